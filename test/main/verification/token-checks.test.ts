import type { IncomingMessage } from 'node:http';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tenantReach } from '../../../src/main/http/reach.ts';
import type { Check, Judgement } from '../../../src/main/verification/check.ts';
import { tokenChecks } from '../../../src/main/verification/checks/token.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { findingCodes } from '../../../src/shared/diagnosis/finding-codes.ts';
import type { Exchange } from '../../../src/shared/verification/finding.ts';
import { rightToken, runCheck, unanswered } from '../../support/check-rig.ts';
import { type LoopbackServer, serveHttp } from '../../support/misbehaving-server.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const errorBody = JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '404' });
const list = (...resources: object[]): string =>
  JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: resources.length,
    Resources: resources,
  });

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

const scim = (status: number, body = '', headers: Readonly<Record<string, string>> = {}): Reply => ({
  status,
  body,
  headers: { 'content-type': 'application/scim+json', ...headers },
});
const page: Reply = { status: 200, body: '<html><title>Login</title>', headers: { 'content-type': 'text/html' } };

async function serving(replyTo: (request: IncomingMessage) => Reply): Promise<LoopbackServer> {
  const server = await serveHttp((request, response) => {
    const { status, body, headers } = replyTo(request);
    response.writeHead(status, headers).end(body);
  });
  onTestFinished(() => server.close());
  return server;
}

/** A server that knows these paths, and answers 404 everywhere else. */
const servingPaths = (replies: Readonly<Record<string, Reply>>): Promise<LoopbackServer> =>
  serving(({ url = '' }) => replies[url.replace(/\?.*/, '')] ?? scim(404, errorBody));

async function judged(
  check: Check,
  reply: Reply,
  more: Partial<Parameters<typeof runCheck>[1]> = {},
): Promise<Judgement> {
  const { origin } = await serving(() => reply);
  return (await runCheck(check, { origin, now: () => now, ...more })).judgement;
}

/** A token that tells its time; nobody has signed it. */
function tokenUntil(time: string): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none' })}.${part({ exp: Date.parse(time) / 1000 })}.c2lnbmF0dXJl`;
}

