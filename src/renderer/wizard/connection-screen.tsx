import { useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import { currentTask, stepAt } from '../../shared/procedure/procedure.ts';
import type { Step, Task } from '../../shared/procedure/task.ts';
import { RailHead } from './rail-head.tsx';
import { Shell } from './shell.tsx';
import { StepView } from './step-view.tsx';

interface ConnectionScreenProps {
  readonly app: AppState;
  readonly connection: Connection;
}

/** One connection: its steps in the rail, the tasks of one step and the task at hand beside it. */
export function ConnectionScreen({ app, connection }: ConnectionScreenProps) {
  const step = stepAt(connection);
  const [openTask, setOpenTask] = useOpenTask(step, connection);
  return (
    <Shell
      app={app}
      layout="step"
      isPractice={connection.kind === 'practice'}
      railHead={<RailHead connection={connection} step={step} />}
    >
      <StepView key={step.id} step={step} connection={connection} openTask={openTask} onOpenTask={setOpenTask} />
    </Shell>
  );
}

/**
 * The task that is open: the current one, or what the person opened since that became the current one. When all is done,
 * the task whose result is there to be looked at.
 */
function useOpenTask(step: Step, connection: Connection): [TaskId | null, (task: TaskId) => void] {
  const [choice, setChoice] = useState<{ readonly at: string; readonly task: TaskId } | null>(null);
  const current = (currentTask(step, connection) ?? taskWithResult(step))?.id ?? null;
  const at = `${step.id}/${current ?? ''}`;
  const open = choice?.at === at ? choice.task : current;
  return [
    open,
    (task) => {
      setChoice({ at, task });
    },
  ];
}

const taskWithResult = ({ tasks }: Step): Task | undefined => tasks.find(({ work }) => work.kind === 'verification');
