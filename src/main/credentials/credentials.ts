import { isDeepStrictEqual } from 'node:util';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import {
  CredentialKind,
  type CredentialNote,
  credentialsOfTrial,
  longestSecret,
  TrialKind,
} from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import type { Connections } from '../connections/connections.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import { Secret } from '../vault/secret.ts';
import type { Vaults } from '../vault/vaults.ts';

/** Stores and hands out the credentials of connections: the value in a vault, a note about it on disk. */
export class Credentials {
  readonly #connections: Connections;
  readonly #vaults: Vaults;
  readonly #now: () => Date;
  /** Storing and removing for the same connection, so that no secret is left that no connection names. */
  readonly #turns = new KeyedQueue();

  constructor(connections: Connections, vaults: Vaults, now: () => Date) {
    this.#connections = connections;
    this.#vaults = vaults;
    this.#now = now;
  }

  /**
   * Stores the value without the blanks around it and proves it by reading it back; results of trials with the value
   * it replaces are forgotten. Raises `value-empty`, `value-too-long` and the `keychain-…` problems; the old value
   * and its note stay as they were then.
   */
  store(id: ConnectionId, credential: CredentialKind, entered: Secret): Promise<void> {
    return this.#turns.run(id, () => this.#store(id, credential, entered));
  }

  /**
   * The stored value. Raises `connection-missing`, `credential-missing` or a `keychain-…` problem. A note about a value
   * that is not there any more, because somebody removed it from the keychain, is forgotten: the note follows the vault.
   */
  async read(id: ConnectionId, credential: CredentialKind): Promise<Secret> {
    const connection = this.#connections.get(id);
    const secret = await this.#vaults.read(connection, credential);
    if (secret !== null) return secret;
    const note = connection.credentials[credential];
    if (note !== undefined) await this.#forgetNote(id, credential, note);
    throw new ProblemError({ code: 'credential-missing', facts: { credential } });
  }

  /**
   * Removes every secret of the connection, then the connection itself. Raises `connection-missing` or a `keychain-…`
   * problem; the connection then stays, and what is gone stays gone.
   */
  removeConnection(id: ConnectionId): Promise<void> {
    return this.#turns.run(id, async () => {
      await this.#vaults.removeAll(this.#connections.get(id), CredentialKind.options);
      await this.#connections.forget(id);
    });
  }

  /** Resolves when nothing is being stored or removed any more. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** The kinds of secrets that are kept in memory; at the start of a run: that were, and are lost. */
  inMemory(): readonly CredentialKind[] {
    return this.#connections.all().flatMap(kindsInMemory);
  }

  /** Forgets the notes of secrets that were kept in memory by an earlier run. Raises the `disk-…` problems. */
  async forgetLostInMemory(): Promise<void> {
    const losers = this.#connections.all().filter((connection) => kindsInMemory(connection).length > 0);
    await Promise.all(
      losers.map(({ id }) => this.#connections.change(id, (current) => forgotten(current, kindsInMemory(current)))),
    );
  }

  async #store(id: ConnectionId, credential: CredentialKind, entered: Secret): Promise<void> {
    const connection = this.#connections.get(id);
    const secret = usable(entered);
    const vault = await this.#vaults.forWriting(connection);
    await vault.write({ connectionId: id, credential }, secret);
    const note: CredentialNote = {
      lastFour: secret.lastFour(),
      storedAt: this.#now().toISOString(),
      store: vault.store,
    };
    await this.#connections.change(id, (current) => noted(current, credential, note));
  }

  /** Not a note that was written since: its value is there. */
  async #forgetNote(id: ConnectionId, credential: CredentialKind, note: CredentialNote): Promise<void> {
    await this.#connections.change(id, (current) =>
      isDeepStrictEqual(current.credentials[credential], note) ? forgotten(current, [credential]) : current,
    );
  }
}

const kindsInMemory = ({ credentials }: Connection): CredentialKind[] =>
  CredentialKind.options.filter((kind) => credentials[kind]?.store === 'memory');

function usable(entered: Secret): Secret {
  const value = entered.reveal().trim();
  if (value === '') throw new ProblemError({ code: 'value-empty' });
  if (value.length > longestSecret) throw new ProblemError({ code: 'value-too-long' });
  return new Secret(value);
}

const noted = (connection: Connection, credential: CredentialKind, note: CredentialNote): Connection => ({
  ...connection,
  credentials: { ...connection.credentials, [credential]: note },
  trials: trialsWithout(connection, [credential]),
});

const forgotten = (connection: Connection, credentials: readonly CredentialKind[]): Connection => ({
  ...connection,
  credentials: without(connection.credentials, credentials),
  trials: trialsWithout(connection, credentials),
});

/** The results of trials, without those that were about one of the credentials. */
function trialsWithout({ trials }: Connection, credentials: readonly CredentialKind[]): Connection['trials'] {
  const isOutdated = (trial: TrialKind): boolean =>
    credentialsOfTrial[trial].some((credential) => credentials.includes(credential));
  return without(trials, TrialKind.options.filter(isOutdated));
}
