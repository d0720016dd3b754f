import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listChecks } from '../../../src/main/verification/checks/list.ts';
import { judge, list, page, refusal, type Said, type Saying, someone } from '../../support/scim-answers.ts';

const people = Array.from({ length: 45 }, (_, index) => someone(`Person${String(100 + index)}`));
const [first = someone('nobody')] = people;
const paged: Saying = (_path, parameters) => page(people, parameters);
const always =
  (said: Said): Saying =>
  () =>
    said;

describe.each([
  ['list-first-two', 'GET /Users?startIndex=1&count=2'],
  ['list-unfiltered', 'GET /Users'],
  ['list-count-one', 'GET /Users?count=1'],
] as const)('%s', (id, request) => {
  const check = listChecks[id];

  test('is sent to the letter, and keeps the first person for others', async () => {
    const { judgement, asked, shared } = await judge(check, paged);
    expect([judgement.code, asked, shared.person]).toEqual(['as-expected', [request], first]);
  });

  test('keeps nobody whose name no request can hold', async () => {
    const half = someone('Half', { userName: 'half\ud800@example.com' });
    expect((await judge(check, always(list([half, first])))).shared.person).toEqual(first);
  });

  test('leaves the person who is known already', async () => {
    const person = someone('Known');
    expect((await judge(check, paged, { shared: { person } })).shared.person).toBe(person);
  });

  test.each([400, 403, 404, 405, 422, 501])('calls %i a refusal of the list, with the reason given', async (status) => {
    const { judgement } = await judge(check, always(refusal(status, { detail: 'filter is required' })));
    const facts = { status: String(status), said: 'filter is required' };
    expect(judgement).toEqual({ code: 'list-refused', facts });
  });

  test.each<[string, Said, string]>([
    ['no people at all', list([]), 'as-expected'],
    ['fewer than there are', list([first], { totalResults: 9 }), 'as-expected'],
    ['a total without people', list([], { totalResults: 9 }), 'resources-missing'],
    ['no Resources', list([], { totalResults: 9, Resources: undefined }), 'resources-missing'],
    ['numbers as text', list([first], { totalResults: '1' }), 'numbers-as-text'],
    ['a startIndex as text', list([first], { startIndex: '1' }), 'numbers-as-text'],
    ['a refusal of the token', refusal(401), 'token-refused'],
    ['a failure', refusal(500), 'server-failed'],
    ['a page of the web', { body: '<!doctype html>', headers: { 'content-type': 'text/html' } }, 'page-instead'],
    ['half of a list', { body: '{"schemas":["urn:ietf' }, 'answer-cut'],
  ])('judges %s', async (_title, said, code) => {
    expect((await judge(check, always(said))).judgement.code).toBe(code);
  });
});

test.each([
  ['list-first-two', '2'],
  ['list-count-one', '1'],
] as const)('%s notes that more than %s come', async (id, asked) => {
  const { judgement } = await judge(listChecks[id], always(list(people)));
  expect(judgement).toEqual({ code: 'count-ignored', facts: { asked, got: '45' } });
});

describe('counting only', () => {
  const check = listChecks['list-count-zero'];

  test.each<[string, Saying, string]>([
    ['nobody and the total', paged, 'as-expected'],
    ['the total without Resources', always(list([], { totalResults: 45, Resources: undefined })), 'as-expected'],
    ['everybody', always(list(people)), 'count-ignored'],
    ['a refusal', always(refusal(400)), 'search-refused'],
  ])('judges %s', async (_title, saying, code) => {
    expect((await judge(check, saying)).judgement.code).toBe(code);
  });
});

describe('senseless numbers', () => {
  const check = listChecks['list-negative'];

  test.each<[string, Saying, string]>([
    ['are taken as 0 and 1', paged, 'as-expected'],
    ['bring everybody', always(list(people)), 'count-ignored'],
    ['are refused', always(refusal(400)), 'search-refused'],
    ['bring nobody for a startIndex of 0', () => list([], { totalResults: 45 }), 'resources-missing'],
    [
      'make the server fail',
      (_path, parameters) => (parameters.get('startIndex') === '0' ? refusal(500) : list([])),
      'server-failed',
    ],
  ])('%s', async (_title, saying, code) => {
    expect((await judge(check, saying)).judgement.code).toBe(code);
  });
});

