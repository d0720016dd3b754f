import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import express from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { type LoopbackServer, serveHttp } from './misbehaving-server.ts';

export interface ScimServer extends LoopbackServer {
  /** Path of its base URL. */
  readonly path: string;
  readonly token: string;
  /** Every request so far. */
  readonly requests: readonly { readonly method: string; readonly url: string }[];
  /** Somebody it knows. */
  readonly userName: string;
}

/** The people it knows, as SCIM writes them. */
const people = Array.from({ length: 45 }, (_, index) => {
  const userName = `Person.${String(index + 1).padStart(2, '0')}@example.com`;
  const changed = new Date(Date.UTC(2026, 0, 1 + index)).toISOString();
  return {
    id: randomUUID(),
    userName,
    name: { givenName: 'Person', familyName: `Number ${String(index + 1)}` },
    displayName: `Person ${String(index + 1)}`,
    emails: [{ value: userName, type: 'work', primary: true }],
    active: true,
    meta: { resourceType: 'User', created: changed, lastModified: changed },
  };
});

/**
 * A SCIM 2.0 server that was not written here (scimmy with scimmy-routers, on express), on a free loopback port. Its
 * abilities are those that it announces at `/ServiceProviderConfig`. There can be one per process: scimmy keeps what it
 * serves in its module.
 */
export async function serveScim(): Promise<ScimServer> {
  const token = `scimmy-${randomUUID()}`;
  const path = '/scim/v2';
  const requests: { method: string; url: string }[] = [];
  declareUsers();
  const app = express();
  app.set('env', 'test');
  app.use(withWritableQuery);
  app.use(path, routers(token));
  const listener: RequestListener = (request, response) => {
    requests.push({ method: request.method ?? '', url: request.url ?? '' });
    app(request, response);
  };
  const server = await serveHttp(listener);
  return { ...server, path, token, requests, userName: people[0]?.userName ?? '' };
}

/** Reads only: what would write is refused. */
function declareUsers(): void {
  const { User } = SCIMMY.Resources;
  const declared = SCIMMY.Resources.declared(User);
  if (!declared) SCIMMY.Resources.declare(User);
  User.ingress(refuse);
  User.degress(refuse);
  User.egress(({ id, filter }) => {
    const found = people.filter((person) => filter === undefined || filter.match([person]).length > 0);
    const [first] = found;
    if (id === undefined) return found;
    if (first === undefined) throw new SCIMMY.Types.Error(404, '', 'There is nobody with this id.');
    return first;
  });
}

function refuse(): never {
  throw new SCIMMY.Types.Error(403, '', 'This server is for reading.');
}

const routers = (token: string): express.Router =>
  new SCIMMYRouters({
    type: 'bearer',
    handler: (request) => {
      if (request.header('Authorization') === `Bearer ${token}`) return people[0]?.id ?? '';
      throw new Error('The token is not the right one.');
    },
  });

/** scimmy-routers turns numbers of the query into numbers in place; express 5 would parse the query anew every time. */
const withWritableQuery: express.RequestHandler = (request, _response, next) => {
  Object.defineProperty(request, 'query', { value: request.query, writable: true });
  next();
};
