import type { CheckContext } from '../check.ts';
import type { ListRead } from '../reading.ts';
import { askForList, compare, type Got, usersPath, without } from './asking.ts';

/** A person as the server sent it. */
export type Person = Readonly<Record<string, unknown>>;

/** The attribute with this name, in whatever case it is written (RFC 7643 2.1). */
export function attributeOf(person: Person, name: string): unknown {
  const key = Object.keys(person).find((own) => own.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : person[key];
}

export const isObject = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text below an attribute, such as `meta` and `version`; `null` if there is none. */
export function textWithin(person: Person, ...names: readonly string[]): string | null {
  const value = names.reduce<unknown>(
    (inner, name) => (isObject(inner) ? attributeOf(inner, name) : undefined),
    person,
  );
  return typeof value === 'string' && value !== '' ? value : null;
}

export const userNameOf = (person: Person): string | null => textWithin(person, 'userName');

/** The id, if it can stand in a path: dots alone would lead to another one. */
export function idOf(person: Person): string | null {
  const id = textWithin(person, 'id');
  return id === '.' || id === '..' ? null : id;
}

/** RFC 7643 4.1.1: user names are the same in any case. */
export const isNamed = (person: Person, userName: string): boolean =>
  userNameOf(person)?.toLowerCase() === userName.toLowerCase();

/** The user name of somebody who exists, as the person or the token tells. */
export const nameEntered = ({ input }: CheckContext): string | null => input.knownUser ?? input.tokenOwner;

/**
 * Somebody who exists: who an earlier check of the run has met, or else who was named. `nobody-known` when there is
 * neither.
 */
export async function knownPerson(context: CheckContext): Promise<Got<'person', Person>> {
  const { shared } = context;
  if (shared.person !== undefined) return { ok: true, person: shared.person };
  const userName = nameEntered(context);
  if (userName === null) return without('nobody-known');
  const found = await findPerson(context, userName);
  if (found.ok) shared.person = found.person;
  return found;
}

/** The one person with this user name, searched for as every IdP does; `known-not-found` if there is none. */
export async function findPerson(
  context: CheckContext,
  userName: string,
  paging: Readonly<Record<string, number>> = {},
): Promise<Got<'person', Person>> {
  const path = usersPath({ filter: compare('userName', 'eq', userName), ...paging });
  const listed = await askForList(context, path, 'request-refused');
  if (listed.ok) return onlyOne(listed.list, userName);
  return listed.judgement.code === 'not-found-for-empty' ? without('known-not-found') : listed;
}

function onlyOne({ total, resources }: ListRead, userName: string): Got<'person', Person> {
  const [person] = resources;
  if (total === 0) return without('known-not-found');
  if (person === undefined) return without('resources-missing');
  if (total > 1)
    return without(areNamesakes(resources, userName) ? 'name-not-unique' : 'filter-ignored', totalOf(total));
  if (userNameOf(person) === null) return without('shape-wrong', { field: 'Resources.0.userName' });
  // RFC 7643 3.1. Whoever has none cannot be changed by any IdP.
  if ((attributeOf(person, 'id') ?? '') === '') return without('shape-wrong', { field: 'Resources.0.id' });
  return isNamed(person, userName) ? { ok: true, person } : without('wrong-person');
}

const totalOf = (total: number): Readonly<Record<string, string>> => ({ total: String(total) });

/** RFC 7643 4.1.1: there must be one at most. The search itself is not to blame for more. */
const areNamesakes = (people: readonly Person[], userName: string): boolean =>
  people.length > 1 && people.every((person) => isNamed(person, userName));

/**
 * Keeps the first person of a list for those who need somebody that exists, unless somebody is known already. A name with
 * half a character in it cannot be sent, so that nobody could search for it.
 */
export function meet({ shared }: CheckContext, { resources }: ListRead): void {
  const person = resources.find((resource) => idOf(resource) !== null && userNameOf(resource)?.isWellFormed() === true);
  if (person !== undefined) shared.person ??= person;
}
