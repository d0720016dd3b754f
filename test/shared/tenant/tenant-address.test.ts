import { describe, expect, it } from 'vitest';
import { problemOf, type Problem } from '../../../src/shared/problem.ts';
import { clouds, authorizationEndpoint, tokenEndpoint } from '../../../src/shared/tenant/clouds.ts';
import { readIssuer } from '../../../src/shared/tenant/issuer.ts';
import { tenantAddressOf } from '../../../src/shared/tenant/tenant-address.ts';
import { TenantId } from '../../../src/shared/tenant/tenant-id.ts';

function problemFrom(action: () => unknown): Problem | null {
  try {
    action();
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}

describe('the tenant address', () => {
  it('of CXone needs no confirmation', () => {
    expect(tenantAddressOf(' na1.nice-incontact.com/scim/v2 ', null)).toBe('https://na1.nice-incontact.com');
    expect(tenantAddressOf('na1.nice-incontact.com', 'another.example')).toBe('https://na1.nice-incontact.com');
  });

  it.each([[null], [''], ['cxone.example'], ['login.example'], ['login.example:8443/'], ['LOGIN.EXAMPLE:8443']])(
    'elsewhere is not taken when %j was confirmed',
    (confirmedHost) => {
      expect(problemFrom(() => tenantAddressOf('https://login.example:8443/x', confirmedHost))).toEqual({
        code: 'address-unconfirmed',
        facts: { host: 'login.example:8443' },
      });
    },
  );

  it('elsewhere is taken when this very host was confirmed', () => {
    expect(tenantAddressOf('login.example:8443/x', 'login.example:8443')).toBe('https://login.example:8443');
  });

  it.each([
    ['', 'address-empty'],
    ['https://cxone.niceincontact.com', 'address-is-issuer'],
    ['11eb660f-4c6d-34a0-8733-0242ac110002', 'address-is-tenant-id'],
    ['nice-incontakt.com', 'address-look-alike'],
  ])('is refused in %j, whatever was confirmed', (pasted, code) => {
    expect(problemFrom(() => tenantAddressOf(pasted, 'nice-incontakt.com'))?.code).toBe(code);
  });
});

describe('the issuer', () => {
  it.each([
    ['https://login.example.com', 'https://login.example.com'],
    [' login.example.com/ ', 'https://login.example.com'],
    ['https://login.example.com/auth/token', 'https://login.example.com'],
    ['https://Login.Example.com:8443/.well-known/openid-configuration', 'https://login.example.com:8443'],
    ['https://login.example.com/.well-known/cxone-configuration?tenantId=x', 'https://login.example.com'],
    ['https://nicecxone-sov1.eu/auth/authorize?scope=openid', 'https://nicecxone-sov1.eu'],
    ['https://cxone.niceincontact.com', 'https://cxone.niceincontact.com'],
    ['https://login.nicecxone-sov1.uk', 'https://login.nicecxone-sov1.uk'],
  ])('is read from %j', (pasted, issuer) => {
    expect(readIssuer(pasted)).toBe(issuer);
  });

  it.each([
    ['', 'issuer-empty'],
    [' \n', 'issuer-empty'],
    ['http://login.example.com', 'issuer-not-understood'],
    ['https://user:secret@login.example.com', 'issuer-not-understood'],
    ['https://localhost', 'issuer-not-understood'],
    ['https://192.0.2.1', 'issuer-not-understood'],
    ['eu1', 'issuer-not-understood'],
    ['the login address', 'issuer-not-understood'],
    ['x'.repeat(100_000), 'issuer-not-understood'],
    ['https://cxone.niceincontakt.com', 'issuer-look-alike'],
    ['https://nicecxone-sov1.eu.evil.example', 'issuer-look-alike'],
    ['https://cxone.niceincont\u0430ct.com/auth/token', 'issuer-look-alike'],
  ])('is refused in %j as %s', (pasted, code) => {
    expect(problemFrom(() => readIssuer(pasted))?.code).toBe(code);
  });
});

describe('the clouds', () => {
  const known = Object.values(clouds).flatMap(({ issuer }) => issuer ?? []);

  it('have the issuers and endpoints of CXone’s help page', () => {
    expect(clouds.standard.issuer).toBe('https://cxone.niceincontact.com');
    expect(clouds.fedramp.issuer).toBe('https://cxone-gov.niceincontact.com');
    expect(known.map(tokenEndpoint)[0]).toBe('https://cxone.niceincontact.com/auth/token');
    expect(known.map(authorizationEndpoint)[1]).toBe('https://cxone-gov.niceincontact.com/auth/authorize?scope=openid');
  });

  it('go by the key they stand under', () => {
    expect(Object.values(clouds).map(({ id }) => id)).toEqual(Object.keys(clouds));
  });

  it('have issuers that are read back unchanged', () => {
    expect(known.map(readIssuer)).toEqual(known);
    expect(known).toHaveLength(Object.keys(clouds).length - 1);
  });
});

describe('the id of a tenant', () => {
  it('may have any digit where a UUID has its version', () => {
    expect(TenantId.safeParse('11eb660f-4c6d-f4a0-8733-0242ac110002').success).toBe(true);
    expect(TenantId.safeParse('11eb660f4c6df4a087330242ac110002').success).toBe(false);
  });
});
