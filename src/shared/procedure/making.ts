import type { Connection } from '../connection.ts';
import { noteOf } from '../credential-note.ts';
import type { CredentialName } from '../credential.ts';
import type { TaskId } from './ids.ts';

const makingTasks: Readonly<Partial<Record<CredentialName, TaskId>>> = {
  'access-key-id': 'add-access-key',
  'access-key-secret': 'add-access-key',
  'scim-token': 'generate-token',
};

/** When the person made in CXone what is stored, as far as they ticked it; `null` when only an earlier value was ticked. */
export function madeAt({ ticked }: Connection, credential: CredentialName): string | null {
  const task = makingTasks[credential];
  const tick = task === undefined ? undefined : ticked[task];
  return tick?.how === 'done' && tick.isGone !== true ? tick.at : null;
}

/** The ticks, when what is stored of these credentials goes: the tasks stay done, but what they made is gone. */
export function tickedWithout(connection: Connection, credentials: readonly CredentialName[]): Connection['ticked'] {
  const ticked = { ...connection.ticked };
  for (const credential of credentials) {
    const task = makingTasks[credential];
    const tick = task && ticked[task];
    if (task && tick && noteOf(connection, credential)) ticked[task] = { ...tick, isGone: true };
  }
  return ticked;
}
