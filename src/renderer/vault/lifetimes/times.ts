import { useEffect, useState } from 'react';
import { dateFormat, localeFor } from '../../words/formats.ts';
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

/** Says a calendar day in the person's own format. */
export function useDay(): (day: string) => string {
  const locale = localeFor(useLanguage());
  return (day) => dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
