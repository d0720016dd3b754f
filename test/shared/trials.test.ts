import { describe, expect, it } from 'vitest';
import type { CredentialNote } from '../../src/shared/credential.ts';
import { isRefusal, isRefusedItself, missingForTrial } from '../../src/shared/trials.ts';
import { tenantConnection } from '../support/connections.ts';

const note: CredentialNote = { lastFour: 'WXYZ', storedAt: '2026-03-01T08:00:00.000Z', store: 'keychain' };

describe('missingForTrial', () => {
  it('is the token itself, and nothing else', () => {
    expect(missingForTrial('scim-token-2', tenantConnection({ credentials: {} }))).toEqual(['scim-token-2']);
    expect(missingForTrial('scim-token', tenantConnection({ credentials: { 'scim-token': note } }))).toEqual([]);
  });

  it('is of a key what it is logged in with beside it, too', () => {
    const halves = { 'access-key-id': note, 'access-key-secret': note };
    expect(missingForTrial('access-key', tenantConnection({ credentials: halves }))).toEqual([
      'client-id',
      'client-secret',
    ]);
    expect(missingForTrial('access-key-next', tenantConnection({ credentials: halves }))).toContain(
      'access-key-id-next',
    );
  });
});

describe('isRefusal', () => {
  it.each(['token-refused', 'key-refused', 'forbidden'] as const)('is %s', (code) => {
    expect(isRefusal(code)).toBe(true);
  });

  it.each(['name-not-found', 'timed-out', 'server-failed', 'throttled', 'page-instead'] as const)(
    'is not %s, which says nothing about the credentials',
    (code) => {
      expect(isRefusal(code)).toBe(false);
    },
  );
});

describe('isRefusedItself', () => {
  it.each(['token-refused', 'key-refused'] as const)('is %s', (code) => {
    expect(isRefusedItself(code)).toBe(true);
  });

  it.each([
    'connection-refused',
    'client-refused',
    'grant-refused',
    'request-refused',
    'forbidden',
    'timed-out',
  ] as const)('is not %s, which leaves open whether the token or the key is valid', (code) => {
    expect(isRefusedItself(code)).toBe(false);
  });
});
