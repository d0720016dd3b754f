import { execFile } from 'node:child_process';
import { createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import { get } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  basic,
  fetchToken,
  newAccessKey,
  newScimToken,
  type PracticeRig,
  startPractice,
} from '../../support/practice-rig.ts';

let rig: PracticeRig;
beforeEach(async () => {
  rig = await startPractice();
});
afterEach(() => rig.tenant.close());

const url = (path: string): string => rig.tenant.address + path;
const ErrorBody = z.strictObject({ error: z.string(), errorDescription: z.string() });
const TokenBody = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.literal(3600),
  refresh_token: z.string(),
  id_token: z.string(),
  issued_token_type: z.literal('urn:ietf:params:oauth:token-type:access_token'),
});

async function passwordGrant(): Promise<{
  client: Awaited<ReturnType<PracticeRig['tenant']['registerClient']>>;
  form: Record<string, string>;
}> {
  const client = await rig.tenant.registerClient();
  const { id, secret } = await newAccessKey(rig.tenant);
  return { client, form: { grant_type: 'password', username: id, password: secret } };
}

describe('the token endpoint', () => {
  it('answers a password grant as CXone documents it', async () => {
    const { client, form } = await passwordGrant();
    const response = await fetchToken(rig.tenant, client, form);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(TokenBody.parse(await response.json()).token_type).toBe('Bearer');
  });

  it('takes the client from the body, too', async () => {
    const { client, form } = await passwordGrant();
    const body = { ...form, client_id: client.id.reveal(), client_secret: client.secret.reveal() };
    const response = await fetch(url('/auth/token'), { method: 'POST', body: new URLSearchParams(body) });
    expect(response.status).toBe(200);
  });

  it('answers curl', async () => {
    const { client, form } = await passwordGrant();
    const { stdout } = await promisify(execFile)('curl', [
      ...['--silent', '--show-error', '--noproxy', '*', '--user', `${client.id.reveal()}:${client.secret.reveal()}`],
      ...Object.entries(form).flatMap(([name, value]) => ['--data-urlencode', `${name}=${value}`]),
      url('/auth/token'),
    ]);
    expect(TokenBody.parse(JSON.parse(stdout)).expires_in).toBe(3600);
  });

  it('signs an id token that its own published key proves', async () => {
    const { client, form } = await passwordGrant();
    const { id_token: idToken } = TokenBody.parse(await (await fetchToken(rig.tenant, client, form)).json());
    const [head = '', claims = '', signature = ''] = idToken.split('.');
    const keySet = (await (await fetch(url('/auth/jwks'))).json()) as { keys: [JsonWebKey] };
    const key = createPublicKey({ key: keySet.keys[0], format: 'jwk' });
    const content = Buffer.from(`${head}.${claims}`);
    expect(verify('RSA-SHA256', content, key, Buffer.from(signature, 'base64url'))).toBe(true);
    const issuedAt = Math.floor(rig.now() / 1000);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: rig.tenant.address,
      area: 'practice',
      iat: issuedAt,
      exp: issuedAt + 3600,
    });
  });

  it.each([
    ['without a grant', { grant_type: '' }, 400, 'invalid_request'],
    ['with client credentials only', { grant_type: 'client_credentials' }, 400, 'unsupported_grant_type'],
    ['without a password', { password: '' }, 400, 'invalid_request'],
    ['with a wrong key secret', { password: 'WRONG====' }, 400, 'invalid_grant'],
    ['with a wrong key id', { username: 'WRONG====' }, 400, 'invalid_grant'],
    ['with the client a second time', { client_secret: 'x' }, 400, 'invalid_request'],
  ])('refuses a request %s', async (_, change, status, error) => {
    const { client, form } = await passwordGrant();
    const changed = Object.entries({ ...form, ...change }).filter(([, value]) => value !== '');
    const response = await fetchToken(rig.tenant, client, Object.fromEntries(changed));
    expect(response.status).toBe(status);
    expect(ErrorBody.parse(await response.json()).error).toBe(error);
  });

  it.each([
    ['no client', undefined],
    ['a wrong client', basic('somebody', 'else')],
    ['another scheme', 'Bearer token'],
    ['a damaged header', 'Basic %%%'],
  ])('refuses %s with 401 and a challenge', async (_, authorization) => {
    const { form } = await passwordGrant();
    const response = await fetch(url('/auth/token'), {
      method: 'POST',
      headers: authorization === undefined ? {} : { Authorization: authorization },
      body: new URLSearchParams(form),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    expect(ErrorBody.parse(await response.json()).error).toBe('invalid_client');
  });

  it('forgets the client when another one is registered', async () => {
    const { client, form } = await passwordGrant();
    const next = await rig.tenant.registerClient();
    expect((await fetchToken(rig.tenant, client, form)).status).toBe(401);
    expect((await fetchToken(rig.tenant, next, form)).status).toBe(200);
  });

  it('forgets the access key when another one is added', async () => {
    const { client, form } = await passwordGrant();
    await rig.tenant.addAccessKey();
    expect((await fetchToken(rig.tenant, client, form)).status).toBe(400);
  });

  it('refuses a body that is not form-encoded, and a parameter given twice', async () => {
    const { client, form } = await passwordGrant();
    const headers = { Authorization: basic(client.id.reveal(), client.secret.reveal()) };
    const asJson = { method: 'POST', headers, body: JSON.stringify(form) };
    expect((await fetch(url('/auth/token'), asJson)).status).toBe(400);
    const twice = new URLSearchParams([...Object.entries(form), ['grant_type', 'password']]);
    expect((await fetch(url('/auth/token'), { method: 'POST', headers, body: twice })).status).toBe(400);
  });
});

