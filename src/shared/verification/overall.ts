import type { Dialect } from '../identity-providers/dialect.ts';
import { type DialectId, dialects } from '../identity-providers/dialects.ts';
import type { Finding, RunTarget } from './finding.ts';
import { observe } from './observe.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What a run means for one IdP. */
export interface DialectVerdict extends Verdict {
  readonly id: DialectId;
  readonly dialect: Dialect;
}

/** What the findings of a run mean for each of these IdPs, in the order given. */
export function verdictsOf(
  findings: readonly Finding[],
  target: RunTarget,
  ids: readonly DialectId[],
): readonly DialectVerdict[] {
  const observations = observe(findings, target);
  return ids.map((id) => ({ id, dialect: dialects[id], ...verdictOf(dialects[id], observations) }));
}
