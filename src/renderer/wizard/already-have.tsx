import { Button } from '@mantine/core';
import type { Connection } from '../../shared/connection.ts';
import { isDone, tasksOfWhatIsThere } from '../../shared/procedure/procedure.ts';
import type { Step } from '../../shared/procedure/task.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { useLocal } from '../words/use-words.ts';

interface AlreadyHaveProps {
  readonly step: Step;
  readonly connection: Connection;
}

/** For a person who has what the step makes: on to the task that stores it. Gone when there is nothing to skip. */
export function AlreadyHave({ step, connection }: AlreadyHaveProps) {
  const local = useLocal();
  const skipped = tasksOfWhatIsThere(step);
  const isOpen = step.tasks.some((task) => skipped.includes(task.id) && !isDone(task, connection));
  if (step.alreadyHave === undefined || !isOpen) return null;
  const spot = `already-have/${connection.id}` as const;
  return (
    <div>
      <Button
        className="already-have"
        variant="subtle"
        size="compact-sm"
        onClick={() => {
          tell(spot, ({ connections }) => connections.alreadyHave({ connectionId: connection.id, step: step.id }));
        }}
      >
        {local(step.alreadyHave)}
      </Button>
      <ProblemAt spot={spot} />
    </div>
  );
}
