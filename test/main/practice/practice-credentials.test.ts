import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import { practiceReach } from '../../../src/main/http/reach.ts';
import { readTokenResponse, requestToken } from '../../../src/main/oauth/token-request.ts';
import type { PracticeTenant } from '../../../src/main/practice/practice-tenant.ts';
import { findUsers, readUserList } from '../../../src/main/scim/users.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { newAccessKey, newScimToken, type PracticeRig, startPractice } from '../../support/practice-rig.ts';
import { problemFrom } from '../../support/problem-from.ts';

const running: PracticeTenant[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((tenant) => tenant.close()));
});

async function start(disk?: string): Promise<PracticeRig> {
  const rig = await startPractice(disk);
  running.push(rig.tenant);
  return rig;
}

const { signal } = new AbortController();
const clientOf = (tenant: PracticeTenant) => createHttpClient({ reach: practiceReach(() => tenant.port) });

function codeOf(action: () => unknown): string | null {
  try {
    action();
    return null;
  } catch (thrown) {
    return problemOf(thrown).code;
  }
}

/** Whether the tenant accepts the SCIM token, asked with the product's own client. */
async function accepts(tenant: PracticeTenant, token: string): Promise<boolean> {
  const base = `${tenant.address}/oauth/scim/v2`;
  const sent = new Secret(token);
  const response = await findUsers(clientOf(tenant), base, sent, { userName: 'nobody@practice.example' }, { signal });
  if (response.status === 401) return false;
  return readUserList(response, sent).totalResults === 0;
}

describe('the access key page', () => {
  it('shows the secret on demand, until it is saved', async () => {
    const { tenant } = await start();
    expect(tenant.console().accessKey).toBe('none');
    await tenant.addAccessKey();
    expect(tenant.console().accessKey).toBe('hidden');
    expect(codeOf(() => tenant.reveal('access-key-secret'))).toBe('practice-shown-once');
    tenant.showSecretKey();
    tenant.showSecretKey();
    expect(tenant.console().accessKey).toBe('shown');
    expect(tenant.reveal('access-key-secret').reveal()).toMatch(/^[A-Z2-7]{52}====$/);
    tenant.saveAccessKey();
    tenant.saveAccessKey();
    expect(tenant.console().accessKey).toBe('saved');
    expect(codeOf(() => tenant.reveal('access-key-secret'))).toBe('practice-shown-once');
    expect(
      codeOf(() => {
        tenant.showSecretKey();
      }),
    ).toBe('practice-shown-once');
  });

  it('shows the id before and after saving', async () => {
    const { tenant } = await start();
    expect(codeOf(() => tenant.reveal('access-key-id'))).toBe('practice-shown-once');
    const { id } = await newAccessKey(tenant);
    tenant.saveAccessKey();
    expect(id).toMatch(/^[A-Z2-7]{52}====$/);
    expect(tenant.reveal('access-key-id').reveal()).toBe(id);
  });

  it('has nothing to show or save before a key is added', async () => {
    const { tenant } = await start();
    expect(
      codeOf(() => {
        tenant.showSecretKey();
      }),
    ).toBe('practice-shown-once');
    tenant.saveAccessKey();
    expect(tenant.console().accessKey).toBe('none');
  });
});

describe('the SCIM token page', () => {
  it('shows the token until it is saved', async () => {
    const { tenant } = await start();
    expect(tenant.console().scimToken).toBe('none');
    expect(codeOf(() => tenant.reveal('scim-token'))).toBe('practice-shown-once');
    const token = await newScimToken(tenant);
    expect(tenant.console().scimToken).toBe('shown');
    expect(token).toMatch(/^[\w-]{64}$/);
    tenant.saveToken();
    expect(tenant.console().scimToken).toBe('saved');
    expect(codeOf(() => tenant.reveal('scim-token'))).toBe('practice-shown-once');
    expect(await accepts(tenant, token)).toBe(true);
  });

  it('replaces the token when another one is generated', async () => {
    const { tenant } = await start();
    const first = await newScimToken(tenant);
    const second = await newScimToken(tenant);
    expect(await accepts(tenant, first)).toBe(false);
    expect(await accepts(tenant, second)).toBe(true);
  });
});

