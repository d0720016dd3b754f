import { describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import type { HttpResponse } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import {
  readTokenResponse,
  refreshRequest,
  requestToken,
  type TokenCredentials,
  tokenRequest,
} from '../../../src/main/oauth/token-request.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { type Problem, ProblemError } from '../../../src/shared/problem.ts';
import { answer } from '../../support/answer.ts';
import { serveHttp } from '../../support/misbehaving-server.ts';
import { problemFrom } from '../../support/problem-from.ts';

const credentials: TokenCredentials = {
  accessKeyId: new Secret('KEYIDKEYIDKEYIDKEYID234567===='),
  accessKeySecret: new Secret('SECRETSECRETSECRET765432===='),
  clientId: new Secret('client id/ä'),
  clientSecret: new Secret('client:secret+&='),
};

function problemOf(response: HttpResponse): Problem | null {
  try {
    readTokenResponse(response, credentials);
    return null;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem;
    throw thrown;
  }
}

const json = (status: number, body: object, headers: Record<string, string> = {}): HttpResponse =>
  answer(status, JSON.stringify(body), headers);

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** What a real server sees of a token request, which it answers with `status`. */
async function exchanged(status: number, body: string): Promise<{ seen: Seen[]; response: HttpResponse }> {
  const seen: Seen[] = [];
  const server = await serveHttp((request, response) => {
    let received = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (received += chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push({ method, url, authorization: headers.authorization, type: headers['content-type'], body: received });
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
    });
  });
  const http = createHttpClient({ reach: tenantReach(() => null) });
  try {
    const { signal } = new AbortController();
    return { seen, response: await requestToken(http, `${server.origin}/auth/token`, credentials, { signal }) };
  } finally {
    http.close();
    await server.close();
  }
}

describe('requestToken', () => {
  it('sends the access key as user and password and the client in the header, each form-encoded', async () => {
    const { seen } = await exchanged(200, '{}');
    const [request, ...more] = seen;
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      method: 'POST',
      url: '/auth/token',
      type: 'application/x-www-form-urlencoded',
      body: 'grant_type=password&username=KEYIDKEYIDKEYIDKEYID234567%3D%3D%3D%3D&password=SECRETSECRETSECRET765432%3D%3D%3D%3D',
    });
    const [scheme, encoded = ''] = (request?.authorization ?? '').split(' ');
    expect(scheme).toBe('Basic');
    expect(Buffer.from(encoded, 'base64').toString()).toBe('client+id%2F%C3%A4:client%3Asecret%2B%26%3D');
  });

  it('gives the answer to its partner', async () => {
    const { response } = await exchanged(200, '{"access_token":"token","token_type":"bearer","expires_in":3600}');
    const grant = readTokenResponse(response, credentials);
    expect(grant.accessToken.reveal()).toBe('token');
    expect(grant.expiresInSeconds).toBe(3600);
  });
});

const endpoint = 'https://login.example/auth/token';

describe('tokenRequest', () => {
  it('can put the client into the body, and then sends no header of it', async () => {
    const { headers, body } = await tokenRequest(endpoint, credentials, 'client_secret_post');
    expect(Object.keys(headers)).toEqual(['accept', 'content-type']);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'password',
      username: 'KEYIDKEYIDKEYIDKEYID234567====',
      password: 'SECRETSECRETSECRET765432====',
      client_id: 'client id/ä',
      client_secret: 'client:secret+&=',
    });
  });

  it('leaves a client id as it is that needs no encoding, for servers that do not decode the header', async () => {
    const client = { clientId: new Secret('3f6c0a52-1b_2.c'), clientSecret: new Secret('abc-DEF_1.2') };
    const { headers } = await tokenRequest(endpoint, { ...credentials, ...client });
    const encoded = (headers['authorization'] ?? '').replace('Basic ', '');
    expect(Buffer.from(encoded, 'base64').toString()).toBe('3f6c0a52-1b_2.c:abc-DEF_1.2');
  });

  it('goes to the endpoint as it is, also to one on this computer', async () => {
    expect(await tokenRequest('http://127.0.0.1:8080/token?a=b', credentials)).toMatchObject({
      method: 'POST',
      url: 'http://127.0.0.1:8080/token?a=b',
    });
    expect((await tokenRequest('http://[::1]:8080/token', credentials)).url).toBe('http://[::1]:8080/token');
  });

  it.each([
    ['http://login.example/auth/token', 'address-not-allowed'],
    ['http://127.0.0.1.login.example/auth/token', 'address-not-allowed'],
    ['ftp://login.example/auth/token', 'address-not-allowed'],
    ['login.example/auth/token', 'address-not-understood'],
    ['', 'address-not-understood'],
  ])('does not go to %j', async (address, code) => {
    const problem = await problemFrom(tokenRequest(address, credentials));
    expect(problem.code).toBe(code);
  });
});

