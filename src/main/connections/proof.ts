import { isDeepStrictEqual } from 'node:util';
import type { Connection } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';

const credentialsOfRegistration: readonly CredentialName[] = [
  'access-key-id',
  'access-key-secret',
  'client-id',
  'client-secret',
];

/**
 * Whether what the checks said of the one goes for the other: same IdP, way and place, and the very same credentials in
 * use.
 */
export const isSameToCheck = (one: Connection, other: Connection): boolean =>
  isDeepStrictEqual(whatIsChecked(one), whatIsChecked(other));

function whatIsChecked(connection: Connection): unknown {
  const { identityProvider, way, tokenInUse, credentials } = connection;
  const inUse = way === 'token' ? [tokenInUse] : credentialsOfRegistration;
  return { identityProvider, way, place: placeOf(connection), inUse: inUse.map((name) => [name, credentials[name]]) };
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
