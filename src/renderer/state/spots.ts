import type { DraftField } from '../../shared/app-state.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialKind, TrialKind } from '../../shared/credential.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import type { Problem } from '../../shared/problem.ts';

/** A place in the window where work is shown and where a problem appears: beside the thing it is about. */
export type Spot =
  | 'start'
  | 'welcome'
  | 'new-connection'
  | DraftField
  | 'preferences'
  | 'keychain'
  | 'notices'
  | 'practice'
  | `connection/${ConnectionId}`
  | `remove/${ConnectionId}`
  | `task/${ConnectionId}/${TaskId}`
  | `credential/${ConnectionId}/${CredentialKind}`
  | `trial/${ConnectionId}/${TrialKind}`
  | `field/${ConnectionId}/${string}`;

export const taskSpot = (id: ConnectionId, task: TaskId): Spot => `task/${id}/${task}`;
export const credentialSpot = (id: ConnectionId, kind: CredentialKind): Spot => `credential/${id}/${kind}`;
export const trialSpot = (id: ConnectionId, trial: TrialKind): Spot => `trial/${id}/${trial}`;
export const fieldSpot = (id: ConnectionId, fieldId: string): Spot => `field/${id}/${fieldId}`;

/** Which field of the form for a new connection a problem belongs to. */
export function spotOfNewConnection({ code }: Problem): Spot {
  if (code === 'name-empty') return 'connection-name';
  return code.startsWith('address-') ? 'tenant-address' : 'new-connection';
}
