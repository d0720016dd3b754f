import type { AccessTokens } from './access-tokens.ts';
import { type PracticeAnswer, type PracticeRequest, scimRefusal } from './answers.ts';
import { basicPair, bearerToken } from './authorization.ts';
import type { Employees } from './employees.ts';
import type { Credential, Prefix, ScimBehaviour } from './scim-behaviour.ts';
import { createUser, findUsers, getUser, listSchemas, replaceUser, type ScimPlace, updateUser } from './scim-users.ts';
import type { TenantCredentials } from './tenant-credentials.ts';

export interface ScimParts {
  readonly employees: Employees;
  readonly credentials: TenantCredentials;
  readonly tokens: AccessTokens;
}

const schemes: Readonly<Record<Prefix, 'Bearer' | 'Basic'>> = {
  '/scim/v2': 'Bearer',
  '/oauth/scim/v2': 'Bearer',
  '/basic-auth/scim/v2': 'Basic',
};
const prefixes: readonly Prefix[] = ['/scim/v2', '/oauth/scim/v2', '/basic-auth/scim/v2'];

const isValid: Readonly<Record<Credential, (parts: ScimParts, authorization: string | undefined) => boolean>> = {
  'access-token': ({ tokens }, authorization) => tokens.accepts(bearerToken(authorization) ?? ''),
  'scim-token': ({ credentials }, authorization) => credentials.acceptsScimToken(bearerToken(authorization) ?? ''),
  'access-key': ({ credentials }, authorization) =>
    credentials.acceptsAccessKey(...(basicPair(authorization) ?? ['', ''])),
};

/** The prefix that a request comes in by; `null` when it is no SCIM request. */
export const scimPrefixOf = ({ pathname }: URL): Prefix | null =>
  prefixes.find((prefix) => pathname === prefix || pathname.startsWith(`${prefix}/`)) ?? null;

/** Answers a request that came in by the prefix. Throws a refusal for what is not served. */
export function answerScimRequest(
  parts: ScimParts,
  behaviour: ScimBehaviour,
  prefix: Prefix,
  request: PracticeRequest,
): PracticeAnswer {
  const refusal = behaviour.refusalFor(credentialIn(request, parts, behaviour, prefix));
  if (refusal !== null) throw refusal;
  const { origin, pathname } = request.url;
  const place = { employees: parts.employees, behaviour, baseUrl: origin + prefix };
  return dispatch(place, request, pathname.slice(prefix.length));
}

/** The credential that opened the door. Throws a refusal when none did. */
function credentialIn(
  { headers }: PracticeRequest,
  parts: ScimParts,
  { opensFor }: ScimBehaviour,
  prefix: Prefix,
): Credential {
  const opening = opensFor[prefix].find((credential) => isValid[credential](parts, headers.authorization));
  if (opening !== undefined) return opening;
  // RFC 6750 3: the error is only named when a token was given.
  const scheme = schemes[prefix];
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
