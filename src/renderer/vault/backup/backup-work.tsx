import { Button } from '@mantine/core';
import { ProblemAt } from '../../components/problem-note.tsx';
import { Working } from '../../components/working.tsx';
import { type BackupSpot, cancelBackup } from '../../state/backup.ts';
import { useAsking, useProblem } from '../../state/window-store.ts';
import { useWords } from '../../words/use-words.ts';
import { useBackupWords } from './use-backup-words.ts';

interface BackupWorkProps {
  readonly spot: BackupSpot;
  /** What is going on while there is work. */
  readonly what: string;
}

/** What is going on and since when, with the way to end it; or what stood in the way. */
export function BackupWork({ spot, what }: BackupWorkProps) {
  const { common } = useWords();
  const words = useBackupWords();
  const asking = useAsking(spot);
  const problem = useProblem(spot);
  if (asking !== undefined)
    return (
      <div className="actions">
        <Working what={what} since={asking.since} />
        <Button
          variant="subtle"
          onClick={() => {
            cancelBackup(spot);
          }}
        >
          {common.cancel}
        </Button>
      </div>
    );
  if (problem?.code === 'cancelled') return <p role="status">{words.cancelled}</p>;
  return <ProblemAt spot={spot} />;
}
