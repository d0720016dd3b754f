import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { systemIn } from './test.ts';

/** A value that is nowhere else in the world. */
export const canary = (): string => randomBytes(28).toString('hex');

/** What is looked for: also of a value that was cut, and not the last four characters, which the window may show. */
export const needleOf = (value: string): string => value.slice(8, 36);

/** The environment of a run whose temporary files come into the profile, to be searched with it. */
export async function withTemporaryFilesIn(profile: string): Promise<Record<string, string>> {
  const folder = path.join(profile, 'temporary');
  await mkdir(folder, { recursive: true });
  return { ...systemIn('en'), TMPDIR: folder, TMP: folder, TEMP: folder };
}
