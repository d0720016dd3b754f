import { describe, expect, it } from 'vitest';
import { readOktaAppAddress } from '../../../src/shared/identity-providers/okta-redirect.ts';

const inConsole = (host: string): string =>
  `https://${host}/admin/app/acme_scim_1/instance/0oa1b2c3D4E5F6g7h8i9/#tab-general`;

describe('the redirect URI of an Okta app', () => {
  it.each([
    ['acme-admin.okta.com', 'https://system-admin.okta.com', 'documented'],
    ['acme-admin.okta-emea.com', 'https://system-admin.okta-emea.com', 'inferred'],
    ['acme-admin.oktapreview.com', 'https://system-admin.oktapreview.com', 'inferred'],
    ['acme-admin.trexcloud.com', 'https://system-admin.trexcloud.com', 'inferred'],
    ['dev-123456-admin.okta.com', 'https://system-admin.okta.com', 'documented'],
    ['ACME-Admin.Okta.com', 'https://system-admin.okta.com', 'documented'],
    ['acme-admin.okta.com.', 'https://system-admin.okta.com', 'documented'],
  ])('follows from an address on %s', (host, origin, evidence) => {
    const redirectUri = `${origin}/admin/app/cpc/acme_scim_1/oauth/callback`;
    expect(readOktaAppAddress(inConsole(host))).toEqual({
      kind: 'found',
      appName: 'acme_scim_1',
      redirectUri,
      evidence,
    });
  });

  it.each([
    ['blanks around', `  ${inConsole('acme-admin.okta.com')}\n`],
    ['no scheme', 'acme-admin.okta.com/admin/app/acme_scim_1/instance/0oa1'],
    ['no end', 'https://acme-admin.okta.com/admin/app/acme_scim_1/instance/0oa1'],
    ['a query', 'https://acme-admin.okta.com/admin/app/acme_scim_1/instance/0oa1/?tab=general#x'],
    ['the port of https', 'https://acme-admin.okta.com:443/admin/app/acme_scim_1/instance/0oa1/'],
    ['a scheme in capitals', 'HTTPS://acme-admin.okta.com/admin/app/acme_scim_1/instance/0oa1/'],
  ])('is found with %s', (_, pasted) => {
    expect(readOktaAppAddress(pasted)).toMatchObject({ kind: 'found', appName: 'acme_scim_1' });
  });

  it.each(['', '   ', '\n'])('is not asked of %j', (pasted) => {
    expect(readOktaAppAddress(pasted)).toEqual({ kind: 'empty' });
  });

  it.each([
    ['a host that only ends like Okta', inConsole('acme-admin.notokta.com'), 'okta-address-foreign'],
    ['Okta as a part of another domain', inConsole('acme-admin.okta.com.evil.example'), 'okta-address-foreign'],
    ['Okta before another domain', inConsole('okta.com-admin.example.com'), 'okta-address-foreign'],
    ['a host one letter off', inConsole('acme-admin.0kta.com'), 'okta-address-foreign'],
    ['letters of another script', inConsole('acme-admin.оkta.com'), 'okta-address-foreign'],
    [
      'Okta in the login of another host',
      'https://acme-admin.okta.com@evil.example/admin/app/a/instance/0',
      'okta-address-foreign',
    ],
    [
      'Okta in the path of another host',
      'https://evil.example/acme-admin.okta.com/admin/app/a/instance/0',
      'okta-address-foreign',
    ],
    [
      'a backslash before the right host',
      'https://evil.example\\@acme-admin.okta.com/admin/app/a/instance/0',
      'okta-address-foreign',
    ],
    ['the address of CXone', 'https://na1.nice-incontact.com/admin/app/a/instance/0', 'okta-address-foreign'],
    ['the org without its console', inConsole('acme.okta.com'), 'okta-address-not-understood'],
    ['the console without an org', inConsole('-admin.okta.com'), 'okta-address-not-understood'],
    ['one more level of names', inConsole('x.acme-admin.okta.com'), 'okta-address-not-understood'],
    ['http', inConsole('acme-admin.okta.com').replace('https', 'http'), 'okta-address-not-understood'],
    ['another port', inConsole('acme-admin.okta.com:8443'), 'okta-address-not-understood'],
    ['a login in the address', inConsole('me:secret@acme-admin.okta.com'), 'okta-address-not-understood'],
    ['what is no address', 'not an address', 'okta-address-not-understood'],
    ['a word', 'Okta', 'okta-address-not-understood'],
    ['the start page of the console', 'https://acme-admin.okta.com/admin/dashboard', 'okta-address-no-app'],
    ['the list of apps', 'https://acme-admin.okta.com/admin/apps/active', 'okta-address-no-app'],
    ['an app without its instance', 'https://acme-admin.okta.com/admin/app/acme_scim_1', 'okta-address-no-app'],
    ['an app without a name', 'https://acme-admin.okta.com/admin/app//instance/0oa1', 'okta-address-no-app'],
    [
      'a name with other characters',
      'https://acme-admin.okta.com/admin/app/a%2F..%2Fb/instance/0oa1',
      'okta-address-no-app',
    ],
  ])('is refused for %s', (_, pasted, code) => {
    expect(readOktaAppAddress(pasted)).toEqual({ kind: 'problem', code });
  });

  it.each([
    ['name', 'a'.repeat(65_536)],
    ['host', inConsole(`${'a-'.repeat(30_000)}admin.okta.com`)],
    ['path', inConsole('acme-admin.okta.com').replace('acme_scim_1', 'a'.repeat(65_536))],
  ])('is refused for a %s that is far too long', (_, pasted) => {
    expect(readOktaAppAddress(pasted).kind).toBe('problem');
  });
});
