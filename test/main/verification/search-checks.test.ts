import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchChecks } from '../../../src/main/verification/checks/search.ts';
import { judge, list, refusal, type Said, type Saying, someone } from '../../support/scim-answers.ts';

const ann = someone('Ann');
const bob = someone('Bob');
const always =
  (said: Said): Saying =>
  () =>
    said;

/** Finds Ann by her user name, as told, and nobody else. */
const findsAnn =
  (found: Said, missed: Said = list([])): Saying =>
  (_path, parameters) =>
    parameters.get('filter') === 'userName eq "Ann@example.com"' ? found : missed;

const knowsAnn = { input: { knownUser: 'Ann@example.com' } };
const hasMetAnn = (): { shared: { person: typeof ann } } => ({ shared: { person: ann } });

describe('the search for nobody', () => {
  const check = searchChecks['search-nobody'];

  test('is sent as Microsoft documents it for Entra', async () => {
    const { asked } = await judge(check, always(list([])));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^GET \/Users\?filter=userName\+eq\+%22[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}%22$/);
  });

  test('does not take a server for right that takes plus signs literally, and so finds nobody at all', async () => {
    const right = findsAnn(list([ann]));
    const literal: Saying = (...asked) => (asked[3].includes('+') ? list([]) : right(...asked));
    const missed = { code: 'person-missed', facts: { parameter: 'filter=userName+eq+…' } };
    expect((await judge(check, literal, knowsAnn)).judgement).toEqual(missed);
    expect((await judge(check, right, knowsAnn)).judgement.code).toBe('as-expected');
  });

  test.each<[string, Said, string]>([
    ['wants a pause', refusal(429), 'throttled'],
    ['is away', refusal(503), 'server-failed'],
    ['refuses the token', refusal(401), 'token-refused'],
  ])('does not blame the plus signs when the server %s in between', async (_title, said, code) => {
    const right = findsAnn(list([ann]));
    const interrupted: Saying = (...asked) =>
      asked[3].includes('+') && asked[3].includes('Ann') ? said : right(...asked);
    expect((await judge(check, interrupted, knowsAnn)).judgement.code).toBe(code);
  });

  test.each<[string, Said, object]>([
    ['an empty list', list([]), { code: 'as-expected' }],
    ['an empty list without Resources', list([], { Resources: undefined }), { code: 'as-expected' }],
    ['somebody', list([ann]), { code: 'filter-ignored', facts: { total: '1' } }],
    ['everybody', list([ann, bob]), { code: 'filter-ignored', facts: { total: '2' } }],
    ['a total without people', list([], { totalResults: 7 }), { code: 'filter-ignored', facts: { total: '7' } }],
    [
      'people without a total',
      list([ann], { totalResults: 0 }),
      { code: 'shape-wrong', facts: { field: 'totalResults' } },
    ],
    ['404', refusal(404, { detail: 'none' }), { code: 'not-found-for-empty', facts: { status: '404', said: 'none' } }],
    ['400', refusal(400, { detail: 'no' }), { code: 'request-refused', facts: { status: '400', said: 'no' } }],
    ['501', refusal(501), { code: 'request-refused', facts: { status: '501' } }],
    ['403', refusal(403), { code: 'forbidden', facts: { status: '403' } }],
    ['401', refusal(401), { code: 'token-refused', facts: { status: '401' } }],
    ['500', refusal(500), { code: 'server-failed', facts: { status: '500' } }],
    [
      'a number as text',
      list([], { totalResults: '0' }),
      { code: 'numbers-as-text', facts: { field: 'totalResults' } },
    ],
    [
      'no Resources though there are some',
      list([], { totalResults: 1, Resources: undefined }),
      { code: 'resources-missing' },
    ],
    ['an object of another kind', { body: { totalResults: 0 } }, { code: 'shape-wrong', facts: { field: 'schemas' } }],
    ['a JSON null', { body: 'null' }, { code: 'shape-wrong', facts: {} }],
  ])('judges %s', async (_title, said, judgement) => {
    expect((await judge(check, always(said))).judgement).toEqual(judgement);
  });

  test('is as expected for an empty ListResponse only, whatever else is answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.jsonValue(), almostList), async (body) => {
        const { judgement } = await judge(check, always({ body: JSON.stringify(body) }));
        expect(judgement.code === 'as-expected').toBe(isEmptyList(body));
      }),
      { numRuns: 60 },
    );
  });
});

