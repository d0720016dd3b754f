import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../../shared/problem.ts';

/**
 * The bytes of a file that somebody chose. Raises `backup-too-large` before anything is read, also for one that grows
 * meanwhile, and `file-not-readable` for what cannot be read or is no file.
 */
export async function readLimited(file: string, mostBytes: number): Promise<Uint8Array> {
  try {
    // Before it is opened: opening a named pipe would wait for whoever writes into it.
    if (!(await stat(file)).isFile()) throw new Error('It is no file.');
    await using handle = await open(file, 'r');
    return await readUpTo(handle, mostBytes);
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError({ code: 'file-not-readable', facts: { file: path.basename(file) } }, { cause });
  }
}

async function readUpTo(handle: FileHandle, mostBytes: number): Promise<Uint8Array> {
  const { size } = await handle.stat();
  if (size > mostBytes) throw tooLarge(mostBytes);
  const bytes = Buffer.alloc(size + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
    filled += bytesRead;
    if (bytesRead === 0) return bytes.subarray(0, filled);
    if (filled === bytes.length) throw tooLarge(mostBytes);
  }
}

const tooLarge = (mostBytes: number): ProblemError =>
  new ProblemError({ code: 'backup-too-large', facts: { most: `${String(mostBytes / 1_000_000)} MB` } });
