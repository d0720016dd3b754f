import { parse } from 'scim2-parse-filter';
import type { z } from 'zod';
import { listResponse, type PracticeAnswer, type PracticeRequest, scimMediaType, scimRefusal } from './answers.ts';
import type { Employee, Employees } from './employees.ts';
import { patched } from './patch.ts';
import type { ScimBehaviour } from './scim-behaviour.ts';
import {
  type Attributes,
  CreateBody,
  niceExtension,
  PatchBody,
  ReplaceBody,
  schemaResources,
  userSchema,
} from './scim-schema.ts';

/** What a SCIM request is about: the employees, how they are served, and the base URL it came in by. */
export interface ScimPlace {
  readonly employees: Employees;
  readonly behaviour: ScimBehaviour;
  readonly baseUrl: string;
}

type Operation = (place: ScimPlace, request: PracticeRequest) => PracticeAnswer;
type OperationOnOne = (place: ScimPlace, request: PracticeRequest, id: string) => PracticeAnswer;

/** `GET /Users`. CXone declares `filter` as required and no other parameter, so that others are ignored. */
export const findUsers: Operation = (place, { url }) => {
  const found = place.behaviour.search(place.employees, userNameIn(url.searchParams.get('filter')));
  const resources = found.map((employee) => representation(employee, place));
  return scimAnswer(200, { schemas: [listResponse], totalResults: resources.length, Resources: resources });
};

/** `GET /Users/{id}` */
export const getUser: OperationOnOne = (place, _request, id) =>
  scimAnswer(200, representation(existing(place, id), place));

/** `POST /Users` (RFC 7644 3.3) */
export const createUser: Operation = (place, request) => {
  const { employees, behaviour } = place;
  const wanted = valid(CreateBody, bodyOf(request));
  checkUserNameIsFree(employees, wanted, null);
  // CXone's help: then the person cannot be created. Status and words of the refusal are not known.
  if (!behaviour.hasDefaultRole) {
    throw scimRefusal(400, 'There is no role named Agent and no other default role.', { scimType: 'invalidValue' });
  }
  const created = employees.create(withFieldsOff(wanted, {}, behaviour));
  const answer = scimAnswer(201, representation(created, place));
  return { ...answer, headers: { ...answer.headers, Location: locationOf(created, place) } };
};

/** `PUT /Users/{id}` (RFC 7644 3.5.1): what is left out is cleared. */
export const replaceUser: OperationOnOne = (place, request, id) => {
  const employee = existing(place, id);
  const { id: idInBody, ...wanted } = valid(ReplaceBody, bodyOf(request));
  if (idInBody !== id) throw scimRefusal(400, 'The id cannot be changed.', { scimType: 'mutability' });
  return changed(place, employee, wanted);
};

/** `PATCH /Users/{id}` (RFC 7644 3.5.2) */
export const updateUser: OperationOnOne = (place, request, id) => {
  const employee = existing(place, id);
  const { Operations: operations } = valid(PatchBody, bodyOf(request), 'invalidSyntax');
  return changed(place, employee, valid(CreateBody, patched(employee.attributes, operations)));
};

/** `GET /Schemas` (RFC 7644 4) */
export const listSchemas: Operation = ({ behaviour }) => {
  const resources = schemaResources(behaviour.fieldsOff);
  return scimAnswer(200, {
    schemas: [listResponse],
    totalResults: resources.length,
    startIndex: 1,
    itemsPerPage: resources.length,
    Resources: resources,
  });
};

function changed(place: ScimPlace, employee: Employee, wanted: Attributes): PracticeAnswer {
  checkUserNameIsFree(place.employees, wanted, employee.id);
  const attributes = withFieldsOff(wanted, employee.attributes, place.behaviour);
  return scimAnswer(200, representation(place.employees.change(employee, attributes), place));
}

/** The attributes, with those that are not enabled as they were before. */
function withFieldsOff(wanted: Attributes, before: Partial<Attributes>, { fieldsOff }: ScimBehaviour): Attributes {
  const attributes = { ...wanted };
  for (const field of fieldsOff) attributes[field] = before[field];
  return attributes;
}

const scimAnswer = (status: number, body: unknown): PracticeAnswer => ({
  status,
  headers: { 'Content-Type': scimMediaType },
  body,
});

function representation(employee: Employee, place: ScimPlace): object {
  const { id, created, lastModified } = employee;
  const attributes = withFieldsOff(employee.attributes, {}, place.behaviour);
  return {
    schemas: attributes[niceExtension] === undefined ? [userSchema] : [userSchema, niceExtension],
    id,
    ...attributes,
    meta: { resourceType: 'User', created, lastModified, location: locationOf(employee, place) },
  };
}

const locationOf = ({ id }: Employee, { baseUrl }: ScimPlace): string => `${baseUrl}/Users/${id}`;

function existing({ employees }: ScimPlace, id: string): Employee {
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
