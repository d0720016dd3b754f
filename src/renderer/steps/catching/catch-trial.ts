import type { Connection } from '../../../shared/connection.ts';
import { kindOf } from '../../../shared/credential-kinds.ts';
import type { TrialName } from '../../../shared/credential.ts';
import type { Catching } from '../../../shared/procedure/task.ts';
import { missingForTrial } from '../../../shared/trials.ts';

/** What is tried at the server with the secret that is caught. */
export const trialOfCatch = (secret: Catching['secret'], { tokenInUse }: Connection): TrialName =>
  secret === 'scim-token' ? tokenInUse : 'access-key';

/** Whether nothing but the parts that are being caught is missing for the trial: of a key CXone also wants a client. */
export const canBeTried = (secret: Catching['secret'], connection: Connection): boolean =>
  missingForTrial(trialOfCatch(secret, connection), connection).every((name) => !kindOf(name).startsWith('client-'));
