import type { Connection } from '../../../shared/connection.ts';
import { isNextKey, isToken, kindOf } from '../../../shared/credential-kinds.ts';
import type { CredentialName, TrialName } from '../../../shared/credential.ts';
import { tokenName } from '../../steps/token-names.ts';
import { useWords } from '../../words/use-words.ts';
import { useRotationWords } from './use-rotation-words.ts';

/** What a secret of the connection is called: a token as elsewhere in the window, everything else by its kind. */
export function useSecretTitle(connection: Connection): (credential: CredentialName) => string {
  const words = useWords();
  const { newName } = useRotationWords();
  return (credential) => {
    const token = connection.tokens.find(({ name }) => name === credential);
    if (token !== undefined) return tokenName(words, token, connection.tokens.length);
    const kind = words.credentials.names[kindOf(credential)];
    return isNextKey(credential) ? newName(kind) : kind;
  };
}

/** What a rotation replaces, or replaces it with: a key goes by the name of its secret half. */
export function useSubjectTitle(connection: Connection): (name: TrialName) => string {
  const titleOf = useSecretTitle(connection);
  return (name) => {
    if (isToken(name)) return titleOf(name);
    return titleOf(name === 'access-key' ? 'access-key-secret' : 'access-key-secret-next');
  };
}
