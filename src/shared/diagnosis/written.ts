type Members = Readonly<Record<string, unknown>>;

/** Fields that CXone takes only once they are switched on for SCIM, in lower case: requests and answers spell them differently. */
const optionalFields: ReadonlySet<string> = new Set([
  'displayname',
  'name.middlename',
  'phonenumbers',
  'timezone',
  'usertype',
  'roles',
  'team',
  'loginauthenticator',
]);

const extension = 'urn:ietf:params:scim:schemas:extension:nice:2.0:user';

/** Names of the optional fields that were sent and are not in what came back, as they were sent. */
export function fieldsLeftOut(sent: unknown, returned: unknown): readonly string[] {
  if (!isMembers(returned)) return [];
  const there = new Set([...fieldsOf(returned).keys()].map(lowered));
  return [...wantedFields(sent).keys()].filter((name) => isOptional(name) && !there.has(lowered(name)));
}

/** Whether `active` came back other than it was sent; the text "False" counts as false here. */
export function isSwitchedDifferently(sent: unknown, returned: unknown): boolean {
  const wanted = booleanIn(valueOf(wantedFields(sent), 'active'));
  const is = isMembers(returned) ? booleanIn(valueOf(fieldsOf(returned), 'active')) : null;
  return wanted !== null && is !== null && wanted !== is;
}

export function userNameIn(sent: unknown): string | null {
  const name = valueOf(wantedFields(sent), 'username');
  return typeof name === 'string' ? name : null;
}

/** Whether one of the operations of a PATCH has no `path`. */
export const patchWithoutPath = (sent: unknown): boolean =>
  operationsIn(sent).some(({ path }) => path === undefined || path === null || path === '');

/** Whether a PATCH has what Entra writes by default: operations in capitals, `active` as text. */
export const writesLikeEntra = (sent: unknown): boolean =>
  operationsIn(sent).some(
    ({ op, value }) => (typeof op === 'string' && /^[A-Z]/.test(op)) || value === 'False' || value === 'True',
  );

/** What a person was to have: of a create or replacement its fields, of a PATCH what its operations set. */
function wantedFields(sent: unknown): ReadonlyMap<string, unknown> {
  if (!isMembers(sent)) return new Map();
  if (!('Operations' in sent)) return fieldsOf(sent);
  return new Map(operationsIn(sent).filter(isSetting).flatMap(fieldsSet));
}

const isSetting = ({ op }: Members): boolean => typeof op !== 'string' || op.toLowerCase() !== 'remove';

function fieldsSet({ path, value }: Members): readonly (readonly [string, unknown])[] {
  if (typeof path === 'string' && path !== '') return [[namePart(path), value]];
  return isMembers(value) ? [...fieldsOf(value)] : [];
}

/** `phoneNumbers[type eq "mobile"].value` is about `phoneNumbers`; a name after a schema's identifier is about the name. */
function namePart(path: string): string {
  const [field = ''] = path.split('[', 1);
  return lowered(field).startsWith('urn:') ? field.slice(field.lastIndexOf(':') + 1) : field;
}

/** Fields with a value, those of `name` as `name.middleName`, those of CXone's extension by their names. */
function fieldsOf(person: Members): ReadonlyMap<string, unknown> {
  const fields = Object.entries(person).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
    if (isEmpty(value)) return [];
    if (!isMembers(value)) return [[key, value]];
    if (lowered(key) === extension) return filledEntries(value);
    return lowered(key) === 'name'
      ? filledEntries(value).map(([part, each]) => [`name.${part}`, each])
      : [[key, value]];
  });
  return new Map(fields);
}

const filledEntries = (members: Members): readonly (readonly [string, unknown])[] =>
  Object.entries(members).filter(([, value]) => !isEmpty(value));

/** RFC 7643 2.5: null and an empty array count as not there; an empty text says nothing either. */
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const isOptional = (name: string): boolean => optionalFields.has(lowered(name));

function valueOf(fields: ReadonlyMap<string, unknown>, name: string): unknown {
  return [...fields].find(([key]) => lowered(key) === name)?.[1];
}

function booleanIn(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string' || !/^(?:true|false)$/i.test(value)) return null;
  return value.toLowerCase() === 'true';
}

function operationsIn(sent: unknown): readonly Members[] {
  const operations = isMembers(sent) ? sent['Operations'] : null;
  return Array.isArray(operations) ? operations.filter(isMembers) : [];
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lowered = (text: string): string => text.toLowerCase();