describe('behind the end', () => {
  const check = listChecks['list-behind-end'];

  test.each<[string, Saying, object]>([
    ['is nobody', paged, { code: 'as-expected' }],
    ['is the first page again', always(list([first])), { code: 'not-honoured', facts: { parameter: 'startIndex' } }],
    ['is 404', always(refusal(404)), { code: 'not-found-for-empty', facts: { status: '404' } }],
    ['is a refusal', always(refusal(400)), { code: 'search-refused', facts: { status: '400' } }],
  ])('%s', async (_title, saying, judgement) => {
    expect((await judge(check, saying)).judgement).toEqual(judgement);
  });
});

describe('a huge count', () => {
  const check = listChecks['list-huge-count'];

  test('is asked for where everybody is not too much', async () => {
    const { judgement, asked } = await judge(check, paged);
    expect(judgement.code).toBe('as-expected');
    expect(asked).toEqual(['GET /Users?startIndex=1&count=1', 'GET /Users?startIndex=1&count=1000000']);
  });

  test('stays within bounds where there are many', async () => {
    const { asked } = await judge(check, always(list([first], { totalResults: 5001 })));
    expect(asked).toEqual(['GET /Users?startIndex=1&count=1', 'GET /Users?startIndex=1&count=1000']);
  });

  test('may be refused', async () => {
    const { judgement } = await judge(check, (path, parameters, ...more) =>
      parameters.get('count') === '1' ? paged(path, parameters, ...more) : refusal(400, { scimType: 'tooMany' }),
    );
    expect(judgement.code).toBe('search-refused');
  });
});

describe('several pages', () => {
  const check = listChecks['list-pages'];
  const startOf = (parameters: URLSearchParams): number => Number(parameters.get('startIndex'));

  test('are read to the end, and the first one twice', async () => {
    const { judgement, asked } = await judge(check, paged);
    expect(judgement.code).toBe('as-expected');
    expect(asked).toEqual([1, 21, 41, 1].map((start) => `GET /Users?startIndex=${String(start)}&count=20`));
  });

  test('are followed where the server sends fewer than were asked for', async () => {
    const { judgement, asked } = await judge(check, (_path, parameters) => page(people, parameters, 15));
    expect([judgement.code, asked.length]).toEqual(['as-expected', 4]);
  });

  test('are no more than five, however many there are', async () => {
    const many = Array.from({ length: 200 }, (_, index) => someone(String(index)));
    const { judgement, asked } = await judge(check, (_path, parameters) => page(many, parameters));
    expect([judgement.code, asked.length]).toEqual(['as-expected', 6]);
  });

  test.each<[string, Saying, string]>([
    ['of an empty list', always(list([])), 'as-expected'],
    [
      'of one that grows while it is read',
      (_path, parameters) => page(startOf(parameters) > 1 ? people : people.slice(0, 44), parameters),
      'as-expected',
    ],
    [
      'that overlap',
      (_path, parameters) =>
        page(people, new URLSearchParams({ startIndex: String(Math.max(1, startOf(parameters) - 1)), count: '20' })),
      'pages-differ',
    ],
    [
      'that are all the first of many',
      () => page(people, new URLSearchParams({ count: '20' }), 20, 900),
      'pages-differ',
    ],
    ['that are all the first', () => page(people, new URLSearchParams({ count: '20' })), 'pages-differ'],
    [
      'that end too early',
      (_path, parameters) => (startOf(parameters) > 30 ? list([], { totalResults: 45 }) : page(people, parameters)),
      'pages-differ',
    ],
    ['that come all at once', always(list(people)), 'count-ignored'],
    ['without ids', always(list([{ userName: 'x' }])), 'shape-wrong'],
    ['without a startIndex', always(list([first], { totalResults: 45, startIndex: undefined })), 'shape-wrong'],
    ['that are refused', always(refusal(400)), 'search-refused'],
  ])('%s', async (_title, saying, code) => {
    expect((await judge(check, saying)).judgement.code).toBe(code);
  });

  test('differ when the same page comes in another order', async () => {
    let times = 0;
    const { judgement } = await judge(check, () => {
      times += 1;
      return list(times === 1 ? people.slice(0, 5) : people.slice(0, 5).toReversed());
    });
    expect(judgement.code).toBe('pages-differ');
  });
});

