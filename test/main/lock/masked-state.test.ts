import { expect, it } from 'vitest';
import { maskedState } from '../../../src/main/lock/masked-state.ts';
import { AppState } from '../../../src/shared/app-state.ts';
import { usualOccasions } from '../../../src/shared/lock.ts';
import { practiceConnection, tenantConnection } from '../../support/connections.ts';

const at = '2026-01-02T03:04:05.000Z';
const note = { lastFour: 'KNRY', storedAt: at, store: 'keychain' } as const;
const tenant = tenantConnection({
  name: 'Canary GmbH',
  tenantAddress: 'https://canary.nice-incontact.com',
  cloud: 'other',
  issuer: 'https://canary.example.com',
  oktaAppAddress: 'https://canary-admin.okta.com/admin/app/1',
  tokens: [{ name: 'scim-token', owner: 'Canary Person', label: 'Canary token', use: 'personal' }],
  credentials: { 'scim-token': note },
  trials: {
    'scim-token': {
      at,
      outcome: { kind: 'problem', problem: { code: 'timed-out', facts: { host: 'canary.example.com' } } },
    },
  },
  confirmed: {},
});

/** Everything a window can be told, with a canary wherever a person or a server has a name. */
const whole: AppState = {
  version: '1.2.3',
  dataFolder: '/home/canary/.config/assistant',
  language: 'de',
  preferences: { language: 'de', theme: 'dark' },
  keychain: { name: 'Secret Service', platform: 'linux', problem: null },
  place: { screen: 'connection', connectionId: tenant.id },
  drafts: { 'connection-name': 'Canary draft', [`issuer/${tenant.id}`]: 'canary' },
  connections: [tenant, practiceConnection({ name: 'Canary practice' })],
  notices: [
    { code: 'connection-removed', id: tenant.id, name: 'Canary old', secrets: 1, store: 'keychain' },
    { code: 'state-set-aside', id: tenant.id, reason: 'damaged', file: 'canary.json', restored: true },
  ],
  companyCertificates: [{ subject: 'Canary CA', issuer: 'Canary root', validTo: at }],
  secretOnClipboard: { clearsAt: at, isKeptOutOfHistory: true },
  stores: {
    store: 'sealed',
    keychainKind: 'encrypted',
    file: 'open',
    filePath: '/home/canary/.config/assistant/vault.age',
    moving: null,
    isMoveWaiting: false,
  },
  panic: null,
  newestAuditEntry: 7,
  practice: { address: 'http://127.0.0.1:1', accessKey: 'none', scimToken: 'none', fault: null },
  lock: { isOn: true, isLocked: true, occasions: usualOccasions, waitUntil: null, canTouchId: false, problem: null },
};

it('names nobody and no server, and no end of a secret', () => {
  expect(JSON.stringify(maskedState(whole))).not.toMatch(/canary|KNRY|127\.0\.0\.1/i);
});

it('is a state that the window understands', () => {
  const masked = maskedState(whole);
  expect(AppState.parse(masked)).toEqual(masked);
});

it('numbers the connections, in the language of the window', () => {
  expect(maskedState(whole).connections.map(({ name }) => name)).toEqual(['Verbindung 1', 'Verbindung 2']);
  expect(maskedState({ ...whole, language: 'en' }).connections[0]?.name).toBe('Connection 1');
});

it('keeps where the person was and how the window looks', () => {
  const { place, preferences, lock, version } = maskedState(whole);
  expect({ place, preferences, lock, version }).toEqual({
    place: whole.place,
    preferences: whole.preferences,
    lock: whole.lock,
    version: whole.version,
  });
});

it('changes nothing of the state itself', () => {
  const before = structuredClone(whole);
  maskedState(whole);
  expect(whole).toEqual(before);
});
