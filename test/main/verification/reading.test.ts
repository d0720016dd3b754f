import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Asked } from '../../../src/main/verification/check.ts';
import { hasScimError, isScimError, readAnswer, readList } from '../../../src/main/verification/reading.ts';
import { findingCodes } from '../../../src/shared/diagnosis/finding-codes.ts';
import { problemCodes } from '../../../src/shared/problem.ts';
import { unanswered } from '../../support/check-rig.ts';

const url = 'https://tenant.example/scim/v2/Users';
const scim = { 'content-type': 'application/scim+json; charset=utf-8' };
const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error';

function answered(status: number, text: string, headers: Record<string, string> = scim): Asked {
  const answer: Answer = { status, headers, text, hadByteOrderMark: false, milliseconds: 1 };
  const exchange = { ...unanswered({ url }), status, responseBody: text.slice(0, 4000) };
  return { answer, problem: null, exchange };
}

const list = (members: Record<string, unknown>): string => JSON.stringify({ schemas: [listSchema], ...members });
const page = '<!DOCTYPE html>\n<html><head><title>Sign in to\n your account</title></head></html>';
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('readAnswer', () => {
  it.each<[string, Asked, object]>([
    [
      'a redirect',
      answered(302, '', { location: 'https://elsewhere.example/home?s=1' }),
      { code: 'redirected', facts: { target: 'elsewhere.example', status: '302' } },
    ],
    [
      'a redirect to a login host',
      answered(307, '', { location: 'https://login.example/x' }),
      { code: 'redirected-to-login', facts: { target: 'login.example', status: '307' } },
    ],
    [
      'a redirect to a login path of the same host',
      answered(303, '', { location: '/auth/authorize?state=x' }),
      { code: 'redirected-to-login', facts: { target: 'tenant.example', status: '303' } },
    ],
    ['a redirect without a target', answered(302, '', {}), { code: 'status-unexpected', facts: { status: '302' } }],
    ['304', answered(304, '', {}), { code: 'status-unexpected', facts: { status: '304' } }],
    ['204', answered(204, '', {}), { code: 'status-unexpected', facts: { status: '204' } }],
    [
      '400',
      answered(400, '{"detail":"no filter"}'),
      { code: 'status-unexpected', facts: { status: '400', said: 'no filter' } },
    ],
    ['401', answered(401, ''), { code: 'token-refused', facts: { status: '401' } }],
    [
      '403',
      answered(403, '{"detail":"not allowed"}'),
      { code: 'forbidden', facts: { status: '403', said: 'not allowed' } },
    ],
    [
      '403 with a page',
      answered(403, page, { 'content-type': 'text/html' }),
      { code: 'forbidden', facts: { status: '403', said: 'Sign in to your account' } },
    ],
    ['404', answered(404, ''), { code: 'base-not-found', facts: { status: '404' } }],
    ['405', answered(405, ''), { code: 'not-offered', facts: { status: '405' } }],
    ['501', answered(501, ''), { code: 'not-offered', facts: { status: '501' } }],
    [
      '429',
      answered(429, '', { 'retry-after': '7' }),
      { code: 'throttled', facts: { status: '429', retryAfter: '7', times: '1' } },
    ],
    [
      '500',
      answered(500, '{"errorDescription":"it broke"}'),
      { code: 'server-failed', facts: { status: '500', said: 'it broke' } },
    ],
    ['503', answered(503, 'down', {}), { code: 'server-failed', facts: { status: '503' } }],
    [
      'a page',
      answered(200, page, { 'content-type': 'text/html; charset=utf-8' }),
      { code: 'page-instead', facts: { title: 'Sign in to your account' } },
    ],
    [
      'a page that calls itself JSON',
      answered(200, page, { 'content-type': 'application/json' }),
      { code: 'page-instead', facts: { title: 'Sign in to your account' } },
    ],
    ['a page without a title', answered(200, '<html>', {}), { code: 'page-instead', facts: {} }],
    [
      'text',
      answered(200, '{}', { 'content-type': 'text/plain' }),
      { code: 'wrong-media-type', facts: { mediaType: 'text/plain' } },
    ],
    ['no type', answered(200, '{}', {}), { code: 'wrong-media-type', facts: { mediaType: '' } }],
    [
      'another kind of JSON',
      answered(200, '{}', { 'content-type': 'application/problem+json' }),
      { code: 'wrong-media-type', facts: { mediaType: 'application/problem+json' } },
    ],
    ['what is no JSON', answered(200, 'OK'), { code: 'not-json', facts: {} }],
    ['nothing', answered(200, ''), { code: 'not-json', facts: {} }],
    ['JSON with something behind it', answered(200, '{} x'), { code: 'not-json', facts: {} }],
    ['JSON that ends in an object', answered(200, '{"a":1,'), { code: 'answer-cut', facts: {} }],
    ['JSON that ends in a string', answered(200, '{"a":"b}]'), { code: 'answer-cut', facts: {} }],
    ['JSON that ends in an escape', answered(200, '["\\'), { code: 'answer-cut', facts: {} }],
    ['101 levels', answered(200, nested(101)), { code: 'json-too-deep', facts: {} }],
    ['20,000 levels', answered(200, nested(20_000)), { code: 'json-too-deep', facts: {} }],
  ])('says what came instead: %s', (_what, asked, judgement) => {
    expect(readAnswer(asked)).toEqual({ ok: false, judgement });
  });

  it('does not count brackets within strings as levels', () => {
    const text = JSON.stringify({ a: `\\"${'['.repeat(500)}` });
    expect(readAnswer(answered(200, text))).toMatchObject({ ok: true });
    expect(readAnswer(answered(200, nested(100)))).toMatchObject({ ok: true });
  });

  it.each([
    [
      'the challenge',
      answered(401, '', {
        'www-authenticate': 'Bearer error="invalid_token", error_description="The token has expired"',
      }),
    ],
    ['the detail', answered(401, '{"detail":"Access token expired"}')],
    ['CXone’s description', answered(401, '{"errorDescription":"expired"}')],
  ])('calls a token expired when %s says so', (_where, asked) => {
    expect(readAnswer(asked)).toMatchObject({ judgement: { code: 'token-expired' } });
  });

  it('does not call a token expired for the sentence that RFC 6750 has for every bad token', () => {
    const description = 'The access token provided is expired, revoked, malformed, or invalid for other reasons.';
    const headers = { 'www-authenticate': `Bearer error="invalid_token", error_description="${description}"` };
    expect(readAnswer(answered(401, '', headers))).toMatchObject({ judgement: { code: 'token-refused' } });
  });

  it('notes plain JSON and a byte order mark, and reads on', () => {
    const asked = answered(200, '{"a":1}', { 'content-type': 'Application/JSON' });
    if (asked.answer === null) throw new Error('there is an answer');
    const marked: Asked = { ...asked, answer: { ...asked.answer, hadByteOrderMark: true } };
    expect(readAnswer(marked)).toEqual({ ok: true, json: { a: 1 }, notes: ['plain-json', 'byte-order-mark'] });
    expect(readAnswer(answered(200, '{"a":1}'))).toEqual({ ok: true, json: { a: 1 }, notes: [] });
  });

  it('tells of a refusal only what the record shows', () => {
    const asked = answered(403, '{"detail":"no rights for token abcdef-123456"}');
    const masked: Asked = {
      ...asked,
      exchange: { ...asked.exchange, responseBody: '{"detail":"no rights for token [secret]"}' },
    };
    expect(readAnswer(masked)).toMatchObject({ judgement: { facts: { said: 'no rights for token [secret]' } } });
  });

  it.each(problemCodes)('has a finding for the problem %s', (code) => {
    const problem = { code, facts: { host: 'tenant.example' } };
    const read = readAnswer({ answer: null, problem, exchange: unanswered({ url }) });
    expect(read).toMatchObject({ ok: false, judgement: { facts: problem.facts } });
    if (!read.ok) expect(findingCodes[read.judgement.code].outcome).not.toBe('passed');
  });

  it('tells what is no HTTP from what cannot be unpacked', () => {
    const asked = (facts: Record<string, string>): Asked => ({
      answer: null,
      problem: { code: 'answer-unexpected', facts },
      exchange: unanswered({ url }),
    });
    expect(readAnswer(asked({ phase: 'answer' }))).toMatchObject({ judgement: { code: 'not-http' } });
    expect(readAnswer(asked({ contentEncoding: 'br' }))).toMatchObject({ judgement: { code: 'not-json' } });
  });
});

