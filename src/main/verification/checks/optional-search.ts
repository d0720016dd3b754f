import type { FindingCode } from '../../../shared/diagnosis/finding-codes.ts';
import type { CheckContext, Judgement } from '../check.ts';
import type { ListRead } from '../reading.ts';
import { asExpected, askForList, usersPath } from './asking.ts';
import { idOf, isNamed, type Person, userNameOf } from './people.ts';

/** A search that a server may refuse, and whom it finds if the server does not. */
export interface OptionalSearch {
  readonly filter: string;
  /** The part of it that is in question; named when it does not work. */
  readonly about: string;
  /** Nobody, this person, somebody, or whoever it may be. */
  readonly finds: 'nobody' | 'somebody' | 'anybody' | Person;
  /** Goes for everybody who is found. */
  readonly holds: (person: Person) => boolean;
  /** How many are wanted at most; left out where only few can be found. */
  readonly count?: number;
}

/** Asks all of it, and names the weightiest deviation with all that deviate in this way (fact `parameter`). */
export async function searchAll(context: CheckContext, searches: readonly OptionalSearch[]): Promise<Judgement> {
  const deviations: Judgement[] = [];
  for (const search of searches) {
    const judgement = await judgeSearch(context, search);
    if (judgement.code === 'as-expected') continue;
    const deviation = { ...judgement, facts: { ...judgement.facts, parameter: search.about } };
    if (!goOn.has(judgement.code)) return judgement.code === 'server-failed' ? deviation : judgement;
    deviations.push(deviation);
  }
  return summaryOf(deviations);
}

const byWeight: readonly FindingCode[] = ['filter-ignored', 'not-found-for-empty', 'person-missed', 'search-refused'];
/** After anything else the rest would fare no better. */
const goOn: ReadonlySet<FindingCode> = new Set<FindingCode>([...byWeight, 'as-expected']);

function summaryOf(deviations: readonly Judgement[]): Judgement {
  const code = byWeight.find((candidate) => deviations.some((deviation) => deviation.code === candidate));
  const alike = deviations.filter((deviation) => deviation.code === code);
  const [first] = alike;
  if (first === undefined) return asExpected;
  const parameter = [...new Set(alike.map(({ facts }) => facts?.['parameter'] ?? ''))].join(', ');
  return { ...first, facts: { ...first.facts, parameter } };
}

async function judgeSearch(context: CheckContext, { filter, count, finds, holds }: OptionalSearch): Promise<Judgement> {
  const path = usersPath(count === undefined ? { filter } : { filter, startIndex: 1, count });
  const listed = await askForList(context, path, 'search-refused');
  if (listed.ok) return judgeFound(listed.list, finds, holds);
  const isMiss = finds !== 'nobody' && listed.judgement.code === 'not-found-for-empty';
  return isMiss ? { code: 'person-missed' } : listed.judgement;
}

function judgeFound(
  { total, resources }: ListRead,
  finds: OptionalSearch['finds'],
  holds: OptionalSearch['holds'],
): Judgement {
  const ignored = finds === 'nobody' ? total > 0 : !resources.every(holds);
  if (ignored) return { code: 'filter-ignored', facts: { total: String(total) } };
  if (finds === 'nobody' || finds === 'anybody') return asExpected;
  if (total > 0 && resources.length === 0) return { code: 'resources-missing' };
  const found = finds === 'somebody' ? total > 0 : resources.some((resource) => isSame(resource, finds));
  return found ? asExpected : { code: 'person-missed' };
}

function isSame(one: Person, other: Person): boolean {
  const id = idOf(other);
  const userName = userNameOf(other);
  return id === null ? userName !== null && isNamed(one, userName) : idOf(one) === id;
}