/** Objects that are like a ListResponse in some of their members. */
const almostList = fc.record(
  {
    schemas: fc.oneof(
      fc.constant(['urn:ietf:params:scim:api:messages:2.0:ListResponse']),
      fc.constant(['urn:ietf:params:scim:api:messages:2.0:Error']),
      fc.jsonValue(),
    ),
    totalResults: fc.oneof(fc.constant(0), fc.constant(0), fc.jsonValue()),
    Resources: fc.oneof(fc.constant([]), fc.constant([{ userName: 'x' }]), fc.jsonValue()),
  },
  { requiredKeys: [] },
);

/** Written apart from the code under test: RFC 7644 3.4.2. */
function isEmptyList(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const [schemas, totalResults, resources] = ['schemas', 'totalResults', 'Resources'].map((name) =>
    new Map<string, unknown>(Object.entries(body)).get(name),
  );
  const isList =
    Array.isArray(schemas) &&
    schemas.every((id) => typeof id === 'string') &&
    schemas.includes('urn:ietf:params:scim:api:messages:2.0:ListResponse');
  const isEmpty = resources === undefined || resources === null || (Array.isArray(resources) && resources.length === 0);
  return isList && totalResults === 0 && isEmpty;
}

describe('the search for somebody who is known', () => {
  const check = searchChecks['search-known'];

  test.each<[string, Said, object]>([
    ['the person', list([ann]), { code: 'as-expected' }],
    ['the person in other case', list([someone('ann')]), { code: 'as-expected' }],
    ['somebody else', list([bob]), { code: 'wrong-person', facts: {} }],
    ['everybody', list([bob, ann]), { code: 'filter-ignored', facts: { total: '2' } }],
    ['one more of the same name', list([ann, { ...ann, id: '2' }]), { code: 'name-not-unique', facts: { total: '2' } }],
    ['many, of whom she is shown', list([ann], { totalResults: 9 }), { code: 'filter-ignored', facts: { total: '9' } }],
    ['nobody', list([]), { code: 'known-not-found', facts: {} }],
    ['404', refusal(404), { code: 'known-not-found', facts: {} }],
    ['400', refusal(400), { code: 'request-refused', facts: { status: '400' } }],
    ['a total without the person', list([], { totalResults: 1 }), { code: 'resources-missing', facts: {} }],
    [
      'a person without an id',
      list([{ ...ann, id: undefined }]),
      { code: 'shape-wrong', facts: { field: 'Resources.0.id' } },
    ],
    ['a person without a name', list([{ id: '1' }]), { code: 'shape-wrong', facts: { field: 'Resources.0.userName' } }],
  ])('judges %s', async (_title, said, judgement) => {
    expect((await judge(check, findsAnn(said), knowsAnn)).judgement).toEqual(judgement);
  });

  test.each<[string, Said]>([
    ['who finds a person by the beginning of the name', list([ann])],
    ['who finds everybody by another name', list([ann, bob])],
  ])('does not take a server for right %s', async (_title, missed) => {
    const { judgement } = await judge(check, findsAnn(list([ann]), missed), knowsAnn);
    expect(judgement.code).toBe('filter-ignored');
  });

  test('lets the name that is one letter shorter be somebody of their own', async () => {
    const short = someone('Ann', { userName: 'Ann@example.co' });
    expect((await judge(check, findsAnn(list([ann]), list([short])), knowsAnn)).judgement.code).toBe('as-expected');
  });

  test('takes who was named before who was met, and leaves the one it found to others', async () => {
    const { judgement, asked, shared } = await judge(check, findsAnn(list([ann])), {
      ...knowsAnn,
      shared: { person: bob },
    });
    expect(judgement.code).toBe('as-expected');
    expect(asked[0]).toBe('GET /Users?filter=userName%20eq%20%22Ann%40example.com%22');
    expect(shared.person).toEqual(ann);
  });

  test('takes the owner of the token when nobody was named', async () => {
    const { judgement } = await judge(check, findsAnn(list([ann])), { input: { tokenOwner: 'Ann@example.com' } });
    expect(judgement.code).toBe('as-expected');
  });

  test('says so when somebody who was just listed is not found', async () => {
    const { judgement } = await judge(check, always(list([])), hasMetAnn());
    expect(judgement).toEqual({ code: 'person-missed', facts: { parameter: 'userName eq' } });
  });

  test('asks nothing when nobody is known', async () => {
    const { judgement, asked } = await judge(check, always(list([])));
    expect([judgement.code, asked]).toEqual(['nobody-known', []]);
  });

  test('writes quotation marks, blanks and signs of other scripts so that they arrive', async () => {
    const knownUser = 'a "b" +&#ü\\';
    let filter: string | null = null;
    await judge(
      check,
      (_path, parameters) => {
        filter = parameters.get('filter');
        return list([]);
      },
      { input: { knownUser } },
    );
    expect(filter).toBe(String.raw`userName eq "a \"b\" +&#ü\\"`);
  });
});

