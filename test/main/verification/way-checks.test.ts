import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Check, Judgement } from '../../../src/main/verification/check.ts';
import { wayChecks } from '../../../src/main/verification/checks/way.ts';
import { hostSiblings } from '../../../src/shared/tenant/host-siblings.ts';
import { createAuthority } from '../../support/certificates.ts';
import { contextFor, runCheck, wrongToken } from '../../support/check-rig.ts';
import { type LoopbackServer, serveHttp, serveHttps, serveRaw, unusedPort } from '../../support/misbehaving-server.ts';
import { startProxy } from '../../support/proxy.ts';

const errorBody = JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' });
const emptyList = JSON.stringify({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
});

const scim = (status: number, body: string, headers: Record<string, string> = {}): Reply => ({
  status,
  body,
  headers: { 'content-type': 'application/scim+json', ...headers },
});
const page = (status: number): Reply => ({
  status,
  body: '<!doctype html><title>Welcome</title>',
  headers: { 'content-type': 'text/html' },
});

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
}

const send = (response: ServerResponse, { status, body, headers }: Reply): void => {
  response.writeHead(status, headers).end(body);
};

function closedAfterTest<Server extends { readonly close: () => Promise<void> }>(server: Server): Server {
  onTestFinished(() => server.close());
  return server;
}

const serving = async (listener: RequestListener): Promise<LoopbackServer> =>
  closedAfterTest(await serveHttp(listener));

async function judged(check: Check, reply: Reply, now?: () => number): Promise<Judgement> {
  const { origin } = await serving((_request, response) => {
    send(response, reply);
  });
  return (await runCheck(check, { origin, ...(now === undefined ? {} : { now }) })).judgement;
}

describe('address', () => {
  const judge = async (baseUrl: string, cxone = false): Promise<Judgement> => {
    const target = { baseUrl, issuer: null, cxone, practice: false };
    return (await runCheck(wayChecks.address, { origin: '', input: { target } })).judgement;
  };

  it.each([
    'https://na1.nice-incontact.com/oauth/scim/v2',
    'https://na1.nice-incontact.com/scim/v2',
    'https://na1.nice-incontact.com/basic-auth/scim/v2',
    'https://scim.example',
    'https://gitlab.example/api/scim/v2/groups/acme',
    'https://api.example/scim/v2/organizations/acme',
    'http://127.0.0.1:8080/scim/v2',
    'http://localhost:8080',
  ])('takes %s', async (baseUrl) => {
    expect(await judge(baseUrl)).toEqual({ code: 'as-expected' });
  });

  it.each([
    ['http://scim.example/scim/v2', 'scheme'],
    ['ftp://scim.example/scim/v2', 'scheme'],
    ['scim.example/scim/v2', 'scheme'],
    ['https://scim.example/scim/v2 ', 'blank'],
    ['https://scim.example/sc im/v2', 'blank'],
    ['https://scim.example/scim/v2?filter=x', 'query'],
    ['https://scim.example/scim/v2#', 'query'],
    ['https://scim.example/scim/v2/', 'slash'],
    ['https://scim.example//scim/v2', 'path'],
    ['https://na1.nice-incontact.com/scim', 'path'],
    ['https://na1.nice-incontact.com/apps/home', 'path'],
  ])('names the fault of %s: %s', async (baseUrl, fault) => {
    expect(await judge(baseUrl)).toEqual({ code: 'address-malformed', facts: { fault } });
  });

  it.each([
    ['https://my_scim.example/scim/v2', 'address-underscore'],
    ['https://na1.nice-incontact.com', 'path-missing'],
    ['https://na1.nice-incontact.com/', 'path-missing'],
    ['https://na1.nice-incontact.com/scim/v2/scim/v2', 'path-doubled'],
    ['https://na1.nice-incontact.com/oauth/scim/v2/oauth/scim/v2', 'path-doubled'],
    ['https://scim.example/scim/v2/Users', 'path-doubled'],
    ['https://cxone.niceincontact.com/oauth/scim/v2', 'issuer-as-address'],
    ['https://na1.nice-incontact.com/auth/token', 'issuer-as-address'],
    ['https://user:password@scim.example/scim/v2', 'address-not-allowed'],
  ])('says of %s: %s', async (baseUrl, code) => {
    expect(await judge(baseUrl)).toEqual({ code });
  });

  it('wants CXone’s path of a tenant with a host name of its own', async () => {
    expect(await judge('https://agents.example', true)).toEqual({ code: 'path-missing' });
  });
});

