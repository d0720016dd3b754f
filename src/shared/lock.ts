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

/** What is kept on disk about the lock. Whether it is on is also in the keychain, where deleting a file does not reach. */
export const LockSettings = z.object({ isOn: z.boolean(), occasions: LockOccasions });
export type LockSettings = z.infer<typeof LockSettings>;

export const noLock: LockSettings = { isOn: false, occasions: usualOccasions };

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
