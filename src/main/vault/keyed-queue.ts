/** Runs tasks of the same key one after the other, in the order they came; tasks of different keys side by side. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Settles as the task does. A task that fails does not keep the next one from running. */
  run<Result>(key: string, task: () => Promise<Result>): Promise<Result> {
    const result = (this.#last.get(key) ?? Promise.resolve()).then(task);
    const settled = result
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(key) === settled) this.#last.delete(key);
      });
    this.#last.set(key, settled);
    return result;
  }

  /** Resolves when the tasks there are by now have ended, however they did. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }
}
