import { daysLeft, type End, hasEnded } from './ends.ts';
import type { Reminded, ReminderStage } from './lifetimes.ts';
import { reminderDays } from './limits.ts';

/** A clock that was put right may differ by so much without having been wrong. */
const toleranceMs = 86_400_000;

/** How near the end is now, as the reminders count; `null` while it is further away than the first of them. */
export function stageAt(end: End, now: Date): ReminderStage | null {
  if (hasEnded(end, now)) return 0;
  const days = daysLeft(end, now);
  return reminderDays.findLast((stage) => days <= stage) ?? null;
}

/**
 * The reminder that is due now, or `null`. Of several that went by (the computer slept, or was off) only the nearest is
 * given. One that was given is not given again, whatever the clock did since; only one that was given at a time that has
 * not come yet does not count, because the clock was wrong then.
 */
export function dueReminder(end: End, reminded: Reminded | undefined, now: Date): ReminderStage | null {
  const stage = stageAt(end, now);
  if (stage === null) return null;
  const isGiven = givenOf(end, reminded).some((each) => each.stage <= stage && isPast(each, now));
  return isGiven ? null : stage;
}

/** What is to be remembered once the reminder is given. */
export const withReminder = (end: End, reminded: Reminded | undefined, stage: ReminderStage, now: Date): Reminded => ({
  end: end.on,
  given: [...givenOf(end, reminded).filter((each) => isPast(each, now)), { stage, at: now.toISOString() }],
});

/** Reminders of an end that is no longer the end say nothing. */
const givenOf = (end: End, reminded: Reminded | undefined): Reminded['given'] =>
  reminded?.end === end.on ? reminded.given : [];

const isPast = ({ at }: Reminded['given'][number], now: Date): boolean => Date.parse(at) <= now.getTime() + toleranceMs;
