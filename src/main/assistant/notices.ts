import type { Notice } from '../../shared/app-state.ts';

/** What the person must be told once; gone when dismissed or when the assistant closes. */
export class Notices {
  readonly #onChange: () => void;
  #notices: readonly Notice[] = [];

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  all(): readonly Notice[] {
    return this.#notices;
  }

  add(notice: Notice): void {
    this.#notices = [...this.#notices, notice];
    this.#onChange();
  }

  dismiss(id: string): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id);
    this.#onChange();
  }
}
