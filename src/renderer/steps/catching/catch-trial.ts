import type { Connection } from '../../../shared/connection.ts';
import { kindOf } from '../../../shared/credential-kinds.ts';
import type { TrialName } from '../../../shared/credential.ts';
import { credentialFor } from '../../../shared/procedure/procedure.ts';
import type { Catching } from '../../../shared/procedure/task.ts';
import { missingForTrial } from '../../../shared/trials.ts';
import { credentialSpot, trialSpot } from '../../state/spots.ts';
import { type Asking, useAsking } from '../../state/window-store.ts';

/** What is tried at the server with the secret that is caught. */
export const trialOfCatch = (secret: Catching['secret'], { tokenInUse }: Connection): TrialName =>
  secret === 'scim-token' ? tokenInUse : 'access-key';

/** Whether nothing but the parts that are being caught is missing for the trial: of a key CXone also wants a client. */
export const canBeTried = (secret: Catching['secret'], connection: Connection): boolean =>
  missingForTrial(trialOfCatch(secret, connection), connection).every((name) => !kindOf(name).startsWith('client-'));

/** The trial of the secret that is under way. */
export const useTrying = (secret: Catching['secret'], connection: Connection): Asking | undefined =>
  useAsking(trialSpot(connection.id, trialOfCatch(secret, connection)));

/**
 * Whether it is still on its way: known to be stored a moment before the main process is done with it, it is about to be
 * tried.
 */
export function useIsOnItsWay(secret: Catching['secret'], connection: Connection): boolean {
  const storing = useAsking(credentialSpot(connection.id, credentialFor(secret, connection)));
  const trying = useTrying(secret, connection);
  return storing !== undefined || trying !== undefined;
}
