import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { HttpResponse } from '../../../src/main/http/http-client.ts';
import { readJson } from '../../../src/main/http/read-json.ts';
import { commonRefusal } from '../../../src/main/http/refusal.ts';
import { said } from '../../../src/main/http/said.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { type Problem, ProblemError } from '../../../src/shared/problem.ts';
import { answer } from '../../support/answer.ts';

const Shape = z.object({ count: z.number() });

function problemOfReading(response: HttpResponse): Problem | null {
  try {
    readJson(response, Shape);
    return null;
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem;
    throw thrown;
  }
}

describe('readJson', () => {
  it.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/scim+json',
    'application/problem+json;x=y',
  ])('reads %s, whatever the status', (type) => {
    expect(readJson(answer(500, '{"count":1,"more":2}', { 'content-type': type }), Shape)).toEqual({ count: 1 });
  });

  it('ignores a byte order mark', () => {
    expect(readJson(answer(200, '\uFEFF{"count":1}'), Shape)).toEqual({ count: 1 });
  });

  it.each(['text/html', 'text/json', 'application/jsonp', 'application/x+jsonx', ''])(
    'refuses the type "%s"',
    (type) => {
      const response = answer(200, '{"count":1}', { 'content-type': type });
      expect(problemOfReading(response)).toMatchObject({ code: 'wrong-media-type', facts: { mediaType: type } });
    },
  );

  it('refuses an answer without a type', () => {
    expect(problemOfReading({ ...answer(200, '{"count":1}'), headers: {} })).toMatchObject({
      code: 'wrong-media-type',
    });
  });

  it.each([
    ['nothing', ''],
    ['a sentence', 'Service unavailable'],
    ['bytes that go on in the middle of a character', new Uint8Array([...Buffer.from('{"count":1}'), 0xc3])],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
  ])('calls %s not-json', (_, body) => {
    expect(problemOfReading(answer(200, body))).toMatchObject({ code: 'not-json' });
  });

  it.each([
    ['in the middle', '{"count":'],
    ['in a character', new Uint8Array([0x7b, 0x22, 0xc3])],
  ])('calls a text cut that ends %s', (_, body) => {
    expect(problemOfReading(answer(200, body))).toMatchObject({ code: 'answer-cut', facts: { status: '200' } });
  });

  it('refuses a text with more than 100 levels', () => {
    const body = '['.repeat(20_000) + ']'.repeat(20_000);
    expect(problemOfReading(answer(200, body))).toMatchObject({ code: 'json-too-deep' });
  });

  it.each([
    ['text/html', '<!DOCTYPE html><title>Sign\n in</title>', 'Sign in'],
    ['text/html; charset=utf-8', 'Please sign in.', undefined],
    ['application/json', ' <HTML lang="en"><head><title lang="en">Blocked</title>', 'Blocked'],
    ['application/scim+json', `<html><title>${'x'.repeat(500)}</title>`, 'x'.repeat(100)],
  ])('calls a page of the type %s page-instead, and tells its title', (type, body, title) => {
    const problem = problemOfReading(answer(200, body, { 'content-type': type }));
    expect(problem?.code).toBe('page-instead');
    expect(problem?.facts?.['title']).toBe(title);
  });

  it('takes the page of a refusal for what its type says', () => {
    const response = answer(403, '<html>', { 'content-type': 'text/html' });
    expect(problemOfReading(response)).toMatchObject({ code: 'wrong-media-type' });
  });

  it.each([
    ['{"count":"1"}', 'count'],
    ['{}', 'count'],
    ['[]', undefined],
    ['null', undefined],
  ])('calls %s answer-unexpected and names the field', (body, field) => {
    const problem = problemOfReading(answer(200, body));
    expect(problem?.code).toBe('answer-unexpected');
    expect(problem?.facts?.['field']).toBe(field);
  });

  it('tells status, media type and host, and nothing of the body', () => {
    expect(problemOfReading(answer(401, '{"count":"THE-BODY"}'))).toEqual({
      code: 'answer-unexpected',
      facts: { status: '401', mediaType: 'application/json', host: 'tenant.example', field: 'count' },
    });
  });
});

describe('commonRefusal', () => {
  it.each([
    [301, 'redirected'],
    [302, 'redirected'],
    [307, 'redirected'],
    [404, 'not-found-there'],
    [429, 'throttled'],
    [500, 'server-failed'],
    [503, 'server-failed'],
  ])('calls %i %s', (status, code) => {
    expect(commonRefusal(answer(status, ''))?.code).toBe(code);
  });

  it.each([200, 201, 400, 401, 403, 409])('leaves %i to the endpoint', (status) => {
    expect(commonRefusal(answer(status, ''))).toBeNull();
  });

  it.each([
    ['https://login.example/path?session=1', 'login.example'],
    ['/login', 'tenant.example'],
    ['http://[broken', undefined],
    [undefined, undefined],
  ])('names only the host of a redirect to %s', (location, target) => {
    const response = answer(302, '', location === undefined ? {} : { location });
    expect(commonRefusal(response)?.facts?.['target']).toBe(target);
  });

  it.each([
    ['https://login.example/start', 'true'],
    ['https://sso.example.com/', 'true'],
    ['/oauth2/authorize?client_id=1', 'true'],
    ['/Sign-In', 'true'],
    ['https://idp.example/saml2/post', 'true'],
    ['https://na2.example.com/oauth/scim/v2/Users', undefined],
    ['https://catalogin.example/logins', undefined],
  ])('tells whether a redirect to %s leads to a place to sign in', (location, login) => {
    expect(commonRefusal(answer(302, '', { location }))?.facts?.['login']).toBe(login);
  });

  it.each([
    ['120', '120'],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'],
    ['soon', undefined],
    ['-1', undefined],
  ])('passes on Retry-After %s when it is one', (value, retryAfter) => {
    expect(commonRefusal(answer(429, '', { 'retry-after': value }))?.facts?.['retryAfter']).toBe(retryAfter);
  });
});

describe('said', () => {
  const secret = new Secret('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567====');

  it.each([
    ['plain text stays', 'plain text stays'],
    [' two\r\n\tlines\u202e ', 'two lines'],
    ['key ABCDEFGHIJKLMNOPQRSTUVWXYZ234567==== is wrong', 'key [secret] is wrong'],
    ['begins with ABCDEFGHIJKL…', 'begins with [secret]…'],
    ['in small letters abcdefghijkl', 'in small letters [secret]'],
    ['two: ABCDEFGHIJ, STUVWXYZ23', 'two: [secret], [secret]'],
    ['ABCDEFG is too short to tell anything', 'ABCDEFG is too short to tell anything'],
  ])('makes %j into %j', (text, expected) => {
    expect(said(text, [secret])).toBe(expected);
  });

  it('hides a short secret whole', () => {
    expect(said('code 4711 refused', [new Secret('4711')])).toBe('code [secret] refused');
  });

  it('cuts after 200 characters, and only after hiding', () => {
    const text = said(`${'ä'.repeat(190)} ABCDEFGHIJKLMNOPQRSTUVWXYZ234567====`, [secret]);
    expect(Array.from(text)).toHaveLength(199);
    expect(said('x'.repeat(10_000), [])).toHaveLength(200);
  });

  it('is not held up by an empty secret', () => {
    expect(said('text', [new Secret('')])).toBe('text');
  });
});
