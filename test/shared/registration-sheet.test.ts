import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/shared/connection.ts';
import { registrationContacts, registrationSheet } from '../../src/shared/settings/registration-sheet.ts';
import type { SheetValue } from '../../src/shared/settings/settings-sheet.ts';
import { practiceConnection, tenantConnection } from '../support/connections.ts';

const answer = (connection: Connection, id: string): SheetValue | undefined =>
  registrationSheet(connection).find((field) => field.id === id)?.value;

describe('the answers for NICE’s form', () => {
  it('come in the order of NICE’s guide', () => {
    expect(registrationSheet(tenantConnection()).map(({ id }) => id)).toEqual([
      'person',
      'business-unit',
      'app-name',
      'app-description',
      'technical-contacts',
      'delivery',
      'tenancy',
      'fedramp',
      'authentication-method',
      'scopes',
      'application-type',
      'redirect-uri',
      'other-urls',
    ]);
  });

  it.each([
    ['delivery', 'Email'],
    ['tenancy', 'Single Tenant'],
    ['authentication-method', 'client_secret_post'],
    ['application-type', 'User, Confidential'],
  ])('give %s as the guide does', (id, text) => {
    expect(answer(tenantConnection(), id)).toEqual({ kind: 'text', text, evidence: 'documented' });
  });

  it.each([
    ['standard', 'No', 'documented'],
    ['fedramp', 'Yes', 'documented'],
    ['eu-sovereign', 'No', 'inferred'],
    ['other', 'NICE knows whether your cloud is one', 'unknown'],
  ] as const)('say of the cloud %s whether it is FedRAMP: %s', (cloud, en, evidence) => {
    expect(answer(tenantConnection({ cloud }), 'fedramp')).toMatchObject({ text: { en }, evidence });
  });

  it('contain the redirect URI of the app in Okta', () => {
    const oktaAppAddress = 'https://acme-admin.okta-emea.com/admin/app/acme_scim_1/instance/0oa1/';
    expect(answer(tenantConnection({ oktaAppAddress }), 'redirect-uri')).toEqual({
      kind: 'text',
      text: 'https://system-admin.okta-emea.com/admin/app/cpc/acme_scim_1/oauth/callback',
      evidence: 'inferred',
    });
  });

  it.each(['', 'https://acme-admin.okta.com.evil.example/admin/app/a/instance/0'])(
    'contain no redirect URI while the address of the app is %j',
    (oktaAppAddress) => {
      expect(answer(tenantConnection({ oktaAppAddress }), 'redirect-uri')).toMatchObject({ kind: 'words' });
    },
  );

  it('can be looked at in practice', () => {
    expect(answer(practiceConnection(), 'fedramp')).toMatchObject({ text: { en: 'No' } });
  });

  it('have no two fields of the same id, the contacts included', () => {
    const ids = [...registrationSheet(tenantConnection()), ...registrationContacts].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
