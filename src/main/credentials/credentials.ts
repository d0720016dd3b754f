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
import { Secret } from '../vault/secret.ts';
import type { Vaults } from '../vault/vaults.ts';

/** Stores and hands out the credentials of connections: the value in a vault, a note about it on disk. */
export class Credentials {
  readonly #connections: Connections;
  readonly #vaults: Vaults;
  readonly #now: () => Date;

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
  async store(id: ConnectionId, credential: CredentialKind, entered: Secret): Promise<void> {
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

  /** The stored value. Raises `connection-missing`, `credential-missing` or a `keychain-…` problem. */
  async read(id: ConnectionId, credential: CredentialKind): Promise<Secret> {
    return this.#vaults.read(this.#connections.get(id), credential);
  }

  /** Removes every secret of the connection. Raises a `keychain-…` problem; what is gone then stays gone. */
  async removeAll(id: ConnectionId): Promise<void> {
    await this.#vaults.removeAll(this.#connections.get(id), CredentialKind.options);
  }

  /** Forgets the notes of secrets that were kept in memory by an earlier run; tells whether there were any. */
  async forgetLostInMemory(): Promise<boolean> {
    const losers = this.#connections.all().filter((connection) => inMemory(connection).length > 0);
    for (const { id } of losers) {
      await this.#connections.change(id, (current) => ({
        ...current,
        credentials: without(current.credentials, inMemory(current)),
      }));
    }
    return losers.length > 0;
  }
}

const inMemory = ({ credentials }: Connection): CredentialKind[] =>
  CredentialKind.options.filter((kind) => credentials[kind]?.store === 'memory');

function usable(entered: Secret): Secret {
  const value = entered.reveal().trim();
  if (value === '') throw new ProblemError({ code: 'value-empty' });
  if (value.length > longestSecret) throw new ProblemError({ code: 'value-too-long' });
  return new Secret(value);
}

function noted(connection: Connection, credential: CredentialKind, note: CredentialNote): Connection {
  const outdated = TrialKind.options.filter((trial) => credentialsOfTrial[trial].includes(credential));
  return {
    ...connection,
    credentials: { ...connection.credentials, [credential]: note },
    trials: without(connection.trials, outdated),
  };
}
