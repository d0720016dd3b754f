import type { ReactNode, SubmitEvent } from 'react';
import type { SavedBackup } from '../../../shared/backup/reports.ts';
import { ProblemAt } from '../../components/problem-note.tsx';
import type { BackupSpot } from '../../state/backup.ts';
import { BackupWork } from './backup-work.tsx';
import { SavedNote } from './saved-note.tsx';
import { useBackupWords } from './use-backup-words.ts';

interface SealingFormProps {
  readonly spot: BackupSpot;
  readonly saved: SavedBackup | null;
  readonly onSave: (form: HTMLFormElement) => Promise<void>;
  readonly children: ReactNode;
}

/** What a sealed file is made of, what is going on, and what came of it. */
export function SealingForm({ spot, saved, onSave, children }: SealingFormProps) {
  const words = useBackupWords();
  return (
    <div className="stack">
      <ProblemAt spot="backup/survey" />
      <form
        className="backup-form"
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault();
          void onSave(event.currentTarget);
        }}
      >
        {children}
      </form>
      <BackupWork spot={spot} what={words.sealing} />
      {saved !== null && <SavedNote saved={saved} />}
    </div>
  );
}
