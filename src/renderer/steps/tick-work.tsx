import type { Connection } from '../../shared/connection.ts';
import { missingFor } from '../../shared/procedure/procedure.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { taskSpot } from '../state/spots.ts';
import { useWords } from '../words/use-words.ts';
import { FirstStore } from './first-store.tsx';

interface TickWorkProps {
  readonly connection: Connection;
  readonly task: Task;
  /** What pressing the button says; “mark as done” unless the task has better words. */
  readonly says?: string;
  /** Whether pressing it is what the task asks for first. */
  readonly isPrimary?: boolean;
}

/** A task the person does elsewhere and ticks here; a tick can be taken back. It says what it waits for, if it does. */
export function TickWork({ connection, task, says, isPrimary = true }: TickWorkProps) {
  const words = useWords().task;
  const spot = taskSpot(connection.id, task.id);
  const isTicked = connection.ticked[task.id] !== undefined;
  const missing = missingFor(task, connection);
  const tick = (): void => {
    tell(spot, ({ connections }) =>
      connections.tickTask({ connectionId: connection.id, task: task.id, done: !isTicked }),
    );
  };
  if (missing.length > 0 && !isTicked) return <FirstStore missing={missing} />;
  return (
    <>
      <ActButton spot={spot} variant={isTicked || !isPrimary ? 'default' : 'filled'} onAct={tick}>
        {isTicked ? words.tickUndo : (says ?? words.tickDone)}
      </ActButton>
      <ProblemAt spot={spot} />
    </>
  );
}
