import type { Connection, ConnectionId } from '../../shared/connection.ts';
import { dialects, dialectsOf } from '../../shared/identity-providers/dialects.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { CheckId } from '../../shared/verification/check-ids.ts';
import type { Finding, RunEvent, RunId, RunRecord, RunSummary } from '../../shared/verification/finding.ts';
import { observe } from '../../shared/verification/observe.ts';
import { verdictOf } from '../../shared/verification/verdict.ts';
import type { NoteDone } from '../audit/note-done.ts';
import type { Change } from '../connections/change.ts';
import type { Connections } from '../connections/connections.ts';
import { isSameToCheck } from '../connections/proof.ts';
import type { HttpClient } from '../http/http-client.ts';
import { log } from '../log.ts';
import type { RunInput } from './check.ts';
import type { RunHistory } from './run-history.ts';
import { type Run, runChecks } from './runner.ts';

export interface VerificationParts {
  readonly connections: Connections;
  readonly history: RunHistory;
  readonly checks: Run['checks'];
  readonly clientFor: (connection: Connection) => HttpClient;
  /** What the checks of the connection work with. Raises `practice-not-running` and the `keychain-…` problems. */
  readonly inputFor: (connection: Connection, knownUser: string) => Promise<RunInput>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly noteDone: NoteDone;
}

export interface RunWish {
  readonly runId: RunId;
  readonly connectionId: ConnectionId;
  /** User name of an employee who exists, or empty. */
  readonly knownUser: string;
  /** The one check to make again; `null` for all. */
  readonly only: CheckId | null;
}

/** What is running for a connection, its two newest runs, and the names of the others, all with the newest first. */
export interface Overview {
  readonly running: { readonly runId: RunId; readonly checks: CheckId[]; readonly findings: Finding[] } | null;
  readonly runs: RunRecord[];
  readonly older: RunSummary[];
}

type Listener = (event: RunEvent) => void;

interface Running {
  readonly runId: RunId;
  readonly controller: AbortController;
  checks: readonly CheckId[];
  readonly findings: Finding[];
}

/** In milliseconds; a run takes about a minute, and much of this when many of its questions are answered late. */
const deadlineMs = 5 * 60_000;

/** Runs the checks of connections under the ids the window gave them, keeps the runs, and notes what they proved. */
export class Verifications {
  readonly #parts: VerificationParts;
  readonly #running = new Map<ConnectionId, Running>();
  readonly #listeners = new Set<Listener>();
  /** Resolve when the runs of a connection are over and what they lead to is done; never reject. */
  readonly #ends = new Map<ConnectionId, Promise<void>>();

  constructor(parts: VerificationParts) {
    this.#parts = parts;
  }