describe('the search in other case', () => {
  const check = searchChecks['search-case'];
  const foldsCase: Saying = (_path, parameters) =>
    list(parameters.get('filter')?.toLowerCase().includes('ann@') === true ? [ann] : []);

  test.each<[string, Saying, string]>([
    ['finds the same person', foldsCase, 'as-expected'],
    ['finds her in the exact case only', findsAnn(list([ann])), 'case-sensitive'],
    ['does not find her at all, whom the server has shown', always(list([])), 'person-missed'],
    ['finds somebody else', findsAnn(list([ann]), list([bob])), 'wrong-person'],
    ['finds everybody', always(list([ann, bob])), 'filter-ignored'],
  ])('%s', async (_title, saying, code) => {
    expect((await judge(check, saying, hasMetAnn())).judgement.code).toBe(code);
  });

  test('is not needed for a name without letters', async () => {
    const { judgement } = await judge(check, foldsCase, { shared: { person: someone('x', { userName: '4711' }) } });
    expect(judgement.code).toBe('not-needed');
  });

  test('asks for who was named when nobody was met', async () => {
    const { judgement, shared } = await judge(check, foldsCase, knowsAnn);
    expect([judgement.code, shared.person]).toEqual(['as-expected', ann]);
  });
});

describe('the search with paging', () => {
  const check = searchChecks['search-paged'];

  test('is sent as Okta sends it', async () => {
    const { judgement, asked } = await judge(check, findsAnn(list([ann])), hasMetAnn());
    expect(judgement.code).toBe('as-expected');
    expect(asked.at(-1)).toBe('GET /Users?filter=userName%20eq%20%22Ann%40example.com%22&startIndex=1&count=100');
  });

  test('does not take a server for right whose only person is found whoever is searched for', async () => {
    const { judgement } = await judge(check, always(list([ann])), hasMetAnn());
    expect(judgement).toEqual({ code: 'filter-ignored', facts: { total: '1' } });
  });

  test('misses whom the server has shown, and finds only without paging', async () => {
    const { judgement } = await judge(check, always(list([])), hasMetAnn());
    expect(judgement).toEqual({ code: 'person-missed', facts: { parameter: 'userName eq, startIndex, count' } });
  });

  test.each<[string, Said, string]>([
    ['an empty list', list([]), 'as-expected'],
    ['everybody', list([ann, bob]), 'filter-ignored'],
    ['404', refusal(404), 'not-found-for-empty'],
    ['a refusal of the parameters', refusal(400), 'request-refused'],
  ])('searches for nobody when nobody is known, and judges %s', async (_title, said, code) => {
    expect((await judge(check, always(said))).judgement.code).toBe(code);
  });
});

