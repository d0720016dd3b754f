import { Failures, noFailures } from '../../shared/lock.ts';
import { waitAfter } from '../../shared/lock-rules.ts';
import { log } from '../log.ts';
import type { StateStore } from '../store/state-store.ts';
import { Secret } from '../vault/secret.ts';
import type { Vault, VaultItem } from '../vault/vault.ts';

/** Remembers failures across restarts. Every operation can raise a problem of where they are kept. */
export interface UnlockAttempts {
  read(): Promise<Failures>;
  write(failures: Failures): Promise<void>;
}

const item = { own: 'lock-attempts' } as const;

/** Keeps them beside the passphrase in the vault: deleting a file does not make anybody faster. */
export function createUnlockAttempts(vault: Vault<VaultItem>): UnlockAttempts {
  return {
    read: async () => {
      const secret = await vault.read(item);
      return secret === null ? noFailures : parsed(secret.reveal());
    },
    write: (failures) => vault.write(item, new Secret(JSON.stringify(failures))),
  };
}

/**
 * Keeps them in the state on disk, for a passphrase that guards a file beside it: who deletes or changes the one can take the
 * other away and guess there. Never raises: a full disk must not keep out who knows the passphrase.
 */
export function createDiskAttempts(store: StateStore): UnlockAttempts {
  return {
    read: () => Promise.resolve(store.get().lock.failures),
    write: (failures) =>
      store
        .update((state) => ({ ...state, lock: { ...state.lock, failures } }))
        .catch((thrown: unknown) => {
          log.error('failures-not-kept', thrown);
        }),
  };
}

/** What cannot be read counts as one failure too many, just now: it must not be a way to a fresh start. */
function parsed(text: string): Failures {
  try {
    return Failures.parse(JSON.parse(text));
  } catch {
    return { count: 3, at: Date.now() };
  }
}

/** Until when nobody may try again, in milliseconds since 1970; `null` when it may be now. */
export function waitUntil({ count, at }: Failures, now: number): number | null {
  const until = at + waitAfter(count);
  return until > now ? until : null;
}