describe('readList', () => {
  it('reads a list with everything in it', () => {
    const members = { totalResults: 3, startIndex: 2, itemsPerPage: 1, Resources: [{ id: '1' }], more: true };
    expect(readList(answered(200, list(members)))).toEqual({
      ok: true,
      list: { total: 3, startIndex: 2, itemsPerPage: 1, resources: [{ id: '1' }] },
      notes: [],
    });
  });

  it.each([{}, { Resources: [] }, { Resources: null, startIndex: null, itemsPerPage: null }])(
    'reads an empty list written as %j',
    (members) => {
      expect(readList(answered(200, list({ totalResults: 0, ...members })))).toMatchObject({
        ok: true,
        list: { total: 0, resources: [] },
      });
    },
  );

  it.each<[string, string, object]>([
    [
      'a count as text',
      list({ totalResults: '2', Resources: [{}, {}] }),
      { code: 'numbers-as-text', facts: { field: 'totalResults' } },
    ],
    [
      'an index as text',
      list({ totalResults: 0, startIndex: '1' }),
      { code: 'numbers-as-text', facts: { field: 'startIndex' } },
    ],
    [
      'a count that is a word',
      list({ totalResults: 'two' }),
      { code: 'shape-wrong', facts: { field: 'totalResults' } },
    ],
    ['no count', list({ Resources: [] }), { code: 'shape-wrong', facts: { field: 'totalResults' } }],
    ['half a count', list({ totalResults: 0.5 }), { code: 'shape-wrong', facts: { field: 'totalResults' } }],
    ['a negative count', list({ totalResults: -1 }), { code: 'shape-wrong', facts: { field: 'totalResults' } }],
    [
      'fewer than there are',
      list({ totalResults: 0, Resources: [{}] }),
      { code: 'shape-wrong', facts: { field: 'totalResults' } },
    ],
    ['no resources', list({ totalResults: 2 }), { code: 'resources-missing' }],
    ['null for resources', list({ totalResults: 2, Resources: null }), { code: 'resources-missing' }],
    [
      'resources that are none',
      list({ totalResults: 1, Resources: ['x'] }),
      { code: 'shape-wrong', facts: { field: 'Resources.0' } },
    ],
    [
      'an object for resources',
      list({ totalResults: 1, Resources: {} }),
      { code: 'shape-wrong', facts: { field: 'Resources' } },
    ],
    ['no schemas', '{"totalResults":0}', { code: 'shape-wrong', facts: { field: 'schemas' } }],
    [
      'an error with 200',
      JSON.stringify({ schemas: [errorSchema], status: '404', totalResults: 0 }),
      { code: 'shape-wrong', facts: { field: 'schemas' } },
    ],
    ['an array', '[]', { code: 'shape-wrong', facts: {} }],
    ['null', 'null', { code: 'shape-wrong', facts: {} }],
  ])('names what is wrong with %s', (_what, text, judgement) => {
    expect(readList(answered(200, text))).toEqual({ ok: false, judgement });
  });

  it('says of an answer that is none what readAnswer says', () => {
    expect(readList(answered(401, ''))).toEqual(readAnswer(answered(401, '')));
  });
});

