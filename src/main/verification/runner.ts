import type { ConnectionId } from '../../shared/connection.ts';
import { type CheckId, checkIds } from '../../shared/verification/check-ids.ts';
import { type CheckInfo, checks as checkList, clearsTheWay } from '../../shared/verification/check-list.ts';
import type { Exchange, Finding, RunEvent, RunId, RunOutcome, RunRecord } from '../../shared/verification/finding.ts';
import type { HttpClient } from '../http/http-client.ts';
import { log } from '../log.ts';
import type { Check, CheckContext, Judgement, RunInput, Shared } from './check.ts';
import { countOf, findingOf, judgementOf, sumOf } from './findings.ts';
import { createAsker, hiddenOf, madeUpToken } from './recorder.ts';
import { inOrder, type Schedule } from './schedule.ts';

export interface Run {
  readonly runId: RunId;
  readonly connectionId: ConnectionId;
  readonly input: RunInput;
  readonly http: HttpClient;
  /** The checks to make; a prerequisite that is not among them counts as met. */
  readonly checks: Readonly<Partial<Record<CheckId, Check>>>;
  /** The one check to make again; `null` for all. */
  readonly only: CheckId | null;
  /** The run in which the finding of `only` takes the place of the one there; `null` for a run of its own. */
  readonly earlier: RunRecord | null;
  readonly report: (event: RunEvent) => void;
  readonly signal: AbortSignal;
  /** Longest time for all of it, in milliseconds. */
  readonly deadlineMs: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When each check is made and how it counts; as the list of checks says unless told. */
  readonly plan?: Plan;
}

type Plan = Readonly<Partial<Record<CheckId, Pick<CheckInfo, 'after' | 'follows' | 'questions' | 'informative'>>>>;

/**
 * Makes the checks, each as soon as those it hangs on are over, and tells what happens; never raises. In the end every
 * check has a finding: one that was not made because of a cancel, the deadline or another check is `skipped`. There is
 * exactly one `ended`, whatever happens, and nothing after it.
 *
 * With `only`, what leads to that check is made again as well, because the check works with what it hands on; only the
 * finding of the check itself is told, and takes its place in the `earlier` run, whose id and beginning stay. A cancel
 * leaves the findings of that run as they were.
 */
export async function runChecks(run: Run): Promise<RunRecord> {
  const startedAt = new Date(run.now()).toISOString();
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort('out-of-time');
  }, run.deadlineMs);
  const work = new Work(run, AbortSignal.any([run.signal, deadline.signal]));
  const tell = teller(run.report);
  tell({ type: 'started', runId: run.runId, connectionId: run.connectionId, checks: [...work.told] });
  const outcome = await work.done(tell);
  clearTimeout(timer);
  const endedAt = new Date(run.now()).toISOString();
  const record = recordOf(run, { startedAt, endedAt, outcome, ...work.results() });
  tell({ type: 'ended', runId: run.runId, record });
  return record;
}

type Tell = (event: RunEvent) => void;

/** Nobody who listens can stop a run. */
const teller =
  (report: Tell): Tell =>
  (event) => {
    try {
      report(event);
    } catch (thrown) {
      log.error('run-not-reported', thrown);
    }
  };

type Results = Pick<RunRecord, 'startedAt' | 'endedAt' | 'outcome' | 'findings' | 'requests'>;

function recordOf({ runId, connectionId, input, earlier, only }: Run, results: Results): RunRecord {
  if (only === null || earlier === null)
    return { version: 1, id: runId, connectionId, target: input.target, ...results };
  const requests = sumOf(earlier.requests, results.requests);
  if (results.outcome === 'cancelled') return { ...earlier, requests };
  const { endedAt } = results;
  const findings = [...earlier.findings.filter(({ check }) => check !== only), ...results.findings].toSorted(asListed);
  return { ...earlier, target: input.target, endedAt, requests, findings };
}

const asListed = (one: Finding, other: Finding): number => checkIds.indexOf(one.check) - checkIds.indexOf(other.check);

/** The checks of one run, and what came of them so far. */
class Work {
  readonly #run: Run;
  readonly #plan: Plan;
  readonly #ending: AbortSignal;
  /** Resolves when the run must end, and not before. */
  readonly #stopped: Promise<null>;
  readonly #wrongToken = madeUpToken();
  readonly #shared: Shared = {};
  readonly #exchanges: Exchange[] = [];
  readonly #findings = new Map<CheckId, Finding>();
  /** The checks whose findings are told. */
  readonly told: readonly CheckId[];

