import type { Bridge, Reply } from '../../shared/ipc/channels.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Spot } from './spots.ts';
import { beginAsking, endAsking, showProblem, useWindow } from './window-store.ts';

type CallOf<Value> = (assistant: Bridge) => Promise<Reply<Value>>;

interface AskOptions {
  readonly workId?: string;
  /** Where a problem is shown, when that depends on the problem; at the spot itself otherwise. */
  readonly place?: (problem: Problem) => Spot;
}

/**
 * Asks the main process. Work in flight and the problem, if any, are shown at `spot`.
 * An exception of the bridge itself comes back as the problem `unexpected`.
 */
export async function ask<Value>(spot: Spot, call: CallOf<Value>, options: AskOptions = {}): Promise<Reply<Value>> {
  const { workId, place } = options;
  beginAsking(spot, workId === undefined ? { since: Date.now() } : { since: Date.now(), workId });
  const reply = await answerTo(call);
  endAsking(spot);
  // Of a vault that was locked meanwhile the lock screen says enough.
  if (!reply.ok && reply.problem.code !== 'locked') showProblem(place?.(reply.problem) ?? spot, reply.problem);
  return reply;
}

/** Asks and shows what there is to show; does nothing while the same spot is still waiting for an answer. */
export function tell<Value>(spot: Spot, call: CallOf<Value>): void {
  if (isAsking(spot)) return;
  void ask(spot, call);
}

/** Asks where the last press counts, such as for going to a place: also while the same spot is still waiting. */
export function follow<Value>(spot: Spot, call: CallOf<Value>): void {
  void ask(spot, call);
}

export const isAsking = (spot: Spot): boolean => useWindow.getState().asking[spot] !== undefined;

async function answerTo<Value>(call: CallOf<Value>): Promise<Reply<Value>> {
  try {
    return await call(window.assistant);
  } catch {
    return { ok: false, problem: { code: 'unexpected' } };
  }
}