describe('name, connection and tls', () => {
  const authority = createAuthority('Test CA');
  const http = { extraCertificates: () => [authority.certificate] };
  const stages = ['name', 'connection', 'tls'] as const;

  async function judgedWay(circumstances: Parameters<typeof contextFor>[0]): Promise<Record<string, Judgement>> {
    const { context } = contextFor(circumstances);
    const judged = await Promise.all(stages.map(async (stage) => [stage, await wayChecks[stage](context)] as const));
    return Object.fromEntries(judged);
  }

  const securely = async (wishes: Parameters<typeof authority.issue>[0]): Promise<LoopbackServer> =>
    closedAfterTest(await serveHttps(authority.issue(wishes), (_request, response) => void response.end()));

  it('find nothing to say about plain HTTP on this computer', async () => {
    const { origin } = await serving((_request, response) => void response.end());
    expect(await judgedWay({ origin })).toMatchObject({
      name: { code: 'as-expected', facts: { addresses: '1' } },
      connection: { code: 'as-expected' },
      tls: { code: 'tls-not-needed' },
    });
  });

  it('go the way once, and tell whose certificate it is', async () => {
    const server = await securely({ names: ['localhost'] });
    expect(await judgedWay({ origin: server.origin, http })).toMatchObject({
      name: { code: 'as-expected' },
      connection: { code: 'as-expected' },
      tls: { code: 'tls-good', facts: { issuer: 'Test CA', protocol: 'TLSv1.3' } },
    });
    expect(server.connections()).toBe(1);
  });

  it('go the way again in another run', async () => {
    const server = await securely({ names: ['localhost'] });
    await runCheck(wayChecks.connection, { origin: server.origin, http });
    await runCheck(wayChecks.connection, { origin: server.origin, http });
    expect(server.connections()).toBe(2);
  });

  it.each([
    ['is over', { names: ['localhost'], validTo: new Date('2021-01-01') }, 'tls-expired'],
    ['is yet to come', { names: ['localhost'], validFrom: new Date('2048-01-01') }, 'tls-not-yet-valid'],
    ['is for another name', { names: ['other.example'] }, 'tls-wrong-name'],
  ])('name a certificate that %s', async (_what, wishes, code) => {
    const { origin } = await securely(wishes);
    expect(await judgedWay({ origin, http })).toMatchObject({
      connection: { code: 'as-expected' },
      tls: { code, facts: { issuer: 'Test CA' } },
    });
  });

  it('name an issuer that nobody trusts', async () => {
    const { origin } = await securely({ names: ['localhost'] });
    const { tls } = await judgedWay({ origin });
    expect(tls).toMatchObject({ code: 'tls-untrusted', facts: { issuer: 'Test CA' } });
  });

  it('name a port nobody listens on', async () => {
    const origin = `https://localhost:${String(await unusedPort())}`;
    const { name, connection } = await judgedWay({ origin });
    expect(name).toMatchObject({ code: 'as-expected' });
    expect(connection).toMatchObject({ code: 'connection-refused' });
  });

  it('name a host that does not exist', async () => {
    const { judgement } = await runCheck(wayChecks.name, { origin: 'https://nobody.invalid' });
    expect(judgement).toMatchObject({ code: 'name-not-found', facts: { host: 'nobody.invalid' } });
  });

  it('leave the name to the proxy, and tell of the connection through it', async () => {
    const server = await securely({ names: ['scim.example'] });
    const proxy = closedAfterTest(await startProxy({ routes: new Map([['scim.example', server.port]]) }));
    const through = { ...http, proxyFor: () => Promise.resolve(`PROXY 127.0.0.1:${String(proxy.port)}`) };
    expect(await judgedWay({ origin: 'https://scim.example', http: through })).toMatchObject({
      name: { code: 'through-proxy', facts: { proxy: `127.0.0.1:${String(proxy.port)}` } },
      connection: { code: 'as-expected' },
      tls: { code: 'tls-good' },
    });
  });
});

