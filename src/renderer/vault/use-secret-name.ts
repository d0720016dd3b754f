import type { Connection } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { secretName } from '../steps/token-names.ts';
import { useWords } from '../words/use-words.ts';

/** What a secret of the connection is called. */
export function useSecretName(connection: Pick<Connection, 'tokens'>): (credential: CredentialName) => string {
  const words = useWords();
  return (credential) => secretName(words, connection, credential);
}
