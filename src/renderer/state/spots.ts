import type { DraftName } from '../../shared/app-state.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName, TokenName, TrialName } from '../../shared/credential.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';

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
  | `field/${ConnectionId}/${string}`;

export const taskSpot = (id: ConnectionId, task: TaskId): Spot => `task/${id}/${task}`;
export const credentialSpot = (id: ConnectionId, credential: CredentialName): Spot => `credential/${id}/${credential}`;
export const tokenSpot = (id: ConnectionId, token: TokenName): Spot => `token/${id}/${token}`;
export const trialSpot = (id: ConnectionId, trial: TrialName): Spot => `trial/${id}/${trial}`;
export const fieldSpot = (id: ConnectionId, fieldId: string): Spot => `field/${id}/${fieldId}`;
