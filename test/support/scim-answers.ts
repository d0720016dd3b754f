import type { Check, Judgement, RunInput, Shared } from '../../src/main/verification/check.ts';
import { runCheck } from './check-rig.ts';
import { serveHttp } from './misbehaving-server.ts';

/** What a server says; JSON of SCIM unless told. A text is sent as it is. */
export interface Said {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What it says to a GET of this URL, whose path is without the base URL's; `query` is as it was sent. */
export type Saying = (
  path: string,
  parameters: URLSearchParams,
  headers: Readonly<Record<string, unknown>>,
  query: string,
) => Said;

export type Someone = Readonly<Record<string, unknown>>;

const path = '/scim/v2';

/** What a check makes of a loopback server that talks like this, what it asked, and what it left to other checks. */
export async function judge(
  check: Check,
  saying: Saying,
  { input, shared, cxone = false }: { input?: Partial<RunInput>; shared?: Shared; cxone?: boolean } = {},
): Promise<{ judgement: Judgement; asked: readonly string[]; shared: Shared }> {
  const asked: string[] = [];
  const server = await serveHttp((request, response) => {
    const url = new URL(request.url ?? '', 'http://server');
    asked.push(`${request.method ?? ''} ${(request.url ?? '').slice(path.length)}`);
    const {
      status = 200,
      body = '',
      headers,
    } = saying(url.pathname.slice(path.length), url.searchParams, request.headers, url.search);
    response.writeHead(status, { 'content-type': 'application/scim+json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  try {
    const result = await runCheck(check, {
      origin: server.origin,
      path,
      cxone,
      ...(input === undefined ? {} : { input }),
      ...(shared === undefined ? {} : { shared }),
    });
    return { judgement: result.judgement, asked, shared: result.shared };
  } finally {
    await server.close();
  }
}

/** A ListResponse of these resources (RFC 7644 3.4.2); members given replace its own. */
export const list = (resources: readonly Someone[], members: Someone = {}): Said => ({
  body: {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
    ...members,
  },
});

/** A refusal with the body of RFC 7644 3.12. */
export const refusal = (status: number, members: Someone = {}): Said => ({
  status,
  body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status), ...members },
});

/** Somebody with all that an IdP needs; members given replace their own. */
export const someone = (name: string, members: Someone = {}): Someone => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  id: `id-of-${name}`,
  userName: `${name}@example.com`,
  name: { givenName: name, familyName: 'Example' },
  emails: [{ value: `${name}@example.com`, type: 'work', primary: true }],
  active: true,
  meta: { resourceType: 'User', lastModified: '2026-03-01T12:00:00Z' },
  ...members,
});

/** Those of them that paging asks for (RFC 7644 3.4.2.4). */
export function page(
  people: readonly Someone[],
  parameters: URLSearchParams,
  most = 100,
  totalResults = people.length,
): Said {
  const startIndex = Math.max(1, Number(parameters.get('startIndex') ?? 1));
  const count = Math.min(most, Math.max(0, Number(parameters.get('count') ?? most)));
  const shown = people.slice(startIndex - 1, startIndex - 1 + count);
  return list(shown, { totalResults, startIndex });
}
