import { isThisComputer } from './foreign-hosts.ts';
import { hostOf, parseAddress, type WebAddress } from './web-address.ts';

/** One way to read a pasted text: the words it consists of. */
export interface Reading {
  readonly words: readonly string[];
  /** Whether blanks or line breaks were taken out of the text to read it this way. */
  readonly joined: boolean;
}

/** An address in a pasted text. */
export interface PastedAddress {
  readonly address: WebAddress;
  /** Whether the text itself says that it is a web address. */
  readonly written: boolean;
  readonly schemeAdded: boolean;
}

/** Blanks, quotation marks and brackets. Not square ones, which are part of IPv6 addresses. */
const between = /[\s\p{Cc}"'`<>(){}|,;„“”‚‘’«»‹›]+/u;
/** Characters that show nothing: zero-width ones, soft hyphens, marks of writing direction. */
const invisible = /\p{Cf}+/gu;

/** The text without what cannot be seen in it and without blanks around it. */
export const visibleText = (pasted: string): string => pasted.replace(invisible, '').trim();

/**
 * The ways to read a text, the most literal one first: as it is, then without blanks at the joints of an address, then
 * also without its line breaks.
 */
export function readingsOf(text: string): readonly Reading[] {
  const unwrapped = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('');
  return [
    { words: wordsOf(text), joined: false },
    ...[text, unwrapped].map((each) => ({ words: wordsOf(withoutBlanksAtJoints(each)), joined: true })),
  ];
}

const wordsOf = (text: string): readonly string[] => text.split(between).map(withoutPunctuation).filter(Boolean);

/** Quantifiers are bounded here, because an unbounded one before `$` takes quadratic time. */
const withoutPunctuation = (word: string): string =>
  word
    .replace(/^\[([^\]]{1,2000})\]$/, '$1')
    .replace(/^[./=*•–—-]+/, '')
    .replace(/[.:!?*]{1,8}$/, '');

const withoutBlanksAtJoints = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/ ?([./:\\]) ?/g, '$1')
    .replace(/(?<=\S)- /g, '-');

/** The address in a word, with its scheme mended or added; `null` when the word is none. */
export function addressIn(word: string): PastedAddress | null {
  return writtenAddress(word) ?? bareAddress(word.replace(/^[\p{L}_-]{1,40}[:=](?=[\p{L}\p{N}-]+\.[^@]+$)/u, ''));
}

/** With a scheme, also a mangled one (`ttps://`, `https//`) and also behind other letters (`url=https://`). */
function writtenAddress(word: string): PastedAddress | null {
  const once = word.replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '');
  const mangled = /^(https?)(?::?[/\\]{1,3}|:)(?=[^/\\])/i.exec(once);
  if (mangled !== null) return pastedAddress(mangled[1] ?? '', once.slice(mangled[0].length));
  const at = once.indexOf('://');
  return at === -1 ? null : pastedAddress(once.slice(Math.max(0, at - 20), at), once.slice(at + 3));
}

function pastedAddress(before: string, rest: string): PastedAddress | null {
  const scheme = /[a-z0-9+.-]*$/i.exec(before)?.[0].toLowerCase() ?? '';
  const secure = scheme.endsWith('https') || 'https'.endsWith(scheme);
  if (!secure && !scheme.endsWith('http')) return null;
  const address = parseAddress(`${secure ? 'https' : 'http'}://${rest}`);
  return address === null ? null : { address, written: true, schemeAdded: secure && !scheme.endsWith('https') };
}

const bareHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\.?(?::\d+)?(?:[/?#\\].*)?$/u;

function bareAddress(word: string): PastedAddress | null {
  const address = isEmailAddress(word) ? null : parseAddress(`https://${word}`);
  if (address === null) return null;
  const isAddress = bareHost.test(word) || hasPassword(address) || isThisComputer(hostOf(address));
  return isAddress ? { address, written: false, schemeAdded: true } : null;
}

/** A name alone in front of an `@` makes an e-mail address. */
const hasPassword = ({ username, password }: WebAddress): boolean => username !== '' && password !== '';

/** Whether the word is an e-mail address, with or without `mailto:`. */
export const isEmailAddress = (word: string): boolean =>
  /^(?:mailto:)?[^\s/@:]+@[^\s/@:]+\.[\p{L}\p{N}]+$/iu.test(word);

const tenantId = /(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])/i;

/** The id of a tenant in a word, in lower case; `null` when there is none. */
export const tenantIdIn = (word: string): string | null => tenantId.exec(word)?.[0].toLowerCase() ?? null;
