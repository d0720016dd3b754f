import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { practiceReach } from '../../../src/main/http/reach.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { RunInput, Shared } from '../../../src/main/verification/check.ts';
import { loginChecks } from '../../../src/main/verification/checks/login.ts';
import { startAuthorizationServer } from '../../support/authorization-server.ts';
import { contextFor, runCheck } from '../../support/check-rig.ts';
import { serveHttp, unusedPort } from '../../support/misbehaving-server.ts';
import { newAccessKey, startPractice } from '../../support/practice-rig.ts';
import { problemFrom } from '../../support/problem-from.ts';

type LoginCheckId = keyof typeof loginChecks;

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const accessKey = {
  accessKeyId: new Secret('KEYIDKEYID234567===='),
  accessKeySecret: new Secret('SECRET765432KEY===='),
};
const client = { clientId: new Secret('client-0123456789'), clientSecret: new Secret('client-secret-9876543210') };
const tenantId = '11eb660f-4c6d-34a0-8733-0242ac110002';

interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | object;
}

interface Asked {
  readonly line: string;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** A login that replies as it is told, and keeps what it was asked. */
async function loginSaying(
  reply: (asked: Asked, origin: string) => Reply,
): Promise<{ origin: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = await serveHttp((request, response) => {
    void bodyOf(request).then((body) => {
      const line = `${String(request.method)} ${String(request.url)}`;
      const question = { line, authorization: request.headers.authorization, body };
      asked.push(question);
      const said = reply(question, server.origin);
      const text = typeof said.body === 'object' ? JSON.stringify(said.body) : (said.body ?? '');
      response.writeHead(said.status ?? 200, { 'Content-Type': said.type ?? 'application/json', ...said.headers });
      response.end(text);
    });
  });
  cleanUps.push(() => server.close());
  return { origin: server.origin, asked };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) body += String(chunk);
  return body;
}

interface Run {
  readonly shared?: Shared;
  readonly input?: Partial<RunInput>;
  readonly cxone?: boolean;
  readonly issuer?: string | null;
  readonly signal?: AbortSignal;
}

/** Runs one check of the login against a server that is both tenant and issuer, unless told otherwise. */
function run(check: LoginCheckId, origin: string, { issuer = origin, cxone = true, ...run }: Run = {}) {
  const target = { baseUrl: `${origin}/scim/v2`, issuer, cxone, practice: false };
  const { signal, shared, input } = run;
  return runCheck(loginChecks[check], {
    origin,
    token: null,
    input: { target, accessKey, client, ...input },
    ...(shared === undefined ? {} : { shared }),
    ...(signal === undefined ? {} : { signal }),
  });
}

const grant = (more: object = {}): object => ({ access_token: 'granted-token', token_type: 'Bearer', ...more });

const jwt = (claims: object): Secret =>
  new Secret(
    `${Buffer.from('{}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`,
  );

describe('every check of the login', () => {
  it.each(['login-discovery', 'access-key', 'refresh', 'tenant-discovery'] as const)(
    '%s is not made without a login address',
    async (check) => {
      const { judgement, exchanges } = await run(check, 'http://127.0.0.1:1', { issuer: null });
      expect(judgement.code).toBe('no-login-address');
      expect(exchanges).toEqual([]);
    },
  );

  it.each([
    ['login-discovery', {}],
    ['access-key', {}],
    ['refresh', { refreshToken: new Secret('refresh-token-0123456789') }],
    ['tenant-discovery', { tenantId }],
    ['older-login', {}],
  ] as const)('%s names a server that is not there, and records that', async (check, shared) => {
    const origin = `http://127.0.0.1:${String(await unusedPort())}`;
    const input = check === 'older-login' ? { client: null } : {};
    const { judgement, exchanges } = await run(check, origin, { shared: { ...shared }, input });
    expect(judgement.code).toBe('connection-refused');
    expect(exchanges).toMatchObject([{ status: null, problem: 'connection-refused' }]);
  });

  it.each([
    ['login-discovery', {}],
    ['access-key', {}],
    ['refresh', { refreshToken: new Secret('refresh-token-0123456789') }],
    ['tenant-discovery', { tenantId }],
    ['older-login', {}],
  ] as const)('%s ends when it is cancelled', async (check, shared) => {
    const controller = new AbortController();
    const { origin } = await loginSaying(() => {
      controller.abort();
      return {};
    });
    const input = check === 'older-login' ? { client: null } : {};
    const ending = run(check, origin, { shared: { ...shared }, input, signal: controller.signal });
    expect((await problemFrom(ending)).code).toBe('cancelled');
  });
});

