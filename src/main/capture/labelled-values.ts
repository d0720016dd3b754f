import type { CredentialKind } from '../../shared/credential.ts';
import { aloneOnFirstLine, likelyValuesIn, looksLikeValue, quotedAtStart, withoutBlanksAround } from './pieces.ts';
import { isUnusual } from './usual-shape.ts';

export interface LabelledValue {
  readonly kind: CredentialKind;
  readonly value: string;
}

/** Also with an umlaut in two characters, as macOS writes it, and without one. */
const schluessel = 'schl(?:ü|u\u0308|ue)ssel';
const gap = '[\\s_-]{0,3}';

/**
 * What CXone, its help pages and its API call the values, also in other spellings. The Japanese and Korean names are the
 * usual translations; how CXone's own screens say it there is not published.
 */
const labels: readonly (readonly [CredentialKind, latin: readonly string[], other: readonly string[]])[] = [
  [
    'access-key-id',
    [
      `access${gap}key${gap}id`,
      `(?:zugriffs|zugangs)${schluessel}${gap}id`,
      `id des (?:zugriffs|zugangs)${schluessel}s`,
    ],
    ['アクセス\\s?キー\\s?ID', '액세스\\s?키\\s?ID'],
  ],
  [
    'access-key-secret',
    [
      `secret${gap}(?:access${gap})?key`,
      `access${gap}key${gap}secret`,
      `geheime[nrs]? (?:zugriffs|zugangs)?${schluessel}`,
      `geheim(?:zugriffs|zugangs)?${schluessel}`,
    ],
    ['(?:シークレット|秘密)\\s?(?:アクセス)?\\s?キー', '(?:시크릿|비밀)\\s?(?:액세스)?\\s?키'],
  ],
  ['client-id', [`client${gap}id`], ['クライアント\\s?ID', '클라이언트\\s?ID']],
  [
    'client-secret',
    [`client${gap}secret`, `client${gap}geheimnis`, `geheimer client${gap}${schluessel}`],
    ['クライアント\\s?シークレット', '클라이언트\\s?(?:시크릿|비밀)'],
  ],
  [
    'scim-token',
    [`(?:(?:scim|bearer|secret|inhaber)${gap}){0,2}(?<!access[\\s_-])tokens?`, 'bearer'],
    ['(?:SCIM\\s?)?(?:ベアラー\\s?)?トークン', '(?:SCIM\\s?)?(?:베어러\\s?)?토큰'],
  ],
];

/** One group for each kind, in the order of `labels`. */
const anyLabel = new RegExp(
  labels
    .map(([, latin, other]) => {
      const words = `(?<![\\p{L}\\p{N}])(?:${latin.join('|')})(?=[\\s:=：,;|)<>"'”“’»]|$)`;
      return `(${[words, ...other].join('|')})`;
    })
    .join('|'),
  'giu',
);

export const hasLabel = (text: string): boolean => text.search(anyLabel) !== -1;

const separator = /^["'”“’»)]?\s{0,9}(?:[:：]|=>?|->|→)?/u;
/** What stands on a button beside a label, as in “(SHOW SECRET KEY)”. */
const inBrackets = /(?<=^|\s)[(（][^()（）]{0,80}[)）](?=\s|$)/gu;

/**
 * The values in a text that names them, as in “Access Key ID: …”, a copied page, a table with a head, or JSON. Labels in
 * a row are the head of as many values behind them; otherwise a value belongs to the label before it.
 */
export function labelledValues(text: string): readonly LabelledValue[] {
  const plain = text.replace(inBrackets, ' ');
  const matches = [...plain.matchAll(anyLabel)];
  const found: LabelledValue[] = [];
  let head: readonly CredentialKind[] = [];
  for (const [index, match] of matches.entries()) {
    head = [...new Set([...head, kindOfMatch(match)])];
    const behind = plain.slice(match.index + match[0].length, matches[index + 1]?.index);
    const values = valuesBehind(behind, head.length);
    if (values.length === 0) continue;
    found.push(...paired(head, values, kindOfMatch(match)));
    head = [];
  }
  return found;
}

const kindOfMatch = (match: RegExpExecArray): CredentialKind =>
  labels.find((_label, index) => match[index + 1] !== undefined)?.[0] ?? 'scim-token';

/** What stands alone behind its label is the value, character for character, unless it goes on in the next line. */
function valuesBehind(text: string, expected: number): readonly string[] {
  const likely = likelyValuesIn(text, expected);
  if (expected > 1) return likely;
  const [mark = ''] = separator.exec(text) ?? [];
  const behind = text.slice(mark.length);
  const inQuotes = quotedAtStart(withoutBlanksAround(behind));
  if (inQuotes !== null) return [inQuotes];
  const alone = aloneBehind(behind, /[:=>→：]$/u.test(mark));
  const goesOn = likely.length === 1 && likely[0]?.startsWith(alone ?? '') === true;
  return alone === null || goesOn ? likely : [alone];
}

/** Behind a colon on the line of the label it may look like anything. */
function aloneBehind(text: string, isBehindSign: boolean): string | null {
  const alone = aloneOnFirstLine(withoutBlanksAround(text));
  const isOnSameLine = !/^[^\S\r\n]*[\r\n]/.test(text);
  return alone !== null && ((isBehindSign && isOnSameLine) || looksLikeValue(alone)) ? alone : null;
}

function paired(
  head: readonly CredentialKind[],
  values: readonly string[],
  last: CredentialKind,
): readonly LabelledValue[] {
  if (head.length === values.length) return head.map((kind, index) => ({ kind, value: values[index] ?? '' }));
  const value = values.find((each) => !isUnusual(last, each)) ?? values[0] ?? '';
  return [{ kind: last, value }];
}
