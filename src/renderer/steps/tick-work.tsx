import type { Connection } from '../../shared/connection.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { taskSpot } from '../state/spots.ts';
import { useWords } from '../words/use-words.ts';

interface TickWorkProps {
  readonly connection: Connection;
  readonly task: TaskId;
  /** What pressing the button says; “mark as done” unless the task has better words. */
  readonly says?: string;
}

/** A task the person does elsewhere and ticks here; a tick can be taken back. */
export function TickWork({ connection, task, says }: TickWorkProps) {
  const words = useWords().task;
  const spot = taskSpot(connection.id, task);
  const isTicked = connection.ticked[task] !== undefined;
  const tick = (): void => {
    tell(spot, ({ connections }) => connections.tickTask({ connectionId: connection.id, task, done: !isTicked }));
  };
  return (
    <>
      <ActButton spot={spot} variant={isTicked ? 'default' : 'filled'} onAct={tick}>
        {isTicked ? words.tickUndo : (says ?? words.tickDone)}
      </ActButton>
      <ProblemAt spot={spot} />
    </>
  );
}
