import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { Connection } from '../../../shared/connection.ts';
import { isToken } from '../../../shared/credential-kinds.ts';
import { isOldRevoked } from '../../../shared/rotation/facts.ts';
import { leftBehind } from '../../../shared/rotation/left-behind.ts';
import type { Rotation, RotationAt } from '../../../shared/rotation/rotation.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { ProblemAt } from '../../components/problem-note.tsx';
import { backOutOfRotation } from '../../state/rotation.ts';
import { rotationSpot } from '../../state/spots.ts';
import { useTimes } from '../../words/times.ts';
import { LeftoverList } from './leftover-list.tsx';
import type { RotationEnding } from './rotation-end.tsx';
import { RotationStepList } from './rotation-step-list.tsx';
import { RotationWork } from './rotation-work.tsx';
import './rotation.css';
import { useSubjectTitle } from './subject-title.ts';
import { useRotationWords } from './use-rotation-words.ts';

export interface RotationProps {
  readonly connection: Connection;
  readonly rotation: Rotation;
}

interface RotationPanelProps extends RotationProps {
  readonly onLeave: () => void;
  readonly onEnd: (ending: RotationEnding) => void;
}

/** One closes it itself; from the others it only goes on. */
const withoutWayOut: readonly RotationAt[] = ['lost', 'place', 'tidy'];

/** The guided replacement of one secret: where it is, what to do now, and the way out. */
export function RotationPanel({ connection, rotation, onLeave, onEnd }: RotationPanelProps) {
  const words = useRotationWords();
  const titleOf = useSubjectTitle(connection);
  const names = { old: titleOf(rotation.old), next: titleOf(rotation.next) };
  return (
    <section className="rotation-panel" aria-labelledby="rotation-title">
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={onLeave}
      >
        {words.backToList}
      </Button>
      <h2 id="rotation-title" className="section-title">
        {words.title(names.old)}
      </h2>
      <p className="small quiet">{connection.name}</p>
      {rotation.at === 'choose' && !isOldRevoked(rotation) && <p>{words.promise}</p>}
      <RotationStepList at={rotation.at} />
      <RevokedLine rotation={rotation} />
      <RotationWork
        connection={connection}
        rotation={rotation}
        onFinish={() => {
          // A new key is in the place of the old one by then, and goes by its name.
          onEnd({ how: 'finished', old: names.old, next: isToken(rotation.next) ? names.next : names.old, left: [] });
        }}
      />
      <ProblemAt spot={rotationSpot(connection.id)} />
      {!withoutWayOut.includes(rotation.at) && (
        <BackOut
          connection={connection}
          rotation={rotation}
          onBackedOut={() => {
            onEnd({ how: 'backed-out', ...names, left: leftBehind(connection, rotation) });
          }}
        />
      )}
    </section>
  );
}

/** Wherever the replacement is by now, what was revoked stays so. */
function RevokedLine({ rotation }: { readonly rotation: Rotation }) {
  const words = useRotationWords();
  const { moment } = useTimes();
  if (!isOldRevoked(rotation) || rotation.revokedAt === undefined) return null;
  return (
    <p className="actions small">
      <EvidenceMark evidence="confirmed" />
      {words.revoked(moment(rotation.revokedAt))}
    </p>
  );
}

function BackOut({ connection, rotation, onBackedOut }: RotationProps & { readonly onBackedOut: () => void }) {
  const words = useRotationWords();
  const titleOf = useSubjectTitle(connection);
  const names = { old: titleOf(rotation.old), next: titleOf(rotation.next) };
  const [isAsked, setIsAsked] = useState(false);
  const backOut = async (): Promise<void> => {
    if (await backOutOfRotation(connection.id)) onBackedOut();
  };
  return (
    <div className="rotation-foot">
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {words.backOut}
      </Button>
      {isAsked && (
        <ConfirmDialog
          title={words.backOutTitle(names.old)}
          confirm={words.backOutConfirm}
          keep={words.backOutKeep}
          spot={rotationSpot(connection.id)}
          onConfirm={() => void backOut()}
          onClose={() => {
            setIsAsked(false);
          }}
        >
          <LeftoverList title={words.whereIsWhat} left={leftBehind(connection, rotation)} {...names} />
        </ConfirmDialog>
      )}
    </div>
  );
}
