import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { Question, RunInput, Shared } from '../../../src/main/verification/check.ts';
import { createAsker, madeUpToken } from '../../../src/main/verification/recorder.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import type { Exchange } from '../../../src/shared/verification/finding.ts';
import { type LoopbackServer, serveHttp } from '../../support/misbehaving-server.ts';

const token = 'right-token-0123456789abcdef';
const refuse: RequestListener = (_request, response) => response.writeHead(401).end();

let http: HttpClient;
let server: LoopbackServer;
let listener: RequestListener;
let exchanges: Exchange[];
let asked: {
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly accept: string | undefined;
}[];
beforeEach(async () => {
  http = createHttpClient({ reach: tenantReach(() => null) });
  exchanges = [];
  asked = [];
  listener = refuse;
  server = await serveHttp((request, response) => {
    const { authorization, accept } = request.headers;
    asked.push({ url: request.url, authorization, accept });
    listener(request, response);
  });
});
afterEach(async () => {
  http.close();
  await server.close();
});

const inputWith = (told: Partial<RunInput>): RunInput => ({
  target: { baseUrl: `${server.origin}/oauth/scim/v2`, issuer: null, cxone: false, practice: false },
  token: new Secret(token),
  accessKey: null,
  client: null,
  knownUser: null,
  tokenOwner: null,
  tenantAddress: null,
  sends: [],
  ...told,
});

function asker(told: Partial<RunInput> = {}, shared: Shared = {}, signal = new AbortController().signal) {
  const record = (exchange: Exchange): void => void exchanges.push(exchange);
  return createAsker({
    input: inputWith(told),
    shared,
    http,
    signal,
    now: Date.now,
    wrongToken: madeUpToken(),
    record,
  });
}

it('hides who the person is whom the run has met, when a server repeats it', async () => {
  const person = {
    id: 'qid-98765',
    userName: 'zwetschgenine.q',
    name: { familyName: 'Quarkbart' },
    emails: [{ value: 'somebody at home', type: 'work' }],
    phoneNumbers: [{ value: '+49 171 5554443', type: 'mobile' }],
  };
  const detail = 'No work for Quarkbart (qid-98765, zwetschgenine.q, somebody at home, +49 171 5554443) on mobile';
  listener = (_request, response) => response.writeHead(403).end(JSON.stringify({ detail }));
  const { exchange } = await asker({}, { person })({ as: 'right', path: '/Users' });
  expect(JSON.parse(exchange.responseBody)).toEqual({
    detail: 'No work for [user name] ([user name], [user name], [user name], [user name]) on mobile',
  });
});

