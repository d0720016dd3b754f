import type { CheckId } from './check-ids.ts';
import type { Finding, RunEvent, RunId, RunRecord } from './finding.ts';

/** A run that is under way, as far as it is known. */
export interface RunningState {
  readonly at: 'running';
  readonly runId: RunId;
  /** The one check that is made again; `null` when all are made. */
  readonly only: CheckId | null;
  /** When it began, in milliseconds. */
  readonly since: number;
  /** Everything that is to be asked; empty until the run has said so. */
  readonly checks: readonly CheckId[];
  /** What is being asked right now, the newest last. */
  readonly asking: readonly CheckId[];
  /** What was found so far, in the order in which it came. */
  readonly findings: readonly Finding[];
  /** The person wants it to end. */
  readonly isStopping: boolean;
}

/** A run from the window's point of view. `ended` is left only by beginning another run. */
export type RunState =
  { readonly at: 'idle' } | RunningState | { readonly at: 'ended'; readonly runId: RunId; readonly record: RunRecord };

export const idle: RunState = { at: 'idle' };

/** A run that is begun now, at `since` milliseconds. */
export const begun = (runId: RunId, only: CheckId | null, since: number): RunningState => ({
  at: 'running',
  runId,
  only,
  since,
  checks: [],
  asking: [],
  findings: [],
  isStopping: false,
});

interface FoundRunning {
  readonly runId: RunId;
  readonly checks: readonly CheckId[];
  readonly findings: readonly Finding[];
}

/** A run that was found running: it began when its first check did, or `now` when there is none yet. */
export function resumed({ runId, checks, findings }: FoundRunning, now: number): RunningState {
  const since = Math.min(now, ...findings.map(({ at }) => Date.parse(at)));
  const [only = null] = checks.length === 1 ? checks : [];
  return { ...begun(runId, only, since), checks, findings };
}

/** The person wants the run to end. What has ended, or is ending already, stays as it is. */
export const stopping = (state: RunState): RunState =>
  state.at === 'running' ? { ...state, isStopping: true } : state;

/** The state after an event. Events of another run, and whatever comes after the end, change nothing. */
export function afterEvent(state: RunState, event: RunEvent): RunState {
  if (state.at !== 'running' || state.runId !== event.runId) return state;
  switch (event.type) {
    case 'started':
      return { ...state, checks: event.checks };
    case 'check-started':
      return { ...state, asking: [...state.asking.filter((check) => check !== event.check), event.check] };
    case 'check-finished':
      return withFinding(state, event.finding);
    case 'ended':
      return { at: 'ended', runId: event.runId, record: event.record };
  }
}

function withFinding(state: RunningState, finding: Finding): RunningState {
  const isOther = ({ check }: Finding): boolean => check !== finding.check;
  return {
    ...state,
    asking: state.asking.filter((check) => check !== finding.check),
    findings: [...state.findings.filter(isOther), finding],
  };
}
