import { describe, expect, it } from 'vitest';
import { runInputOf } from '../../../src/main/verification/run-input.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { Connection } from '../../../src/shared/connection.ts';
import type { CredentialName } from '../../../src/shared/credential.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { practiceConnection, tenantConnection } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';

const practiceAddress = 'http://127.0.0.1:4711';
const inputOf = (connection: Connection, stored: readonly CredentialName[], knownUser = '') =>
  runInputOf(connection, {
    read: (name) => Promise.resolve(stored.includes(name) ? new Secret(`value of ${name}`) : null),
    practiceAddress,
    knownUser,
  });

describe('What the checks of a connection work with', () => {
  it('is the address for the SCIM token, and the token that goes into the IdP', async () => {
    const tokens = ['scim-token', 'scim-token-2'] as const;
    const described = tokens.map((name) => ({ name, owner: '', label: '', use: 'shared' as const }));
    const connection = tenantConnection({ tokens: described, tokenInUse: 'scim-token-2' });
    const input = await inputOf(connection, tokens);
    expect(input.target).toEqual({
      baseUrl: 'https://na1.nice-incontact.com/oauth/scim/v2',
      issuer: 'https://cxone.niceincontact.com',
      cxone: true,
      practice: false,
    });
    expect(input.token?.reveal()).toBe('value of scim-token-2');
  });

  it('is the address for access tokens, without the SCIM token, with an app registration', async () => {
    const connection = tenantConnection({ way: 'app-registration' });
    const input = await inputOf(connection, ['scim-token', 'client-id', 'client-secret']);
    expect(input.target.baseUrl).toBe('https://na1.nice-incontact.com/scim/v2');
    expect(input.token).toBeNull();
    expect(input.client?.clientSecret.reveal()).toBe('value of client-secret');
    expect(input.accessKey).toBeNull();
  });

  it('is a whole access key or none', async () => {
    expect((await inputOf(tenantConnection(), ['access-key-id'])).accessKey).toBeNull();
    expect((await inputOf(tenantConnection(), ['access-key-secret'])).accessKey).toBeNull();
    const { accessKey } = await inputOf(tenantConnection(), ['access-key-id', 'access-key-secret']);
    expect(accessKey?.accessKeyId.reveal()).toBe('value of access-key-id');
  });

  it('is no token where none is stored', async () => {
    expect((await inputOf(tenantConnection(), [])).token).toBeNull();
  });

  it.each([
    ['ada@acme.example', 'ada@acme.example'],
    [' ada@acme.example ', 'ada@acme.example'],
    ['Ada Lovelace', null],
    ['', null],
  ])('takes the owner of the token for a user name only when it can be one: %s', async (owner, tokenOwner) => {
    const tokens = [{ name: 'scim-token' as const, owner, label: '', use: 'shared' as const }];
    expect((await inputOf(tenantConnection({ tokens }), [])).tokenOwner).toBe(tokenOwner);
  });

  it('is the person named, if there is one', async () => {
    expect((await inputOf(tenantConnection(), [], ' ada ')).knownUser).toBe('ada');
    expect((await inputOf(tenantConnection(), [], '  ')).knownUser).toBeNull();
  });

  it('is wherever the practice tenant listens, as long as it does', async () => {
    const { target } = await inputOf(practiceConnection(), []);
    expect(target).toMatchObject({
      baseUrl: `${practiceAddress}/oauth/scim/v2`,
      issuer: practiceAddress,
      practice: true,
    });
    const stopped = { read: () => Promise.resolve(null), practiceAddress: null, knownUser: '' };
    expect((await problemFrom(runInputOf(practiceConnection(), stopped))).code).toBe('practice-not-running');
  });

  it('has no issuer where none is known', async () => {
    expect((await inputOf(tenantConnection({ cloud: 'other', issuer: null }), [])).target.issuer).toBeNull();
  });

  it('is nothing when the keychain is in trouble', async () => {
    const read = (): Promise<never> => Promise.reject(new ProblemError({ code: 'keychain-locked' }));
    const reading = runInputOf(tenantConnection(), { read, practiceAddress, knownUser: '' });
    expect((await problemFrom(reading)).code).toBe('keychain-locked');
  });
});
