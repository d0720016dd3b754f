import { parse } from 'scim2-parse-filter';
import type { z } from 'zod';
import { type PracticeAnswer, type PracticeRequest, scimMediaType, scimRefusal } from './answers.ts';
import type { Employee, Employees } from './employees.ts';
import { patched } from './patch.ts';
import {
  type Attributes,
  CreateBody,
  niceExtension,
  PatchBody,
  ReplaceBody,
  schemaResources,
  userSchema,
} from './scim-schema.ts';

/** What a SCIM request is about: the employees, and the base URL it came in by. */
export interface ScimPlace {
  readonly employees: Employees;
  readonly baseUrl: string;
}

type Operation = (place: ScimPlace, request: PracticeRequest) => PracticeAnswer;
type OperationOnOne = (place: ScimPlace, request: PracticeRequest, id: string) => PracticeAnswer;

const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** `GET /Users`. CXone declares `filter` as required and no other parameter, so that others are ignored. */
export const findUsers: Operation = ({ employees, baseUrl }, { url }) => {
  const found = employees.findByUserName(userNameIn(url.searchParams.get('filter')));
  const resources = found === null ? [] : [representation(found, baseUrl)];
  return scimAnswer(200, { schemas: [listResponse], totalResults: resources.length, Resources: resources });
};

/** `GET /Users/{id}` */
export const getUser: OperationOnOne = ({ employees, baseUrl }, _request, id) =>
  scimAnswer(200, representation(existing(employees, id), baseUrl));

/** `POST /Users` (RFC 7644 3.3) */
export const createUser: Operation = ({ employees, baseUrl }, request) => {
  const attributes = valid(CreateBody, bodyOf(request));
  checkUserNameIsFree(employees, attributes, null);
  const created = employees.create(attributes);
  const answer = scimAnswer(201, representation(created, baseUrl));
  return { ...answer, headers: { ...answer.headers, Location: locationOf(created, baseUrl) } };
};

/** `PUT /Users/{id}` (RFC 7644 3.5.1): what is left out is cleared. */
export const replaceUser: OperationOnOne = ({ employees, baseUrl }, request, id) => {
  const employee = existing(employees, id);
  const { id: idInBody, ...attributes } = valid(ReplaceBody, bodyOf(request));
  if (idInBody !== id) throw scimRefusal(400, 'The id cannot be changed.', { scimType: 'mutability' });
  checkUserNameIsFree(employees, attributes, id);
  return scimAnswer(200, representation(employees.change(employee, attributes), baseUrl));
};

/** `PATCH /Users/{id}` (RFC 7644 3.5.2) */
export const updateUser: OperationOnOne = ({ employees, baseUrl }, request, id) => {
  const employee = existing(employees, id);
  const { Operations: operations } = valid(PatchBody, bodyOf(request), 'invalidSyntax');
  const attributes = valid(CreateBody, patched(employee.attributes, operations));
  checkUserNameIsFree(employees, attributes, id);
  return scimAnswer(200, representation(employees.change(employee, attributes), baseUrl));
};

/** `GET /Schemas` (RFC 7644 4) */
export const listSchemas: Operation = () =>
  scimAnswer(200, {
    schemas: [listResponse],
    totalResults: schemaResources.length,
    startIndex: 1,
    itemsPerPage: schemaResources.length,
    Resources: schemaResources,
  });

const scimAnswer = (status: number, body: unknown): PracticeAnswer => ({
  status,
  headers: { 'Content-Type': scimMediaType },
  body,
});

function representation(employee: Employee, baseUrl: string): object {
  const { id, attributes, created, lastModified } = employee;
  const location = locationOf(employee, baseUrl);
  return {
    schemas: attributes[niceExtension] === undefined ? [userSchema] : [userSchema, niceExtension],
    id,
    ...attributes,
    meta: { resourceType: 'User', created, lastModified, location },
  };
}

const locationOf = ({ id }: Employee, baseUrl: string): string => `${baseUrl}/Users/${id}`;

function existing(employees: Employees, id: string): Employee {
  const employee = employees.get(id);
  if (employee === null) throw scimRefusal(404, 'There is no user with this id.');
  return employee;
}

function checkUserNameIsFree(employees: Employees, { userName }: Attributes, own: string | null): void {
  const holder = employees.findByUserName(userName);
  if (holder === null || holder.id === own) return;
  throw scimRefusal(409, 'The userName is in use.', { scimType: 'uniqueness' });
}

const longestFilter = 500;

/** The name asked for by `userName eq "…"`, the only filter that CXone describes. */
function userNameIn(filter: string | null): string {
  if (filter === null) throw scimRefusal(400, 'The parameter filter is required.', { scimType: 'invalidFilter' });
  const parsed = parsedFilter(filter);
  const attribute = parsed?.op === 'eq' ? parsed.attrPath.toLowerCase() : '';
  const isUserName = attribute === 'username' || attribute === `${userSchema}:userName`.toLowerCase();
  if (parsed?.op === 'eq' && isUserName && typeof parsed.compValue === 'string') return parsed.compValue;
  throw scimRefusal(400, 'The only supported filter is userName eq "…".', { scimType: 'invalidFilter' });
}

/** Long filters and control characters are refused before the parser sees them: on some it would take for ever. */
function parsedFilter(filter: string): ReturnType<typeof parse> | null {
  if (filter.length > longestFilter || /\p{Cc}/u.test(filter)) return null;
  try {
    return parse(filter);
  } catch {
    return null;
  }
}

function bodyOf({ headers, body }: PracticeRequest): unknown {
  const [mediaType] = (headers['content-type'] ?? '').split(';', 1);
  if (![scimMediaType, 'application/json'].includes(mediaType?.trim().toLowerCase() ?? '')) {
    throw scimRefusal(415, `The request must be ${scimMediaType}.`);
  }
  try {
    return JSON.parse(body);
  } catch {
    throw scimRefusal(400, 'The request is not JSON.', { scimType: 'invalidSyntax' });
  }
}

function valid<Schema extends z.ZodType>(schema: Schema, body: unknown, scimType = 'invalidValue'): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.') ?? '';
  const detail =
    field === '' ? 'The request is not an object.' : `The attribute ${field} is missing or not acceptable.`;
  throw scimRefusal(400, detail, { scimType: field === '' ? 'invalidSyntax' : scimType });
}
