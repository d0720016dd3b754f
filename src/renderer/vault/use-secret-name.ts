import type { Connection } from '../../shared/connection.ts';
import { kindOf } from '../../shared/credential-kinds.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { useTokenName } from '../steps/token-names.ts';
import { useWords } from '../words/use-words.ts';

/** What a stored secret is called: CXone's name for its kind; of several tokens, what tells them apart. */
export function useSecretName(connection: Connection, credential: CredentialName): string {
  const { credentials } = useWords();
  const tokenName = useTokenName(connection);
  const token = connection.tokens.find(({ name }) => name === credential);
  return token === undefined ? credentials.names[kindOf(credential)] : tokenName(token);
}
