import type { Connection } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { dialects, dialectsOf } from '../../shared/identity-providers/dialects.ts';
import { ProblemError } from '../../shared/problem.ts';
import { clouds } from '../../shared/tenant/clouds.ts';
import { scimBaseUrl } from '../../shared/tenant/scim-base-url.ts';
import type { Secret } from '../vault/secret.ts';
import type { RunInput } from './check.ts';

export interface RunInputParts {
  /** The stored value; `null` for one that is not there. */
  readonly read: (credential: CredentialName) => Promise<Secret | null>;
  /** Where the practice tenant listens; `null` while it does not. */
  readonly practiceAddress: string | null;
  /** User name of an employee who exists, as typed; empty when nobody was named. */
  readonly knownUser: string;
}

/**
 * What the checks of a connection have to work with: its own way's base URL and the credentials that go with it, those
 * of the login as well. Raises `practice-not-running`, and what `read` raises.
 */
export async function runInputOf(connection: Connection, parts: RunInputParts): Promise<RunInput> {
  const { tenantAddress, issuer } = placeOf(connection, parts.practiceAddress);
  const isToken = connection.way === 'token';
  const accessKey = await pair(parts, 'access-key-id', 'access-key-secret');
  const client = await pair(parts, 'client-id', 'client-secret');
  return {
    target: {
      baseUrl: scimBaseUrl(tenantAddress, isToken ? 'scim-token' : 'access-token'),
      issuer,
      cxone: true,
      practice: connection.kind === 'practice',
    },
    token: isToken ? await parts.read(connection.tokenInUse) : null,
    accessKey: accessKey && { accessKeyId: accessKey[0], accessKeySecret: accessKey[1] },
    client: client && { clientId: client[0], clientSecret: client[1] },
    knownUser: parts.knownUser.trim() === '' ? null : parts.knownUser.trim(),
    tokenOwner: isToken ? ownerOf(connection) : null,
    tenantAddress,
    sends: dialects[dialectsOf(connection.identityProvider)[0]].sends,
  };
}

interface Place {
  readonly tenantAddress: string;
  readonly issuer: string | null;
}

function placeOf(connection: Connection, practiceAddress: string | null): Place {
  if (connection.kind === 'tenant') {
    const { tenantAddress, issuer, cloud } = connection;
    return { tenantAddress, issuer: issuer ?? clouds[cloud].issuer };
  }
  if (practiceAddress === null) throw new ProblemError({ code: 'practice-not-running' });
  return { tenantAddress: practiceAddress, issuer: practiceAddress };
}

/** Half of a pair is of no use. One after the other, so that a keychain that asks the person does so once. */
async function pair(
  { read }: RunInputParts,
  one: CredentialName,
  other: CredentialName,
): Promise<readonly [Secret, Secret] | null> {
  const first = await read(one);
  const second = first === null ? null : await read(other);
  return first === null || second === null ? null : [first, second];
}

/** The owner of the token is named as the person likes; CXone's user names are e-mail addresses. */
function ownerOf({ tokens, tokenInUse }: Connection): string | null {
  const owner = tokens.find(({ name }) => name === tokenInUse)?.owner.trim() ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(owner) ? owner : null;
}
