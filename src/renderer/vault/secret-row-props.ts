import type { Connection } from '../../shared/connection.ts';
import type { CredentialName, CredentialNote } from '../../shared/credential.ts';

/** One secret, for the parts of its row. */
export interface SecretRowProps {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly note: CredentialNote;
  /** Its store did not have it any more when it was asked. */
  readonly isMissing: boolean;
}
