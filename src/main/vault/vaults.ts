import type { Connection } from '../../shared/connection.ts';
import { type CredentialName, type LastingStore, StoreKind } from '../../shared/credential.ts';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import type { Secret } from './secret.ts';
import type { Vault, CredentialItem } from './vault.ts';

/** How many of the credentials had a value that is removed now, and where they were. */
export interface Removed {
  readonly secrets: number;
  /** The keychain, unless every one of them was in another one. */
  readonly store: StoreKind;
}

export type Stores = Readonly<Record<StoreKind, Vault>>;

interface VaultsOptions {
  readonly stores: Stores;
  /** Where the person wants new secrets to go. */
  readonly chosen: () => LastingStore;
  /** Why a keychain that answers is not good enough for real secrets; `null` when it is, or when that cannot be known. */
  readonly keychainFault?: () => Promise<Problem | null>;
}

/**
 * Chooses the vault. Secrets of a tenant go to the store that the person chose, or nowhere. Only those of the practice
 * tenant, which are worth nothing elsewhere, may be kept in memory while that one does not answer.
 */
export class Vaults {
  readonly #stores: Stores;
  readonly #chosen: () => LastingStore;
  readonly #keychainFault: () => Promise<Problem | null>;

  constructor({ stores, chosen, keychainFault = () => Promise.resolve(null) }: VaultsOptions) {
    this.#stores = stores;
    this.#chosen = chosen;
    this.#keychainFault = keychainFault;
  }

  in(store: StoreKind): Vault {
    return this.#stores[store];
  }

  /**
   * Where a new secret of the connection goes. Raises the `keychain-…` or `vault-…` problem that stands in the way: another
   * store never steps in for the chosen one.
   */
  async forWriting(connection: Connection): Promise<Vault> {
    const vault = this.#stores[this.#chosen()];
    const problem = await vault.check();
    if (problem !== null) {
      // A closed vault is opened where it is needed; whoever practises has the passphrase, too.
      if (connection.kind === 'practice' && problem.code !== 'vault-sealed') return this.#stores.memory;
      throw new ProblemError(problem);
    }
    if (connection.kind === 'tenant') await this.requireFit(this.#chosen());
    return vault;
  }

  /** Raises `keychain-memory-only` and `keychain-plain` for a keychain that is known not to protect what it is given. */
  async requireFit(store: LastingStore): Promise<void> {
    const fault = store === 'keychain' ? await this.#keychainFault() : null;
    if (fault !== null) throw new ProblemError(fault);
  }

  /** The stored secret; `null` when there is none, whatever its note says. Raises a `keychain-…` or `vault-…` problem. */
  async read(connection: Connection, credential: CredentialName): Promise<Secret | null> {
    const note = connection.credentials[credential];
    return note === undefined ? null : this.#stores[note.store].read({ connectionId: connection.id, credential });
  }

  /**
   * Removes these secrets of the connection and makes sure each is gone, also one whose note was never written because
   * the assistant was ended in between. Raises a `keychain-…` or `vault-…` problem.
   */
  async remove(connection: Connection, credentials: readonly CredentialName[]): Promise<Removed> {
    const open = await this.#openStores();
    const stores: StoreKind[] = [];
    for (const credential of credentials) {
      const noted = [connection.credentials[credential]?.store, connection.missing[credential]?.store];
      const asked = StoreKind.options.filter((store) => noted.includes(store) || open.includes(store));
      const store = await this.#removeFrom(asked, { connectionId: connection.id, credential });
      if (store !== null) stores.push(store);
    }
    const [first = 'keychain'] = stores;
    return { secrets: stores.length, store: stores.every((store) => store === first) ? first : 'keychain' };
  }

  /** The stores that can be asked without disturbing anybody: the keychain only where it is the chosen one. */
  async #openStores(): Promise<readonly StoreKind[]> {
    const chosen = this.#chosen();
    const isSealedOpen = (await this.#stores.sealed.check()) === null;
    const isKeychainOpen = chosen === 'keychain' && (await this.#stores.keychain.check()) === null;
    return [...(isKeychainOpen ? ['keychain' as const] : []), ...(isSealedOpen ? ['sealed' as const] : []), 'memory'];
  }

  /** The first of the stores that had a value; `null` when none did. */
  async #removeFrom(stores: readonly StoreKind[], item: CredentialItem): Promise<StoreKind | null> {
    let found: StoreKind | null = null;
    for (const store of stores) if (await this.#stores[store].remove(item)) found ??= store;
    return found;
  }
}