describe('isScimError', () => {
  it.each([
    [{ schemas: [errorSchema], status: '404' }, true],
    [{ schemas: [errorSchema], status: '400', scimType: 'invalidFilter', detail: 'no', more: 1 }, true],
    [{ schemas: [errorSchema], status: 404 }, false],
    [{ schemas: [errorSchema] }, false],
    [{ schemas: [listSchema], status: '404' }, false],
    [{ error: 'not found' }, false],
    [null, false],
  ])('of %j: %s', (json, is) => {
    expect(isScimError(json)).toBe(is);
    expect(
      hasScimError({ status: 404, headers: {}, text: JSON.stringify(json), hadByteOrderMark: false, milliseconds: 0 }),
    ).toBe(is);
  });
});

const headerName = fc.constantFrom('content-type', 'location', 'retry-after', 'www-authenticate');
const headerValue = fc.oneof(
  fc.constantFrom('application/scim+json', 'application/json', 'text/html', 'https://login.example/', '//', '7'),
  fc.string({ unit: 'binary' }),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2000 }),
  fc.json(),
  fc.stringMatching(/^(?:[[\]{}",:\\]|<title>){0,300}$/),
);
const anyAnswer = fc.record({
  status: fc.oneof(fc.constant(200), fc.integer({ min: 100, max: 999 })),
  headers: fc.oneof(fc.constant(scim), fc.dictionary(headerName, headerValue)),
  text,
});

describe('with any answer', () => {
  it('never throws, and calls nothing good that is not JSON answered with 200', () => {
    fc.assert(
      fc.property(anyAnswer, ({ status, headers, text }) => {
        const read = readAnswer(answered(status, text, headers));
        if (!read.ok) {
          expect(findingCodes[read.judgement.code].outcome).not.toBe('passed');
          return;
        }
        expect(status).toBe(200);
        expect(read.json).toEqual(JSON.parse(text));
      }),
    );
  });

  it('calls nothing a list that has not the shape of one', () => {
    const list = fc.record(
      {
        schemas: fc.oneof(fc.constant([listSchema]), fc.jsonValue()),
        totalResults: fc.oneof(fc.nat(3), fc.constant('1'), fc.jsonValue()),
        itemsPerPage: fc.oneof(fc.nat(3), fc.constant(null), fc.jsonValue()),
        Resources: fc.oneof(
          fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 3 }),
          fc.constant(null),
          fc.jsonValue(),
        ),
      },
      { requiredKeys: ['schemas', 'totalResults'] },
    );
    fc.assert(
      fc.property(list, (members) => {
        const read = readList(answered(200, JSON.stringify(members)));
        if (!read.ok) return;
        const { total, resources } = read.list;
        expect(members).toMatchObject({ schemas: [listSchema], totalResults: total });
        expect(resources.length).toBeLessThanOrEqual(total);
        if (total > 0) expect(members.Resources).toEqual(resources);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time in proportion to its length', () => {
    const length = 2_000_000;
    const awkward = [
      '"\\'.repeat(length / 2),
      `{"${'\\"'.repeat(length / 2)}`,
      ' '.repeat(length),
      '<title>'.repeat(length / 7),
      `<html>${'<title '.repeat(length / 7)}`,
    ];
    for (const text of awkward) expect(readAnswer(answered(200, text)).ok).toBe(false);
  });
});
