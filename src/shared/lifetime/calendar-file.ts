import type { CalendarDay } from './lifetimes.ts';
import { reminderDays } from './limits.ts';

/** One entry of a calendar: an all-day event with its reminders. */
export interface CalendarEntry {
  /** The same for the same thing, so that importing the file again changes the entry instead of adding one. */
  readonly uid: string;
  readonly on: CalendarDay;
  readonly summary: string;
  readonly description: string;
}

const maker = '-//SCIM Setup Assistant for CXone Mpower//EN';

/** A calendar file (RFC 5545) with these entries, each with alarms 60, 20, 5 and 1 days before. */
export function calendarFile(entries: readonly CalendarEntry[], now: Date): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${maker}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Without an end, an event that begins on a day lasts that day (RFC 5545 3.6.1). */
const eventLines = ({ uid, on, summary, description }: CalendarEntry, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${basic(on)}`,
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  'TRANSP:TRANSPARENT',
  ...reminderDays.flatMap((days) => alarmLines(days, summary)),
  'END:VEVENT',
];

const alarmLines = (days: number, summary: string): readonly string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:-P${String(days)}D`,
  'END:VALARM',
];

const basic = (day: CalendarDay): string => day.replaceAll('-', '');

/** RFC 5545 3.3.11. Other control characters have no place in a text. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

const longestLine = 75;

/** At most 75 octets in a line; what is longer goes on in the next one after a blank (RFC 5545 3.1). No character is split. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
