import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { patiently } from './patience.ts';

/** Whether this is the name of a file that `writeAtomically` left behind because the program was killed. */
export const isUnfinished = (name: string): boolean => /\.json\.[0-9a-f-]{36}\.unfinished$/.test(name);

/**
 * Replaces the file by one with this text: readers find the old text or the new one, whole, and once this resolves the
 * new one survives a power cut. Only the owner may read it. Raises the system's error, and leaves the old file then.
 *
 * Not the package `write-file-atomic`: up to version 8 it does not notice that a disk which fills up took only a part
 * of the text, and puts that part in place of the good file.
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await writeDurably(unfinished, text);
    await patiently(() => rename(unfinished, file));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
  await makeRenameDurable(path.dirname(file));
}

async function writeDurably(file: string, text: string): Promise<void> {
  await using handle = await open(file, 'wx', 0o600);
  await handle.writeFile(text, 'utf8');
  await handle.sync();
}

/** Windows has no such call for folders, and some network drives refuse it: the file itself is whole either way. */
async function makeRenameDurable(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    await using handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    return;
  }
}
