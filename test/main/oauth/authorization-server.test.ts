import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { openIdConfigurationRequest, readOpenIdConfiguration } from '../../../src/main/oauth/openid-configuration.ts';
import { readTokenClaims } from '../../../src/main/oauth/token-claims.ts';
import {
  type ClientMethod,
  readTokenResponse,
  refreshRequest,
  type TokenCredentials,
  tokenRequest,
} from '../../../src/main/oauth/token-request.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import {
  type AuthorizationServer,
  startAuthorizationServer,
  type TenantClaims,
} from '../../support/authorization-server.ts';
import { problemFrom } from '../../support/problem-from.ts';

const http = createHttpClient({ reach: tenantReach(() => null) });
const { signal } = new AbortController();

afterAll(() => {
  http.close();
});

let server: AuthorizationServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const running = async (claims?: TenantClaims): Promise<AuthorizationServer> =>
  (server = await startAuthorizationServer(claims));

const credentialsOf = (
  { clients, accessKey }: AuthorizationServer,
  client: 'basic' | 'post',
  wrong: Partial<Record<keyof TokenCredentials, string>> = {},
): TokenCredentials => ({
  accessKeyId: new Secret(wrong.accessKeyId ?? accessKey.id),
  accessKeySecret: new Secret(wrong.accessKeySecret ?? accessKey.secret),
  clientId: new Secret(wrong.clientId ?? clients[client].id),
  clientSecret: new Secret(wrong.clientSecret ?? clients[client].secret),
});

async function discovered({ issuer }: AuthorizationServer) {
  const response = await http.send(await openIdConfigurationRequest(issuer), { signal });
  return readOpenIdConfiguration(response, issuer);
}

async function granted(from: AuthorizationServer, credentials: TokenCredentials, method: ClientMethod) {
  const { tokenEndpoint } = await discovered(from);
  const response = await http.send(await tokenRequest(tokenEndpoint, credentials, method), { signal });
  return { tokenEndpoint, grant: readTokenResponse(response, credentials) };
}

describe('an OAuth server that was not written here', () => {
  it('is found by its own description', async () => {
    const from = await running();
    expect(await discovered(from)).toEqual({
      tokenEndpoint: `${from.issuer}/token`,
      userinfoEndpoint: `${from.issuer}/me`,
    });
  });

  it.each([
    ['basic', 'client_secret_basic'],
    ['post', 'client_secret_post'],
  ] as const)('grants and renews a token for the client of the kind %s', async (client, method) => {
    const from = await running();
    const credentials = credentialsOf(from, client);
    const { tokenEndpoint, grant } = await granted(from, credentials, method);
    expect(grant.expiresInSeconds).toBeGreaterThan(3500);
    const { refreshToken } = grant;
    if (refreshToken === undefined) throw new Error('expected a refresh token');
    const sent = { clientId: credentials.clientId, clientSecret: credentials.clientSecret, refreshToken };
    const response = await http.send(await refreshRequest(tokenEndpoint, sent, method), { signal });
    const renewed = readTokenResponse(response, sent);
    expect(renewed.accessToken.equals(grant.accessToken)).toBe(false);
  });

  it.each([
    ['an unknown client', { clientId: 'nobody-0123456789' }, 'client-refused'],
    ['a wrong client secret', { clientSecret: 'wrong-0123456789' }, 'client-refused'],
    ['an unknown access key', { accessKeyId: 'UNKNOWN234567====' }, 'key-refused'],
    ['a wrong access key secret', { accessKeySecret: 'WRONG234567====' }, 'key-refused'],
  ] as const)('refuses %s', async (_, wrong, code) => {
    const from = await running();
    const problem = await problemFrom(granted(from, credentialsOf(from, 'basic', wrong), 'client_secret_basic'));
    expect(problem.code).toBe(code);
    expect(problem.facts?.['said']).not.toBe('');
  });

  it('refuses a refresh token it has not given out', async () => {
    const from = await running();
    const { clientId, clientSecret } = credentialsOf(from, 'basic');
    const { tokenEndpoint } = await discovered(from);
    const sent = { clientId, clientSecret, refreshToken: new Secret('made-up-0123456789') };
    const response = await http.send(await refreshRequest(tokenEndpoint, sent), { signal });
    expect(() => readTokenResponse(response, sent)).toThrow('key-refused');
  });

  it('puts claims into its tokens that can be read', async () => {
    const claims = { tenantId: '11eb660f-4c6d-34a0-8733-0242ac110002', area: 'na1' };
    const from = await running(claims);
    const { grant } = await granted(from, credentialsOf(from, 'basic'), 'client_secret_basic');
    const read = readTokenClaims(grant.accessToken);
    expect(read).toMatchObject({ issuer: from.issuer, ...claims });
    expect((read?.expiresAt ?? 0) - (read?.issuedAt ?? 0)).toBe(3600);
  });

  it('may give tokens that tell nothing', async () => {
    const from = await running();
    const { grant } = await granted(from, credentialsOf(from, 'basic'), 'client_secret_basic');
    expect(readTokenClaims(grant.accessToken)).toBeNull();
  });
});
