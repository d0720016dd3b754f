import { useEffect, useState } from 'react';
import type { ListedConnection } from '../../../shared/backup/reports.ts';
import type { HandOverRole } from '../../../shared/backup/role-ids.ts';
import type { ConnectionId } from '../../../shared/connection.ts';
import { surveyBackup } from '../../state/backup.ts';
import { useWindow } from '../../state/window-store.ts';

interface Found {
  readonly connectionId: ConnectionId | null;
  readonly role: HandOverRole | null;
  readonly connections: readonly ListedConnection[] | null;
}

/** What would go into a file of this scope; `null` until it is known. Asked anew with each other scope, and once the vault file is open. */
export function useSurvey(
  connectionId: ConnectionId | null,
  role: HandOverRole | null,
): readonly ListedConnection[] | null {
  const file = useWindow(({ app }) => app?.stores.file);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isWanted = true;
    void surveyBackup('backup/survey', { connectionId, role }).then((connections) => {
      if (isWanted) setFound({ connectionId, role, connections });
    });
    return () => {
      isWanted = false;
    };
  }, [connectionId, role, file]);
  // What was found for another choice is not shown for this one.
  return found?.connectionId === connectionId && found.role === role ? found.connections : null;
}
