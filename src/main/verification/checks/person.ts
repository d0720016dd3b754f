import { isDeepStrictEqual } from 'node:util';
import type { Answer, Asked, Check, CheckContext, Checks, Judgement } from '../check.ts';
import { readAnswer, refusalFacts } from '../reading.ts';
import { asExpected, askForList, compare, encoded, type NotGot, shownNames, usersPath, without } from './asking.ts';
import { isAbsent, judgeRefusal, judgeUnknown } from './offered.ts';
import { attributeOf, idOf, isObject, knownPerson, type Person, textWithin, userNameOf } from './people.ts';
import { isCommon, partNamed, partsOf, readSchemas, schemaWith, userSchema } from './schemas.ts';
import { secretsIn } from './secret-attributes.ts';

/** What an IdP needs of a person it finds. RFC 7643 requires `schemas`, `id` and `userName` only (3, 3.1, 4.1.1). */
const needed: Readonly<Record<string, (person: Person) => boolean>> = {
  id: (person) => idOf(person) !== null,
  userName: (person) => userNameOf(person) !== null,
  'name.givenName': (person) => textWithin(person, 'name', 'givenName') !== null,
  'name.familyName': (person) => textWithin(person, 'name', 'familyName') !== null,
  emails: (person) => hasAddress(attributeOf(person, 'emails')),
  active: (person) => typeof attributeOf(person, 'active') === 'boolean',
};

/**
 * What RFC 7643 (2.3, 3, 4.1.1) says about the kind of these. A server that sends another kind, or no `schemas`, does so for
 * everybody: no administrator can mend that in one person.
 */
const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  schemas: Array.isArray,
  id: isText,
  userName: isText,
  name: isObject,
  emails: Array.isArray,
  active: (value) => typeof value === 'boolean',
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isOfOtherKind(person: Person, name: string, isRight: (value: unknown) => boolean): boolean {
  const value = attributeOf(person, name) ?? null;
  return value === null ? name === 'schemas' : !isRight(value);
}

const hasAddress = (emails: unknown): boolean =>
  Array.isArray(emails) && emails.some((email) => isObject(email) && textWithin(email, 'value') !== null);

const person: Check = async (context) => {
  const known = await knownPerson(context);
  if (!known.ok) return known.judgement;
  const odd = Object.entries(kinds).find(([name, isRight]) => isOfOtherKind(known.person, name, isRight));
  if (odd !== undefined) return { code: 'shape-wrong', facts: { field: odd[0] } };
  const missing = Object.entries(needed).filter(([, isThere]) => !isThere(known.person));
  if (missing.length === 0) return asExpected;
  return { code: 'person-incomplete', facts: { field: missing.map(([name]) => name).join(', ') } };
};

/** Read by id, a person is the same as in the list (RFC 7644 3.4.1). */
const personById: Check = async (context) => {
  const read = await readKnown(context);
  if (!read.ok) return read.judgement;
  const { listed, alone } = read;
  // RFC 7643 3.1 and 4.1.1: both are always there.
  const missing = ['id', 'userName'].find((name) => textWithin(alone, name) === null);
  if (missing !== undefined) return { code: 'shape-wrong', facts: { field: missing } };
  if (idOf(alone) !== idOf(listed)) return { code: 'wrong-person' };
  const differing = Object.keys(listed).filter((name) => !isAlike(attributeOf(alone, name), listed[name], name));
  return differing.length === 0 ? asExpected : { code: 'person-differs', facts: { field: shownNames(differing) } };
};

interface Known {
  /** As an earlier check met the person. */
  readonly listed: Person;
  /** As the server sends the person alone. */
  readonly alone: Person;
  readonly answer: Answer;
}

/** The known person, read by id: `person-missed` where the server does not show somebody who is there. */
async function readKnown(context: CheckContext, query = ''): Promise<({ readonly ok: true } & Known) | NotGot> {
  const known = await knownPerson(context);
  if (!known.ok) return known;
  const id = idOf(known.person);
  if (id === null) return without('person-incomplete', { field: 'id' });
  const asked = await context.ask({ as: 'right', path: `/Users/${encoded(id)}${query}` });
  const read = readAnswer(asked);
  if (!read.ok) return { ok: false, judgement: asMissed(asked, read.judgement) };
  if (asked.answer === null || !isObject(read.json)) return without('shape-wrong');
  return { ok: true, listed: known.person, alone: read.json, answer: asked.answer };
}

/** RFC 7644 3.4.1: whoever has an id can be read by it. */
const asMissed = (asked: Asked, judgement: Judgement): Judgement =>
  isAbsent(asked) ? { code: 'person-missed', facts: { ...refusalFacts(asked), parameter: '/Users/{id}' } } : judgement;

/** `meta` may tell of a change in between. RFC 7643 2.4: the values of an attribute have no order. */
function isAlike(one: unknown, other: unknown, name: string): boolean {
  if (name.toLowerCase() === 'meta') return true;
  if (!Array.isArray(one) || !Array.isArray(other)) return isDeepStrictEqual(one, other);
  return one.length === other.length && other.every((value) => one.some((own) => isDeepStrictEqual(own, value)));
}

