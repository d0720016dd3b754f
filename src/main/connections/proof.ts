import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../../shared/connection.ts';
import { credentialsChecked } from '../../shared/trials.ts';

/**
 * Whether what the checks said of the one goes for the other: same IdP, way and place, and the very same credentials in
 * use.
 */
export const isSameToCheck = (one: Connection, other: Connection): boolean =>
  isDeepStrictEqual(whatIsChecked(one), whatIsChecked(other));

function whatIsChecked(connection: Connection): unknown {
  const { identityProvider, way, credentials } = connection;
  const inUse = credentialsChecked(connection).map((name) => [name, credentials[name]]);
  return { identityProvider, way, place: placeOf(connection), inUse };
}

/** The practice tenant is the same wherever it listens. */
function placeOf(connection: Connection): unknown {
  if (connection.kind === 'practice') return 'practice';
  const { tenantAddress, cloud, issuer } = connection;
  return { tenantAddress, cloud, issuer };
}

/** What a change makes of a connection, without the proof if that was about something else. */
export const withProofInForce = (before: Connection, after: Connection): Connection =>
  isSameToCheck(before, after) ? after : { ...after, proof: null };
