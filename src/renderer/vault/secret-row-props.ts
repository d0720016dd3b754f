import type { Connection } from '../../shared/connection.ts';
import type { CredentialName, CredentialNote } from '../../shared/credential.ts';

/** One stored secret, for the parts of its row. */
export interface SecretRowProps {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly note: CredentialNote;
}
