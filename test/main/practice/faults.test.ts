import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type PracticeFault, practiceFaults } from '../../../src/shared/practice-faults.ts';
import {
  basic,
  fetchToken,
  newAccessKey,
  newScimToken,
  type PracticeRig,
  startPractice,
} from '../../support/practice-rig.ts';

let rig: PracticeRig;
let token: string;
beforeEach(async () => {
  rig = await startPractice();
  token = await newScimToken(rig.tenant);
});
afterEach(() => rig.tenant.close());

const breakOne = (fault: PracticeFault | null): Promise<void> => rig.tenant.breakOne(fault);

const List = z.looseObject({ totalResults: z.number(), Resources: z.array(z.looseObject({ userName: z.string() })) });
const User = z.looseObject({ id: z.string(), userName: z.string(), displayName: z.string().optional() });
const ScimError = z.object({
  schemas: z.tuple([z.literal('urn:ietf:params:scim:api:messages:2.0:Error')]),
  status: z.string(),
  detail: z.string(),
});

interface Asking {
  readonly method?: string;
  readonly prefix?: string;
  readonly authorization?: string | null;
  readonly body?: unknown;
}

function ask(path: string, { method = 'GET', prefix = '/oauth/scim/v2', authorization, body }: Asking = {}) {
  const credential = authorization === undefined ? `Bearer ${token}` : authorization;
  const headers = {
    'Content-Type': 'application/scim+json',
    ...(credential === null ? {} : { Authorization: credential }),
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return fetch(rig.tenant.address + prefix + path, { method, headers, redirect: 'manual', ...sent });
}

const search = (userName: string): string => `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`;
const alma = 'alma.berger@practice.example';
const nobody = 'nobody@practice.example';

const statusOf = async (response: Promise<Response>): Promise<number> => (await response).status;
const listOf = async (response: Promise<Response>): Promise<z.infer<typeof List>> =>
  List.parse(await (await response).json());

/** What the tenant answers to whoever knows the credentials: the search for one person. */
async function expectIntact(): Promise<void> {
  const response = await ask(search(alma));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/scim+json');
  expect(List.parse(await response.json())).toMatchObject({ totalResults: 1, Resources: [{ userName: alma }] });
}

const secrets = async () => {
  const client = await rig.tenant.registerClient();
  return { client, key: await newAccessKey(rig.tenant) };
};
type Secrets = Awaited<ReturnType<typeof secrets>>;

const logIn = ({ client, key }: Secrets): Promise<Response> =>
  fetchToken(rig.tenant, client, { grant_type: 'password', username: key.id, password: key.secret });
const accessTokenOf = async (response: Response): Promise<string> =>
  z.object({ access_token: z.string() }).parse(await response.json()).access_token;

describe('breaking', () => {
  it('shows what is broken, and that nothing is', async () => {
    expect(rig.tenant.fault).toBeNull();
    await breakOne('forbidden');
    expect(rig.tenant.fault).toBe('forbidden');
    await breakOne('login-page');
    expect(rig.tenant.fault).toBe('login-page');
    await breakOne(null);
    expect(rig.tenant.fault).toBeNull();
  });

  it.each(practiceFaults)('%s is mended by breaking nothing', async (fault) => {
    await breakOne(fault);
    await breakOne(null);
    await expectIntact();
    expect(rig.tenant.address).toBe(`http://127.0.0.1:${String(rig.tenant.plainPort)}`);
  });

  it('another thing mends the first one', async () => {
    await breakOne('forbidden');
    await breakOne('field-not-enabled');
    expect(await statusOf(ask(search(alma)))).toBe(200);
  });

  it('is not remembered over a restart', async () => {
    await breakOne('forbidden');
    const next = await startPractice(rig.disk());
    expect(next.tenant.fault).toBeNull();
    await next.tenant.close();
  });

  it('is mended in the order it was asked for, however fast', async () => {
    const all = [breakOne('self-signed-certificate'), breakOne(null), breakOne('wrong-host-name'), breakOne(null)];
    await Promise.all(all);
    expect([rig.tenant.fault, rig.tenant.securePort, rig.tenant.authority]).toEqual([null, null, null]);
    await expectIntact();
  });

  it('is refused once the tenant is closed', async () => {
    const closed = rig.tenant.close();
    await expect(breakOne('self-signed-certificate')).rejects.toMatchObject({
      problem: { code: 'practice-not-running' },
    });
    await closed;
    expect(rig.tenant.fault).toBeNull();
  });

  it('is over when the tenant is closed meanwhile', async () => {
    const broken = breakOne('expired-certificate');
    await rig.tenant.close();
    await broken;
    expect([rig.tenant.fault, rig.tenant.securePort]).toEqual([null, null]);
  });
});

const loginFaults: readonly PracticeFault[] = ['token-endpoint-media-type'];
/** They change the address of everything, or all clocks. */
const everywhere: readonly PracticeFault[] = [
  'self-signed-certificate',
  'expired-certificate',
  'wrong-host-name',
  'clock-off',
];
const scimFaults = practiceFaults.filter((fault) => !loginFaults.includes(fault) && !everywhere.includes(fault));

describe('a fault of the SCIM service', () => {
  it.each(scimFaults)('%s leaves the login and the discovery documents alone', async (fault) => {
    const known = await secrets();
    await breakOne(fault);
    const documents = ['/.well-known/openid-configuration', '/auth/jwks'].map((path) =>
      fetch(rig.tenant.address + path),
    );
    for (const response of await Promise.all([logIn(known), ...documents])) {
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/json');
      expect(await response.json()).toBeTypeOf('object');
    }
  });
});

describe('token-expired', () => {
  it('says that the time of the token is over', async () => {
    await breakOne('token-expired');
    const response = await ask(search(alma));
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer realm="practice tenant", error="invalid_token", error_description="The access token expired"',
    );
    expect(ScimError.parse(await response.json())).toMatchObject({
      status: '401',
      detail: 'The access token expired.',
    });
  });

  it('strikes the access token, too, but not the access key', async () => {
    const known = await secrets();
    const authorization = `Bearer ${await accessTokenOf(await logIn(known))}`;
    await breakOne('token-expired');
    expect(await statusOf(ask(search(alma), { prefix: '/scim/v2', authorization }))).toBe(401);
    const key = basic(known.key.id, known.key.secret);
    expect(await statusOf(ask(search(alma), { prefix: '/basic-auth/scim/v2', authorization: key }))).toBe(200);
  });

  it('says nothing of the kind to who has no token or a wrong one', async () => {
    await breakOne('token-expired');
    for (const authorization of [null, 'Bearer wrong']) {
      const response = await ask(search(alma), { authorization });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).not.toContain('expired');
    }
  });

  it('lets nobody write', async () => {
    await breakOne('token-expired');
    const body = { userName: nobody, name: { givenName: 'No', familyName: 'Body' }, emails: [{ value: nobody }] };
    expect(await statusOf(ask('/Users', { method: 'POST', body }))).toBe(401);
    await breakOne(null);
    expect((await listOf(ask(search(nobody)))).totalResults).toBe(0);
  });
});

