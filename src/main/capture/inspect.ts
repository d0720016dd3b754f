import type { CaptureDoubt } from '../../shared/capture.ts';
import { isNextKey, kindOf } from '../../shared/credential-kinds.ts';
import { type CredentialKind, type CredentialName, longestSecret, type TokenName } from '../../shared/credential.ts';
import { longestText } from '../../shared/longest-text.ts';
import { ProblemError } from '../../shared/problem.ts';
import { keysOf } from '../../shared/record.ts';
import type { KnownSecrets } from '../credentials/credentials.ts';
import { Secret } from '../vault/secret.ts';
import type { Offer } from './held-captures.ts';
import { hasLabel, labelledValues } from './labelled-values.ts';
import {
  hasBlanks,
  hasLineBreaks,
  isEmail,
  isUrl,
  separateValuesIn,
  unquoted,
  withoutBlanks,
  withoutBlanksAround,
} from './pieces.ts';
import { isUnusual } from './usual-shape.ts';

export interface Entered {
  /** The credential whose field it was given to. */
  readonly asked: CredentialName;
  readonly text: Secret;
  /** What is stored already. */
  readonly known: KnownSecrets;
  /** The token that is meant where a text only says “token”. */
  readonly tokenInUse: TokenName;
}

/** Without doubts there is exactly one offer, which is the value. */
export interface Inspection {
  readonly doubts: readonly CaptureDoubt[];
  /** Ways to store it, the best one first. */
  readonly offers: readonly [Offer, ...Offer[]];
}

/**
 * Looks at what was pasted or typed: is it the value, or something around it, or something else? Blanks around it are
 * dropped without a word. Raises `value-empty`, and `value-too-long` when nothing in it is short enough to be stored.
 */
export function inspect({ asked, text: entered, known, tokenInUse }: Entered): Inspection {
  const text = withoutBlanksAround(entered.reveal());
  if (text === '') throw new ProblemError({ code: 'value-empty' });
  if (text.length > longestText) throw new ProblemError({ code: 'value-too-long' });
  const finding = find(text, kindOf(asked));
  const belongsTo = nameOf(finding.kind, asked, tokenInUse);
  const [best, ...others] = offersOf(text, finding.value, asked, belongsTo);
  if (best === undefined) throw new ProblemError({ code: 'value-too-long' });
  const doubts = [
    ...finding.doubts,
    ...doubtsAbout(finding.value ?? text),
    ...sameAs([finding.value, text], asked, known),
  ];
  return { doubts: [...new Set(doubts)], offers: [best, ...others] };
}

interface Finding {
  /** What is left without all that does not belong to it; `null` when that cannot be told. */
  readonly value: string | null;
  /** What kind of credential the text says it is; else the kind that was asked for. */
  readonly kind: CredentialKind;
  readonly doubts: readonly CaptureDoubt[];
}

const find = (text: string, asked: CredentialKind): Finding =>
  findBearer(text, asked) ?? findLabelled(text, asked) ?? findPlain(text, asked);

const bearer = /^(?:authorization\s{0,9}[:=]?\s{0,9})?bearer(?![\s:]{1,9}token)[\s:]{1,9}/i;

/** A value with the word that stands before a token in a request (RFC 6750, section 2.1). */
function findBearer(text: string, asked: CredentialKind): Finding | null {
  const bare = unquoted(text);
  const [word] = bearer.exec(bare) ?? [];
  if (word === undefined) return null;
  const rest = findPlain(withoutBlanksAround(bare.slice(word.length)), 'scim-token');
  const elsewhere = misplaced('scim-token', asked);
  return { ...rest, doubts: ['bearer-word', ...quoteDoubts(text, bare), ...elsewhere, ...rest.doubts] };
}

/** A value with its label; several different ones with the same label are not chosen from. */
function findLabelled(text: string, asked: CredentialKind): Finding | null {
  const found = labelledValues(text);
  const own = new Set(found.filter(({ kind }) => kind === asked).map(({ value }) => value));
  const [value = null] = own;
  if (value !== null) return { value: own.size === 1 ? value : null, kind: asked, doubts: ['surrounding-text'] };
  const [other] = found;
  return other === undefined ? null : { ...other, doubts: ['surrounding-text', 'meant-for-other-field'] };
}