test('somebody with special characters is nobody, and each of them arrives', async () => {
  const filters: string[] = [];
  const { judgement } = await judge(searchChecks['search-special'], (_path, parameters) => {
    filters.push(parameters.get('filter') ?? '');
    return list([]);
  });
  expect(judgement.code).toBe('as-expected');
  expect(filters.map((filter) => /nobody(.+?)[0-9a-f]{8}-/.exec(filter)?.[1])).toEqual(['+', "'", 'ü', '\\"']);
});

test('nothing is missed at a server that has nobody', async () => {
  const { judgement } = await judge(searchChecks['search-text'], always(list([])));
  expect(judgement.code).toBe('as-expected');
});

test('the special character that a server fails at is named', async () => {
  const saying: Saying = (_path, parameters) =>
    parameters.get('filter')?.includes("'") === true ? refusal(500) : list([]);
  const { judgement } = await judge(searchChecks['search-special'], saying);
  expect(judgement).toEqual({ code: 'server-failed', facts: { status: '500', parameter: "'" } });
});

type OptionalId = Exclude<
  keyof typeof searchChecks,
  'search-nobody' | 'search-known' | 'search-case' | 'search-paged' | 'search-invalid'
>;
const optional: readonly OptionalId[] = [
  'search-special',
  'search-and',
  'search-or',
  'search-text',
  'search-compare',
  'search-id',
  'search-external-id',
  'search-email',
  'search-urn',
  'search-extension',
];

describe.each(optional)('%s', (id) => {
  const check = searchChecks[id];
  const team = { 'urn:ietf:params:scim:schemas:extension:nice:2.0:User': { team: { display: 'Blue' } } };
  const carla = someone('Carla', { externalId: 'c-1', ...team });
  /** Neither named nor numbered as those who are searched for, and changed at another time. */
  const others = ['Xu', 'Yi'].map((name) => someone(name, { meta: { lastModified: '2999-06-01T00:00:00Z' } }));

  test.each<[string, object]>([
    ['nobody is known', {}],
    ['somebody is known', { shared: { person: carla } }],
  ])('notes a refusal, with the reason given, when %s', async (_title, known) => {
    const said = refusal(400, { scimType: 'invalidFilter', detail: 'not that' });
    const { judgement } = await judge(check, always(said), { cxone: true, ...known });
    expect(judgement.code).toBe('search-refused');
    expect(judgement.facts).toMatchObject({ status: '400', said: 'not that' });
  });

  test.each<[string, object]>([
    ['nobody is known', {}],
    ['somebody is known', { shared: { person: carla } }],
  ])('notices that everybody comes back when %s', async (_title, known) => {
    const { judgement } = await judge(check, always(list([...others, carla])), { cxone: true, ...known });
    expect(judgement.code).toBe('filter-ignored');
    expect(judgement.facts).toMatchObject({ total: '3' });
  });

  test('stops at the first sign of trouble', async () => {
    const { judgement, asked } = await judge(check, always(refusal(503)), { cxone: true, shared: { person: carla } });
    expect(judgement.code).toBe('server-failed');
    expect(asked).toHaveLength(1);
  });
});

test.each<[OptionalId, string]>([
  ['search-and', 'and'],
  ['search-or', 'or'],
  ['search-text', 'co, sw, ew, pr'],
  ['search-compare', 'gt, ge, lt, le'],
  ['search-id', 'id'],
  ['search-external-id', 'externalId'],
  ['search-email', 'emails[type eq "work"].value'],
  ['search-urn', 'urn:ietf:params:scim:schemas:core:2.0:User:userName'],
])('%s names what misses the person', async (id, parameter) => {
  const person = someone('Dora', { externalId: 'd-1' });
  const { judgement } = await judge(searchChecks[id], always(list([])), { shared: { person } });
  expect(judgement).toEqual({ code: 'person-missed', facts: { parameter } });
});

