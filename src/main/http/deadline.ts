import { ProblemError } from '../../shared/problem.ts';

/**
 * Does work that heeds the signal it is given, which comes when the caller's does or after the milliseconds. Its reason
 * is the ProblemError to raise, `cancelled` or `timed-out`; ends within ends keep the reason of the outer one.
 */
export async function within<Made>(
  signal: AbortSignal,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Made>,
): Promise<Made> {
  if (signal.aborted) throw reasonOf(signal);
  const ending = new AbortController();
  const endForCaller = (): void => {
    ending.abort(reasonOf(signal));
  };
  const timer = setTimeout(() => {
    ending.abort(new ProblemError({ code: 'timed-out' }));
  }, milliseconds);
  signal.addEventListener('abort', endForCaller);
  try {
    return await work(ending.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', endForCaller);
  }
}

/** Why a signal was given: the problem it carries, or `cancelled`. */
export const reasonOf = ({ reason }: AbortSignal): ProblemError =>
  reason instanceof ProblemError ? reason : new ProblemError({ code: 'cancelled' });

/** Waits for work that cannot be ended, and no longer than the signal lets it. Raises the signal's reason. */
export async function unlessAborted<Made>(signal: AbortSignal, work: Promise<Made>): Promise<Made> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = (): void => {
    reject(reasonOf(signal));
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
