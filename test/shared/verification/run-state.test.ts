import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../src/shared/verification/check-ids.ts';
import type { Finding, RunEvent, RunRecord } from '../../../src/shared/verification/finding.ts';
import {
  afterEvent,
  begun,
  idle,
  resumed,
  type RunningState,
  type RunState,
  stopping,
} from '../../../src/shared/verification/run-state.ts';

const runId = '6f9a52a4-5c39-4b0e-8d0b-1f5c8f0f9a01';
const otherId = '6f9a52a4-5c39-4b0e-8d0b-1f5c8f0f9a02';
const connectionId = '3f0c2f6e-4a39-4b7e-9f57-2f8f0a8f5b11';
const at = '2026-01-02T03:04:05.000Z';

const finding = (check: CheckId, code: Finding['code'] = 'as-expected'): Finding => ({
  check,
  code,
  outcome: code === 'as-expected' ? 'passed' : 'failed',
  actor: 'unknown',
  facts: {},
  exchanges: [],
  at,
  milliseconds: 3,
});

const recordOf = (findings: readonly Finding[]): RunRecord => ({
  version: 1,
  id: runId,
  connectionId,
  startedAt: at,
  endedAt: at,
  outcome: 'finished',
  target: { baseUrl: 'http://127.0.0.1:1/scim/v2', issuer: null, cxone: true, practice: true },
  findings: [...findings],
  requests: { total: 1, byMethod: { GET: 1 } },
});

const started: RunEvent = { type: 'started', runId, connectionId, checks: ['address', 'name', 'tls'] };
const checkStarted = (check: CheckId): RunEvent => ({ type: 'check-started', runId, check });
const checkFinished = (check: CheckId): RunEvent => ({ type: 'check-finished', runId, finding: finding(check) });
const ended: RunEvent = { type: 'ended', runId, record: recordOf([finding('address')]) };

const after = (events: readonly RunEvent[], from: RunState = begun(runId, null, 1000)): RunState =>
  events.reduce(afterEvent, from);

function running(state: RunState): RunningState {
  if (state.at !== 'running') throw new Error(`The run is ${state.at}.`);
  return state;
}

describe('a run that is under way', () => {
  it('knows what will be asked once the run has said so', () => {
    expect(running(after([])).checks).toEqual([]);
    expect(running(after([started])).checks).toEqual(['address', 'name', 'tls']);
  });

  it('tells what is asked now, and what was found in the order in which it came', () => {
    const state = running(after([started, checkStarted('address'), checkStarted('tls'), checkFinished('address')]));
    expect(state.asking).toEqual(['tls']);
    expect(state.findings.map(({ check }) => check)).toEqual(['address']);
  });

  it('has one finding for each check, the newest', () => {
    const failed: RunEvent = { type: 'check-finished', runId, finding: finding('tls', 'tls-expired') };
    const state = running(after([started, checkFinished('tls'), checkStarted('tls'), failed]));
    expect(state.findings.map(({ code }) => code)).toEqual(['tls-expired']);
    expect(state.asking).toEqual([]);
  });

  it('is the same after an event of another run', () => {
    const state = after([started]);
    for (const event of [started, checkStarted('tls'), checkFinished('tls'), ended])
      expect(afterEvent(state, { ...event, runId: otherId })).toBe(state);
  });
});

describe('the end of a run', () => {
  it('is there once, and nothing after it changes it', () => {
    const end = after([started, ended]);
    expect(end).toEqual({ at: 'ended', runId, record: recordOf([finding('address')]) });
    for (const event of [started, checkStarted('tls'), checkFinished('tls'), ended])
      expect(afterEvent(end, event)).toBe(end);
  });

  it('comes also to a run that never said that it started', () => {
    expect(after([ended]).at).toBe('ended');
  });

  it('is not taken from a run that the window knows nothing of', () => {
    expect(after([started, checkStarted('tls'), ended], idle)).toBe(idle);
  });
});

describe('wanting a run to end', () => {
  it('is remembered until it has ended, and findings still count', () => {
    const state = after([checkFinished('address')], stopping(after([started])));
    expect(running(state)).toMatchObject({ isStopping: true, findings: [{ check: 'address' }] });
    expect(after([ended], state).at).toBe('ended');
  });

  it('can be said before the first event', () => {
    expect(running(after([started], stopping(begun(runId, null, 1))))).toMatchObject({ isStopping: true });
  });

  it('does nothing twice, before there is a run, or after it', () => {
    const end = after([started, ended]);
    const once = stopping(after([started]));
    expect(stopping(once)).toEqual(once);
    expect(stopping(idle)).toBe(idle);
    expect(stopping(end)).toBe(end);
  });
});

describe('a run that was found running', () => {
  const checks: readonly CheckId[] = ['address', 'name'];

  it('began when its first check did', () => {
    const state = resumed({ runId, checks, findings: [finding('address')] }, Date.parse(at) + 5000);
    expect(state).toMatchObject({ since: Date.parse(at), only: null, checks, isStopping: false });
    expect(state.findings).toHaveLength(1);
  });

  it('begins now while nothing has been found', () => {
    expect(resumed({ runId, checks, findings: [] }, 42).since).toBe(42);
  });

  it('makes one check again when it has only that one', () => {
    expect(resumed({ runId, checks: ['tls'], findings: [] }, 42).only).toBe('tls');
  });

  it('goes on with the events of its own', () => {
    const state = resumed({ runId, checks, findings: [finding('address')] }, 42);
    expect(running(after([checkStarted('name'), checkFinished('name')], state)).findings).toHaveLength(2);
  });
});
