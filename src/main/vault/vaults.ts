import type { Connection } from '../../shared/connection.ts';
import { type CredentialName, StoreKind } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { Secret } from './secret.ts';
import type { Vault, VaultItem } from './vault.ts';

/** How many of the credentials had a value that is removed now, and where they were. */
export interface Removed {
  readonly secrets: number;
  /** The keychain, unless every one of them was in memory. */
  readonly store: StoreKind;
}

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
  async read(connection: Connection, credential: CredentialName): Promise<Secret | null> {
    const note = connection.credentials[credential];
    return note === undefined ? null : this.#byStore[note.store].read({ connectionId: connection.id, credential });
  }

  /**
   * Removes these secrets of the connection and makes sure each is gone, also one whose note was never written because
   * the assistant was ended in between. Raises a `keychain-…` problem.
   */
  async remove(connection: Connection, credentials: readonly CredentialName[]): Promise<Removed> {
    const isOpen = (await this.#byStore.keychain.check()) === null;
    const stores: StoreKind[] = [];
    for (const credential of credentials) {
      const asked = isOpen || connection.credentials[credential]?.store === 'keychain' ? StoreKind.options : onlyMemory;
      const store = await this.#removeFrom(asked, { connectionId: connection.id, credential });
      if (store !== null) stores.push(store);
    }
    const isAllInMemory = stores.length > 0 && stores.every((store) => store === 'memory');
    return { secrets: stores.length, store: isAllInMemory ? 'memory' : 'keychain' };
  }

  /** The first of the stores that had a value; `null` when none did. */
  async #removeFrom(stores: readonly StoreKind[], item: VaultItem): Promise<StoreKind | null> {
    let found: StoreKind | null = null;
    for (const store of stores) if (await this.#byStore[store].remove(item)) found ??= store;
    return found;
  }
}

const onlyMemory: readonly StoreKind[] = ['memory'];
