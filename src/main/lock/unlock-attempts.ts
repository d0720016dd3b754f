import { z } from 'zod';
import { waitAfter } from '../../shared/lock-rules.ts';
import { Secret } from '../vault/secret.ts';
import type { Vault, VaultItem } from '../vault/vault.ts';

/** Wrong passphrases in a row, and when the last of them was tried. */
export interface Failures {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const Failures = z.strictObject({ count: z.int().min(0), at: z.number() });
export const noFailures: Failures = { count: 0, at: 0 };

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
