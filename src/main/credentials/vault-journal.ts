import type { LastingStore } from '../../shared/credential.ts';
import type { StateStore } from '../store/state-store.ts';
import type { BegunChange, BegunMove, VaultMemory } from '../store/vault-memory.ts';
import type { CredentialItem } from '../vault/vault.ts';

/**
 * What has begun with secrets, written down before it happens: whatever ends the assistant in between, the next run knows
 * where to look and makes notes and vault agree. All methods raise the `disk-…` problems.
 */
export class VaultJournal {
  readonly #store: StateStore;

  constructor(store: StateStore) {
    this.#store = store;
  }

  /** The store the person has chosen for new secrets. */
  chosen(): LastingStore {
    return this.#store.get().vault.store;
  }

  begun(): readonly BegunChange[] {
    return this.#store.get().vault.begun;
  }

  move(): BegunMove | null {
    return this.#store.get().vault.move;
  }

  /** Resolves when it is on disk. What cannot be written down has not begun. */
  async begin(changes: readonly BegunChange[]): Promise<void> {
    if (changes.length === 0) return;
    try {
      await this.#change((vault) => ({ ...vault, begun: [...without(vault.begun, changes), ...changes] }));
    } catch (thrown) {
      this.end(changes).catch(() => undefined);
      throw thrown;
    }
  }

  /** In memory before it returns: with a change of the notes in the same turn, both come to the disk as one. */
  async end(changes: readonly BegunChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.#change((vault) => ({ ...vault, begun: without(vault.begun, changes) }));
  }

  /** Raises as `begin` does, and has not begun then. */
  async beginMove(move: BegunMove): Promise<void> {
    try {
      await this.#change((vault) => ({ ...vault, move }));
    } catch (thrown) {
      this.endMove().catch(() => undefined);
      throw thrown;
    }
  }

  async endMove(): Promise<void> {
    await this.#change((vault) => ({ ...vault, move: null }));
  }

  async choose(store: LastingStore): Promise<void> {
    if (this.chosen() !== store) await this.#change((vault) => ({ ...vault, store }));
  }

  #change(change: (vault: VaultMemory) => VaultMemory): Promise<void> {
    return this.#store.update((state) => ({ ...state, vault: change(state.vault) }));
  }
}

const without = (begun: readonly BegunChange[], ended: readonly BegunChange[]): BegunChange[] =>
  begun.filter((each) => !ended.some((one) => isSameItem(one, each) && one.store === each.store));

const isSameItem = (one: CredentialItem, other: CredentialItem): boolean =>
  one.connectionId === other.connectionId && one.credential === other.credential;
