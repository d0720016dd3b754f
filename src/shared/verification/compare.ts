import type { CheckId } from './check-ids.ts';
import type { Finding, RunRecord } from './finding.ts';
import type { CheckOutcome } from './outcomes.ts';

/** A check that ended otherwise than before; `before` is `null` where the earlier run had nothing on it. */
export interface Change {
  readonly check: CheckId;
  readonly before: Finding | null;
  readonly now: Finding;
}

/** What is different from an earlier run, in the order of the newer one. */
export interface Comparison {
  /** Whether both went to the same server; otherwise the differences may be those of the servers. */
  readonly isSameTarget: boolean;
  readonly better: readonly Change[];
  readonly worse: readonly Change[];
  /** As bad or as good as before, but for another cause. */
  readonly other: readonly Change[];
  /** As good as before, but the server describes itself differently: its fact `fingerprint` is another one. */
  readonly redescribed: readonly Change[];
  /** Measured now, and not before. */
  readonly fresh: readonly Change[];
  /** Measured before, and not now. */
  readonly lost: readonly Change[];
}

type Kind = Exclude<keyof Comparison, 'isSameTarget'>;

/** Only what was measured can be better or worse. */
const ranks: Readonly<Record<CheckOutcome, number | null>> = {
  passed: 0,
  noted: 1,
  failed: 2,
  unknown: null,
  skipped: null,
};

/** What got better, worse or new since an earlier run. */
export function compareRuns(earlier: RunRecord, later: RunRecord): Comparison {
  const found = new Map(earlier.findings.map((finding) => [finding.check, finding]));
  const changes = later.findings.map((now): Change => ({
    check: now.check,
    before: found.get(now.check) ?? null,
    now,
  }));
  const of = (kind: Kind): readonly Change[] => changes.filter((change) => kindOf(change) === kind);
  return {
    isSameTarget: earlier.target.baseUrl === later.target.baseUrl,
    better: of('better'),
    worse: of('worse'),
    other: of('other'),
    redescribed: of('redescribed'),
    fresh: of('fresh'),
    lost: of('lost'),
  };
}

/** Whether anything is different at all. */
export const isUnchanged = ({ better, worse, other, redescribed, fresh, lost }: Comparison): boolean =>
  [better, worse, other, redescribed, fresh, lost].every((changes) => changes.length === 0);

function kindOf({ before, now }: Change): Kind | null {
  const rankBefore = before === null ? null : ranks[before.outcome];
  const rankNow = ranks[now.outcome];
  if (rankNow === null) return rankBefore === null ? null : 'lost';
  if (rankBefore === null) return 'fresh';
  if (rankNow !== rankBefore) return rankNow < rankBefore ? 'better' : 'worse';
  if (before?.code !== now.code) return 'other';
  return before.facts['fingerprint'] === now.facts['fingerprint'] ? null : 'redescribed';
}
