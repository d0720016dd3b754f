import { Button } from '@mantine/core';
import type { Connection } from '../../../shared/connection.ts';
import { trialKindOf } from '../../../shared/credential-kinds.ts';
import type { TrialName } from '../../../shared/credential.ts';
import { mayVouch } from '../../../shared/rotation/facts.ts';
import { ActButton } from '../../components/act-button.tsx';
import { CxoneText } from '../../components/cxone-text.tsx';
import { ProblemAt } from '../../components/problem-note.tsx';
import { Working } from '../../components/working.tsx';
import { TrialLine } from '../../steps/trial-line.tsx';
import { cancelTrial, startTrial } from '../../state/trials.ts';
import { trialSpot } from '../../state/spots.ts';
import { useAsking } from '../../state/window-store.ts';
import { useWords } from '../../words/use-words.ts';
import type { RotationProps } from './rotation-panel.tsx';
import { GoOn, useSubjectWords } from './step-parts.tsx';
import { useRotationWords } from './use-rotation-words.ts';

/** The new one is tried at the server; its being accepted leads on by itself. */
export function CheckStep({ connection, rotation }: RotationProps) {
  const words = useRotationWords();
  const subject = useSubjectWords(rotation);
  const trial = connection.trials[rotation.next];
  const canTry = !mayVouch(connection);
  return (
    <>
      <p>
        <CxoneText text={subject.thenSave} cxoneLanguage={connection.cxoneLanguage} />
      </p>
      {canTry ? (
        <>
          <p>{subject.check}</p>
          <p className="small quiet">{words.checkNeedsNetwork}</p>
          <Trial connection={connection} trial={rotation.next} isPrimary>
            {trial === undefined ? words.tryNew : words.tryAgain}
          </Trial>
          {trial !== undefined && <TrialLine note={trial} />}
        </>
      ) : (
        <>
          <p>{words.vouchText}</p>
          <div className="actions">
            <GoOn connectionId={connection.id} step={{ type: 'vouched' }}>
              {words.vouch}
            </GoOn>
          </div>
        </>
      )}
    </>
  );
}

interface TrialProps {
  readonly connection: Connection;
  readonly trial: TrialName;
  readonly isPrimary: boolean;
  readonly children: string;
}

/** Starts a trial at the server, and cancels it. */
export function Trial({ connection, trial, isPrimary, children }: TrialProps) {
  const { trials, common } = useWords();
  const spot = trialSpot(connection.id, trial);
  const asking = useAsking(spot);
  return (
    <>
      <div className="actions">
        <ActButton
          spot={spot}
          variant={isPrimary ? 'filled' : 'default'}
          onAct={() => {
            startTrial(connection.id, trial);
          }}
        >
          {children}
        </ActButton>
        {asking !== undefined && (
          <>
            <Button
              variant="default"
              onClick={() => {
                cancelTrial(connection.id, trial);
              }}
            >
              {common.cancel}
            </Button>
            <Working what={trials.working[trialKindOf(trial)]} since={asking.since} />
          </>
        )}
      </div>
      <ProblemAt spot={spot} />
    </>
  );
}
