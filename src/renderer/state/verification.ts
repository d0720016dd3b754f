import { create } from 'zustand';
import type { ConnectionId } from '../../shared/connection.ts';
import type { Bridge, Reply } from '../../shared/ipc/channels.ts';
import type { CheckId } from '../../shared/verification/check-ids.ts';
import type { RunEvent, RunId, RunRecord, RunSummary } from '../../shared/verification/finding.ts';
import { afterEvent, begun, idle, resumed, type RunState, stopping } from '../../shared/verification/run-state.ts';
import { ask, isAsking } from './ask.ts';
import { findingSpot, runSpot, runsSpot, type Spot } from './spots.ts';
import { clearProblem } from './window-store.ts';

/** What the window knows of the runs of one connection. */
export interface Verification {
  /** Whether the main process has said what there is. */
  readonly isRead: boolean;
  /** How often it was asked what there is; only the answer to the newest question counts. */
  readonly reads: number;
  readonly run: RunState;
  /** The two newest runs, the newest first. */
  readonly runs: readonly RunRecord[];
  readonly older: readonly RunSummary[];
  /** An earlier run that is looked at in place of the newest one. */
  readonly opened: RunRecord | null;
  /** The employee to look for, as typed; kept in the window only. */
  readonly knownUser: string;
}

const blank: Verification = { isRead: false, reads: 0, run: idle, runs: [], older: [], opened: null, knownUser: '' };

export const useVerifications = create<Readonly<Record<ConnectionId, Verification>>>()(() => ({}));

export const useVerification = (id: ConnectionId): Verification => useVerifications((all) => all[id]) ?? blank;

const verificationOf = (id: ConnectionId): Verification => useVerifications.getState()[id] ?? blank;

function change(id: ConnectionId, to: (before: Verification) => Partial<Verification>): void {
  const before = verificationOf(id);
  useVerifications.setState({ [id]: { ...before, ...to(before) } });
}

/** Follows the runs of a connection, also one that was begun before this window was; answers how to stop. */
export function followRuns(connectionId: ConnectionId): () => void {
  const unsubscribe = window.assistant.verification.onProgress((event) => {
    takeEvent(connectionId, event);
  });
  void readRuns(connectionId);
  return unsubscribe;
}

function takeEvent(connectionId: ConnectionId, event: RunEvent): void {
  const { run } = verificationOf(connectionId);
  const next = afterEvent(run, event);
  if (next === run) return;
  change(connectionId, ({ runs }) => ({ run: next, runs: next.at === 'ended' ? withRecord(runs, next.record) : runs }));
  if (next.at === 'ended') void readRuns(connectionId);
}

/** A record takes the place of the one with its id, or becomes the newest. */
const withRecord = (runs: readonly RunRecord[], record: RunRecord): readonly RunRecord[] => [
  record,
  ...runs.filter(({ id }) => id !== record.id).slice(0, 1),
];

type Runs = Extract<Awaited<ReturnType<Bridge['verification']['read']>>, { ok: true }>['value'];

/** Reads what is kept and what is running. */
export async function readRuns(connectionId: ConnectionId): Promise<void> {
  const { run: knownBefore, reads: readsBefore } = verificationOf(connectionId);
  const turn = readsBefore + 1;
  change(connectionId, () => ({ reads: turn }));
  const reply = await ask(runsSpot(connectionId), ({ verification }) => verification.read({ connectionId }));
  if (!reply.ok || verificationOf(connectionId).reads !== turn) return;
  const { running, runs, older } = reply.value;
  change(connectionId, ({ run }) => ({
    isRead: true,
    runs,
    older,
    run: runAfterReading(run, running, knownBefore, isAsking(runSpot(connectionId))),
  }));
}

/**
 * A run that was known before the question and is not running any more has ended unseen. One that was begun since, or is
 * still being begun, is not in the answer yet.
 */
function runAfterReading(
  run: RunState,
  running: Runs['running'],
  knownBefore: RunState,
  isBeginning: boolean,
): RunState {
  if (running !== null) return sameRun(run, running) ?? resumed(running, Date.now());
  const hasEnded = run.at === 'running' && run === knownBefore && !isBeginning;
  return hasEnded ? idle : run;
}

/** The run as the window knows it, with what it may have missed; `null` when it is another one. */
function sameRun(run: RunState, running: NonNullable<Runs['running']>): RunState | null {
  if (run.at === 'idle' || run.runId !== running.runId) return null;
  // Its end was seen after the answer was given.
  if (run.at === 'ended') return run;
  const { since, only, isStopping } = run;
  return { ...resumed(running, Date.now()), since, only, isStopping };
}

/** Begins a run of all checks, or makes one check again. Does nothing while a run is under way. */
export async function startRun(connectionId: ConnectionId, only: CheckId | null): Promise<void> {
  const { run, knownUser } = verificationOf(connectionId);
  if (run.at === 'running') return;
  const runId = crypto.randomUUID();
  change(connectionId, () => ({ run: begun(runId, only, Date.now()), opened: null }));
  const wanted = { runId, connectionId, knownUser: knownUser.trim(), only };
  const reply = await beginning(connectionId, only, ({ verification }) => verification.start(wanted));
  if (reply.ok) return;
  change(connectionId, ({ run: now }) => ({ run: isRun(now, runId) ? idle : now }));
  if (reply.problem.code === 'run-in-progress') await readRuns(connectionId);
}

/** A problem of a single check is shown at that check. */
function beginning(
  connectionId: ConnectionId,
  only: CheckId | null,
  call: (assistant: Bridge) => Promise<Reply<null>>,
): Promise<Reply<null>> {
  const spot = runSpot(connectionId);
  const place: Spot = only === null ? spot : findingSpot(connectionId, only);
  clearProblem(place);
  return ask(spot, call, { place: () => place });
}

const isRun = (run: RunState, runId: RunId): boolean => run.at === 'running' && run.runId === runId;

/**
 * Ends the run, if there is one; the run itself then says how it ended. Twice does no more than once. One that the main
 * process knows nothing of, as it never came to begin, is over with the answer.
 */
export async function cancelRun(connectionId: ConnectionId): Promise<void> {
  const { run } = verificationOf(connectionId);
  if (run.at !== 'running') return;
  const { runId } = run;
  change(connectionId, (before) => ({ run: stopping(before.run) }));
  const reply = await ask(`${runSpot(connectionId)}/cancel`, ({ verification }) => verification.cancel({ runId }));
  if (reply.ok) {
    await readRuns(connectionId);
    return;
  }
  change(connectionId, ({ run: now }) => ({
    run: now.at === 'running' && now.runId === runId ? { ...now, isStopping: false } : now,
  }));
}

/** Shows an earlier run in place of the newest one. */
export async function openRun(connectionId: ConnectionId, runId: RunId): Promise<void> {
  const known = verificationOf(connectionId).runs.find(({ id }) => id === runId);
  if (known !== undefined) {
    change(connectionId, () => ({ opened: known }));
    return;
  }
  const reply = await ask(runsSpot(connectionId), ({ verification }) => verification.readRun({ connectionId, runId }));
  if (reply.ok) change(connectionId, () => ({ opened: reply.value }));
}

/** Shows the newest run again. */
export function closeRun(connectionId: ConnectionId): void {
  change(connectionId, () => ({ opened: null }));
}

export function nameKnownUser(connectionId: ConnectionId, knownUser: string): void {
  change(connectionId, () => ({ knownUser }));
}
