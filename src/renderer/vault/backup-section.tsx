import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { BackupTask } from '../words/areas/backup.ts';
import './backup/backup.css';
import { BackUp } from './backup/back-up.tsx';
import { HandOver } from './backup/hand-over.tsx';
import { Restore } from './backup/restore.tsx';
import { useBackupWords } from './backup/use-backup-words.ts';

/** Backing up, restoring and handing over: one at a time, and no keychain is asked before one of them was chosen. */
export function BackupSection({ app }: { readonly app: AppState }) {
  const words = useBackupWords();
  const [open, setOpen] = useState<BackupTask | null>(null);
  const hasTenant = app.connections.some(({ kind }) => kind === 'tenant');
  const works: Readonly<Record<BackupTask, ReactNode>> = {
    backUp: hasTenant ? <BackUp app={app} /> : <p>{words.nothing}</p>,
    restore: <Restore />,
    handOver: <HandOver app={app} />,
  };
  return (
    <div className="backup">
      {(['backUp', 'restore', 'handOver'] as const).map((task) => (
        <Task
          key={task}
          task={task}
          isOpen={open === task}
          onToggle={() => {
            setOpen(open === task ? null : task);
          }}
        >
          {works[task]}
        </Task>
      ))}
      <details className="backup-protects">
        <summary>{words.protects.title}</summary>
        <ul>
          {words.protects.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

interface TaskProps {
  readonly task: BackupTask;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function Task({ task, isOpen, onToggle, children }: TaskProps) {
  const { title, lead } = useBackupWords().tasks[task];
  const leadId = useId();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className="backup-task" aria-label={title}>
      <h2 className="section-title">
        <button
          type="button"
          className="backup-toggle"
          aria-expanded={isOpen}
          aria-describedby={leadId}
          onClick={onToggle}
        >
          <Chevron size={20} aria-hidden />
          {title}
        </button>
      </h2>
      <p id={leadId} className="quiet backup-lead">
        {lead}
      </p>
      {isOpen && <div className="backup-body">{children}</div>}
    </section>
  );
}
