import type { LocalText } from '../language.ts';
import { type Cause, type CauseId, causeOf } from './causes.ts';
import { type Clue, clues, type Product, productWords } from './clues.ts';
import { fieldsLeftOut, isSwitchedDifferently, patchWithoutPath, userNameIn, writesLikeEntra } from './written.ts';

export type { Cause, CauseId } from './causes.ts';

/** Longest text that is looked at, in characters; messages say what they have to say before that. */
const longestText = 20_000;
const mostCauses = 6;
/** Only the very words of a known message make its documented cause more than a conclusion. */
const veryWords = 9;

type Weights = Map<CauseId, number>;

/**
 * Causes that fit an error text of an IdP, or the body of a refusal by SCIM or OAuth: the likeliest first, at most six,
 * each once. When nothing fits it is the one cause `G16`, unknown. Never throws; takes time in proportion to the text.
 */
export function causesOf(text: string): readonly Cause[] {
  return ranked(weighed(text));
}

/** The answer to a create or change of a person that somebody recorded. */
export interface RecordedWrite {
  readonly method: string;
  readonly status: number;
  readonly body: string;
  /** What was sent, as JSON. */
  readonly sent?: unknown;
  /** The person as read afterwards, as JSON; without it, what the answer itself shows. */
  readonly returned?: unknown;
}

/**
 * Causes of a create or change that was refused, or that was accepted and did not do all of what was asked: ranked like
 * those of `causesOf`. None when it did.
 */
export function causesOfWrite(write: RecordedWrite): readonly Cause[] {
  return write.status >= 200 && write.status < 300 ? causesOfAccepted(write) : causesOfRefused(write);
}

function causesOfAccepted({ body, sent, returned = jsonIn(body) }: RecordedWrite): readonly Cause[] {
  const fields = fieldsLeftOut(sent, returned);
  const missing = fields.length === 0 ? [] : [naming(causeOf('S2'), fields)];
  return isSwitchedDifferently(sent, returned) ? [causeOf('E15'), ...missing] : missing;
}

/** NICE publishes neither status nor words of its refusals, so what follows from the request alone weighs less than words. */
function causesOfRefused({ method: asWritten, status, body, sent }: RecordedWrite): readonly Cause[] {
  const method = asWritten.toUpperCase();
  const weights = weighed(`status ${String(status)} ${body}`);
  const isPerson = method !== 'POST';
  // The address was right if a person could be addressed: then "not found" is about that person.
  if (isPerson) ['C5' as const, 'C1' as const].forEach((id) => weights.delete(id));
  for (const [id, weight] of impliedBy(method, status, sent)) add(weights, id, weight);
  if (method === 'POST' && isBadRequest(status) && !isTold(weights)) add(weights, 'S1', 4).set('G10', 3);
  return ranked(weights);
}

function impliedBy(method: string, status: number, sent: unknown): readonly (readonly [CauseId, number])[] {
  if (method === 'DELETE' && [404, 405, 501].includes(status)) return [['E5', 8]];
  if (status === 405 || status === 501) return [['C18', 8]];
  if (!isBadRequest(status)) return [];
  if (method === 'PATCH') return impliedByPatch(sent);
  const userName = userNameIn(sent);
  return userName === null || userName.includes('@') ? [] : [['S11', 8]];
}

function impliedByPatch(sent: unknown): readonly (readonly [CauseId, number])[] {
  if (patchWithoutPath(sent)) return [['O11', 8]];
  return [['E4', writesLikeEntra(sent) ? 7 : 3]];
}

const isBadRequest = (status: number): boolean => status === 400 || status === 422;

/** Whether the words, or the request, point to a cause. */
const isTold = (weights: Weights): boolean => [...weights.values()].some((weight) => weight >= 6);

function weighed(text: string): Weights {
  const plain = plainText(text);
  const by = productsIn(plain);
  const weights: Weights = new Map();
  for (const clue of clues) if (fits(clue, plain, by)) add(weights, clue.cause, clue.weight);
  return weights;
}

function add(weights: Weights, id: CauseId, weight: number): Weights {
  return weights.set(id, Math.max(weight, weights.get(id) ?? 0));
}

/** Lower case, straight quotes, single blanks; nothing invisible. */
const plainText = (text: string): string =>
  text
    .slice(0, longestText)
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .trim();

const productsIn = (plain: string): ReadonlySet<Product> =>
  new Set(productWords.filter(([, words]) => words.test(plain)).map(([product]) => product));

function fits({ cause, all, by }: Clue, plain: string, products: ReadonlySet<Product>): boolean {
  if (by !== undefined && !products.has(by)) return false;
  const maker = makerOf(cause);
  if (maker !== null && products.size > 0 && !products.has(maker)) return false;
  return all.every((pattern) => pattern.test(plain));
}

/** The IdP whose screens the words of a cause name; those of the others do not have them. */
function makerOf(cause: CauseId): Product | null {
  if (cause === 'O6' || cause === 'E5' || cause === 'E15') return null;
  if (cause.startsWith('O')) return 'okta';
  return cause.startsWith('E') ? 'entra' : null;
}

function ranked(weights: Weights): readonly Cause[] {
  if (weights.size === 0) return [causeOf('G16')];
  const byWeight = [...weights].sort(([, one], [, other]) => other - one);
  return byWeight.slice(0, mostCauses).map(([id, weight]) => concludedFrom(causeOf(id), weight));
}

const concludedFrom = (cause: Cause, weight: number): Cause =>
  cause.evidence === 'documented' && weight < veryWords ? { ...cause, evidence: 'inferred' } : cause;

function naming(cause: Cause, fields: readonly string[]): Cause {
  const named = ({ de, en }: LocalText): LocalText => ({
    de: `${de} Weggelassen: ${fields.join(', ')}.`,
    en: `${en} Left out: ${fields.join(', ')}.`,
  });
  return { ...cause, what: named(cause.what) };
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
