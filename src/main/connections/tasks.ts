import type { Connection } from '../../shared/connection.ts';
import type { StepId, TaskId } from '../../shared/procedure/ids.ts';
import { missingFor, partKey, stepOf, taskOf, tasksOfWhatIsThere } from '../../shared/procedure/procedure.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { ProblemError } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import type { Change } from './change.ts';

/** The connection at this step. Raises `input-refused` for a step that is not on its way. */
export const withStep =
  (step: StepId): Change =>
  (connection) => {
    if (stepOf(step, connection) === null) throw refused('step');
    return { ...connection, step };
  };

/**
 * The connection with the task ticked, or not; its parts stay as they are. Raises `task-waits` for a task that must wait
 * until something is stored, and `input-refused` for one that is not on the connection's way.
 */
export const withTask =
  (id: TaskId, isDone: boolean): Change =>
  (connection, at) => {
    const task = taskOnWay(id, connection);
    return isDone ? ticked(task, connection, at) : { ...connection, ticked: without(connection.ticked, [id]) };
  };

/**
 * The connection with the part of a task ticked, or not. The last open part ticks the task, too, and a part that is not
 * ticked any more takes the tick off it. Raises as `withTask` does.
 */
export const withPart =
  (id: TaskId, part: string, isDone: boolean): Change =>
  (connection, at) => {
    const task = taskOnWay(id, connection);
    if (task.parts?.some((known) => known.id === part) !== true) throw refused('part');
    if (!isDone) return withoutPart(task, part, connection);
    const changed = { ...connection, tickedParts: { ...connection.tickedParts, [partKey(id, part)]: at } };
    const isOpen = task.parts.some((other) => changed.tickedParts[partKey(id, other.id)] === undefined);
    return isOpen || changed.ticked[id] !== undefined ? changed : ticked(task, changed, at);
  };

/**
 * The connection of a person who has what the step makes already: what leads to it is ticked as there before, and what
 * was ticked stays as it was. Raises `input-refused` for a step that is not on the connection's way.
 */
export const withWhatIsThere =
  (id: StepId): Change =>
  (connection, at) => {
    const step = stepOf(id, connection);
    if (step === null) throw refused('step');
    const ticked = { ...connection.ticked };
    for (const task of tasksOfWhatIsThere(step)) ticked[task] ??= { at, how: 'had' };
    return { ...connection, ticked };
  };

function ticked(task: Task, connection: Connection, at: string): Connection {
  const missing = missingFor(task, connection);
  if (missing.length > 0) throw new ProblemError({ code: 'task-waits', facts: { credentials: missing.join(', ') } });
  return { ...connection, ticked: { ...connection.ticked, [task.id]: { at, how: 'done' } } };
}

function withoutPart(task: Task, part: string, connection: Connection): Connection {
  const key = partKey(task.id, part);
  const tickedParts = Object.fromEntries(Object.entries(connection.tickedParts).filter(([other]) => other !== key));
  return { ...connection, tickedParts, ticked: without(connection.ticked, [task.id]) };
}

function taskOnWay(id: TaskId, connection: Connection): Task {
  const task = taskOf(id, connection);
  if (task === undefined) throw refused('task');
  return task;
}

const refused = (fields: string): ProblemError => new ProblemError({ code: 'input-refused', facts: { fields } });
