import type { AccessTokens } from './access-tokens.ts';
import { type PracticeAnswer, type PracticeRequest, scimRefusal } from './answers.ts';
import { basicPair, bearerToken } from './authorization.ts';
import type { Employees } from './employees.ts';
import { createUser, findUsers, getUser, listSchemas, replaceUser, type ScimPlace, updateUser } from './scim-users.ts';
import type { TenantCredentials } from './tenant-credentials.ts';

export interface ScimParts {
  readonly address: string;
  readonly employees: Employees;
  readonly credentials: TenantCredentials;
  readonly tokens: AccessTokens;
}

/** One of CXone's prefixes, with the one credential that opens it. */
interface Door {
  readonly prefix: string;
  readonly scheme: 'Bearer' | 'Basic';
  readonly opens: (parts: ScimParts, authorization: string | undefined) => boolean;
}

const doors: readonly Door[] = [
  {
    prefix: '/scim/v2',
    scheme: 'Bearer',
    opens: ({ tokens }, authorization) => tokens.accepts(bearerToken(authorization) ?? ''),
  },
  {
    prefix: '/oauth/scim/v2',
    scheme: 'Bearer',
    opens: ({ credentials }, authorization) => credentials.acceptsScimToken(bearerToken(authorization) ?? ''),
  },
  {
    prefix: '/basic-auth/scim/v2',
    scheme: 'Basic',
    opens: ({ credentials }, authorization) => credentials.acceptsAccessKey(...(basicPair(authorization) ?? ['', ''])),
  },
];

/** Answers a SCIM request under any of the prefixes; `null` when the path is under none of them. */
export function answerScimRequest(parts: ScimParts, request: PracticeRequest): PracticeAnswer | null {
  const { pathname } = request.url;
  const door = doors.find(({ prefix }) => pathname === prefix || pathname.startsWith(`${prefix}/`));
  if (door === undefined) return null;
  checkDoor(door, parts, request);
  const place = { employees: parts.employees, baseUrl: parts.address + door.prefix };
  return dispatch(place, request, pathname.slice(door.prefix.length));
}

function checkDoor({ scheme, opens }: Door, parts: ScimParts, { headers }: PracticeRequest): void {
  if (opens(parts, headers.authorization)) return;
  // RFC 6750 3: the error is only named when a token was given.
  const error = scheme === 'Bearer' && headers.authorization !== undefined ? ', error="invalid_token"' : '';
  throw scimRefusal(401, 'The credential is missing, wrong or expired.', {
    headers: { 'WWW-Authenticate': `${scheme} realm="practice tenant"${error}` },
  });
}

type Answering = (place: ScimPlace, request: PracticeRequest) => PracticeAnswer;

function dispatch(place: ScimPlace, request: PracticeRequest, path: string): PracticeAnswer {
  const methods = methodsAt(path);
  if (methods === null) throw scimRefusal(404, 'There is nothing under this path.');
  const answer = methods.get(request.method);
  if (answer !== undefined) return answer(place, request);
  throw scimRefusal(405, 'This method is not offered here.', { headers: { Allow: [...methods.keys()].join(', ') } });
}

/** CXone describes no DELETE, no groups and no discovery beyond the schemas. */
function methodsAt(path: string): ReadonlyMap<string, Answering> | null {
  if (path === '/Schemas') return new Map([['GET', listSchemas]]);
  if (path === '/Users')
    return new Map([
      ['GET', findUsers],
      ['POST', createUser],
    ]);
  const id = /^\/Users\/([^/]+)$/.exec(path)?.[1];
  if (id === undefined) return null;
  return new Map<string, Answering>([
    ['GET', (place, request) => getUser(place, request, id)],
    ['PUT', (place, request) => replaceUser(place, request, id)],
    ['PATCH', (place, request) => updateUser(place, request, id)],
  ]);
}
