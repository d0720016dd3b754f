import type { CredentialNote } from '../../shared/credential.ts';
import { readTokenClaims } from '../oauth/token-claims.ts';
import type { Secret } from '../vault/secret.ts';

/** In seconds since 1970: 2000-01-01 and 9999-12-31. What lies outside is no end that anybody meant. */
const earliest = 946_684_800;
const latest = 253_402_214_400;

/** The end that a value states of itself, if it is a JSON Web Token that does (RFC 7519 4.1.4). */
export function statedEnd(secret: Secret): Pick<CredentialNote, 'expiresAt'> {
  const seconds = readTokenClaims(secret)?.expiresAt ?? null;
  if (seconds === null || seconds < earliest || seconds > latest) return {};
  return { expiresAt: new Date(Math.floor(seconds) * 1000).toISOString() };
}
