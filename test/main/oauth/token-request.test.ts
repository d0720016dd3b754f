import { describe, expect, it } from 'vitest';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import type { HttpResponse } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { readTokenResponse, requestToken, type TokenCredentials } from '../../../src/main/oauth/token-request.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { type Problem, ProblemError } from '../../../src/shared/problem.ts';
import { answer } from '../../support/answer.ts';
import { serveHttp } from '../../support/misbehaving-server.ts';

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

describe('a granted token', () => {
  it.each(['Bearer', 'bearer', 'BEARER'])('may be called %s', (tokenType) => {
    const grant = readTokenResponse(json(200, { access_token: 'a', token_type: tokenType }), credentials);
    expect(grant.accessToken.reveal()).toBe('a');
    expect(grant.expiresInSeconds).toBeUndefined();
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

  it('is not read from a page', () => {
    expect(problemOf(answer(200, '<html>', { 'content-type': 'text/html' }))?.code).toBe('wrong-media-type');
    expect(problemOf(answer(200, '<html>'))?.code).toBe('not-json');
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