describe('A question', () => {
  it('goes below the base URL with the token of the run, and asks for SCIM or JSON', async () => {
    await asker()({ as: 'right', path: '/Users?count=1' });
    expect(asked).toEqual([
      {
        url: '/oauth/scim/v2/Users?count=1',
        authorization: `Bearer ${token}`,
        accept: 'application/scim+json, application/json',
      },
    ]);
  });

  it('can go under another path of the same server, and ask for another media type', async () => {
    await asker()({ as: 'right', path: '/Users', baseUrl: `${server.origin}/scim/v2`, accept: 'application/json' });
    expect(asked).toMatchObject([{ url: '/scim/v2/Users', accept: 'application/json' }]);
  });

  it('goes out without any token when nobody asks', async () => {
    await asker()({ as: 'nobody', path: '/Users' });
    expect(asked[0]?.authorization).toBeUndefined();
  });

  it('goes out with one and the same made-up token throughout a run, and with another in the next', async () => {
    const ask = asker();
    for (const again of [ask, ask, asker()]) await again({ as: 'wrong', path: '/Users' });
    const [first, second, other] = asked.map(({ authorization }) => authorization);
    expect(first).toMatch(/^Bearer [\w-]{40,}$/);
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    expect(first).not.toContain(token);
  });

  it('uses the token that the access key was granted where there is no other', async () => {
    const grantedToken = new Secret('granted-token-0123456789');
    await asker({ token: null }, { grantedToken })({ as: 'right', path: '/Users' });
    await asker({}, { grantedToken })({ as: 'right', path: '/Users' });
    expect(asked.map(({ authorization }) => authorization)).toEqual([
      'Bearer granted-token-0123456789',
      `Bearer ${token}`,
    ]);
  });

  it.each<[string, Question]>([
    ['the right token', { as: 'right', path: '/Users' }],
    ['a made-up token', { as: 'wrong', path: '/Users' }],
  ])('never carries %s to another origin', async (_what, question) => {
    const other = await serveHttp(refuse);
    try {
      await expect(asker()({ ...question, baseUrl: `${other.origin}/oauth/scim/v2` })).rejects.toThrow(
        'another origin',
      );
      await expect(
        asker()({ ...question, baseUrl: `${server.origin}@${new URL(other.origin).host}` }),
      ).rejects.toThrow();
      expect(other.connections()).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('may go to another origin when nobody asks', async () => {
    const other = await serveHttp(refuse);
    const { answer } = await asker()({ as: 'nobody', path: '/Users', baseUrl: other.origin });
    expect(answer?.status).toBe(401);
    await other.close();
  });

  it('is asked without a token where there is none', async () => {
    const { exchange } = await asker({ token: null })({ as: 'right', path: '/Users' });
    expect(Object.keys(exchange.requestHeaders).map((name) => name.toLowerCase())).not.toContain('authorization');
    expect(asked).toHaveLength(1);
  });
});

describe('An answer', () => {
  it('is text without its byte order mark, which is noted, and with marks for what is not UTF-8', async () => {
    listener = (_request, response) =>
      response.end(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{"ä":'), Buffer.from([0xff])]));
    const { answer } = await asker()({ as: 'right', path: '/Users' });
    expect(answer).toMatchObject({ status: 200, text: '{"ä":\uFFFD', hadByteOrderMark: true });
    listener = (_request, response) => response.end('{}');
    const plain = await asker()({ as: 'right', path: '/Users' });
    expect(plain.answer).toMatchObject({ text: '{}', hadByteOrderMark: false });
  });

  it('is recorded with its request, its time and its retries, masked', async () => {
    let times = 0;
    listener = (_request, response) => {
      times += 1;
      if (times === 1) response.writeHead(503, { 'Retry-After': '0' }).end();
      else response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ said: token }));
    };
    const { exchange } = await asker()({ as: 'right', path: '/Users' });
    expect(exchanges).toEqual([exchange]);
    expect(exchange).toMatchObject({
      method: 'GET',
      url: `${server.origin}/oauth/scim/v2/Users`,
      requestHeaders: { Authorization: 'Bearer [masked]' },
      status: 200,
      problem: null,
      retries: [{ reason: '503' }],
    });
    expect(JSON.stringify(exchange)).not.toContain(token);
  });

  it('that never came is recorded with the problem that kept it away', async () => {
    await server.close();
    const { answer, problem, exchange } = await asker()({ as: 'right', path: '/Users' });
    expect(answer).toBeNull();
    expect(problem?.code).toBe('connection-refused');
    expect(exchange).toMatchObject({ status: null, problem: 'connection-refused', responseBody: '' });
    expect(exchanges).toEqual([exchange]);
  });

  it('is not waited for after a cancel, which is raised and not recorded', async () => {
    const controller = new AbortController();
    listener = () => {
      controller.abort();
    };
    const ask = asker({}, {}, controller.signal);
    for (let time = 0; time < 2; time += 1) {
      const code = await ask({ as: 'right', path: '/Users' }).then(
        () => 'none',
        (thrown: unknown) => problemOf(thrown).code,
      );
      expect(code).toBe('cancelled');
    }
    expect(exchanges).toEqual([]);
  });
});
