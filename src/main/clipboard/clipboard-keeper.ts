import { createHash } from 'node:crypto';
import { ProblemError } from '../../shared/problem.ts';
import { log } from '../log.ts';
import { Secret } from '../vault/secret.ts';
import type { ClipboardTrace } from './clipboard-trace.ts';

/** The clipboard of the operating system, as Electron offers it. */
export interface SystemClipboard {
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
  /** Writes it with the marks that keep it out of a clipboard history; resolves with whether they were taken. */
  writeSecret(text: string): Promise<boolean>;
  clear(): void | Promise<void>;
}

/** A secret on the clipboard, and when it will be cleared (ISO 8601). */
export interface SecretOnClipboard {
  readonly clearsAt: string;
  /** Whether the system took the marks that keep it out of a clipboard history. */
  readonly isKeptOutOfHistory: boolean;
}

/** What a keeper heeds beside the clipboard itself. */
export interface ClipboardSurroundings {
  readonly now: () => Date;
  /** Raises `locked` when nothing may be copied. */
  readonly requireOpen: () => void;
  readonly trace: ClipboardTrace;
}

type ClipboardListener = (secret: SecretOnClipboard | null) => void;

const clearAfterMs = 30_000;
/** Another program may hold the clipboard for a moment. */
const clearAgainAfterMs = 1_000;

interface Kept extends SecretOnClipboard {
  readonly digest: string;
  readonly timer: NodeJS.Timeout;
}

const alone: ClipboardSurroundings = {
  now: () => new Date(),
  requireOpen: () => undefined,
  trace: { leave: () => Promise.resolve(), remove: () => Promise.resolve(), isOf: () => Promise.resolve(false) },
};

/**
 * Puts values on the clipboard, and takes a secret off it again after 30 seconds, unless the person has copied something
 * else by then. Meanwhile it keeps only a digest of the secret, and leaves a trace by which the next start can clear it,
 * should this one crash.
 */
export class ClipboardKeeper {
  readonly #clipboard: SystemClipboard;
  readonly #surroundings: ClipboardSurroundings;
  readonly #listeners = new Set<ClipboardListener>();
  #kept: Kept | null = null;
  /** The clipboard is asked one thing at a time: between looking at it and clearing it nothing of ours comes in. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(clipboard: SystemClipboard, surroundings: Partial<ClipboardSurroundings> = {}) {
    this.#clipboard = clipboard;
    this.#surroundings = { ...alone, ...surroundings };
  }

  /** The secret that the keeper put there and has not cleared yet. */
  secret(): SecretOnClipboard | null {
    if (this.#kept === null) return null;
    const { clearsAt, isKeptOutOfHistory } = this.#kept;
    return { clearsAt, isKeptOutOfHistory };
  }

  /** Returns how to stop listening. */
  onChange(listener: ClipboardListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Raises `locked`, and the `disk-…` problems when no trace can be left: nothing is copied then. */
  copySecret(secret: Secret): Promise<SecretOnClipboard> {
    return this.#inTurn(async () => {
      await this.#surroundings.trace.leave(secret);
      // Last of all: whoever locks meanwhile clears the clipboard in the next turn.
      this.#surroundings.requireOpen();
      const isKeptOutOfHistory = await this.#clipboard.writeSecret(secret.reveal());
      return this.#keep(digestOf(secret.reveal()), isKeptOutOfHistory);
    });
  }

  /** Copies what is no secret, and leaves it there. */
  copyText(text: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#clipboard.writeText(text);
      await this.#forget();
    });
  }

  /** What the person copied, to be stored. Raises `clipboard-empty`. */
  takeText(): Promise<Secret> {
    return this.#inTurn(async () => {
      const text = await this.#clipboard.readText();
      if (text === '') throw new ProblemError({ code: 'clipboard-empty' });
      return new Secret(text);
    });
  }

  /** Clears the secret that the keeper put there, if it is still there: for locking and quitting. */
  clearNow(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#kept === null) return;
      await this.#clearIfDigestIs(this.#kept.digest);
      await this.#forget();
    });
  }

  /** Clears what an earlier run left on the clipboard when it crashed, if it is still there; for the start. */
  clearAfterCrash(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#kept !== null) return;
      const { trace } = this.#surroundings;
      let seen = '';
      const isOurs = await trace.isOf(async () => (seen = await this.#clipboard.readText()));
      // To know it again took a while, in which somebody may have copied something else.
      if (isOurs) await this.#clearIfDigestIs(digestOf(seen));
      await trace.remove();
    });
  }

  /** Clears the clipboard whatever it holds and whoever put it there: for an emergency. */
  clearEverything(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#clipboard.clear();
      await this.#forget();
    });
  }

  /** Clears the clipboard if it holds exactly this, whoever put it there; resolves with whether it did. */
  clearIfHolds(secret: Secret): Promise<boolean> {
    return this.#inTurn(async () => {
      const digest = digestOf(secret.reveal());
      const hasCleared = await this.#clearIfDigestIs(digest);
      if (this.#kept?.digest === digest) await this.#forget();
      return hasCleared;
    });
  }

  #keep(digest: string, isKeptOutOfHistory: boolean): SecretOnClipboard {
    clearTimeout(this.#kept?.timer);
    const clearsAt = new Date(this.#surroundings.now().getTime() + clearAfterMs).toISOString();
    this.#kept = { digest, clearsAt, isKeptOutOfHistory, timer: setTimeout(this.#clearInTime, clearAfterMs) };
    this.#tell();
    return { clearsAt, isKeptOutOfHistory };
  }

  /** A clipboard that cannot be reached just then is tried again, until it can be or holds no secret of ours. */
  readonly #clearInTime = (): void => {
    this.clearNow().catch(() => {
      if (this.#kept === null) return;
      clearTimeout(this.#kept.timer);
      this.#kept = { ...this.#kept, timer: setTimeout(this.#clearInTime, clearAgainAfterMs) };
    });
  };

  async #forget(): Promise<void> {
    if (this.#kept === null) return;
    clearTimeout(this.#kept.timer);
    this.#kept = null;
    this.#tell();
    // A trace that stays is no harm: the next start finds that it is of nothing on the clipboard, and removes it.
    await this.#surroundings.trace.remove().catch((thrown: unknown) => {
      log.error('clipboard-trace-left', thrown);
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.secret());
  }

  async #clearIfDigestIs(digest: string): Promise<boolean> {
    if (digestOf(await this.#clipboard.readText()) !== digest) return false;
    await this.#clipboard.clear();
    return true;
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
