import type { Connection } from '../../shared/connection.ts';
import type { CredentialKind, StoreKind } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Secret } from './secret.ts';
import type { Vault } from './vault.ts';

/**
 * Chooses the vault. Secrets of a tenant go to the keychain or nowhere. Only those of the practice tenant, which are
 * worth nothing elsewhere, may be kept in memory while there is no keychain.
 */
export class Vaults {
  readonly #byStore: Readonly<Record<StoreKind, Vault>>;

  constructor(keychain: Vault, memory: Vault) {
    this.#byStore = { keychain, memory };
  }

  /** Where a new secret of the connection goes. Raises the `keychain-…` problem that stands in the way. */
  async forWriting(connection: Connection): Promise<Vault> {
    const problem = await this.#byStore.keychain.check();
    if (problem === null) return this.#byStore.keychain;
    if (connection.kind === 'practice') return this.#byStore.memory;
    throw new ProblemError(problem);
  }

  /** The stored secret; `null` when there is none, whatever its note says. Raises a `keychain-…` problem. */
  async read(connection: Connection, credential: CredentialKind): Promise<Secret | null> {
    const note = connection.credentials[credential];
    return note === undefined ? null : this.#byStore[note.store].read({ connectionId: connection.id, credential });
  }

  /**
   * Removes every secret of the connection and makes sure each is gone, also one whose note was never written because
   * the assistant was ended in between. Raises a `keychain-…` problem.
   */
  async removeAll(connection: Connection, credentials: readonly CredentialKind[]): Promise<void> {
    const { keychain, memory } = this.#byStore;
    const isOpen = (await keychain.check()) === null;
    for (const credential of credentials) {
      const item = { connectionId: connection.id, credential };
      await memory.remove(item);
      if (isOpen || connection.credentials[credential]?.store === 'keychain') await keychain.remove(item);
    }
  }
}
