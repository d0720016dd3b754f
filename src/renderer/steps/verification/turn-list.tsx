import { Button } from '@mantine/core';
import type { ConnectionId } from '../../../shared/connection.ts';
import type { CheckId } from '../../../shared/verification/check-ids.ts';
import { checks } from '../../../shared/verification/check-list.ts';
import type { RunRecord } from '../../../shared/verification/finding.ts';
import { actorNames } from '../../../shared/verification/names.ts';
import type { DialectVerdict } from '../../../shared/verification/overall.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { ProblemAt } from '../../components/problem-note.tsx';
import { ticketSpot } from '../../state/spots.ts';
import { useLocal } from '../../words/use-words.ts';
import { type Todo, type Turn, turnsOf } from './turns.ts';
import { useVerificationWords } from './use-verification-words.ts';

interface TurnListProps {
  readonly connectionId: ConnectionId;
  readonly record: RunRecord;
  /** The verdict on the connection's own IdP. */
  readonly verdict: DialectVerdict;
  readonly onShow: (check: CheckId) => void;
}

/** What failed, by whose turn it is, with one thing to do for each cause; and whether it is in the way of the own IdP. */
export function TurnList({ connectionId, record, verdict: { kind, dialect }, onShow }: TurnListProps) {
  const { turns: words } = useVerificationWords();
  const local = useLocal();
  const turns = turnsOf(record.findings);
  // Of a run that did not come to its end, nobody can say that nothing is to be done.
  if (turns.length === 0 && record.outcome !== 'finished') return null;
  const isBesides = turns.length > 0 && (kind === 'ready' || kind === 'ready-with-notes');
  return (
    <section className="verification-section">
      <h3 className="section-title">{isBesides ? words.besides : words.title}</h3>
      {isBesides && <p>{words.notInTheWay(local(dialect.name))}</p>}
      {turns.length === 0 && <p>{words.nothing}</p>}
      {turns.map((turn) => (
        <TurnOf key={turn.actor} turn={turn} onShow={onShow} />
      ))}
      {turns.length > 0 && <CopyAll connectionId={connectionId} runId={record.id} />}
    </section>
  );
}

function TurnOf({ turn: { actor, todos }, onShow }: { readonly turn: Turn; readonly onShow: TurnListProps['onShow'] }) {
  const local = useLocal();
  return (
    <div className="turn">
      <h4 className="label-title">{local(actorNames[actor])}</h4>
      <ol className="plain-list turn-todos">
        {todos.map((todo) => (
          <li key={todo.findings[0].check}>
            <TodoLine todo={todo} onShow={onShow} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function TodoLine({ todo, onShow }: { readonly todo: Todo; readonly onShow: TurnListProps['onShow'] }) {
  const { turns: words, verdict } = useVerificationWords();
  const local = useLocal();
  const [first, ...others] = todo.findings;
  const titleOf = (check: CheckId): string => local(checks[check].title);
  return (
    <div className="todo">
      <p className="strong">{titleOf(first.check)}</p>
      <p>{local(todo.todo)}</p>
      {others.length > 0 && <p className="small quiet">{words.also(others.map(({ check }) => titleOf(check)))}</p>}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={verdict.showFindingNamed(titleOf(first.check))}
        onClick={() => {
          onShow(first.check);
        }}
      >
        {verdict.showFinding}
      </Button>
    </div>
  );
}

function CopyAll({ connectionId, runId }: { readonly connectionId: ConnectionId; readonly runId: RunRecord['id'] }) {
  const { turns: words } = useVerificationWords();
  const spot = ticketSpot(connectionId);
  return (
    <>
      <CopyButton
        spot={spot}
        thing={words.title}
        says={{ label: words.copyAll, name: words.copyAll }}
        copy={({ verification }) => verification.copyTicket({ connectionId, runId, check: null })}
      />
      <ProblemAt spot={spot} />
    </>
  );
}
