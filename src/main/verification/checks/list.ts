import { z } from 'zod';
import type { Check, CheckContext, Checks, Judgement } from '../check.ts';
import { type ListRead, readAnswer } from '../reading.ts';
import { asExpected, askForList, encoded, type Got, usersPath, without } from './asking.ts';
import { readServiceProviderConfig } from './discovery.ts';
import { judgePages } from './pages.ts';
import { meet, type Person, userNameOf } from './people.ts';

/** Asks for a list that some IdP asks for, and that the server may not refuse (RFC 7644 3.4.2). */
const listing =
  (parameters: Readonly<Record<string, number>>): Check =>
  async (context) => {
    const listed = await askForList(context, usersPath(parameters), 'list-refused');
    if (!listed.ok) return listed.judgement;
    meet(context, listed.list);
    return judgeCount(listed.list, parameters['count']);
  };

/** RFC 7644 3.4.2.4: never more than asked for; fewer are allowed, but none at all of some is no list. */
function judgeCount({ total, resources }: ListRead, asked: number | undefined): Judgement {
  if (total > 0 && resources.length === 0) return { code: 'resources-missing' };
  return asked === undefined ? asExpected : judgeAtMost(resources.length, asked);
}

const judgeAtMost = (got: number, asked: number): Judgement =>
  got <= asked ? asExpected : { code: 'count-ignored', facts: { asked: String(asked), got: String(got) } };

/** Asks for a list with parameters that a server may refuse. */
const askWith = (context: CheckContext, parameters: Readonly<Record<string, string | number>>): AskedList =>
  askForList(context, usersPath(parameters), 'search-refused');
type AskedList = Promise<Got<'list', ListRead>>;

const countZero: Check = async (context) => judgeEmpty(await askWith(context, { count: 0 }), 0);

/** RFC 7644 3.4.2.4: a negative count is taken as 0, a startIndex below 1 as 1. */
const negative: Check = async (context) => {
  const counted = judgeEmpty(await askWith(context, { startIndex: 1, count: -1 }), -1);
  if (counted.code !== 'as-expected') return counted;
  const listed = await askWith(context, { startIndex: 0, count: 1 });
  return listed.ok ? judgeCount(listed.list, 1) : listed.judgement;
};

/** Whether nobody came. RFC 7643 2.5: no `Resources` at all mean the same as none in it. */
function judgeEmpty(listed: Awaited<AskedList>, asked: number): Judgement {
  if (listed.ok) return judgeNone(listed.list.resources.length, asked);
  return listed.judgement.code === 'resources-missing' ? asExpected : listed.judgement;
}

const judgeNone = (got: number, asked: number): Judgement =>
  got === 0 ? asExpected : { code: 'count-ignored', facts: { asked: String(asked), got: String(got) } };

/** Further than any tenant reaches, and still a number for every server. */
const farBehind = 100_000_000;

const behindEnd: Check = async (context) => {
  const judgement = judgeEmpty(await askWith(context, { startIndex: farBehind, count: 1 }), 0);
  return judgement.code === 'count-ignored' ? { code: 'not-honoured', facts: { parameter: 'startIndex' } } : judgement;
};

/** Everybody is asked for only where that is not too much to take in. */
const hugeCount: Check = async (context) => {
  const first = await askWith(context, { startIndex: 1, count: 1 });
  if (!first.ok) return first.judgement;
  const count = first.list.total <= 1000 ? 1_000_000 : 1000;
  const listed = await askWith(context, { startIndex: 1, count });
  return listed.ok ? judgeCount(listed.list, count) : listed.judgement;
};

