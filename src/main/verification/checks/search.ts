import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FindingCode } from '../../../shared/diagnosis/finding-codes.ts';
import type { Check, CheckContext, Checks, Judgement } from '../check.ts';
import { refusalFacts } from '../reading.ts';
import { asExpected, askForList, compare, usersPath } from './asking.ts';
import { searchForNobody, searchSpelledAsEntra } from './probe.ts';
import { judgeRefusal } from './offered.ts';
import { findPerson, isNamed, knownPerson, nameEntered, type Person, userNameOf } from './people.ts';
import { type OptionalSearch, searchAll } from './optional-search.ts';
import {
  andSearches,
  emailSearches,
  extensionSearches,
  externalIdSearches,
  idSearches,
  orSearches,
  specialSearches,
  textSearches,
  timeSearches,
  urnSearches,
} from './optional-searches.ts';

/**
 * Who finds nobody may not have understood the question: where somebody is known, the same spelling has to find that
 * person, because Entra asks for everybody with blanks as plus signs.
 */
const searchNobody: Check = async (context) => {
  const judgement = await judgeNobody(context, searchForNobody());
  const userName = nameKnown(context);
  if (judgement.code !== 'as-expected' || userName === null) return judgement;
  const spelledPlain = await findPerson(context, userName);
  if (!spelledPlain.ok) return judgement;
  const found = await askForList(context, searchSpelledAsEntra(userName), 'request-refused');
  // What came in between, such as a pause the server wants, says nothing about the spelling.
  if (!found.ok && !deniesSpelling.has(found.judgement.code)) return found.judgement;
  const isFound = found.ok && found.list.resources.some((person) => isNamed(person, userName));
  return isFound ? judgement : { code: 'person-missed', facts: { parameter: 'filter=userName+eq+…' } };
};

const deniesSpelling: ReadonlySet<FindingCode> = new Set<FindingCode>(['request-refused', 'not-found-for-empty']);

/** The user name of somebody who was named or, failing that, met. */
function nameKnown(context: CheckContext): string | null {
  const { person } = context.shared;
  return nameEntered(context) ?? (person === undefined ? null : userNameOf(person));
}

/** RFC 7644 3.4.2: nobody found is an empty list, not 404. */
async function judgeNobody(context: CheckContext, path: string): Promise<Judgement> {
  const listed = await askForList(context, path, 'request-refused');
  if (!listed.ok) return listed.judgement;
  const { total } = listed.list;
  return total === 0 ? asExpected : { code: 'filter-ignored', facts: { total: String(total) } };
}

const searchKnown: Check = async (context) => {
  const userName = nameKnown(context);
  if (userName === null) return { code: 'nobody-known' };
  const found = await findPerson(context, userName);
  if (found.ok) {
    context.shared.person = found.person;
    return judgePartOfName(context, userName);
  }
  return nameEntered(context) === null ? asMissed(found.judgement, 'userName eq') : found.judgement;
};

/** Whom the server has shown before is there without doubt. */
const asMissed = (judgement: Judgement, parameter: string): Judgement =>
  judgement.code === 'known-not-found' ? { code: 'person-missed', facts: { parameter } } : judgement;

/** RFC 7644 3.4.2.2: `eq` wants the whole value, so that the beginning of a name finds nobody of a longer one. */
async function judgePartOfName(context: CheckContext, userName: string): Promise<Judgement> {
  const part = Array.from(userName).slice(0, -1).join('');
  if (part.trim() === '') return asExpected;
  const listed = await askForList(context, usersPath({ filter: compare('userName', 'eq', part) }), 'request-refused');
  if (!listed.ok) return listed.judgement.code === 'not-found-for-empty' ? asExpected : listed.judgement;
  const { total, resources } = listed.list;
  if (resources.every((person) => isNamed(person, part))) return asExpected;
  return { code: 'filter-ignored', facts: { total: String(total) } };
}