  /** Tells what happens in every run from now on. Returns how to stop listening. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Begins a run and resolves; what follows is told to the listeners. Raises `connection-missing`, `run-in-progress`,
   * `run-missing` for a single check without a run it belongs to, `cancelled` when it was cancelled before it began,
   * `practice-not-running`, and the `keychain-…` and `disk-…` problems; then there is no run, and nothing is told.
   */
  async start({ runId, connectionId, knownUser, only }: RunWish): Promise<void> {
    const connection = this.#parts.connections.get(connectionId);
    if (this.#running.has(connectionId)) throw new ProblemError({ code: 'run-in-progress' });
    const running: Running = { runId, controller: new AbortController(), checks: [], findings: [] };
    this.#running.set(connectionId, running);
    try {
      const preparation = this.#prepare(connection, knownUser, only);
      const prepared = await Promise.race([preparation, cancelledBy(running.controller.signal)]);
      this.#keepTrackOf(connectionId, this.#run(running, connection, { ...prepared, only }));
    } catch (thrown) {
      this.#running.delete(connectionId);
      throw thrown;
    }
  }

  /** Ends a run as cancelled; does nothing for one that has ended or never began. */
  cancel(runId: RunId): void {
    for (const run of this.#running.values()) if (run.runId === runId) run.controller.abort();
  }

  /** Ends the run of the connection as cancelled; the runs of all connections when none is named. */
  cancelAll(id?: ConnectionId): void {
    for (const [connectionId, { controller }] of this.#running)
      if (id === undefined || connectionId === id) controller.abort();
  }

  /** Raises `connection-missing` and the `disk-…` problems. */
  async read(id: ConnectionId): Promise<Overview> {
    this.#parts.connections.get(id);
    const kept = await this.#parts.history.read(id);
    const running = this.#running.get(id);
    return {
      running: running === undefined ? null : shown(running),
      runs: kept.slice(0, 2),
      older: kept.slice(2).map((run) => ({ id: run.id, startedAt: run.startedAt, outcome: run.outcome })),
    };
  }

  /** Raises `run-missing` and the `disk-…` problems. */
  async readRun(id: ConnectionId, runId: RunId): Promise<RunRecord> {
    const run = (await this.#parts.history.read(id)).find((kept) => kept.id === runId);
    if (run === undefined) throw new ProblemError({ code: 'run-missing' });
    return run;
  }

  /** Ends the run of a connection that is no more, and removes those that were kept. Raises the `disk-…` problems. */
  async forget(id: ConnectionId): Promise<void> {
    this.cancelAll(id);
    await this.#ends.get(id);
    await this.#parts.history.forget(id);
  }

  /** Resolves when every run is over, kept and noted. */
  async settled(): Promise<void> {
    await Promise.all(this.#ends.values());
  }

  async #prepare(connection: Connection, knownUser: string, only: CheckId | null): Promise<Prepared> {
    const input = await this.#parts.inputFor(connection, knownUser);
    if (only === null) return { input, earlier: null };
    const [earlier] = await this.#parts.history.read(connection.id);
    // The practice tenant is the same wherever it listens.
    const isSamePlace = connection.kind === 'practice' || earlier?.target.baseUrl === input.target.baseUrl;
    if (earlier === undefined || !isSamePlace) throw new ProblemError({ code: 'run-missing' });
    return { input, earlier };
  }

  async #run(running: Running, connection: Connection, prepared: Prepared & Pick<Run, 'only'>): Promise<void> {
    const { checks, clientFor, now } = this.#parts;
    const { runId, controller } = running;
    const endings: Promise<unknown>[] = [];
    const report = (event: RunEvent): void => {
      if (event.type === 'started') running.checks = event.checks;
      if (event.type === 'check-finished') running.findings.push(event.finding);
      if (event.type === 'ended') {
        endings.push(...this.#end(connection, event.record, prepared.only));
        endings.push(this.#noteUse(connection, prepared, event.record));
      }
      this.#tell(event);
    };
    const run = { runId, connectionId: connection.id, checks, http: clientFor(connection), now, deadlineMs, report };
    await runChecks({ ...run, ...prepared, signal: controller.signal });
    for (const ending of await Promise.allSettled(endings))
      if (ending.status === 'rejected') log.error('run-not-kept', ending.reason);
  }

  /** Makes way for the next run, keeps this one and notes what it proved: all of it in memory before it returns. */
  #end(connection: Connection, record: RunRecord, only: CheckId | null): readonly Promise<unknown>[] {
    const { id } = connection;
    const { connections, history } = this.#parts;
    this.#running.delete(id);
    log.info('run-ended', { outcome: record.outcome, requests: record.requests.total });
    if (!connections.all().some((current) => current.id === id)) return [];
    return [history.keep(record), connections.change(id, withProof(connection, record, only))];
  }

  /** The secrets were sent to their own server: that is done, however it ended. */
  async #noteUse(
    { id, name, tokenInUse }: Connection,
    { input, only }: Pick<Run, 'input' | 'only'>,
    { outcome, findings }: RunRecord,
  ): Promise<void> {
    const facts = { outcome, checks: only ?? String(findings.length) };
    const about = { action: 'tried', connection: { id, name } } as const;
    if (input.token !== null) await this.#parts.noteDone({ ...about, credential: tokenInUse, facts });
    if (input.accessKey === null || (only !== null && !isOfAccessKey.has(only))) return;
    const others = input.client === null ? 'access-key-id' : 'access-key-id, client-id, client-secret';
    await this.#parts.noteDone({ ...about, credential: 'access-key-secret', facts: { ...facts, with: others } });
  }

  #keepTrackOf(id: ConnectionId, run: Promise<void>): void {
    const end = Promise.all([this.#ends.get(id), run]).then(() => {
      if (this.#ends.get(id) === end) this.#ends.delete(id);
    });
    this.#ends.set(id, end);
  }

  #tell(event: RunEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}

/** The checks that send the access key. */
const isOfAccessKey: ReadonlySet<CheckId> = new Set(['access-key', 'older-login']);

const shown = ({ runId, checks, findings }: Running): Overview['running'] => ({
  runId,
  checks: [...checks],
  findings: [...findings],
});

type Prepared = Pick<Run, 'input' | 'earlier'>;

/**
 * The connection with what a finished run means for its own IdP, unless it is another one to check by now. One check that
 * was made again proves nothing when the others were about something else.
 */
const withProof =
  (checked: Connection, { outcome, findings, target, endedAt }: RunRecord, only: CheckId | null): Change =>
  (current) => {
    const isOutdated = !isSameToCheck(checked, current) || (only !== null && checked.proof === null);
    if (outcome !== 'finished' || isOutdated) return current;
    const dialect = dialects[dialectsOf(current.identityProvider)[0]];
    const { kind } = verdictOf(dialect, observe(findings, target));
    return { ...current, proof: { at: endedAt, verdict: kind } };
  };

/** A keychain may wait for a person and knows no signal; nobody who cancels waits along with it. */
const cancelledBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new ProblemError({ code: 'cancelled' }));
    });
  });