/** RFC 9865: pages by cursor, where the server announces them. */
const cursor: Check = async (context) => {
  const config = await readServiceProviderConfig(context);
  if (!config.ok || config.config.pagination?.cursor !== true) return { code: 'not-announced' };
  const first = await readCursorPage(context, '/Users?cursor&count=2');
  if (!first.ok) return first.judgement;
  const { nextCursor, Resources: people } = first.page;
  if (people.length > 2) return judgeAtMost(people.length, 2);
  // A single page needs no cursor, but a server may also leave the total out (RFC 9865 2).
  if (nextCursor === undefined) return judgeOnlyPage(first.page);
  const next = await readCursorPage(context, `/Users?cursor=${encoded(nextCursor)}&count=2`);
  if (!next.ok) return next.judgement;
  const ids = [...people, ...next.page.Resources].map(({ id }) => id);
  return new Set(ids).size === ids.length ? asExpected : { code: 'pages-differ' };
};

const judgeOnlyPage = ({ totalResults, Resources: people }: CursorPage): Judgement =>
  (totalResults ?? people.length) > people.length
    ? { code: 'not-honoured', facts: { parameter: 'cursor' } }
    : asExpected;

const CursorPage = z.object({
  totalResults: z.int().nonnegative().optional(),
  nextCursor: z.string().min(1).optional(),
  Resources: z.array(z.object({ id: z.string() })).default([]),
});
type CursorPage = z.infer<typeof CursorPage>;

async function readCursorPage(context: CheckContext, path: string): Promise<Got<'page', CursorPage>> {
  const asked = await context.ask({ as: 'right', path });
  const read = readAnswer(asked);
  if (!read.ok && asked.answer?.status === 400) return without('not-honoured', { parameter: 'cursor' });
  if (!read.ok) return read;
  const page = CursorPage.safeParse(read.json);
  if (page.success) return { ok: true, page: page.data };
  return without('shape-wrong', { field: page.error.issues[0]?.path.join('.') ?? '' });
}

const sorted: Check = async (context) => {
  const up = await askSorted(context, 'ascending');
  if (!up.ok) return up.judgement;
  const down = await askSorted(context, 'descending');
  if (!down.ok) return down.judgement;
  const [names, reversed] = [namesIn(up.list), namesIn(down.list).toReversed()];
  if (names.length < 2 || reversed.length < 2) return { code: 'not-needed' };
  const honoured = orders.some((order) => isInOrder(names, order) && isInOrder(reversed, order));
  return honoured ? asExpected : { code: 'not-honoured', facts: { parameter: 'sortBy' } };
};

const askSorted = (context: CheckContext, sortOrder: string): AskedList =>
  askWith(context, { sortBy: 'userName', sortOrder, startIndex: 1, count: 20 });

const namesIn = ({ resources }: ListRead): readonly string[] =>
  resources.flatMap((person: Person) => userNameOf(person)?.toLowerCase() ?? []);

type Order = (one: string, other: string) => number;

/** RFC 7644 3.4.2.3 leaves the order of characters to the server. */
const orders: readonly Order[] = [
  (one, other) => (one < other ? -1 : Number(one > other)),
  new Intl.Collator('en').compare,
  new Intl.Collator('en', { ignorePunctuation: true }).compare,
];

const isInOrder = (names: readonly string[], order: Order): boolean =>
  names.every((name, index) => index === 0 || order(names[index - 1] ?? '', name) <= 0);

export const listChecks: Pick<
  Checks,
  | 'list-first-two'
  | 'list-unfiltered'
  | 'list-count-one'
  | 'list-count-zero'
  | 'list-negative'
  | 'list-behind-end'
  | 'list-huge-count'
  | 'list-pages'
  | 'list-cursor'
  | 'list-sorted'
> = {
  // To the letter what Okta asks when it tests the connection.
  'list-first-two': listing({ startIndex: 1, count: 2 }),
  'list-unfiltered': listing({}),
  // To the letter what CyberArk asks.
  'list-count-one': listing({ count: 1 }),
  'list-count-zero': countZero,
  'list-negative': negative,
  'list-behind-end': behindEnd,
  'list-huge-count': hugeCount,
  'list-pages': judgePages,
  'list-cursor': cursor,
  'list-sorted': sorted,
};
