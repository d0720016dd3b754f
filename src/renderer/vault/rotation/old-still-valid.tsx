import { IconAlertTriangle } from '@tabler/icons-react';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { isStoredWhole } from '../../../shared/rotation/facts.ts';
import { Trial } from './check-step.tsx';
import type { RotationProps } from './rotation-panel.tsx';
import { useRotationWords } from './use-rotation-words.ts';

/** Whether the server still takes the old one: whether there is a gap is measured, not guessed. */
export function OldStillValid({ connection, rotation }: RotationProps) {
  const words = useRotationWords();
  const trial = connection.trials[rotation.old];
  if (!isStoredWhole(connection, rotation.old)) return null;
  const isNew = trial !== undefined && trial.at > rotation.begunAt;
  return (
    <div className="stack">
      <Trial connection={connection} trial={rotation.old} isPrimary={false}>
        {words.tryOld}
      </Trial>
      {isNew && trial.outcome.kind === 'accepted' && (
        <p className="actions small">
          <EvidenceMark evidence="measured" />
          <span>{words.oldAccepted}</span>
        </p>
      )}
      {isNew && trial.outcome.kind === 'problem' && trial.outcome.problem.code.endsWith('-refused') && (
        <p className="attention-line" role="status">
          <IconAlertTriangle size={16} aria-hidden />
          <span>{words.oldRefused}</span>
        </p>
      )}
    </div>
  );
}
