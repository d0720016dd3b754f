import type { Connection } from './connection.ts';
import type { CredentialName, CredentialNote } from './credential.ts';

/** What is known of a secret of the connection, be it found in its store or not. */
export const noteOf = ({ credentials, missing }: Connection, credential: CredentialName): CredentialNote | undefined =>
  credentials[credential] ?? missing[credential];
