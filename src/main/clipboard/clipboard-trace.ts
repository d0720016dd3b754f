import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from '../store/atomic-write.ts';
import { diskError, systemCodeOf } from '../store/disk-error.ts';
import type { Secret } from '../vault/secret.ts';

/** What remains of a copied secret when the assistant crashes: enough to know it again, and not enough to find it out. */
export interface ClipboardTrace {
  /** Raises the `disk-…` problems. */
  leave(secret: Secret): Promise<void>;
  remove(): Promise<void>;
  /** Whether a trace was left, and whether it is that of this text, which is asked for only then. */
  isOf(read: () => Promise<string>): Promise<boolean>;
}

/**
 * Slow on purpose. A plain digest, or one whose key lies in the same file, could be compared with a billion guesses a
 * second; of these, each guess takes 32 MB and a tenth of a second. The values of CXone are beyond guessing anyway.
 */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const hashLength = 32;

const Trace = z.strictObject({ v: z.literal(1), salt: z.base64(), hash: z.base64() });

/** Keeps the trace in a file. */
export function createClipboardTrace(file: string): ClipboardTrace {
  const read = async (): Promise<z.infer<typeof Trace> | null> => {
    try {
      return Trace.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch {
      return null;
    }
  };
  return {
    leave: async (secret) => {
      const salt = randomBytes(16);
      const hash = await hashOf(secret.reveal(), salt);
      const trace: z.infer<typeof Trace> = { v: 1, salt: salt.toString('base64'), hash: hash.toString('base64') };
      try {
        await writeAtomically(file, JSON.stringify(trace));
      } catch (cause) {
        throw diskError(file, cause);
      }
    },
    remove: async () => {
      try {
        await rm(file, { force: true });
      } catch (cause) {
        if (systemCodeOf(cause) !== 'ENOENT') throw diskError(file, cause);
      }
    },
    isOf: async (readText) => {
      const trace = await read();
      if (trace === null) return false;
      const expected = Buffer.from(trace.hash, 'base64');
      const hash = await hashOf(await readText(), Buffer.from(trace.salt, 'base64'));
      return expected.length === hash.length && timingSafeEqual(expected, hash);
    },
  };
}

function hashOf(text: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(text, salt, hashLength, cost, (failed, hash) => {
      if (failed === null) resolve(hash);
      else reject(failed);
    });
  });
}
