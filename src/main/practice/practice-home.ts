import type { PracticeConsole } from '../../shared/app-state.ts';
import { ProblemError } from '../../shared/problem.ts';
import { log } from '../log.ts';
import type { StateStore } from '../store/state-store.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import { type PracticeTenant, startPracticeTenant } from './practice-tenant.ts';

/** Keeps the practice tenant running for as long as there is a practice connection. */
export class PracticeHome {
  readonly #store: StateStore;
  readonly #onChange: () => void;
  /** Starting and ending come one after the other, in the order they were asked for. */
  readonly #turns = new KeyedQueue();
  #running: PracticeTenant | null = null;

  constructor(store: StateStore, onChange: () => void) {
    this.#store = store;
    this.#onChange = onChange;
  }

  /** Where the practice tenant listens in this run; `null` while it does not. */
  get address(): string | null {
    return this.#running?.address ?? null;
  }

  /** Where it listens with HTTP; `null` while it does not run. */
  get plainPort(): number | null {
    return this.#running?.plainPort ?? null;
  }

  /** Where it listens with HTTPS, which it does while a certificate is broken; else `null`. */
  get securePort(): number | null {
    return this.#running?.securePort ?? null;
  }

  /** The certificate (PEM) that a client must trust to find out what is wrong with the tenant's own, if there is one. */
  get authority(): string | null {
    return this.#running?.authority ?? null;
  }

  /** What CXone's side of the practice shows; `null` while it does not run. */
  console(): PracticeConsole | null {
    const tenant = this.#running;
    return tenant === null ? null : { address: tenant.address, ...tenant.console(), fault: tenant.fault };
  }

  /**
   * The running tenant, started if need be with what it remembers of earlier runs. Raises `practice-not-running` when
   * it cannot start; the next call tries again.
   */
  start(): Promise<PracticeTenant> {
    return this.#turns.run('tenant', async () => {
      const tenant = this.#running ?? (await this.#startNow());
      this.#running = tenant;
      this.#onChange();
      return tenant;
    });
  }

  /** Does one thing at the practice tenant and shows what changed. Raises `practice-not-running`. */
  async act<Result>(action: (tenant: PracticeTenant) => Result): Promise<Awaited<Result>> {
    if (this.#running === null) throw new ProblemError({ code: 'practice-not-running' });
    const result = await action(this.#running);
    this.#onChange();
    return result;
  }

  /** Ends the tenant; `forget` also drops what it remembers, so that the next one is new. */
  stop({ forget }: { forget: boolean }): Promise<void> {
    return this.#turns.run('tenant', async () => {
      const tenant = this.#running;
      this.#running = null;
      await tenant?.close();
      if (forget) await this.#store.update((state) => ({ ...state, practice: null }));
      this.#onChange();
    });
  }

  async #startNow(): Promise<PracticeTenant> {
    try {
      return await startPracticeTenant({
        memory: this.#store.get().practice,
        remember: (practice) => this.#store.update((state) => ({ ...state, practice })),
      });
    } catch (cause) {
      log.error('practice-not-started', cause);
      throw new ProblemError({ code: 'practice-not-running' }, { cause });
    }
  }
}
