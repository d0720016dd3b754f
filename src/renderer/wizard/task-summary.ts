import type { Connection } from '../../shared/connection.ts';
import type { CredentialKind, CredentialNote } from '../../shared/credential.ts';
import { isDone, type Task } from '../../shared/procedure/procedure.ts';
import { useWindow } from '../state/window-store.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';

/** What the folded line of a task says: its state, and when it is done, how that is known and since when. */
export function useTaskSummary(task: Task, connection: Connection, isCurrent: boolean): string {
  const { task: words } = useWords();
  const done = useDoneSummary(task, connection);
  if (isDone(task, connection)) return done;
  return isCurrent ? words.now : words.later;
}

function useDoneSummary({ id, work }: Task, { ticked, credentials, trials }: Connection): string {
  const words = useWords();
  const { moment } = useTimes();
  const keychain = useWindow((state) => state.app?.keychain.name) ?? '';
  if (work.kind === 'store') {
    const newest = newestNote(work.credentials, credentials);
    if (newest === undefined) return '';
    const { storedInMemory, storedInKeychain } = words.credentials;
    return `${newest.store === 'memory' ? storedInMemory : storedInKeychain(keychain)} · ${moment(newest.storedAt)}`;
  }
  const tried = work.kind === 'try' ? trials[work.trial] : undefined;
  if (tried !== undefined) return words.trials.acceptedAt(moment(tried.at));
  const at = ticked[id];
  return at === undefined ? '' : words.task.done(moment(at));
}

function newestNote(kinds: readonly CredentialKind[], notes: Connection['credentials']): CredentialNote | undefined {
  return kinds
    .flatMap((kind) => notes[kind] ?? [])
    .toSorted((one, other) => one.storedAt.localeCompare(other.storedAt))
    .at(-1);
}
