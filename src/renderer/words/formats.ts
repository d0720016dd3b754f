import type { Language } from '../../shared/language.ts';

/** The person's own locale where their system speaks the language, else that of the language. */
export function localeFor(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
}

/**
 * Formatters of dates, times and numbers. Making one costs far more than all that it formats on a screen, so each is made
 * once, and made anew when the clock of the computer changes its distance from UTC: a formatter keeps its time zone.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateFormats, [locale, options, new Date().getTimezoneOffset()], () => {
    return new Intl.DateTimeFormat(locale, options);
  });
}

export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(numberFormats, [locale, options], () => new Intl.NumberFormat(locale, options));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function kept<Format>(formats: Map<string, Format>, told: readonly unknown[], make: () => Format): Format {
  const key = JSON.stringify(told);
  const format = formats.get(key) ?? make();
  formats.set(key, format);
  return format;
}
