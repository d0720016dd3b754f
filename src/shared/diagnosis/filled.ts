import type { Language, LocalText } from '../language.ts';
import { checkIds, type CheckId } from '../verification/check-ids.ts';
import { checks } from '../verification/check-list.ts';

type Facts = Readonly<Record<string, string>>;

/** Longest value of a fact that is put into a sentence, in characters. */
const longestFact = 200;

/**
 * The text with `{fact}` replaced by the facts. A stretch in square brackets is left out when one of its facts is
 * missing; every placeholder of our texts is in one. What a fact itself says is never taken for a placeholder.
 */
export function filled(text: LocalText, facts: Facts): LocalText {
  return { de: filledIn('de', text.de, facts), en: filledIn('en', text.en, facts) };
}

function filledIn(language: Language, text: string, facts: Facts): string {
  const pieces = text.split(/\[([^[\]]*)\]/);
  return pieces.map((piece, index) => withFacts(language, piece, facts, index % 2 === 1)).join('');
}

function withFacts(language: Language, piece: string, facts: Facts, mayVanish: boolean): string {
  const parts = piece.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? part : worded(language, part, facts)));
  return mayVanish && parts.includes(null) ? '' : parts.join('');
}

/** A fact as a person reads it; `null` when it is missing or cannot be put into words. */
function worded(language: Language, name: string, facts: Facts): string | null {
  const value = Object.hasOwn(facts, name) ? facts[name]?.trim() : undefined;
  if (value === undefined || value === '') return null;
  const words = wording[name];
  return words === undefined ? shortened(value) : words(value, language);
}

function shortened(value: string): string {
  const characters = Array.from(value);
  return characters.length <= longestFact ? value : `${characters.slice(0, longestFact).join('')}…`;
}

type Wording = (value: string, language: Language) => string | null;

/** Facts that are codes, numbers or times, and how they are said. */
const wording: Readonly<Record<string, Wording | undefined>> = {
  check: (value, language) => (isCheckId(value) ? checks[value].title[language] : null),
  phase: oneOf({
    proxy: { de: 'beim Proxy', en: 'at the proxy' },
    name: { de: 'bei der Suche nach dem Namen', en: 'while looking up the name' },
    connect: { de: 'beim Verbinden', en: 'while connecting' },
    tls: { de: 'beim Verschlüsseln', en: 'while setting up encryption' },
    answer: { de: 'beim Warten auf die Antwort', en: 'while waiting for the answer' },
    body: { de: 'mitten in der Antwort', en: 'in the middle of the answer' },
  }),
  fault: oneOf({
    scheme: { de: 'Sie beginnt nicht mit https://', en: 'it does not begin with https://' },
    query: { de: 'Sie enthält ein Fragezeichen oder ein #', en: 'it contains a question mark or a #' },
    blank: { de: 'Sie enthält ein Leerzeichen', en: 'it contains a blank' },
    slash: { de: 'Sie endet mit einem Schrägstrich', en: 'it ends with a slash' },
    path: { de: 'Ihr Pfad ist keiner von SCIM', en: 'its path is none of SCIM' },
  }),
  // What a server says ends with a stop of its own, and stands within a sentence here.
  said: (value) => shortened(value).replace(/\.$/, ''),
  validTo: (value, language) => asDate(value, language),
  expiredAt: (value, language) => asDate(value, language),
  expiresIn: (value, language) => (isNumber(value) ? duration(Number(value), language) : null),
  milliseconds: (value, language) => (isNumber(value) ? duration(Number(value) / 1000, language) : null),
  seconds: (value, language) => (isNumber(value) ? clockLead(Number(value), language) : null),
};

const isCheckId = (value: string): value is CheckId => checkIds.some((id) => id === value);

const isNumber = (value: string): boolean => /^[+-]?\d{1,12}(?:\.\d{1,6})?$/.test(value);

function oneOf(words: Readonly<Record<string, LocalText>>): Wording {
  return (value, language) => (Object.hasOwn(words, value) ? (words[value]?.[language] ?? null) : null);
}

/** A point in time to the minute, in UTC, so that a ticket reads the same everywhere. */
function asDate(value: string, language: Language): string | null {
  const time = new Date(value);
  if (Number.isNaN(time.getTime())) return null;
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(time)} UTC`;
}

const units = {
  second: { size: 1, upTo: 120 },
  minute: { size: 60, upTo: 7200 },
  hour: { size: 3600, upTo: Infinity },
} as const;

/** The number of seconds, in the unit that makes it easy to grasp. */
function duration(seconds: number, language: Language): string {
  const unit = seconds < units.second.upTo ? 'second' : seconds < units.minute.upTo ? 'minute' : 'hour';
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  return format.format(seconds / units[unit].size);
}

/** How far a clock is ahead (positive) or behind. */
function clockLead(seconds: number, language: Language): string {
  const amount = duration(Math.abs(seconds), language);
  if (language === 'de') return `${amount} ${seconds > 0 ? 'vor' : 'nach'}`;
  return `${amount} ${seconds > 0 ? 'fast' : 'slow'}`;
}
