import type { FindingCode } from '../diagnosis/finding-codes.ts';
import type { Dialect, Need } from '../identity-providers/dialect.ts';
import type { Known, Observations } from './observe.ts';
import type { VerdictKind } from './outcomes.ts';

export type ReasonKind = 'blocks' | 'unknown' | 'unproven' | 'note' | 'avoid' | 'described' | 'fits';

/** Why a verdict is what it is. */
export type Reason =
  /** The IdP cannot work with any server, or too little of what it asks is published. */
  | { readonly kind: 'blocks' | 'unknown'; readonly need: null; readonly known: null }
  | { readonly kind: ReasonKind; readonly need: Need; readonly known: Known };

/** What an IdP will meet, with every reason, the weightiest first. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly reasons: readonly Reason[];
}

/**
 * What an IdP that speaks this dialect will meet at a server of which this is known. `ready` only where all it reads was
 * measured and all it writes is described; nothing that was not measured ever counts as good.
 */
export function verdictOf(dialect: Dialect, observations: Observations): Verdict {
  const reasons = [
    ...generalReasons(dialect),
    ...dialect.needs.map((need) => reasonOf(need, knownOf(need, observations))),
  ];
  const sorted = reasons.toSorted((one, other) => weight.indexOf(one.kind) - weight.indexOf(other.kind));
  return { kind: kindOf(sorted), reasons: sorted };
}

const weight: readonly ReasonKind[] = ['blocks', 'unknown', 'unproven', 'note', 'avoid', 'described', 'fits'];

function generalReasons({ impossible, published }: Dialect): readonly Reason[] {
  if (impossible !== undefined) return [{ kind: 'blocks', need: null, known: null }];
  return published ? [] : [{ kind: 'unknown', need: null, known: null }];
}

const nothing: Known = { state: 'not-measured', evidence: 'unknown', check: null, code: null };

const knownOf = ({ capability }: Need, observations: Observations): Known => observations.get(capability) ?? nothing;

function reasonOf(need: Need, known: Known): Reason {
  return { kind: reasonKindOf(need, known), need, known };
}

function reasonKindOf({ avoidBy, evidence }: Need, { state, code }: Known): ReasonKind {
  if (state === 'works') return 'fits';
  if (state === 'described') return 'described';
  if (state === 'deviates') return 'note';
  if (avoidBy !== undefined) return 'avoid';
  // That the IdP relies on it is only a report or a conclusion: too little to say that it will fail.
  if (state === 'refused') return evidence === 'documented' || evidence === 'measured' ? 'blocks' : 'unproven';
  if (state === 'not-described') return 'unproven';
  return code !== null && lacksPerson.has(code) ? 'unproven' : 'unknown';
}

/** Could not be shown only because nobody is known who could be looked for, and found alone. */
const lacksPerson: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'nobody-known',
  'known-not-found',
  'name-not-unique',
]);

function kindOf(sorted: readonly Reason[]): VerdictKind {
  switch (sorted[0]?.kind) {
    case 'blocks':
      return 'blocked';
    case 'unknown':
    case undefined:
      return 'unknown';
    case 'unproven':
      return 'unproven';
    case 'note':
      return 'ready-with-notes';
    case 'avoid':
    case 'described':
    case 'fits':
      return 'ready';
  }
}
