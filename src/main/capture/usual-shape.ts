import type { CredentialKind } from '../../shared/credential.ts';

/** The published samples of both halves of an access key are 52 of A-Z and 2-7 plus `====`; the text says “about 50”. */
const keyShape = /^[A-Za-z0-9]{40,64}={1,6}$/;
const shortestToken = 20;
const blank = /\s/;

/**
 * Whether a value differs from the published samples of its kind: a hint, since CXone promises no shape. Nothing is known
 * of clients, and little of tokens.
 */
export function isUnusual(kind: CredentialKind, value: string): boolean {
  if (kind === 'access-key-id' || kind === 'access-key-secret') return !keyShape.test(value);
  if (kind === 'scim-token') return value.length < shortestToken || blank.test(value);
  return false;
}
