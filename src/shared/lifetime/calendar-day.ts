import type { CalendarDay } from './lifetimes.ts';

const dayMs = 86_400_000;

/** The calendar day of an instant, where the person is. */
export const dayOf = (at: Date): CalendarDay =>
  [String(at.getFullYear()).padStart(4, '0'), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');

/** The day so many days later; a day is a day, however many hours a change of the clocks gives it. */
export const daysAfter = (day: CalendarDay, days: number): CalendarDay =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** How many days lie between two calendar days; negative when the second one is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
