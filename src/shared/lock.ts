import { z } from 'zod';
import { idleChoices } from './lock-rules.ts';
import { Problem } from './problem.ts';

/** When the vault locks by itself. */
export const LockOccasions = z.object({
  /** Minutes in which nobody used the computer; 0 for never. */
  idleMinutes: z.union(idleChoices.map((minutes) => z.literal(minutes))),
  onScreenLock: z.boolean(),
  onSuspend: z.boolean(),
  onUserSwitch: z.boolean(),
});
export type LockOccasions = z.infer<typeof LockOccasions>;

export const usualOccasions: LockOccasions = {
  idleMinutes: 10,
  onScreenLock: true,
  onSuspend: true,
  onUserSwitch: true,
};

/** Wrong passphrases in a row, and when the last of them was tried, in milliseconds since 1970. */
export const Failures = z.strictObject({ count: z.int().min(0), at: z.number() });
export type Failures = z.infer<typeof Failures>;
export const noFailures: Failures = { count: 0, at: 0 };

/**
 * What is kept on disk about the lock. Where secrets go to the keychain, whether it is on is known there, too, where deleting
 * a file does not reach, and failures are counted there.
 */
export const LockSettings = z.object({
  isOn: z.boolean(),
  occasions: LockOccasions,
  /** At the passphrase of the sealed vault file. */
  failures: Failures.default(noFailures),
});
export type LockSettings = z.infer<typeof LockSettings>;

export const noLock: LockSettings = { isOn: false, occasions: usualOccasions, failures: noFailures };

/** What the window shows about the lock. */
export const LockState = z.object({
  isOn: z.boolean(),
  isLocked: z.boolean(),
  occasions: LockOccasions,
  /** After wrong passphrases: no attempt is looked at before that. */
  waitUntil: z.iso.datetime().nullable(),
  /** Whether this computer offers Touch ID just now. */
  canTouchId: z.boolean(),
  /** What keeps every passphrase from being accepted; `null` when nothing does. */
  problem: Problem.nullable(),
});
export type LockState = z.infer<typeof LockState>;