describe('the refresh grant', () => {
  async function refreshing(change: Readonly<Record<string, string>> = {}): Promise<Response> {
    const { client, form } = await passwordGrant();
    const { refresh_token: token } = TokenBody.parse(await (await fetchToken(rig.tenant, client, form)).json());
    const wanted = { grant_type: 'refresh_token', client_id: client.id.reveal(), refresh_token: token, ...change };
    const body = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''));
    return fetch(url('/auth/token'), { method: 'POST', body });
  }

  it('answers as a password grant does, without a client secret', async () => {
    const response = await refreshing();
    expect(response.status).toBe(200);
    expect(TokenBody.parse(await response.json()).expires_in).toBe(3600);
  });

  it('takes the client with its secret, too', async () => {
    const { client, form } = await passwordGrant();
    const { refresh_token: token } = TokenBody.parse(await (await fetchToken(rig.tenant, client, form)).json());
    const wanted = { grant_type: 'refresh_token', refresh_token: token };
    expect((await fetchToken(rig.tenant, client, wanted)).status).toBe(200);
  });

  it.each([
    ['without a token', { refresh_token: '' }, 400, 'invalid_request'],
    ['with a wrong token', { refresh_token: 'wrong' }, 400, 'invalid_grant'],
    ['without a client', { client_id: '' }, 401, 'invalid_client'],
    ['with a wrong client', { client_id: 'somebody' }, 401, 'invalid_client'],
    ['with a wrong client secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
  ])('refuses a request %s', async (_, change, status, error) => {
    const response = await refreshing(change);
    expect(response.status).toBe(status);
    expect(ErrorBody.parse(await response.json()).error).toBe(error);
  });

  it('takes no access token for a refresh token', async () => {
    const { client, form } = await passwordGrant();
    const { access_token: token } = TokenBody.parse(await (await fetchToken(rig.tenant, client, form)).json());
    const wanted = { grant_type: 'refresh_token', refresh_token: token };
    expect((await fetchToken(rig.tenant, client, wanted)).status).toBe(400);
  });

  it('ends two hours after the token was given', async () => {
    const { client, form } = await passwordGrant();
    const { refresh_token: token } = TokenBody.parse(await (await fetchToken(rig.tenant, client, form)).json());
    const wanted = { grant_type: 'refresh_token', refresh_token: token };
    rig.passTime(7_199_000);
    expect((await fetchToken(rig.tenant, client, wanted)).status).toBe(200);
    rig.passTime(1_000);
    expect((await fetchToken(rig.tenant, client, wanted)).status).toBe(400);
  });
});