describe('the description of the login', () => {
  const described = (origin: string, more: object = {}): object => ({
    issuer: origin,
    token_endpoint: `${origin}/oauth/token`,
    userinfo_endpoint: `${origin}/oauth/userinfo`,
    ...more,
  });

  it('is as expected, and its endpoints are kept', async () => {
    const { origin, asked } = await loginSaying((_, at) => ({ body: described(at) }));
    const { judgement, shared, exchanges } = await run('login-discovery', origin);
    expect(judgement.code).toBe('as-expected');
    expect(shared).toEqual({ tokenEndpoint: `${origin}/oauth/token`, userinfoEndpoint: `${origin}/oauth/userinfo` });
    expect(asked).toEqual([{ line: 'GET /.well-known/openid-configuration', authorization: undefined, body: '' }]);
    expect(exchanges).toMatchObject([
      { method: 'GET', url: `${origin}/.well-known/openid-configuration`, status: 200 },
    ]);
  });

  it('does not lead credentials to another origin', async () => {
    const elsewhere = { token_endpoint: 'https://evil.example/token', userinfo_endpoint: 'https://evil.example/me' };
    const { origin } = await loginSaying((_, at) => ({ body: described(at, elsewhere) }));
    const { judgement, shared } = await run('login-discovery', origin);
    expect(judgement.code).toBe('as-expected');
    expect(shared).toEqual({});
  });

  it('of another issuer is named', async () => {
    const { origin } = await loginSaying((_, at) => ({ body: described(at, { issuer: 'https://login.example' }) }));
    const { judgement } = await run('login-discovery', origin);
    expect(judgement).toMatchObject({
      code: 'issuer-differs',
      facts: { entered: origin, answered: 'https://login.example' },
    });
  });

  const cases: [string, Reply, string, Record<string, string>][] = [
    ['nothing there', { status: 404 }, 'not-offered', { status: '404', path: '/.well-known/openid-configuration' }],
    ['a closed door', { status: 401 }, 'not-offered', { status: '401' }],
    ['a page', { type: 'text/html', body: '<html><title>Blocked</title>' }, 'page-instead', { title: 'Blocked' }],
    ['text', { type: 'text/plain', body: 'hello' }, 'wrong-media-type', { mediaType: 'text/plain' }],
    ['no JSON', { body: 'hello' }, 'not-json', {}],
    ['half of it', { body: '{"issuer":"https://log' }, 'answer-cut', {}],
    ['another shape', { body: { issuer: 1 } }, 'shape-wrong', { field: 'issuer' }],
    ['no content', { status: 204 }, 'status-unexpected', { status: '204' }],
    [
      'a redirect',
      { status: 302, headers: { Location: 'https://a.example/x' } },
      'redirected',
      { target: 'a.example' },
    ],
    [
      'a redirect to a login',
      { status: 302, headers: { Location: 'https://a.example/login' } },
      'redirected-to-login',
      { target: 'a.example' },
    ],
    ['a failure', { status: 500 }, 'server-failed', { status: '500' }],
  ];
  it.each(cases)('may be %s', async (_, reply, code, facts) => {
    const { origin } = await loginSaying(() => reply);
    expect((await run('login-discovery', origin)).judgement).toMatchObject({ code, facts });
  });
});

