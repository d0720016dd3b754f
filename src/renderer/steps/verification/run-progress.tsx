import { Button } from '@mantine/core';
import type { ConnectionId } from '../../../shared/connection.ts';
import { checks } from '../../../shared/verification/check-list.ts';
import type { RunningState } from '../../../shared/verification/run-state.ts';
import { ProblemAt } from '../../components/problem-note.tsx';
import { Working } from '../../components/working.tsx';
import { runSpot } from '../../state/spots.ts';
import { cancelRun } from '../../state/verification.ts';
import { useLocal, useWords } from '../../words/use-words.ts';
import { OutcomeMark } from './state-mark.tsx';
import { useVerificationWords } from './use-verification-words.ts';

interface RunProgressProps {
  readonly connectionId: ConnectionId;
  readonly run: RunningState;
}

/** A run under way: how far it is, what is asked now and since when, and what was found, the newest first. */
export function RunProgress({ connectionId, run }: RunProgressProps) {
  const { during: words } = useVerificationWords();
  const { common } = useWords();
  return (
    <>
      <div className="actions">
        <Button
          variant="default"
          data-run-focus
          onClick={() => {
            void cancelRun(connectionId);
          }}
        >
          {common.cancel}
        </Button>
        <Working what={whatIsDone(run, words)} since={run.since} />
      </div>
      <Progress run={run} />
      <ProblemAt spot={`${runSpot(connectionId)}/cancel`} />
      <FoundSoFar run={run} />
    </>
  );
}

type Words = ReturnType<typeof useVerificationWords>['during'];

function whatIsDone({ isStopping, checks: all }: RunningState, words: Words): string {
  if (isStopping) return words.stopping;
  return all.length === 0 ? words.beginning : words.working;
}

function Progress({ run: { checks: all, findings, asking } }: { readonly run: RunningState }) {
  const { during: words } = useVerificationWords();
  const local = useLocal();
  if (all.length === 0) return null;
  const says = words.progress(findings.length, all.length);
  return (
    <div className="run-progress">
      <progress value={findings.length} max={all.length} aria-label={says} />
      <p className="small" aria-hidden>
        {says}
      </p>
      <p className="run-now small quiet">
        {asking.length > 0 && `${words.now} ${asking.map((check) => local(checks[check].title)).join(' · ')}`}
      </p>
    </div>
  );
}

function FoundSoFar({ run: { findings } }: { readonly run: RunningState }) {
  const { during: words } = useVerificationWords();
  const local = useLocal();
  if (findings.length === 0) return null;
  return (
    <section className="verification-section">
      <h3 className="label-title">{words.found}</h3>
      <ul className="plain-list found-list">
        {findings.toReversed().map(({ check, outcome }) => (
          <li key={check}>
            <OutcomeMark outcome={outcome} /> {local(checks[check].title)}
          </li>
        ))}
      </ul>
    </section>
  );
}
