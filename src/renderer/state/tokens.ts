import type { ConnectionId } from '../../shared/connection.ts';
import type { ScimToken, TokenName } from '../../shared/credential.ts';
import { ask, isAsking, tell } from './ask.ts';
import { forgetCapture } from './captures.ts';
import { type Spot, taskSpot, tokenSpot } from './spots.ts';

/** Where a problem with adding a token is shown. */
export const addTokenSpot = (id: ConnectionId): Spot => taskSpot(id, 'store-token');

/** Adds a token that nothing is known of yet; answers whether it is there. */
export async function addToken(connectionId: ConnectionId): Promise<boolean> {
  const spot = addTokenSpot(connectionId);
  if (isAsking(spot)) return false;
  const reply = await ask(spot, ({ connections }) => connections.addToken({ connectionId }));
  return reply.ok;
}

/** Keeps what was said about a token; asked with each change, also while an earlier one is still on its way. */
export function describeToken(connectionId: ConnectionId, token: ScimToken): void {
  void ask(tokenSpot(connectionId, token.name), ({ connections }) =>
    connections.describeToken({ connectionId, token }),
  );
}

/** Makes this the token that goes into the IdP. */
export function chooseToken(connectionId: ConnectionId, token: TokenName): void {
  tell(tokenSpot(connectionId, token), ({ connections }) => connections.useToken({ connectionId, token }));
}

/** Removes a token with its secret, and what is still asked about that. */
export async function removeToken(connectionId: ConnectionId, token: TokenName): Promise<void> {
  const spot = tokenSpot(connectionId, token);
  if (isAsking(spot)) return;
  const reply = await ask(spot, ({ connections }) => connections.removeToken({ connectionId, token }));
  if (reply.ok) forgetCapture({ connectionId, credential: token });
}
