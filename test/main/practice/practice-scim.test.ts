import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  basic,
  fetchToken,
  newAccessKey,
  newScimToken,
  type PracticeRig,
  startPractice,
} from '../../support/practice-rig.ts';

const niceExtension = 'urn:ietf:params:scim:schemas:extension:nice:2.0:User';
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

const User = z.looseObject({
  schemas: z.array(z.string()),
  id: z.uuid(),
  userName: z.string(),
  name: z.looseObject({ givenName: z.string(), familyName: z.string() }),
  emails: z.array(z.looseObject({ value: z.string() })),
  active: z.boolean(),
  meta: z.looseObject({ resourceType: z.literal('User'), location: z.string() }),
});
const List = z.looseObject({ totalResults: z.number(), Resources: z.array(User) });
const ScimError = z.strictObject({
  schemas: z.tuple([z.literal('urn:ietf:params:scim:api:messages:2.0:Error')]),
  status: z.string(),
  detail: z.string(),
  scimType: z.string().optional(),
});

let rig: PracticeRig;
let token: string;
beforeEach(async () => {
  rig = await startPractice();
  token = await newScimToken(rig.tenant);
});
afterEach(() => rig.tenant.close());

const base = (): string => `${rig.tenant.address}/oauth/scim/v2`;
const filterBy = (filter: string): string => `/Users?filter=${encodeURIComponent(filter)}`;

