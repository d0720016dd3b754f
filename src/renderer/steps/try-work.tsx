import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Connection } from '../../shared/connection.ts';
import { trialKindOf } from '../../shared/credential-kinds.ts';
import type { CredentialName, TrialKind, TrialName, TrialNote } from '../../shared/credential.ts';
import { missingFor } from '../../shared/procedure/procedure.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { missingForTrial } from '../../shared/trials.ts';
import { ActButton } from '../components/act-button.tsx';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { ProblemAt, ProblemNote } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { Working } from '../components/working.tsx';
import { cancelTrial, startTrial } from '../state/trials.ts';
import { trialSpot } from '../state/spots.ts';
import { useAsking, useProblem } from '../state/window-store.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { CredentialRow } from './credential-row.tsx';
import { FirstStore } from './first-store.tsx';
import { tokenInUse, useTokenName } from './token-names.ts';

interface TryWorkProps {
  readonly connection: Connection;
  readonly task: Task;
  readonly trial: TrialKind;
}

const clientHalves = ['client-id', 'client-secret'] as const;
const clientCredentials: ReadonlySet<CredentialName> = new Set(clientHalves);

/** One trial at the server: start, what is going on and since when, cancel, and how it ended. */
export function TryWork({ connection, task, trial: kind }: TryWorkProps) {
  const trial = kind === 'scim-token' ? connection.tokenInUse : kind;
  const spot = trialSpot(connection.id, trial);
  const asking = useAsking(spot);
  const buttons = useFocusKept('button', asking === undefined);
  const hasProblem = useProblem(spot) !== undefined;
  const note = connection.trials[trial];
  const needsClient = kind === 'access-key' && connection.kind === 'tenant';
  const missing = missingFor(task, connection);
  if (missing.length > 0) return <FirstStore missing={missing} />;
  return (
    <>
      {needsClient && <ClientRows connection={connection} />}
      {kind === 'scim-token' && <WhichToken connection={connection} />}
      <div ref={buttons}>
        {asking === undefined ? (
          <StartTrial connection={connection} trial={trial} />
        ) : (
          <RunningTrial connection={connection} trial={trial} since={asking.since} />
        )}
      </div>
      <ProblemAt spot={spot} />
      {asking === undefined && !hasProblem && note !== undefined && <Outcome note={note} kind={kind} />}
    </>
  );
}

/** Which token is tried, where there is more than one. */
function WhichToken({ connection }: { readonly connection: Connection }) {
  const { tokens: words } = useWords();
  const nameOf = useTokenName(connection);
  const token = tokenInUse(connection);
  return connection.tokens.length === 1 || token === undefined ? null : <p>{words.tries(nameOf(token))}</p>;
}

interface TrialProps {
  readonly connection: Connection;
  readonly trial: TrialName;
}

function StartTrial({ connection, trial }: TrialProps) {
  const words = useWords().trials;
  const note = connection.trials[trial];
  const isUrgent = note?.outcome.kind !== 'accepted' && !lacksClient(connection, trial);
  return (
    <ActButton
      spot={trialSpot(connection.id, trial)}
      variant={isUrgent ? 'filled' : 'default'}
      onAct={() => {
        startTrial(connection.id, trial);
      }}
    >
      {note === undefined ? words.start[trialKindOf(trial)] : words.again}
    </ActButton>
  );
}

const lacksClient = (connection: Connection, trial: TrialName): boolean =>
  // The practice tenant has its client by itself.
  connection.kind === 'tenant' && missingForTrial(trial, connection).some((name) => clientCredentials.has(name));

function RunningTrial({ connection, trial, since }: TrialProps & { readonly since: number }) {
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
      <Working what={trials.working[trialKindOf(trial)]} since={since} />
    </div>
  );
}

function Outcome({ note: { outcome, at }, kind }: { readonly note: TrialNote; readonly kind: TrialKind }) {
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
        <p>{words.accepted[kind]}</p>
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
  const hasAll = !lacksClient(connection, 'access-key');
  const hasAny = clientHalves.some((kind) => connection.credentials[kind] !== undefined);
  return (
    <>
      {!hasAll && <p>{words.clientHint}</p>}
      <details className="client-rows" open={hasAny}>
        <summary>{words.client}</summary>
        <ul className="plain-list credential-rows">
          {clientHalves.map((credential) => (
            <li key={credential}>
              <CredentialRow connection={connection} credential={credential} isPrimary={false} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
