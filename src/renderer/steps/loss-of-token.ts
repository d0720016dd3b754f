import type { Connection } from '../../shared/connection.ts';
import type { StoreKind, TokenName } from '../../shared/credential.ts';
import type { RemovalWords } from '../words/areas/removal.ts';
import type { TokensWords } from '../words/areas/tokens.ts';

type LossWords = Pick<TokensWords, 'removeLosesValue' | 'removeLosesNothing'> & Pick<RemovalWords, 'forgotten'>;

/** What goes with a token of the connection: its value where that is, or what is known of one that was not found. */
export function lossOfToken(
  { name, credentials, missing }: Connection,
  token: TokenName,
  words: LossWords,
  stores: Readonly<Record<StoreKind, string>>,
): string {
  const stored = credentials[token];
  const unfound = missing[token];
  if (stored !== undefined) return words.removeLosesValue(stores[stored.store]);
  return unfound === undefined ? words.removeLosesNothing : words.forgotten(stores[unfound.store], name);
}
