import type { Connection } from '../../shared/connection.ts';
import { isNextKey, kindOf } from '../../shared/credential-kinds.ts';
import type { CredentialName, ScimToken } from '../../shared/credential.ts';
import { useWords } from '../words/use-words.ts';
import type { Words } from '../words/words.ts';

/** What a token is called: by its label; without one by its kind, and by its number where there are several. */
export function useTokenName({ tokens }: Connection): (token: ScimToken) => string {
  const words = useWords();
  return (token) => tokenName(words, token, tokens.length);
}

export function tokenName({ credentials, tokens }: Words, { label, name }: ScimToken, count: number): string {
  if (label.trim() !== '') return label.trim();
  return count === 1 ? credentials.names['scim-token'] : tokens.numbered(numberOf(name));
}

/** What a secret is called: a token by its label or number, everything else by CXone's name for it. */
export function secretName(words: Words, { tokens }: Pick<Connection, 'tokens'>, credential: CredentialName): string {
  const token = tokens.find(({ name }) => name === credential);
  return token === undefined ? kindName(words, credential) : tokenName(words, token, tokens.length);
}

/** CXone's name for what the credential is; a key that is to replace the stored one is told from that. */
export function kindName({ credentials }: Words, credential: CredentialName): string {
  const kind = credentials.names[kindOf(credential)];
  return isNextKey(credential) ? credentials.newName(kind) : kind;
}

const numberOf = (name: ScimToken['name']): number =>
  name === 'scim-token' ? 1 : Number(name.slice('scim-token-'.length));

/** The token that goes into the IdP. */
export const tokenInUse = ({ tokens, tokenInUse: name }: Connection): ScimToken | undefined =>
  tokens.find((token) => token.name === name);
