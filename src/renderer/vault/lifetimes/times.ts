import { useEffect, useState } from 'react';
import { useLanguage } from '../../words/use-words.ts';

const minuteMs = 60_000;

/** The current time, renewed every minute: enough for what is counted in days. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, minuteMs);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

interface DayWords {
  /** A calendar day in the person's own format. */
  readonly day: (day: string) => string;
  /** So many days, in words. */
  readonly days: (count: number) => string;
}

export function useDays(): DayWords {
  const language = useLanguage();
  const locale = navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
  return {
    day: (day) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day)),
    days: (count) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count),
  };
}
