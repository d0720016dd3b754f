import { randomUUID } from 'node:crypto';
import type { Asked, CheckContext, Judgement } from '../check.ts';
import { hasScimError, readAnswer, readList, refusalFacts } from '../reading.ts';
import { aboutOtherThings, asExpected, type Got, type NotGot } from './asking.ts';
import type { Person } from './people.ts';

/** RFC 7644 4 lets a server do without describing itself. */
const notThere: ReadonlySet<number> = new Set([404, 405, 501]);

/** Whether the server says that there is nothing of that kind. */
export const isAbsent = ({ answer }: Asked): boolean => answer !== null && notThere.has(answer.status);

/** The judgement of what a server may leave out and does leave out: `not-offered`; `null` if it is there or refused. */
export function judgeAbsence(asked: Asked, path: string): NotGot | null {
  if (!isAbsent(asked)) return null;
  return { ok: false, judgement: { code: 'not-offered', facts: { ...refusalFacts(asked), path } } };
}

/** Asks for something that a server may leave out, with the credential of the run. */
export async function askForJson(context: CheckContext, path: string): Promise<Got<'json', unknown>> {
  const asked = await context.ask({ as: 'right', path });
  return judgeAbsence(asked, path) ?? readAnswer(asked);
}

/** The resources of a list that a server may leave out (RFC 7644 4: a ListResponse). */
export async function askForResources(
  context: CheckContext,
  path: string,
): Promise<Got<'resources', readonly Person[]>> {
  const asked = await context.ask({ as: 'right', path });
  const absence = judgeAbsence(asked, path);
  if (absence !== null) return absence;
  const listed = readList(asked);
  return listed.ok ? { ok: true, resources: listed.list.resources } : listed;
}

/** What cannot exist is refused with 404 and an error body (RFC 7644 3.12). `makePath` gets a name nobody has. */
export async function judgeUnknown(context: CheckContext, makePath: (name: string) => string): Promise<Judgement> {
  const asked = await context.ask({ as: 'right', path: makePath(randomUUID()) });
  return judgeRefusal(asked, [404]);
}

/** Whether what should be refused is refused, with one of these statuses and with an error body. */
export function judgeRefusal(asked: Asked, wanted: readonly number[]): Judgement {
  const { answer } = asked;
  const facts = refusalFacts(asked);
  if (answer?.status === 200) return { code: 'not-refused', facts };
  if (answer === null || answer.status < 400 || answer.status >= 500 || aboutOtherThings.has(answer.status)) {
    const read = readAnswer(asked);
    return read.ok ? { code: 'not-refused', facts } : read.judgement;
  }
  if (!wanted.includes(answer.status)) return { code: 'other-refusal', facts };
  return hasScimError(answer) ? asExpected : { code: 'error-body-missing', facts };
}
