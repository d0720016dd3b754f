import { expect, it } from 'vitest';
import { z } from 'zod';
import { answerCall, outgoing } from '../../../src/main/ipc/gates.ts';
import { isFromOurWindow } from '../../../src/main/ipc/sender.ts';
import { ProblemError } from '../../../src/shared/problem.ts';

const call = {
  kind: 'call',
  input: z.object({ count: z.number() }),
  output: z.object({ doubled: z.number() }),
} as const;
const arrival = { channel: 'test.double', isFromOurWindow: true, input: { count: 21 } };
const double = (input: unknown): unknown => ({ doubled: call.input.parse(input).count * 2 });

it('answers a call that passes all four gates', async () => {
  expect(await answerCall(call, double, arrival)).toEqual({ ok: true, value: { doubled: 42 } });
});

it('refuses a sender that is not our window before the handler sees anything', async () => {
  let seen = false;
  const handle = (): unknown => (seen = true);
  const reply = await answerCall(call, handle, { ...arrival, isFromOurWindow: false });
  expect(reply).toEqual({ ok: false, problem: { code: 'sender-refused' } });
  expect(seen).toBe(false);
});

it('refuses an input that does not fit, naming the field and not its value', async () => {
  const reply = await answerCall(call, double, { ...arrival, input: { count: 'canary-7f3a' } });
  expect(reply).toEqual({ ok: false, problem: { code: 'input-refused', facts: { fields: 'count' } } });
  expect(JSON.stringify(reply)).not.toContain('canary');
});

it('passes on the problem a handler raises', async () => {
  const handle = (): never => {
    throw new ProblemError({ code: 'key-refused', facts: { status: '400' } });
  };
  const reply = await answerCall(call, handle, arrival);
  expect(reply).toEqual({ ok: false, problem: { code: 'key-refused', facts: { status: '400' } } });
});

it('says no more than "unexpected" of an error without a code', async () => {
  const handle = (): Promise<never> => Promise.reject(new Error('canary-7f3a'));
  expect(await answerCall(call, handle, arrival)).toEqual({ ok: false, problem: { code: 'unexpected' } });
});

it('does not let a field out that the output schema does not name', async () => {
  const handle = (): unknown => ({ doubled: 42, secret: 'canary-7f3a' });
  expect(await answerCall(call, handle, arrival)).toEqual({ ok: true, value: { doubled: 42 } });
});

it('refuses an output that does not fit', async () => {
  const reply = await answerCall(call, () => ({ doubled: 'canary-7f3a' }), arrival);
  expect(reply).toEqual({ ok: false, problem: { code: 'output-refused', facts: { fields: 'doubled' } } });
});

it('strips events of what their schema does not name', () => {
  const payload = { doubled: 42, secret: 'canary-7f3a' };
  expect(outgoing(call.output, payload)).toEqual({ doubled: 42 });
});

it.each([
  [{ url: 'app://assistant/index.html', parent: null }, true],
  [{ url: 'app://assistant/other.html?x', parent: null }, true],
  [{ url: 'app://assistant/index.html', parent: {} }, false],
  [{ url: 'app://elsewhere/index.html', parent: null }, false],
  [{ url: 'https://assistant/index.html', parent: null }, false],
  [{ url: 'app://assistant.example.com/', parent: null }, false],
  [{ url: 'about:blank', parent: null }, false],
  [{ url: '', parent: null }, false],
  [null, false],
])('judges the sender %j: %s', (frame, trusted) => {
  expect(isFromOurWindow(frame)).toBe(trusted);
});
