import { Checkbox } from '@mantine/core';
import type { Connection } from '../../shared/connection.ts';
import { partKey } from '../../shared/procedure/procedure.ts';
import type { Task, TaskPart } from '../../shared/procedure/task.ts';
import { CxoneText } from '../components/cxone-text.tsx';
import { ask } from '../state/ask.ts';
import { taskSpot } from '../state/spots.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import './task-parts.css';

interface TaskPartsProps {
  readonly connection: Connection;
  readonly task: Task;
}

/** The clicks and entries of a task, to be ticked one by one or not at all; the last tick ticks the task. */
export function TaskParts({ connection, task }: TaskPartsProps) {
  const { task: words } = useWords();
  if (task.parts === undefined) return null;
  return (
    <fieldset className="task-parts">
      <legend className="visually-hidden">{words.parts}</legend>
      {task.parts.map((part) => (
        <Part key={part.id} connection={connection} task={task} part={part} />
      ))}
    </fieldset>
  );
}

function Part({ connection, task, part }: TaskPartsProps & { readonly part: TaskPart }) {
  const local = useLocal();
  const { id, tickedParts, ticked, cxoneLanguage } = connection;
  const isTicked = tickedParts[partKey(task.id, part.id)] !== undefined || ticked[task.id] !== undefined;
  return (
    <Checkbox
      checked={isTicked}
      label={<CxoneText text={local(part.text)} cxoneLanguage={cxoneLanguage} />}
      onChange={() => {
        const change = { connectionId: id, task: task.id, part: part.id, done: !isTicked };
        void ask(taskSpot(id, task.id), ({ connections }) => connections.tickPart(change));
      }}
    />
  );
}
