import { type ReactNode, useState } from 'react';
import type { ConnectionId } from '../../../shared/connection.ts';
import { advice } from '../../../shared/diagnosis/advice.ts';
import { nothingToDo } from '../../../shared/diagnosis/advice/parts.ts';
import type { FindingCode } from '../../../shared/diagnosis/finding-codes.ts';
import { filled } from '../../../shared/diagnosis/filled.ts';
import type { CheckId } from '../../../shared/verification/check-ids.ts';
import { checks } from '../../../shared/verification/check-list.ts';
import type { Finding, RunId } from '../../../shared/verification/finding.ts';
import { actorNames } from '../../../shared/verification/names.ts';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { useLocal } from '../../words/use-words.ts';
import { ExchangeView } from './exchange-view.tsx';
import { FindingActions } from './finding-actions.tsx';
import { OutcomeMark } from './state-mark.tsx';
import { useVerificationWords } from './use-verification-words.ts';

export interface FindingProps {
  readonly connectionId: ConnectionId;
  readonly runId: RunId;
  readonly finding: Finding;
  /** Whether it can be made again: it is a finding of the newest run. */
  readonly isNewest: boolean;
}

/** The element of a finding, by which it is gone to. */
export const findingElement = (check: CheckId): string => `finding-${check}`;

/** Whether what happened says more than the outcome beside it. */
const saysMore = (code: FindingCode): boolean => code !== 'as-expected';

/** One finding: what was asked, how it ended and a line about it; unfolded everything that is known. */
export function FindingRow(props: FindingProps) {
  const { check, code, outcome, facts } = props.finding;
  const local = useLocal();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      id={findingElement(check)}
      className="finding"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>
        <span className="finding-head">
          <span className="finding-title">{local(checks[check].title)}</span> <OutcomeMark outcome={outcome} />
        </span>
        {saysMore(code) && <span className="finding-line small quiet">{local(filled(advice[code].what, facts))}</span>}
      </summary>
      {isOpen && <Unfolded {...props} />}
    </details>
  );
}

function Unfolded(props: FindingProps) {
  const { findings: words } = useVerificationWords();
  const local = useLocal();
  const { check, code, actor, facts } = props.finding;
  const { what, todo, proof, evidence } = advice[code];
  const says = (text: typeof what): string => local(filled(text, facts));
  return (
    <div className="unfolded stack">
      <dl className="finding-facts">
        <Fact name={words.happened}>{says(what)}</Fact>
        <Fact name={words.turn}>{local(actorNames[actor])}</Fact>
        {says(todo) !== '' && <Fact name={words.todo}>{says(todo)}</Fact>}
        {todo !== nothingToDo && says(proof) !== '' && <Fact name={words.proof}>{says(proof)}</Fact>}
        <Fact name={words.wanted}>{local(checks[check].wanted)}</Fact>
        <Fact name={words.rule}>
          <RuleText check={check} />
        </Fact>
        <Fact name={words.evidence}>
          <EvidenceMark evidence={evidence} />
        </Fact>
        <Fact name={words.code}>
          <span className="mono">
            {check} / {code}
          </span>
        </Fact>
      </dl>
      <Exchanges finding={props.finding} />
      <FindingActions {...props} />
    </div>
  );
}

function RuleText({ check }: { readonly check: CheckId }) {
  const { findings: words } = useVerificationWords();
  const { source, level } = checks[check].rule;
  if (source === '') return words.noRule;
  return level === 'none' ? source : `${source} · ${level}`;
}

function Exchanges({ finding: { exchanges } }: { readonly finding: Finding }) {
  const { findings: words } = useVerificationWords();
  if (exchanges.length === 0) return <p className="small quiet">{words.noExchanges}</p>;
  return (
    <div className="exchanges">
      <h4 className="label-title">{words.exchanges(exchanges.length)}</h4>
      {exchanges.map((exchange, index) => (
        <ExchangeView key={index} exchange={exchange} />
      ))}
    </div>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="small quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
