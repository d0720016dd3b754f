import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomically } from '../store/atomic-write.ts';
import { systemCodeOf } from '../store/disk-error.ts';
import { patiently } from '../store/patience.ts';
import type { Head } from './audit-chain.ts';

const HeadFile = z.object({
  version: z.literal(1),
  number: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The head as it was kept; `null` when there is none, or none that can be understood. Raises the system's error. */
export async function readHead(file: string): Promise<Head | null> {
  try {
    return HeadFile.parse(JSON.parse(await patiently(() => readFile(file, 'utf8'))));
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError || systemCodeOf(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}

/** Raises the system's error. */
export const writeHead = (file: string, { number, hash }: Head): Promise<void> =>
  writeAtomically(file, `${JSON.stringify({ version: 1, number, hash } satisfies z.infer<typeof HeadFile>)}\n`);