describe('paging by cursor', () => {
  const check = listChecks['list-cursor'];
  const supported = { supported: true };
  const config = (pagination?: object): Said => ({
    body: {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
      ...{ patch: supported, bulk: supported, filter: supported },
      ...{ changePassword: supported, sort: supported, etag: supported },
      authenticationSchemes: [],
      pagination,
    },
  });
  const announcing =
    (users: Saying): Saying =>
    (path, ...rest) =>
      path === '/Users' ? users(path, ...rest) : config({ cursor: true, index: true });
  /** RFC 9865 lets a server leave the total out. */
  const cursorPage = (from: number, nextCursor?: string): Said =>
    list(people.slice(from, from + 2), { totalResults: undefined, startIndex: undefined, nextCursor });

  test.each<[string, Said]>([
    ['there is no description', refusal(404)],
    ['the description names no paging', config()],
    ['there is paging by index only', config({ cursor: false, index: true })],
  ])('is left alone when %s', async (_title, said) => {
    const { judgement, asked } = await judge(check, always(said));
    expect([judgement.code, asked]).toEqual(['not-announced', ['GET /ServiceProviderConfig']]);
  });

  test('follows the cursor to the next page', async () => {
    const { judgement, asked } = await judge(
      check,
      announcing((_path, parameters) =>
        parameters.get('cursor') === 'a b+c' ? cursorPage(2) : cursorPage(0, 'a b+c'),
      ),
    );
    expect(judgement.code).toBe('as-expected');
    expect(asked.slice(1)).toEqual(['GET /Users?cursor&count=2', 'GET /Users?cursor=a%20b%2Bc&count=2']);
  });

  test.each<[string, Saying, string]>([
    ['leads to the same page again', always(cursorPage(0, 'next')), 'pages-differ'],
    ['is not given though there are more', always(list(people.slice(0, 2), { totalResults: 45 })), 'not-honoured'],
    ['is not needed for a single page', always(list(people.slice(0, 2))), 'as-expected'],
    ['brings more than were asked for', always(list(people, { nextCursor: 'next' })), 'count-ignored'],
    ['is refused', always(refusal(400, { scimType: 'invalidCursor' })), 'not-honoured'],
    ['is a number', always(list([], { nextCursor: 1 })), 'shape-wrong'],
    ['makes the server fail', always(refusal(500)), 'server-failed'],
  ])('%s', async (_title, saying, code) => {
    expect((await judge(check, announcing(saying))).judgement.code).toBe(code);
  });
});

describe('sorting', () => {
  const check = listChecks['list-sorted'];
  const named = (...names: readonly string[]): Said => list(names.map((userName) => ({ id: userName, userName })));
  const sorting =
    (up: Said, down: Said): Saying =>
    (_path, parameters) =>
      parameters.get('sortOrder') === 'descending' ? down : up;

  test.each<[string, Saying, object]>([
    ['as asked', sorting(named('a', 'B', 'c'), named('c', 'B', 'a')), { code: 'as-expected' }],
    ['by an order that skips punctuation', sorting(named('ab', 'a_z'), named('a_z', 'ab')), { code: 'as-expected' }],
    [
      'by an order of a language',
      sorting(named('a_b', 'aa', 'äb', 'b'), named('b', 'äb', 'aa', 'a_b')),
      { code: 'as-expected' },
    ],
    ['by code points', sorting(named('a_b', 'aa', 'b', 'äb'), named('äb', 'b', 'aa', 'a_b')), { code: 'as-expected' }],
    ['in one direction only', always(named('a', 'b')), { code: 'not-honoured', facts: { parameter: 'sortBy' } }],
    ['not at all', always(named('b', 'a', 'c')), { code: 'not-honoured', facts: { parameter: 'sortBy' } }],
    ['where there is only one', always(named('a')), { code: 'not-needed' }],
    ['where it is refused', always(refusal(501)), { code: 'search-refused', facts: { status: '501' } }],
  ])('%s', async (_title, saying, judgement) => {
    expect((await judge(check, saying)).judgement).toEqual(judgement);
  });
});

test('no JSON makes any of them throw, or go on without end', async () => {
  const checks = fc.constantFrom(...Object.values(listChecks));
  const lists = fc.record({ totalResults: fc.nat(), Resources: fc.array(fc.dictionary(fc.string(), fc.jsonValue())) });
  const body = fc.oneof(
    fc.jsonValue(),
    lists.map(({ Resources, ...members }) => list(Resources, members).body),
  );
  await fc.assert(
    fc.asyncProperty(checks, body, async (check, answer) => {
      const { judgement, asked } = await judge(check, always({ body: JSON.stringify(answer) }));
      expect(judgement.code).toEqual(expect.any(String));
      expect(asked.length).toBeLessThan(10);
    }),
    { numRuns: 60 },
  );
});
