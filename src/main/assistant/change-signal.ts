/** Tells listeners that something they show has changed; many changes in one turn are told once. */
export class ChangeSignal {
  readonly #listeners = new Set<() => void>();
  #pending = false;

  readonly changed = (): void => {
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(() => {
      this.#pending = false;
      for (const listener of this.#listeners) listener();
    });
  };

  /** Returns how to stop listening. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