  constructor(run: Run, ending: AbortSignal) {
    this.#run = run;
    this.#plan = run.plan ?? checkList;
    this.#ending = ending;
    this.#stopped = stopped(ending);
    this.told = checkIds.filter((id) => this.#has(id) && (run.only === null || run.only === id));
  }

  /** Makes the checks and tells how each ended; resolves to how all of it did. */
  async done(tell: Tell): Promise<RunOutcome> {
    const { runId } = this.#run;
    const make = async (id: CheckId): Promise<void> => {
      const isTold = this.told.includes(id);
      const finding = await this.#make(id, () => {
        if (isTold) tell({ type: 'check-started', runId, check: id });
      });
      this.#findings.set(id, finding);
      if (isTold) tell({ type: 'check-finished', runId, finding });
    };
    try {
      await inOrder(this.#schedule(), make);
      return this.#wasStopped() ? this.#stopCode() : 'finished';
    } catch (thrown) {
      log.error('run-failed', thrown);
      return 'failed';
    }
  }

  /** A check without a finding has met a fault of the assistant. */
  results(): Pick<Results, 'findings' | 'requests'> {
    const findings = this.told.map((id) => this.#findings.get(id) ?? this.#notMade(id, { code: 'unexpected' }));
    return { findings, requests: countOf(this.#exchanges) };
  }

  #schedule(): Schedule<CheckId> {
    return {
      wanted: this.told,
      before: (id) => this.#before(id),
      weight: (id) => this.#plan[id]?.questions ?? 1,
    };
  }

  #before(id: CheckId): readonly CheckId[] {
    const { after = [], follows = [] } = this.#plan[id] ?? {};
    return [...after, ...follows].filter((other) => this.#has(other));
  }

  #has(id: CheckId): boolean {
    return this.#run.checks[id] !== undefined;
  }

  async #make(id: CheckId, onStart: () => void): Promise<Finding> {
    if (this.#ending.aborted) return this.#notMade(id, { code: this.#stopCode() });
    const obstacle = this.#plan[id]?.after.find((other) => this.#has(other) && !this.#isMet(other));
    if (obstacle !== undefined) return this.#notMade(id, { code: 'waits-for-other', facts: { check: obstacle } });
    onStart();
    const at = this.#run.now();
    const begun = performance.now();
    const exchanges: Exchange[] = [];
    const judgement = await this.#judge(id, exchanges);
    return this.#finding(id, judgement, { exchanges, at, milliseconds: performance.now() - begun });
  }

  #isMet(id: CheckId): boolean {
    const finding = this.#findings.get(id);
    return finding !== undefined && clearsTheWay(finding);
  }

  /** Nobody who cancels waits for a check that does not listen to its signal. */
  async #judge(id: CheckId, exchanges: Exchange[]): Promise<Judgement> {
    try {
      const judgement = await Promise.race([this.#run.checks[id]?.(this.#contextFor(exchanges)), this.#stopped]);
      return judgement ?? { code: this.#stopCode() };
    } catch (thrown) {
      return this.#ending.aborted ? { code: this.#stopCode() } : judgementOf(thrown, id);
    }
  }

  #contextFor(own: Exchange[]): CheckContext {
    const { input, http, now } = this.#run;
    const record = (exchange: Exchange): void => {
      own.push(exchange);
      this.#exchanges.push(exchange);
    };
    const parts = { input, shared: this.#shared, http, signal: this.#ending, now, record };
    const ask = createAsker({ ...parts, wrongToken: this.#wrongToken });
    return { ...parts, ask, exchanges: () => this.#exchanges };
  }

  #notMade(id: CheckId, judgement: Judgement): Finding {
    return this.#finding(id, judgement, { exchanges: [], at: this.#run.now(), milliseconds: 0 });
  }

  #finding(id: CheckId, judgement: Judgement, made: Pick<Finding, 'exchanges' | 'milliseconds'> & { at: number }) {
    const hidden = hiddenOf({ input: this.#run.input, shared: this.#shared });
    return findingOf(id, judgement, { informative: this.#plan[id]?.informative === true, hidden, ...made });
  }

  /** A cancel that comes when everything is done changes nothing any more. */
  #wasStopped(): boolean {
    return this.#ending.aborted && [...this.#findings.values()].some(({ code }) => code === this.#stopCode());
  }

  #stopCode(): 'cancelled' | 'out-of-time' {
    return this.#ending.reason === 'out-of-time' ? 'out-of-time' : 'cancelled';
  }
}

const stopped = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    const stop = (): void => {
      resolve(null);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
