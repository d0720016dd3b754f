import type { Connection } from '../../shared/connection.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { tokenSpot } from '../state/spots.ts';
import { TickWork } from './tick-work.tsx';
import { TokenFields } from './token-fields.tsx';
import { tokenInUse } from './token-names.ts';

interface DescribeTokenWorkProps {
  readonly connection: Connection;
  readonly task: Task;
}

/** Notes whose user profile the token is made for, and for whom; nothing of it is forced. */
export function DescribeTokenWork({ connection, task }: DescribeTokenWorkProps) {
  const token = tokenInUse(connection);
  return (
    <>
      {token !== undefined && (
        <>
          <TokenFields key={token.name} connection={connection} token={token} />
          <ProblemAt spot={tokenSpot(connection.id, token.name)} />
        </>
      )}
      <TickWork connection={connection} task={task} />
    </>
  );
}
