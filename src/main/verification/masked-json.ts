/** Longest text that is parsed for a record; what is longer, or is no whole JSON, is looked at by its beginning only. */
const largestParsed = 1_000_000;
const longestHead = 3000;
const longestText = 500;
const deepest = 10;
const itemsShown = 3;
const namesShown = 12;
const membersShown = 60;

/** How long a hidden value was, which tells a missing value from a wrong one. */
export const lengthOnly = (value: string): string => `[${String(value.length)} characters]`;

/**
 * JSON with its structure and the values that belong to the protocol; of all others only how long they are, because they
 * may be about people. Free text, such as the reason of a refusal, is masked by `free`. Also takes JSON that ends in the
 * middle, is not quite JSON, or is nested without end.
 */
export function maskedJson(text: string, free: (text: string) => string): string {
  const value = text.length <= largestParsed ? parsed(text) : undefined;
  if (value === undefined) return maskedHead(text, free);
  return JSON.stringify(masked(value, { key: '', level: 0, isDescription: false, free }), null, 2);
}

/** `undefined`, which no JSON stands for, when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where in the document a value stands. */
interface Place {
  /** Name of the member it belongs to, also through arrays. */
  readonly key: string;
  readonly level: number;
  /** Within what the server says about itself (RFC 7643 5 to 7), which is not about people. */
  readonly isDescription: boolean;
  readonly free: (text: string) => string;
}

type Members = Readonly<Record<string, unknown>>;

function masked(value: unknown, place: Place): unknown {
  if (typeof value === 'string') return maskedString(value, place);
  if (typeof value === 'number') return maskedNumber(value, place.key);
  if (typeof value !== 'object' || value === null) return value;
  if (place.level === deepest) return Array.isArray(value) ? '[…]' : '{…}';
  const inside = { ...place, level: place.level + 1 };
  return Array.isArray(value) ? maskedItems(value, inside) : maskedMembers({ ...value }, inside);
}

function maskedItems(items: readonly unknown[], place: Place): readonly unknown[] {
  const shown = items.every((item) => typeof item === 'string') ? namesShown : itemsShown;
  return [...items.slice(0, shown).map((item) => masked(item, place)), ...more(items.length - shown)];
}

function maskedMembers(members: Members, place: Place): unknown {
  const isDescription = place.isDescription || describesServer(members);
  const entries = Object.entries(members);
  const shown = entries
    .slice(0, membersShown)
    .map(([key, value]) => [maskedName(key, place.free), masked(value, { ...place, key, isDescription })]);
  return Object.fromEntries([...shown, ...more(entries.length - membersShown).map((rest) => [rest, ''])]);
}

const more = (count: number): readonly string[] => (count > 0 ? [`… ${String(count)} more`] : []);

/** A name of RFC 7643 2.1, or a schema; anything else may be somebody's. */
const attributeName = /^(?:[$_]?[A-Za-z][\w-]{0,59}|urn:[\w:.-]{1,150})$/;

const maskedName = (name: string, free: Place['free']): string =>
  attributeName.test(name) ? free(name) : lengthOnly(name);

const descriptions = /^urn:ietf:params:scim:schemas:core:2\.0:(?:Schema|ServiceProviderConfig|ResourceType)$/i;

/** Servers leave out `schemas` here more often than not; an id that is a schema with attributes is one all the same. */
function describesServer({ schemas, id, attributes }: Members): boolean {
  if (Array.isArray(schemas) && schemas.some((schema) => typeof schema === 'string' && descriptions.test(schema)))
    return true;
  return typeof id === 'string' && id.startsWith('urn:') && Array.isArray(attributes);
}

/** Members whose numbers belong to the protocol, however large they are. */
const counts: ReadonlySet<string> = new Set([
  'expires_in',
  'itemsPerPage',
  'maxOperations',
  'maxPayloadSize',
  'maxResults',
  'startIndex',
  'status',
  'totalResults',
]);

/** A longer one may be a telephone or personnel number. */
function maskedNumber(value: number, key: string): number | string {
  return counts.has(key) || Math.abs(value) < 100_000 ? value : `[${String(String(value).length)} digits]`;
}

/** Members whose texts belong to the protocol, as long as they look like it. */
const shownTexts: ReadonlyMap<string, RegExp> = new Map([
  ['schemas', /^urn:[\w:.-]{1,150}$/],
  ['scimType', /^\w{1,40}$/],
  ['status', /^\d{3}$/],
  ['totalResults', /^\d{1,15}$/],
  ['itemsPerPage', /^\d{1,15}$/],
  ['startIndex', /^\d{1,15}$/],
  ['resourceType', /^(?:User|Group|Schema|ServiceProviderConfig|ResourceType)$/],
  ['type', /^(?:work|home|other|mobile|fax|pager|main|photo|thumbnail|direct|indirect|User|Group)$/],
  ['active', /^(?:true|false)$/i],
  ['primary', /^(?:true|false)$/i],
  ['token_type', /^bearer$/i],
]);
/** What is said about a refusal, and the addresses of the discovery documents. */
const freeTexts =
  /^(?:detail|error|error_description|errorDescription|message|issuer|area|cluster|\w*domain|jwks_uri|\w+_endpoint|\w+_supported)$/i;

function maskedString(value: string, { key, isDescription, free }: Place): string {
  if (isDescription || freeTexts.test(key)) return free(value.slice(0, longestText));
  return shownTexts.get(key)?.test(value) === true ? free(value) : lengthOnly(value);
}

/** A string, with the colon behind it if it is a name; what stands between two separators; and the separators. */
const piece = /"(?:[^"\\]|\\[^])*(?:"|\\?$)(?:\s*:)?|[^\s[\]{},:"]+|[\s[\]{},:]+/g;
const literal = /^(?:true|false|null|-?\d{1,5})$/;

/** The beginning of a text that looks like JSON, by its pieces. */
function maskedHead(text: string, free: Place['free']): string {
  const head = text.slice(0, longestHead).replace(piece, (part) => {
    if (part.startsWith('"')) return maskedQuoted(part, free);
    return literal.test(part) || /^[\s[\]{},:]/.test(part) ? part : lengthOnly(part);
  });
  return `${head}\n… ${String(text.length)} characters in all`;
}

function maskedQuoted(part: string, free: Place['free']): string {
  const [, content = '', end = ''] = /^"((?:[^"\\]|\\[^])*)("?\s*:?)$/.exec(part) ?? [];
  return `"${end.endsWith(':') ? maskedName(content, free) : lengthOnly(content)}${end}`;
}