test.each([
  ['gt', '2026-01-01T00:00:00Z'],
  ['ge', '2026-01-01T00:00:00Z'],
  ['lt', '2026-06-01T00:00:00Z'],
  ['le', '2026-06-01T00:00:00Z'],
])('a search by time notices whoever does not belong there: %s', async (operator, lastModified) => {
  const stranger = someone('Zoe', { meta: { lastModified } });
  const { judgement } = await judge(
    searchChecks['search-compare'],
    (_path, parameters) => {
      const filter = parameters.get('filter') ?? '';
      if (filter.includes('2999')) return list([]);
      return list(filter.includes(` ${operator} `) ? [ann, stranger] : [ann]);
    },
    hasMetAnn(),
  );
  expect(judgement).toEqual({ code: 'filter-ignored', facts: { total: '2', parameter: operator } });
});

test('the extension of CXone is asked for at CXone only', async () => {
  const { judgement, asked } = await judge(searchChecks['search-extension'], always(list([])));
  expect([judgement.code, asked]).toEqual(['not-needed', []]);
});

test('a team is searched for by its name', async () => {
  const extension = 'urn:ietf:params:scim:schemas:extension:nice:2.0:User';
  const person = someone('Eve', { [extension]: { team: { display: 'Blue' } } });
  const saying: Saying = (_path, parameters) =>
    list(parameters.get('filter') === `${extension}:team.display eq "Blue"` ? [person] : []);
  const { judgement } = await judge(searchChecks['search-extension'], saying, { cxone: true, shared: { person } });
  expect(judgement.code).toBe('as-expected');
});

test('what is refused twice is named once', async () => {
  const { judgement, asked } = await judge(searchChecks['search-and'], always(refusal(400)), hasMetAnn());
  expect([judgement.facts?.['parameter'], asked.length]).toEqual(['and', 2]);
});

test('a partly refused search names the parts that are refused', async () => {
  const saying: Saying = (_path, parameters) =>
    / (?:co|ew) /.test(parameters.get('filter') ?? '') ? refusal(400) : list([ann]);
  const withoutNe: Saying = (path, parameters, ...more) =>
    parameters.get('filter')?.includes(' ne ') === true ? list([bob]) : saying(path, parameters, ...more);
  const { judgement } = await judge(searchChecks['search-text'], withoutNe, hasMetAnn());
  expect(judgement).toEqual({ code: 'search-refused', facts: { status: '400', parameter: 'co, ew' } });
});

test.each<[string, Said, string]>([
  ['400 with its keyword', refusal(400, { scimType: 'invalidFilter' }), 'as-expected'],
  ['400 without a keyword', refusal(400), 'as-expected'],
  ['400 with another keyword', refusal(400, { scimType: 'invalidSyntax' }), 'other-refusal'],
  ['400 without a body', { status: 400 }, 'error-body-missing'],
  ['a list', list([ann]), 'invalid-filter-taken'],
  ['200 with something else', { body: '<p>' }, 'invalid-filter-taken'],
  ['another refusal', refusal(422), 'other-refusal'],
  ['a failure', refusal(500), 'server-failed'],
  ['a refusal of the token', refusal(401), 'token-refused'],
])('an invalid filter: %s', async (_title, said, code) => {
  expect((await judge(searchChecks['search-invalid'], always(said))).judgement.code).toBe(code);
});

test('no JSON makes any search throw', async () => {
  const checks = Object.values(searchChecks);
  const anything = fc.oneof(fc.jsonValue(), almostList);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...checks),
      anything,
      anything,
      fc.boolean(),
      async (check, body, person, isKnown) => {
        const known = typeof person === 'object' && person !== null && !Array.isArray(person) ? person : {};
        const { judgement } = await judge(check, always({ body: JSON.stringify(body) }), {
          cxone: true,
          ...(isKnown ? { shared: { person: { ...ann, ...known } } } : {}),
        });
        expect(judgement.code).toEqual(expect.any(String));
      },
    ),
    { numRuns: 60 },
  );
});
