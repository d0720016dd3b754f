import type { ReactNode } from 'react';
import type { ConnectionId } from '../../../shared/connection.ts';
import { isToken } from '../../../shared/credential-kinds.ts';
import type { Rotation, RotationStep } from '../../../shared/rotation/rotation.ts';
import { ActButton } from '../../components/act-button.tsx';
import { goOnRotating } from '../../state/rotation.ts';
import { rotationSpot } from '../../state/spots.ts';
import type { RotationWords } from '../../words/areas/rotation.ts';
import { useRotationWords } from './use-rotation-words.ts';

/** The sentences about what is replaced: a token, or an access key. */
export function useSubjectWords({ old }: Rotation): RotationWords['token'] {
  const words = useRotationWords();
  return isToken(old) ? words.token : words.key;
}

interface GoOnProps {
  readonly connectionId: ConnectionId;
  readonly step: RotationStep;
  readonly isPrimary?: boolean;
  readonly children: ReactNode;
}

/** Takes a step of the replacement. */
export function GoOn({ connectionId, step, isPrimary = true, children }: GoOnProps) {
  return (
    <ActButton
      spot={rotationSpot(connectionId)}
      variant={isPrimary ? 'filled' : 'subtle'}
      onAct={() => void goOnRotating(connectionId, step)}
    >
      {children}
    </ActButton>
  );
}
