import type { Connection } from '../../shared/connection.ts';
import type { Task } from '../../shared/procedure/procedure.ts';
import { ChooseIdpWork } from './choose-idp-work.tsx';
import { SettingsWork } from './settings-work.tsx';
import { StoreWork } from './store-work.tsx';
import { TickWork } from './tick-work.tsx';
import { TryWork } from './try-work.tsx';

/** The work of a task, by its kind. */
export function TaskWork({ connection, task }: { readonly connection: Connection; readonly task: Task }) {
  switch (task.work.kind) {
    case 'tick':
      return <TickWork connection={connection} task={task.id} />;
    case 'store':
      return <StoreWork connection={connection} credentials={task.work.credentials} />;
    case 'try':
      return <TryWork connection={connection} trial={task.work.trial} />;
    case 'choose-idp':
      return <ChooseIdpWork connection={connection} />;
    case 'settings':
      return <SettingsWork connection={connection} />;
  }
}
