import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/shared/connection.ts';
import type { FieldValue } from '../../src/shared/identity-providers/identity-provider.ts';
import { identityProviderIds, identityProviders } from '../../src/shared/identity-providers/registry.ts';
import { endpointsOf, settingsSheet } from '../../src/shared/settings/settings-sheet.ts';
import { practiceConnection, tenantConnection } from '../support/connections.ts';

const practiceAddress = 'http://127.0.0.1:4711';

function sheetOf(connection: Connection): Map<string, FieldValue> {
  const endpoints = endpointsOf(connection, practiceAddress);
  if (endpoints === null) throw new Error('The connection has no endpoints.');
  return new Map(settingsSheet(connection, endpoints).map(({ id, value }) => [id, value]));
}

describe('the settings sheet', () => {
  it.each(identityProviderIds)('has unique fields, a base URL with /oauth and the token for %s', (identityProvider) => {
    const connection = { ...tenantConnection(), identityProvider };
    const values = [...sheetOf(connection).values()];
    expect(values).toHaveLength(identityProviders[identityProvider].fields.length);
    expect(values).toContainEqual(expect.objectContaining({ text: 'https://na1.nice-incontact.com/oauth/scim/v2' }));
    expect(values).toContainEqual({ kind: 'secret', credential: 'scim-token' });
  });

  it.each(identityProviderIds)('says every sentence about %s in both languages', (identityProvider) => {
    const { name, path, fields, afterwards } = identityProviders[identityProvider];
    const notes = fields.flatMap(({ note }) => (note === undefined ? [] : [note]));
    for (const text of [name, ...path, ...afterwards, ...notes]) {
      expect(text.de.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
    }
  });

  it('takes the endpoints of the cloud', () => {
    const connection: Connection = {
      ...tenantConnection(),
      kind: 'tenant',
      cloud: 'fedramp',
      tenantAddress: 'https://na2.niceincontact.com',
      identityProvider: 'other',
    };
    const sheet = sheetOf(connection);
    expect(sheet.get('token-endpoint')).toMatchObject({ text: 'https://cxone-gov.niceincontact.com/auth/token' });
    expect(sheet.get('authorization-endpoint')).toMatchObject({
      text: 'https://cxone-gov.niceincontact.com/auth/authorize?scope=openid',
    });
  });

  it.each([
    ['https://na1.nice-incontact.com', 'documented'],
    ['https://eu1.niceincontact.com', 'inferred'],
  ])('calls the base URL of %s %s', (tenantAddress, evidence) => {
    expect(sheetOf(tenantConnection(tenantAddress)).get('base-url')).toMatchObject({ evidence });
  });

  it('calls a base URL measured once the token was accepted there', () => {
    const trial = { at: '2026-01-02T03:04:05.000Z', outcome: { kind: 'accepted' } } as const;
    const connection = { ...tenantConnection('https://eu1.niceincontact.com'), trials: { 'scim-token': trial } };
    expect(sheetOf(connection).get('base-url')).toMatchObject({ evidence: 'measured' });
  });

  it('points a practice connection to wherever the practice tenant listens', () => {
    expect(sheetOf(practiceConnection()).get('base-url')).toMatchObject({ text: `${practiceAddress}/oauth/scim/v2` });
    expect(endpointsOf(practiceConnection(), null)).toBeNull();
  });
});
