import type { Connection } from '../../shared/connection.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { useWords } from '../words/use-words.ts';
import { TickWork } from './tick-work.tsx';

interface TickInIdpProps {
  readonly connection: Connection;
  readonly task: Task;
  /** What a person can say who has done it in the IdP. */
  readonly says: string;
}

/** Ticks a task of the identity provider. In practice there is none, so nothing is claimed to have been done in it. */
export function TickInIdp({ connection, task, says }: TickInIdpProps) {
  const { tickDone } = useWords().task;
  return <TickWork connection={connection} task={task} says={connection.kind === 'practice' ? tickDone : says} />;
}
