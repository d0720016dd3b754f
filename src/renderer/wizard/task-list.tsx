import { IconCircle, IconCircleCheckFilled, IconCircleDot, IconHourglass, type TablerIcon } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { Connection } from '../../shared/connection.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import { currentTask, isDone, missingFor } from '../../shared/procedure/procedure.ts';
import type { Step, Task } from '../../shared/procedure/task.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import './task-list.css';
import { useTaskSummary } from './task-summary.ts';

type TaskState = 'done' | 'now' | 'waiting' | 'later';

const symbols: Readonly<Record<TaskState, TablerIcon>> = {
  done: IconCircleCheckFilled,
  now: IconCircleDot,
  waiting: IconHourglass,
  later: IconCircle,
};

interface TaskListProps {
  readonly id: string;
  readonly step: Step;
  readonly connection: Connection;
  readonly openTask: TaskId | null;
  readonly onOpenTask: (task: TaskId) => void;
}

/** The tasks of a step in their order, each with its state; any of them can be opened. */
export function TaskList({ id, step, connection, openTask, onOpenTask }: TaskListProps) {
  const { step: words } = useWords();
  const current = currentTask(step, connection);
  return (
    <nav aria-label={words.tasks}>
      <ol id={id} className="plain-list task-list">
        {step.tasks.map((task) => (
          <TaskLine
            key={task.id}
            task={task}
            connection={connection}
            isCurrent={task === current}
            isOpen={task.id === openTask}
            onOpen={() => {
              onOpenTask(task.id);
            }}
          />
        ))}
      </ol>
    </nav>
  );
}

interface TaskLineProps {
  readonly task: Task;
  readonly connection: Connection;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function TaskLine({ task, connection, isCurrent, isOpen, onOpen }: TaskLineProps) {
  const local = useLocal();
  const { common } = useWords();
  const summary = useTaskSummary(task, connection, isCurrent);
  const state = stateOf(task, connection, isCurrent);
  const line = useInView(isOpen);
  const Symbol = symbols[state];
  return (
    <li>
      <button
        ref={line}
        type="button"
        className="task-line"
        data-task={task.id}
        data-state={state}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <Symbol className="task-symbol" size={18} aria-hidden />
        <span className="task-text">
          <span className="task-name">
            {local(task.title)}
            {task.optional && <span className="small quiet"> ({common.optional})</span>}
          </span>{' '}
          <span className="task-summary small quiet">{summary}</span>
        </span>
      </button>
    </li>
  );
}

/** Brings the line of the task that is open into view, where the list is longer than its column. */
function useInView(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return line;
}

function stateOf(task: Task, connection: Connection, isCurrent: boolean): TaskState {
  if (isDone(task, connection)) return 'done';
  if (missingFor(task, connection).length > 0) return 'waiting';
  return isCurrent ? 'now' : 'later';
}
