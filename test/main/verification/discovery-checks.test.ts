import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../src/main/verification/check.ts';
import { discoveryChecks } from '../../../src/main/verification/checks/discovery.ts';
import { without } from '../../../src/shared/record.ts';
import { judge, list, refusal, type Said, type Saying, type Someone } from '../../support/scim-answers.ts';

/** A judgement without the fingerprint of the description, which must be there. */
function plain({ code, facts = {} }: Judgement): unknown {
  expect(facts['fingerprint']).toMatch(/^[0-9a-f]{12}$/);
  return { code, facts: without(facts, ['fingerprint']) };
}

const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
const niceUrn = 'urn:ietf:params:scim:schemas:extension:nice:2.0:User';
const supported = { supported: true };
const config = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: supported,
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: { supported: false },
  sort: supported,
  etag: { supported: false },
  authenticationSchemes: [{ type: 'oauthbearertoken', name: 'x', description: 'x' }],
};
const userType = { id: 'User', name: 'User', endpoint: '/Users', schema: userUrn };
const attribute = (name: string, members: Someone = {}): Someone => ({
  name,
  type: 'string',
  required: false,
  ...members,
});
const userName = attribute('userName', { required: true });
const named = attribute('name', { type: 'complex', subAttributes: [attribute('givenName'), attribute('familyName')] });
const userSchema = (...attributes: readonly Someone[]): Someone => ({ id: userUrn, name: 'User', attributes });
const always =
  (said: Said): Saying =>
  () =>
    said;

describe('the description without a token', () => {
  const check = discoveryChecks['open-discovery'];

  test('is asked for without one', async () => {
    let sent: unknown = 'nothing asked';
    const { judgement } = await judge(check, (_path, _parameters, headers) => {
      sent = headers['authorization'];
      return { body: config };
    });
    expect([judgement.code, sent]).toEqual(['discovery-open', undefined]);
  });

  test.each<[string, Saying, string]>([
    ['is closed by 401', always(refusal(401)), 'discovery-closed'],
    ['is closed by 403', always(refusal(403)), 'discovery-closed'],
    ['is there for schemas only', (path) => (path === '/Schemas' ? list([]) : refusal(404)), 'discovery-open'],
    ['is closed for schemas', (path) => refusal(path === '/Schemas' ? 401 : 404), 'discovery-closed'],
    ['is nowhere', always(refusal(404)), 'not-offered'],
    [
      'is a login page',
      always({ status: 302, headers: { location: 'https://login.example/sso' } }),
      'redirected-to-login',
    ],
  ])('%s', async (_title, saying, code) => {
    expect((await judge(check, saying)).judgement.code).toBe(code);
  });
});

describe.each([
  ['service-provider-config', '/ServiceProviderConfig'],
  ['resource-types', '/ResourceTypes'],
  ['resource-type-user', '/ResourceTypes/User'],
  ['resource-type-group', '/ResourceTypes/Group'],
  ['schemas', '/Schemas'],
  ['user-schema', '/Schemas'],
  ['schema-by-id', `/Schemas/${userUrn}`],
] as const)('%s', (id, path) => {
  const check = discoveryChecks[id];

  test.each([404, 405, 501])('takes %i for not offered', async (status) => {
    const { judgement, asked } = await judge(check, always(refusal(status, { detail: 'not here' })));
    expect(judgement).toEqual({ code: 'not-offered', facts: { status: String(status), said: 'not here', path } });
    expect(asked).toEqual([`GET ${path}`]);
  });

  test.each<[string, Said, string]>([
    ['a refusal of the token', refusal(401), 'token-refused'],
    ['a missing right', refusal(403), 'forbidden'],
    ['a failure', refusal(500), 'server-failed'],
    ['another shape', { body: { id: 7 } }, 'shape-wrong'],
    ['a page', { body: '<html>', headers: { 'content-type': 'text/html' } }, 'page-instead'],
  ])('names %s', async (_title, said, code) => {
    expect((await judge(check, always(said))).judgement.code).toBe(code);
  });
});

describe('what the server announces', () => {
  const check = discoveryChecks['service-provider-config'];

  test('is told', async () => {
    const { judgement } = await judge(check, always({ body: config }));
    const facts = { patch: 'true', bulk: 'false', filter: 'true', sort: 'true', etag: 'false' };
    expect(plain(judgement)).toEqual({ code: 'as-expected', facts });
  });

  test.each<[string, object, string]>([
    ['as text', { patch: { supported: 'true' } }, 'patch.supported'],
    ['without sorting', { sort: undefined }, 'sort'],
    ['without a way to log in', { authenticationSchemes: undefined }, 'authenticationSchemes'],
    ['as something else', { schemas: [userUrn] }, 'schemas'],
  ])('is wrong %s', async (_title, members, field) => {
    const { judgement } = await judge(check, always({ body: { ...config, ...members } }));
    expect(judgement).toMatchObject({ code: 'shape-wrong', facts: { field } });
  });

  test('tells whether it takes PATCH even if something else is left out, and only then', async () => {
    const told = await judge(check, always({ body: { ...config, changePassword: undefined } }));
    expect(told.judgement).toEqual({ code: 'shape-wrong', facts: { field: 'changePassword', patch: 'true' } });
    const silent = await judge(check, always({ body: { ...config, patch: { supported: 'true' } } }));
    expect(silent.judgement).toEqual({ code: 'shape-wrong', facts: { field: 'patch.supported' } });
  });
});

