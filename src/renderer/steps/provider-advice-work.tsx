import type { Connection } from '../../shared/connection.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { screenOf } from '../../shared/settings/settings-sheet.ts';
import { useWords } from '../words/use-words.ts';
import { Numbered } from './settings-work.tsx';
import { TickInIdp } from './tick-in-idp.tsx';

interface ProviderAdviceWorkProps {
  readonly connection: Connection;
  readonly task: Task;
}

/** How the identity provider goes on from its fields: saving them, or starting provisioning. */
export function ProviderAdviceWork({ connection, task }: ProviderAdviceWorkProps) {
  const { settings } = useWords();
  const { save, start } = screenOf(connection);
  const isSaving = task.work.kind === 'save-settings';
  return (
    <>
      <Numbered sentences={isSaving ? save : start} />
      <TickInIdp connection={connection} task={task} says={isSaving ? settings.saved : settings.started} />
    </>
  );
}
