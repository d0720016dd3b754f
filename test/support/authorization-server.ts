import { generateKeyPairSync } from 'node:crypto';
import Provider, { type Adapter, type AdapterPayload, errors, type TokenEndpointGrantContext } from 'oidc-provider';
import { serveHttp } from './misbehaving-server.ts';

/** An OAuth server that was not written here (oidc-provider), on a free loopback port. */
export interface AuthorizationServer {
  readonly issuer: string;
  readonly clients: Readonly<Record<'basic' | 'post', RegisteredPair>>;
  readonly accessKey: { readonly id: string; readonly secret: string };
  /** `METHOD /path status` of everything that was asked. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

interface RegisteredPair {
  readonly id: string;
  readonly secret: string;
}

const clients = {
  basic: { id: '3f6c0a52-basic.client', secret: 'basic secret/+&=: 0123456789' },
  post: { id: '9b1d7e44-post.client', secret: 'post secret/+&=: 0123456789' },
};
const accessKey = { id: 'KEYIDKEYIDKEYIDKEYID234567====', secret: 'SECRETSECRETSECRET765432====' };
const scimService = 'urn:example:scim';

/** Claims that the tokens carry beside the standard ones, as CXone's do. */
export interface TenantClaims {
  readonly tenantId: string;
  readonly area: string;
}

/** Starts the server. With `claims`, access tokens are JSON Web Tokens that carry them; without, they tell nothing. */
export async function startAuthorizationServer(claims?: TenantClaims): Promise<AuthorizationServer> {
  const requests: string[] = [];
  let answer: ReturnType<Provider['callback']> | null = null;
  const server = await serveHttp((request, response) => {
    response.on('finish', () => {
      requests.push(`${String(request.method)} ${String(request.url)} ${String(response.statusCode)}`);
    });
    void answer?.(request, response);
  });
  answer = providerAt(server.origin, claims).callback();
  return { issuer: server.origin, clients, accessKey, requests, close: server.close };
}

function providerAt(issuer: string, claims: TenantClaims | undefined): Provider {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const provider = new Provider(issuer, {
    adapter: memoryAdapters(),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'EC', use: 'sig', alg: 'ES256' }] },
    cookies: { keys: ['only for tests'] },
    clients: [registered(clients.basic, 'client_secret_basic'), registered(clients.post, 'client_secret_post')],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    extraTokenClaims: () => ({ ...claims }),
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: claims !== undefined,
        getResourceServerInfo: () => scimServiceInfo,
      },
    },
    ttl: { AccessToken: 3600, RefreshToken: 7200, IdToken: 3600, Grant: 7200 },
  });
  provider.registerGrantType<PasswordForm>('password', passwordGrant(claims !== undefined), ['username', 'password']);
  return provider;
}

const scimServiceInfo = {
  scope: 'scim',
  accessTokenFormat: 'jwt',
  accessTokenTTL: 3600,
  jwt: { sign: { alg: 'ES256' } },
} as const;

const registered = ({ id, secret }: RegisteredPair, method: 'client_secret_basic' | 'client_secret_post') => ({
  client_id: id,
  client_secret: secret,
  token_endpoint_auth_method: method,
  grant_types: ['password', 'refresh_token'],
  id_token_signed_response_alg: 'ES256' as const,
  redirect_uris: [],
  response_types: [],
});

interface PasswordForm extends Record<string, unknown> {
  readonly username?: string;
  readonly password?: string;
}

/** RFC 6749 4.3, with the access key as user name and password. */
const passwordGrant = (asJwt: boolean) => async (context: TokenEndpointGrantContext<PasswordForm>) => {
  const { provider, client, params } = context.oidc;
  if (params.username !== accessKey.id || params.password !== accessKey.secret) {
    throw new errors.InvalidGrant('the access key is not known');
  }
  const accountId = 'user:3f2c';
  const scope = asJwt ? 'scim' : 'openid';
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(scimService, 'scim');
  const common = { accountId, client, grantId: await grant.save(), gty: 'password', scope };
  const accessToken = new provider.AccessToken(common);
  if (asJwt) accessToken.resourceServer = new provider.ResourceServer(scimService, scimServiceInfo);
  const refreshToken = new provider.RefreshToken({ ...common, ...(asJwt ? { resource: scimService } : {}) });
  context.body = {
    access_token: await accessToken.save(),
    refresh_token: await refreshToken.save(),
    token_type: 'Bearer',
    expires_in: accessToken.expiration,
  };
};

/** What oidc-provider keeps, for as long as the server lives. Tests end long before anything in it would expire. */
function memoryAdapters(): (model: string) => Adapter {
  const stored = new Map<string, AdapterPayload>();
  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const found = (matches: (payload: AdapterPayload) => boolean) =>
      Promise.resolve([...stored.values()].find(matches));
    return {
      upsert: (id, payload) => Promise.resolve(void stored.set(keyOf(id), payload)),
      find: (id) => Promise.resolve(stored.get(keyOf(id))),
      findByUid: (uid) => found((payload) => payload.uid === uid),
      findByUserCode: (userCode) => found((payload) => payload.userCode === userCode),
      consume: (id) =>
        Promise.resolve(void Object.assign(stored.get(keyOf(id)) ?? {}, { consumed: Date.now() / 1000 })),
      destroy: (id) => Promise.resolve(void stored.delete(keyOf(id))),
      revokeByGrantId: (grantId) => {
        for (const [key, payload] of stored) if (payload.grantId === grantId) stored.delete(key);
        return Promise.resolve();
      },
    };
  };
}
