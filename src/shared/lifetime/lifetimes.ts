import { z } from 'zod';
import { CredentialName } from '../credential.ts';
import { longestRule, reminderDays } from './limits.ts';

export const RuleDays = z.int().min(1).max(longestRule);

/** A calendar day where the person is, `YYYY-MM-DD`. */
export const CalendarDay = z.iso.date();
export type CalendarDay = z.infer<typeof CalendarDay>;

/** How near the end was that the person was told of: so many days at most, or 0 once it was over. */
export const ReminderStage = z.literal([...reminderDays, 0]);
export type ReminderStage = z.infer<typeof ReminderStage>;

/** The reminders that were given of one end, and when. */
export const Reminded = z.object({
  end: CalendarDay,
  given: z.array(z.object({ stage: ReminderStage, at: z.iso.datetime() })),
});
export type Reminded = z.infer<typeof Reminded>;

/** What the person said about how long the secrets of a connection may be used, and what they were reminded of. */
export const Lifetimes = z.object({
  /** The organisation's rule: after so many days a secret must be changed. */
  ruleDays: RuleDays.nullable(),
  /** The last day of a secret, as the person says; true of the value that was stored at that time and of no later one. */
  ends: z.partialRecord(CredentialName, z.object({ on: CalendarDay, storedAt: z.iso.datetime() })),
  reminded: z.partialRecord(CredentialName, Reminded),
});
export type Lifetimes = z.infer<typeof Lifetimes>;

export const noLifetimes: Lifetimes = { ruleDays: null, ends: {}, reminded: {} };