describe('token', () => {
  it.each<[string, Reply, object]>([
    ['a list', scim(200, list()), { code: 'accepted' }],
    ['401', scim(401), { code: 'token-refused', facts: { status: '401' } }],
    [
      '401 that says expired',
      scim(401, '{"detail":"token expired"}'),
      { code: 'token-expired', facts: { status: '401', said: 'token expired' } },
    ],
    ['403', scim(403), { code: 'forbidden', facts: { status: '403' } }],
    ['404 everywhere', scim(404), { code: 'base-not-found', facts: { status: '404' } }],
    [
      '429',
      scim(429, '', { 'retry-after': '60' }),
      { code: 'throttled', facts: { status: '429', retryAfter: '60', times: '1' } },
    ],
    ['500', scim(500), { code: 'server-failed', facts: { status: '500' } }],
    ['a login page', page, { code: 'page-instead', facts: { title: 'Login' } }],
    ['half an answer', scim(200, '{"schemas":['), { code: 'accepted' }],
    ['an answer of another type', scim(200, list(), { 'content-type': 'text/plain' }), { code: 'accepted' }],
  ])('makes of %s what it is', async (_what, reply, judgement) => {
    expect(await judged(tokenChecks.token, reply)).toEqual(judgement);
  });

  it('has none to ask with when no step has made one', async () => {
    expect(await judged(tokenChecks.token, scim(401), { token: null })).toEqual({ code: 'no-credential' });
  });

  it('needs none at a server that lets everybody in', async () => {
    expect(await judged(tokenChecks.token, scim(200, list()), { token: null })).toEqual({ code: 'open-without-token' });
  });

  it('asks with the token that the access key was granted', async () => {
    const { origin } = await serving(({ headers }) =>
      headers.authorization === 'Bearer granted-token-1' ? scim(200, list()) : scim(401),
    );
    const shared = { grantedToken: new Secret('granted-token-1') };
    expect((await runCheck(tokenChecks.token, { origin, token: null, shared })).judgement.code).toBe('accepted');
  });

  it.each(['Bearer abcdefgh', 'abc\ndefgh', 'schlüssel-123', ' abcdefgh', ''])(
    'does not send what no header can carry: %j',
    async (token) => {
      const server = await serving(() => scim(200, list()));
      const { judgement } = await runCheck(tokenChecks.token, { origin: server.origin, token });
      expect(judgement).toEqual({ code: 'token-unusable' });
      expect(server.connections()).toBe(0);
    },
  );

  it('tells how long a token lasts that says so', async () => {
    const token = tokenUntil('2026-11-23T11:00:00Z');
    expect(await judged(tokenChecks.token, scim(200, list()), { token })).toEqual({
      code: 'accepted',
      facts: { expiresIn: '3600' },
    });
  });

  it('calls a refused token expired when its own time is over', async () => {
    const token = tokenUntil('2026-11-23T09:00:00Z');
    expect(await judged(tokenChecks.token, scim(401), { token })).toEqual({
      code: 'token-expired',
      facts: { status: '401', expiredAt: '2026-11-23T09:00:00.000Z' },
    });
    const later = tokenUntil('2026-11-23T11:00:00Z');
    expect((await judged(tokenChecks.token, scim(401), { token: later })).code).toBe('token-refused');
  });

  it.each([
    ['/scim/v2', '/oauth/scim/v2', 401],
    ['/scim/v2', '/oauth/scim/v2', 404],
    ['/oauth/scim/v2', '/scim/v2', 403],
    ['/basic-auth/scim/v2', '/oauth/scim/v2', 401],
  ])('names the prefix of the credential: %s refuses, %s takes it (%i)', async (path, right, status) => {
    const { origin } = await servingPaths({ [`${path}/Users`]: scim(status), [`${right}/Users`]: scim(200, list()) });
    expect((await runCheck(tokenChecks.token, { origin, path })).judgement).toEqual({
      code: 'wrong-prefix',
      facts: { path, right },
    });
  });

  it('does not take a page under the other prefix for an answer', async () => {
    const { origin } = await servingPaths({ '/scim/v2/Users': scim(401), '/oauth/scim/v2/Users': page });
    expect((await runCheck(tokenChecks.token, { origin })).judgement.code).toBe('token-refused');
  });

  it('does not look under CXone’s prefixes at a server that has another path', async () => {
    const asked: (string | undefined)[] = [];
    const { origin } = await serving(({ url }) => {
      asked.push(url);
      return scim(401);
    });
    expect((await runCheck(tokenChecks.token, { origin, path: '/api/scim' })).judgement.code).toBe('token-refused');
    expect(asked).toEqual([expect.stringMatching(/^\/api\/scim\/Users\?/)]);
  });

  it.each([204, 400, 404, 501])(
    'takes a token for accepted when only the search is refused with %i',
    async (status) => {
      const { origin } = await servingPaths({
        '/scim/v2/Users': scim(status, errorBody),
        '/scim/v2/Schemas': scim(200, list()),
      });
      expect((await runCheck(tokenChecks.token, { origin })).judgement).toEqual({ code: 'accepted' });
    },
  );

  it('calls nothing accepted that is no JSON and does not begin like it', async () => {
    const reply: { current: Reply } = { current: scim(200) };
    const { origin } = await serving(() => reply.current);
    const status = fc.constantFrom(200, 201, 204, 302, 400, 401, 403, 404, 418, 500);
    await fc.assert(
      fc.asyncProperty(status, fc.oneof(fc.json(), fc.string()), fc.boolean(), async (status, body, isScim) => {
        const headers = { 'content-type': isScim ? 'application/scim+json' : 'text/html' };
        reply.current = { status, body, headers };
        const { code } = (await runCheck(tokenChecks.token, { origin })).judgement;
        const isGood = status === 200 && isScim && isJson(body);
        const isSpoilt = status === 200 && body.trimStart().startsWith('{');
        expect([isGood, isGood || isSpoilt]).toContain(findingCodes[code].outcome === 'passed');
      }),
      { numRuns: 60 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a token that is let in where a search for nobody is refused', () => {
  it.each([400, 404, 500])('is accepted when it opens a list (%i)', async (status) => {
    const { origin } = await serving(({ url = '', headers }) => {
      if (headers.authorization !== `Bearer ${rightToken}`) return scim(401);
      return url.endsWith('/Users?startIndex=1&count=2') ? scim(200, list()) : scim(status, errorBody);
    });
    expect((await runCheck(tokenChecks.token, { origin })).judgement).toEqual({ code: 'accepted' });
  });
});

describe('token-owner', () => {
  const input = { tokenOwner: 'Scim.Owner@example.com' };
  const owner = { id: '1', userName: 'scim.owner@EXAMPLE.com', active: true };

  it.each<[string, Reply, string]>([
    ['is there', scim(200, list(owner)), 'as-expected'],
    ['is not said to be active', scim(200, list({ ...owner, active: undefined })), 'as-expected'],
    ['is not active', scim(200, list({ ...owner, active: false })), 'owner-inactive'],
    ['is not active, in text', scim(200, list({ ...owner, active: 'False' })), 'owner-inactive'],
    ['is among others', scim(200, list({ id: '2', userName: 'x' }, { ...owner, active: false })), 'owner-inactive'],
    ['is not there', scim(200, list()), 'owner-not-found'],
    ['is not there (404)', scim(404, errorBody), 'owner-not-found'],
    ['is somebody else', scim(200, list({ id: '2', userName: 'x@example.com', active: true })), 'owner-not-found'],
    ['cannot be asked for', scim(503), 'server-failed'],
  ])('tells when the owner %s', async (_what, reply, code) => {
    expect((await judged(tokenChecks['token-owner'], reply, { input })).code).toBe(code);
  });

  it('asks for the owner by name, with quotation marks and blanks as they have to be', async () => {
    const { origin } = await serving(({ url = '' }) => {
      const filter = new URL(url, 'http://x').searchParams.get('filter');
      return scim(200, filter === String.raw`userName eq "o\"b r"` ? list({ userName: 'o"b r' }) : list());
    });
    const { judgement } = await runCheck(tokenChecks['token-owner'], { origin, input: { tokenOwner: 'o"b r' } });
    expect(judgement.code).toBe('as-expected');
  });

  it('knows nobody to ask for when the owner is not known', async () => {
    expect(await judged(tokenChecks['token-owner'], scim(200, list()))).toEqual({ code: 'nobody-known' });
  });
});

describe('media-type', () => {
  const typed = (type: string, status = 200, body = list()): Reply => scim(status, body, { 'content-type': type });

  it.each<[string, Reply, object]>([
    ['SCIM', typed('application/scim+json;charset=UTF-8'), { code: 'as-expected' }],
    ['plain JSON', typed('application/json'), { code: 'plain-json' }],
    ['a byte order mark', typed('application/scim+json', 200, `\uFEFF${list()}`), { code: 'byte-order-mark' }],
    ['both', typed('application/json', 200, `\uFEFF${list()}`), { code: 'plain-json' }],
    ['text', typed('text/plain'), { code: 'wrong-media-type', facts: { mediaType: 'text/plain' } }],
    ['a refusal in SCIM', typed('application/scim+json', 404, errorBody), { code: 'as-expected' }],
    ['a refusal in plain JSON', typed('application/json', 404, errorBody), { code: 'plain-json' }],
    [
      'a refusal in text',
      typed('text/plain', 404, errorBody),
      { code: 'wrong-media-type', facts: { mediaType: 'text/plain' } },
    ],
    ['a page', page, { code: 'page-instead', facts: { title: 'Login' } }],
  ])('of %s', async (_what, reply, judgement) => {
    expect(await judged(tokenChecks['media-type'], reply)).toEqual(judgement);
  });

  it.each([406, 415])('does not take a server for right that refuses who asks for SCIM only (%i)', async (status) => {
    const { origin } = await serving(({ headers }) =>
      (headers.accept ?? '').includes('application/json') ? scim(200, list()) : scim(status),
    );
    expect((await runCheck(tokenChecks['media-type'], { origin })).judgement).toEqual({
      code: 'request-refused',
      facts: { status: String(status), parameter: 'Accept: application/scim+json' },
    });
  });
});

describe('accept-json', () => {
  it('is content with plain JSON for who asks for it', async () => {
    const { origin } = await serving(({ headers }) =>
      headers.accept === 'application/json' ? scim(200, list(), { 'content-type': 'application/json' }) : scim(500),
    );
    expect((await runCheck(tokenChecks['accept-json'], { origin })).judgement).toEqual({ code: 'as-expected' });
  });

  it.each<[string, Reply, object]>([
    ['SCIM all the same', scim(200, list()), { code: 'as-expected' }],
    ['a byte order mark', scim(200, `\uFEFF${list()}`), { code: 'byte-order-mark' }],
    ['an empty result as 404', scim(404, errorBody), { code: 'as-expected' }],
    ['406', scim(406), { code: 'not-honoured', facts: { status: '406', parameter: 'Accept: application/json' } }],
    ['500', scim(500), { code: 'server-failed', facts: { status: '500' } }],
  ])('of %s', async (_what, reply, judgement) => {
    expect(await judged(tokenChecks['accept-json'], reply)).toEqual(judgement);
  });
});

describe('unknown-path', () => {
  it.each<[string, Reply, object]>([
    ['404 with its body', scim(404, errorBody), { code: 'as-expected' }],
    ['404 without', scim(404), { code: 'error-body-missing', facts: { status: '404' } }],
    ['400', scim(400, errorBody), { code: 'other-refusal', facts: { status: '400' } }],
    ['401', scim(401), { code: 'other-refusal', facts: { status: '401' } }],
    ['a success', scim(200, '{}'), { code: 'not-refused', facts: { status: '200' } }],
    ['a page', page, { code: 'page-instead', facts: { title: 'Login' } }],
    ['500', scim(500), { code: 'server-failed', facts: { status: '500' } }],
  ])('of %s', async (_what, reply, judgement) => {
    expect(await judged(tokenChecks['unknown-path'], reply)).toEqual(judgement);
  });
});

describe('least-privilege', () => {
  async function judgedAt(reply: Reply, changes: { endpoint?: string; issuer?: string | null; token?: null } = {}) {
    const authorizations: (string | undefined)[] = [];
    const { origin } = await serving(({ headers }) => {
      authorizations.push(headers.authorization);
      return reply;
    });
    const { endpoint = `${origin}/auth/userinfo`, issuer = origin, token = rightToken } = changes;
    const target = { baseUrl: `${origin}/oauth/scim/v2`, issuer, cxone: true, practice: false };
    const circumstances = { origin, token, input: { target }, shared: { userinfoEndpoint: endpoint } };
    return { ...(await runCheck(tokenChecks['least-privilege'], circumstances)), authorizations };
  }

  it.each<[string, Reply, object]>([
    ['401', scim(401), { code: 'as-expected' }],
    ['403', scim(403), { code: 'as-expected' }],
    [
      'who the owner is',
      scim(200, '{"sub":"x"}'),
      { code: 'token-reaches-further', facts: { path: '/auth/userinfo' } },
    ],
    ['a page', page, { code: 'status-unexpected', facts: { status: '200', path: '/auth/userinfo' } }],
    ['500', scim(500), { code: 'status-unexpected', facts: { status: '500', path: '/auth/userinfo' } }],
  ])('of %s', async (_what, reply, judgement) => {
    const { judgement: found, authorizations } = await judgedAt(reply);
    expect(found).toEqual(judgement);
    expect(authorizations).toEqual([`Bearer ${rightToken}`]);
  });

  it('leaves a record without the token', async () => {
    const { exchanges } = await judgedAt(scim(401, `{"detail":"not ${rightToken}"}`));
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]).toMatchObject({ method: 'GET', status: 401 });
    expect(JSON.stringify(exchanges)).not.toContain(rightToken.slice(0, 12));
  });

  it.each<[string, Parameters<typeof judgedAt>[1], string]>([
    ['a run with an access key', { token: null }, 'not-needed'],
    ['no issuer', { issuer: null }, 'no-login-address'],
    ['no endpoint', { endpoint: '' }, 'not-announced'],
    ['an endpoint at another host', { endpoint: 'https://login.example/userinfo' }, 'not-announced'],
    [
      'an endpoint at a host that looks like CXone’s',
      { endpoint: 'https://x.niceincontact.com.example/userinfo' },
      'not-announced',
    ],
    [
      'an endpoint of CXone without encryption',
      { endpoint: 'http://cxone.niceincontact.com/userinfo' },
      'not-announced',
    ],
  ])('sends nothing with %s', async (_what, changes, code) => {
    const { judgement, authorizations, exchanges } = await judgedAt(scim(200, '{}'), changes);
    expect(judgement).toEqual({ code });
    expect([...authorizations, ...exchanges]).toEqual([]);
  });

  it('names what kept the answer away, and records it', async () => {
    const endpoint = 'https://userinfo.niceincontact.com/auth/userinfo';
    const reach = { ...tenantReach(() => null), allowsUrl: () => false };
    const target = {
      baseUrl: 'http://127.0.0.1/scim/v2',
      issuer: 'https://cxone.niceincontact.com',
      cxone: true,
      practice: false,
    };
    const { judgement, exchanges } = await runCheck(tokenChecks['least-privilege'], {
      origin: 'http://127.0.0.1',
      input: { target },
      shared: { userinfoEndpoint: endpoint },
      http: { reach },
    });
    expect(judgement.code).toBe('address-not-allowed');
    expect(exchanges).toMatchObject([{ status: null, problem: 'address-not-allowed' }]);
  });
});

describe('pace', () => {
  const exchange = (changes: Partial<Exchange>): Exchange => ({
    ...unanswered({ url: 'https://x.example/' }),
    status: 200,
    ...changes,
  });
  const judge = async (...earlier: Exchange[]): Promise<Judgement> =>
    (await runCheck(tokenChecks.pace, { origin: 'http://127.0.0.1', earlier })).judgement;

  it('finds nothing to say about answers in time', async () => {
    expect(await judge(exchange({ milliseconds: 80 }), exchange({ milliseconds: 120.4 }))).toEqual({
      code: 'as-expected',
      facts: { milliseconds: '120' },
    });
    expect((await judge()).code).toBe('as-expected');
  });

  it('names the slowest answer', async () => {
    const judgement = await judge(exchange({ milliseconds: 10_001 }), exchange({ milliseconds: 20 }));
    expect(judgement).toEqual({ code: 'slow', facts: { milliseconds: '10001' } });
  });

  it('tells what needed more than one try', async () => {
    const retries = [
      { reason: '503', waitedMs: 500 },
      { reason: '503', waitedMs: 1000 },
    ];
    expect(await judge(exchange({ retries }), exchange({ milliseconds: 11_000 }))).toEqual({
      code: 'needed-retry',
      facts: { times: '2', reason: '503' },
    });
  });

  it.each([
    { status: 503, retries: [{ reason: '503', waitedMs: 500 }] },
    { status: null, retries: [{ reason: 'connection-broken', waitedMs: 500 }] },
  ])('does not say that another try has helped when it has not: %j', async (failed) => {
    expect((await judge(exchange(failed), exchange({}))).code).toBe('as-expected');
  });

  it('tells that the server wanted less, even after all tries', async () => {
    const throttled = exchange({ status: 429, responseHeaders: { 'retry-after': '60' } });
    expect(await judge(exchange({}), throttled, throttled)).toEqual({
      code: 'throttled',
      facts: { retryAfter: '60', times: '2' },
    });
  });
});

it('stops at once when the run is cancelled', async () => {
  const { origin } = await serving(() => scim(200, list()));
  const signal = AbortSignal.abort();
  for (const check of [tokenChecks.token, tokenChecks['media-type']]) {
    await expect(runCheck(check, { origin, signal })).rejects.toMatchObject({ problem: { code: 'cancelled' } });
  }
});
