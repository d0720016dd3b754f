import { randomUUID } from 'node:crypto';
import { ProblemError } from '../../shared/problem.ts';
import type { SealedFile } from '../age/age-file.ts';
import type { BackupContent } from './content.ts';
import type { Incoming } from './incoming.ts';

/** A file that was chosen, and once it is open what is in it. */
export interface HeldFile {
  readonly id: string;
  readonly file: SealedFile;
  readonly opened: Opened | null;
}

export interface Opened {
  readonly about: Omit<BackupContent, 'connections'>;
  readonly connections: readonly Incoming[];
}

const heldForMs = 5 * 60_000;

/** The file that is being taken in: in memory only, one at a time, for five minutes after the last thing that was done with it. */
export class HeldImport {
  #held: HeldFile | null = null;
  #timer: NodeJS.Timeout | undefined;

  /** Takes the place of the one before. */
  hold(file: SealedFile): HeldFile {
    return this.#keep({ id: randomUUID(), file, opened: null });
  }

  /** Raises `backup-gone`. */
  get(id: string): HeldFile {
    if (this.#held?.id !== id) throw new ProblemError({ code: 'backup-gone' });
    return this.#held;
  }

  /** What is in it, now that it is open. Raises `backup-gone` when it was dropped in the meantime. */
  open(id: string, opened: Opened): void {
    this.#keep({ ...this.get(id), opened });
  }

  /** Holds it for the whole time once more, if it is still held. */
  renew(id: string): void {
    if (this.#held?.id === id) this.#keep(this.#held);
  }

  /** Fine when it is not held any more. */
  drop(id: string): void {
    if (this.#held?.id === id) this.dropAll();
  }

  dropAll(): void {
    clearTimeout(this.#timer);
    this.#held = null;
  }

  #keep(held: HeldFile): HeldFile {
    clearTimeout(this.#timer);
    this.#held = held;
    this.#timer = setTimeout(() => {
      this.dropAll();
    }, heldForMs);
    // A file that waits does not keep the assistant from ending.
    this.#timer.unref();
    return held;
  }
}