describe('the product’s own clients', () => {
  it('get an access token for an access key, before it is saved and after', async () => {
    const { tenant } = await start();
    const client = await tenant.registerClient();
    const { id, secret } = await newAccessKey(tenant);
    const credentials = {
      accessKeyId: new Secret(id),
      accessKeySecret: new Secret(secret),
      clientId: client.id,
      clientSecret: client.secret,
    };
    const ask = async () =>
      readTokenResponse(
        await requestToken(clientOf(tenant), `${tenant.address}/auth/token`, credentials, { signal }),
        credentials,
      );
    expect((await ask()).expiresInSeconds).toBe(3600);
    tenant.saveAccessKey();
    expect((await ask()).accessToken.reveal()).not.toBe('');
  });

  it.each([
    ['accessKeySecret', 'key-refused'],
    ['accessKeyId', 'key-refused'],
    ['clientSecret', 'client-refused'],
    ['clientId', 'client-refused'],
  ] as const)('learn that a wrong %s is %s', async (wrong, code) => {
    const { tenant } = await start();
    const client = await tenant.registerClient();
    const { id, secret } = await newAccessKey(tenant);
    const credentials = {
      accessKeyId: new Secret(id),
      accessKeySecret: new Secret(secret),
      clientId: client.id,
      clientSecret: client.secret,
      [wrong]: new Secret('WRONG'),
    };
    const response = await requestToken(clientOf(tenant), `${tenant.address}/auth/token`, credentials, { signal });
    expect(codeOf(() => readTokenResponse(response, credentials))).toBe(code);
  });

  it('learn that a tenant that has ended refuses the connection', async () => {
    const { tenant } = await startPractice();
    await tenant.close();
    const asking = findUsers(
      clientOf(tenant),
      `${tenant.address}/scim/v2`,
      new Secret('x'),
      { userName: 'a' },
      { signal },
    );
    expect((await problemFrom(asking)).code).toBe('connection-refused');
  });
});

describe('a restart', () => {
  it('keeps key, token and client valid, and what was shown stays gone', async () => {
    const before = await start();
    const client = await before.tenant.registerClient();
    const { id, secret } = await newAccessKey(before.tenant);
    const token = await newScimToken(before.tenant);
    await before.tenant.close();

    const { tenant } = await start(before.disk());
    expect(tenant.console()).toEqual({ accessKey: 'saved', scimToken: 'saved' });
    expect(tenant.reveal('access-key-id').reveal()).toBe(id);
    expect(codeOf(() => tenant.reveal('access-key-secret'))).toBe('practice-shown-once');
    expect(await accepts(tenant, token)).toBe(true);
    const credentials = {
      accessKeyId: new Secret(id),
      accessKeySecret: new Secret(secret),
      clientId: client.id,
      clientSecret: client.secret,
    };
    const response = await requestToken(clientOf(tenant), `${tenant.address}/auth/token`, credentials, { signal });
    expect(readTokenResponse(response, credentials).expiresInSeconds).toBe(3600);
  });

  it('finds none of the secrets on disk', async () => {
    const { tenant, disk } = await start();
    const client = await tenant.registerClient();
    const { secret } = await newAccessKey(tenant);
    const token = await newScimToken(tenant);
    expect(disk()).toContain('secretDigest');
    for (const value of [client.secret.reveal(), secret, token]) expect(disk()).not.toContain(value);
  });

  it('of a new tenant knows no credential', async () => {
    const { tenant } = await start();
    expect(tenant.console()).toEqual({ accessKey: 'none', scimToken: 'none' });
    expect(await accepts(tenant, 'anything')).toBe(false);
  });
});
