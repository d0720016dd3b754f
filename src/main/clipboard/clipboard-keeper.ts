import { createHash } from 'node:crypto';
import { ProblemError } from '../../shared/problem.ts';
import { Secret } from '../vault/secret.ts';

/** The clipboard of the operating system, as Electron offers it. */
export interface SystemClipboard {
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
  clear(): void | Promise<void>;
}

/** A secret on the clipboard, and when it will be cleared (ISO 8601). */
export interface SecretOnClipboard {
  readonly clearsAt: string;
}

type ClipboardListener = (secret: SecretOnClipboard | null) => void;

const clearAfterMs = 30_000;
/** Another program may hold the clipboard for a moment. */
const clearAgainAfterMs = 1_000;

interface Kept extends SecretOnClipboard {
  readonly digest: string;
  readonly timer: NodeJS.Timeout;
}

/**
 * Puts values on the clipboard, and takes a secret off it again after 30 seconds, unless the person has copied something
 * else by then. Meanwhile it keeps only a digest of the secret.
 */
export class ClipboardKeeper {
  readonly #clipboard: SystemClipboard;
  readonly #now: () => Date;
  readonly #listeners = new Set<ClipboardListener>();
  #kept: Kept | null = null;
  /** The clipboard is asked one thing at a time: between looking at it and clearing it nothing of ours comes in. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(clipboard: SystemClipboard, now: () => Date = () => new Date()) {
    this.#clipboard = clipboard;
    this.#now = now;
  }

  /** The secret that the keeper put there and has not cleared yet. */
  secret(): SecretOnClipboard | null {
    return this.#kept === null ? null : { clearsAt: this.#kept.clearsAt };
  }

  /** Returns how to stop listening. */
  onChange(listener: ClipboardListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  copySecret(secret: Secret): Promise<SecretOnClipboard> {
    return this.#inTurn(async () => {
      await this.#clipboard.writeText(secret.reveal());
      return this.#keep(digestOf(secret.reveal()));
    });
  }

  /** Copies what is no secret, and leaves it there. */
  copyText(text: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#clipboard.writeText(text);
      this.#forget();
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
      this.#forget();
    });
  }

  /** Clears the clipboard whatever it holds and whoever put it there: for an emergency. */
  clearEverything(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#clipboard.clear();
      this.#forget();
    });
  }

  /** Clears the clipboard if it holds exactly this, whoever put it there. */
  clearIfHolds(secret: Secret): Promise<void> {
    return this.#inTurn(async () => {
      const digest = digestOf(secret.reveal());
      await this.#clearIfDigestIs(digest);
      if (this.#kept?.digest === digest) this.#forget();
    });
  }

  #keep(digest: string): SecretOnClipboard {
    clearTimeout(this.#kept?.timer);
    const clearsAt = new Date(this.#now().getTime() + clearAfterMs).toISOString();
    this.#kept = { digest, clearsAt, timer: setTimeout(this.#clearInTime, clearAfterMs) };
    this.#tell();
    return { clearsAt };
  }

  /** A clipboard that cannot be reached just then is tried again, until it can be or holds no secret of ours. */
  readonly #clearInTime = (): void => {
    this.clearNow().catch(() => {
      if (this.#kept === null) return;
      clearTimeout(this.#kept.timer);
      this.#kept = { ...this.#kept, timer: setTimeout(this.#clearInTime, clearAgainAfterMs) };
    });
  };

  #forget(): void {
    if (this.#kept === null) return;
    clearTimeout(this.#kept.timer);
    this.#kept = null;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.secret());
  }

  async #clearIfDigestIs(digest: string): Promise<void> {
    if (digestOf(await this.#clipboard.readText()) === digest) await this.#clipboard.clear();
  }

  #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
