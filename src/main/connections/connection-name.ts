import { type Connection, longestName } from '../../shared/connection.ts';
import { ProblemError } from '../../shared/problem.ts';

/**
 * A name as it may be shown and written anywhere: line breaks and other control characters are blanks, marks that turn the
 * order of the characters beside them are left out, and so are the blanks around it. Copied text brings such things along.
 */
export const plainName = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

/**
 * The name as it is kept: a plain one, and told apart from those of the other connections by more than
 * upper and lower case. Raises `name-empty`, `name-too-long`, `name-taken`.
 */
export function usableName(entered: string, others: readonly Connection[]): string {
  const name = wellFormedName(entered);
  if (takenNames(others).has(comparable(name))) throw new ProblemError({ code: 'name-taken' });
  return name;
}

/** The same for a name that nobody typed: one that is taken gets a number, so that nobody has to mend it. */
export function freeName(suggested: string, others: readonly Connection[]): string {
  // Once for all numbers: a file may bring a thousand connections of the same name.
  const taken = takenNames(others);
  const plain = plainName(suggested);
  let name = plain;
  for (let number = 2; taken.has(comparable(name)); number += 1) name = numbered(plain, String(number));
  return wellFormedName(name);
}

function wellFormedName(entered: string): string {
  const name = plainName(entered);
  if (name === '') throw new ProblemError({ code: 'name-empty' });
  if (name.length > longestName) {
    throw new ProblemError({
      code: 'name-too-long',
      facts: { length: String(name.length), limit: String(longestName) },
    });
  }
  return name;
}

/** One that is as long as a name may be gives up its end for the number. */
const numbered = (name: string, number: string): string =>
  `${name.slice(0, longestName - number.length - 1).trimEnd()} ${number}`;

const takenNames = (others: readonly Connection[]): ReadonlySet<string> =>
  new Set(others.map(({ name }) => comparable(name)));

/** What two names have in common that a person would take for the same. */
export const comparable = (name: string): string => plainName(name).normalize('NFC').toLowerCase();
