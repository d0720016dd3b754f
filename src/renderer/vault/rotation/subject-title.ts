import type { Connection } from '../../../shared/connection.ts';
import { isToken } from '../../../shared/credential-kinds.ts';
import type { TrialName } from '../../../shared/credential.ts';
import { useSecretName } from '../use-secret-name.ts';

/** What a rotation replaces, or replaces it with: a key goes by the name of its secret half. */
export function useSubjectTitle(connection: Connection): (name: TrialName) => string {
  const titleOf = useSecretName(connection);
  return (name) => {
    if (isToken(name)) return titleOf(name);
    return titleOf(name === 'access-key' ? 'access-key-secret' : 'access-key-secret-next');
  };
}
