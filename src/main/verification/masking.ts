import type { Secret } from '../vault/secret.ts';
import { withoutSecrets } from '../http/said.ts';
import { lengthOnly, maskedJson } from './masked-json.ts';

/** What must not be seen in a record, beside what is masked in any case. */
export interface Hidden {
  /** Every credential and token of the run. */
  readonly secrets: readonly Secret[];
  /** User names that were asked for, and what else tells who somebody is. */
  readonly people: readonly string[];
}

type Headers = Readonly<Record<string, string>>;

/** Longest piece of a record, in characters; fits the schema of an exchange. */
const longestPiece = 4000;
const longestHeader = 500;
/** So much of a page or another text is enough to recognise it. */
const longestExcerpt = 300;

const shownHeaders: ReadonlySet<string> = new Set([
  'accept',
  'age',
  'allow',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'keep-alive',
  'retry-after',
  'server',
  'transfer-encoding',
  'user-agent',
  'vary',
  'via',
  'www-authenticate',
  'x-content-type-options',
]);
/** How much may still be asked, and the name that the server's maker finds the request by. */
const shownKinds = /^(?:x-)?ratelimit(?:-\w+)*$|^(?:x-)?(?:\w+-)?(?:request|correlation|trace|transaction)-?id$/;

/**
 * The headers, with the values of those that are known to hold neither credentials nor people's data, and of a redirect
 * where it leads, without its query. Of an authorization its scheme is left.
 */
export function maskedHeaders(headers: Headers, hidden: Hidden): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [withoutHidden(name, hidden), maskedHeader(name, value, hidden)]),
  );
}

function maskedHeader(name: string, value: string, hidden: Hidden): string {
  const known = name.toLowerCase();
  if (known === 'authorization') return `${/^\w{1,20}(?= )/.exec(value)?.[0] ?? ''} [masked]`.trim();
  if (known === 'location') return maskedText(cut(hostAndPath(value), longestHeader), hidden);
  // These are random by nature and look like keys.
  if (shownKinds.test(known) || known === 'etag') return withoutHidden(cut(value, longestHeader), hidden);
  return shownHeaders.has(known) ? maskedText(cut(value, longestHeader), hidden) : '[masked]';
}