describe('no-token', () => {
  it.each<[string, Reply, object]>([
    ['401', scim(401, errorBody), { code: 'as-expected' }],
    ['401 without a body', { status: 401, body: '', headers: {} }, { code: 'as-expected' }],
    ['400', scim(400, ''), { code: 'other-refusal', facts: { status: '400' } }],
    ['403', scim(403, ''), { code: 'forbidden-without-token', facts: { status: '403' } }],
    ['404', scim(404, ''), { code: 'not-found-without-token', facts: { status: '404' } }],
    ['a list', scim(200, emptyList), { code: 'open-without-token' }],
    ['a page', page(200), { code: 'page-instead', facts: { title: 'Welcome' } }],
    ['something else', scim(200, '{}'), { code: 'shape-wrong', facts: { field: 'schemas' } }],
    [
      'a redirect',
      { status: 302, body: '', headers: { location: 'https://home.example/' } },
      { code: 'redirected', facts: { target: 'home.example', status: '302' } },
    ],
    [
      'a redirect to a login',
      { status: 302, body: '', headers: { location: 'https://home.example/login' } },
      { code: 'redirected-to-login', facts: { target: 'home.example', status: '302' } },
    ],
    ['500', scim(500, ''), { code: 'server-failed', facts: { status: '500' } }],
  ])('makes of %s what it is', async (_what, reply, judgement) => {
    expect(await judged(wayChecks['no-token'], reply)).toEqual(judgement);
  });

  it('asks for nobody, and without a credential', async () => {
    const seen: (string | undefined)[] = [];
    const { origin } = await serving(({ url, headers }, response) => {
      seen.push(url, headers.authorization);
      send(response, scim(401, errorBody));
    });
    await runCheck(wayChecks['no-token'], { origin });
    expect(seen).toEqual([
      expect.stringMatching(/^\/scim\/v2\/Users\?filter=userName\+eq\+%22[0-9a-f-]{36}%22$/),
      undefined,
    ]);
  });

  it.each<[string, (socket: { destroy(): void; end(text: string): void }) => void, string]>([
    [
      'hangs up',
      (socket) => {
        socket.destroy();
      },
      'connection-broken',
    ],
    [
      'does not speak HTTP',
      (socket) => {
        socket.end('SSH-2.0-OpenSSH_9.9\r\n');
      },
      'not-http',
    ],
  ])('names a server that %s', async (_what, behave, code) => {
    const { origin } = closedAfterTest(
      await serveRaw((socket) => {
        socket.once('data', () => {
          behave(socket);
        });
      }),
    );
    expect((await runCheck(wayChecks['no-token'], { origin })).judgement).toMatchObject({ code });
  });
});

describe('no-token at a host of CXone that is the wrong one', () => {
  const authority = createAuthority('Test CA');
  const right = 'na1.nice-incontact.com';
  const wrong = 'na1.niceincontact.com';

  /** A network of two hosts at most; all others cannot be reached through its proxy. */
  async function judgedIn(replies: Readonly<Record<string, Reply>>) {
    const routes = new Map<string, number>();
    const authorizations: (string | undefined)[] = [];
    for (const [host, reply] of Object.entries(replies)) {
      const server = await serveHttps(authority.issue({ names: [host] }), (request, response) => {
        authorizations.push(request.headers.authorization);
        send(response, reply);
      });
      routes.set(host, closedAfterTest(server).port);
    }
    const proxy = closedAfterTest(await startProxy({ routes }));
    const http = {
      extraCertificates: () => [authority.certificate],
      proxyFor: () => Promise.resolve(`PROXY 127.0.0.1:${String(proxy.port)}`),
    };
    const circumstances = { origin: `https://${wrong}`, path: '/oauth/scim/v2', http };
    const { judgement } = await runCheck(wayChecks['no-token'], circumstances);
    return { judgement, authorizations };
  }

  it.each<[string, Reply | null]>([
    ['cannot be reached', null],
    ['answers 404', scim(404, '')],
    ['shows a page', page(200)],
    ['shows a page with 404', page(404)],
    ['redirects', { status: 301, body: '', headers: { location: 'https://www.example/' } }],
  ])('names the right one when the wrong one %s, and never sends the token', async (_what, reply) => {
    const replies = { [right]: scim(401, errorBody), ...(reply === null ? {} : { [wrong]: reply }) };
    const { judgement, authorizations } = await judgedIn(replies);
    expect(judgement).toEqual({ code: 'wrong-host-family', facts: { host: wrong, right } });
    expect(authorizations.every((authorization) => authorization === undefined)).toBe(true);
  });

  it.each<[string, Reply]>([
    ['shows a page', page(200)],
    ['answers 404 like any web server', page(404)],
    ['answers JSON of another kind', scim(200, '{"ok":true}')],
  ])('does not name a host that %s', async (_what, reply) => {
    const { judgement } = await judgedIn({ [wrong]: scim(404, ''), [right]: reply });
    expect(judgement.code).toBe('not-found-without-token');
  });

  it('asks nobody else when the host is right', async () => {
    const { judgement, authorizations } = await judgedIn({ [wrong]: scim(401, errorBody), [right]: scim(401, '') });
    expect(judgement.code).toBe('as-expected');
    expect(authorizations).toHaveLength(1);
  });
});