/** A name that nobody has, with characters that have a meaning of their own in a path or a query. */
const oddId: Check = async (context) => {
  const asked = await context.ask({ as: 'right', path: `/Users/${encoded('odd #id? 100%')}` });
  const judgement = judgeRefusal(asked, [400, 404]);
  // The check is about the status; whether refusals have a body is the subject of another one.
  return judgement.code === 'error-body-missing' ? asExpected : judgement;
};

const extraAttributes: Check = async (context) => {
  const known = await knownPerson(context);
  if (!known.ok) return known.judgement;
  const schemas = await readSchemas(context);
  if (!schemas.ok) return schemas.judgement;
  const undeclared = Object.keys(known.person).filter((name) => !isDeclared(name, schemas.resources));
  if (undeclared.length === 0) return asExpected;
  return { code: 'attributes-undeclared', facts: { field: shownNames(undeclared) } };
};

/** RFC 7643 3.3: an extension stands under its schema's identifier. */
function isDeclared(name: string, schemas: readonly Person[]): boolean {
  if (isCommon(name) || schemaWith(schemas, name) !== undefined) return true;
  const user = schemaWith(schemas, userSchema);
  return user !== undefined && partNamed(partsOf(user), name) !== undefined;
}

const secretAttributes: Check = async (context) => {
  const known = await knownPerson(context);
  if (!known.ok) return known.judgement;
  const read = await readKnown(context);
  const secrets = new Set([...secretsIn(known.person), ...(read.ok ? secretsIn(read.alone) : [])]);
  if (secrets.size > 0) return { code: 'secret-sent-out', facts: { field: shownNames([...secrets]) } };
  return read.ok || read.judgement.code === 'person-missed' ? asExpected : read.judgement;
};

/** RFC 7644 3.9, for one person and for a list. */
const chosenAttributes: Check = async (context) => {
  const only = await readKnown(context, '?attributes=userName');
  if (!only.ok) return asRefusal(only.judgement);
  if (!hasOnlyUserName(only.alone)) return { code: 'not-honoured', facts: { parameter: 'attributes' } };
  const excluded = leftOut.find((name) => attributeOf(only.listed, name) !== undefined);
  const rest = excluded === undefined ? only : await readKnown(context, `?excludedAttributes=${excluded}`);
  if (!rest.ok) return asRefusal(rest.judgement);
  const isLeftOut = excluded === undefined || attributeOf(rest.alone, excluded) === undefined;
  if (!isLeftOut) return { code: 'not-honoured', facts: { parameter: 'excludedAttributes' } };
  return judgeChosenInList(context, only.listed);
};

async function judgeChosenInList(context: CheckContext, listed: Person): Promise<Judgement> {
  const filter = compare('userName', 'eq', userNameOf(listed) ?? '');
  const read = await askForList(context, usersPath({ filter, attributes: 'userName' }), 'search-refused');
  if (!read.ok) return read.judgement;
  if (read.list.resources.every(hasOnlyUserName)) return asExpected;
  return { code: 'not-honoured', facts: { parameter: 'attributes' } };
}

/** What a person usually has, and no server has to send always. */
const leftOut = ['name', 'emails', 'displayName', 'active'] as const;

/** `meta` is often sent in any case; that misleads nobody. */
const hasOnlyUserName = (found: Person): boolean =>
  Object.keys(found).every((name) => isCommon(name) || name.toLowerCase() === 'username');

/** A parameter that a server may refuse, and does. */
const asRefusal = (judgement: Judgement): Judgement =>
  judgement.code === 'status-unexpected' ? { ...judgement, code: 'search-refused' } : judgement;

/** RFC 7644 3.14: the header and `meta.version` are the same version. A header alone may be that of any web server. */
const etag: Check = async (context) => {
  const read = await readKnown(context);
  if (!read.ok) return read.judgement;
  const version = textWithin(read.alone, 'meta', 'version');
  if (version === null) return { code: 'not-announced' };
  const header = read.answer.headers['etag'] ?? '';
  const isSame = plainVersion(header) === plainVersion(version);
  return isSame ? asExpected : { code: 'person-differs', facts: { field: 'meta.version' } };
};

/** Weak or not, with quotation marks or not: servers differ, and it is the same version. */
const plainVersion = (version: string): string => version.replace(/^W\//, '').replaceAll('"', '');

export const personChecks: Pick<
  Checks,
  | 'person'
  | 'person-by-id'
  | 'unknown-id'
  | 'odd-id'
  | 'extra-attributes'
  | 'secret-attributes'
  | 'chosen-attributes'
  | 'etag'
> = {
  person,
  'person-by-id': personById,
  'unknown-id': (context) => judgeUnknown(context, (id) => `/Users/${id}`),
  'odd-id': oddId,
  'extra-attributes': extraAttributes,
  'secret-attributes': secretAttributes,
  'chosen-attributes': chosenAttributes,
  etag,
};