describe('the access key', () => {
  it.each([{ accessKey: null }, { client: null }])('is not tried with %j', async (input) => {
    const { judgement, exchanges } = await run('access-key', 'http://127.0.0.1:1', { input });
    expect([judgement.code, exchanges]).toEqual(['no-credential', []]);
  });

  it('waits for the description of a login whose token endpoint is not documented', async () => {
    const { judgement, exchanges } = await run('access-key', 'http://127.0.0.1:1', { cxone: false });
    expect(judgement).toEqual({ code: 'waits-for-other', facts: { check: 'login-discovery' } });
    expect(exchanges).toEqual([]);
  });

  it('is accepted, and what it was granted is kept for the others', async () => {
    const body = grant({ expires_in: 3600, refresh_token: 'refresh', id_token: 'id' });
    const { origin, asked } = await loginSaying(() => ({ body }));
    const { judgement, shared } = await run('access-key', origin);
    expect(judgement).toEqual({ code: 'accepted', facts: { expiresIn: '3600', method: 'client_secret_basic' } });
    expect(shared.grantedToken?.reveal()).toBe('granted-token');
    expect([shared.refreshToken?.reveal(), shared.idToken?.reveal()]).toEqual(['refresh', 'id']);
    expect(asked).toMatchObject([{ line: 'POST /auth/token' }]);
  });

  it('goes to the endpoint the login describes', async () => {
    const { origin, asked } = await loginSaying(() => ({ body: grant() }));
    const shared = { tokenEndpoint: `${origin}/oauth/token` };
    const { judgement } = await run('access-key', origin, { shared, cxone: false });
    expect(judgement).toEqual({ code: 'accepted', facts: { method: 'client_secret_basic' } });
    expect(asked).toMatchObject([{ line: 'POST /oauth/token' }]);
  });

  const refused: Reply = { status: 401, body: { error: 'invalid_client', errorDescription: 'Unknown client.' } };

  it('is tried once more with the client in the body, when the client is refused in the header', async () => {
    const { origin, asked } = await loginSaying(({ authorization }) =>
      authorization === undefined ? { body: grant() } : refused,
    );
    const { judgement, shared, exchanges } = await run('access-key', origin);
    expect(judgement).toEqual({ code: 'accepted', facts: { method: 'client_secret_post' } });
    expect(shared.clientMethod).toBe('client_secret_post');
    expect(asked[1]?.body).toContain('client_secret=client-secret-9876543210');
    expect(exchanges.map(({ status }) => status)).toEqual([401, 200]);
  });

  it('keeps the first refusal, when the second says no more', async () => {
    const { origin, asked } = await loginSaying(({ authorization }) =>
      authorization === undefined ? { status: 500 } : refused,
    );
    const { judgement } = await run('access-key', origin);
    expect(judgement).toMatchObject({ code: 'client-refused', facts: { said: 'Unknown client.' } });
    expect(asked).toHaveLength(2);
  });

  it('takes the second refusal, when that shows that the client was accepted', async () => {
    const { origin } = await loginSaying(({ authorization }) =>
      authorization === undefined ? { status: 400, body: { error: 'invalid_grant' } } : refused,
    );
    expect((await run('access-key', origin)).judgement.code).toBe('key-refused');
  });

  const cases: [string, Reply, string, Record<string, string>][] = [
    [
      'a refusal of the key in CXone’s words',
      { status: 400, body: { error: 'invalid_grant', errorDescription: 'Locked.' } },
      'key-refused',
      { error: 'invalid_grant', said: 'Locked.' },
    ],
    [
      'a refusal of the key in the words of the standard',
      { status: 400, body: { error: 'invalid_grant', error_description: 'Locked.' } },
      'key-refused',
      { said: 'Locked.' },
    ],
    ['a refusal of the grant', { status: 400, body: { error: 'unsupported_grant_type' } }, 'grant-refused', {}],
    ['a refusal without a reason', { status: 400 }, 'request-refused', { status: '400' }],
    ['no permission', { status: 403 }, 'forbidden', { status: '403' }],
    ['nothing there', { status: 404 }, 'status-unexpected', { status: '404' }],
    ['patience', { status: 429, headers: { 'Retry-After': '7' } }, 'throttled', { retryAfter: '7' }],
    ['a failure', { status: 503 }, 'server-failed', { status: '503' }],
    ['a wrong content type', { type: 'text/plain', body: grant() }, 'wrong-media-type', { mediaType: 'text/plain' }],
    ['a page', { type: 'text/html', body: '<html><title>Proxy</title>' }, 'page-instead', { title: 'Proxy' }],
    ['no token', { body: { token_type: 'Bearer' } }, 'shape-wrong', { field: 'access_token' }],
    ['a redirect', { status: 307, headers: { Location: '/elsewhere' } }, 'redirected', {}],
  ];
  it.each(cases)('may be answered with %s', async (_, reply, code, facts) => {
    const { origin, asked } = await loginSaying(() => reply);
    const { judgement, shared } = await run('access-key', origin);
    expect(judgement).toMatchObject({ code, facts });
    expect(shared).toEqual({});
    expect(asked).toHaveLength(1);
  });
});