function findPlain(text: string, kind: CredentialKind): Finding {
  const bare = unquoted(text);
  const quotes = quoteDoubts(text, bare);
  if (!hasBlanks(bare)) return { value: bare || null, kind, doubts: quotes };
  const values = separateValuesIn(bare);
  if (values !== null) return { value: chosenFrom(values, kind), kind, doubts: ['surrounding-text'] };
  if (hasLabel(bare)) return { value: null, kind, doubts: ['surrounding-text'] };
  return { value: withoutBlanks(bare), kind, doubts: [...quotes, ...breaks(bare)] };
}

const quoteDoubts = (text: string, bare: string): readonly CaptureDoubt[] => (text === bare ? [] : ['quotes']);

const misplaced = (kind: CredentialKind, asked: CredentialKind): readonly CaptureDoubt[] =>
  kind === asked ? [] : ['meant-for-other-field'];

function breaks(text: string): readonly CaptureDoubt[] {
  if (!hasLineBreaks(text)) return ['blanks-inside'];
  const isInside = text.split(/[\r\n\u2028\u2029]+/u).some((line) => hasBlanks(withoutBlanksAround(line)));
  return isInside ? ['line-breaks', 'blanks-inside'] : ['line-breaks'];
}

/** In the order in which CXone shows them. */
const keyHalves: readonly CredentialKind[] = ['access-key-id', 'access-key-secret'];

/** The only value, or the only one of the usual shape; of two of that, the half of the access key that is looked for. */
function chosenFrom(values: readonly string[], kind: CredentialKind): string | null {
  const different = [...new Set(values)];
  if (different.length === 1) return different[0] ?? null;
  const usual = different.filter((value) => !isUnusual(kind, value));
  if (usual.length === 1) return usual[0] ?? null;
  return usual.length === 2 ? (usual[keyHalves.indexOf(kind)] ?? null) : null;
}

function doubtsAbout(value: string): readonly CaptureDoubt[] {
  if (isEmail(value)) return ['looks-like-email'];
  return isUrl(value) ? ['looks-like-url'] : [];
}

const sameAsKind: Readonly<Record<CredentialKind, CaptureDoubt>> = {
  'access-key-id': 'same-as-key-id',
  'access-key-secret': 'same-as-secret',
  'client-id': 'same-as-client-id',
  'client-secret': 'same-as-client-secret',
  'scim-token': 'same-as-token',
};

function sameAs(
  values: readonly (string | null)[],
  asked: CredentialName,
  known: KnownSecrets,
): readonly CaptureDoubt[] {
  return keysOf(known)
    .filter((name) => values.includes(known[name]?.reveal() ?? ''))
    .map((name) => (name === asked ? 'same-as-stored' : sameAsKind[kindOf(name)]));
}

function nameOf(kind: CredentialKind, asked: CredentialName, tokenInUse: TokenName): CredentialName {
  if (kind === kindOf(asked)) return asked;
  // The key that is being replaced must stay as it is.
  if (isNextKey(asked) && kind === 'access-key-id') return 'access-key-id-next';
  if (isNextKey(asked) && kind === 'access-key-secret') return 'access-key-secret-next';
  return kind === 'scim-token' ? tokenInUse : kind;
}

function offersOf(
  text: string,
  value: string | null,
  asked: CredentialName,
  belongsTo: CredentialName,
): readonly Offer[] {
  const offers: Offer[] = [];
  const cleaned = value === null || value === text ? null : new Secret(value);
  if (cleaned !== null && belongsTo !== asked)
    offers.push({ choice: 'cleaned', credential: belongsTo, value: cleaned });
  if (cleaned !== null) offers.push({ choice: 'cleaned', credential: asked, value: cleaned });
  offers.push({ choice: 'as-is', credential: asked, value: new Secret(text) });
  return offers.filter((offer) => offer.value.reveal().length <= longestSecret);
}
