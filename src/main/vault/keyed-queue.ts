/** Runs tasks of the same key one after the other, in the order they came; tasks of different keys side by side. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();
  /** Settles with the newest task that runs alone. */
  #alone: Promise<unknown> = Promise.resolve();

  /** Settles as the task does. A task that fails does not keep the next one from running. */
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const result = (this.#last.get(key) ?? this.#alone).then(task);
    const settled = result
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(key) === settled) this.#last.delete(key);
      });
    this.#last.set(key, settled);
    return result;
  }

  /** Runs a task when all that came before have ended, and before any that comes later. */
  runAlone<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = Promise.all([this.#alone, ...this.#last.values()]).then(task);
    this.#alone = result.catch(() => undefined);
    this.#last.clear();
    return result;
  }

  /** Resolves when the tasks there are by now have ended, however they did. */
  async settled(): Promise<void> {
    await Promise.all([this.#alone, ...this.#last.values()]);
  }
}
