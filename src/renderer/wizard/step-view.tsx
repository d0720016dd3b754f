import { Button } from '@mantine/core';
import { IconChevronDown, IconHourglass } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import { isStepDone, procedureOf, progressOf, stepOf, waitsFor } from '../../shared/procedure/procedure.ts';
import type { Step } from '../../shared/procedure/task.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { goToStep } from '../state/actions.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { AlreadyHave } from './already-have.tsx';
import { ScreenTitle } from './screen-title.tsx';
import { StepEnd } from './step-end.tsx';
import './step-view.css';
import { TaskList } from './task-list.tsx';
import { TaskPanel } from './task-panel.tsx';

interface StepViewProps {
  readonly step: Step;
  readonly connection: Connection;
  readonly openTask: TaskId | null;
  readonly onOpenTask: (task: TaskId) => void;
}

/** One step: its tasks on the left, the one that is open on the right, and how it goes on when all are done. */
export function StepView({ step, connection, openTask, onOpenTask }: StepViewProps) {
  const task = step.tasks.find(({ id }) => id === openTask);
  const panel = useFocusKept('[data-next]', openTask);
  return (
    <div className="step-view">
      <StepTasks step={step} connection={connection} openTask={openTask} onOpenTask={onOpenTask} />
      <div ref={panel} className="step-panel">
        <Waiting step={step} connection={connection} />
        <ProblemAt spot={`connection/${connection.id}`} />
        {task !== undefined && <TaskPanel key={task.id} step={step} task={task} connection={connection} />}
        {isStepDone(step, connection) && <StepEnd step={step} connection={connection} />}
      </div>
    </div>
  );
}

function StepTasks({ step, connection, openTask, onOpenTask }: StepViewProps) {
  const listId = useId();
  const [isUnfolded, setIsUnfolded] = useState(false);
  const open = (task: TaskId): void => {
    setIsUnfolded(false);
    onOpenTask(task);
  };
  return (
    <div className="step-tasks" data-unfolded={isUnfolded}>
      <StepHead step={step} connection={connection} />
      <AlreadyHave step={step} connection={connection} />
      <Button
        className="step-unfold"
        variant="default"
        rightSection={<IconChevronDown size={16} aria-hidden />}
        aria-expanded={isUnfolded}
        aria-controls={listId}
        onClick={() => {
          setIsUnfolded(!isUnfolded);
        }}
      >
        <TaskPosition step={step} openTask={openTask} />
      </Button>
      <TaskList id={listId} step={step} connection={connection} openTask={openTask} onOpenTask={open} />
    </div>
  );
}

function StepHead({ step, connection }: { readonly step: Step; readonly connection: Connection }) {
  const words = useWords().step;
  const local = useLocal();
  const steps = procedureOf(connection);
  const { done, all } = progressOf(step, connection);
  return (
    <div className="step-head">
      <p className="small quiet">{words.position(steps.indexOf(step) + 1, steps.length)}</p>
      <ScreenTitle>{local(step.title)}</ScreenTitle>
      <p className="step-progress small quiet">
        <progress value={done} max={all} aria-label={words.progress(done, all)} />
        <span aria-hidden>{words.progress(done, all)}</span>
      </p>
    </div>
  );
}

function TaskPosition({ step: { tasks }, openTask }: { readonly step: Step; readonly openTask: TaskId | null }) {
  const { step: words } = useWords();
  const position = tasks.findIndex(({ id }) => id === openTask) + 1;
  return position === 0 ? words.allTasks : words.taskPosition(position, tasks.length);
}

function Waiting({ step, connection }: { readonly step: Step; readonly connection: Connection }) {
  const { step: words, credentials } = useWords();
  const local = useLocal();
  const missing = waitsFor(step.id, connection);
  const source = missing && stepOf(missing.step, connection);
  if (missing === null || source === null) return null;
  const title = local(source.title);
  return (
    <div className="waiting stack">
      <p className="attention-line">
        <IconHourglass size={18} aria-hidden />
        {words.waitsFor(credentials.names[missing.credential], title)}
      </p>
      <Button
        variant="default"
        onClick={() => {
          goToStep(connection.id, source.id);
        }}
      >
        {words.goTo(title)}
      </Button>
    </div>
  );
}
