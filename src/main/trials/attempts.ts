import { randomUUID } from 'node:crypto';
import type { Connection } from '../../shared/connection.ts';
import type { CredentialName, TokenName, TrialName } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import { type Endpoints, endpointsOf } from '../../shared/settings/settings-sheet.ts';
import { tokenEndpoint } from '../../shared/tenant/clouds.ts';
import { scimBaseUrl } from '../../shared/tenant/scim-base-url.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { HttpClient } from '../http/http-client.ts';
import { readTokenResponse, requestToken } from '../oauth/token-request.ts';
import { findUsers, readUserList } from '../scim/users.ts';
import type { Secret } from '../vault/secret.ts';
import type { Attempt } from './trials.ts';

export interface AttemptParts {
  readonly credentials: Credentials;
  readonly clientFor: (connection: Connection) => HttpClient;
  readonly practiceAddress: () => string | null;
}

/** The trials that can be made, none of which changes anything at the server. */
export function createAttempts(parts: AttemptParts): (trial: TrialName) => Attempt {
  return (trial) => {
    if (trial === 'access-key') return accessKeyAttempt(parts, 'access-key-id', 'access-key-secret');
    if (trial === 'access-key-next') return accessKeyAttempt(parts, 'access-key-id-next', 'access-key-secret-next');
    return scimTokenAttempt(parts, trial);
  };
}

/** Asks the token endpoint for an access token and throws it away. Raises `client-missing` without a registered client. */
function accessKeyAttempt(parts: AttemptParts, id: CredentialName, secret: CredentialName): Attempt {
  return async (connection, signal) => {
    const read = (name: CredentialName): Promise<Secret> => parts.credentials.read(connection.id, name);
    if (connection.credentials['client-id'] === undefined || connection.credentials['client-secret'] === undefined) {
      throw new ProblemError({ code: 'client-missing' });
    }
    const secrets = {
      accessKeyId: await read(id),
      accessKeySecret: await read(secret),
      clientId: await read('client-id'),
      clientSecret: await read('client-secret'),
    };
    const url = tokenEndpoint(reachableEndpoints(connection, parts).issuer);
    const response = await requestToken(parts.clientFor(connection), url, secrets, { signal });
    const { expiresInSeconds } = readTokenResponse(response, secrets);
    return { expiresInSeconds };
  };
}

/** Searches for a user name that nobody has: the probe that Microsoft Entra makes, too. */
function scimTokenAttempt(parts: AttemptParts, name: TokenName): Attempt {
  return async (connection, signal) => {
    const token = await parts.credentials.read(connection.id, name);
    const baseUrl = scimBaseUrl(reachableEndpoints(connection, parts).tenantAddress, 'scim-token');
    const response = await findUsers(
      parts.clientFor(connection),
      baseUrl,
      token,
      { userName: randomUUID() },
      { signal },
    );
    const { totalResults } = readUserList(response, token);
    // Whoever is found for a name nobody has was not searched for: the filter was ignored.
    if (totalResults !== 0)
      throw new ProblemError({ code: 'answer-unexpected', facts: { totalResults: String(totalResults) } });
    return {};
  };
}

function reachableEndpoints(connection: Connection, { practiceAddress }: AttemptParts): Endpoints {
  const endpoints = endpointsOf(connection, practiceAddress());
  if (endpoints === null) throw new ProblemError({ code: 'practice-not-running' });
  return endpoints;
}
