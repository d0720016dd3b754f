import type { CalendarDay } from './lifetimes.ts';

const dayMs = 86_400_000;

/** No day before or after these can be written with a year of four digits. */
const firstDay: CalendarDay = '0000-01-01';
const lastDay: CalendarDay = '9999-12-31';

/** The calendar day of an instant, where the person is; of what can be written, the nearest one. */
export function dayOf(at: Date): CalendarDay {
  const year = at.getFullYear();
  if (year < 0) return firstDay;
  if (year > 9999) return lastDay;
  return [String(year).padStart(4, '0'), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');
}

/**
 * The day so many days later, or the nearest one that can be written; a day is a day, however many hours a change of the
 * clocks gives it.
 */
export function daysAfter(day: CalendarDay, days: number): CalendarDay {
  const wanted = Date.parse(day) + days * dayMs;
  const written = Math.min(Math.max(wanted, Date.parse(firstDay)), Date.parse(lastDay));
  return new Date(written).toISOString().slice(0, 10);
}

/** How many days lie between two calendar days; negative when the second one is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

const twoDigits = (number: number): string => String(number).padStart(2, '0');
