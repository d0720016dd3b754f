import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { SavedBackup } from '../../../shared/backup/reports.ts';
import { Mono } from '../../components/mono.tsx';
import { useBackupWords } from './use-backup-words.ts';

/** Where the file went, and what is in it. */
export function SavedNote({ saved }: { readonly saved: SavedBackup }) {
  const words = useBackupWords();
  return (
    <div role="status" className="backup-result">
      <p className="good-line">
        <IconCheck size={18} aria-hidden />
        <span>
          {words.saved} <Mono text={saved.file} />
        </span>
      </p>
      <p>{words.savedCounts(saved.connections, saved.secrets)}</p>
      {saved.unreadable > 0 && (
        <p className="attention-line">
          <IconAlertTriangle size={18} aria-hidden />
          {words.savedWithout(saved.unreadable)}
        </p>
      )}
    </div>
  );
}
