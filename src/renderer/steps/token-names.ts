import type { Connection } from '../../shared/connection.ts';
import type { ScimToken } from '../../shared/credential.ts';
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

const numberOf = (name: ScimToken['name']): number =>
  name === 'scim-token' ? 1 : Number(name.slice('scim-token-'.length));

/** The token that goes into the IdP. */
export const tokenInUse = ({ tokens, tokenInUse: name }: Connection): ScimToken | undefined =>
  tokens.find((token) => token.name === name);
