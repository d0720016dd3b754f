import { describe, expect, it } from 'vitest';
import { createHttpClient, type HttpResponse } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { findUsers, readUserList } from '../../../src/main/scim/users.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { type Problem, ProblemError } from '../../../src/shared/problem.ts';
import { answer } from '../../support/answer.ts';
import { serveHttp } from '../../support/misbehaving-server.ts';
import { problemFrom } from '../../support/problem-from.ts';

const token = new Secret('scim-token-of-this-test');
const { signal } = new AbortController();
const scim = { 'content-type': 'application/scim+json' };
const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];

function problemOf(response: HttpResponse): Problem | null {
  try {
    readUserList(response, token);
    return null;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem;
    throw thrown;
  }
}

const json = (status: number, body: unknown): HttpResponse => answer(status, JSON.stringify(body), scim);

describe('findUsers', () => {
  it.each([
    ['alma@practice.example', 'userName eq "alma@practice.example"'],
    ['a+b&c=d#e?f%g h', 'userName eq "a+b&c=d#e?f%g h"'],
    ['quote " and \\ backslash', 'userName eq "quote \\" and \\\\ backslash"'],
    ['Jörg 🙂', 'userName eq "Jörg 🙂"'],
  ])('asks for %s by a filter that arrives as it is meant', async (userName, filter) => {
    const seen: unknown[] = [];
    const server = await serveHttp(({ method, url = '', headers }, response) => {
      const { pathname, searchParams } = new URL(url, 'http://server');
      seen.push(method, pathname, [...searchParams], headers.authorization, headers.accept);
      response.end();
    });
    const http = createHttpClient({ reach: tenantReach(() => null) });
    try {
      await findUsers(http, `${server.origin}/oauth/scim/v2`, token, { userName }, { signal });
    } finally {
      await server.close();
    }
    expect(seen).toEqual([
      'GET',
      '/oauth/scim/v2/Users',
      [['filter', filter]],
      'Bearer scim-token-of-this-test',
      'application/scim+json, application/json',
    ]);
  });

  it.each(['two words', 'tökén', 'line\nbreak', ''])('does not send %j, which no header can carry', async (value) => {
    const http = createHttpClient({ reach: { allowsUrl: () => false, allowsPeer: () => false } });
    const finding = findUsers(http, 'http://127.0.0.1:9', new Secret(value), { userName: 'a' }, { signal });
    expect(await problemFrom(finding)).toEqual({ code: 'token-refused', facts: { reason: 'characters' } });
  });
});

describe('a list of users', () => {
  it('is read with its users', () => {
    const users = [{ id: '1', userName: 'a', active: true, extra: {} }];
    expect(readUserList(json(200, { schemas, totalResults: 1, Resources: users }), token)).toEqual({
      totalResults: 1,
      resources: [{ id: '1', userName: 'a' }],
    });
  });

  it.each([undefined, null])('may leave out Resources when there are none (%s)', (Resources) => {
    const list = json(200, { schemas, totalResults: 0, Resources });
    expect(readUserList(list, token)).toEqual({ totalResults: 0, resources: [] });
  });

  it('is also read as application/json', () => {
    const body = JSON.stringify({ schemas, totalResults: 0, Resources: [] });
    expect(readUserList(answer(200, body), token).totalResults).toBe(0);
  });

  it.each([
    ['Resources are missing', { schemas, totalResults: 1 }, 'Resources'],
    ['Resources are null', { schemas, totalResults: 1, Resources: null }, 'Resources'],
    ['the total is missing', { schemas, Resources: [] }, 'totalResults'],
    ['the total is text', { schemas, totalResults: '0' }, 'totalResults'],
    ['the total is negative', { schemas, totalResults: -1 }, 'totalResults'],
    ['it does not say what it is', { totalResults: 0 }, 'schemas'],
    ['it says it is something else', { schemas: ['urn:other'], totalResults: 0 }, 'schemas'],
    ['a user has no id', { schemas, totalResults: 1, Resources: [{ userName: 'a' }] }, 'Resources.0.id'],
    ['a user has no name', { schemas, totalResults: 1, Resources: [{ id: '1' }] }, 'Resources.0.userName'],
  ])('is answer-unexpected when %s', (_, body, field) => {
    expect(problemOf(json(200, body))).toMatchObject({ code: 'answer-unexpected', facts: { field } });
  });

  it('is not read from a page', () => {
    expect(problemOf(answer(200, '<html>', { 'content-type': 'text/html' }))?.code).toBe('page-instead');
    expect(problemOf(answer(200, '', scim))?.code).toBe('not-json');
  });
});

describe('a refusal', () => {
  it.each([
    [204, 'answer-unexpected'],
    [301, 'redirected'],
    [400, 'request-refused'],
    [401, 'token-refused'],
    [403, 'forbidden'],
    [404, 'not-found-there'],
    [405, 'request-refused'],
    [429, 'throttled'],
    [500, 'server-failed'],
    [501, 'server-failed'],
  ])('with %i is %s, with or without a SCIM error', (status, code) => {
    expect(problemOf(json(status, { status: String(status) }))?.code).toBe(code);
    expect(problemOf(answer(status, '<html>', { 'content-type': 'text/html' }))?.code).toBe(code);
  });

  it('passes on scimType and detail, without the token', () => {
    const body = { status: '400', scimType: 'invalidFilter', detail: 'No filter for scim-token-of-this-test, please' };
    expect(problemOf(json(400, body))?.facts).toMatchObject({
      status: '400',
      scimType: 'invalidFilter',
      said: 'No filter for [secret], please',
    });
  });

  it.each([
    [{ scimType: null, detail: 'No filter, please' }, { said: 'No filter, please' }],
    [{ scimType: 'invalidFilter', detail: null }, { scimType: 'invalidFilter' }],
  ])('passes on what there is of %j', (body, facts) => {
    expect(problemOf(json(400, body))?.facts).toMatchObject(facts);
  });

  it.each([{}, [], { detail: 7 }, null])('with the body %j has nothing to pass on', (body) => {
    expect(problemOf(json(400, body))?.facts).toEqual({
      status: '400',
      mediaType: 'application/scim+json',
      host: 'tenant.example',
    });
  });
});