test.each<[keyof typeof discoveryChecks, Said, string]>([
  ['resource-types', list([userType]), 'as-expected'],
  ['resource-types', list([{ ...userType, endpoint: undefined }]), 'shape-wrong'],
  ['resource-types', { body: [userType] }, 'shape-wrong'],
  ['resource-type-user', { body: userType }, 'as-expected'],
  ['resource-type-user', { body: { ...userType, name: 'Group' } }, 'shape-wrong'],
  ['resource-type-user', list([userType]), 'shape-wrong'],
  ['resource-type-group', { body: { ...userType, name: 'Group' } }, 'as-expected'],
  ['schemas', list([userSchema(userName)]), 'as-expected'],
  ['schemas', list([{ name: 'User' }]), 'shape-wrong'],
  ['schemas', list([userSchema()], { totalResults: '1' }), 'numbers-as-text'],
  ['schema-by-id', { body: userSchema(userName) }, 'as-expected'],
  ['schema-by-id', { body: { ...userSchema(userName), id: niceUrn } }, 'shape-wrong'],
  ['user-schema', list([userSchema(userName)]), 'as-expected'],
  ['user-schema', list([{ ...userSchema(userName), id: userUrn.toUpperCase() }]), 'as-expected'],
  ['user-schema', list([userSchema(attribute('userName'))]), 'user-name-optional'],
  ['user-schema', list([userSchema(named)]), 'shape-wrong'],
  ['user-schema', list([]), 'shape-wrong'],
])('%s #%#', async (id, said, code) => {
  expect((await judge(discoveryChecks[id], always(said))).judgement.code).toBe(code);
});

test('a server that names the extension of NICE is known by it', async () => {
  const schemas = [userSchema(userName), { id: niceUrn, attributes: [] }];
  const { judgement } = await judge(discoveryChecks.schemas, always(list(schemas)));
  expect(plain(judgement)).toEqual({ code: 'as-expected', facts: { maker: 'nice' } });
});

describe.each(['unknown-resource-type', 'unknown-schema'] as const)('%s', (id) => {
  test.each<[string, Said, string]>([
    ['404', refusal(404), 'as-expected'],
    ['404 without a body', { status: 404 }, 'error-body-missing'],
    ['400', refusal(400), 'other-refusal'],
    ['200', list([]), 'not-refused'],
    ['500', refusal(500), 'server-failed'],
  ])('judges %s', async (_title, said, code) => {
    expect((await judge(discoveryChecks[id], always(said))).judgement.code).toBe(code);
  });

  test('asks for another one every time', async () => {
    const requests = new Set<string | undefined>();
    for (let time = 0; time < 2; time += 1) {
      requests.add((await judge(discoveryChecks[id], always(refusal(404)))).asked[0]);
    }
    expect(requests.size).toBe(2);
  });
});

describe('what the IdP sends', () => {
  const check = discoveryChecks.attributes;
  const emails = attribute('emails', { subAttributes: [attribute('value'), attribute('type')] });
  const schemas = [
    userSchema(userName, named, emails, attribute('timeZone')),
    { id: niceUrn, attributes: [attribute('team', { subAttributes: [attribute('display')] })] },
  ];
  const judged = (...sends: readonly string[]): ReturnType<typeof judge> =>
    judge(check, always(list(schemas)), { input: { sends } });

  test.each([
    'userName',
    'name.givenName',
    'NAME.familyname',
    'emails[type eq "work"].value',
    'emails',
    'timezone',
    'externalId',
    'id',
    'schemas',
    'meta.resourceType',
    `${userUrn}:userName`,
    niceUrn,
    `${niceUrn}:team`,
    `${niceUrn}:team.display`,
    `${niceUrn}.team`,
  ])('%s is known', async (path) => {
    expect((await judged(path)).judgement).toEqual({ code: 'as-expected' });
  });

  test.each([
    'title',
    'name.middleName',
    'emails[type eq "work"].display',
    `${niceUrn}:loginAuthenticator`,
    `${niceUrn}:team.value`,
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
    `${userUrn}:department`,
  ])('%s is missing', async (path) => {
    expect((await judged('userName', path)).judgement).toEqual({
      code: 'attributes-missing',
      facts: { missing: path },
    });
  });

  test('is named all at once', async () => {
    const { judgement } = await judged('title', 'userName', 'groups');
    expect(judgement).toEqual({ code: 'attributes-missing', facts: { missing: 'title, groups' } });
  });

  test('is not looked for when nothing is known of it, or nothing is described', async () => {
    const { judgement, asked } = await judged();
    expect([judgement.code, asked]).toEqual(['not-needed', []]);
    const undescribed = await judge(check, always(refusal(404)), { input: { sends: ['userName'] } });
    expect(undescribed.judgement.code).toBe('not-offered');
  });
});

test('no JSON makes any of them throw', async () => {
  const checks = fc.constantFrom(...Object.values(discoveryChecks));
  const body = fc.oneof(
    fc.jsonValue(),
    fc
      .array(fc.jsonValue())
      .map((resources) => list(resources.map((one) => ({ id: userUrn, attributes: [one] }))).body),
  );
  await fc.assert(
    fc.asyncProperty(checks, body, async (check, answer) => {
      const input = { sends: ['userName', 'name.givenName', `${niceUrn}:team`] };
      const { judgement } = await judge(check, always({ body: JSON.stringify(answer) }), { input });
      expect(judgement.code).toEqual(expect.any(String));
    }),
    { numRuns: 60 },
  );
});
