import { isDeepStrictEqual } from 'node:util';
import type { AuditNote } from '../../shared/audit.ts';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import {
  CredentialKind,
  type CredentialName,
  type CredentialNote,
  credentialsOfTrial,
  longestSecret,
  NextKeyName,
  type TrialName,
} from '../../shared/credential.ts';
import { ProblemError, problemOf } from '../../shared/problem.ts';
import { keysOf, without } from '../../shared/record.ts';
import type { NoteDone } from '../audit/note-done.ts';
import type { Change } from '../connections/change.ts';
import type { Connections } from '../connections/connections.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import { Secret } from '../vault/secret.ts';
import type { Removed, Vaults } from '../vault/vaults.ts';
import { statedEnd } from './stated-end.ts';

/** The values a connection has, by name. */
export type KnownSecrets = Readonly<Partial<Record<CredentialName, Secret>>>;

/** Stores and hands out the credentials of connections: the value in a vault, a note about it on disk. */
export class Credentials {
  readonly #connections: Connections;
  readonly #vaults: Vaults;
  readonly #now: () => Date;
  readonly #noteDone: NoteDone;
  /** Storing and removing for the same connection, so that no secret is left that no connection names. */
  readonly #turns = new KeyedQueue();

  constructor(connections: Connections, vaults: Vaults, now: () => Date, noteDone: NoteDone) {
    this.#connections = connections;
    this.#vaults = vaults;
    this.#now = now;
    this.#noteDone = noteDone;
  }

  /**
   * Stores the value without the blanks around it and proves it by reading it back; results of trials with the value
   * it replaces are forgotten. Raises `value-empty`, `value-too-long`, `token-missing` for a token that the connection
   * does not have, and the `keychain-…` problems; the old value and its note stay as they were then.
   */
  store(id: ConnectionId, credential: CredentialName, entered: Secret): Promise<void> {
    return this.#turns.run(id, () => this.#store(id, credential, entered));
  }

  /**
   * The stored value. Raises `connection-missing`, `credential-missing` or a `keychain-…` problem. A note about a value
   * that is not there any more, because somebody removed it from the keychain, is forgotten: the note follows the vault.
   */
  async read(id: ConnectionId, credential: CredentialName): Promise<Secret> {
    const connection = this.#connections.get(id);
    const secret = await this.#vaults.read(connection, credential);
    if (secret !== null) return secret;
    const note = connection.credentials[credential];
    if (note !== undefined) await this.#forgetNote(id, credential, note);
    throw new ProblemError({ code: 'credential-missing', facts: { credential } });
  }

  /**
   * Every value of the connection that can be read; one that is missing or damaged is left out. Raises
   * `connection-missing`, and the `keychain-…` problem that would also keep a new value from being stored.
   */
  async readAll(id: ConnectionId): Promise<KnownSecrets> {
    const connection = this.#connections.get(id);
    const { store } = await this.#vaults.forWriting(connection);
    const known: Partial<Record<CredentialName, Secret>> = {};
    for (const name of keysOf(connection.credentials)) {
      if (connection.credentials[name]?.store !== store) continue;
      const secret = await this.#readIfWhole(id, name);
      if (secret !== null) known[name] = secret;
    }
    return known;
  }

