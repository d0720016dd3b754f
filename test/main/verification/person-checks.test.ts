import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personChecks } from '../../../src/main/verification/checks/person.ts';
import { judge, list, refusal, type Said, type Saying, type Someone, someone } from '../../support/scim-answers.ts';

const ann = someone('Ann');
const met = (person: Someone = ann): { shared: { person: Someone } } => ({ shared: { person } });
const always =
  (said: Said): Saying =>
  () =>
    said;
const alone = (person: Someone, headers: Record<string, string> = {}): Said => ({ body: person, headers });

test.each(['person', 'person-by-id', 'secret-attributes', 'chosen-attributes', 'etag', 'extra-attributes'] as const)(
  '%s asks for nobody when nobody is known',
  async (id) => {
    const { judgement, asked } = await judge(personChecks[id], always(list([])));
    expect([judgement.code, asked]).toEqual(['nobody-known', []]);
  },
);

describe('what a person has', () => {
  const check = personChecks.person;

  test('is looked at in who was met, without asking again', async () => {
    const { judgement, asked } = await judge(check, always(list([])), met());
    expect([judgement.code, asked]).toEqual(['as-expected', []]);
  });

  test('is looked at in who was named, when nobody was met', async () => {
    const { judgement, shared } = await judge(check, always(list([ann])), { input: { knownUser: 'ann@example.com' } });
    expect([judgement.code, shared.person]).toEqual(['as-expected', ann]);
  });

  test('may be written in any case', async () => {
    const { id, ...others } = ann;
    expect((await judge(check, always(list([])), met({ ID: id, ...others }))).judgement.code).toBe('as-expected');
  });

  test.each<[string, Someone, string]>([
    ['no id', { id: undefined }, 'id'],
    ['an id that leads elsewhere', { id: '..' }, 'id'],
    ['no first name', { name: { familyName: 'Example' } }, 'name.givenName'],
    ['no names', { name: null }, 'name.givenName, name.familyName'],
    ['no address', { emails: [{ type: 'work' }] }, 'emails'],
    ['no state', { active: undefined }, 'active'],
  ])('%s is named', async (_title, members, field) => {
    const { judgement } = await judge(check, always(list([])), met({ ...ann, ...members }));
    expect(judgement).toEqual({ code: 'person-incomplete', facts: { field } });
  });

  test.each<[string, Someone, string]>([
    ['a state as text', { active: 'true' }, 'active'],
    ['a number for an id', { id: 4711 }, 'id'],
    ['no schemas', { schemas: undefined }, 'schemas'],
    ['lists and objects mixed up', { name: [], emails: {} }, 'name'],
  ])('%s is laid to the server, because nobody can mend it in one person', async (_title, members, field) => {
    const { judgement } = await judge(check, always(list([])), met({ ...ann, ...members }));
    expect(judgement).toEqual({ code: 'shape-wrong', facts: { field } });
  });
});

describe('the same person by id', () => {
  const check = personChecks['person-by-id'];

  test('is asked for with the id encoded', async () => {
    const odd = someone('odd', { id: 'a/b?c#d e%' });
    const { judgement, asked } = await judge(check, always(alone(odd)), met(odd));
    expect([judgement.code, asked]).toEqual(['as-expected', ['GET /Users/a%2Fb%3Fc%23d%20e%25']]);
  });

  test.each<[string, Said, object]>([
    [
      'in another order, with more and a newer version',
      alone({ title: 'x', ...ann, meta: { version: '2' } }),
      { code: 'as-expected' },
    ],
    [
      'with another name',
      alone({ ...ann, name: { givenName: 'Anna' } }),
      { code: 'person-differs', facts: { field: 'name' } },
    ],
    ['without its addresses', alone({ ...ann, emails: [] }), { code: 'person-differs', facts: { field: 'emails' } }],
    ['as somebody else', alone(someone('Bob')), { code: 'wrong-person' }],
    ['without a user name', alone({ id: 'id-of-Ann' }), { code: 'shape-wrong', facts: { field: 'userName' } }],
    [
      'as an error that is sent as a success',
      { ...refusal(404), status: 200 },
      { code: 'shape-wrong', facts: { field: 'id' } },
    ],
    ['as a list', { body: [] }, { code: 'shape-wrong', facts: {} }],
    ['not at all', refusal(404), { code: 'person-missed', facts: { status: '404', parameter: '/Users/{id}' } }],
    ['never', refusal(501), { code: 'person-missed', facts: { status: '501', parameter: '/Users/{id}' } }],
    ['with a failure', refusal(500), { code: 'server-failed', facts: { status: '500' } }],
  ])('comes %s', async (_title, said, judgement) => {
    expect((await judge(check, always(said), met())).judgement).toEqual(judgement);
  });

  test('takes addresses in any order for the same', async () => {
    const emails = [{ value: 'a@example.com' }, { value: 'b@example.com' }];
    const said = alone({ ...ann, emails: emails.toReversed() });
    expect((await judge(check, always(said), met({ ...ann, emails }))).judgement.code).toBe('as-expected');
  });

  test('asks nothing for a person without an id', async () => {
    const { judgement, asked } = await judge(check, always(list([])), met({ userName: 'x' }));
    expect([judgement, asked]).toEqual([{ code: 'person-incomplete', facts: { field: 'id' } }, []]);
  });
});

