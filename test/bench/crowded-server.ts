// A SCIM server with very many people, made up as they are asked for. Prints where it is.
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import { serveHttp } from '../support/misbehaving-server.ts';

const population = Number(process.argv[2]);
const honoursCount = process.argv[3] === 'in-pages';
/** As many as are sent to whoever does not say how many. */
const usualCount = 100;
const path = '/scim/v2';
const token = randomUUID();

const personAt = (number: number): Readonly<Record<string, unknown>> => {
  const userName = `person.${String(number)}@example.com`;
  return {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    userName,
    name: { givenName: 'Person', familyName: `Number ${String(number)}` },
    displayName: `Person Number ${String(number)}`,
    emails: [{ value: userName, type: 'work', primary: true }],
    active: true,
    meta: { resourceType: 'User', created: '2026-01-01T00:00:00Z', lastModified: '2026-01-02T00:00:00Z' },
  };
};

interface Chosen {
  readonly total: number;
  /** Number of the first one who is sent, and of the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** Any filter but the search for a user name finds everybody. */
function chosen(parameters: URLSearchParams): Chosen {
  const [, wanted] = /^userName eq "([^"]*)"$/i.exec(parameters.get('filter') ?? '') ?? [];
  if (wanted !== undefined) {
    const number = Number(/^person\.(\d+)@example\.com$/i.exec(wanted)?.[1] ?? 0);
    const isThere = number >= 1 && number <= population;
    return { total: Number(isThere), from: number, to: number + Number(isThere) };
  }
  if (!honoursCount) return { total: population, from: 1, to: population + 1 };
  const from = Math.max(1, Number(parameters.get('startIndex') ?? 1));
  const count = Math.max(0, Number(parameters.get('count') ?? usualCount));
  return { total: population, from, to: Math.max(from, Math.min(from + count, population + 1)) };
}

function* listOf({ total, from, to }: Chosen): Generator<string> {
  const head = { schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'], totalResults: total };
  const counts = { itemsPerPage: to - from, startIndex: from };
  yield `${JSON.stringify({ ...head, ...counts }).slice(0, -1)},"Resources":[`;
  for (let number = from; number < to; number += 1)
    yield `${number === from ? '' : ','}${JSON.stringify(personAt(number))}`;
  yield ']}';
}

const refusal = (status: number): string =>
  JSON.stringify({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status) });

const listener: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://here');
  response.setHeader('Content-Type', 'application/scim+json');
  if (request.headers.authorization !== `Bearer ${token}`) response.writeHead(401).end(refusal(401));
  else if (pathname === `${path}/Users`) Readable.from(listOf(chosen(searchParams))).pipe(response);
  else response.writeHead(404).end(refusal(404));
};

const { origin } = await serveHttp(listener);
console.log(JSON.stringify({ baseUrl: origin + path, token }));
