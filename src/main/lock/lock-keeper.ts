import type { LockOccasions, LockState } from '../../shared/lock.ts';
import { type Problem, ProblemError, problemOf } from '../../shared/problem.ts';
import type { AuditNote } from '../../shared/audit.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { log } from '../log.ts';
import type { StateStore } from '../store/state-store.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import type { Secret } from '../vault/secret.ts';
import type { Lock } from './lock.ts';
import { type Failures, type UnlockAttempts, waitUntil } from './unlock-attempts.ts';
import type { Verifier } from './verifier.ts';

/** What made the vault lock. */
export type LockReason = 'asked' | 'idle' | 'screen-lock' | 'suspend' | 'user-switch' | 'panic';

/** The fingerprint reader of a Mac. */
export interface TouchId {
  canPrompt(): boolean;
  /** Resolves when the person was recognised; rejects otherwise. */
  prompt(): Promise<void>;
}

export interface LockParts {
  readonly verifier: Verifier;
  readonly attempts: UnlockAttempts;
  readonly store: StateStore;
  readonly audit: AuditTrail;
  readonly touchId: TouchId;
  readonly now: () => Date;
  /** Something that the window shows has changed. */
  readonly onShown: () => void;
}

const gone: Problem = { code: 'lock-passphrase-gone' };

/**
 * Locks the vault in the window, and opens it for who knows the passphrase. It begins locked when the state on disk says
 * that the lock is on, or as soon as the keychain says so: deleting a file opens nothing, and neither does deleting the
 * entry in the keychain while the file is there.
 */
export class LockKeeper implements Lock {
  readonly #parts: LockParts;
  readonly #listeners = new Set<(isLocked: boolean) => void>();
  /** One attempt at a time: the wait after a failure holds for all that were begun meanwhile. */
  readonly #turns = new KeyedQueue();
  #isOn: boolean;
  #isLocked: boolean;
  /** `null` until the keychain has answered. */
  #failures: Failures | null = null;
  #problem: Problem | null = null;
  #looking: Promise<void> | null = null;

  constructor(parts: LockParts) {
    this.#parts = parts;
    this.#isOn = parts.store.get().lock.isOn;
    this.#isLocked = this.#isOn;
  }

  isLocked(): boolean {
    return this.#isLocked;
  }

