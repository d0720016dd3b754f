import { IconChevronDown, IconCircle, IconCircleCheckFilled, IconCircleDot } from '@tabler/icons-react';
import { useId } from 'react';
import type { Connection } from '../../shared/connection.ts';
import type { Task } from '../../shared/procedure/procedure.ts';
import { isDone } from '../../shared/procedure/procedure.ts';
import { CxonePath } from '../components/cxone-path.tsx';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { TaskWork } from '../steps/task-work.tsx';
import { useLanguage, useLocal, useWords } from '../words/use-words.ts';
import './task-card.css';
import { useTaskSummary } from './task-summary.ts';

interface TaskCardProps {
  readonly task: Task;
  readonly connection: Connection;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One task: a line with its state, and, when open, what to do, where, and the work itself. */
export function TaskCard({ task, connection, isCurrent, isOpen, onToggle }: TaskCardProps) {
  const local = useLocal();
  const { common } = useWords();
  const summary = useTaskSummary(task, connection, isCurrent);
  const bodyId = useId();
  const state = isDone(task, connection) ? 'done' : isCurrent ? 'now' : 'later';
  return (
    <li className="task" data-state={state} data-open={isOpen}>
      <h2 className="task-heading">
        <button
          type="button"
          className="task-line"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          data-next={isCurrent ? true : undefined}
          onClick={onToggle}
        >
          <StateSymbol state={state} />
          <span className="task-title">
            <span className="task-name">
              {local(task.title)}
              {task.optional && <span className="small quiet"> ({common.optional})</span>}
            </span>{' '}
            <span className="task-summary small quiet">{summary}</span>
          </span>
          <IconChevronDown className="task-chevron" size={18} aria-hidden />
        </button>
      </h2>
      {isOpen && <TaskBody id={bodyId} task={task} connection={connection} />}
    </li>
  );
}

const symbols = { done: IconCircleCheckFilled, now: IconCircleDot, later: IconCircle } as const;

function StateSymbol({ state }: { readonly state: keyof typeof symbols }) {
  const Symbol = symbols[state];
  return <Symbol className="task-symbol" size={20} aria-hidden />;
}

interface TaskBodyProps {
  readonly id: string;
  readonly task: Task;
  readonly connection: Connection;
}

function TaskBody({ id, task, connection }: TaskBodyProps) {
  const local = useLocal();
  const language = useLanguage();
  const isConfirmed = !task.unconfirmedLabels?.includes(language);
  return (
    <div id={id} className="task-body stack">
      {task.path && <CxonePath path={local(task.path)} language={language} isConfirmed={isConfirmed} />}
      <p>{local(task.advice)}</p>
      {task.path === undefined && !isConfirmed && <LabelsNotConfirmed />}
      <TaskWork connection={connection} task={task} />
    </div>
  );
}

function LabelsNotConfirmed() {
  const { task } = useWords();
  return <EvidenceMark evidence="unknown" word={task.labelsNotConfirmed} />;
}
