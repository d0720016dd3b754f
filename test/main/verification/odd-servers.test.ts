import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { checks } from '../../../src/main/verification/checks.ts';
import { runChecks } from '../../../src/main/verification/runner.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { RunRecord } from '../../../src/shared/verification/finding.ts';
import { verdictsOf } from '../../../src/shared/verification/overall.ts';
import { serveHttp } from '../../support/misbehaving-server.ts';
import { list, page, refusal, type Said, someone } from '../../support/scim-answers.ts';

const token = 'right-token-0123456789abcdef';
const people = ['Ann', 'Bob', 'Cyd'].map((name) => someone(name));

interface Request {
  readonly path: string;
  /** As it was sent. */
  readonly query: string;
  readonly parameters: URLSearchParams;
  readonly accept: string;
  /** `null` for nobody. */
  readonly bearer: string | null;
}

/** A server of three people that searches for user names, without regard to case, and describes little of itself. */
function right({ path, parameters, bearer }: Request): Said {
  if (bearer !== token) return refusal(401);
  const one = people.find(({ id }) => path === `/Users/${String(id)}`);
  if (one !== undefined) return { body: one };
  if (path === '/ServiceProviderConfig') return { body: config };
  if (path !== '/Users') return refusal(404);
  const filter = parameters.get('filter');
  const wanted = filter === null ? null : /^userName eq ("(?:[^"\\]|\\.)*")$/.exec(filter)?.[1];
  if (wanted === undefined) return refusal(400, { scimType: 'invalidFilter' });
  return page(wanted === null ? people : found(String(JSON.parse(wanted))), parameters);
}

const found = (userName: string): typeof people =>
  people.filter((person) => String(person['userName']).toLowerCase() === userName.toLowerCase());

const config = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  ...Object.fromEntries(
    ['bulk', 'filter', 'changePassword', 'sort', 'etag'].map((name) => [name, { supported: false }]),
  ),
  patch: { supported: true },
  authenticationSchemes: [],
};

