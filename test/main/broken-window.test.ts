import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { mendWhenBroken } from '../../src/main/broken-window.ts';

/** The part of a window of Electron’s that breaks, and what is done to it. */
class Window extends EventEmitter {
  readonly done: string[] = [];
  readonly webContents = Object.assign(new EventEmitter(), {
    isDestroyed: () => this.isClosed,
    reload: () => this.done.push('reload'),
    forcefullyCrashRenderer: () => this.done.push('crash'),
  });
  isClosed = false;

  break(reason = 'crashed'): Promise<void> {
    this.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
    return Promise.resolve();
  }
}

let window: Window;
let logged: MockInstance<typeof process.stderr.write>;
let answer: 'reload' | 'quit';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  window = new Window();
  answer = 'reload';
  // Electron’s own can only be had in Electron.
  mendWhenBroken(window as unknown as BrowserWindow, {
    ask: () => {
      window.done.push('ask');
      return Promise.resolve(answer);
    },
    quit: () => window.done.push('quit'),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('loads a page again whose process is gone', async () => {
  await window.break();
  expect(window.done).toEqual(['reload']);
});

test.each(['reload', 'quit'] as const)(
  'asks when it is gone again within a minute, and does so: %s',
  async (chosen) => {
    answer = chosen;
    await window.break();
    vi.advanceTimersByTime(59_000);
    await window.break();
    await vi.waitFor(() => {
      expect(window.done).toEqual(['reload', 'ask', chosen]);
    });
  },
);

test('asks again when what the person chose did not help', async () => {
  for (const expected of [1, 3, 5]) {
    await window.break('oom');
    await vi.waitFor(() => {
      expect(window.done).toHaveLength(expected);
    });
  }
  expect(window.done).toEqual(['reload', 'ask', 'reload', 'ask', 'reload']);
});

test('loads it again without asking after a minute of calm', async () => {
  await window.break();
  vi.advanceTimersByTime(60_000);
  await window.break();
  expect(window.done).toEqual(['reload', 'reload']);
});

test('leaves a page alone whose process ended as it should, and one whose window is closed', async () => {
  await window.break('clean-exit');
  window.isClosed = true;
  await window.break('crashed');
  expect(window.done).toEqual([]);
});

test('ends the process of a page that does not answer, so that it is loaded again', async () => {
  window.emit('unresponsive');
  expect(window.done).toEqual(['crash']);
  await window.break('killed');
  expect(window.done).toEqual(['crash', 'reload']);
});

test('logs what happened', async () => {
  await window.break('oom');
  expect(String(logged.mock.lastCall?.[0])).toContain('"reason":"oom"');
});
