import type { Connection } from '../../../shared/connection.ts';
import type { CredentialKind } from '../../../shared/credential.ts';
import { isStored, stepThatStores } from '../../../shared/procedure/procedure.ts';
import type { Step } from '../../../shared/procedure/task.ts';

const keyAndClient: readonly CredentialKind[] = ['access-key-id', 'access-key-secret', 'client-id', 'client-secret'];
/** The practice tenant asks for no client. */
const keyAlone = keyAndClient.slice(0, 2);

const loginOf = ({ kind }: Connection): readonly CredentialKind[] => (kind === 'practice' ? keyAlone : keyAndClient);

/** Something a run would need to ask all it can, and the step that stores it; `step` is `null` where the way has none. */
export interface Missing {
  readonly credential: CredentialKind;
  readonly step: Step | null;
}

/** The first credential without which the SCIM service itself cannot be asked; `null` when nothing is missing. */
export function missingForScim(connection: Connection): Missing | null {
  const needed: readonly CredentialKind[] = connection.way === 'token' ? ['scim-token'] : loginOf(connection);
  const credential = needed.find((kind) => !isStored(kind, connection));
  return credential === undefined ? null : { credential, step: stepThatStores(credential, connection) };
}

/** Whether the login with an access key can be tried. */
export const canLogIn = (connection: Connection): boolean =>
  loginOf(connection).every((kind) => isStored(kind, connection));
