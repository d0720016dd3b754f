import { randomUUID } from 'node:crypto';
import { compare } from './asking.ts';
import { attributeOf, idOf, isNamed, isObject, type Person, textWithin, userNameOf } from './people.ts';
import type { OptionalSearch } from './optional-search.ts';
import { niceExtension, userSchema } from './schemas.ts';

const nobody = (filter: string, about: string): OptionalSearch => ({
  filter,
  about,
  finds: 'nobody',
  holds: () => false,
});

/** A search for equality: finds the person by the value it has, or nobody by one that nobody has. */
function equality(
  attribute: string,
  about: string,
  person: Person | null,
  value: string | null,
  holds: OptionalSearch['holds'],
): readonly OptionalSearch[] {
  if (person === null || value === null) return [nobody(compare(attribute, 'eq', randomUUID()), about)];
  return [{ filter: compare(attribute, 'eq', value), about, finds: person, holds }];
}

/** Names with the characters that get lost most easily on their way into a filter. */
export const specialSearches = (): readonly OptionalSearch[] =>
  ['+', "'", 'ü', '"'].map((special) =>
    nobody(compare('userName', 'eq', `nobody${special}${randomUUID()}@scim.invalid`), special),
  );

export function andSearches(person: Person | null): readonly OptionalSearch[] {
  const userName = person === null ? null : userNameOf(person);
  const is = compare('userName', 'eq', userName ?? randomUUID());
  const neither = nobody(`${is} and ${compare('userName', 'eq', randomUUID())}`, 'and');
  if (person === null || userName === null) return [neither];
  return [neither, { filter: `${is} and ${is}`, about: 'and', finds: person, holds: (one) => isNamed(one, userName) }];
}

/** `or`, brackets that change what is meant, and `not`. */
export function orSearches(person: Person | null): readonly OptionalSearch[] {
  const userName = person === null ? null : userNameOf(person);
  const [one, other] = [compare('userName', 'eq', randomUUID()), compare('userName', 'eq', randomUUID())];
  if (person === null || userName === null) {
    return [nobody(`${one} or ${other}`, 'or'), nobody(`(${one} or ${other}) and ${other}`, '()')];
  }
  const is = compare('userName', 'eq', userName);
  return [
    { filter: `${one} or ${is}`, about: 'or', finds: person, holds: (found) => isNamed(found, userName) },
    nobody(`(${is} or ${one}) and ${other}`, '()'),
    { filter: `not (${is})`, about: 'not', finds: 'anybody', holds: (found) => !isNamed(found, userName), count: 2 },
  ];
}

type TextTest = (text: string, part: string) => boolean;

const textOperators: Readonly<Record<string, TextTest>> = {
  co: (text, part) => text.includes(part),
  sw: (text, part) => text.startsWith(part),
  ew: (text, part) => text.endsWith(part),
};

/** The operators that compare texts (RFC 7644 3.4.2.2), with a whole user name so that hardly anybody else is found. */
export function textSearches(person: Person | null): readonly OptionalSearch[] {
  const userName = person === null ? null : userNameOf(person);
  const value = userName ?? randomUUID();
  const holdsFor =
    (test: TextTest): OptionalSearch['holds'] =>
    (found) =>
      test(userNameOf(found)?.toLowerCase() ?? '', value.toLowerCase());
  const parts = Object.entries(textOperators).map(([operator, test]): OptionalSearch => {
    const filter = compare('userName', operator, value);
    if (person === null || userName === null) return nobody(filter, operator);
    return { filter, about: operator, finds: person, holds: holdsFor(test) };
  });
  const others = compare('userName', 'ne', value);
  return [
    ...parts,
    {
      filter: 'userName pr',
      about: 'pr',
      finds: person === null ? 'anybody' : 'somebody',
      holds: (found) => userNameOf(found) !== null,
      count: 2,
    },
    { filter: others, about: 'ne', finds: 'anybody', holds: (found) => !isNamed(found, value), count: 2 },
  ];
}

const hour = 60 * 60 * 1000;

/** Operators of order, by the time of the last change; an hour apart, because servers round. */
export function timeSearches(person: Person | null): readonly OptionalSearch[] {
  const never = nobody(compare('meta.lastModified', 'gt', '2999-01-01T00:00:00Z'), 'gt');
  const changed = person === null ? Number.NaN : changeOf(person);
  if (!isTellable(changed)) return [never];
  const earlier = changed - hour;
  const later = changed + hour;
  return [
    never,
    timeSearch('gt', earlier, (time) => time > earlier),
    timeSearch('ge', earlier, (time) => time >= earlier),
    timeSearch('lt', later, (time) => time < later),
    timeSearch('le', later, (time) => time <= later),
  ];
}

/** Whoever has no time of change is no proof against the server. */
const timeSearch = (operator: string, time: number, test: (time: number) => boolean): OptionalSearch => ({
  filter: compare('meta.lastModified', operator, new Date(time).toISOString()),
  about: operator,
  finds: 'somebody',
  holds: (found) => Number.isNaN(changeOf(found)) || test(changeOf(found)),
  count: 2,
});

const changeOf = (person: Person): number => Date.parse(textWithin(person, 'meta', 'lastModified') ?? '');

/** An hour more or less must still be a date that can be written with four digits of a year. */
const isTellable = (time: number): boolean => time > Date.UTC(1000, 0) && time < Date.UTC(9000, 0);

export function idSearches(person: Person | null): readonly OptionalSearch[] {
  const id = person === null ? null : idOf(person);
  return equality('id', 'id', person, id, (found) => idOf(found) === id);
}

export function externalIdSearches(person: Person | null): readonly OptionalSearch[] {
  const value = person === null ? null : textWithin(person, 'externalId');
  return equality('externalId', 'externalId', person, value, (found) => textWithin(found, 'externalId') === value);
}

export function emailSearches(person: Person | null): readonly OptionalSearch[] {
  const [value = null] = person === null ? [] : workAddresses(person);
  const isSame = (address: string): boolean => address.toLowerCase() === value?.toLowerCase();
  const holds = (found: Person): boolean => workAddresses(found).some(isSame);
  return equality('emails[type eq "work"].value', 'emails[type eq "work"].value', person, value, holds);
}

function workAddresses(person: Person): readonly string[] {
  const emails = attributeOf(person, 'emails');
  const entries = Array.isArray(emails) ? emails.filter(isObject) : [];
  const work = entries.filter((entry) => textWithin(entry, 'type')?.toLowerCase() === 'work');
  return work.flatMap((entry) => textWithin(entry, 'value') ?? []);
}

/** RFC 7644 3.10: an attribute by its full name. */
export function urnSearches(person: Person | null): readonly OptionalSearch[] {
  const userName = person === null ? null : userNameOf(person);
  const holds = (found: Person): boolean => userName !== null && isNamed(found, userName);
  return equality(`${userSchema}:userName`, `${userSchema}:userName`, person, userName, holds);
}

/** CXone's own attributes; several people may be in one team. */
export function extensionSearches(person: Person | null): readonly OptionalSearch[] {
  const teamOf = (one: Person): string | null => textWithin(one, niceExtension, 'team', 'display');
  const team = person === null ? null : teamOf(person);
  const attribute = `${niceExtension}:team.display`;
  if (team === null) return [nobody(compare(attribute, 'eq', randomUUID()), attribute)];
  const holds = (found: Person): boolean => teamOf(found)?.toLowerCase() === team.toLowerCase();
  return [{ filter: compare(attribute, 'eq', team), about: attribute, finds: 'somebody', holds, count: 2 }];
}
