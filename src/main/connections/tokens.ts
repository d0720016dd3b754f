import type { Connection } from '../../shared/connection.ts';
import { type ScimToken, TokenName } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import type { Change } from './change.ts';

/** A token of which nothing is known yet but its name. */
export const blankToken = (name: TokenName): ScimToken => ({ name, owner: '', label: '', use: 'shared' });

/** The name for a further token: the number after the highest. Raises `input-refused` after the last name. */
export function nextTokenName({ tokens }: Connection): TokenName {
  const name = TokenName.safeParse(`scim-token-${String(Math.max(...tokens.map(numberOf)) + 1)}`);
  if (!name.success) throw new ProblemError({ code: 'input-refused', facts: { fields: 'token' } });
  return name.data;
}

const numberOf = ({ name }: ScimToken): number =>
  name === 'scim-token' ? 1 : Number(name.slice('scim-token-'.length));

export const withToken =
  (name: TokenName): Change =>
  (connection) => ({ ...connection, tokens: [...connection.tokens, blankToken(name)] });

/** The connection with this description in place of the token's old one. Raises `token-missing`. */
export const withTokenDescribed =
  (described: ScimToken): Change =>
  (connection) => {
    requireToken(connection, described.name);
    return {
      ...connection,
      tokens: connection.tokens.map((token) => (token.name === described.name ? described : token)),
    };
  };

/** The connection with this token as the one that goes into the IdP. Raises `token-missing`. */
export const withTokenInUse =
  (name: TokenName): Change =>
  (connection) => {
    requireToken(connection, name);
    return { ...connection, tokenInUse: name };
  };

/** Raises `token-missing` for a token the connection does not have, and `token-is-last` for its only one. */
export function requireRemovable(connection: Connection, name: TokenName): void {
  requireToken(connection, name);
  if (connection.tokens.length === 1) throw new ProblemError({ code: 'token-is-last' });
}

/**
 * The connection without the token and what is known of it; if it was the one in use, the first that is left takes its
 * place. Its secret must be gone before. Raises as `requireRemovable` does.
 */
export const withoutToken =
  (name: TokenName) =>
  (connection: Connection): Connection => {
    requireRemovable(connection, name);
    const tokens = connection.tokens.filter((token) => token.name !== name);
    const isInUse = connection.tokenInUse === name;
    return {
      ...connection,
      tokens,
      tokenInUse: isInUse ? (tokens[0]?.name ?? connection.tokenInUse) : connection.tokenInUse,
      credentials: without(connection.credentials, [name]),
      missing: without(connection.missing, [name]),
      trials: without(connection.trials, [name]),
    };
  };

/** The same for a token that may be gone already, or be the only one: then nothing changes. */
export const withoutTokenIfRemovable =
  (name: TokenName) =>
  (connection: Connection): Connection =>
    connection.tokens.length > 1 && hasToken(connection, name) ? withoutToken(name)(connection) : connection;

const hasToken = ({ tokens }: Connection, name: TokenName): boolean => tokens.some((token) => token.name === name);

function requireToken(connection: Connection, name: TokenName): void {
  if (!hasToken(connection, name)) throw new ProblemError({ code: 'token-missing' });
}
