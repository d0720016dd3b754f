import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Connection } from '../../shared/connection.ts';
import type { CredentialKind, TrialKind, TrialNote } from '../../shared/credential.ts';
import { ActButton } from '../components/act-button.tsx';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { ProblemAt, ProblemNote } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { Working } from '../components/working.tsx';
import { cancelTrial, startTrial } from '../state/actions.ts';
import { trialSpot } from '../state/spots.ts';
import { useAsking, useProblem } from '../state/window-store.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { CredentialRow } from './credential-row.tsx';

interface TryWorkProps {
  readonly connection: Connection;
  readonly trial: TrialKind;
}

const clientCredentials: readonly CredentialKind[] = ['client-id', 'client-secret'];

/** One trial at the server: start, what is going on and since when, cancel, and how it ended. */
export function TryWork({ connection, trial }: TryWorkProps) {
  const spot = trialSpot(connection.id, trial);
  const asking = useAsking(spot);
  const buttons = useFocusKept('button', asking === undefined);
  const hasProblem = useProblem(spot) !== undefined;
  const note = connection.trials[trial];
  const needsClient = trial === 'access-key' && connection.kind === 'tenant';
  return (
    <>
      {needsClient && <ClientRows connection={connection} />}
      <div ref={buttons}>
        {asking === undefined ? (
          <StartTrial connection={connection} trial={trial} />
        ) : (
          <RunningTrial connection={connection} trial={trial} since={asking.since} />
        )}
      </div>
      <ProblemAt spot={spot} />
      {asking === undefined && !hasProblem && note !== undefined && <Outcome note={note} trial={trial} />}
    </>
  );
}

function StartTrial({ connection, trial }: TryWorkProps) {
  const words = useWords().trials;
  const note = connection.trials[trial];
  return (
    <ActButton
      spot={trialSpot(connection.id, trial)}
      variant={note?.outcome.kind === 'accepted' ? 'default' : 'filled'}
      onAct={() => {
        startTrial(connection.id, trial);
      }}
    >
      {note === undefined ? words.start[trial] : words.again}
    </ActButton>
  );
}

function RunningTrial({ connection, trial, since }: TryWorkProps & { readonly since: number }) {
  const { trials, common } = useWords();
  return (
    <div className="actions">
      <Button
        variant="default"
        autoFocus
        onClick={() => {
          cancelTrial(connection.id, trial);
        }}
      >
        {common.cancel}
      </Button>
      <Working what={trials.working[trial]} since={since} />
    </div>
  );
}

function Outcome({ note: { outcome, at }, trial }: { readonly note: TrialNote; readonly trial: TrialKind }) {
  const words = useWords().trials;
  const { moment, duration } = useTimes();
  if (outcome.kind === 'problem') {
    return (
      <ProblemNote problem={outcome.problem}>
        <p className="small quiet">{words.triedAt(moment(at))}</p>
      </ProblemNote>
    );
  }
  return (
    <div className="good-line" role="status">
      <IconCheck size={16} aria-hidden />
      <div>
        <p>{words.accepted[trial]}</p>
        {outcome.expiresInSeconds !== undefined && <p>{words.valid(duration(outcome.expiresInSeconds))}</p>}
        <p className="actions small quiet">
          <EvidenceMark evidence="measured" /> {words.triedAt(moment(at))}
        </p>
      </div>
    </div>
  );
}

function ClientRows({ connection }: { readonly connection: Connection }) {
  const words = useWords().trials;
  const hasAny = clientCredentials.some((kind) => connection.credentials[kind] !== undefined);
  return (
    <details className="client-rows" open={hasAny}>
      <summary>{words.client}</summary>
      <p className="quiet">{words.clientHint}</p>
      <ul className="plain-list credential-rows">
        {clientCredentials.map((kind) => (
          <CredentialRow key={kind} connection={connection} credential={kind} isPrimary={false} />
        ))}
      </ul>
    </details>
  );
}
