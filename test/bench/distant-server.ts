// A SCIM server that does little work of its own and holds every answer back for the milliseconds it is told, so that
// what is measured is the waiting. Prints where it is.
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import SCIMMY from 'scimmy';
import { list, page, refusal, type Said, type Someone, someone } from '../support/scim-answers.ts';
import { serveHttp } from '../support/misbehaving-server.ts';

const heldBackMs = Number(process.argv[2]);
const population = 60;
const path = '/scim/v2';
const token = randomUUID();

const people = Array.from({ length: population }, (_, index) => someone(`person${String(index + 10)}`));

const core = 'urn:ietf:params:scim:schemas:core:2.0';
const attribute = (name: string, parts: readonly string[] = []): Someone => ({
  name,
  type: parts.length === 0 ? 'string' : 'complex',
  required: name === 'userName',
  subAttributes: parts.map((part) => attribute(part)),
});
const userSchema: Someone = {
  id: `${core}:User`,
  attributes: [
    attribute('userName'),
    attribute('active'),
    attribute('name', ['givenName', 'familyName']),
    attribute('emails', ['value', 'type', 'primary']),
  ],
};
const userType: Someone = { name: 'User', endpoint: '/Users', schema: userSchema['id'] };
const yes = { supported: true };
const no = { supported: false };

const descriptions: ReadonlyMap<string, Said> = new Map([
  [
    '/ServiceProviderConfig',
    {
      body: {
        schemas: [`${core}:ServiceProviderConfig`],
        patch: yes,
        bulk: no,
        filter: yes,
        changePassword: no,
        sort: yes,
        etag: no,
        authenticationSchemes: [],
      },
    },
  ],
  ['/ResourceTypes', list([userType])],
  ['/ResourceTypes/User', { body: userType }],
  ['/Schemas', list([userSchema])],
  [`/Schemas/${core}:User`, { body: userSchema }],
]);

function saidTo(asked: string, parameters: URLSearchParams): Said {
  if (asked === '/Users') return search(parameters);
  const id = /^\/Users\/([^/]+)$/.exec(asked)?.[1];
  const person = people.find((one) => one['id'] === id);
  return person === undefined
    ? (descriptions.get(asked) ?? refusal(404))
    : { body: withChosenAttributes(person, parameters) };
}

function search(parameters: URLSearchParams): Said {
  const found = matching(parameters.get('filter'));
  if (found === null) return refusal(400, { scimType: 'invalidFilter' });
  const sorted = parameters.get('sortOrder') === 'descending' ? found.toReversed() : found;
  const shown = sorted.map((person) => withChosenAttributes(person, parameters));
  return page(shown, parameters);
}

/** Everybody whom the filter finds; `null` when it is none. */
function matching(filter: string | null): readonly Someone[] | null {
  if (filter === null) return people;
  try {
    const parsed = new SCIMMY.Types.Filter(filter);
    return people.filter((person) => parsed.match([person]).length > 0);
  } catch {
    return null;
  }
}

function withChosenAttributes(person: Someone, parameters: URLSearchParams): Someone {
  const only = parameters.get('attributes')?.split(',');
  const without = parameters.get('excludedAttributes')?.split(',') ?? [];
  const isShown = (name: string): boolean =>
    ['schemas', 'id', 'meta'].includes(name) || ((only?.includes(name) ?? true) && !without.includes(name));
  return Object.fromEntries(Object.entries(person).filter(([name]) => isShown(name)));
}

const listener: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://here');
  const isKnown = request.headers.authorization === `Bearer ${token}`;
  const answer = (): void => {
    const { status = 200, body } = isKnown ? saidTo(pathname.slice(path.length), searchParams) : refusal(401);
    response.writeHead(status, { 'content-type': 'application/scim+json', 'www-authenticate': 'Bearer' });
    response.end(JSON.stringify(body));
  };
  setTimeout(answer, heldBackMs);
};

const { origin } = await serveHttp(listener);
console.log(JSON.stringify({ baseUrl: origin + path, token }));
