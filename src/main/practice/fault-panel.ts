import type { PracticeFault } from '../../shared/practice-faults.ts';
import { ProblemError } from '../../shared/problem.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import type { ServerIdentity } from './certificate.ts';
import type { Fault } from './faults/fault.ts';
import { faults } from './faults/faults.ts';
import type { PracticeServer } from './practice-server.ts';

/** What is broken now. */
interface Broken {
  readonly name: PracticeFault;
  readonly fault: Fault;
  readonly mended: AbortController;
  /** Where the tenant listens because of the fault. */
  readonly server: PracticeServer | null;
}

/** Breaks one thing at the practice tenant and mends it. What is broken is not remembered over a restart. */
export class FaultPanel {
  readonly #startServer: (identity: ServerIdentity) => Promise<PracticeServer>;
  /** Breaking and mending come one after the other, in the order they were asked for. */
  readonly #turns = new KeyedQueue();
  #broken: Broken | null = null;
  #closed = false;

  /** Starts servers for the faults that need one of their own. */
  constructor(startServer: (identity: ServerIdentity) => Promise<PracticeServer>) {
    this.#startServer = startServer;
  }

  get broken(): Broken | null {
    return this.#broken;
  }

  /**
   * Mends what is broken and breaks this in its place; `null` only mends. Answers that hang are broken off. Raises
   * `practice-not-running` once it is closed; when it fails otherwise, nothing is broken.
   */
  breakOne(name: PracticeFault | null): Promise<void> {
    return this.#turns.run('fault', async () => {
      if (this.#closed) throw new ProblemError({ code: 'practice-not-running' });
      await this.#mend();
      if (name !== null) this.#broken = await this.#begin(name);
    });
  }

  /** Mends what is broken, for good. */
  close(): Promise<void> {
    return this.#turns.run('fault', async () => {
      this.#closed = true;
      await this.#mend();
    });
  }

  async #begin(name: PracticeFault): Promise<Broken> {
    const fault = faults[name]();
    const server = fault.certificate === undefined ? null : await this.#startServer(fault.certificate.identity);
    return { name, fault, mended: new AbortController(), server };
  }

  async #mend(): Promise<void> {
    const broken = this.#broken;
    this.#broken = null;
    broken?.mended.abort();
    await broken?.server?.close();
  }
}
