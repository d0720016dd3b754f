import { ProblemError } from '../../shared/problem.ts';
import type { StateStore } from '../store/state-store.ts';
import type { SealedVault } from '../vault/sealed-vault.ts';
import type { Secret } from '../vault/secret.ts';
import type { Vault, VaultItem } from '../vault/vault.ts';
import { createDiskAttempts, createUnlockAttempts, type UnlockAttempts } from './unlock-attempts.ts';
import type { Standing, Verifier } from './verifier.ts';

/** Where the lock's passphrase is known. Every operation can raise a problem of that place. */
export interface LockPlace {
  readonly attempts: UnlockAttempts;
  /** Whether Touch ID can stand in for the passphrase. */
  readonly takesTouchId: boolean;
  standing(): Promise<Standing>;
  /** Whether this is the passphrase. What only it opens is open then. */
  verify(passphrase: Secret): Promise<boolean>;
  /** Whether `current` was the passphrase; it is `next` then. */
  change(current: Secret, next: Secret): Promise<boolean>;
  /** Whether it may be the passphrase of a lock that is on from now on. */
  turnOn(passphrase: Secret): Promise<boolean>;
  turnOff(): Promise<void>;
}

/** The keychain: the lock has a passphrase of its own, any that is long enough. */
export function createKeychainPlace(verifier: Verifier, vault: Vault<VaultItem>): LockPlace {
  return {
    attempts: createUnlockAttempts(vault),
    takesTouchId: true,
    standing: () => verifier.standing(),
    verify: (passphrase) => verifier.verify(passphrase),
    change: async (current, next) => {
      const isRight = await verifier.verify(current);
      if (isRight) await verifier.set(next);
      return isRight;
    },
    turnOn: async (passphrase) => {
      await verifier.set(passphrase);
      return true;
    },
    turnOff: () => verifier.turnOff(),
  };
}

interface FilePlaceParts {
  readonly store: StateStore;
  readonly sealed: Pick<SealedVault, 'isOpen' | 'isPassphrase' | 'changePassphrase'>;
  /** Opens the vault file, as a person does without a lock. */
  readonly open: (passphrase: Secret) => Promise<void>;
}

/**
 * The sealed vault file: its passphrase is the lock's, and nothing is kept beside it. That the lock is on is known from the
 * state on disk alone; without that the window begins unlocked, and the file, in which the secrets are, closed.
 */
export function createFilePlace({ store, sealed, open }: FilePlaceParts): LockPlace {
  const verify = async (passphrase: Secret): Promise<boolean> =>
    sealed.isOpen() ? sealed.isPassphrase(passphrase) : isRight(open(passphrase));
  return {
    attempts: createDiskAttempts(store),
    // It recognises the person and knows no passphrase, which is what opens the file.
    takesTouchId: false,
    standing: () => Promise.resolve(store.get().lock.isOn ? 'on' : 'off'),
    verify,
    change: (current, next) => isRight(sealed.changePassphrase(current, next)),
    turnOn: verify,
    turnOff: () => Promise.resolve(),
  };
}

async function isRight(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.code === 'passphrase-wrong') return false;
    throw thrown;
  }
}