describe('the user information', () => {
  const ask = (authorization?: string): Promise<Response> =>
    fetch(url('/auth/userinfo'), { headers: authorization === undefined ? {} : { Authorization: authorization } });

  it('tells the owner of an access token, as its claims do', async () => {
    const { client, form } = await passwordGrant();
    const { access_token: token } = TokenBody.parse(await (await fetchToken(rig.tenant, client, form)).json());
    const response = await ask(`Bearer ${token}`);
    expect(response.status).toBe(200);
    const [, claims = ''] = token.split('.');
    const { sub } = z.looseObject({ sub: z.string() }).parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
    expect(await response.json()).toEqual({
      sub,
      name: 'SCIM AccessKey',
      given_name: 'SCIM',
      family_name: 'AccessKey',
      email: 'scim.accesskey@practice.example',
    });
  });

  it('refuses the SCIM token, the access key and everything else', async () => {
    const { id, secret } = await newAccessKey(rig.tenant);
    const scimToken = await newScimToken(rig.tenant);
    for (const authorization of [`Bearer ${scimToken}`, basic(id, secret), 'Bearer wrong']) {
      const response = await ask(authorization);
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    }
    const without = await ask();
    expect(without.status).toBe(401);
    expect(without.headers.get('www-authenticate')).toBe('Bearer realm="practice tenant"');
  });
});

describe('the older login', () => {
  const logIn = (body: unknown): Promise<Response> =>
    fetch(url('/authentication/v1/token/access-key'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  it('takes an access key without a client', async () => {
    const { id, secret } = await newAccessKey(rig.tenant);
    const response = await logIn({ accessKeyId: id, accessKeySecret: secret });
    expect(response.status).toBe(200);
    const { access_token: token } = TokenBody.parse(await response.json());
    const info = await fetch(url('/auth/userinfo'), { headers: { Authorization: `Bearer ${token}` } });
    expect(info.status).toBe(200);
  });

  it.each([
    ['a wrong key', { accessKeyId: 'WRONG====', accessKeySecret: 'WRONG====' }, 401],
    ['half a key', { accessKeyId: 'WRONG====' }, 400],
    ['no object', 'null', 400],
    ['no JSON', 'accessKeyId=1', 400],
  ])('refuses %s', async (_, body, status) => {
    await newAccessKey(rig.tenant);
    const response = await logIn(body);
    expect(response.status).toBe(status);
    ErrorBody.parse(await response.json());
  });
});

describe('discovery', () => {
  const Configuration = z.record(z.string(), z.unknown());

  it('leads to its own endpoints', async () => {
    const configuration = Configuration.parse(await (await fetch(url('/.well-known/openid-configuration'))).json());
    expect(configuration).toMatchObject({ issuer: rig.tenant.address, token_endpoint: url('/auth/token') });
  });

  it('describes the tenant to who knows its id', async () => {
    const { client, form } = await passwordGrant();
    const { access_token: token } = TokenBody.parse(await (await fetchToken(rig.tenant, client, form)).json());
    const claims = Configuration.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));
    const path = `/.well-known/cxone-configuration?tenantId=${String(claims['tenantId'])}`;
    expect(await (await fetch(url(path))).json()).toMatchObject({
      tenantId: claims['tenantId'],
      ui_endpoint: rig.tenant.address,
      auth_endpoint: rig.tenant.address,
      api_endpoint: rig.tenant.address,
    });
  });

  it.each([
    ['without a tenant id', '', 400],
    ['with another tenant id', '?tenantId=11eb660f-4c6d-34a0-8733-0242ac110002', 404],
  ])('refuses a question %s', async (_, query, status) => {
    const response = await fetch(url(`/.well-known/cxone-configuration${query}`));
    expect(response.status).toBe(status);
    ErrorBody.parse(await response.json());
  });
});

