import { ProblemError } from '../../shared/problem.ts';

/** Work that takes a while, by the id that whoever started it gave it. */
export class Works {
  readonly #running = new Map<string, AbortController>();

  /** Settles as the work does; raises `cancelled` as soon as it is not wanted any more, and drops what it makes then. */
  async run<Result>(workId: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const controller = new AbortController();
    this.#running.set(workId, controller);
    try {
      return await work(controller.signal);
    } finally {
      this.#running.delete(workId);
    }
  }

  /** Fine when there is no such work any more. */
  cancel(workId: string): void {
    this.#running.get(workId)?.abort(cancelled());
  }

  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort(cancelled());
  }
}

const cancelled = (): ProblemError => new ProblemError({ code: 'cancelled' });

/** Settles as the work does, or fails with the signal; work that cannot be stopped goes on for nobody. */
export function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const give = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : cancelled());
    };
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', give);
    });
  });
}