describe('refreshRequest', () => {
  const { clientId, clientSecret } = credentials;
  const sent = { clientId, clientSecret, refreshToken: new Secret('refresh/+=') };

  it('names the client beside the token, as CXone describes it', async () => {
    const { method, headers, body } = await refreshRequest(endpoint, sent);
    expect(method).toBe('POST');
    expect(headers['authorization']).toMatch(/^Basic /);
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'refresh_token',
      refresh_token: 'refresh/+=',
      client_id: 'client id/ä',
    });
  });

  it('can put the client into the body', async () => {
    const { headers, body } = await refreshRequest(endpoint, sent, 'client_secret_post');
    expect(headers).not.toHaveProperty('authorization');
    expect(new URLSearchParams(body).get('client_secret')).toBe('client:secret+&=');
  });
});

describe('a granted token', () => {
  it.each(['Bearer', 'bearer', 'BEARER'])('may be called %s', (tokenType) => {
    const grant = readTokenResponse(json(200, { access_token: 'a', token_type: tokenType }), credentials);
    expect(grant.accessToken.reveal()).toBe('a');
    expect(grant.expiresInSeconds).toBeUndefined();
  });

  it('may bring others along', () => {
    const body = { access_token: 'a', token_type: 'Bearer', refresh_token: 'r', id_token: 'i' };
    const { refreshToken, idToken } = readTokenResponse(json(200, body), credentials);
    expect([refreshToken?.reveal(), idToken?.reveal()]).toEqual(['r', 'i']);
  });

  it.each([null, '', 1, {}])('is taken even if the one that came along is %j', (odd) => {
    const body = { access_token: 'a', token_type: 'Bearer', refresh_token: odd, id_token: odd };
    const grant = readTokenResponse(json(200, body), credentials);
    expect(Object.keys(grant)).toEqual(['accessToken', 'expiresInSeconds']);
  });

  it('does not print itself', () => {
    const grant = readTokenResponse(json(200, { access_token: 'canary', token_type: 'Bearer' }), credentials);
    expect(JSON.stringify(grant)).not.toContain('canary');
  });

  it.each([
    ['without a token', { token_type: 'Bearer' }, 'access_token'],
    ['with an empty token', { access_token: '', token_type: 'Bearer' }, 'access_token'],
    ['with a token that is no text', { access_token: 1, token_type: 'Bearer' }, 'access_token'],
    ['without a type', { access_token: 'a' }, 'token_type'],
    ['of another type', { access_token: 'a', token_type: 'mac' }, 'token_type'],
    ['with a life in words', { access_token: 'a', token_type: 'Bearer', expires_in: 'an hour' }, 'expires_in'],
    ['with a negative life', { access_token: 'a', token_type: 'Bearer', expires_in: -1 }, 'expires_in'],
    ['with an error in it', { error: 'invalid_grant' }, 'access_token'],
  ])('is answer-unexpected %s', (_, body, field) => {
    expect(problemOf(json(200, body))).toMatchObject({ code: 'answer-unexpected', facts: { field } });
  });

  it.each([
    ['<html>', 'text/html', 'page-instead'],
    ['<html>', 'application/json', 'page-instead'],
    ['access_token=a&token_type=bearer', 'application/x-www-form-urlencoded', 'wrong-media-type'],
    ['{"access_token":"a","token_type":"bearer"}', 'text/plain', 'wrong-media-type'],
    ['access_token=a', 'application/json', 'not-json'],
    ['{"access_token":"a","token_ty', 'application/json', 'answer-cut'],
    [`{"access_token":"a","token_type":"bearer","x":${'['.repeat(5000)}`, 'application/json', 'json-too-deep'],
  ])('is not read from %.40j as %s, which is %s', (body, type, code) => {
    expect(problemOf(answer(200, body, { 'content-type': type }))?.code).toBe(code);
  });

  it('is not read from a page, and nothing that was sent is told from its title', () => {
    const problem = problemOf(
      answer(200, '<html><title>No, client:secret+&=!</title>', { 'content-type': 'text/html' }),
    );
    expect(problem).toMatchObject({ code: 'page-instead', facts: { title: 'No, [secret]!' } });
  });
});

