import type { AppState } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import { whatStopsWith } from '../../shared/what-stops.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { WhatStops } from '../components/what-stops.tsx';
import { removeConnection } from '../state/actions.ts';
import { useWords } from '../words/use-words.ts';

interface RemoveDialogProps {
  readonly app: AppState;
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** Says what is lost with a connection, and asks once. */
export function RemoveDialog({ app, connection, onClose }: RemoveDialogProps) {
  const { manage } = useWords();
  const { id, name, kind } = connection;
  const secrets = secretsInKeychain(connection);
  return (
    <ConfirmDialog
      title={manage.removeTitle(name)}
      confirm={manage.removeConfirm}
      keep={manage.keep}
      spot={`manage/${id}`}
      onConfirm={() => {
        removeConnection(id);
      }}
      onClose={onClose}
    >
      <p>{secrets > 0 ? manage.lost(secrets, app.keychain.name) : manage.lostProgress}</p>
      {kind === 'tenant' && <p>{manage.stays}</p>}
      <WhatStops told={whatStopsWith(connection)} />
    </ConfirmDialog>
  );
}

const secretsInKeychain = ({ credentials }: Connection): number =>
  Object.values(credentials).filter((note) => note !== undefined && note.store !== 'memory').length;