describe('token-revoked', () => {
  it('refuses the token as invalid and not as expired', async () => {
    await breakOne('token-revoked');
    const response = await ask(search(alma));
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
    expect(await response.text()).not.toMatch(/expire/i);
  });
});

describe('wrong-prefix', () => {
  it('lets the SCIM token in at the other prefix only', async () => {
    await breakOne('wrong-prefix');
    expect(await statusOf(ask(search(alma)))).toBe(401);
    expect(await statusOf(ask(search(alma), { prefix: '/scim/v2' }))).toBe(200);
    expect(await statusOf(ask(search(alma), { prefix: '/scim/v2', authorization: 'Bearer wrong' }))).toBe(401);
  });
});

describe('forbidden', () => {
  it.each([
    ['GET', '/Users'],
    ['GET', search(alma)],
    ['GET', '/Schemas'],
    ['GET', '/nothing'],
    ['POST', '/Users'],
    ['DELETE', '/Users/1'],
  ])('refuses %s %s with a SCIM error', async (method, path) => {
    await breakOne('forbidden');
    const response = await ask(path, { method });
    expect(response.status).toBe(403);
    expect(ScimError.parse(await response.json()).status).toBe('403');
  });

  it('still asks for a token first', async () => {
    await breakOne('forbidden');
    expect(await statusOf(ask(search(alma), { authorization: null }))).toBe(401);
  });
});

describe('unauthorized-without-body', () => {
  it('refuses everybody with nothing but the challenge', async () => {
    await breakOne('unauthorized-without-body');
    for (const authorization of [undefined, null, 'Bearer wrong']) {
      const response = await ask(search(alma), authorization === undefined ? {} : { authorization });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm=/);
      expect(response.headers.get('content-length')).toBe('0');
      expect(response.headers.get('content-type')).toBeNull();
      expect(await response.text()).toBe('');
    }
  });
});

const newPerson = {
  userName: 'nadia.voss@practice.example',
  name: { givenName: 'Nadia', familyName: 'Voss' },
  displayName: 'Nadia V.',
  emails: [{ value: 'nadia.voss@practice.example' }],
};

