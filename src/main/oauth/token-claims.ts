import { z } from 'zod';
import { TenantId } from '../../shared/tenant/tenant-id.ts';
import type { Secret } from '../vault/secret.ts';

/** What a token says about itself. `null` for what it does not say, or says in another form than expected. */
export interface TokenClaims {
  readonly issuer: string | null;
  readonly tenantId: string | null;
  readonly area: string | null;
  /** Seconds since 1970, as in RFC 7519 4.1.4 and 4.1.6. */
  readonly expiresAt: number | null;
  readonly issuedAt: number | null;
}

/** In characters. Servers limit whole headers to less. */
const longestToken = 65_536;

/**
 * The claims in a JSON Web Token (RFC 7519), or `null` when it is none that can be read, which a token need not be
 * (RFC 6749 1.4). The signature is not looked at: what a token says of itself is only compared and told, and never
 * decides who is let in. Never throws.
 */
export function readTokenClaims(token: Secret): TokenClaims | null {
  const result = Claims.safeParse(payloadOf(token.reveal()));
  if (!result.success) return null;
  const { iss: issuer, exp: expiresAt, iat: issuedAt, tenantId, area } = result.data;
  return { issuer, tenantId, area, expiresAt, issuedAt };
}

const instant = z.number().nullable().catch(null);

/** The names of the tenant and the area are CXone's own. */
const Claims = z.object({
  iss: z.string().min(1).max(2048).nullable().catch(null),
  exp: instant,
  iat: instant,
  tenantId: TenantId.nullable().catch(null),
  area: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .nullable()
    .catch(null),
});

/** The compact form of a signed token has three parts (RFC 7515 3.1); an encrypted one has five and keeps its secret. */
function payloadOf(token: string): unknown {
  if (token.length > longestToken) return null;
  const [head, payload, signature, ...more] = token.split('.');
  if (head === undefined || payload === undefined || signature === undefined || more.length > 0) return null;
  return isJson(head) ? jsonIn(payload) : null;
}

const isJson = (part: string): boolean => jsonIn(part) !== null;

function jsonIn(part: string): unknown {
  if (!/^[\w-]+$/.test(part)) return null;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(part, 'base64url')));
  } catch {
    return null;
  }
}
