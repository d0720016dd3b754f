import type { Connection } from '../../../shared/connection.ts';
import { credentialFor } from '../../../shared/procedure/procedure.ts';
import type { Catching, Task } from '../../../shared/procedure/task.ts';
import { CredentialRow } from '../credential-row.tsx';
import { TickWork } from '../tick-work.tsx';
import { Armed } from './armed.tsx';

interface ShowWorkProps {
  readonly connection: Connection;
  readonly task: Task;
  readonly secret: Catching['secret'];
}

/** CXone shows the secret now, and perhaps never again: it can be caught on the spot, or in the task after this. */
export function ShowWork({ connection, task, secret }: ShowWorkProps) {
  return (
    <>
      <Armed connection={connection} secret={secret} />
      <CredentialRow connection={connection} credential={credentialFor(secret, connection)} isPrimary />
      <TickWork connection={connection} task={task} isPrimary={false} />
    </>
  );
}
