import { z } from 'zod';
import { type Problem, type ProblemCode, ProblemError } from '../../shared/problem.ts';
import type { HttpClient, HttpResponse } from '../http/http-client.ts';
import { factsOf, readJson } from '../http/read-json.ts';
import { commonRefusal } from '../http/refusal.ts';
import { said } from '../http/said.ts';
import type { Secret } from '../vault/secret.ts';

/**
 * Asks for the users with this user name (RFC 7644 3.4.2.2). `baseUrl` ends without a slash. Raises what the HTTP
 * client raises, and `token-refused` without asking for a token that no header can carry; the answer is read by
 * `readUserList`.
 */
export async function findUsers(
  http: HttpClient,
  baseUrl: string,
  bearer: Secret,
  { userName }: { readonly userName: string },
  options: { readonly signal: AbortSignal },
): Promise<HttpResponse> {
  // RFC 6750 2.1. What was pasted with a blank or a letter outside ASCII is no token, and not fit to be sent.
  if (!/^[\x21-\x7e]+$/.test(bearer.reveal())) {
    throw new ProblemError({ code: 'token-refused', facts: { reason: 'characters' } });
  }
  const filter = encodeURIComponent(`userName eq ${JSON.stringify(userName)}`);
  return http.send(
    {
      method: 'GET',
      url: `${baseUrl}/Users?filter=${filter}`,
      headers: {
        Authorization: `Bearer ${bearer.reveal()}`,
        Accept: 'application/scim+json, application/json',
      },
    },
    options,
  );
}

const ScimUser = z.object({ id: z.string().min(1), userName: z.string().min(1) });
type ScimUser = z.infer<typeof ScimUser>;

export interface UserList {
  readonly totalResults: number;
  readonly resources: readonly ScimUser[];
}

/**
 * The users found. Raises `token-refused`, `forbidden`, `request-refused` (RFC 7644 3.12; facts `scimType` and `said`
 * as far as the server gave them, without anything of the `sent` token), the refusals every endpoint shares, and the
 * problems of reading JSON.
 */
export function readUserList(response: HttpResponse, sent: Secret): UserList {
  if (response.status !== 200) throw new ProblemError(commonRefusal(response) ?? refusalOf(response, sent));
  const { totalResults, Resources: resources } = readJson(response, ListResponse);
  return { totalResults, resources };
}

const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** RFC 7644 3.4.2: `Resources` may only be left out when there are none. RFC 7643 2.5: null is as good as left out. */
const ListResponse = z
  .object({
    schemas: z.array(z.string()).refine((schemas) => schemas.includes(listResponse)),
    totalResults: z.int().nonnegative(),
    Resources: z.array(ScimUser).nullish(),
  })
  .refine(({ totalResults, Resources }) => totalResults === 0 || Array.isArray(Resources), { path: ['Resources'] })
  .transform(({ totalResults, Resources }) => ({ totalResults, Resources: Resources ?? [] }));

/** RFC 7644 3.12. What is no text counts as left out: one of them still tells something without the other. */
const Told = z.string().optional().catch(undefined);
const ScimError = z.object({ detail: Told, scimType: Told });

const codeOfStatus: ReadonlyMap<number, ProblemCode> = new Map([
  [401, 'token-refused'],
  [403, 'forbidden'],
]);

function refusalOf(response: HttpResponse, sent: Secret): Problem {
  const facts = factsOf(response);
  // RFC 7644 3.4.2: a query that succeeds is answered with 200.
  if (response.status < 400) return { code: 'answer-unexpected', facts };
  const code = codeOfStatus.get(response.status) ?? 'request-refused';
  return { code, facts: { ...facts, ...toldBy(response, sent) } };
}

/** A refusal need not be JSON to be one: proxies and gateways refuse in HTML. */
function toldBy(response: HttpResponse, sent: Secret): Record<string, string> {
  try {
    const { detail = '', scimType = '' } = readJson(response, ScimError);
    const told = { said: said(detail, [sent]), scimType: said(scimType, [sent]) };
    return Object.fromEntries(Object.entries(told).filter(([, text]) => text !== ''));
  } catch {
    return {};
  }
}
