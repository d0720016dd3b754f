import { generateKeyPair, type JsonWebKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { digestOf, newToken } from './practice-secrets.ts';

/** Lives of access and refresh tokens in seconds, as in NICE's published samples. */
const tokenLife = 3600;
const refreshLife = 7200;

/** What CXone's token endpoint answers. */
interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly issued_token_type: 'urn:ietf:params:oauth:token-type:access_token';
}

/** Who the practice tenant is in its tokens and its discovery documents. */
export interface TenantIdentity {
  /** Origin the tenant listens on; its own issuer. */
  readonly address: string;
  readonly tenantId: string;
  readonly area: string;
}

/** Issues and knows the access tokens of one run. They are gone with it, as is the key that signs them. */
export class AccessTokens {
  readonly #now: () => number;
  readonly #accessTokens: ValidTokens;
  readonly #refreshTokens: ValidTokens;
  #key: Promise<SigningKey> | null = null;

  constructor(now: () => number) {
    this.#now = now;
    this.#accessTokens = new ValidTokens(now);
    this.#refreshTokens = new ValidTokens(now);
  }

  /** New tokens in the name of the tenant. */
  async issue(identity: TenantIdentity): Promise<TokenAnswer> {
    const key = await this.#signingKey();
    const accessToken = signed(accessClaims(identity, this.#now()), key);
    const refreshToken = newToken().reveal();
    this.#accessTokens.add(accessToken, tokenLife);
    this.#refreshTokens.add(refreshToken, refreshLife);
    return {
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: tokenLife,
      refresh_token: refreshToken,
      id_token: signed(idClaims(identity, this.#now()), key),
      issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
    };
  }

  /** Whether the token was issued in this run and has not expired. */
  accepts(token: string): boolean {
    return this.#accessTokens.has(token);
  }

  /** The same of a refresh token. One can be used again until it expires: whether CXone's can is not known. */
  acceptsRefresh(token: string): boolean {
    return this.#refreshTokens.has(token);
  }

  /** The public key as a key set (RFC 7517 5). */
  async keySet(): Promise<{ readonly keys: readonly JsonWebKey[] }> {
    const { id, publicKey } = await this.#signingKey();
    return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: id, use: 'sig', alg: 'RS256' }] };
  }

  /** Made when it is first needed: it takes a noticeable moment. */
  #signingKey(): Promise<SigningKey> {
    this.#key ??= newSigningKey();
    return this.#key;
  }
}

/** Knows tokens by their digest until they expire. */
class ValidTokens {
  readonly #now: () => number;
  readonly #expiries = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The life is in seconds. */
  add(token: string, life: number): void {
    const now = this.#now();
    for (const [digest, expiry] of this.#expiries) if (expiry <= now) this.#expiries.delete(digest);
    this.#expiries.set(digestOf(token), now + life * 1000);
  }

  has(token: string): boolean {
    const expiry = this.#expiries.get(digestOf(token));
    return expiry !== undefined && this.#now() < expiry;
  }
}

interface SigningKey {
  readonly id: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

async function newSigningKey(): Promise<SigningKey> {
  return { id: randomUUID(), ...(await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })) };
}

/** A JSON Web Token in compact form (RFC 7519 3.1), RS256. */
function signed(claims: Readonly<Record<string, unknown>>, { id, privateKey }: SigningKey): string {
  const head = { alg: 'RS256', typ: 'JWT', kid: id };
  const content = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), privateKey).toString('base64url')}`;
}

const userId = '11ef2a60-7d1c-4e50-9a7b-0242ac110002';

/** The employee whose access key it is, as tokens and `/auth/userinfo` name them. */
export const keyOwner = {
  sub: `user:${userId}`,
  name: 'SCIM AccessKey',
  given_name: 'SCIM',
  family_name: 'AccessKey',
} as const;

/** The claims that tokens of CXone are known to carry. */
function commonClaims({ address, tenantId }: TenantIdentity, now: number): Record<string, unknown> {
  const issuedAt = Math.floor(now / 1000);
  return {
    ...keyOwner,
    iss: address,
    aud: address,
    icBUId: 4_600_001,
    tenantId,
    tenant: 'practice',
    icClusterId: 'P1',
    iat: issuedAt,
    exp: issuedAt + tokenLife,
    jti: randomUUID(),
  };
}

const accessClaims = (identity: TenantIdentity, now: number): Record<string, unknown> => ({
  ...commonClaims(identity, now),
  role: { legacyId: 'SCIM Access Key', id: '11ef2a61-0c3e-4b10-8d2f-0242ac110002', secondaryRoles: [] },
});

const idClaims = (identity: TenantIdentity, now: number): Record<string, unknown> => ({
  ...commonClaims(identity, now),
  icAgentId: '1001',
  icSPId: '100',
  icDomain: new URL(identity.address).host,
  userId,
  area: identity.area,
});
