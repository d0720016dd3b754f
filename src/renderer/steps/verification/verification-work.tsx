import { useEffect } from 'react';
import type { Connection } from '../../../shared/connection.ts';
import { ProblemAt } from '../../components/problem-note.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { runsSpot } from '../../state/spots.ts';
import { followRuns, useVerification, type Verification } from '../../state/verification.ts';
import { useProblem } from '../../state/window-store.ts';
import { BeforeRun } from './before-run.tsx';
import { ReportedError } from './reported-error.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunResult } from './run-result.tsx';
import { useVerificationWords } from './use-verification-words.ts';
import './verification.css';

/** The checks of a connection: before, during and after a run. A run goes on while the person is elsewhere. */
export function VerificationWork({ connection }: { readonly connection: Connection }) {
  const verification = useVerification(connection.id);
  const place = useFocusKept('[data-run-focus]', phaseOf(verification));
  useEffect(() => followRuns(connection.id), [connection.id]);
  return (
    <div ref={place} className="verification">
      <Phase connection={connection} verification={verification} />
      <ReportedError />
    </div>
  );
}

interface PhaseProps {
  readonly connection: Connection;
  readonly verification: Verification;
}

/** A single check that is made again leaves the result on the screen. */
const phaseOf = ({ run, runs, opened }: Verification): string => {
  if (run.at === 'running' && run.only === null) return `running ${run.runId}`;
  return opened?.id ?? runs[0]?.id ?? 'before';
};

function Phase({ connection, verification: { isRead, run, runs, opened } }: PhaseProps) {
  const { opening } = useVerificationWords();
  const hasProblem = useProblem(runsSpot(connection.id)) !== undefined;
  if (run.at === 'running' && run.only === null) return <RunProgress connectionId={connection.id} run={run} />;
  const record = opened ?? runs[0];
  if (record !== undefined) return <RunResult key={record.id} connection={connection} record={record} />;
  if (!isRead && !hasProblem) return <p className="quiet">{opening}</p>;
  return (
    <>
      <BeforeRun connection={connection} />
      <ProblemAt spot={runsSpot(connection.id)} />
    </>
  );
}