function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/scim+json' };
  return fetch(base() + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

async function errorOf(response: Response): Promise<{ status: number; scimType: string | undefined }> {
  const error = ScimError.parse(await response.json());
  expect(response.headers.get('content-type')).toBe('application/scim+json');
  expect(error.status).toBe(String(response.status));
  return { status: response.status, scimType: error.scimType };
}

const find = async (userName: string): Promise<z.infer<typeof List>> =>
  List.parse(await (await ask('GET', filterBy(`userName eq "${userName}"`))).json());

async function alma(): Promise<z.infer<typeof User>> {
  const [user] = (await find('alma.berger@practice.example')).Resources;
  if (user === undefined) throw new Error('the seeded employee is missing');
  return user;
}

const newPerson = {
  userName: 'Nadia.Voss@practice.example',
  name: { givenName: 'Nadia', familyName: 'Voss' },
  emails: [{ value: 'nadia.voss@practice.example', type: 'work', primary: true }],
};

describe('the three prefixes', () => {
  const path = `/Users?filter=${encodeURIComponent('userName eq "alma.berger@practice.example"')}`;

  async function credentials() {
    const client = await rig.tenant.registerClient();
    const { id, secret } = await newAccessKey(rig.tenant);
    const response = await fetchToken(rig.tenant, client, { grant_type: 'password', username: id, password: secret });
    const { access_token: accessToken } = z.object({ access_token: z.string() }).parse(await response.json());
    return {
      'SCIM token': `Bearer ${token}`,
      'access token': `Bearer ${accessToken}`,
      'access key': basic(id, secret),
    };
  }

  it.each([
    ['/oauth/scim/v2', 'SCIM token', 'Bearer'],
    ['/scim/v2', 'access token', 'Bearer'],
    ['/basic-auth/scim/v2', 'access key', 'Basic'],
  ])('%s opens for the %s and for nothing else', async (prefix, right, scheme) => {
    const url = rig.tenant.address + prefix + path;
    for (const [name, authorization] of Object.entries(await credentials())) {
      const response = await fetch(url, { headers: { Authorization: authorization } });
      expect([name, response.status]).toEqual([name, name === right ? 200 : 401]);
    }
    const without = await fetch(url);
    expect(await errorOf(without)).toEqual({ status: 401, scimType: undefined });
    expect(without.headers.get('www-authenticate')).toBe(`${scheme} realm="practice tenant"`);
  });

  it('name the error when a wrong token was given', async () => {
    const response = await fetch(base() + path, { headers: { Authorization: 'Bearer wrong' } });
    expect(response.headers.get('www-authenticate')).toContain('error="invalid_token"');
  });

  it('stop taking an access token after an hour, and never a SCIM token', async () => {
    const { 'access token': accessToken, 'SCIM token': scimToken } = await credentials();
    const status = async (prefix: string, authorization: string): Promise<number> =>
      (await fetch(rig.tenant.address + prefix + path, { headers: { Authorization: authorization } })).status;
    rig.passTime(3_599_000);
    expect(await status('/scim/v2', accessToken)).toBe(200);
    rig.passTime(1_000);
    expect(await status('/scim/v2', accessToken)).toBe(401);
    expect(await status('/oauth/scim/v2', scimToken)).toBe(200);
  });
});

describe('finding', () => {
  it('finds a user by name in any case', async () => {
    const list = await find('ALMA.Berger@Practice.Example');
    expect(list.totalResults).toBe(1);
    expect(list.Resources[0]).toMatchObject({ userName: 'alma.berger@practice.example', active: true });
  });

  it('finds nobody under a name that nobody has, which is no error', async () => {
    expect(await find('7d4f1f2e-9f5c-4f7e-8a43-1f0f2a9e0a11')).toMatchObject({ totalResults: 0, Resources: [] });
  });

  it.each([
    'username EQ "alma.berger@practice.example"',
    'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "alma.berger@practice.example"',
  ])('understands %s', async (filter) => {
    expect(List.parse(await (await ask('GET', filterBy(filter))).json()).totalResults).toBe(1);
  });

  it.each([
    'userName co "alma"',
    'displayName eq "Alma Berger"',
    'userName eq "a" and active eq true',
    'userName eq true',
    'userName eq',
    'userName eq "open',
    'not a filter at all',
    '',
    `userName eq "${'a'.repeat(600)}"`,
    `userName eq "${'\n'.repeat(40)}`,
  ])('refuses the filter %j', async (filter) => {
    expect(await errorOf(await ask('GET', filterBy(filter)))).toEqual({ status: 400, scimType: 'invalidFilter' });
  });

  it('refuses to list everybody', async () => {
    expect((await errorOf(await ask('GET', '/Users?startIndex=1&count=2'))).status).toBe(400);
  });

  it('gives one user by id, and no one by an unknown id', async () => {
    const user = await alma();
    expect(User.parse(await (await ask('GET', `/Users/${user.id}`)).json())).toEqual(user);
    expect(user.meta.location).toBe(`${base()}/Users/${user.id}`);
    expect((await errorOf(await ask('GET', '/Users/%E0%A4%A'))).status).toBe(404);
    expect((await errorOf(await ask('GET', '/Users/__proto__'))).status).toBe(404);
  });
});

describe('creating', () => {
  it('answers 201 with the user and where it is, and the user is found', async () => {
    const response = await ask('POST', '/Users', {
      ...newPerson,
      timezone: 'Europe/Berlin',
      unknown: 1,
      password: 'x',
    });
    const user = User.parse(await response.json());
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(user.meta.location);
    expect(user).toMatchObject({ ...newPerson, active: true, timeZone: 'Europe/Berlin' });
    expect(user).toMatchObject({ roles: [{ display: 'Agent', primary: true }] });
    expect(Object.keys(user)).not.toContain('unknown');
    expect(Object.keys(user)).not.toContain('password');
    expect((await find(newPerson.userName)).Resources).toEqual([user]);
  });

  it('keeps what CXone adds to a user and says so', async () => {
    const team = { team: { display: 'Team West' } };
    const user = User.parse(await (await ask('POST', '/Users', { ...newPerson, [niceExtension]: team })).json());
    expect(user.schemas).toContain(niceExtension);
    expect(user).toMatchObject({ [niceExtension]: team });
  });

  it('refuses a user name that is in use, in any case', async () => {
    const taken = { ...newPerson, userName: 'Alma.BERGER@practice.example' };
    expect(await errorOf(await ask('POST', '/Users', taken))).toEqual({ status: 409, scimType: 'uniqueness' });
  });

  it.each([
    ['without a user name', { userName: undefined }],
    ['with a user name that is no e-mail address', { userName: 'jdoe' }],
    ['without a name', { name: undefined }],
    ['without a family name', { name: { givenName: 'Nadia' } }],
    ['without an e-mail address', { emails: [] }],
    ['with activity in words', { active: 'yes' }],
  ])('refuses a person %s', async (_, change) => {
    const response = await ask('POST', '/Users', { ...newPerson, ...change });
    expect(await errorOf(response)).toEqual({ status: 400, scimType: 'invalidValue' });
  });

  it.each(['', '{', '[]', 'null', '"text"', '\ufeff{}'])('refuses the body %j', async (body) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${base()}/Users`, { method: 'POST', headers, body });
    expect((await errorOf(response)).status).toBe(400);
  });

  it('refuses another media type', async () => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/plain' };
    const response = await fetch(`${base()}/Users`, { method: 'POST', headers, body: JSON.stringify(newPerson) });
    expect((await errorOf(response)).status).toBe(415);
  });
});

describe('replacing', () => {
  it('replaces the whole person', async () => {
    const { id } = await alma();
    const response = await ask('PUT', `/Users/${id}`, { ...newPerson, id, active: false });
    expect(response.status).toBe(200);
    const user = User.parse(await response.json());
    expect(user).toMatchObject({ id, userName: newPerson.userName, active: false });
    expect(Object.keys(user)).not.toContain('displayName');
    expect((await find('alma.berger@practice.example')).totalResults).toBe(0);
  });

  it.each([
    ['an id', { id: undefined }, 'invalidValue'],
    ['activity', { active: undefined }, 'invalidValue'],
    ['the same id', { id: '11eb660f-4c6d-34a0-8733-0242ac110002' }, 'mutability'],
  ])('insists on %s', async (_, change, scimType) => {
    const { id } = await alma();
    const response = await ask('PUT', `/Users/${id}`, { ...newPerson, id, active: true, ...change });
    expect(await errorOf(response)).toEqual({ status: 400, scimType });
  });

  it('refuses a user name of somebody else, and creates nobody', async () => {
    const { id } = await alma();
    const body = { ...newPerson, userName: 'jonas.okafor@practice.example', id, active: true };
    expect((await errorOf(await ask('PUT', `/Users/${id}`, body))).status).toBe(409);
    expect((await errorOf(await ask('PUT', '/Users/unknown', body))).status).toBe(404);
  });
});

describe('updating', () => {
  const patch = async (...operations: object[]): Promise<Response> =>
    ask('PATCH', `/Users/${(await alma()).id}`, { schemas: [patchSchema], Operations: operations });

  it.each([
    [{ op: 'replace', path: 'active', value: false }, { active: false }],
    [{ op: 'Replace', path: 'active', value: 'False' }, { active: false }],
    [{ op: 'replace', path: 'displayName', value: 'A. Berger' }, { displayName: 'A. Berger' }],
    [{ op: 'add', path: 'DISPLAYNAME', value: 'A. Berger' }, { displayName: 'A. Berger' }],
    [{ op: 'replace', path: 'name.familyName', value: 'Holm' }, { name: { givenName: 'Alma', familyName: 'Holm' } }],
    [
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'a@practice.example' },
      { emails: [{ value: 'a@practice.example', type: 'work', primary: true }] },
    ],
    [
      { op: 'add', path: `${niceExtension}:team`, value: { display: 'West' } },
      { [niceExtension]: { team: { display: 'West' } } },
    ],
    [{ op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:locale', value: 'de-DE' }, { locale: 'de-DE' }],
    [{ op: 'replace', path: 'timezone', value: 'UTC' }, { timeZone: 'UTC' }],
  ])('does %j', async (operation, expected) => {
    const response = await patch(operation);
    expect(response.status).toBe(200);
    expect(User.parse(await response.json())).toMatchObject(expected);
    expect(await alma()).toMatchObject(expected);
  });

  it('removes an attribute', async () => {
    expect(Object.keys(User.parse(await (await patch({ op: 'remove', path: 'displayName' })).json()))).not.toContain(
      'displayName',
    );
  });

  it.each([
    ['without a path', { op: 'replace', value: { active: false } }, 'invalidPath'],
    ['on an unknown attribute', { op: 'replace', path: 'shoeSize', value: '43' }, 'invalidPath'],
    ['on the id', { op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    ['with an unknown op', { op: 'move', path: 'active', value: false }, 'invalidSyntax'],
    ['without an op', { path: 'active', value: 'false' }, 'invalidSyntax'],
    ['that removes the user name', { op: 'remove', path: 'userName' }, 'invalidValue'],
    ['that makes the user name none', { op: 'replace', path: 'userName', value: 'jdoe' }, 'invalidValue'],
    ['on an entry that is not there', { op: 'replace', path: 'emails[type eq "home"]', value: {} }, 'noTarget'],
    [
      'that reaches for the prototype',
      { op: 'add', path: 'name.constructor.prototype.polluted', value: 'x' },
      'invalidPath',
    ],
    [
      'that hides the prototype in the value',
      { op: 'add', path: 'name', value: { 'constructor.prototype.polluted': 1 } },
      'invalidPath',
    ],
    ['with a path that is too long', { op: 'add', path: `name.${'x'.repeat(400)}`, value: 'x' }, 'invalidPath'],
  ])('refuses an operation %s and changes nothing', async (_, operation, scimType) => {
    const before = await alma();
    const response = await patch({ op: 'replace', path: 'locale', value: 'de-DE' }, operation);
    expect(await errorOf(response)).toEqual({ status: 400, scimType });
    expect(await alma()).toEqual(before);
    expect({}).not.toHaveProperty('polluted');
  });

  it('refuses no operations, another schema and a name in use', async () => {
    const { id } = await alma();
    const operation = { op: 'replace', path: 'userName', value: 'jonas.okafor@practice.example' };
    expect((await errorOf(await patch())).status).toBe(400);
    expect((await errorOf(await ask('PATCH', `/Users/${id}`, { schemas: [], Operations: [operation] }))).status).toBe(
      400,
    );
    expect((await errorOf(await patch(operation))).status).toBe(409);
  });

  it('keeps the id and the date of creation, and notes the change', async () => {
    const before = await alma();
    const [created, lastModified] = [0, 60_000].map((later) => new Date(rig.now() + later).toISOString());
    rig.passTime(60_000);
    const after = User.parse(await (await patch({ op: 'replace', path: 'active', value: false })).json());
    expect(after).toMatchObject({ id: before.id, meta: { created, lastModified } });
  });

  it('survives a value nested beyond reason', async () => {
    const { id } = await alma();
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const body = `{"schemas":["${patchSchema}"],"Operations":[{"op":"add","path":"name","value":${deep}}]}`;
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    expect((await fetch(`${base()}/Users/${id}`, { method: 'PATCH', headers, body })).status).toBe(400);
    expect((await alma()).id).toBe(id);
  });
});

describe('what CXone does not describe', () => {
  it('is answered with 405 where there is something else', async () => {
    const { id } = await alma();
    const response = await ask('DELETE', `/Users/${id}`);
    expect(response.headers.get('allow')).toBe('GET, PUT, PATCH');
    expect((await errorOf(response)).status).toBe(405);
    expect((await errorOf(await ask('PUT', '/Users', newPerson))).status).toBe(405);
    expect((await find('alma.berger@practice.example')).totalResults).toBe(1);
  });

  it.each(['/Groups', '/ServiceProviderConfig', '/ResourceTypes', '/Bulk', '/Me', '/users', '', '/', '/Users/a/b'])(
    'is answered with 404 under %s',
    async (path) => {
      expect((await errorOf(await ask('GET', path))).status).toBe(404);
    },
  );

  it('does not include the schemas', async () => {
    const response = await ask('GET', '/Schemas');
    const list = z.object({ totalResults: z.number(), Resources: z.array(z.object({ id: z.string() })) });
    expect(list.parse(await response.json()).Resources.map(({ id }) => id)).toEqual([
      'urn:ietf:params:scim:schemas:core:2.0:User',
      niceExtension,
    ]);
  });
});
