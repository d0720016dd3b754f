import { expect, it } from 'vitest';
import { whatIsLost } from '../../src/renderer/wizard/what-is-lost.ts';
import { manageEn } from '../../src/renderer/words/areas/manage.ts';
import type { StoreKind } from '../../src/shared/credential.ts';
import { tenantConnection } from '../support/connections.ts';

const names = { keychain: 'Secret Service', sealed: 'Sealed vault file', memory: 'memory' };
const noteIn = (store: StoreKind) => ({ lastFour: '4711', storedAt: '2026-01-02T03:04:05.000Z', store });
const lostWith = (told: Parameters<typeof tenantConnection>[0]) => whatIsLost(tenantConnection(told), manageEn, names);

it('names the stores that the secrets of a connection are in, each once', () => {
  const credentials = {
    'client-id': noteIn('keychain'),
    'client-secret': noteIn('keychain'),
    'scim-token': noteIn('sealed'),
  };
  expect(lostWith({ credentials: { 'scim-token': noteIn('sealed') } })).toEqual([
    manageEn.lost(1, 'Sealed vault file'),
  ]);
  expect(lostWith({ credentials })).toEqual([manageEn.lost(3, 'Secret Service, Sealed vault file')]);
});

it('says of secrets that were not found what becomes of them, and not that there are none', () => {
  const missing = { 'scim-token': noteIn('sealed') };
  const unfound = manageEn.lostUnfound(1, 'Sealed vault file');
  expect(lostWith({ missing })).toEqual([manageEn.lostProgress, unfound]);
  expect(lostWith({ missing, credentials: { 'client-id': noteIn('keychain') } })).toEqual([
    manageEn.lost(1, 'Secret Service'),
    unfound,
  ]);
});

it('says of a connection of which no secret is known just that', () => {
  expect(lostWith({})).toEqual([manageEn.lostProgress, manageEn.noSecretKnown]);
});
