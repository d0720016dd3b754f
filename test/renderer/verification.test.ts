import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  cancelRun,
  closeRun,
  followRuns,
  nameKnownUser,
  openRun,
  readRuns,
  startRun,
  useVerifications,
  type Verification,
} from '../../src/renderer/state/verification.ts';
import { findingSpot, runSpot, runsSpot } from '../../src/renderer/state/spots.ts';
import { useWindow } from '../../src/renderer/state/window-store.ts';
import { checkIds } from '../../src/shared/verification/check-ids.ts';
import type { RunEvent } from '../../src/shared/verification/finding.ts';
import { type AssistantRig, openAssistant } from '../support/assistant.ts';
import { bridgeTo } from '../support/bridge.ts';

const blank = useWindow.getInitialState();

let rig: AssistantRig;
let connectionId = '';
let stopFollowing: () => void;
let events: RunEvent[] = [];

const onProgress = (listener: (event: RunEvent) => void) => rig.assistant.verifications.subscribe(listener);

beforeAll(async () => {
  rig = await openAssistant();
  onProgress((event) => events.push(event));
  vi.stubGlobal('window', { assistant: bridgeTo(rig.handlers, { verification: { onProgress } }) });
});

beforeEach(async () => {
  ({ connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' }));
  stopFollowing = followRuns(connectionId);
  await vi.waitFor(() => {
    expect(shown().isRead).toBe(true);
  });
});

afterEach(async () => {
  stopFollowing();
  await rig.handlers.connections.remove({ connectionId });
  useVerifications.setState({}, true);
  useWindow.setState(blank, true);
  events = [];
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rig.end();
});

function shown(): Verification {
  const verification = useVerifications.getState()[connectionId];
  if (verification === undefined) throw new Error('The window knows of no runs.');
  return verification;
}

const until = (at: Verification['run']['at']): Promise<void> =>
  vi.waitFor(
    () => {
      expect(shown().run.at).toBe(at);
    },
    { timeout: 60_000 },
  );

const problemAt = (spot: keyof typeof blank.problems) => useWindow.getState().problems[spot]?.code;
const endings = () => events.filter(({ type }) => type === 'ended');

/** Holds an answer back until it is let go, so that a run stays under way. */
async function hang(): Promise<void> {
  await rig.handlers.practice.breakOne({ fault: 'slow-first-byte' });
}

test('shows a whole run: everything that is asked, each finding, and the record', { timeout: 90_000 }, async () => {
  await startRun(connectionId, null);
  await until('ended');
  expect(endings()).toHaveLength(1);
  const { runs } = shown();
  expect(runs).toHaveLength(1);
  expect(runs[0]?.findings.map(({ check }) => check).toSorted()).toEqual(checkIds.toSorted());
  expect(runs[0]?.outcome).toBe('finished');
});

test('puts the finding of one check that is made again into the newest run', { timeout: 90_000 }, async () => {
  await startRun(connectionId, null);
  await until('ended');
  const [before] = shown().runs;
  await rig.handlers.practice.breakOne({ fault: 'login-page' });
  await startRun(connectionId, 'no-token');
  await vi.waitFor(() => {
    expect(endings()).toHaveLength(2);
  });
  await readRuns(connectionId);
  const [now, ...others] = shown().runs;
  expect(others).toEqual([]);
  expect(now?.id).toBe(before?.id);
  const codeIn = (run: typeof now) => run?.findings.find(({ check }) => check === 'no-token')?.code;
  expect(codeIn(before)).toBe('as-expected');
  expect(codeIn(now)).toBe('page-instead');
});

test('says at the check itself why it cannot be made again', async () => {
  await startRun(connectionId, 'address');
  expect(problemAt(findingSpot(connectionId, 'address'))).toBe('run-missing');
  expect(problemAt(runSpot(connectionId))).toBeUndefined();
  expect(shown().run.at).toBe('idle');
});

test('ends a run once, however often it is cancelled', async () => {
  await hang();
  await startRun(connectionId, null);
  await until('running');
  await Promise.all([cancelRun(connectionId), cancelRun(connectionId)]);
  await until('ended');
  await cancelRun(connectionId);
  expect(endings()).toHaveLength(1);
  expect(shown().runs[0]?.outcome).toBe('cancelled');
  expect(useWindow.getState().problems).toEqual({});
});

test('does nothing when there is nothing to cancel', async () => {
  await cancelRun(connectionId);
  expect(events).toEqual([]);
  expect(useWindow.getState().problems).toEqual({});
});

test('begins no second run while one is under way', async () => {
  await hang();
  await startRun(connectionId, null);
  await startRun(connectionId, null);
  expect(events.filter(({ type }) => type === 'started')).toHaveLength(1);
  await cancelRun(connectionId);
  await until('ended');
});

test('goes on with a run that a window before this one began', async () => {
  await hang();
  await startRun(connectionId, null);
  stopFollowing();
  useVerifications.setState({}, true);
  stopFollowing = followRuns(connectionId);
  await until('running');
  const { run } = shown();
  expect(run).toMatchObject({
    only: null,
    checks: checkIds.filter((id) => run.at === 'running' && run.checks.includes(id)),
  });
  await cancelRun(connectionId);
  await until('ended');
});

test('takes up a run of its own that ended while nobody looked', async () => {
  await hang();
  await startRun(connectionId, null);
  stopFollowing();
  const { run } = shown();
  if (run.at !== 'running') throw new Error('There is no run.');
  await rig.handlers.verification.cancel({ runId: run.runId });
  await vi.waitFor(() => {
    expect(endings()).toHaveLength(1);
  });
  stopFollowing = followRuns(connectionId);
  await until('idle');
  expect(shown().runs[0]?.outcome).toBe('cancelled');
});

test('joins the run that is under way when another one is refused because of it', async () => {
  await hang();
  const runId = crypto.randomUUID();
  await rig.handlers.verification.start({ runId, connectionId, knownUser: '', only: null });
  await startRun(connectionId, null);
  expect(problemAt(runSpot(connectionId))).toBe('run-in-progress');
  expect(shown().run).toMatchObject({ at: 'running', runId });
  await cancelRun(connectionId);
  await until('ended');
});

test('shows an earlier run until the newest one is wanted again', async () => {
  for (let turn = 0; turn < 3; turn++) {
    await hang();
    await startRun(connectionId, null);
    await cancelRun(connectionId);
    await until('ended');
  }
  await readRuns(connectionId);
  const [oldest] = shown().older;
  expect(shown().runs).toHaveLength(2);
  await openRun(connectionId, oldest?.id ?? '');
  expect(shown().opened?.id).toBe(oldest?.id);
  closeRun(connectionId);
  expect(shown().opened).toBeNull();
  await openRun(connectionId, shown().runs[1]?.id ?? '');
  expect(shown().opened).toEqual(shown().runs[1]);
});

test('says that a run is no longer there', async () => {
  await openRun(connectionId, crypto.randomUUID());
  expect(problemAt(runsSpot(connectionId))).toBe('run-missing');
  expect(shown().opened).toBeNull();
});

test('keeps the name of the person to look for while the run is prepared', () => {
  nameKnownUser(connectionId, ' someone@example.com ');
  expect(shown().knownUser).toBe(' someone@example.com ');
});
