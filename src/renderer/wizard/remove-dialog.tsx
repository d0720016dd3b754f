import type { Connection } from '../../shared/connection.ts';
import { whatStopsWith } from '../../shared/what-stops.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useStoreNames } from '../components/use-store-name.ts';
import { WhatStops } from '../components/what-stops.tsx';
import { removeConnection } from '../state/actions.ts';
import { useWords } from '../words/use-words.ts';
import { whatIsLost } from './what-is-lost.ts';

interface RemoveDialogProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** Says what is lost with a connection, and asks once. */
export function RemoveDialog({ connection, onClose }: RemoveDialogProps) {
  const { manage } = useWords();
  const { id, name, kind } = connection;
  const stores = useStoreNames();
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
      {whatIsLost(connection, manage, stores).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {kind === 'tenant' && <p>{manage.stays}</p>}
      <WhatStops told={whatStopsWith(connection)} />
    </ConfirmDialog>
  );
}
