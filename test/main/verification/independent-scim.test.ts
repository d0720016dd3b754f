import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Judgement } from '../../../src/main/verification/check.ts';
import { discoveryChecks } from '../../../src/main/verification/checks/discovery.ts';
import { listChecks } from '../../../src/main/verification/checks/list.ts';
import { personChecks } from '../../../src/main/verification/checks/person.ts';
import { searchChecks } from '../../../src/main/verification/checks/search.ts';
import { keysOf, without } from '../../../src/shared/record.ts';
import { contextFor } from '../../support/check-rig.ts';
import { type ScimServer, serveScim } from '../../support/scim-server.ts';

const checks = { ...discoveryChecks, ...listChecks, ...searchChecks, ...personChecks };
type Id = keyof typeof checks;

/** What scimmy's documents and code imply; everything else is as expected. */
const deviations: Readonly<Partial<Record<Id, Judgement>>> = {
  // The handler of scimmy-routers guards every path.
  'open-discovery': { code: 'discovery-closed', facts: { status: '401' } },
  'service-provider-config': {
    code: 'as-expected',
    facts: { patch: 'true', bulk: 'true', filter: 'true', sort: 'true', etag: 'false' },
  },
  // Only users are declared.
  'resource-type-group': {
    code: 'not-offered',
    facts: { status: '404', said: 'ResourceType Group not found', path: '/ResourceTypes/Group' },
  },
  attributes: { code: 'attributes-missing', facts: { missing: 'favouriteColour' } },
  // A startIndex behind the end is passed over.
  'list-behind-end': { code: 'not-honoured', facts: { parameter: 'startIndex' } },
  'list-cursor': { code: 'not-announced' },
  // Filters compare values as they are written.
  'search-case': { code: 'case-sensitive' },
  'search-urn': { code: 'person-missed', facts: { parameter: 'urn:ietf:params:scim:schemas:core:2.0:User:userName' } },
  'search-extension': { code: 'not-needed' },
  // There is a header of express, and no version.
  etag: { code: 'not-announced' },
};

/** The fingerprint of a description tells one run from the next, and nothing of what the description says. */
function withoutFingerprint(judgement: Judgement | undefined): Judgement | undefined {
  if (judgement?.facts?.['fingerprint'] === undefined) return judgement;
  const facts = without(judgement.facts, ['fingerprint']);
  return keysOf(facts).length === 0 ? { code: judgement.code } : { ...judgement, facts };
}

describe('against a SCIM server that was not written here', () => {
  const found = new Map<string, Judgement>();
  let server: ScimServer;

  beforeAll(async () => {
    server = await serveScim();
    const { origin, path, token } = server;
    const input = { sends: ['userName', 'name.givenName', 'emails[type eq "work"].value', 'favouriteColour'] };
    const { context } = contextFor({ origin, path, token, input });
    for (const [id, check] of Object.entries(checks)) found.set(id, await check(context));
  });

  afterAll(() => server.close());

  const ids = Object.keys(checks).filter((id) => id !== 'search-special');
  test.each(ids)('%s says what its documents imply', (id) => {
    expect(withoutFingerprint(found.get(id))).toEqual(
      new Map<string, Judgement>(Object.entries(deviations)).get(id) ?? { code: 'as-expected' },
    );
  });

  test('search-special names the quotation mark, which its parser of filters does not read', () => {
    expect(found.get('search-special')).toMatchObject({
      code: 'search-refused',
      facts: { status: '400', parameter: '"' },
    });
  });

  test('nothing but GET was sent, and nothing beyond the base URL', () => {
    expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(server.requests.filter(({ url }) => !url.startsWith(`${server.path}/`))).toEqual([]);
    expect(server.requests.length).toBeGreaterThan(Object.keys(checks).length);
  });

  test('somebody named is found by name', async () => {
    const { origin, path, token, userName } = server;
    const { context } = contextFor({ origin, path, token, input: { knownUser: userName } });
    expect(await searchChecks['search-known'](context)).toEqual({ code: 'as-expected' });
    expect(await personChecks['person-by-id'](context)).toEqual({ code: 'as-expected' });
  });

  test('a token that is not the right one is refused', async () => {
    const { context } = contextFor({ origin: server.origin, path: server.path, token: 'another' });
    expect((await searchChecks['search-nobody'](context)).code).toBe('token-refused');
  });
});
