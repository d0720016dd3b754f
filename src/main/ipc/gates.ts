import type { z } from 'zod';
import type { Call, Reply } from '../../shared/ipc/channels.ts';
import { ProblemError, type ProblemCode, problemOf } from '../../shared/problem.ts';
import { log } from '../log.ts';

/** A call as it arrives: who sent it is judged by the first gate, before anything is read. */
export interface Arrival {
  readonly channel: string;
  readonly isFromOurWindow: boolean;
  readonly input: unknown;
}

/**
 * Answers one call through the four gates: sender, input, handler, output. Never throws: whatever stops the call
 * becomes the problem of the reply. A field that is not in the output schema does not leave.
 */
export async function answerCall(
  call: Call,
  handle: (input: unknown) => unknown,
  arrival: Arrival,
): Promise<Reply<unknown>> {
  try {
    if (!arrival.isFromOurWindow) throw new ProblemError({ code: 'sender-refused' });
    const input = pass(call.input, arrival.input, 'input-refused');
    return { ok: true, value: pass(call.output, await handle(input), 'output-refused') };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (isOurBug(problem.code)) log.error('call-failed', thrown, { channel: arrival.channel });
    return { ok: false, problem };
  }
}

/** What an event may carry to the window: the payload without any field its schema does not name. */
export function outgoing<Schema extends z.ZodType>(schema: Schema, payload: z.input<Schema>): z.output<Schema> {
  return pass(schema, payload, 'output-refused');
}

function pass<Schema extends z.ZodType>(schema: Schema, value: unknown, refusal: ProblemCode): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  // Only the paths of the issues: their messages could quote what was sent.
  const fields = result.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new ProblemError({ code: refusal, facts: { fields } });
}

const isOurBug = (code: ProblemCode): boolean =>
  code === 'unexpected' || code === 'output-refused' || code === 'input-refused' || code === 'sender-refused';
