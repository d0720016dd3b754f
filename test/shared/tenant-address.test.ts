import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/shared/problem.ts';
import { readTenantAddress } from '../../src/shared/tenant/tenant-address.ts';

describe('the tenant address', () => {
  it.each([
    ['https://na1.nice-incontact.com', 'https://na1.nice-incontact.com'],
    ['  https://na1.nice-incontact.com/  ', 'https://na1.nice-incontact.com'],
    ['na1.nice-incontact.com', 'https://na1.nice-incontact.com'],
    ['NA1.Nice-InContact.com', 'https://na1.nice-incontact.com'],
    ['https://ae1.nicecxone.com/apps/admin?x=1#y', 'https://ae1.nicecxone.com'],
    ['https://eu1.niceincontact.com/oauth/scim/v2', 'https://eu1.niceincontact.com'],
    ['https://login.example.com:8443/x', 'https://login.example.com:8443'],
    ['https://na1.nice-incontact.com.', 'https://na1.nice-incontact.com'],
  ])('is read from %j', (pasted, address) => {
    expect(readTenantAddress(pasted)).toBe(address);
  });

  it.each([
    ['', 'address-empty'],
    ['   ', 'address-empty'],
    ['http://na1.nice-incontact.com', 'address-not-secure'],
    ['ftp://na1.nice-incontact.com', 'address-not-understood'],
    ['https://localhost:8443', 'address-is-this-computer'],
    ['http://127.0.0.1:4711', 'address-is-this-computer'],
    ['https://127.1', 'address-is-this-computer'],
    ['https://[::1]/', 'address-is-this-computer'],
    ['https://practice.localhost', 'address-is-this-computer'],
    ['https://cxone.niceincontact.com/auth/token', 'address-is-issuer'],
    ['cxone-gov.niceincontact.com', 'address-is-issuer'],
    ['na1', 'address-not-understood'],
    ['not an address', 'address-not-understood'],
    ['https://', 'address-not-understood'],
    ['https://user@na1.nice-incontact.com', 'address-not-understood'],
    ['admin@example.com', 'address-not-understood'],
    ['https://192.0.2.1', 'address-not-understood'],
  ])('is refused in %j', (pasted, code) => {
    expect(problemFrom(() => readTenantAddress(pasted))).toBe(code);
  });
});

function problemFrom(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (thrown) {
    return problemOf(thrown).code;
  }
}
