import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../shared/language.ts';
import { keysOf } from '../../shared/record.ts';
import { isUnfinished, writeAtomically } from './atomic-write.ts';
import { diskError } from './disk-error.ts';
import { readState, type SetAside, stateFiles, type StateFiles } from './read-state.ts';
import { StoredState } from './stored-state.ts';

type StateListener = (state: StoredState) => void;

/** What the assistant keeps: in memory at once, on disk soon after. */
export interface StateStore {
  get(): StoredState;
  /**
   * Changes the state in memory before it returns and tells the listeners. Resolves when this state, or a later one,
   * is on disk. Raises `disk-full`, `disk-not-writable` or `disk-failed`; the change then stays in memory, and the next
   * one tries the disk again. Fields that are not in the schema are dropped.
   */
  update(change: (state: StoredState) => StoredState): Promise<void>;
  /** Returns how to stop listening. */
  subscribe(listener: StateListener): () => void;
  /** Resolves when what is in memory is on disk, after one more try if the last one failed. Raises as `update` does. */
  settled(): Promise<void>;
}

/**
 * Opens the state in a folder of the assistant's own, which is made if need be and kept from other users of the machine.
 * Raises the `disk-…` problems when the folder cannot be used.
 */
export async function openStateStore({
  directory,
  systemLanguage = 'en',
}: {
  readonly directory: string;
  /** In force for a person who chose no language; a file of version 1 is read with it. */
  readonly systemLanguage?: Language;
}): Promise<{ store: StateStore; setAside: SetAside | null }> {
  const files = {
    current: path.join(directory, stateFiles.current),
    previous: path.join(directory, stateFiles.previous),
  };
  try {
    await prepare(directory);
  } catch (cause) {
    throw diskError(files.current, cause);
  }
  const { state, setAside } = await readState(files, systemLanguage);
  return { store: new FileStateStore(files, state), setAside };
}

async function prepare(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const unfinished = (await readdir(directory)).filter(isUnfinished);
  for (const name of unfinished) await rm(path.join(directory, name));
}

class FileStateStore implements StateStore {
  readonly #files: StateFiles;
  readonly #listeners = new Set<StateListener>();
  #state: StoredState;
  #onDisk: StoredState;
  /** Settles with the newest write that was asked for, and never rejects. */
  #last: Promise<unknown> = Promise.resolve();
  /** A write that was asked for and has not begun: it will take whatever the state is by then. */
  #waiting: Promise<void> | null = null;

  constructor(files: StateFiles, state: StoredState) {
    this.#files = files;
    this.#state = state;
    this.#onDisk = state;
  }

  get(): StoredState {
    return this.#state;
  }

  async update(change: (state: StoredState) => StoredState): Promise<void> {
    this.#state = checked(this.#state, change(this.#state));
    for (const listener of this.#listeners) listener(this.#state);
    await this.#save();
  }

  subscribe(listener: StateListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async settled(): Promise<void> {
    await this.#last;
    if (this.#onDisk !== this.#state) await this.#save();
  }

  #save(): Promise<void> {
    if (this.#waiting !== null) return this.#waiting;
    const write = this.#last.then(() => {
      this.#waiting = null;
      return this.#writeNow();
    });
    this.#waiting = write;
    this.#last = write.catch(() => undefined);
    return write;
  }

  async #writeNow(): Promise<void> {
    const state = this.#state;
    const text = `${JSON.stringify(state, null, 2)}\n`;
    try {
      await writeAtomically(this.#files.current, text);
    } catch (cause) {
      throw diskError(this.#files.current, cause);
    }
    this.#onDisk = state;
    // The state is safe by now; a copy that failed is made with the next one.
    await writeAtomically(this.#files.previous, text).catch(() => undefined);
  }
}

/** The state after a change, with only that looked at which is new in it: hundreds of connections take their time. */
function checked(before: StoredState, after: StoredState): StoredState {
  const changed = keysOf(StoredState.shape).filter((key) => after[key] !== before[key]);
  return { ...before, ...Object.fromEntries(changed.map((key) => [key, StoredState.shape[key].parse(after[key])])) };
}
