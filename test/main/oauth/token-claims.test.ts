import { describe, expect, it } from 'vitest';
import { readTokenClaims } from '../../../src/main/oauth/token-claims.ts';
import { Secret } from '../../../src/main/vault/secret.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const head = encoded('{"alg":"RS256","typ":"JWT"}');
const tokenSaying = (payload: unknown): string => `${head}.${encoded(JSON.stringify(payload))}.c2lnbmF0dXJl`;
const claimsIn = (token: string) => readTokenClaims(new Secret(token));

const tenantId = '11eb660f-4c6d-34a0-8733-0242ac110002';
const nothing = { issuer: null, tenantId: null, area: null, expiresAt: null, issuedAt: null };

describe('the claims of a token', () => {
  it('are read without looking at the signature', () => {
    const payload = { iss: 'https://cxone.niceincontact.com', tenantId, area: 'na1', iat: 1, exp: 3601, icBUId: 46 };
    expect(claimsIn(tokenSaying(payload))).toEqual({
      issuer: 'https://cxone.niceincontact.com',
      tenantId,
      area: 'na1',
      issuedAt: 1,
      expiresAt: 3601,
    });
  });

  it.each([
    ['that it lacks', {}],
    ['that are null', { iss: null, tenantId: null, area: null, exp: null, iat: null }],
    ['of other types', { iss: 1, tenantId: {}, area: [], exp: '3601', iat: true }],
    ['of other forms', { iss: '', tenantId: 'acme', area: 'na1 <b>', exp: -Infinity }],
    ['that are far too long', { iss: 'x'.repeat(3000), area: 'a'.repeat(50) }],
  ])('are not known for those %s', (_, payload) => {
    expect(claimsIn(tokenSaying(payload))).toEqual(nothing);
  });

  it.each([
    ['is opaque', '0123456789abcdef'],
    ['is empty', ''],
    ['has too few parts', `${head}.${encoded('{}')}`],
    ['has the five parts of an encrypted one', `${head}.a.b.c.d`],
    ['holds something else than an object', tokenSaying('text')],
    ['holds a list', tokenSaying([1])],
    ['holds no JSON', `${head}.${encoded('{"iss":')}.c2ln`],
    ['has no JSON for a head', `abc.${encoded('{}')}.c2ln`],
    ['is not in base64url', `${head}.${Buffer.from('{"a":"??>"}').toString('base64')}=.c2ln`],
    ['is not in UTF-8', `${head}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.c2ln`],
    ['is far too long', tokenSaying({ iss: 'x'.repeat(100_000) })],
  ])('cannot be read when it %s', (_, token) => {
    expect(claimsIn(token)).toBeNull();
  });

  it('are read from a token that is nested without end, too', () => {
    const deep = `{"iss":"https://a.example","x":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
    expect(claimsIn(`${head}.${encoded(deep)}.c2ln`)).toEqual({ ...nothing, issuer: 'https://a.example' });
  });
});
