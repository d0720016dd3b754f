import type { LastingStore } from '../../shared/credential.ts';
import { type Failures, type LockOccasions, type LockState, noFailures } from '../../shared/lock.ts';
import { type Problem, ProblemError, problemOf } from '../../shared/problem.ts';
import type { AuditNote } from '../../shared/audit.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { log } from '../log.ts';
import type { StateStore } from '../store/state-store.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import type { Secret } from '../vault/secret.ts';
import type { Lock } from './lock.ts';
import type { LockPlace } from './lock-place.ts';
import { waitUntil } from './unlock-attempts.ts';

/** What made the vault lock. */
export type LockReason = 'asked' | 'idle' | 'screen-lock' | 'suspend' | 'user-switch' | 'panic';

/** The fingerprint reader of a Mac. */
export interface TouchId {
  canPrompt(): boolean;
  /** Resolves when the person was recognised; rejects otherwise. */
  prompt(): Promise<void>;
}

export interface LockParts {
  /** The place of the passphrase is that of the secrets. */
  readonly places: Readonly<Record<LastingStore, LockPlace>>;
  readonly store: StateStore;
  readonly audit: AuditTrail;
  readonly touchId: TouchId;
  /** Does something while no secret is being stored, removed or moved. */
  readonly alone: <Result>(task: () => Promise<Result>) => Promise<Result>;
  readonly now: () => Date;
  /** Something that the window shows has changed. */
  readonly onShown: () => void;
}

const gone: Problem = { code: 'lock-passphrase-gone' };

/** What a place has said of the lock. */
interface Heard {
  readonly from: LastingStore;
  readonly failures: Failures;
  readonly problem: Problem | null;
}

type Attempt = 'unlock' | 'turn-on' | 'turn-off' | 'change' | 'move';

/**
 * Locks the vault in the window, and opens it for who knows the passphrase: that of the sealed vault file, where secrets go
 * there, else one of its own. It begins locked when the state on disk says that the lock is on, or as soon as the keychain
 * says so: deleting a file opens nothing, and neither does deleting the entry in the keychain while the file is there.
 */
export class LockKeeper implements Lock {
  readonly #parts: LockParts;
  readonly #listeners = new Set<(isLocked: boolean) => void>();
  /** One attempt at a time: the wait after a failure holds for all that were begun meanwhile. */
  readonly #turns = new KeyedQueue();
  #isOn: boolean;
  #isLocked: boolean;
  /** `null` until the keychain has answered. */
  #heard: Heard | null = null;
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

