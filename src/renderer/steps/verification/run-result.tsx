import { Button } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { Connection } from '../../../shared/connection.ts';
import type { RunRecord } from '../../../shared/verification/finding.ts';
import { ProblemAt } from '../../components/problem-note.tsx';
import { runsSpot } from '../../state/spots.ts';
import { closeRun, useVerification } from '../../state/verification.ts';
import { useTimes } from '../../words/times.ts';
import { Lacking } from './before-run.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { EarlierRuns } from './earlier-runs.tsx';
import { everything, type FindingFilter } from './find-findings.ts';
import { FindingList } from './finding-list.tsx';
import { RunForm } from './run-form.tsx';
import { TurnList } from './turn-list.tsx';
import { useShownFinding } from './use-shown-finding.ts';
import { useVerificationWords } from './use-verification-words.ts';
import { OtherVerdicts, ownVerdict, OwnVerdict } from './verdict-view.tsx';

interface RunResultProps {
  readonly connection: Connection;
  readonly record: RunRecord;
}

/** What came of a run: the verdict on the own IdP first, then what to do, then everything that was found. */
export function RunResult({ connection, record }: RunResultProps) {
  const { runs } = useVerification(connection.id);
  const [filter, setFilter] = useState<FindingFilter>(everything);
  const show = useShownFinding(() => {
    setFilter(everything);
  });
  const [newest, before] = runs;
  const isNewest = record.id === newest?.id;
  const verdict = ownVerdict(record, connection);
  return (
    <>
      {!isNewest && <OpenedNote connection={connection} record={record} />}
      <Reservation connection={connection} record={record} isNewest={isNewest} />
      <OwnVerdict verdict={verdict} onShow={show} />
      <AboutRun record={record} />
      {isNewest && <Lacking connection={connection} />}
      {isNewest && <RunForm connection={connection} isPrimary={connection.proof === null} isAgain />}
      <OtherVerdicts record={record} connection={connection} onShow={show} />
      <TurnList connectionId={connection.id} record={record} verdict={verdict} onShow={show} />
      {isNewest && before !== undefined && (
        <ComparisonView
          earlier={before}
          later={record}
          verdicts={{ before: ownVerdict(before, connection).kind, now: verdict.kind }}
        />
      )}
      <FindingList
        connectionId={connection.id}
        record={record}
        isNewest={isNewest}
        filter={filter}
        onFilter={setFilter}
      />
      <EarlierRuns connectionId={connection.id} shown={record.id} />
      <ProblemAt spot={runsSpot(connection.id)} />
    </>
  );
}

/** What to know before the verdict is read: that the run did not come to its end, or is not about this connection any more. */
function Reservation({ connection, record: { outcome }, isNewest }: RunResultProps & { readonly isNewest: boolean }) {
  const { run: words } = useVerificationWords();
  if (outcome !== 'finished') return <Attention says={words.outcomes[outcome]} />;
  return isNewest && connection.proof === null ? <Attention says={words.stale} /> : null;
}

/** When the run was made, with how many requests, and how its checks ended. */
function AboutRun({ record }: Pick<RunResultProps, 'record'>) {
  const { run: words } = useVerificationWords();
  const { moment } = useTimes();
  const { startedAt, requests, findings } = record;
  const count = (...outcomes: readonly string[]): number =>
    findings.filter((finding) => outcomes.includes(finding.outcome)).length;
  const methods = Object.entries(requests.byMethod).map(([method, times]) => `${method} ${String(times)}`);
  return (
    <div className="verification-section">
      <p className="small quiet">
        {words.madeAt(moment(startedAt))} · {words.requests(requests.total, methods.join(' · '))}
        <br />
        {words.all(count('failed'), count('noted'), count('passed'), count('unknown', 'skipped'))}
      </p>
    </div>
  );
}

function Attention({ says }: { readonly says: string }) {
  return (
    <p className="attention-line">
      <IconAlertTriangle size={18} aria-hidden />
      {says}
    </p>
  );
}

/** An earlier run is on the screen. */
function OpenedNote({ connection, record }: RunResultProps) {
  const { earlier: words } = useVerificationWords();
  const { moment } = useTimes();
  return (
    <div className="stack">
      <p className="hint-line">
        <IconHistory size={18} aria-hidden />
        {words.shown(moment(record.startedAt))}
      </p>
      <Button
        variant="default"
        onClick={() => {
          closeRun(connection.id);
        }}
      >
        {words.back}
      </Button>
    </div>
  );
}