  /**
   * Removes every secret the connection can have and makes sure each is gone, then the connection itself. Raises
   * `connection-missing` or a `keychain-…` problem; the connection then stays, and what is gone stays gone.
   */
  removeConnection(id: ConnectionId): Promise<Removed> {
    return this.#turns.run(id, async () => {
      const connection = this.#connections.get(id);
      const removed = await this.#vaults.remove(connection, namesOf(connection));
      await this.#connections.forget(id);
      await this.#noteRemoved(connection, keysOf(connection.credentials));
      await this.#noteDone({ ...aboutAll(connection), action: 'deleted', facts: factsOf(removed) });
      return removed;
    });
  }

  /**
   * Removes one secret and makes sure it is gone, then its note and the results of trials with it; `change` is made to
   * the connection in the same write, so that nothing can be stored in between. Raises `connection-missing` or a
   * `keychain-…` problem; note and connection then stay as they were.
   */
  removeCredential(
    id: ConnectionId,
    credential: CredentialName,
    change: Change = (connection) => connection,
  ): Promise<Removed> {
    return this.#turns.run(id, async () => {
      const connection = this.#connections.get(id);
      // A change that is refused is refused before anything is gone.
      change(connection, this.#now().toISOString());
      const removed = await this.#vaults.remove(connection, [credential]);
      await this.#connections.change(id, (current, at) => change(forgotten(current, [credential]), at));
      if (removed.secrets > 0 || connection.credentials[credential] !== undefined)
        await this.#noteRemoved(connection, [credential]);
      return removed;
    });
  }

  /** Resolves when nothing is being stored or removed any more. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** The names of secrets that are kept in memory; at the start of a run: that were, and are lost. */
  inMemory(): readonly CredentialName[] {
    return this.#connections.all().flatMap(namesInMemory);
  }

  /** Forgets the notes of secrets that were kept in memory by an earlier run. Raises the `disk-…` problems. */
  async forgetLostInMemory(): Promise<void> {
    const losers = this.#connections.all().filter((connection) => namesInMemory(connection).length > 0);
    await Promise.all(
      losers.map(({ id }) => this.#connections.change(id, (current) => forgotten(current, namesInMemory(current)))),
    );
  }

  async #store(id: ConnectionId, credential: CredentialName, entered: Secret): Promise<void> {
    const connection = this.#connections.get(id);
    if (!namesOf(connection).includes(credential)) throw new ProblemError({ code: 'token-missing' });
    const secret = usable(entered);
    const vault = await this.#vaults.forWriting(connection);
    await vault.write({ connectionId: id, credential }, secret);
    const note: CredentialNote = {
      lastFour: secret.lastFour(),
      storedAt: this.#now().toISOString(),
      store: vault.store,
      ...statedEnd(secret),
    };
    await this.#connections.change(id, (current) => noted(current, credential, note));
    const action = connection.credentials[credential] === undefined ? 'stored' : 'replaced';
    await this.#noteDone({ ...aboutAll(connection), action, credential, facts: { store: vault.store } });
  }

  async #noteRemoved(connection: Connection, credentials: readonly CredentialName[]): Promise<void> {
    for (const credential of credentials) {
      const store = connection.credentials[credential]?.store;
      const facts = store === undefined ? {} : { facts: { store } };
      await this.#noteDone({ ...aboutAll(connection), action: 'deleted', credential, ...facts });
    }
  }

  async #readIfWhole(id: ConnectionId, credential: CredentialName): Promise<Secret | null> {
    try {
      return await this.read(id, credential);
    } catch (thrown) {
      const { code } = problemOf(thrown);
      if (code === 'credential-missing' || code === 'keychain-item-damaged') return null;
      throw thrown;
    }
  }

  /** Not a note that was written since: its value is there. */
  async #forgetNote(id: ConnectionId, credential: CredentialName, note: CredentialNote): Promise<void> {
    await this.#connections.change(id, (current) =>
      isDeepStrictEqual(current.credentials[credential], note) ? forgotten(current, [credential]) : current,
    );
  }
}

const aboutAll = ({ id, name }: Connection): Pick<AuditNote, 'connection' | 'credential'> => ({
  connection: { id, name },
  credential: null,
});

const factsOf = ({ secrets, store }: Removed): AuditNote['facts'] => ({ secrets: String(secrets), store });

/** Every name under which the connection can have a secret. */
function namesOf({ tokens, credentials }: Connection): readonly CredentialName[] {
  const kinds = CredentialKind.exclude(['scim-token']).options;
  return [
    ...new Set<CredentialName>([
      ...kinds,
      ...NextKeyName.options,
      ...tokens.map(({ name }) => name),
      ...keysOf(credentials),
    ]),
  ];
}

const namesInMemory = ({ credentials }: Connection): readonly CredentialName[] =>
  keysOf(credentials).filter((name) => credentials[name]?.store === 'memory');

function usable(entered: Secret): Secret {
  const value = entered.reveal().trim();
  if (value === '') throw new ProblemError({ code: 'value-empty' });
  if (value.length > longestSecret) throw new ProblemError({ code: 'value-too-long' });
  return new Secret(value);
}

const noted = (connection: Connection, credential: CredentialName, note: CredentialNote): Connection => ({
  ...connection,
  credentials: { ...connection.credentials, [credential]: note },
  trials: trialsWithout(connection, [credential]),
});

const forgotten = (connection: Connection, credentials: readonly CredentialName[]): Connection => ({
  ...connection,
  credentials: without(connection.credentials, credentials),
  trials: trialsWithout(connection, credentials),
});

/** The results of trials, without those that were about one of the credentials. */
function trialsWithout({ trials }: Connection, credentials: readonly CredentialName[]): Connection['trials'] {
  const isOutdated = (trial: TrialName): boolean =>
    credentialsOfTrial(trial).some((credential) => credentials.includes(credential));
  return without(trials, keysOf(trials).filter(isOutdated));
}