/** What follows a path may hold a session or a token. */
function hostAndPath(location: string): string {
  const [reference = ''] = location.split(/[?#]/, 1);
  const url = URL.parse(reference);
  return url === null ? reference : `${url.protocol}//${url.host}${url.pathname}`;
}

/** What of a query tells nothing about people. */
const shownParameters: ReadonlySet<string> = new Set([
  'attributes',
  'count',
  'excludedattributes',
  'sortby',
  'sortorder',
  'startindex',
  'tenantid',
]);

/**
 * Origin, path and query as they were sent, in the same encoding. What a filter compares with, an id of a person and
 * values of unknown parameters are replaced by their length, unless they are a made-up GUID or a time.
 */
export function maskedUrl(address: string, { secrets }: Hidden): string {
  const [, base = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(address) ?? [];
  const asked = query === undefined ? '' : `?${query.split('&').map(maskedParameter).join('&')}`;
  const path = base.replace(/(?<=\/Users\/)[^/]+/gi, maskedValue);
  return cut(withoutSecrets(path + asked, secrets), longestPiece);
}

function maskedParameter(parameter: string): string {
  const [name = '', ...rest] = parameter.split('=');
  const value = rest.join('=');
  const known = name.toLowerCase();
  if (known === 'filter') return `${name}=${maskedFilter(value)}`;
  return shownParameters.has(known) || value === '' ? parameter : `${name}=${maskedValue(value)}`;
}

/** A string of a filter between quotation marks, which may be percent-encoded; one that is never closed, to the end. */
const filterString = /(%22|")((?:(?:%5C|\\)(?:%5C|%22|[^])|(?!%22|")[^])*)(%22|"|$)/gi;
/** What a filter is made of outside its strings: attributes, operators, numbers, brackets. */
const filterWord = /^(?:[A-Za-z][\w$:.-]{0,100}|-?\d{1,5}|[()[\]]*)$/;

function maskedFilter(filter: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of filter.matchAll(filterString)) {
    parts.push(
      maskedWords(filter.slice(from, match.index)),
      match[1] ?? '',
      maskedValue(match[2] ?? ''),
      match[3] ?? '',
    );
    from = match.index + match[0].length;
  }
  return [...parts, maskedWords(filter.slice(from))].join('');
}

const maskedWords = (text: string): string =>
  text
    .split(/(%20|%28|%29|%5B|%5D|[+\s()[\]])/i)
    .map((word) => (filterWord.test(word) || isBlank(word) ? word : lengthOnly(decoded(word))))
    .join('');

const isBlank = (word: string): boolean => /^(?:%20|%28|%29|%5B|%5D|[+\s])?$/i.test(word);

const guid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const time = /^\d{4}-\d\d-\d\d(?:T[\d:.]{5,12}Z)?$/;

function maskedValue(encoded: string): string {
  const value = decoded(encoded);
  return value === '' || guid.test(value) || time.test(value) ? encoded : lengthOnly(value);
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/**
 * The body as far as it may be shown: of JSON its structure, with the values that belong to the protocol; of anything
 * else the beginning. `text` is what was received, decoded.
 */
export function maskedBody(text: string, hidden: Hidden): string {
  const words = text.trim();
  if (words === '') return '';
  const free = (value: string): string => maskedText(value, hidden);
  const shown = /^[[{"]/.test(words) ? maskedJson(words, free) : free(excerptOf(words));
  return cut(withoutSecrets(cut(shown, longestPiece), hidden.secrets), longestPiece);
}

const excerptOf = (words: string): string =>
  words
    .slice(0, longestExcerpt)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();

/** Free text, such as a refusal: without secrets and the people asked for, e-mail addresses and what looks like a key. */
export const maskedText = (text: string, hidden: Hidden): string =>
  withoutHidden(text, hidden).replace(keyLike, (run) => (looksLikeKey(run) ? '[masked]' : run));

const keyLike = /[\w+=-]{24,}/g;
const looksLikeKey = (run: string): boolean =>
  !guid.test(run) && ((/\d/.test(run) && /[A-Z=]/.test(run)) || /^[0-9a-f]{32,}$/.test(run));

/** Text without secrets, the people asked for, and e-mail addresses, which are user names more often than not. */
export const withoutHidden = (text: string, { secrets, people }: Hidden): string =>
  withoutSecrets(text, secrets)
    .replace(anyOf(people), '[user name]')
    .replace(/[^\s"'<>(),;:=/]{1,100}(?:@|%40)[^\s"'<>(),;:=/]{1,100}/gi, '[e-mail address]');

/** One for all pieces of a record. */
const patterns = new WeakMap<readonly string[], RegExp>();

function anyOf(people: readonly string[]): RegExp {
  const pattern = patterns.get(people) ?? peopleIn(people);
  patterns.set(people, pattern);
  return pattern;
}

/**
 * Never matches when nobody is known. A name of one or two letters is in every word, and a short one in many. There is an
 * end to how large a pattern can be: of a long name the beginning is looked for, and who has more names than anybody
 * should have hides everything.
 */
function peopleIn(people: readonly string[]): RegExp {
  const known = [...new Set(people)].filter((name) => name.length > 2);
  const beginnings = known.map(beginningOf);
  if (beginnings.join('').length > longestInAll) return /[^]+/gu;
  const names = beginnings.flatMap((beginning, index) => {
    const forms = spellingsOf(beginning).map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    // What follows the beginning belongs to the name, for all one can tell.
    if (beginning !== known[index]) return forms.map((form) => `${form}[^]*`);
    return beginning.length > longestInWords
      ? forms
      : forms.map((form) => `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`);
  });
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  return new RegExp(names.length === 0 ? '(?!)' : longestFirst.join('|'), 'giu');
}

/** In characters: so much of a name is looked for, and of all of them together. */
const longestName = 200;
const longestInAll = 2000;

/** A whole number of characters, because half of one is found nowhere. */
const beginningOf = (name: string): string =>
  name.length <= longestName ? name : Array.from(name.slice(0, longestName)).slice(0, -1).join('');

/** In characters. Shorter names are found only where they stand alone. */
const longestInWords = 5;

/** As it is, and as it looks in an address, in a form, within JSON, and in a header that was sent as UTF-8. */
function spellingsOf(name: string): readonly string[] {
  const cases = [name, name.toLowerCase(), name.toUpperCase()].map((text) => text.toWellFormed());
  const forms = cases.flatMap((text) => [
    text,
    encodeURIComponent(text),
    new URLSearchParams([['', text]]).toString().slice(1),
    JSON.stringify(text).slice(1, -1),
    Buffer.from(text).toString('latin1'),
  ]);
  return [...new Set(forms)];
}

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
