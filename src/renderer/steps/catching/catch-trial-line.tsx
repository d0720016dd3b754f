import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Connection } from '../../../shared/connection.ts';
import { trialKindOf } from '../../../shared/credential-kinds.ts';
import type { TrialKind, TrialNote } from '../../../shared/credential.ts';
import type { Catching } from '../../../shared/procedure/task.ts';
import { isRefusal } from '../../../shared/trials.ts';
import { ActButton } from '../../components/act-button.tsx';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { ProblemAt } from '../../components/problem-note.tsx';
import { Working } from '../../components/working.tsx';
import { cancelTrial, startTrial } from '../../state/trials.ts';
import { isInReach } from '../../state/captures.ts';
import { trialSpot } from '../../state/spots.ts';
import { useTimes } from '../../words/times.ts';
import { useWords } from '../../words/use-words.ts';
import { canBeTried, trialOfCatch, useIsOnItsWay, useTrying } from './catch-trial.ts';
import { useCatchingWords } from './use-catching-words.ts';

interface CatchTrialProps {
  readonly connection: Connection;
  readonly secret: Catching['secret'];
}

/** How the trial of the secret goes or went; where there was none, why, and the way to make it. */
export function CatchTrial({ connection, secret }: CatchTrialProps) {
  const spot = trialSpot(connection.id, trialOfCatch(secret, connection));
  const asking = useTrying(secret, connection);
  if (useIsOnItsWay(secret, connection) && asking === undefined) return null;
  return (
    <li className="stack">
      {asking === undefined ? (
        <Ended connection={connection} secret={secret} />
      ) : (
        <Trying connection={connection} secret={secret} since={asking.since} />
      )}
      <ProblemAt spot={spot} />
    </li>
  );
}

function Trying({ connection, secret, since }: CatchTrialProps & { readonly since: number }) {
  const words = useCatchingWords();
  const { trials } = useWords();
  return (
    <div className="actions">
      <Working what={trials.working[trialKindOf(trialOfCatch(secret, connection))]} since={since} />
      <Button
        variant="default"
        onClick={() => {
          cancelTrial(connection.id, trialOfCatch(secret, connection));
        }}
      >
        {words.skip}
      </Button>
    </div>
  );
}

function Ended({ connection, secret }: CatchTrialProps) {
  const note = connection.trials[trialOfCatch(secret, connection)];
  if (note === undefined) return <NotTried connection={connection} secret={secret} />;
  return note.outcome.kind === 'accepted' ? (
    <Accepted note={note} kind={trialKindOf(trialOfCatch(secret, connection))} />
  ) : (
    <Failed connection={connection} secret={secret} problem={note.outcome.problem} />
  );
}

function Accepted({ note, kind }: { readonly note: TrialNote; readonly kind: TrialKind }) {
  const { trials } = useWords();
  const { moment } = useTimes();
  return (
    <div>
      <p>{trials.accepted[kind]}</p>
      <p className="actions small quiet">
        <EvidenceMark evidence="measured" /> {trials.triedAt(moment(note.at))}
      </p>
    </div>
  );
}

type FailedProps = CatchTrialProps & {
  readonly problem: Extract<TrialNote['outcome'], { kind: 'problem' }>['problem'];
};

function Failed({ connection, secret, problem }: FailedProps) {
  const words = useCatchingWords();
  const { problems } = useWords();
  const { title } = problems[problem.code];
  return (
    <>
      <p className="attention-line">
        <IconAlertTriangle size={16} aria-hidden />
        {isRefusal(problem.code) ? title : words.notReached(title)}
      </p>
      <Start connection={connection} secret={secret} says={words.tryAgain} />
    </>
  );
}

function NotTried({ connection, secret }: CatchTrialProps) {
  const words = useCatchingWords();
  if (!canBeTried(secret, connection)) return <p className="small quiet">{words.notTriedClient}</p>;
  return (
    <>
      <p className="small quiet">{isInReach(connection) ? words.notTried : words.notTriedOffline}</p>
      <Start connection={connection} secret={secret} says={words.tryNow} />
    </>
  );
}

function Start({ connection, secret, says }: CatchTrialProps & { readonly says: string }) {
  const trial = trialOfCatch(secret, connection);
  return (
    <ActButton
      spot={trialSpot(connection.id, trial)}
      variant="default"
      onAct={() => {
        startTrial(connection.id, trial);
      }}
    >
      {says}
    </ActButton>
  );
}