/** All checks against a server that talks like this. */
async function runAgainst(saying: (request: Request) => Said): Promise<RunRecord> {
  const server = await serveHttp((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '', 'http://server');
    const { accept = '', authorization } = request.headers;
    const bearer = authorization?.replace(/^Bearer /, '') ?? null;
    const asked = {
      path: pathname.replace(/^\/scim\/v2/, ''),
      query: search,
      parameters: searchParams,
      accept,
      bearer,
    };
    const { status = 200, headers, body = '' } = saying(asked);
    response.writeHead(status, { 'content-type': 'application/scim+json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  const http = createHttpClient({ reach: tenantReach(() => null) });
  try {
    return await runChecks({
      runId: randomUUID(),
      connectionId: randomUUID(),
      input: {
        target: { baseUrl: `${server.origin}/scim/v2`, issuer: null, cxone: false, practice: false },
        token: new Secret(token),
        accessKey: null,
        client: null,
        knownUser: null,
        tokenOwner: null,
        tenantAddress: null,
        sends: [],
      },
      http,
      checks,
      only: null,
      earlier: null,
      report: () => undefined,
      signal: new AbortController().signal,
      deadlineMs: 60_000,
      now: Date.now,
    });
  } finally {
    http.close();
    await server.close();
  }
}

const kindsFor = ({ findings, target }: RunRecord): readonly string[] =>
  verdictsOf(findings, target, ['okta', 'entra']).map(({ kind }) => kind);

/** As the right server, but for these requests. */
const but =
  (isOdd: (request: Request) => boolean, said: Said | ((request: Request) => Said)) =>
  (request: Request): Said => {
    if (!isOdd(request)) return right(request);
    return typeof said === 'function' ? said(request) : said;
  };

const filterOf = ({ parameters }: Request): string => parameters.get('filter') ?? '';
const isLetIn = ({ bearer }: Request): boolean => bearer === token;
const isSearch = (request: Request): boolean => isLetIn(request) && filterOf(request) !== '';
/** As the right server, with more in a name than any pattern can hold. */
const endless = (request: Request): Said => {
  const { body, ...said } = right(request);
  return { ...said, body: JSON.stringify(body).replaceAll('"Example"', `"${'Exämple'.repeat(40_000)}"`) };
};
const isOfNobody = (request: Request): boolean => isSearch(request) && !/ann|bob|cyd/i.test(filterOf(request));

test('a login for strangers is a note where the token is let in, and the cause where it is not', async () => {
  const login: Said = { status: 302, body: '', headers: { location: '/login' } };
  const failedIn = ({ findings }: RunRecord): readonly string[] =>
    findings.filter(({ outcome }) => outcome === 'failed').map(({ check, code }) => `${check}: ${code}`);
  expect(failedIn(await runAgainst(but((request) => !isLetIn(request), login)))).toEqual([]);
  expect(failedIn(await runAgainst(() => login))).toEqual(['token: redirected-to-login']);
});

describe('Okta and Entra meet', () => {
  test.each<[string, (request: Request) => Said, string, string]>([
    ['one that is right', right, 'ready', 'ready'],
    [
      'one that sends strangers to its login',
      but(({ bearer }) => bearer === null, { status: 302, body: '', headers: { location: '/login' } }),
      'ready',
      'ready',
    ],
    ['one that fails for strangers', but(({ bearer }) => bearer === null, refusal(500)), 'ready', 'ready'],
    [
      'one that shows strangers a page',
      but(({ bearer }) => bearer === null, { body: '<html>', headers: { 'content-type': 'text/html' } }),
      'ready',
      'ready',
    ],
    [
      'one that takes any token',
      (request) => right({ ...request, bearer: request.bearer === null ? null : token }),
      'ready-with-notes',
      'ready-with-notes',
    ],
    [
      'one that needs no token',
      (request) => right({ ...request, bearer: token }),
      'ready-with-notes',
      'ready-with-notes',
    ],
    [
      'one that finds nobody page by page',
      but((request) => isSearch(request) && request.parameters.has('count'), list([])),
      'blocked',
      'ready',
    ],
    ['one that says nothing about nobody', but(isOfNobody, { status: 204 }), 'unknown', 'unknown'],
    [
      'one whose people have names without end',
      but(({ path }) => path.startsWith('/Users'), endless),
      'ready',
      'ready',
    ],
    [
      'one that sends everybody to its login',
      () => ({ status: 302, body: '', headers: { location: '/login' } }),
      'blocked',
      'blocked',
    ],
    ['one that finds nobody, ever', but(isSearch, list([])), 'blocked', 'blocked'],
    [
      'one that has nobody',
      but((request) => isLetIn(request) && request.path === '/Users', list([])),
      'unproven',
      'unproven',
    ],
    ['one that finds the same person, ever', but(isSearch, list(people.slice(0, 1))), 'blocked', 'blocked'],
    ['one that says 404 for nobody', but(isOfNobody, refusal(404)), 'ready-with-notes', 'blocked'],
    [
      'one that takes plus signs literally',
      but((request) => isSearch(request) && request.query.includes('+'), list([])),
      'ready',
      'blocked',
    ],
    [
      'one that refuses plus signs',
      but((request) => isSearch(request) && request.query.includes('+'), refusal(400)),
      'ready',
      'blocked',
    ],
    [
      'one that takes only who accepts plain JSON',
      but(({ accept }) => !accept.includes('application/json'), refusal(406)),
      'unproven',
      'unproven',
    ],
    ['one that sends errors as successes', but(isSearch, { body: refusal(404).body }), 'blocked', 'blocked'],
    ['one that shows nobody by id', but(({ path }) => path.startsWith('/Users/'), refusal(404)), 'blocked', 'ready'],
    [
      'one that shows nothing of a person by id',
      but((request) => isLetIn(request) && request.path === '/Users/id-of-Ann', { body: { id: 'id-of-Ann' } }),
      'blocked',
      'ready',
    ],
    [
      'one that heeds capital letters',
      but(
        (request) => isSearch(request) && !people.some(({ userName }) => filterOf(request).includes(String(userName))),
        list([]),
      ),
      'ready-with-notes',
      'ready-with-notes',
    ],
    [
      'one that fails for an apostrophe',
      but((request) => filterOf(request).includes("'"), refusal(500)),
      'ready-with-notes',
      'ready-with-notes',
    ],
  ])('%s', async (_title, saying, okta, entra) => {
    expect(kindsFor(await runAgainst(saying))).toEqual([okta, entra]);
  });
});
