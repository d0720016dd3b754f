import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { passphraseLength, shortestPassphrase } from '../../shared/lock-rules.ts';
import { ProblemError } from '../../shared/problem.ts';
import { Secret } from '../vault/secret.ts';
import type { Vault, VaultItem } from '../vault/vault.ts';

/**
 * Whether a passphrase was set: `on`, switched `off` again, or nothing at all is known of one (`absent`), which is what
 * remains when somebody deleted it.
 */
export type Standing = 'on' | 'off' | 'absent';

/** Knows the right passphrase without having it. Every operation can raise a problem of where it is kept. */
export interface Verifier {
  standing(): Promise<Standing>;
  /** Raises `lock-passphrase-gone` when there is none to compare with. */
  verify(passphrase: Secret): Promise<boolean>;
  /** Takes the place of an earlier one. Raises `lock-passphrase-short`. */
  set(passphrase: Secret): Promise<void>;
  turnOff(): Promise<void>;
}

/** 128 MB and about half a second for each guess (OWASP's first choice for scrypt). */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const hashLength = 32;

const Base64 = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/);
const Kept = z.discriminatedUnion('is', [
  z.strictObject({ v: z.literal(1), is: z.literal('off') }),
  z.strictObject({
    v: z.literal(1),
    is: z.literal('on'),
    kdf: z.literal('scrypt'),
    // What somebody put there must not take all the memory.
    N: z.union([z.literal(2 ** 15), z.literal(2 ** 16), z.literal(2 ** 17), z.literal(2 ** 18)]),
    r: z.literal(8),
    p: z.literal(1),
    salt: Base64,
    hash: Base64,
  }),
]);
type Kept = z.infer<typeof Kept>;

const item = { own: 'lock-passphrase' } as const;

/**
 * Keeps a salted hash of the passphrase in a vault: in the keychain, so that deleting a file opens nothing. Switched off
 * leaves a note there, by which a deleted entry can be told from one that was never made.
 */
export function createVerifier(vault: Vault<VaultItem>): Verifier {
  const read = async (): Promise<Kept | null> => {
    const secret = await vault.read(item);
    return secret === null ? null : parsed(secret.reveal());
  };
  const write = (kept: Kept): Promise<void> => vault.write(item, new Secret(JSON.stringify(kept)));
  return {
    standing: async () => (await read())?.is ?? 'absent',
    verify: async (passphrase) => {
      const kept = await read();
      if (kept?.is !== 'on') throw new ProblemError({ code: 'lock-passphrase-gone' });
      const expected = Buffer.from(kept.hash, 'base64');
      const hash = await hashOf(passphrase, Buffer.from(kept.salt, 'base64'), kept.N);
      return expected.length === hash.length && timingSafeEqual(expected, hash);
    },
    set: async (passphrase) => {
      if (passphraseLength(passphrase.reveal()) < shortestPassphrase)
        throw new ProblemError({ code: 'lock-passphrase-short' });
      const salt = randomBytes(16);
      const hash = await hashOf(passphrase, salt, cost.N);
      await write({
        v: 1,
        is: 'on',
        kdf: 'scrypt',
        ...cost,
        salt: salt.toString('base64'),
        hash: hash.toString('base64'),
      });
    },
    turnOff: () => write({ v: 1, is: 'off' }),
  };
}

function parsed(text: string): Kept {
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    throw new ProblemError({ code: 'keychain-item-damaged' });
  }
}

/** The same characters typed on another keyboard may come composed otherwise: NFKC makes them the same. */
function hashOf(passphrase: Secret, salt: Buffer, N: number): Promise<Buffer> {
  const { r, p } = cost;
  return new Promise((resolve, reject) => {
    const done = (failed: Error | null, hash: Buffer): void => {
      if (failed === null) resolve(hash);
      else reject(failed);
    };
    scrypt(passphrase.reveal().normalize('NFKC'), salt, hashLength, { N, r, p, maxmem: 256 * N * r }, done);
  });
}
