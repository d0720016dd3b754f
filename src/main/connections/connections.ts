import type { Connection, ConnectionId } from '../../shared/connection.ts';
import type { TokenName } from '../../shared/credential.ts';
import type { CxoneLanguage } from '../../shared/procedure/ids.ts';
import { ProblemError } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import { followed } from '../../shared/rotation/facts.ts';
import type { StateStore } from '../store/state-store.ts';
import type { StoredState } from '../store/stored-state.ts';
import type { Change } from './change.ts';
import { freeName, usableName } from './connection-name.ts';
import { withoutDraftsOf } from './drafts.ts';
import { copyOf, newPractice, newTenant, type NewTenant } from './new-connections.ts';
import { type EnteredDetails, withPlace } from './tenant-details.ts';
import { withProofInForce } from './proof.ts';
import { nextTokenName, withToken } from './tokens.ts';

/**
 * The connections on disk. Every change is in memory when its method returns and on disk when its promise resolves; one
 * that is refused changes nothing. What the checks proved is forgotten with a change of what they were about. All of
 * them raise `connection-missing` and the `disk-…` problems.
 */
export class Connections {
  readonly #store: StateStore;
  readonly #now: () => Date;
  readonly #overListeners = new Set<(connection: Connection) => void>();

  constructor(store: StateStore, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Raises `connection-missing`. */
  get(id: ConnectionId): Connection {
    return found(this.all(), id);
  }

  all(): readonly Connection[] {
    return this.#store.get().connections;
  }

  /**
   * Tells of a connection whose rotation has come to its end by a change that was about something else; it is given as it
   * was, with the rotation. Returns how to stop listening.
   */
  onRotationOver(listener: (connection: Connection) => void): () => void {
    this.#overListeners.add(listener);
    return () => this.#overListeners.delete(listener);
  }

  practice(): Connection | null {
    return this.all().find((connection) => connection.kind === 'practice') ?? null;
  }

  /**
   * Makes a connection of what the form says, and goes there; what was typed into the form is only forgotten then.
   * Raises the `name-…`, `address-…` and `issuer-…` problems.
   */
  async addTenant(entered: NewTenant): Promise<ConnectionId> {
    return this.#add(
      (others, at) => newTenant(usableName(entered.name, others), entered, at),
      (drafts) => withoutDraftsOf(drafts, null),
    );
  }

  /** Makes the practice connection, under another name if this one is taken, and goes there. */
  async addPractice(name: string, cxoneLanguage: CxoneLanguage): Promise<ConnectionId> {
    return this.#add((others, at) => newPractice(freeName(name, others), cxoneLanguage, at));
  }

  /** Makes a copy without secrets, and goes there. Raises the `name-…` problems, and `input-refused` for a practice. */
  async duplicate(id: ConnectionId, name: string): Promise<ConnectionId> {
    return this.#add((others, at) => copyOf(found(others, id), usableName(name, others), at));
  }

  async change(id: ConnectionId, change: Change): Promise<void> {
    await this.#store.update((state) => this.#changed(state, id, change));
  }

  /** Takes over changed details and forgets their drafts. Raises the `name-…`, `address-…` and `issuer-…` problems. */
  async changeTenant(id: ConnectionId, entered: EnteredDetails): Promise<void> {
    await this.#store.update((state) => {
      const moved = this.#changed(state, id, withPlace(entered));
      return { ...this.#renamed(moved, id, entered.name), drafts: withoutDraftsOf(state.drafts, id) };
    });
  }

  /** Raises the `name-…` problems. */
  async rename(id: ConnectionId, name: string): Promise<void> {
    await this.#store.update((state) => ({
      ...this.#renamed(state, id, name),
      drafts: without(state.drafts, [`connection-name/${id}`]),
    }));
  }

  /** Adds a token of which nothing is known yet; returns its name. */
  async addToken(id: ConnectionId): Promise<TokenName> {
    const name = nextTokenName(this.get(id));
    await this.change(id, withToken(name));
    return name;
  }

  /** Forgets the connection and what was typed about it; its secrets must be gone before. */
  async forget(id: ConnectionId): Promise<void> {
    await this.#store.update((state) => ({
      ...state,
      place: { screen: 'welcome' },
      drafts: withoutDraftsOf(state.drafts, id),
      connections: state.connections.filter((connection) => connection.id !== id),
    }));
  }

  /** Puts a connection in place of the one with its id, or behind the others, and goes nowhere. */
  async put(connection: Connection): Promise<void> {
    await this.#store.update((state) => {
      const isThere = state.connections.some(({ id }) => id === connection.id);
      const connections = isThere
        ? state.connections.map((other) => (other.id === connection.id ? connection : other))
        : [...state.connections, connection];
      return { ...state, connections };
    });
  }

  /** Takes back a connection that was put there; its secrets must be gone before. */
  async takeBack(id: ConnectionId): Promise<void> {
    await this.#store.update((state) => ({
      ...state,
      connections: state.connections.filter((connection) => connection.id !== id),
    }));
  }

  #changed(state: StoredState, id: ConnectionId, change: Change): StoredState {
    const current = found(state.connections, id);
    const at = this.#now().toISOString();
    const made = withProofInForce(current, change(current, at));
    const changed = followed(made, at);
    if (made.rotation !== null && changed.rotation === null) for (const tell of this.#overListeners) tell(made);
    return {
      ...state,
      connections: state.connections.map((connection) => (connection.id === id ? changed : connection)),
    };
  }

  #renamed(state: StoredState, id: ConnectionId, entered: string): StoredState {
    const name = usableName(
      entered,
      state.connections.filter((connection) => connection.id !== id),
    );
    return this.#changed(state, id, (connection) => ({ ...connection, name }));
  }

  async #add(
    make: (others: readonly Connection[], at: string) => Connection,
    draftsAfterwards = (drafts: StoredState['drafts']): StoredState['drafts'] => drafts,
  ): Promise<ConnectionId> {
    const connection = make(this.all(), this.#now().toISOString());
    await this.#store.update((state) => ({
      ...state,
      drafts: draftsAfterwards(state.drafts),
      place: { screen: 'connection', connectionId: connection.id },
      connections: [...state.connections, connection],
    }));
    return connection.id;
  }
}

function found(connections: readonly Connection[], id: ConnectionId): Connection {
  const connection = connections.find((candidate) => candidate.id === id);
  if (connection === undefined) throw new ProblemError({ code: 'connection-missing' });
  return connection;
}
