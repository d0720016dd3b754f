import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ProblemError } from '../../shared/problem.ts';
import { writeAtomically } from '../store/atomic-write.ts';
import { diskError, systemCodeOf } from '../store/disk-error.ts';
import { patiently } from '../store/patience.ts';

/** Room for thousands of secrets; what is larger was not written by the assistant. */
export const largestFile = 32 * 1024 * 1024;

const names = { current: 'vault.age', previous: 'vault.previous.age', next: 'vault.next.age' } as const;
type Name = keyof typeof names;

const isLeftOver = (name: string): boolean => name === names.next || /^vault\.[\w.-]*\.unfinished$/.test(name);

/** The files of the sealed vault in the data folder. All methods raise the `disk-…` problems. */
export class VaultFiles {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Where the vault file is. */
  get place(): string {
    return this.#pathOf('current');
  }

  /** Whether there is a vault file, or the copy of one. Also when the system does not let it be looked at. */
  async exist(): Promise<boolean> {
    return (await this.#exists('current')) || (await this.#exists('previous'));
  }

  /** What the file holds; `null` when it is not there. Raises `vault-file-refused` for one that is too large to be ours. */
  async read(name: Name): Promise<Uint8Array | null> {
    const file = this.#pathOf(name);
    try {
      return await patiently(() => readBounded(file));
    } catch (thrown) {
      if (thrown instanceof ProblemError) throw thrown;
      if (systemCodeOf(thrown) === 'ENOENT') return null;
      throw diskError(file, thrown);
    }
  }

  /** Writes a file in one go: readers find the old one or the new one, whole. */
  async write(name: Name, text: string): Promise<void> {
    await this.#do(name, (file) => writeAtomically(file, text));
  }

  /** Puts the next file in the place of the current one. */
  async promote(): Promise<void> {
    await this.#do('current', (file) => patiently(() => rename(this.#pathOf('next'), file)));
    await syncFolder(this.folder);
  }

  /** Fine when it is not there. */
  async remove(name: Name): Promise<void> {
    await this.#do(name, (file) => patiently(() => rm(file, { force: true })));
  }

  /** Gives the current file a name that says it is damaged; resolves with that name. */
  async setAside(): Promise<string> {
    const name = `vault.damaged-${new Date().toISOString().replaceAll(':', '-')}.age`;
    await this.#do('current', (file) => patiently(() => rename(file, path.join(this.folder, name))));
    return name;
  }

  /** Removes what a program left that was ended while it wrote; without it everything works, too. */
  async tidy(): Promise<void> {
    const all = await readdir(this.folder).catch(() => []);
    for (const name of all.filter(isLeftOver)) await rm(path.join(this.folder, name), { force: true }).catch(() => 0);
  }

  async #exists(name: Name): Promise<boolean> {
    try {
      await stat(this.#pathOf(name));
      return true;
    } catch (thrown) {
      return systemCodeOf(thrown) !== 'ENOENT';
    }
  }

  async #do(name: Name, work: (file: string) => Promise<void>): Promise<void> {
    const file = this.#pathOf(name);
    try {
      await work(file);
    } catch (thrown) {
      throw diskError(file, thrown);
    }
  }

  #pathOf(name: Name): string {
    return path.join(this.folder, names[name]);
  }
}

/** Never more than fits: a file that grows while it is read, or a device in its place, does not fill the memory. */
async function readBounded(file: string): Promise<Uint8Array> {
  await using handle = await open(file, 'r');
  const { size } = await handle.stat();
  if (size > largestFile) {
    throw new ProblemError({ code: 'vault-file-refused', facts: { bytes: String(size), most: String(largestFile) } });
  }
  const bytes = Buffer.alloc(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

/** Makes the rename outlive a power cut, where the system has a way to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    await using handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    return;
  }
}