describe('no-agent-role', () => {
  it('keeps people from being created, and says why', async () => {
    await breakOne('no-agent-role');
    const response = await ask('/Users', { method: 'POST', body: newPerson });
    expect(response.status).toBe(400);
    expect(ScimError.parse(await response.json()).detail).toBe(
      'There is no role named Agent and no other default role.',
    );
    await breakOne(null);
    expect(await statusOf(ask('/Users', { method: 'POST', body: newPerson }))).toBe(201);
  });

  it('lets people be read and changed', async () => {
    const { id } = User.parse((await listOf(ask(search(alma)))).Resources[0]);
    await breakOne('no-agent-role');
    expect(await statusOf(ask(`/Users/${id}`))).toBe(200);
    const body = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'active', value: false }],
    };
    expect(await statusOf(ask(`/Users/${id}`, { method: 'PATCH', body }))).toBe(200);
  });
});

describe('field-not-enabled', () => {
  const displayNameOf = async (userName: string): Promise<string | undefined> =>
    User.parse((await listOf(ask(search(userName)))).Resources[0]).displayName;
  const declared = async (): Promise<string> => (await ask('/Schemas')).text();

  it('drops the display name of a new person without a word', async () => {
    await breakOne('field-not-enabled');
    const created = await ask('/Users', { method: 'POST', body: newPerson });
    expect(created.status).toBe(201);
    expect(await created.json()).not.toHaveProperty('displayName');
    await breakOne(null);
    expect(await displayNameOf(newPerson.userName)).toBeUndefined();
  });

  it('keeps the display name that was there, whatever is written', async () => {
    const { id } = User.parse((await listOf(ask(search(alma)))).Resources[0]);
    await breakOne('field-not-enabled');
    const put = { ...newPerson, id, userName: alma, active: true };
    expect(await statusOf(ask(`/Users/${id}`, { method: 'PUT', body: put }))).toBe(200);
    const patch = {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'displayName', value: 'Somebody' }],
    };
    expect(await statusOf(ask(`/Users/${id}`, { method: 'PATCH', body: patch }))).toBe(200);
    expect(await displayNameOf(alma)).toBeUndefined();
    await breakOne(null);
    expect(await displayNameOf(alma)).toBe('Alma Berger');
  });

  it('takes it out of the schema', async () => {
    expect(await declared()).toContain('"displayName"');
    await breakOne('field-not-enabled');
    expect(await declared()).not.toContain('"displayName"');
    expect(await declared()).toContain('"userType"');
  });
});

describe('searching', () => {
  it('filter-ignored finds everybody', async () => {
    await breakOne('filter-ignored');
    expect(await listOf(ask(search(nobody)))).toMatchObject({ totalResults: 5 });
  });

  it.each(['filter-ignored', 'not-found-for-empty', 'case-sensitive'] as const)(
    '%s still wants a filter',
    async (fault) => {
      await breakOne(fault);
      expect(await statusOf(ask('/Users?startIndex=1&count=2'))).toBe(400);
    },
  );

  it('not-found-for-empty answers 404 for nobody and a list for somebody', async () => {
    await breakOne('not-found-for-empty');
    const response = await ask(search(nobody));
    expect(response.status).toBe(404);
    expect(ScimError.parse(await response.json()).status).toBe('404');
    await expectIntact();
  });

  it('case-sensitive finds the exact name only', async () => {
    await breakOne('case-sensitive');
    expect((await listOf(ask(search(alma.toUpperCase())))).totalResults).toBe(0);
    await expectIntact();
    await breakOne(null);
    expect((await listOf(ask(search(alma.toUpperCase())))).totalResults).toBe(1);
  });
});

