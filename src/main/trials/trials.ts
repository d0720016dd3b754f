import { isDeepStrictEqual } from 'node:util';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import type { CredentialName, TrialName, TrialNote } from '../../shared/credential.ts';
import { type ProblemCode, ProblemError, problemOf } from '../../shared/problem.ts';
import { credentialsOfTrial } from '../../shared/trials.ts';
import type { NoteDone } from '../audit/note-done.ts';
import type { Connections } from '../connections/connections.ts';
import { log } from '../log.ts';

/** Tries one thing at the connection's server without changing anything there; resolves when it was accepted. */
export type Attempt = (
  connection: Connection,
  signal: AbortSignal,
) => Promise<{ expiresInSeconds?: number | undefined }>;

interface RunningTrial {
  readonly connectionId: ConnectionId;
  readonly controller: AbortController;
}

/** Runs trials under the ids the window gave them, and notes how each ended. */
export class Trials {
  readonly #connections: Connections;
  readonly #attemptOf: (trial: TrialName) => Attempt;
  readonly #now: () => Date;
  readonly #noteDone: NoteDone;
  readonly #running = new Map<string, RunningTrial>();

  constructor(connections: Connections, attemptOf: (trial: TrialName) => Attempt, now: () => Date, noteDone: NoteDone) {
    this.#connections = connections;
    this.#attemptOf = attemptOf;
    this.#now = now;
    this.#noteDone = noteDone;
  }

  /**
   * Runs the trial to its end and returns the note. What kept it from being made at all (`client-missing`,
   * `credential-missing`, `cancelled`, a `keychain-…` problem) is raised and not noted: it says nothing about the
   * credentials.
   */
  async run(trialId: string, id: ConnectionId, trial: TrialName): Promise<TrialNote> {
    const connection = this.#connections.get(id);
    const controller = new AbortController();
    this.#running.set(trialId, { connectionId: id, controller });
    try {
      const attempt = this.#attemptOf(trial)(connection, controller.signal);
      const outcome = await outcomeOf(attempt, controller.signal).catch(async (thrown: unknown) => {
        // Nobody knows how far it came.
        if (problemOf(thrown).code === 'cancelled') await this.#noteUse(connection, trial, 'cancelled');
        throw thrown;
      });
      await this.#noteUse(connection, trial, outcome.kind === 'accepted' ? 'accepted' : outcome.problem.code);
      return await this.#note(connection, trial, { at: this.#now().toISOString(), outcome });
    } finally {
      this.#running.delete(trialId);
    }
  }

  /** Ends a running trial with `cancelled`; does nothing for one that has ended or never began. */
  cancel(trialId: string): void {
    this.#running.get(trialId)?.controller.abort();
  }

  /** Ends every running trial of the connection with `cancelled`; of all connections when none is named. */
  cancelAll(id?: ConnectionId): void {
    for (const { connectionId, controller } of this.#running.values()) {
      if (id === undefined || connectionId === id) controller.abort();
    }
  }

  /** The secrets were sent to their own server: that is done, however it ended. */
  async #noteUse({ id, name }: Connection, trial: TrialName, outcome: string): Promise<void> {
    const credential = mainCredentialOf(trial);
    const others = credentialsOfTrial(trial).filter((other) => other !== credential);
    const facts = { outcome, ...(others.length > 0 ? { with: others.join(', ') } : {}) };
    await this.#noteDone({ action: 'tried', connection: { id, name }, credential, facts });
  }

  /** A note about credentials that were replaced meanwhile would be wrong, so it is only kept when they are the same. */
  async #note(tried: Connection, trial: TrialName, note: TrialNote): Promise<TrialNote> {
    await this.#connections.change(tried.id, (current) =>
      credentialsOfTrial(trial).every((name) => isDeepStrictEqual(current.credentials[name], tried.credentials[name]))
        ? { ...current, trials: { ...current.trials, [trial]: note } }
        : current,
    );
    return note;
  }
}

/** The one by which the record names what was tried. */
function mainCredentialOf(trial: TrialName): CredentialName {
  if (trial === 'access-key') return 'access-key-secret';
  return trial === 'access-key-next' ? 'access-key-secret-next' : trial;
}

async function outcomeOf(attempt: ReturnType<Attempt>, signal: AbortSignal): Promise<TrialNote['outcome']> {
  try {
    return { kind: 'accepted', ...(await Promise.race([attempt, cancelledBy(signal)])) };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (saysNothing.has(problem.code)) throw thrown;
    log.info('trial-failed', { code: problem.code });
    return { kind: 'problem', problem };
  }
}

/** The attempt may be waiting for a keychain that knows no signal; nobody who cancels waits along with it. */
const cancelledBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new ProblemError({ code: 'cancelled' }));
    });
  });

const saysNothing: ReadonlySet<ProblemCode> = new Set([
  'unexpected',
  'cancelled',
  'client-missing',
  'credential-missing',
  'credential-not-found',
  'practice-not-running',
  'keychain-missing',
  'keychain-locked',
  'keychain-refused',
  'keychain-no-answer',
  'keychain-read-back-differs',
  'keychain-item-damaged',
  'vault-sealed',
  'vault-file-missing',
]);
