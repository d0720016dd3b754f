import { IconAlertTriangle } from '@tabler/icons-react';
import type { Connection } from '../../shared/connection.ts';
import type { Step, Task } from '../../shared/procedure/task.ts';
import { CxonePath } from '../components/cxone-path.tsx';
import { CxoneText } from '../components/cxone-text.tsx';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { PracticeConsole } from '../steps/practice-console.tsx';
import { hasUnconfirmed, labelsOf } from '../steps/task-labels.ts';
import { TaskParts } from '../steps/task-parts.tsx';
import { TaskWhy } from '../steps/task-why.tsx';
import { TaskWork } from '../steps/task-work.tsx';
import { useLocal, useWords } from '../words/use-words.ts';
import './task-panel.css';

interface TaskPanelProps {
  readonly step: Step;
  readonly task: Task;
  readonly connection: Connection;
}

/** The task at hand: what to do, where, the trap, and what to enter; beside or beneath it why. */
export function TaskPanel({ step, task, connection }: TaskPanelProps) {
  const local = useLocal();
  return (
    <section className="task-panel" aria-labelledby={titleId}>
      <div className="task-main">
        <h2 id={titleId} className="section-title" tabIndex={-1} data-next>
          {local(task.title)}
        </h2>
        <Advice task={task} connection={connection} />
        {connection.kind === 'practice' && <PracticeConsole step={step} task={task} connection={connection} />}
        <Trap task={task} connection={connection} />
        <TaskWork connection={connection} task={task} />
      </div>
      <TaskWhy task={task} connection={connection} />
    </section>
  );
}

const titleId = 'task-title';

interface OfTask {
  readonly task: Task;
  readonly connection: Connection;
}

function Advice({ task, connection }: OfTask) {
  const local = useLocal();
  const { cxoneLanguage } = connection;
  return (
    <>
      <p>
        <CxoneText text={local(task.advice)} cxoneLanguage={cxoneLanguage} />
      </p>
      {task.path !== undefined && <CxonePath path={task.path} cxoneLanguage={cxoneLanguage} />}
      <TaskParts connection={connection} task={task} />
      <Unconfirmed task={task} connection={connection} />
    </>
  );
}

function Unconfirmed({ task, connection }: OfTask) {
  const { task: words } = useWords();
  if (!hasUnconfirmed(labelsOf(task), connection.cxoneLanguage)) return null;
  return <EvidenceMark evidence="unknown" word={words.labelsNotConfirmed} />;
}

function Trap({ task: { trap }, connection }: OfTask) {
  const local = useLocal();
  if (trap === undefined) return null;
  return (
    <p className="trap">
      <IconAlertTriangle size={18} aria-hidden />
      <span>
        <CxoneText text={local(trap)} cxoneLanguage={connection.cxoneLanguage} />
      </span>
    </p>
  );
}
