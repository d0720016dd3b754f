import { randomUUID } from 'node:crypto';
import type { Connection } from '../../src/shared/connection.ts';

const fresh = {
  createdAt: '2026-01-02T03:04:05.000Z',
  step: 'access-key',
  ticked: {},
  credentials: {},
  trials: {},
} as const;

/** A practice connection at which nothing has been done yet. */
export const practiceConnection = (): Connection => ({
  ...fresh,
  id: randomUUID(),
  name: 'Practice',
  kind: 'practice',
  identityProvider: 'okta',
});

/** A tenant connection at which nothing has been done yet. */
export const tenantConnection = (tenantAddress = 'https://na1.nice-incontact.com'): Connection => ({
  ...fresh,
  id: randomUUID(),
  name: 'Our tenant',
  kind: 'tenant',
  cloud: 'standard',
  tenantAddress,
  identityProvider: 'okta',
});
