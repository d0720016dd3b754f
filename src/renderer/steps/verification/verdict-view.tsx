import { Button } from '@mantine/core';
import type { Connection } from '../../../shared/connection.ts';
import { dialectIds, dialectsOf } from '../../../shared/identity-providers/dialects.ts';
import type { CheckId } from '../../../shared/verification/check-ids.ts';
import { checks } from '../../../shared/verification/check-list.ts';
import type { RunRecord } from '../../../shared/verification/finding.ts';
import { verdictNames } from '../../../shared/verification/names.ts';
import { type DialectVerdict, verdictsOf } from '../../../shared/verification/overall.ts';
import { reasonText } from '../../../shared/verification/reason-text.ts';
import type { Reason } from '../../../shared/verification/verdict.ts';
import { EvidenceLegend, EvidenceMark } from '../../components/evidence-mark.tsx';
import { useLocal, useWords } from '../../words/use-words.ts';
import { ReasonMark, VerdictMark, VerdictSymbol } from './state-mark.tsx';
import { useVerificationWords } from './use-verification-words.ts';

/** What a run means for the connection's own IdP. */
export function ownVerdict({ findings, target }: RunRecord, { identityProvider }: Connection): DialectVerdict {
  const [own] = dialectsOf(identityProvider);
  const [verdict] = verdictsOf(findings, target, [own]);
  if (verdict === undefined) throw new Error(`There is no verdict on ${own}.`);
  return verdict;
}

type Show = (check: CheckId) => void;

interface VerdictProps {
  readonly verdict: DialectVerdict;
  /** Takes the person to the finding behind a reason. */
  readonly onShow: Show;
}

/** The verdict on the connection's own IdP, large, in a sentence, with its reasons. */
export function OwnVerdict({ verdict, onShow }: VerdictProps) {
  const { verdict: words } = useVerificationWords();
  const local = useLocal();
  const { kind, dialect } = verdict;
  return (
    <section className="verification-section" aria-labelledby="own-verdict">
      <div className="own-verdict">
        <VerdictSymbol verdict={kind} />
        <h3 id="own-verdict" className="own-verdict-title" tabIndex={-1} data-run-focus>
          {words.title(local(dialect.name), local(verdictNames[kind]))}
        </h3>
      </div>
      <p>{words.says[kind]}</p>
      <Reasons verdict={verdict} onShow={onShow} />
      <EvidenceLegend />
    </section>
  );
}

/** The same answers for every other IdP, each folded to its name and its verdict. */
export function OtherVerdicts({ record, connection, onShow }: OtherVerdictsProps) {
  const { verdict: words } = useVerificationWords();
  const [own] = dialectsOf(connection.identityProvider);
  const others = dialectIds.filter((id) => id !== own);
  const verdicts = verdictsOf(record.findings, record.target, others);
  return (
    <details className="verification-fold">
      <summary>{words.others}</summary>
      <p className="small quiet">{words.othersLead}</p>
      <ul className="plain-list other-verdicts">
        {verdicts.map((verdict) => (
          <li key={verdict.id}>
            <OtherVerdict verdict={verdict} onShow={onShow} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface OtherVerdictsProps {
  readonly record: RunRecord;
  readonly connection: Connection;
  readonly onShow: Show;
}

function OtherVerdict({ verdict, onShow }: VerdictProps) {
  const { verdict: words } = useVerificationWords();
  const local = useLocal();
  return (
    <details>
      <summary className="verdict-line">
        <span className="verdict-name">{local(verdict.dialect.name)}</span> <VerdictMark verdict={verdict.kind} />
      </summary>
      <div className="stack unfolded">
        <p>{words.says[verdict.kind]}</p>
        <Reasons verdict={verdict} onShow={onShow} />
      </div>
    </details>
  );
}

/**
 * What weighs stands open; what fits, what only writing could show, and what could not be measured because something else
 * is in the way, is folded.
 */
function Reasons({ verdict: { dialect, reasons }, onShow }: VerdictProps) {
  const { verdict: words } = useVerificationWords();
  const of = (kind: Reason['kind']): readonly Reason[] => reasons.filter((reason) => reason.kind === kind);
  const isBlocked = of('blocks').length > 0;
  const unmeasured = isBlocked ? of('unknown') : [];
  const weighing = reasons.filter(
    (reason) => reason.kind !== 'fits' && reason.kind !== 'described' && !unmeasured.includes(reason),
  );
  const list = (some: readonly Reason[]) => (
    <ul className="plain-list reasons">
      {some.map((reason, index) => (
        <li key={index}>
          <ReasonLine reason={reason} dialect={dialect} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
  const folded = (says: string, some: readonly Reason[]) =>
    some.length > 0 && (
      <details>
        <summary>{says}</summary>
        {list(some)}
      </details>
    );
  return (
    <>
      {weighing.length > 0 && list(weighing)}
      {folded(words.unmeasured(unmeasured.length), unmeasured)}
      {folded(words.described(of('described').length), of('described'))}
      {folded(words.fits(of('fits').length), of('fits'))}
      <Remarks dialect={dialect} />
    </>
  );
}

interface ReasonLineProps {
  readonly reason: Reason;
  readonly dialect: DialectVerdict['dialect'];
  readonly onShow: Show;
}

function ReasonLine({ reason, dialect, onShow }: ReasonLineProps) {
  const local = useLocal();
  return (
    <div className="reason">
      <ReasonMark kind={reason.kind} />
      <p>{local(reasonText(reason, dialect))}</p>
      {reason.known !== null && <Grounds reason={reason} onShow={onShow} />}
    </div>
  );
}

type GroundedReason = Extract<Reason, { readonly known: object }>;

/** How both halves of a reason are known, and the finding behind it. */
function Grounds({ reason: { need, known }, onShow }: { readonly reason: GroundedReason; readonly onShow: Show }) {
  const { verdict: words } = useVerificationWords();
  const { evidence } = useWords();
  const local = useLocal();
  const { check } = known;
  return (
    <div className="actions">
      <EvidenceMark evidence={need.evidence} word={`${words.need}: ${evidence.marks[need.evidence].name}`} />
      <EvidenceMark evidence={known.evidence} word={`${words.server}: ${evidence.marks[known.evidence].name}`} />
      {check !== null && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={words.showFindingNamed(local(checks[check].title))}
          onClick={() => {
            onShow(check);
          }}
        >
          {words.showFinding}
        </Button>
      )}
    </div>
  );
}

function Remarks({ dialect: { remarks, sources } }: Pick<ReasonLineProps, 'dialect'>) {
  const { verdict: words } = useVerificationWords();
  const local = useLocal();
  if (remarks.length === 0 && sources.length === 0) return null;
  return (
    <details>
      <summary>{remarks.length > 0 ? words.remarks : words.sources}</summary>
      <ul className="bullets">
        {remarks.map(local).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      {sources.length > 0 && (
        <p className="small quiet">
          {words.sources}: {sources.join('; ')}
        </p>
      )}
    </details>
  );
}
