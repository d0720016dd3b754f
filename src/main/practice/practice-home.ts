import type { PracticeConsole } from '../../shared/app-state.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { StateStore } from '../store/state-store.ts';
import { type PracticeTenant, startPracticeTenant } from './practice-tenant.ts';

/** Keeps the practice tenant running for as long as there is a practice connection. */
export class PracticeHome {
  readonly #store: StateStore;
  readonly #onChange: () => void;
  #starting: Promise<PracticeTenant> | null = null;
  #running: PracticeTenant | null = null;

  constructor(store: StateStore, onChange: () => void) {
    this.#store = store;
    this.#onChange = onChange;
  }

  /** Where the practice tenant listens in this run; `null` while it does not. */
  get address(): string | null {
    return this.#running?.address ?? null;
  }

  get port(): number | null {
    return this.#running?.port ?? null;
  }

  /** What CXone's side of the practice shows; `null` while it does not run. */
  console(): PracticeConsole | null {
    return this.#running === null ? null : { address: this.#running.address, ...this.#running.console() };
  }

  /** The running tenant, started if need be with what it remembers of earlier runs. */
  async start(): Promise<PracticeTenant> {
    this.#starting ??= startPracticeTenant({
      memory: this.#store.get().practice,
      remember: (practice) => this.#store.update((state) => ({ ...state, practice })),
    });
    this.#running = await this.#starting;
    this.#onChange();
    return this.#running;
  }

  /** Does one thing at the practice tenant and shows what changed. Raises `practice-not-running`. */
  async act<Result>(action: (tenant: PracticeTenant) => Result): Promise<Awaited<Result>> {
    if (this.#running === null) throw new ProblemError({ code: 'practice-not-running' });
    const result = await action(this.#running);
    this.#onChange();
    return result;
  }

  /** Ends the tenant; `forget` also drops what it remembers, so that the next one is new. */
  async stop({ forget }: { forget: boolean }): Promise<void> {
    const tenant = await this.#starting;
    this.#starting = null;
    this.#running = null;
    await tenant?.close();
    if (forget) await this.#store.update((state) => ({ ...state, practice: null }));
    this.#onChange();
  }
}