  onChange(listener: (isLocked: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  occasions(): LockOccasions {
    return this.#parts.store.get().lock.occasions;
  }

  shown(): LockState {
    return {
      isOn: this.#isOn,
      isLocked: this.#isLocked,
      occasions: this.occasions(),
      waitUntil: this.#waitUntil(),
      canTouchId: this.#isOn && this.#parts.touchId.canPrompt(),
      problem: this.#problem,
    };
  }

  /**
   * Resolves when it is known whether there is a passphrase, asking the keychain unless it has answered before. Of a
   * keychain that does not answer nothing is learned; its secrets are as much out of reach.
   */
  known(): Promise<void> {
    if (this.#failures !== null) return Promise.resolve();
    this.#looking ??= this.#look()
      .catch((thrown: unknown) => {
        if (!problemOf(thrown).code.startsWith('keychain-')) log.error('lock-not-read', thrown);
      })
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  /** Resolves when the keychain, if it is being asked for the passphrase, has answered. */
  settled(): Promise<void> {
    return this.#looking ?? Promise.resolve();
  }

  /** Locks at once; nothing when the lock is off or closed already. */
  lock(reason: LockReason): void {
    if (!this.#isOn || this.#isLocked) return;
    this.#setLocked(true);
    void this.#note({ action: 'locked', facts: { reason } });
  }

  /**
   * Opens the vault. Raises `lock-passphrase-wrong`, `lock-wait` before the wait is over, `lock-passphrase-gone`, and the
   * `keychain-…` problems; it stays locked then.
   */
  unlock(passphrase: Secret): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#isLocked) return;
      await this.#prove(passphrase, 'unlock');
      this.#setLocked(false);
      await this.#note({ action: 'unlocked', facts: { by: 'passphrase' } });
    });
  }

  /** Opens the vault by Touch ID. Raises `lock-touch-id-refused`. */
  async unlockByTouchId(): Promise<void> {
    const { touchId } = this.#parts;
    if (!this.#isLocked) return;
    if (!touchId.canPrompt()) throw new ProblemError({ code: 'lock-touch-id-refused' });
    try {
      await touchId.prompt();
    } catch (cause) {
      await this.#note({ action: 'unlock-refused', facts: { by: 'touch-id' } });
      throw new ProblemError({ code: 'lock-touch-id-refused' }, { cause });
    }
    // The person was recognised: a passphrase that nobody can compare with any more need not stand in the way.
    if (this.#problem !== null) await this.#setOn(false);
    this.#setLocked(false);
    await this.#note({ action: 'unlocked', facts: { by: 'touch-id' } });
  }

  /** Raises `lock-passphrase-short`, and the `keychain-…` and `disk-…` problems. Fine only while the lock is off. */
  turnOn(passphrase: Secret): Promise<void> {
    return this.#inTurn(async () => {
      await this.known();
      // Whoever finds the window open must not be able to put their own passphrase in place of the person's.
      if (this.#isOn) throw new ProblemError({ code: 'lock-passphrase-wrong' });
      await this.#parts.verifier.set(passphrase);
      await this.#forgetFailures();
      await this.#setOn(true);
    });
  }

  /** Raises what `unlock` does, and the `disk-…` problems. */
  turnOff(passphrase: Secret): Promise<void> {
    return this.#inTurn(async () => {
      await this.#prove(passphrase, 'turn-off');
      await this.#parts.verifier.turnOff();
      await this.#setOn(false);
    });
  }

  /** Raises what `unlock` does, and `lock-passphrase-short`. */
  changePassphrase(passphrase: Secret, next: Secret): Promise<void> {
    return this.#inTurn(async () => {
      await this.#prove(passphrase, 'change');
      await this.#parts.verifier.set(next);
    });
  }

  /** Raises the `disk-…` problems. */
  async setOccasions(chosen: Partial<LockOccasions>): Promise<void> {
    await this.#parts.store.update((state) => ({
      ...state,
      lock: { ...state.lock, occasions: { ...state.lock.occasions, ...chosen } },
    }));
  }

  async #look(): Promise<void> {
    const { verifier, attempts } = this.#parts;
    const standing = await verifier.standing();
    const failures = standing === 'on' ? await attempts.read() : { count: 0, at: 0 };
    if (standing === 'on' && !this.#isOn) {
      this.#isOn = true;
      this.#setLocked(true);
    }
    if (standing === 'off' && this.#isOn) {
      await this.#setOn(false);
      this.#setLocked(false);
    }
    this.#problem = standing === 'absent' && this.#isOn ? gone : null;
    this.#failures = failures;
    this.#parts.onShown();
  }

  /** The failure is written down before anybody knows whether it is one: ending the assistant meanwhile gains nothing. */
  async #prove(passphrase: Secret, what: 'unlock' | 'turn-off' | 'change'): Promise<void> {
    const { attempts, now } = this.#parts;
    const before = this.#failures ?? (await attempts.read());
    if (this.#waitUntil() !== null) throw new ProblemError({ code: 'lock-wait' });
    const failures = { count: before.count + 1, at: now().getTime() };
    await attempts.write(failures);
    if (await this.#isRight(passphrase, before)) return this.#forgetFailures();
    this.#failures = { count: failures.count, at: now().getTime() };
    this.#parts.onShown();
    await this.#note({ action: 'unlock-refused', facts: { by: 'passphrase', what, failures: String(failures.count) } });
    throw new ProblemError({ code: 'lock-passphrase-wrong' });
  }

  /** That the keychain did not answer is nobody's failure. */
  async #isRight(passphrase: Secret, before: Failures): Promise<boolean> {
    try {
      return await this.#parts.verifier.verify(passphrase);
    } catch (thrown) {
      await this.#parts.attempts.write(before).catch(() => undefined);
      throw thrown;
    }
  }

  async #forgetFailures(): Promise<void> {
    const none = { count: 0, at: 0 };
    await this.#parts.attempts.write(none);
    this.#failures = none;
  }

  /** A clock that was put back makes the wait begin anew, and no longer. */
  #waitUntil(): string | null {
    const now = this.#parts.now().getTime();
    if (this.#failures === null) return null;
    if (this.#failures.at > now) this.#failures = { ...this.#failures, at: now };
    const until = waitUntil(this.#failures, now);
    return until === null ? null : new Date(until).toISOString();
  }

  async #setOn(isOn: boolean): Promise<void> {
    this.#isOn = isOn;
    this.#problem = null;
    await this.#parts.store.update((state) => ({ ...state, lock: { ...state.lock, isOn } }));
  }

  #setLocked(isLocked: boolean): void {
    if (this.#isLocked === isLocked) return;
    this.#isLocked = isLocked;
    for (const listener of this.#listeners) listener(isLocked);
    this.#parts.onShown();
  }

  /** A full disk must neither keep the vault open nor lock the person out. */
  async #note(entry: Pick<AuditNote, 'action' | 'facts'>): Promise<void> {
    await this.#parts.audit.note({ connection: null, credential: null, ...entry }).catch((thrown: unknown) => {
      log.error('lock-not-noted', thrown);
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    return this.#turns.run('attempt', work);
  }
}
