import { checks } from '../../../shared/verification/check-list.ts';
import { type Change, compareRuns, type Comparison, isUnchanged } from '../../../shared/verification/compare.ts';
import type { RunRecord } from '../../../shared/verification/finding.ts';
import { outcomeNames, verdictNames } from '../../../shared/verification/names.ts';
import type { VerdictKind } from '../../../shared/verification/outcomes.ts';
import { useTimes } from '../../words/times.ts';
import { useLocal } from '../../words/use-words.ts';
import { useVerificationWords } from './use-verification-words.ts';

interface ComparisonViewProps {
  readonly earlier: RunRecord;
  readonly later: RunRecord;
  /** The verdicts on the connection's own IdP. */
  readonly verdicts: { readonly before: VerdictKind; readonly now: VerdictKind };
}

/** More of them than this are folded to their number. */
const mostShown = 5;

const order = ['worse', 'better', 'other', 'redescribed', 'fresh', 'lost'] as const;

/** What is different from the run before. */
export function ComparisonView({ earlier, later, verdicts: { before, now } }: ComparisonViewProps) {
  const { comparison: words } = useVerificationWords();
  const { moment } = useTimes();
  const local = useLocal();
  const comparison = compareRuns(earlier, later);
  return (
    <section className="verification-section">
      <h3 className="section-title">{words.title(moment(earlier.startedAt))}</h3>
      {earlier.outcome !== 'finished' && <p className="quiet">{words.unfinished}</p>}
      {!comparison.isSameTarget && <p>{words.otherTarget}</p>}
      {before !== now && <p>{words.verdict(local(verdictNames[before]), local(verdictNames[now]))}</p>}
      {isUnchanged(comparison) ? <p className="quiet">{words.unchanged}</p> : <Changes comparison={comparison} />}
    </section>
  );
}

function Changes({ comparison }: { readonly comparison: Comparison }) {
  const { comparison: words } = useVerificationWords();
  return (
    <div className="comparison">
      {order
        .filter((kind) => comparison[kind].length > 0)
        .map((kind) => (
          <ChangesOfKind key={kind} name={words[kind]} changes={comparison[kind]} />
        ))}
    </div>
  );
}

interface ChangesOfKindProps {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** When one thing breaks, much else is no longer measured: that is a number, not a list to read. */
function ChangesOfKind({ name, changes }: ChangesOfKindProps) {
  const list = (
    <ul className="plain-list changes">
      {changes.map((change) => (
        <li key={change.check}>
          <ChangeLine change={change} />
        </li>
      ))}
    </ul>
  );
  if (changes.length > mostShown)
    return (
      <details className="verification-fold">
        <summary>
          {name} ({changes.length})
        </summary>
        {list}
      </details>
    );
  return (
    <div>
      <h4 className="strong">{name}</h4>
      {list}
    </div>
  );
}

function ChangeLine({ change: { check, before, now } }: { readonly change: Change }) {
  const { comparison: words } = useVerificationWords();
  const local = useLocal();
  const then = before === null ? words.notThere : local(outcomeNames[before.outcome]);
  return (
    <>
      {local(checks[check].title)}{' '}
      {before?.outcome !== now.outcome && (
        <span className="small quiet">{words.change(then, local(outcomeNames[now.outcome]))}</span>
      )}
    </>
  );
}
