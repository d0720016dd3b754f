import type { Connection } from '../../../shared/connection.ts';
import { missingFor } from '../../../shared/procedure/procedure.ts';
import type { Catching, Task } from '../../../shared/procedure/task.ts';
import { TickWork } from '../tick-work.tsx';
import { useIsOnItsWay } from './catch-trial.ts';
import { Caught } from './caught.tsx';

interface SaveWorkProps {
  readonly connection: Connection;
  readonly task: Task;
  readonly secret: Catching['secret'];
}

/** The last moment at which the secret could be copied again: says whether it is safe to save in CXone now. */
export function SaveWork({ connection, task, secret }: SaveWorkProps) {
  const isOnItsWay = useIsOnItsWay(secret, connection);
  const isOver = missingFor(task, connection).length > 0 || connection.ticked[task.id] !== undefined;
  if (isOver) return <TickWork connection={connection} task={task} />;
  return (
    <>
      <Caught connection={connection} secret={secret} />
      {!isOnItsWay && <TickWork connection={connection} task={task} />}
    </>
  );
}
