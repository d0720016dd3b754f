import type { Language } from '../../shared/language.ts';
import { dateFormat, localeFor, numberFormat } from './formats.ts';
import { useLanguage } from './use-words.ts';

/** Dates, times and durations in the person's own format. */
export interface Times {
  /** Time of day for today, date and time otherwise. `iso` is an ISO 8601 instant. */
  readonly moment: (iso: string) => string;
  /** Date and time to the second. */
  readonly exact: (iso: string) => string;
  /** A duration in words, in whole hours, minutes or seconds. */
  readonly duration: (seconds: number) => string;
}

export function useTimes(): Times {
  return timesIn(useLanguage());
}

function timesIn(language: Language): Times {
  const locale = localeFor(language);
  return {
    moment: (iso) => moment(locale, new Date(iso)),
    exact: (iso) => dateFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(iso)),
    duration: (seconds) => durationIn(locale, Math.max(0, Math.round(seconds))),
  };
}

function moment(locale: string, at: Date): string {
  const isToday = at.toDateString() === new Date().toDateString();
  const style = isToday
    ? { timeStyle: 'short' as const }
    : { dateStyle: 'medium' as const, timeStyle: 'short' as const };
  return dateFormat(locale, style).format(at);
}

function durationIn(locale: string, seconds: number): string {
  if (seconds >= 3600 && seconds % 3600 === 0) return inUnit(locale, seconds / 3600, 'hour');
  if (seconds >= 60 && seconds % 60 === 0) return inUnit(locale, seconds / 60, 'minute');
  if (seconds >= 120) return inUnit(locale, Math.floor(seconds / 60), 'minute');
  return inUnit(locale, seconds, 'second');
}

const inUnit = (locale: string, amount: number, unit: 'hour' | 'minute' | 'second'): string =>
  numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
