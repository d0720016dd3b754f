import { type FindingCode, findingCodes } from '../../shared/diagnosis/finding-codes.ts';
import { problemOf } from '../../shared/problem.ts';
import type { CheckId } from '../../shared/verification/check-ids.ts';
import { isMereNote } from '../../shared/verification/check-list.ts';
import type { Exchange, Finding, RequestCount } from '../../shared/verification/finding.ts';
import { log } from '../log.ts';
import type { Judgement } from './check.ts';
import { type Hidden, withoutHidden } from './masking.ts';

interface Circumstances {
  /** Nothing found by this check stops anybody. */
  readonly informative: boolean;
  readonly hidden: Hidden;
  readonly exchanges: readonly Exchange[];
  /** When it began: milliseconds since 1970. */
  readonly at: number;
  readonly milliseconds: number;
}

/** The finding that a judgement makes: outcome and actor follow from its code, and its facts are masked. */
export function findingOf(check: CheckId, { code, facts = {} }: Judgement, about: Circumstances): Finding {
  const { outcome, actor } = findingCodes[code];
  const isNote = isMereNote(check, code) || (outcome === 'failed' && about.informative);
  const shown = Object.entries(facts).map(([name, value]): [string, string] => [
    name,
    withoutHidden(value, about.hidden),
  ]);
  return {
    check,
    code,
    outcome: isNote ? 'noted' : outcome,
    actor,
    facts: Object.fromEntries(shown),
    exchanges: [...about.exchanges],
    at: new Date(about.at).toISOString(),
    milliseconds: about.milliseconds,
  };
}

/** What it means that a check raised this. For what has no name in findings the assistant is at fault, and it is logged. */
export function judgementOf(thrown: unknown, check: CheckId): Judgement {
  const { code, facts = {} } = problemOf(thrown);
  if (isFindingCode(code) && code !== 'unexpected') return { code, facts };
  log.error('check-failed', thrown, { check });
  return { code: 'unexpected' };
}

const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(findingCodes, code);

/** How many requests were sent for these exchanges, with those that were sent again. */
export function countOf(exchanges: readonly Exchange[]): RequestCount {
  const byMethod: Record<string, number> = {};
  for (const { method, retries } of exchanges) byMethod[method] = (byMethod[method] ?? 0) + 1 + retries.length;
  return withTotal(byMethod);
}

export function sumOf(one: RequestCount, other: RequestCount): RequestCount {
  const byMethod = { ...one.byMethod };
  for (const [method, count] of Object.entries(other.byMethod)) byMethod[method] = (byMethod[method] ?? 0) + count;
  return withTotal(byMethod);
}

const withTotal = (byMethod: Readonly<Record<string, number>>): RequestCount => ({
  total: Object.values(byMethod).reduce((total, count) => total + count, 0),
  byMethod,
});
