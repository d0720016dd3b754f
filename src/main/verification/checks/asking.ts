import type { FindingCode } from '../../../shared/diagnosis/finding-codes.ts';
import type { Asked, CheckContext, Judgement } from '../check.ts';
import { type ListRead, readList, refusalFacts } from '../reading.ts';

export interface NotGot {
  readonly ok: false;
  readonly judgement: Judgement;
}

/** What a check wanted to know, or what it found instead. */
export type Got<Key extends string, Value> = ({ readonly ok: true } & Readonly<Record<Key, Value>>) | NotGot;

export const asExpected: Judgement = { code: 'as-expected' };

export const without = (code: FindingCode, facts: Readonly<Record<string, string>> = {}): NotGot => ({
  ok: false,
  judgement: { code, facts },
});

/** `/Users` with these parameters in this order, a blank as `%20`. */
export function usersPath(parameters: Readonly<Record<string, string | number>> = {}): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encoded(String(value))}`);
  return query.length === 0 ? '/Users' : `/Users?${query.join('&')}`;
}

export const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

/** RFC 7644 3.4.2.2: a comparison whose value is written as in JSON. */
export const compare = (attribute: string, operator: string, value: string): string =>
  `${attribute} ${operator} ${JSON.stringify(value)}`;

/** How a refusal of the request itself is called; it depends on whether the server is free to refuse. */
type RefusalCode = 'request-refused' | 'search-refused' | 'list-refused';

/**
 * Asks for a list with the credential of the run. A search that is answered with 404 is `not-found-for-empty`, a refusal
 * of the request is called as told, and everything else as `readList` has it.
 */
export async function askForList(
  context: CheckContext,
  path: string,
  refusedAs: RefusalCode,
): Promise<Got<'list', ListRead>> {
  const asked = await context.ask({ as: 'right', path });
  const refusal = refusalIn(asked, refusedAs);
  return refusal === null ? readList(asked) : { ok: false, judgement: refusal };
}

/** Refusals that are about the credential, the time or the pace and not about what was asked for. */
export const aboutOtherThings: ReadonlySet<number> = new Set([401, 408, 429]);

function refusalIn(asked: Asked, code: RefusalCode): Judgement | null {
  const status = asked.answer?.status ?? 0;
  const facts = refusalFacts(asked);
  if (code !== 'list-refused' && status === 404) return { code: 'not-found-for-empty', facts };
  if (code !== 'list-refused' && status === 403) return null;
  const refused = status === 501 || (status >= 400 && status < 500 && !aboutOtherThings.has(status));
  return refused ? { code, facts } : null;
}

/** Names of attributes that a server made up, fit to be shown. */
export function shownNames(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => (/^[\w$:.-]{1,100}$/.test(name) ? name : '…'));
  return names.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ');
}