/** RFC 7643 4.1.1: `userName` is the same in any case. */
const searchCase: Check = async (context) => {
  const known = await knownPerson(context);
  if (!known.ok) return known.judgement;
  const userName = userNameOf(known.person) ?? '';
  const other = inOtherCase(userName);
  if (other === userName) return { code: 'not-needed' };
  const found = await findPerson(context, other);
  if (found.ok) return asExpected;
  if (found.judgement.code !== 'known-not-found') return found.judgement;
  const exact = await findPerson(context, userName);
  return exact.ok ? { code: 'case-sensitive' } : asMissed(exact.judgement, 'userName eq');
};

/** Letters of ASCII only: others may change their number with their case. */
function inOtherCase(text: string): string {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return lower === text ? text.replace(/[a-z]/g, (letter) => letter.toUpperCase()) : lower;
}

/**
 * Okta's search before it creates somebody: for nobody, because a server with a single person could find that one
 * whatever is asked, and for a person who is known.
 */
const searchPaged: Check = async (context) => {
  const paging = { startIndex: 1, count: 100 };
  const nobody = usersPath({ filter: compare('userName', 'eq', randomUUID()), ...paging });
  const judgement = await judgeNobody(context, nobody);
  if (judgement.code !== 'as-expected' && judgement.code !== 'not-found-for-empty') return judgement;
  const known = await knownPerson(context);
  const userName = known.ok ? userNameOf(known.person) : null;
  if (userName === null) return judgement;
  const found = await findPerson(context, userName, paging);
  return found.ok ? judgement : asMissed(found.judgement, 'userName eq, startIndex, count');
};

/** An operator that there is not. RFC 7644 3.12: 400 with the keyword `invalidFilter`, which may be left out. */
const searchInvalid: Check = async (context) => {
  const asked = await context.ask({ as: 'right', path: usersPath({ filter: compare('userName', 'resembles', 'a') }) });
  const judgement = judgeRefusal(asked, [400]);
  if (judgement.code === 'not-refused') return { ...judgement, code: 'invalid-filter-taken' };
  const isOtherKeyword =
    judgement === asExpected && !['', 'invalidFilter'].includes(keywordIn(asked.answer?.text ?? ''));
  return isOtherKeyword ? { code: 'other-refusal', facts: refusalFacts(asked) } : judgement;
};

/** The keyword in an error body that is known to be one. */
const keywordIn = (text: string): string => ScimType.parse(JSON.parse(text)).scimType ?? '';
const ScimType = z.object({ scimType: z.string().nullish() });

/** Makes a check of searches that depend on whether, and whom, one can search for. */
const optional =
  (searchesFor: (person: Person | null) => readonly OptionalSearch[]): Check =>
  async (context) => {
    const known = await knownPerson(context);
    return searchAll(context, searchesFor(known.ok ? known.person : null));
  };

const searchExtension: Check = (context) =>
  context.input.target.cxone ? optional(extensionSearches)(context) : Promise.resolve({ code: 'not-needed' });

export const searchChecks: Pick<
  Checks,
  | 'search-nobody'
  | 'search-known'
  | 'search-case'
  | 'search-paged'
  | 'search-special'
  | 'search-and'
  | 'search-or'
  | 'search-text'
  | 'search-compare'
  | 'search-id'
  | 'search-external-id'
  | 'search-email'
  | 'search-urn'
  | 'search-extension'
  | 'search-invalid'
> = {
  'search-nobody': searchNobody,
  'search-known': searchKnown,
  'search-case': searchCase,
  'search-paged': searchPaged,
  'search-special': (context) => searchAll(context, specialSearches()),
  'search-and': optional(andSearches),
  'search-or': optional(orSearches),
  'search-text': optional(textSearches),
  'search-compare': optional(timeSearches),
  'search-id': optional(idSearches),
  'search-external-id': optional(externalIdSearches),
  'search-email': optional(emailSearches),
  'search-urn': optional(urnSearches),
  'search-extension': searchExtension,
  'search-invalid': searchInvalid,
};
