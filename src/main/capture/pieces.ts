/** White space, and characters that show nothing: zero-width and direction marks, soft hyphens, NUL. */
const blanks = String.raw`\s\0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069`;
const blank = new RegExp(`[${blanks}]`, 'u');
const allBlanks = new RegExp(`[${blanks}]+`, 'gu');
const quotes = '"\'`´“”„‟«»‹›‘’‚「」『』';
const quote = new RegExp(`[${quotes}]`, 'u');
const betweenPieces = new RegExp(`[${blanks}${quotes}]+`, 'u');
const pieceEnds = /[,;:：]/u;
const lineBreak = /[\r\n\u2028\u2029]/u;

/** Not with a pattern for the whole end, which takes ages when there are many such characters in the middle. */
function withoutEnds(text: string, ends: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && ends.test(text.charAt(start))) start += 1;
  while (end > start && ends.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

export const withoutBlanksAround = (text: string): string => withoutEnds(text, blank);

export const withoutBlanks = (text: string): string => text.replace(allBlanks, '');

export const hasBlanks = (text: string): boolean => blank.test(text);

export const hasLineBreaks = (text: string): boolean => lineBreak.test(text);

/** The text without the quotes around it, and a comma behind them; the text itself when nothing would be left. */
export function unquoted(text: string): string {
  const inner = withoutEnds(withoutEnds(text, /[,;]/), quote);
  const hasQuotes = inner.length < withoutEnds(text, /[,;]/).length;
  return hasQuotes && inner !== '' ? withoutBlanksAround(inner) : text;
}

/** The runs of characters without blanks and quotes in which there is more than punctuation. */
const piecesOf = (text: string): readonly string[] =>
  text
    .split(betweenPieces)
    .flatMap(splitAtCommas)
    .map((piece) => withoutEnds(piece, pieceEnds))
    .filter((piece) => /[\p{L}\p{N}=]/u.test(piece));

/** A comma can be a part of a secret, unless values stand on both sides of it. */
function splitAtCommas(run: string): readonly string[] {
  const parts = run.split(/[,;]/);
  return parts.every(looksLikeValue) ? parts : [run];
}

/** With the lengths of RFC 5321, section 4.5.3.1, and of RFC 1035, section 2.3.4. */
const email = /^[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,63}$/u;

export const isEmail = (text: string): boolean => email.test(text);

/** A URL, or a host as in “na1.nice-incontact.com”. */
export const isUrl = (text: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/|www\.)/i.test(text) || /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,10}(?:[/:]|$)/.test(text);

const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\d/.test(text);

/** A word of a language, an address or a date: certainly not a part of a secret. */
const isProse = (piece: string): boolean =>
  /^[A-Z]?[a-z]{3,}[.!?]?$/.test(piece) || /[^\0-\x7f]/.test(piece) || isEmail(piece) || isUrl(piece) || isDate(piece);

const shortestValue = 16;
const longEnoughWithoutDigit = 32;

/** Whether a piece among others could be a secret or an id. */
export const looksLikeValue = (piece: string): boolean =>
  piece.length >= shortestValue && (/\d/.test(piece) || piece.length >= longEnoughWithoutDigit) && !isProse(piece);

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Padding ends a value, so what follows is another one; unless it is the rest of the padding. */
const isComplete = (piece: string, index: number, { [index + 1]: next }: readonly string[]): boolean =>
  next !== undefined && (uuid.test(piece) || (piece.endsWith('=') && !/^=+$/.test(next)));

/**
 * The pieces that look like values among other text or beside each other, where `expected` are looked for; `null` for one
 * value that was broken up.
 */
export function separateValuesIn(text: string, expected = 1): readonly string[] | null {
  const pieces = piecesOf(text);
  const values = pieces.filter(looksLikeValue);
  const areSeparate = pieces.some(isProse) || pieces.some(isComplete) || (expected > 1 && values.length === expected);
  return areSeparate ? values : null;
}

/** Everything in the text that looks like a value, also one that was broken up and of which a longer piece is there. */
export function likelyValuesIn(text: string, expected: number): readonly string[] {
  const pieces = piecesOf(text);
  return separateValuesIn(text, expected) ?? (pieces.some(looksLikeValue) ? [pieces.join('')] : []);
}

/** What stands in quotes at the beginning of the text, as in JSON; `null` when nothing does. */
export function quotedAtStart(text: string): string | null {
  const [, , inQuotes = null] = /^(["'])(.+?)\1(?=[\s,;)}\]]|$)/.exec(text) ?? [];
  return inQuotes;
}

/** The first line of the text when it has no blanks; else `null`. */
export function aloneOnFirstLine(text: string): string | null {
  const [line = ''] = text.split(lineBreak, 1);
  const run = withoutEnds(withoutBlanksAround(line), /[,;]/);
  return run === '' || hasBlanks(run) ? null : unquoted(run);
}