describe('hostSiblings', () => {
  it.each([
    [
      'https://na1.nice-incontact.com/scim/v2',
      ['https://na1.niceincontact.com/scim/v2', 'https://na1.nicecxone.com/scim/v2'],
    ],
    [
      'https://eu1.nicecxone.com:8443/x',
      ['https://eu1.nice-incontact.com:8443/x', 'https://eu1.niceincontact.com:8443/x'],
    ],
    [
      'https://na1nice-incontact.com/scim/v2',
      [
        'https://na1.nice-incontact.com/scim/v2',
        'https://na1.niceincontact.com/scim/v2',
        'https://na1.nicecxone.com/scim/v2',
      ],
    ],
    ['https://acme.nice-incontact.com/scim/v2', []],
    ['https://na1.example.com/scim/v2', []],
    ['https://na1.nice-incontact.com.example/scim/v2', []],
    ['http://127.0.0.1:80/scim/v2', []],
    ['nonsense', []],
  ])('of %s', (baseUrl, siblings) => {
    expect(hostSiblings(baseUrl)).toEqual(siblings);
  });
});

describe('challenge', () => {
  it.each<[string, Reply, string]>([
    ['a challenge', scim(401, '', { 'www-authenticate': 'Bearer realm="scim"' }), 'as-expected'],
    ['none', scim(401, ''), 'no-challenge'],
    ['403 without one', scim(403, ''), 'no-challenge'],
    ['a list', scim(200, emptyList), 'not-needed'],
    ['500', scim(500, ''), 'server-failed'],
  ])('of %s', async (_what, reply, code) => {
    expect((await judged(wayChecks.challenge, reply)).code).toBe(code);
  });
});

describe('clock', () => {
  const theirs = Date.parse('Mon, 23 Nov 2026 10:00:00 GMT');
  const at = (date: string, more: Record<string, string> = {}): Reply => scim(401, '', { date, ...more });
  const date = 'Mon, 23 Nov 2026 10:00:00 GMT';

  it.each<[string, Reply, number, object]>([
    ['agrees', at(date), 0, { code: 'as-expected', facts: { seconds: '0' } }],
    ['is 30 seconds ahead', at(date), 30, { code: 'as-expected', facts: { seconds: '30' } }],
    ['is ten minutes ahead', at(date), 600, { code: 'clock-differs', facts: { seconds: '600' } }],
    ['is ten minutes behind', at(date), -600, { code: 'clock-differs', facts: { seconds: '-600' } }],
    [
      'agrees with an answer that was kept for ten minutes',
      at(date, { age: '600' }),
      600,
      { code: 'as-expected', facts: { seconds: '0' } },
    ],
    ['meets a date that is none', at('yesterday'), 0, { code: 'clock-unknown' }],
  ])('tells when this computer %s', async (_what, reply, seconds, judgement) => {
    expect(await judged(wayChecks.clock, reply, () => theirs + seconds * 1000)).toEqual(judgement);
  });

  it('does not know the time of a server that does not tell it', async () => {
    const { origin } = await serving((_request, response) => {
      response.sendDate = false;
      response.writeHead(401).end();
    });
    expect((await runCheck(wayChecks.clock, { origin })).judgement).toEqual({ code: 'clock-unknown' });
  });
});

describe('wrong-token', () => {
  it.each<[string, Reply, string]>([
    ['401 with its body', scim(401, errorBody), 'as-expected'],
    ['401 without', scim(401, ''), 'error-body-missing'],
    ['403', scim(403, errorBody), 'other-refusal'],
    ['404', scim(404, errorBody), 'other-refusal'],
    ['a list', scim(200, emptyList), 'open-with-any-token'],
    ['a refusal that is sent as a success', scim(200, errorBody), 'shape-wrong'],
    ['a page', page(200), 'page-instead'],
    ['503', scim(503, ''), 'server-failed'],
  ])('of %s', async (_what, reply, code) => {
    expect((await judged(wayChecks['wrong-token'], reply)).code).toBe(code);
  });

  it('asks with a made-up token', async () => {
    const { origin } = await serving(({ headers }, response) => {
      send(response, scim(headers.authorization === `Bearer ${wrongToken}` ? 401 : 200, errorBody));
    });
    expect((await runCheck(wayChecks['wrong-token'], { origin })).judgement.code).toBe('as-expected');
  });
});
