import { IconAlertTriangle } from '@tabler/icons-react';
import { isStoredWhole } from '../../../shared/rotation/facts.ts';
import type { TrialNote } from '../../../shared/credential.ts';
import { isRefusedItself } from '../../../shared/trials.ts';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { TrialLine } from '../../steps/trial-line.tsx';
import { Trial } from './check-step.tsx';
import type { RotationProps } from './rotation-panel.tsx';
import { useRotationWords } from './use-rotation-words.ts';

/** Whether the server still takes the old one: whether there is a gap is measured, not guessed. */
export function OldStillValid({ connection, rotation }: RotationProps) {
  const words = useRotationWords();
  const trial = connection.trials[rotation.old];
  if (!isStoredWhole(connection, rotation.old)) return null;
  return (
    <div className="stack">
      <Trial connection={connection} trial={rotation.old} isPrimary={false}>
        {words.tryOld}
      </Trial>
      <div role="status">{trial !== undefined && trial.at > rotation.begunAt && <OldTrial note={trial} />}</div>
    </div>
  );
}

function OldTrial({ note }: { readonly note: TrialNote }) {
  const words = useRotationWords();
  if (note.outcome.kind === 'accepted') {
    return (
      <p className="actions small">
        <EvidenceMark evidence="measured" />
        <span>{words.oldAccepted}</span>
      </p>
    );
  }
  // Whoever could not ask knows nothing of the old one.
  if (!isRefusedItself(note.outcome.problem.code)) return <TrialLine note={note} />;
  return (
    <p className="attention-line">
      <IconAlertTriangle size={16} aria-hidden />
      <span>{words.oldRefused}</span>
    </p>
  );
}