describe.each(['unknown-id', 'odd-id'] as const)('%s', (id) => {
  const check = personChecks[id];

  test.each<[string, Said, string]>([
    ['404 with a body', refusal(404), 'as-expected'],
    ['200', alone(ann), 'not-refused'],
    ['410', refusal(410), 'other-refusal'],
    ['403', refusal(403), 'other-refusal'],
    ['500', refusal(500), 'server-failed'],
    ['401', refusal(401), 'token-refused'],
    ['429', refusal(429), 'throttled'],
  ])('judges %s', async (_title, said, code) => {
    expect((await judge(check, always(said))).judgement.code).toBe(code);
  });
});

test('an unknown id wants a body and 404, an odd one takes 400 and no body', async () => {
  const judged = async (id: 'unknown-id' | 'odd-id', said: Said): Promise<string> =>
    (await judge(personChecks[id], always(said))).judgement.code;
  expect(await judged('unknown-id', { status: 404 })).toBe('error-body-missing');
  expect(await judged('unknown-id', refusal(400))).toBe('other-refusal');
  expect(await judged('odd-id', { status: 404 })).toBe('as-expected');
  expect(await judged('odd-id', refusal(400))).toBe('as-expected');
});

test('an odd id arrives as one name', async () => {
  const { asked } = await judge(personChecks['odd-id'], always(refusal(404)));
  expect(asked).toEqual(['GET /Users/odd%20%23id%3F%20100%25']);
});

describe('attributes outside the schema', () => {
  const check = personChecks['extra-attributes'];
  const extension = 'urn:example:extension:1.0:User';
  const names = ['userName', 'name', 'emails', 'active'];
  const userSchema = { id: 'urn:ietf:params:scim:schemas:core:2.0:User', attributes: names.map((name) => ({ name })) };
  const schemas = list([userSchema, { id: extension, attributes: [] }]);

  test.each<[string, Said, Someone, object]>([
    ['none', schemas, { [extension]: {}, externalId: '1' }, { code: 'as-expected' }],
    ['one more', schemas, { nickName: 'A' }, { code: 'attributes-undeclared', facts: { field: 'nickName' } }],
    [
      'an extension and one that tells of a person',
      schemas,
      { 'urn:other:1.0:User': {}, 'ann lives here': 1 },
      { code: 'attributes-undeclared', facts: { field: 'urn:other:1.0:User, …' } },
    ],
    ['no schemas', refusal(404), {}, { code: 'not-offered', facts: { status: '404', path: '/Schemas' } }],
  ])('%s', async (_title, said, members, judgement) => {
    expect((await judge(check, always(said), met({ ...ann, ...members }))).judgement).toEqual(judgement);
  });
});