describe('what is recorded of the login', () => {
  const planted = ['granted-token-canary-000111', 'refresh-token-canary-222333', 'id-token-canary-444555'];
  const sent = [...Object.values(accessKey), ...Object.values(client)].map((secret) => secret.reveal());
  const [access_token = '', refresh_token = '', id_token = ''] = planted;
  const tokens = { access_token, refresh_token, id_token };
  const basic = Buffer.from(`${client.clientId.reveal()}:${client.clientSecret.reveal()}`).toString('base64');

  const replies: [string, Reply][] = [
    ['a grant', { body: { ...tokens, token_type: 'Bearer' } }],
    ['a grant that is cut', { body: JSON.stringify(tokens).slice(0, -6) }],
    ['a grant as a form', { type: 'text/plain', body: new URLSearchParams(tokens).toString() }],
    ['a grant in an unknown shape', { body: { result: Object.values(tokens) } }],
    ['a page', { type: 'text/html', body: `<html><title>Hello</title>${planted.join(' ')}` }],
    [
      'a refusal that repeats everything',
      { status: 400, body: { error: 'x', errorDescription: [...sent, basic].join() } },
    ],
    [
      'a redirect that repeats everything',
      { status: 302, headers: { Location: `/?${sent.map(encodeURIComponent).join()}` } },
    ],
  ];

  it.each(replies)('holds no credential and no token: %s', async (_, reply) => {
    const { origin } = await loginSaying(() => reply);
    const shared = {
      refreshToken: new Secret('earlier-refresh-token-666777'),
      clientMethod: 'client_secret_post',
    } as const;
    const whole = [...planted, ...sent, basic, shared.refreshToken.reveal()];
    const runs = [
      { held: whole, ...(await run('access-key', origin)) },
      { held: whole, ...(await run('refresh', origin, { shared: { ...shared } })) },
      // There is no client in this run to be repeated.
      { held: [...planted, ...sent.slice(0, 2)], ...(await run('older-login', origin, { input: { client: null } })) },
    ];
    for (const { held, exchanges, judgement } of runs) {
      const record = JSON.stringify({ exchanges, judgement });
      expect(exchanges.length).toBeGreaterThan(0);
      for (const secret of held) {
        expect(record).not.toContain(secret);
        expect(record).not.toContain(encodeURIComponent(secret));
      }
    }
  });
});

