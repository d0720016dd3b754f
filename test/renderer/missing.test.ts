import { expect, test } from 'vitest';
import { canLogIn, missingForScim } from '../../src/renderer/steps/verification/missing.ts';
import type { Connection } from '../../src/shared/connection.ts';
import type { CredentialName } from '../../src/shared/credential.ts';

const at = '2026-01-02T03:04:05.000Z';

const common = {
  id: '3f0c2f6e-4a39-4b7e-9f57-2f8f0a8f5b11',
  name: 'Connection',
  identityProvider: 'okta',
  way: 'token',
  cxoneLanguage: 'en',
  createdAt: at,
  step: 'proof',
  ticked: {},
  tickedParts: {},
  confirmed: {},
  tokens: [{ name: 'scim-token', owner: '', label: '', use: 'shared' }],
  tokenInUse: 'scim-token',
  oktaAppAddress: '',
  credentials: {},
  trials: {},
  proof: null,
  lifetimes: { ruleDays: null, ends: {}, reminded: {} },
  rotation: null,
  missing: {},
} as const;

const practice = (names: readonly CredentialName[], way: Connection['way'] = 'token'): Connection => ({
  ...common,
  kind: 'practice',
  way,
  tokens: [...common.tokens],
  credentials: stored(names),
});

const tenant = (names: readonly CredentialName[], way: Connection['way'] = 'token'): Connection => ({
  ...common,
  kind: 'tenant',
  way,
  tokens: [...common.tokens],
  credentials: stored(names),
  cloud: 'standard',
  issuer: null,
  tenantAddress: 'https://na1.nice-incontact.com',
  addressConfirmedAt: null,
  idInFiles: null,
});

const stored = (names: readonly CredentialName[]) =>
  Object.fromEntries(names.map((name) => [name, { lastFour: '', storedAt: at, store: 'memory' as const }]));

const key: readonly CredentialName[] = ['access-key-id', 'access-key-secret'];
const client: readonly CredentialName[] = ['client-id', 'client-secret'];

test('asks on the token way for the token alone, and says which step makes it', () => {
  expect(missingForScim(tenant([]))).toMatchObject({ credential: 'scim-token', step: { id: 'scim-token' } });
  expect(missingForScim(tenant(['scim-token']))).toBeNull();
});

test('asks on the other way for key and client, of which that way makes only the client', () => {
  const missing = (names: readonly CredentialName[]) => missingForScim(tenant(names, 'app-registration'));
  expect(missing(client)).toEqual({ credential: 'access-key-id', step: null });
  expect(missing(key)).toMatchObject({ credential: 'client-id', step: { id: 'app-registration' } });
  expect(missing([...key, ...client])).toBeNull();
});

test('asks for no client at the practice tenant', () => {
  expect(missingForScim(practice(key, 'app-registration'))).toBeNull();
  expect(canLogIn(practice(key))).toBe(true);
  expect(canLogIn(tenant(key))).toBe(false);
  expect(canLogIn(tenant([...key, ...client]))).toBe(true);
});
