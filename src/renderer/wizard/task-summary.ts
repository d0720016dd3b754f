import type { Connection } from '../../shared/connection.ts';
import type { CredentialNote } from '../../shared/credential.ts';
import { credentialFor, isDone, missingFor } from '../../shared/procedure/procedure.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';

/** What the line of a task says: its state, and when it is done, how that is known and since when. */
export function useTaskSummary(task: Task, connection: Connection, isCurrent: boolean): string {
  const { task: words, credentials } = useWords();
  const done = useDoneSummary(task, connection);
  if (isDone(task, connection)) return done;
  const missing = missingFor(task, connection);
  if (missing.length > 0) return words.firstStore(missing.map((kind) => credentials.names[kind]));
  return isCurrent ? words.now : words.later;
}

function useDoneSummary(task: Task, connection: Connection): string {
  const words = useWords();
  const { moment } = useTimes();
  const stored = newestNote(task, connection);
  if (stored !== undefined) return words.task.storedAt(moment(stored.storedAt));
  const tried = task.work.kind === 'try' ? trialOf(task, connection) : undefined;
  if (tried !== undefined) return words.trials.acceptedAt(moment(tried));
  if (task.work.kind === 'verification' && connection.proof !== null)
    return words.task.checkedAt(moment(connection.proof.at));
  const tick = connection.ticked[task.id];
  if (tick === undefined) return '';
  return tick.how === 'had' ? words.task.had(moment(tick.at)) : words.task.done(moment(tick.at));
}

function trialOf({ work }: Task, { trials, tokenInUse }: Connection): string | undefined {
  if (work.kind !== 'try') return undefined;
  return trials[work.trial === 'scim-token' ? tokenInUse : work.trial]?.at;
}

function newestNote({ work }: Task, connection: Connection): CredentialNote | undefined {
  const kinds = work.kind === 'store' ? work.credentials : work.kind === 'store-token' ? (['scim-token'] as const) : [];
  return kinds
    .flatMap((kind) => connection.credentials[credentialFor(kind, connection)] ?? [])
    .toSorted((one, other) => one.storedAt.localeCompare(other.storedAt))
    .at(-1);
}