describe('what comes back', () => {
  it.each([search(alma), search(nobody), '/Schemas'])('resources-missing leaves the list out of %s', async (path) => {
    await breakOne('resources-missing');
    const list: unknown = await (await ask(path)).json();
    expect(list).toHaveProperty('totalResults');
    expect(list).not.toHaveProperty('Resources');
  });

  it('numbers-as-text counts in words', async () => {
    await breakOne('numbers-as-text');
    expect(await (await ask(search(alma))).json()).toMatchObject({ totalResults: '1' });
    const schemas = { totalResults: '2', startIndex: '1', itemsPerPage: '2' };
    expect(await (await ask('/Schemas')).json()).toMatchObject(schemas);
  });

  it('wrong-media-type calls its JSON plain text', async () => {
    await breakOne('wrong-media-type');
    const response = await ask(search(alma));
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(List.parse(await response.json()).totalResults).toBe(1);
  });

  it.each([undefined, null])('login-page shows a page to everybody', async (authorization) => {
    await breakOne('login-page');
    const response = await ask(search(alma), authorization === undefined ? {} : { authorization });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toMatch(/^<!doctype html>[^]*<title>Sign in<\/title>[^]*type="password"/);
  });

  it.each([undefined, null])('redirect-to-login sends everybody to another host', async (authorization) => {
    await breakOne('redirect-to-login');
    const response = await ask(search(alma), authorization === undefined ? {} : { authorization });
    expect(response.status).toBe(302);
    expect(new URL(response.headers.get('location') ?? '').host).toBe('login.practice.example');
    expect(await response.text()).toBe('');
  });

  it('truncated-json ends in the middle, and the answer is complete all the same', async () => {
    const whole = await (await ask(search(alma))).text();
    await breakOne('truncated-json');
    const text = await (await ask(search(alma))).text();
    expect(text).toBe(whole.slice(0, Math.floor(whole.length / 2)));
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('byte-order-mark begins with one', async () => {
    await breakOne('byte-order-mark');
    const bytes = Buffer.from(await (await ask(search(alma))).arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(List.parse(JSON.parse(bytes.subarray(3).toString())).totalResults).toBe(1);
  });

  it('deep-json nests 20,000 lists', async () => {
    await breakOne('deep-json');
    const text = await (await ask(search(alma))).text();
    expect([text.split('[').length, text.split(']').length]).toEqual([20_002, 20_002]);
    expect(text).toMatch(/^\{"schemas":\["[^"]+"\],"totalResults":1,"Resources":\[{20000}\]{20000}\}$/);
  });
});

describe('how busy it is', () => {
  it('throttled-seconds refuses the first request to each path and query', async () => {
    await breakOne('throttled-seconds');
    for (const path of [search(alma), search(nobody), '/Schemas']) {
      const response = await ask(path);
      expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
      expect(ScimError.parse(await response.json()).status).toBe('429');
      expect(await statusOf(ask(path))).toBe(200);
    }
  });

  it('throttled-date gives a moment that is near', async () => {
    await breakOne('throttled-date');
    const before = Date.now();
    const response = await ask(search(alma));
    expect(response.status).toBe(429);
    const retryAfter = response.headers.get('retry-after') ?? '';
    expect(retryAfter).toBe(new Date(retryAfter).toUTCString());
    expect(Date.parse(retryAfter)).toBeGreaterThan(before);
    expect(Date.parse(retryAfter)).toBeLessThanOrEqual(Date.now() + 2000);
    await expectIntact();
  });

  it('forgets whom it refused when it is broken anew', async () => {
    await breakOne('throttled-seconds');
    await ask('/Schemas');
    await breakOne('throttled-seconds');
    expect(await statusOf(ask('/Schemas'))).toBe(429);
  });

  it('unavailable-once refuses one request only', async () => {
    await breakOne('unavailable-once');
    const statuses = [
      await statusOf(ask('/Schemas')),
      await statusOf(ask('/Schemas')),
      await statusOf(ask(search(alma))),
    ];
    expect(statuses).toEqual([503, 200, 200]);
  });
});

describe('clock-off', () => {
  const tenMinutes = 600_000;
  const dateOf = (response: Response): number => Date.parse(response.headers.get('date') ?? '');

  it.each([
    ['the SCIM service', `/oauth/scim/v2${search(alma)}`],
    ['the discovery documents', '/.well-known/openid-configuration'],
    ['a refusal', '/nothing'],
  ])('puts the date of %s ten minutes ahead', async (_, path) => {
    await breakOne('clock-off');
    const before = Date.now();
    const date = dateOf(await fetch(rig.tenant.address + path));
    // The header knows whole seconds only.
    expect(date).toBeGreaterThan(before + tenMinutes - 1000);
    expect(date).toBeLessThanOrEqual(Date.now() + tenMinutes);
    await breakOne(null);
    expect(dateOf(await fetch(rig.tenant.address + path))).toBeLessThanOrEqual(Date.now());
  });

  it('puts the times of tokens ten minutes ahead', async () => {
    const known = await secrets();
    await breakOne('clock-off');
    const [, claims = ''] = (await accessTokenOf(await logIn(known))).split('.');
    const issuedAt = Math.floor((rig.now() + tenMinutes) / 1000);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iat: issuedAt,
      exp: issuedAt + 3600,
    });
  });
});

describe('token-endpoint-media-type', () => {
  it('calls the tokens and the refusals plain text', async () => {
    const known = await secrets();
    await breakOne('token-endpoint-media-type');
    const response = await logIn(known);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain']);
    expect(await accessTokenOf(response)).not.toBe('');
    const refused = await logIn({ ...known, key: { ...known.key, secret: 'WRONG' } });
    expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'text/plain']);
  });

  it('leaves everything else alone', async () => {
    await breakOne('token-endpoint-media-type');
    await expectIntact();
    const document = await fetch(`${rig.tenant.address}/.well-known/openid-configuration`);
    expect(document.headers.get('content-type')).toBe('application/json');
  });
});
