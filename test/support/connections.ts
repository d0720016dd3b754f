import { randomUUID } from 'node:crypto';
import type { NewTenant } from '../../src/main/connections/new-connections.ts';
import type { PracticeConnection, TenantConnection } from '../../src/shared/connection.ts';

const fresh = {
  createdAt: '2026-01-02T03:04:05.000Z',
  identityProvider: 'okta',
  way: 'token',
  cxoneLanguage: 'en',
  step: 'access-key',
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
} satisfies Partial<PracticeConnection>;

/** A practice connection at which nothing has been done yet, but for what is said here. */
export const practiceConnection = (told: Partial<PracticeConnection> = {}): PracticeConnection => ({
  ...fresh,
  id: randomUUID(),
  name: 'Practice',
  kind: 'practice',
  ...told,
});

/** A tenant connection at which nothing has been done yet, but for what is said here. */
export const tenantConnection = (told: Partial<TenantConnection> = {}): TenantConnection => ({
  ...fresh,
  id: randomUUID(),
  name: 'Our tenant',
  kind: 'tenant',
  cloud: 'standard',
  issuer: null,
  tenantAddress: 'https://na1.nice-incontact.com',
  addressConfirmedAt: null,
  idInFiles: null,
  ...told,
});

/** What the form for a new connection says when everything in it is right, but for what is said here. */
export const tenantForm = (told: Partial<NewTenant> = {}): NewTenant => ({
  name: 'Our tenant',
  tenantAddress: 'na1.nice-incontact.com',
  confirmedHost: null,
  cloud: 'standard',
  issuer: '',
  identityProvider: 'okta',
  way: 'token',
  cxoneLanguage: 'en',
  ...told,
});