describe('the server', () => {
  const statusOf = (host: string, path = '/.well-known/openid-configuration'): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port: rig.tenant.port, path, headers: { Host: host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });

  it('listens on 127.0.0.1 only', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const others = addresses.filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid);
    for (const { address } of others) {
      const attempt = new Promise((resolve, reject) => {
        const socket = connect(rig.tenant.port, address, () => {
          socket.destroy();
          resolve(address);
        }).on('error', reject);
      });
      await expect(attempt).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }
    expect(rig.tenant.address).toBe(`http://127.0.0.1:${String(rig.tenant.port)}`);
  });

  it('serves its own host only, so that no foreign name leads to it', async () => {
    expect(await statusOf(`127.0.0.1:${String(rig.tenant.port)}`)).toBe(200);
    for (const host of ['evil.example', `localhost:${String(rig.tenant.port)}`, '127.0.0.1', '127.0.0.1:1']) {
      expect(await statusOf(host)).toBe(421);
    }
    expect(await statusOf(`127.0.0.1:${String(rig.tenant.port)}`, 'http://evil.example/')).toBe(421);
    expect(await statusOf(`127.0.0.1:${String(rig.tenant.port)}`, '//evil.example/')).toBe(421);
  });

  it('lets no page of another origin read its answers', async () => {
    const headers = { Origin: 'https://evil.example' };
    const response = await fetch(url('/.well-known/openid-configuration'), { headers });
    const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
    expect(response.status).toBe(200);
    expect(names).toEqual([]);
    const preflight = { 'Access-Control-Request-Method': 'POST', ...headers };
    expect((await fetch(url('/auth/token'), { method: 'OPTIONS', headers: preflight })).status).toBe(404);
  });

  it('refuses a body that is too large, and goes on', async () => {
    const response = await fetch(url('/auth/token'), { method: 'POST', body: 'x'.repeat(70_000) });
    expect(response.status).toBe(413);
    expect((await fetch(url('/nothing'))).status).toBe(404);
  });

  it('survives what is no HTTP and who hangs up in the middle', async () => {
    for (const sent of ['\0\0\0', 'POST /auth/token HTTP/1.1\r\nContent-Length: 100\r\n\r\nhalf']) {
      await new Promise((resolve) => {
        const socket = connect(rig.tenant.port, '127.0.0.1', () => {
          socket.end(sent);
        });
        socket
          .on('error', () => undefined)
          .on('close', resolve)
          .resume();
      });
    }
    expect((await fetch(url('/nothing'))).status).toBe(404);
  });

  it('lists what it was sent, without queries, and only the newest', async () => {
    await fetch(url('/a?secret=1'));
    await fetch(url('/.well-known/cxone-configuration?tenantId=1'));
    expect(rig.tenant.requests()).toEqual([
      { method: 'GET', path: '/a', status: 404 },
      { method: 'GET', path: '/.well-known/cxone-configuration', status: 404 },
    ]);
    for (let count = 0; count < 210; count += 1) await fetch(url('/b'));
    expect(rig.tenant.requests()).toHaveLength(200);
    expect(rig.tenant.requests().every(({ path }) => path === '/b')).toBe(true);
  });

  it('counts all it was sent, by method', async () => {
    expect(rig.tenant.requestsByMethod()).toEqual({});
    for (let count = 0; count < 205; count += 1) await fetch(url('/a'));
    await fetch(url('/auth/token'), { method: 'POST', body: 'x'.repeat(70_000) });
    await fetch(url('/oauth/scim/v2/Users/1'), { method: 'DELETE' });
    expect(rig.tenant.requestsByMethod()).toEqual({ GET: 205, POST: 1, DELETE: 1 });
  });

  it('ends open connections when it is closed, and may be closed twice', async () => {
    const closed = new Promise((resolve) => {
      connect(rig.tenant.port, '127.0.0.1').on('close', resolve).resume();
    });
    await fetch(url('/a'));
    await rig.tenant.close();
    await rig.tenant.close();
    await closed;
  });
});