  /** Whether the lock is on, and its passphrase is that of the sealed vault file. */
  isWithFile(): boolean {
    return this.#isOn && this.#where() === 'sealed';
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
      canTouchId: this.#isOn && this.#canTouchId(),
      problem: this.#problem(),
    };
  }

  /**
   * Resolves when it is known whether there is a passphrase, asking the keychain unless it has answered before. Of a
   * keychain that does not answer nothing is learned; its secrets are as much out of reach.
   */
  known(): Promise<void> {
    if (this.#heardHere() !== null) return Promise.resolve();
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
   * Opens the vault. Raises `lock-passphrase-wrong`, `lock-wait` before the wait is over, `lock-passphrase-gone`, the
   * `keychain-…` problems, and those of opening the sealed vault file; it stays locked then.
   */
  unlock(passphrase: Secret): Promise<void> {
    return this.#inTurn(async () => {
      await this.known();
      if (!this.#isLocked) return;
      await this.#attempt('unlock', () => this.#place().verify(passphrase));
      this.#setLocked(false);
      await this.#note({ action: 'unlocked', facts: { by: 'passphrase' } });
    });
  }

  /** Opens the vault by Touch ID. Raises `lock-touch-id-refused`. */
  async unlockByTouchId(): Promise<void> {
    if (!this.#isLocked) return;
    if (!this.#canTouchId()) throw new ProblemError({ code: 'lock-touch-id-refused' });
    try {
      await this.#parts.touchId.prompt();
    } catch (cause) {
      await this.#note({ action: 'unlock-refused', facts: { by: 'touch-id' } });
      throw new ProblemError({ code: 'lock-touch-id-refused' }, { cause });
    }
    // The person was recognised: a passphrase that nobody can compare with any more need not stand in the way.
    if (this.#problem() !== null) await this.#setOn(false);
    this.#setLocked(false);
    await this.#note({ action: 'unlocked', facts: { by: 'touch-id' } });
  }

  /**
   * Switches the lock on: with this passphrase from now on, or, where secrets are in the sealed vault file, with that of the
   * file, which this must be. Raises `lock-passphrase-short`, what `unlock` does, and the `disk-…` problems. Fine only while
   * the lock is off.
   */
  turnOn(passphrase: Secret): Promise<void> {
    return this.#inTurnAlone(async () => {
      await this.known();
      // Whoever finds the window open must not be able to put their own passphrase in place of the person's.
      if (this.#isOn) throw new ProblemError({ code: 'lock-passphrase-wrong' });
      await this.#attempt('turn-on', () => this.#place().turnOn(passphrase));
      await this.#setOn(true);
    });
  }

  /** Raises what `unlock` does, and the `disk-…` problems. */
  turnOff(passphrase: Secret): Promise<void> {
    return this.#inTurnAlone(async () => {
      await this.#attempt('turn-off', () => this.#place().verify(passphrase));
      await this.#place().turnOff();
      await this.#setOn(false);
    });
  }

  /** Raises what `unlock` does, `lock-passphrase-short`, and what changing the passphrase of the sealed vault file does. */
  changePassphrase(passphrase: Secret, next: Secret): Promise<void> {
    return this.#inTurnAlone(() => this.#attempt('change', () => this.#place().change(passphrase, next)));
  }

  /**
   * Before secrets move to the other store, whose passphrase is the lock's from then on: whoever finds the window open must
   * not choose it. Fine while the lock is off. Raises what `unlock` does.
   */
  proveForMove(passphrase: Secret | null): Promise<void> {
    return this.#inTurn(async () => {
      await this.known();
      if (!this.#isOn) return;
      if (passphrase === null) throw new ProblemError({ code: 'lock-passphrase-wrong' });
      await this.#attempt('move', () => this.#place().verify(passphrase));
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
    const from = this.#where();
    const place = this.#parts.places[from];
    const standing = await place.standing();
    const failures = standing === 'on' ? await place.attempts.read() : noFailures;
    if (standing === 'on' && !this.#isOn) {
      this.#isOn = true;
      this.#setLocked(true);
      // A move to the other store takes it from there.
      await this.#setOn(true);
    }
    if (standing === 'off' && this.#isOn) {
      await this.#setOn(false);
      this.#setLocked(false);
    }
    this.#heard = { from, failures, problem: standing === 'absent' && this.#isOn ? gone : null };
    this.#parts.onShown();
  }

  /**
   * Raises unless `isRight` says that the passphrase was the right one. The failure is written down before anybody knows
   * whether it is one: ending the assistant meanwhile gains nothing.
   */
  async #attempt(what: Attempt, isRight: () => Promise<boolean>): Promise<void> {
    const { now } = this.#parts;
    const { attempts } = this.#place();
    const before = this.#heardHere()?.failures ?? (await attempts.read());
    if (this.#waitUntil() !== null) throw new ProblemError({ code: 'lock-wait' });
    const failures = { count: before.count + 1, at: now().getTime() };
    await attempts.write(failures);
    if (await this.#isRight(isRight, before)) return this.#remember(noFailures);
    this.#hear({ count: failures.count, at: now().getTime() });
    this.#parts.onShown();
    await this.#note({ action: 'unlock-refused', facts: { by: 'passphrase', what, failures: String(failures.count) } });
    throw new ProblemError({ code: 'lock-passphrase-wrong' });
  }

  /** That the keychain did not answer, or the file is damaged, is nobody's failure. */
  async #isRight(isRight: () => Promise<boolean>, before: Failures): Promise<boolean> {
    try {
      return await isRight();
    } catch (thrown) {
      await this.#place()
        .attempts.write(before)
        .catch(() => undefined);
      throw thrown;
    }
  }

  async #remember(failures: Failures): Promise<void> {
    await this.#place().attempts.write(failures);
    this.#hear(failures);
  }

  #hear(failures: Failures): void {
    this.#heard = { from: this.#where(), problem: this.#problem(), failures };
  }

  /** What is known of the place where the passphrase is now; secrets may have moved since another one was asked. */
  #heardHere(): Heard | null {
    return this.#heard?.from === this.#where() ? this.#heard : null;
  }

  #problem(): Problem | null {
    return this.#heardHere()?.problem ?? null;
  }

  #where(): LastingStore {
    return this.#parts.store.get().vault.store;
  }

  #place(): LockPlace {
    return this.#parts.places[this.#where()];
  }

  #canTouchId(): boolean {
    return this.#place().takesTouchId && this.#parts.touchId.canPrompt();
  }

  /** A clock that was put back makes the wait begin anew, and no longer. */
  #waitUntil(): string | null {
    const now = this.#parts.now().getTime();
    const known = this.#heardHere();
    if (known === null) return null;
    if (known.failures.at > now) this.#hear({ ...known.failures, at: now });
    const until = waitUntil(this.#heardHere()?.failures ?? noFailures, now);
    return until === null ? null : new Date(until).toISOString();
  }

  async #setOn(isOn: boolean): Promise<void> {
    this.#isOn = isOn;
    if (this.#heard !== null) this.#heard = { ...this.#heard, problem: null };
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

  /** What changes the lock must not happen while secrets move, and the lock with them. */
  #inTurnAlone(work: () => Promise<void>): Promise<void> {
    return this.#inTurn(() => this.#parts.alone(work));
  }
}