describe('a refusal', () => {
  it.each([
    [400, 'invalid_grant', 'key-refused'],
    [401, 'invalid_grant', 'key-refused'],
    [401, 'invalid_client', 'client-refused'],
    [400, 'invalid_client', 'client-refused'],
    [400, 'unauthorized_client', 'grant-refused'],
    [400, 'unsupported_grant_type', 'grant-refused'],
    [400, 'invalid_scope', 'grant-refused'],
    [403, 'unauthorized_client', 'grant-refused'],
    [400, 'invalid_request', 'request-refused'],
    [400, 'newly_invented', 'request-refused'],
    [401, 'newly_invented', 'client-refused'],
    [403, 'newly_invented', 'forbidden'],
    [404, 'invalid_client', 'not-found-there'],
    [429, 'invalid_client', 'throttled'],
    [500, 'invalid_client', 'server-failed'],
  ])('with %i and %s is %s', (status, error, code) => {
    expect(problemOf(json(status, { error }))?.code).toBe(code);
  });

  it.each([
    [201, 'answer-unexpected'],
    [204, 'answer-unexpected'],
    [302, 'redirected'],
    [400, 'request-refused'],
    [401, 'client-refused'],
    [403, 'forbidden'],
    [404, 'not-found-there'],
    [405, 'request-refused'],
    [407, 'request-refused'],
    [429, 'throttled'],
    [502, 'server-failed'],
  ])('with %i and a page of HTML is %s', (status, code) => {
    const problem = problemOf(answer(status, '<html>', { 'content-type': 'text/html' }));
    expect(problem).toMatchObject({ code, facts: { status: String(status), mediaType: 'text/html' } });
  });

  it('of a redirect names the host it leads to', () => {
    const problem = problemOf(answer(302, '', { location: 'https://proxy.example/login?back=1' }));
    expect(problem).toMatchObject({ code: 'redirected', facts: { target: 'proxy.example' } });
  });

  it('of a throttle says when to come back', () => {
    expect(problemOf(answer(429, '', { 'retry-after': '30' }))).toMatchObject({ facts: { retryAfter: '30' } });
  });

  it.each(['errorDescription', 'error_description'])('passes on %s', (field) => {
    const problem = problemOf(json(400, { error: 'invalid_grant', [field]: 'The key is\nlocked.' }));
    expect(problem?.facts).toMatchObject({ error: 'invalid_grant', said: 'The key is locked.' });
  });

  it.each([null, 1, ['locked']])('is one, too, when what was said is %j', (odd) => {
    const problem = problemOf(json(400, { error: 'invalid_grant', errorDescription: odd }));
    expect(problem?.code).toBe('key-refused');
    expect(problem?.facts).not.toHaveProperty('said');
  });

  it.each([
    ['the other one is blank', { error: 'invalid_grant', errorDescription: ' ', error_description: 'Locked.' }],
    ['no error is named', { errorDescription: 'Locked.' }],
    ['the error is no word', { error: { code: 7 }, error_description: 'Locked.' }],
  ])('passes on what was said also when %s', (_, body) => {
    expect(problemOf(json(401, body))?.facts).toMatchObject({ said: 'Locked.' });
  });

  it('has nothing to pass on when nothing was said', () => {
    expect(problemOf(json(400, { error: 'invalid_grant' }))?.facts).not.toHaveProperty('said');
  });

  it('passes on nothing of what was sent, however it is repeated', () => {
    const sent = Object.values<Secret>({ ...credentials }).map((secret) => secret.reveal());
    const basic = Buffer.from('client+id%2F%C3%A4:client%3Asecret%2B%26%3D').toString('base64');
    for (const repeated of [...sent, basic, 'KEYIDKEYIDKEYIDKEYID234567%3D%3D%3D%3D', 'secretsecretsecret']) {
      const body = { error: repeated, errorDescription: `refused: ${repeated}, sorry` };
      const facts = JSON.stringify(problemOf(json(400, body)));
      expect(facts).toContain('refused: [secret]');
      expect(facts.toLowerCase()).not.toContain(repeated.toLowerCase());
    }
  });
});
