import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ImportResult } from '../../../shared/backup/reports.ts';
import { kindName } from '../../steps/token-names.ts';
import { ProblemNote } from '../../components/problem-note.tsx';
import { useWords } from '../../words/use-words.ts';
import { useBackupWords } from './use-backup-words.ts';

/** How taking a file in ended, and what is there now. */
export function ImportNote({ result }: { readonly result: ImportResult }) {
  const words = useBackupWords();
  if (result.kind === 'done')
    return (
      <p className="good-line" role="status">
        <IconCheck size={18} aria-hidden />
        {words.done(result.connections, result.secrets)}
      </p>
    );
  return (
    <div className="backup-result" role="alert">
      {result.kind === 'undone' ? <p className="strong">{words.undone}</p> : <Leftovers result={result} />}
      {result.problem.code === 'cancelled' ? null : <ProblemNote problem={result.problem} />}
    </div>
  );
}

function Leftovers({ result }: { readonly result: Extract<ImportResult, { kind: 'partly-undone' }> }) {
  const all = useWords();
  const words = useBackupWords();
  return (
    <>
      <p className="attention-line strong">
        <IconAlertTriangle size={18} aria-hidden />
        {words.partlyUndone}
      </p>
      <ul className="plain-list">
        {result.leftovers.map(({ name, credential }) => (
          <li key={`${name} ${credential}`}>{`${name}: ${kindName(all, credential)}`}</li>
        ))}
      </ul>
      <p>{words.partlyUndoneHint}</p>
    </>
  );
}
