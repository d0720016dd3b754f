import type { Connection, ConnectionId } from '../../shared/connection.ts';
import { credentialsOfTrial, type TrialKind, type TrialNote } from '../../shared/credential.ts';
import { type ProblemCode, problemOf } from '../../shared/problem.ts';
import type { Connections } from '../connections/connections.ts';
import { log } from '../log.ts';

/** Tries one thing at the connection's server without changing anything there; resolves when it was accepted. */
export type Attempt = (
  connection: Connection,
  signal: AbortSignal,
) => Promise<{ expiresInSeconds?: number | undefined }>;

/** Runs trials under the ids the window gave them, and notes how each ended. */
export class Trials {
  readonly #connections: Connections;
  readonly #attempts: Readonly<Record<TrialKind, Attempt>>;
  readonly #now: () => Date;
  readonly #running = new Map<string, AbortController>();

  constructor(connections: Connections, attempts: Readonly<Record<TrialKind, Attempt>>, now: () => Date) {
    this.#connections = connections;
    this.#attempts = attempts;
    this.#now = now;
  }

  /**
   * Runs the trial to its end and returns the note. What kept it from being made at all (`client-missing`,
   * `credential-missing`, `cancelled`, a `keychain-…` problem) is raised and not noted: it says nothing about the
   * credentials.
   */
  async run(trialId: string, id: ConnectionId, trial: TrialKind): Promise<TrialNote> {
    const connection = this.#connections.get(id);
    const controller = new AbortController();
    this.#running.set(trialId, controller);
    try {
      const outcome = await outcomeOf(this.#attempts[trial](connection, controller.signal));
      return await this.#note(connection, trial, { at: this.#now().toISOString(), outcome });
    } finally {
      this.#running.delete(trialId);
    }
  }

  /** Ends a running trial with `cancelled`; does nothing for one that has ended or never began. */
  cancel(trialId: string): void {
    this.#running.get(trialId)?.abort();
  }

  /** A note about credentials that were replaced meanwhile would be wrong, so it is only kept when they are the same. */
  async #note(tried: Connection, trial: TrialKind, note: TrialNote): Promise<TrialNote> {
    await this.#connections.change(tried.id, (current) =>
      credentialsOfTrial[trial].every((kind) => current.credentials[kind] === tried.credentials[kind])
        ? { ...current, trials: { ...current.trials, [trial]: note } }
        : current,
    );
    return note;
  }
}

async function outcomeOf(attempt: ReturnType<Attempt>): Promise<TrialNote['outcome']> {
  try {
    return { kind: 'accepted', ...(await attempt) };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (saysNothing.has(problem.code)) throw thrown;
    log.info('trial-failed', { code: problem.code });
    return { kind: 'problem', problem };
  }
}

const saysNothing: ReadonlySet<ProblemCode> = new Set([
  'unexpected',
  'cancelled',
  'client-missing',
  'credential-missing',
  'practice-not-running',
  'keychain-missing',
  'keychain-locked',
  'keychain-refused',
  'keychain-no-answer',
  'keychain-item-damaged',
]);