describe('the claims of the token', () => {
  const claimed = (claims: object, { idClaims, input }: { idClaims?: object; input?: Partial<RunInput> } = {}) =>
    run('token-claims', 'https://na1.nice-incontact.com', {
      issuer: 'https://cxone.niceincontact.com',
      shared: { grantedToken: jwt(claims), ...(idClaims === undefined ? {} : { idToken: jwt(idClaims) }) },
      ...(input === undefined ? {} : { input }),
    });

  it('cannot be looked at without a token', async () => {
    const { judgement } = await run('token-claims', 'https://na1.nice-incontact.com');
    expect(judgement.code).toBe('no-credential');
  });

  it('need not be there', async () => {
    const shared = { grantedToken: new Secret('opaque') };
    expect((await run('token-claims', 'https://a.example', { shared })).judgement.code).toBe('token-opaque');
  });

  it('agree with what was entered, and the tenant is kept for the others', async () => {
    const claims = { iss: 'https://cxone.niceincontact.com', tenantId };
    const { judgement, shared } = await claimed(claims, { idClaims: { area: 'na1' } });
    expect(judgement.code).toBe('as-expected');
    expect(shared).toMatchObject({ tenantId, area: 'na1' });
  });

  it('may be in the ID token alone', async () => {
    const shared = { grantedToken: new Secret('opaque'), idToken: jwt({ tenantId, area: 'eu1' }) };
    const { judgement } = await run('token-claims', 'https://na1.nice-incontact.com', { shared });
    expect(judgement).toEqual({ code: 'area-differs', facts: { entered: 'na1', answered: 'eu1' } });
    expect(shared).toMatchObject({ tenantId });
  });

  it('name another cloud', async () => {
    const { judgement } = await claimed({ iss: 'https://cxone-gov.niceincontact.com', area: 'na2' });
    expect(judgement).toEqual({
      code: 'issuer-differs',
      facts: { entered: 'https://cxone.niceincontact.com', answered: 'https://cxone-gov.niceincontact.com' },
    });
  });

  it.each([
    ['an issuer with a path', { iss: 'https://cxone.niceincontact.com/auth' }],
    ['an issuer that is only a name', { iss: 'cxone' }],
    ['the area in capitals', { area: 'NA1' }],
    ['nothing', {}],
  ])('contradict nothing with %s', async (_, claims) => {
    expect((await claimed(claims)).judgement.code).toBe('as-expected');
  });

  it('cannot contradict an address without an area', async () => {
    const input = { tenantAddress: 'https://cxone.acme.example' };
    expect((await claimed({ area: 'eu1' }, { input })).judgement.code).toBe('as-expected');
  });

  it('of any kind end with one of these findings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.json()),
        fc.dictionary(fc.string(), fc.jsonValue()),
        async (text, claims) => {
          const shared = { grantedToken: new Secret(text), idToken: jwt(claims) };
          const { judgement } = await run('token-claims', 'https://na1.nice-incontact.com', { shared });
          expect(['as-expected', 'token-opaque', 'issuer-differs', 'area-differs']).toContain(judgement.code);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the refresh token', () => {
  const held = (): Shared => ({ refreshToken: new Secret('refresh-token-0123456789') });

  it('is needed', async () => {
    expect((await run('refresh', 'http://127.0.0.1:1')).judgement.code).toBe('refresh-refused');
    expect(
      (await run('refresh', 'http://127.0.0.1:1', { shared: held(), input: { client: null } })).judgement.code,
    ).toBe('no-credential');
  });

  it('is taken, and the newer tokens are kept', async () => {
    const body = grant({ access_token: 'renewed', refresh_token: 'next', expires_in: 60 });
    const { origin, asked } = await loginSaying(() => ({ body }));
    const { judgement, shared } = await run('refresh', origin, { shared: held() });
    expect(judgement).toEqual({ code: 'accepted', facts: { expiresIn: '60' } });
    expect([shared.grantedToken?.reveal(), shared.refreshToken?.reveal()]).toEqual(['renewed', 'next']);
    expect(asked[0]?.body).toContain('grant_type=refresh_token');
  });

  it('goes out the way the client was accepted', async () => {
    const { origin, asked } = await loginSaying(() => ({ body: grant() }));
    await run('refresh', origin, { shared: { ...held(), clientMethod: 'client_secret_post' } });
    expect(asked).toMatchObject([{ authorization: undefined }]);
  });

  it.each([
    [
      { status: 400, body: { error: 'invalid_grant', errorDescription: 'Over.' } },
      'refresh-refused',
      { said: 'Over.' },
    ],
    [{ status: 404 }, 'refresh-refused', { status: '404' }],
    [{ status: 429 }, 'throttled', { status: '429' }],
    [{ status: 500 }, 'server-failed', { status: '500' }],
    [{ type: 'text/plain', body: 'ok' }, 'wrong-media-type', { mediaType: 'text/plain' }],
  ] as const)('may be answered with %j', async (reply, code, facts) => {
    const { origin } = await loginSaying(() => reply);
    expect((await run('refresh', origin, { shared: held() })).judgement).toMatchObject({ code, facts });
  });
});

describe('the cloud’s description of the tenant', () => {
  const described = (body: object) => loginSaying(() => ({ body }));

  it('is only asked for at CXone, and for a tenant whose id is known', async () => {
    expect((await run('tenant-discovery', 'http://127.0.0.1:1', { cxone: false })).judgement.code).toBe('not-needed');
    expect((await run('tenant-discovery', 'http://127.0.0.1:1')).judgement).toEqual({
      code: 'waits-for-other',
      facts: { check: 'token-claims' },
    });
  });

  it('names the address that was entered', async () => {
    const { origin, asked } = await loginSaying((_, at) => ({
      body: { ui_endpoint: `${at}/`, area: 'na1', api_endpoint: 'https://api-na1.niceincontact.com', tenantId },
    }));
    const { judgement, shared } = await run('tenant-discovery', origin, { shared: { tenantId } });
    expect(judgement.code).toBe('as-expected');
    expect(shared).toEqual({ tenantId, area: 'na1', apiEndpoint: 'https://api-na1.niceincontact.com' });
    expect(asked).toMatchObject([
      { line: `GET /.well-known/cxone-configuration?tenantId=${tenantId}`, authorization: undefined },
    ]);
  });

  it.each(['https://eu1.niceincontact.com', 'https://eu1.niceincontact.com/apps', 'eu1.niceincontact.com'])(
    'names another address, as %s',
    async (uiEndpoint) => {
      const { origin } = await described({ ui_endpoint: uiEndpoint });
      const input = { tenantAddress: 'https://na1.nice-incontact.com' };
      const { judgement } = await run('tenant-discovery', origin, { shared: { tenantId }, input });
      expect(judgement).toEqual({
        code: 'address-differs',
        facts: { entered: 'https://na1.nice-incontact.com', answered: 'https://eu1.niceincontact.com' },
      });
    },
  );

  it('is of another tenant', async () => {
    const other = '11ef2a5f-3b90-4c70-8c11-0242ac110002';
    const { origin } = await described({ ui_endpoint: 'https://na1.nice-incontact.com', tenantId: other });
    const { judgement } = await run('tenant-discovery', origin, { shared: { tenantId } });
    expect(judgement).toMatchObject({ code: 'tenant-differs', facts: { entered: tenantId, answered: other } });
  });

  it.each([
    [{ status: 404 }, 'not-offered', { path: '/.well-known/cxone-configuration' }],
    [{ status: 400 }, 'status-unexpected', { status: '400' }],
    [{ body: { area: 'na1' } }, 'shape-wrong', { field: 'ui_endpoint' }],
    [{ body: { ui_endpoint: 'http://' } }, 'shape-wrong', { field: 'ui_endpoint' }],
    [{ type: 'text/html', body: '<html>' }, 'page-instead', {}],
  ] as const)('may be %j', async (reply, code, facts) => {
    const { origin } = await loginSaying(() => reply);
    const { judgement } = await run('tenant-discovery', origin, { shared: { tenantId } });
    expect(judgement).toMatchObject({ code, facts });
  });
});

describe('the older login', () => {
  it.each([
    ['with a registered client', {}, true, 'not-needed'],
    ['at another server', { client: null }, false, 'not-needed'],
    ['without an access key', { client: null, accessKey: null }, true, 'no-credential'],
  ])('is not asked %s', async (_, input, cxone, code) => {
    const { judgement, exchanges } = await run('older-login', 'http://127.0.0.1:1', { input, cxone });
    expect([judgement.code, exchanges]).toEqual([code, []]);
  });

  it('answers', async () => {
    const { origin, asked } = await loginSaying(() => ({ body: { id_token: 'i' } }));
    const { judgement } = await run('older-login', origin, { input: { client: null } });
    expect(judgement).toEqual({ code: 'older-login-answers', facts: { status: '200' } });
    expect(asked).toMatchObject([{ line: 'POST /authentication/v1/token/access-key', authorization: undefined }]);
  });

  it.each([
    [{ status: 401, body: { error: 'invalid_client' } }, '401'],
    [{ status: 404 }, '404'],
    [{ status: 302, headers: { Location: '/' } }, '302'],
    [{ type: 'text/html', body: '<html>' }, '200'],
  ] as const)('does not answer with %j', async (reply, status) => {
    const { origin } = await loginSaying(() => reply);
    const { judgement } = await run('older-login', origin, { input: { client: null } });
    expect(judgement).toEqual({ code: 'older-login-silent', facts: { status } });
  });
});

/** Runs the checks one after the other, as a run does, and gives back what they found. */
async function inTurn(order: readonly LoginCheckId[], circumstances: Parameters<typeof contextFor>[0]) {
  const { context, exchanges } = contextFor(circumstances);
  cleanUps.push(() => {
    context.http.close();
  });
  const codes: string[] = [];
  for (const check of order) codes.push((await loginChecks[check](context)).code);
  return { codes, shared: context.shared, exchanges };
}

describe('the login of the practice tenant', () => {
  it('is found as CXone’s would be, with nothing asked but what these checks need', async () => {
    const { tenant } = await startPractice();
    cleanUps.push(() => tenant.close());
    const key = await newAccessKey(tenant);
    const registered = await tenant.registerClient();
    const { address } = tenant;
    const input = {
      target: { baseUrl: `${address}/scim/v2`, issuer: address, cxone: true, practice: true },
      accessKey: { accessKeyId: new Secret(key.id), accessKeySecret: new Secret(key.secret) },
      client: { clientId: registered.id, clientSecret: registered.secret },
      tenantAddress: address,
    };
    const http = { reach: practiceReach(() => tenant.port) };
    const order = ['login-discovery', 'access-key', 'token-claims', 'tenant-discovery', 'older-login'] as const;
    const { codes, shared, exchanges } = await inTurn(order, { origin: address, token: null, input, http });
    expect(codes).toEqual(['as-expected', 'accepted', 'as-expected', 'as-expected', 'not-needed']);
    expect(shared).toMatchObject({
      area: 'practice',
      apiEndpoint: address,
      userinfoEndpoint: `${address}/auth/userinfo`,
    });
    expect(exchanges.map(({ method, url }) => `${method} ${url.slice(address.length)}`)).toEqual([
      'GET /.well-known/openid-configuration',
      'POST /auth/token',
      `GET /.well-known/cxone-configuration?tenantId=${String(shared.tenantId)}`,
    ]);
  });
});

describe('a login that was not written here', () => {
  it('passes all checks one after the other', async () => {
    const server = await startAuthorizationServer({ tenantId, area: 'na1' });
    cleanUps.push(() => server.close());
    const { id: clientId, secret: clientSecret } = server.clients.post;
    const input = {
      target: { baseUrl: `${server.issuer}/scim/v2`, issuer: server.issuer, cxone: false, practice: false },
      accessKey: {
        accessKeyId: new Secret(server.accessKey.id),
        accessKeySecret: new Secret(server.accessKey.secret),
      },
      client: { clientId: new Secret(clientId), clientSecret: new Secret(clientSecret) },
    };
    const order = ['login-discovery', 'access-key', 'token-claims', 'refresh'] as const;
    const { codes, shared, exchanges } = await inTurn(order, { origin: server.issuer, token: null, input });
    expect(codes).toEqual(['as-expected', 'accepted', 'as-expected', 'accepted']);
    expect(shared.tenantId).toBe(tenantId);
    expect(server.requests).toEqual([
      'GET /.well-known/openid-configuration 200',
      'POST /token 200',
      'POST /token 200',
    ]);
    expect(exchanges).toHaveLength(3);
  });
});