describe('passwords and the like', () => {
  const check = personChecks['secret-attributes'];

  test.each<[string, Someone, string]>([
    ['a password', { password: 'x' }, 'password'],
    ['one in other case', { PassWord: 'x' }, 'PassWord'],
    ['a hash within', { credentials: [{ password_hash: 'x' }] }, 'credentials.password_hash'],
    ['a secret with parts', { clientSecret: { value: 'x' } }, 'clientSecret.value'],
    ['an API key', { 'api-key': 'x' }, 'api-key'],
  ])('%s is noticed in the list and alone', async (_title, members, field) => {
    const found = { code: 'secret-sent-out', facts: { field } };
    expect((await judge(check, always(alone(ann)), met({ ...ann, ...members }))).judgement).toEqual(found);
    expect((await judge(check, always(alone({ ...ann, ...members })), met())).judgement).toEqual(found);
  });

  test.each<[string, Someone]>([
    ['an empty one', { password: '' }],
    ['a flag about one', { mustChangePassword: true }],
    ['a date about one', { passwordLastChanged: '2026-01-01' }],
  ])('%s is none', async (_title, members) => {
    const { judgement } = await judge(check, always(alone(ann)), met({ ...ann, ...members }));
    expect(judgement.code).toBe('as-expected');
  });

  test('are not said to be hidden when the person cannot be read', async () => {
    expect((await judge(check, always(refusal(500)), met())).judgement.code).toBe('server-failed');
    expect((await judge(check, always(refusal(404)), met())).judgement.code).toBe('as-expected');
  });

  test('are found however deep and wide an answer is, without end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 20 }), async (body) => {
        const { judgement } = await judge(check, always({ body: JSON.stringify(body) }), met());
        expect(['as-expected', 'secret-sent-out', 'shape-wrong']).toContain(judgement.code);
      }),
      { numRuns: 30 },
    );
  });
});

describe('chosen attributes', () => {
  const check = personChecks['chosen-attributes'];
  const { id, userName, ...others } = ann;
  const only = { schemas: ann['schemas'], id, userName };

  /** Honours the parameters for one person, for lists, or for neither. */
  const honouring =
    (one: boolean, lists: boolean, excluding = one): Saying =>
    (path, parameters) => {
      if (path === '/Users') return list([lists ? only : ann]);
      if (parameters.has('attributes')) return alone(one ? only : ann);
      return alone(excluding ? { id, userName, ...others, name: undefined } : ann);
    };

  test.each<[string, Saying, object]>([
    ['are sent alone', honouring(true, true), { code: 'as-expected' }],
    ['make no difference', honouring(false, true), { code: 'not-honoured', facts: { parameter: 'attributes' } }],
    ['make none in lists', honouring(true, false), { code: 'not-honoured', facts: { parameter: 'attributes' } }],
    [
      'cannot be left out',
      honouring(true, true, false),
      { code: 'not-honoured', facts: { parameter: 'excludedAttributes' } },
    ],
    ['are refused', always(refusal(400)), { code: 'search-refused', facts: { status: '400' } }],
  ])('%s', async (_title, saying, judgement) => {
    expect((await judge(check, saying, met())).judgement).toEqual(judgement);
  });
});

test.each<[string, string | undefined, string | undefined, string]>([
  ['the same', 'W/"3"', 'W/"3"', 'as-expected'],
  ['the same, written otherwise', 'W/"3"', '3', 'as-expected'],
  ['two', '"4"', '"3"', 'person-differs'],
  ['none in the header', undefined, '3', 'person-differs'],
  ['the one of a web server', 'W/"4"', undefined, 'not-announced'],
  ['none at all', undefined, undefined, 'not-announced'],
])('version: %s', async (_title, header, version, code) => {
  const said = alone({ ...ann, meta: { version } }, header === undefined ? {} : { etag: header });
  expect((await judge(personChecks.etag, always(said), met())).judgement.code).toBe(code);
});

test('no JSON makes any of them throw, or go on without end', async () => {
  const checks = fc.constantFrom(...Object.values(personChecks));
  const lists = fc.record({ totalResults: fc.nat(), Resources: fc.array(fc.dictionary(fc.string(), fc.jsonValue())) });
  const body = fc.oneof(
    fc.jsonValue(),
    lists.map(({ Resources, ...members }) => list(Resources, members).body),
  );
  await fc.assert(
    fc.asyncProperty(checks, body, async (check, answer) => {
      const { judgement, asked } = await judge(check, always({ body: JSON.stringify(answer) }), met());
      expect(judgement.code).toEqual(expect.any(String));
      expect(asked.length).toBeLessThan(10);
    }),
    { numRuns: 60 },
  );
});
