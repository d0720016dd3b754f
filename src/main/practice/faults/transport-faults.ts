import { setTimeout as delay } from 'node:timers/promises';
import { HungUp, listResponse, type PracticeAnswer, type RawBody } from '../answers.ts';
import type { Fault, FaultTable } from './fault.ts';

/** How answers are sent. All but the first one strike where the tenant has something to tell: at its successes. */
export const transportFaults: FaultTable<'slow-first-byte' | 'huge-body' | 'endless-body' | 'reset-mid-body'> = {
  'slow-first-byte': () => ({
    scim: async ({ over }) => {
      await endOf(over);
      throw new HungUp();
    },
  }),
  'huge-body': () => sending(() => ({ pieces: hugeList(), ending: 'end' })),
  'endless-body': () => sending((_answer, over) => ({ pieces: endlessList(over), ending: 'end' })),
  'reset-mid-body': () => ({
    scim: async (_request, answer) => resetInTheMiddle(await answer()),
  }),
};

const endOf = (over: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (over.aborted) resolve();
    over.addEventListener('abort', () => {
      resolve();
    });
  });

/** Sends successes in another way. */
const sending = (bodyOf: (answer: PracticeAnswer, over: AbortSignal) => RawBody): Fault => ({
  scim: async ({ over }, answer) => {
    const answered = await answer();
    return answered.status < 300 ? { ...answered, raw: bodyOf(answered, over) } : answered;
  },
});

const beginning = `{"schemas":["${listResponse}"],"totalResults":0,"Resources":[],"padding":"`;
const padding = 'x'.repeat(64 * 1024);
const hugeBytes = 20 * 1024 * 1024;

/** A list of nobody, with much around it. Its length is not announced. */
function* hugeList(): Iterable<string> {
  yield beginning;
  for (let sent = 0; sent < hugeBytes; sent += padding.length) yield padding;
  yield '"}';
}

/** Short enough that no pause between two pieces looks like the end. */
const trickleMs = 100;

/** A list of nobody that goes on until nobody listens. */
async function* endlessList(over: AbortSignal): AsyncIterable<string> {
  yield beginning;
  for (;;) {
    await delay(trickleMs, undefined, { signal: over });
    yield 'x';
  }
}

/** Announces all of the answer and sends half. */
function resetInTheMiddle(answer: PracticeAnswer): PracticeAnswer {
  if (answer.status >= 300) return answer;
  const text = JSON.stringify(answer.body);
  const headers = { ...answer.headers, 'Content-Length': String(Buffer.byteLength(text)) };
  return { ...answer, headers, raw: { pieces: [text.slice(0, text.length / 2)], ending: 'reset' } };
}
