import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { LockKeeper } from '../../../src/main/lock/lock-keeper.ts';
import { lockWithSystem, type SystemWatch } from '../../../src/main/lock/watch-system.ts';
import { type LockOccasions, usualOccasions } from '../../../src/shared/lock.ts';

class System extends EventEmitter implements SystemWatch {
  idleSeconds = 0;
  state: 'active' | 'locked' | 'unknown' = 'active';

  getSystemIdleTime(): number {
    return this.idleSeconds;
  }

  getSystemIdleState(): 'active' | 'locked' | 'unknown' {
    return this.state;
  }
}

let system: System;
let occasions: LockOccasions;
let reasons: string[];
let forgets: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  system = new System();
  occasions = usualOccasions;
  reasons = [];
  forgets = 0;
  const lock: Pick<LockKeeper, 'lock' | 'occasions'> = {
    lock: (reason) => reasons.push(reason),
    occasions: () => occasions,
  };
  stop = lockWithSystem(lock, system, () => {
    forgets += 1;
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it.each([
  ['lock-screen', 'screen-lock', 'onScreenLock'],
  ['suspend', 'suspend', 'onSuspend'],
  ['user-did-resign-active', 'user-switch', 'onUserSwitch'],
] as const)('locks on %s, unless the person does not want that', (event, reason, occasion) => {
  system.emit(event);
  expect(reasons).toEqual([reason]);
  occasions = { ...usualOccasions, [occasion]: false };
  system.emit(event);
  expect(reasons).toEqual([reason]);
});

it('locks when nobody has used the computer for as long as was chosen', () => {
  occasions = { ...usualOccasions, idleMinutes: 5 };
  system.idleSeconds = 299;
  vi.advanceTimersByTime(5_000);
  expect(reasons).toEqual([]);
  system.idleSeconds = 300;
  vi.advanceTimersByTime(5_000);
  expect(reasons).toEqual(['idle']);
});

it('never locks by idleness when that is switched off', () => {
  occasions = { ...usualOccasions, idleMinutes: 0 };
  system.idleSeconds = 100_000;
  vi.advanceTimersByTime(60_000);
  expect(reasons).toEqual([]);
});

it('finds out by itself that the screen is locked where the system does not tell', () => {
  system.state = 'locked';
  vi.advanceTimersByTime(5_000);
  expect(reasons).toEqual(['screen-lock']);
});

it.each(['lock-screen', 'suspend'])(
  'has what is in the open forgotten on %s, also where that locks nothing',
  (event) => {
    occasions = { ...usualOccasions, onScreenLock: false, onSuspend: false };
    system.emit(event);
    expect([forgets, reasons]).toEqual([1, []]);
  },
);

it('has it forgotten, too, when it finds out by itself that the screen is locked', () => {
  occasions = { ...usualOccasions, onScreenLock: false };
  vi.advanceTimersByTime(5_000);
  expect(forgets).toBe(0);
  system.state = 'locked';
  vi.advanceTimersByTime(5_000);
  expect([forgets, reasons]).toEqual([1, []]);
});
