import type { CheckContext, Judgement } from '../check.ts';
import type { ListRead } from '../reading.ts';
import { asExpected, askForList, type Got, usersPath, without } from './asking.ts';
import { idOf } from './people.ts';

const pageSize = 20;
const mostPages = 5;

/** One page of the list, by the ids of those in it. */
interface Page {
  readonly total: number;
  readonly startIndex: number;
  readonly ids: readonly string[];
}

/**
 * Reads the first pages, and the first of them twice. RFC 7644 3.4.2.4: no more on a page than was asked for. That
 * nobody comes twice and nobody is lost is what an import relies on, although the RFC does not promise it.
 */
export async function judgePages(context: CheckContext): Promise<Judgement> {
  const read = await readPages(context);
  if (!read.ok) return read.judgement;
  const [first] = read.pages;
  if (first === undefined || first.ids.length === 0) return asExpected;
  const again = await readPage(context, 1);
  if (!again.ok) return again.judgement;
  return isComplete(read.pages) && again.page.ids.join('\n') === first.ids.join('\n')
    ? asExpected
    : { code: 'pages-differ' };
}

/** Goes on where the last page has ended, because a server may send fewer than were asked for. */
async function readPages(context: CheckContext): Promise<Got<'pages', readonly Page[]>> {
  const pages: Page[] = [];
  let startIndex = 1;
  for (let index = 0; index < mostPages; index += 1) {
    const read = await readPage(context, startIndex);
    if (!read.ok) return read;
    pages.push(read.page);
    startIndex += read.page.ids.length;
    if (read.page.ids.length === 0 || startIndex > read.page.total) break;
  }
  return { ok: true, pages };
}

async function readPage(context: CheckContext, startIndex: number): Promise<Got<'page', Page>> {
  const listed = await askForList(context, usersPath({ startIndex, count: pageSize }), 'search-refused');
  return listed.ok ? pageIn(listed.list, startIndex) : listed;
}

function pageIn(list: ListRead, startIndex: number): Got<'page', Page> {
  const { total, resources } = list;
  const ids = resources.flatMap((resource) => idOf(resource) ?? []);
  if (ids.length > pageSize) return without('count-ignored', { asked: String(pageSize), got: String(ids.length) });
  if (ids.length < resources.length) return without('shape-wrong', { field: 'Resources.id' });
  const missing = (['startIndex', 'itemsPerPage'] as const).find((field) => list[field] === undefined);
  // RFC 7644 3.4.2: both are required when there is more than this page.
  if (missing !== undefined && ids.length < total) return without('shape-wrong', { field: missing });
  return { ok: true, page: { total, startIndex, ids } };
}

/** Nobody twice, and nobody missing, unless there was more than was read or the number of people has changed. */
function isComplete(pages: readonly Page[]): boolean {
  const ids = pages.flatMap((page) => page.ids);
  if (new Set(ids).size < ids.length) return false;
  const totals = new Set(pages.map(({ total }) => total));
  const [total = 0] = totals;
  const last = pages.at(-1);
  const hasEnded = last !== undefined && (last.ids.length === 0 || last.startIndex + last.ids.length > last.total);
  return totals.size > 1 || !hasEnded || ids.length === total;
}
