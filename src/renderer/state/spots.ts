import type { DraftName } from '../../shared/app-state.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName, TokenName, TrialName } from '../../shared/credential.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import type { CheckId } from '../../shared/verification/check-ids.ts';

/** A place in the window where work is shown and where a problem appears: beside the thing it is about. */
export type Spot =
  | 'start'
  | 'welcome'
  | 'new-connection'
  | DraftName
  | 'preferences'
  | 'keychain'
  | 'notices'
  | 'practice'
  | 'vault'
  | 'audit'
  | 'audit/export'
  | 'panic'
  | 'panic/list'
  | `removal/${ConnectionId}/${CredentialName}`
  | 'backup/save'
  | 'backup/restore'
  | 'backup/hand-over'
  | 'backup/survey'
  | 'calendar'
  | `rotation/${ConnectionId}`
  | `life/${ConnectionId}/${CredentialName}`
  | 'stores/open'
  | 'stores/move'
  | 'stores/passphrase'
  | 'stores/test/keychain'
  | 'stores/test/sealed'
  | 'about'
  | `connection/${ConnectionId}`
  | `manage/${ConnectionId}`
  | `already-have/${ConnectionId}`
  | `details/${ConnectionId}`
  | `discovery/${string}`
  | `task/${ConnectionId}/${TaskId}`
  | `credential/${ConnectionId}/${CredentialName}`
  | `token/${ConnectionId}/${TokenName}`
  | `trial/${ConnectionId}/${TrialName}`
  | `field/${ConnectionId}/${string}`
  | 'fault'
  | 'company-certificates'
  | `run/${ConnectionId}`
  | `run/${ConnectionId}/cancel`
  | `runs/${ConnectionId}`
  | `finding/${ConnectionId}/${CheckId}`
  | `ticket/${ConnectionId}`
  | 'lock'
  | 'lock/occasions'
  | 'vault/conceal'
  | `secret/${ConnectionId}/${CredentialName}`;

export const taskSpot = (id: ConnectionId, task: TaskId): Spot => `task/${id}/${task}`;
export const credentialSpot = (id: ConnectionId, credential: CredentialName): Spot => `credential/${id}/${credential}`;
/** Where removing a secret from the vault is asked and shown. */
export const removalSpot = (id: ConnectionId, credential: CredentialName): Spot => `removal/${id}/${credential}`;
export const tokenSpot = (id: ConnectionId, token: TokenName): Spot => `token/${id}/${token}`;
export const trialSpot = (id: ConnectionId, trial: TrialName): Spot => `trial/${id}/${trial}`;
/** Where the replacement of a secret of the connection is shown. */
export const rotationSpot = (id: ConnectionId): Spot => `rotation/${id}`;
/** Where the end of one secret is shown, and what is begun or entered there, also where it counts for the whole connection. */
export const lifeSpot = (id: ConnectionId, credential: CredentialName): Spot => `life/${id}/${credential}`;
export const fieldSpot = (id: ConnectionId, fieldId: string): Spot => `field/${id}/${fieldId}`;
/** Where starting a run, and what keeps it from starting, is shown. */
export const runSpot = (id: ConnectionId): `run/${ConnectionId}` => `run/${id}`;
/** Where reading the kept runs is shown. */
export const runsSpot = (id: ConnectionId): Spot => `runs/${id}`;
export const findingSpot = (id: ConnectionId, check: CheckId): Spot => `finding/${id}/${check}`;
export const ticketSpot = (id: ConnectionId): Spot => `ticket/${id}`;
/** Where copying and showing a stored secret is shown. */
export const secretActionSpot = (id: ConnectionId, credential: CredentialName): Spot => `secret/${id}/${credential}`;
