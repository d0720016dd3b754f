import { describe, expect, it } from 'vitest';
import type { Connection, TenantConnection } from '../../src/shared/connection.ts';
import type { Screen } from '../../src/shared/identity-providers/identity-provider.ts';
import { identityProviderIds, identityProviders } from '../../src/shared/identity-providers/registry.ts';
import { endpointsOf, settingsSheet, type SheetValue } from '../../src/shared/settings/settings-sheet.ts';
import { practiceConnection, tenantConnection } from '../support/connections.ts';

const practiceAddress = 'http://127.0.0.1:4711';

function sheetOf(connection: Connection): ReadonlyMap<string, SheetValue> {
  const endpoints = endpointsOf(connection, practiceAddress);
  if (endpoints === null) throw new Error('The connection has no endpoints.');
  return new Map(settingsSheet(connection, endpoints).map(({ id, value }) => [id, value]));
}

const tenants: readonly (readonly [string, Partial<TenantConnection>, string, string])[] = [
  ['area na1', {}, 'https://na1.nice-incontact.com', 'https://cxone.niceincontact.com'],
  [
    'area eu1',
    { tenantAddress: 'https://eu1.niceincontact.com' },
    'https://eu1.niceincontact.com',
    'https://cxone.niceincontact.com',
  ],
  [
    'FedRAMP',
    { cloud: 'fedramp', tenantAddress: 'https://na2.niceincontact.com' },
    'https://na2.niceincontact.com',
    'https://cxone-gov.niceincontact.com',
  ],
  [
    'an issuer that was typed in',
    { cloud: 'other', issuer: 'https://login.example.com', tenantAddress: 'https://cx.example.com' },
    'https://cx.example.com',
    'https://login.example.com',
  ],
];

describe.each(tenants)('the settings sheet of a tenant in %s', (_, told, origin, issuer) => {
  it.each(identityProviderIds)('has all fields of %s, the base URL with /oauth and the token', (identityProvider) => {
    const sheet = sheetOf(tenantConnection({ ...told, identityProvider }));
    expect([...sheet.keys()]).toEqual(identityProviders[identityProvider].token.fields.map(({ id }) => id));
    expect(sheet.get('base-url')).toMatchObject({ text: `${origin}/oauth/scim/v2` });
    expect(sheet.get('token')).toEqual({ kind: 'secret', of: 'scim-token', credential: 'scim-token' });
  });

  it('has the endpoints of the issuer where an IdP may ask for them', () => {
    const sheet = sheetOf(tenantConnection({ ...told, identityProvider: 'other' }));
    expect(sheet.get('token-endpoint')).toMatchObject({ text: `${issuer}/auth/token` });
    expect(sheet.get('authorization-endpoint')).toMatchObject({ text: `${issuer}/auth/authorize?scope=openid` });
  });

  it('has the base URL without /oauth, the endpoints and the client for an app registration', () => {
    const sheet = sheetOf(tenantConnection({ ...told, identityProvider: 'okta', way: 'app-registration' }));
    expect(sheet.get('base-url')).toMatchObject({ text: `${origin}/scim/v2` });
    expect(sheet.get('token-endpoint')).toMatchObject({ text: `${issuer}/auth/token` });
    expect(sheet.get('client-id')).toEqual({ kind: 'secret', of: 'client-id', credential: 'client-id' });
    expect(sheet.get('client-secret')).toMatchObject({ credential: 'client-secret' });
  });
});

describe('how far the values are known', () => {
  it.each([
    ['https://na1.nice-incontact.com', 'documented'],
    ['https://eu1.niceincontact.com', 'inferred'],
    ['https://cx.example.com', 'unknown'],
  ])('calls the base URL of %s %s', (tenantAddress, evidence) => {
    expect(sheetOf(tenantConnection({ tenantAddress })).get('base-url')).toMatchObject({ evidence });
  });

  it('calls a base URL measured once the token was accepted there', () => {
    const trial = { at: '2026-01-02T03:04:05.000Z', outcome: { kind: 'accepted' } } as const;
    const tenantAddress = 'https://eu1.niceincontact.com';
    const connection = tenantConnection({ tenantAddress, trials: { 'scim-token': trial } });
    expect(sheetOf(connection).get('base-url')).toMatchObject({ evidence: 'measured' });
  });

  it('never calls the base URL without /oauth more than inferred', () => {
    const connection = tenantConnection({ identityProvider: 'okta', way: 'app-registration' });
    expect(sheetOf(connection).get('base-url')).toMatchObject({ evidence: 'inferred' });
  });

  it.each([
    ['standard', null, 'documented'],
    ['fedramp', null, 'documented'],
    ['eu-sovereign', null, 'inferred'],
    ['other', 'https://login.example.com', 'inferred'],
  ] as const)('calls the endpoints of the cloud %s %s', (cloud, issuer, evidence) => {
    const connection = tenantConnection({ cloud, issuer, identityProvider: 'other' });
    expect(sheetOf(connection).get('token-endpoint')).toMatchObject({ evidence });
  });
});

describe('the token in the settings sheet', () => {
  it('is the one in use, when there are several, and so is what is known about it', () => {
    const accepted = { at: '2026-01-02T03:04:05.000Z', outcome: { kind: 'accepted' } } as const;
    const connection = tenantConnection({
      tenantAddress: 'https://eu1.niceincontact.com',
      tokens: [
        { name: 'scim-token', owner: 'Ada', label: '', use: 'shared' },
        { name: 'scim-token-2', owner: 'Grace', label: '', use: 'personal' },
      ],
      tokenInUse: 'scim-token-2',
      trials: { 'scim-token': accepted },
    });
    const sheet = sheetOf(connection);
    expect(sheet.get('token')).toEqual({ kind: 'secret', of: 'scim-token', credential: 'scim-token-2' });
    expect(sheet.get('base-url')).toMatchObject({ evidence: 'inferred' });
  });
});

describe('the endpoints of a connection', () => {
  it('are wherever the practice tenant listens, for practice', () => {
    expect(sheetOf(practiceConnection()).get('base-url')).toMatchObject({ text: `${practiceAddress}/oauth/scim/v2` });
    expect(endpointsOf(practiceConnection(), null)).toBeNull();
  });

  it('are missing while the issuer of another cloud is', () => {
    expect(endpointsOf(tenantConnection({ cloud: 'other', issuer: null }), null)).toBeNull();
  });
});

it('keeps to the token when a provider has no screen for an app registration', () => {
  const connection = tenantConnection({ identityProvider: 'entra', way: 'app-registration' });
  expect(sheetOf(connection).get('token')).toMatchObject({ of: 'scim-token' });
});

it('fills in a screen it has never seen', () => {
  const screen: Screen = {
    path: ['Anywhere'],
    fields: [
      { id: 'secret', label: 'Key', value: () => ({ kind: 'secret', credential: 'scim-token' }) },
      { id: 'url', label: 'Where', value: ({ tokenBaseUrl }) => ({ kind: 'block', ...tokenBaseUrl }) },
    ],
    save: ['OK'],
    start: ['Go'],
  };
  const connection = tenantConnection({ tokenInUse: 'scim-token-7' });
  const endpoints = { tenantAddress: 'https://cx.example.com', issuer: 'https://login.example.com' };
  expect(settingsSheet(connection, endpoints, screen).map(({ id, value }) => [id, value])).toEqual([
    ['secret', { kind: 'secret', of: 'scim-token', credential: 'scim-token-7' }],
    ['url', expect.objectContaining({ kind: 'block', text: 'https://cx.example.com/oauth/scim/v2' })],
  ]);
});
