import { describe, expect, it } from 'vitest';
import {
  wayFor,
  withCxoneLanguage,
  withIdentityProvider,
  withOktaAppAddress,
  withRequirement,
} from '../../../src/main/connections/identity-provider.ts';
import { identityProviderIds, identityProviders } from '../../../src/shared/identity-providers/registry.ts';
import { tenantConnection } from '../../support/connections.ts';
import { problemIn } from '../../support/problem-from.ts';

const before = '2026-11-22T10:00:00.000Z';
const at = '2026-11-23T10:00:00.000Z';
const done = { at: before, how: 'done' } as const;

/** A connection that was finished with Okta. */
const finished = () =>
  tenantConnection({
    step: 'idp-settings',
    ticked: {
      'choose-idp': done,
      'check-requirements': done,
      'create-role': done,
      'enter-settings': done,
      'save-settings': done,
      'start-provisioning': done,
    },
    confirmed: { 'push-updates': before },
  });

describe('The way', () => {
  it.each(identityProviderIds)('is an app registration only where the IdP has it: %s', (id) => {
    const hasRegistration = identityProviders[id].appRegistration !== undefined;
    expect(wayFor(id, 'app-registration')).toBe(hasRegistration ? 'app-registration' : 'token');
    expect(wayFor(id, 'token')).toBe('token');
  });
});

describe('Choosing the IdP', () => {
  it('ticks the choice', () => {
    const connection = withIdentityProvider('entra', 'token')(tenantConnection(), at);
    expect(connection).toMatchObject({ identityProvider: 'entra', way: 'token' });
    expect(connection.ticked).toEqual({ 'choose-idp': { at, how: 'done' } });
  });

  it('leaves a step that is not on the way for the one where the way is chosen', () => {
    const connection = tenantConnection({ step: 'access-key' });
    expect(withIdentityProvider('okta', 'app-registration')(connection, at).step).toBe('connection');
    expect(withIdentityProvider('okta', 'token')(connection, at).step).toBe('access-key');
    const atSettings = tenantConnection({ step: 'idp-settings' });
    expect(withIdentityProvider('okta', 'app-registration')(atSettings, at).step).toBe('idp-settings');
  });

  it('anew forgets what was confirmed and done for another one, and keeps what was done in CXone', () => {
    const connection = withIdentityProvider('entra', 'token')(finished(), at);
    expect(connection.confirmed).toEqual({});
    expect(connection.ticked).toEqual({ 'choose-idp': { at, how: 'done' }, 'create-role': done });
  });

  it('anew in another way forgets what was entered, and keeps what the IdP can do', () => {
    const connection = withIdentityProvider('okta', 'app-registration')(finished(), at);
    expect(connection.confirmed).toEqual({ 'push-updates': before });
    expect(Object.keys(connection.ticked).sort()).toEqual(['check-requirements', 'choose-idp', 'create-role']);
  });

  it('that it was already changes nothing else', () => {
    const connection = finished();
    const ticked = { ...connection.ticked, 'choose-idp': { at, how: 'done' } };
    expect(withIdentityProvider('okta', 'token')(connection, at)).toEqual({ ...connection, ticked });
  });
});

describe('A requirement', () => {
  it('is confirmed with the time', () => {
    const { confirmed } = withRequirement('deactivate-users', true)(finished(), at);
    expect(confirmed).toEqual({ 'push-updates': before, 'deactivate-users': at });
  });

  it('that is not confirmed any more takes the tick off the check', () => {
    const connection = withRequirement('push-updates', false)(finished(), at);
    expect(connection.confirmed).toEqual({});
    expect(connection.ticked['check-requirements']).toBeUndefined();
    expect(connection.ticked['choose-idp']).toEqual(done);
  });
});

it('shows CXone’s labels in the language that was chosen', () => {
  expect(withCxoneLanguage('ja')(tenantConnection(), at).cxoneLanguage).toBe('ja');
});

describe('The address of the app in Okta', () => {
  const page = 'https://acme-admin.okta.com/admin/app/acme_cxone_1/instance/0oa1/';

  it.each([
    ['with its tab', `${page}#tab-general`, page],
    ['with a session behind it', `${page}?sessionToken=canary#tab-general`, page],
    ['half typed', 'https://acme-adm', 'https://acme-adm'],
    ['emptied', '', ''],
  ])('is kept as typed without query and hash: %s', (_what, typed, kept) => {
    expect(withOktaAppAddress(typed)(tenantConnection(), at).oktaAppAddress).toBe(kept);
  });

  it('is refused when it is far too long', () => {
    const typed = `https://acme-admin.okta.com/${'a'.repeat(2_048)}`;
    expect(problemIn(() => withOktaAppAddress(typed)(tenantConnection(), at)).code).toBe('input-refused');
  });
});
