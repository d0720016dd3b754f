import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepPlace, placeFor, type PlaceKeeping, readPlace, type WindowPlace } from '../../src/main/window-place.ts';

const left = { x: 0, y: 25, width: 1440, height: 875 };
const right = { x: 1440, y: 0, width: 2560, height: 1400 };
const above = { x: 0, y: -1080, width: 1920, height: 1040 };
const tiny = { x: 0, y: 0, width: 320, height: 240 };
const usual = { width: 1180, height: 800 };

describe('the place a window opens at', () => {
  const stored = { x: 100, y: 100, width: 1000, height: 700 };
  const cases = [
    ['the usual one the first time', null, [left], usual],
    ['no larger than the display, the first time', null, [{ ...left, width: 1024, height: 720 }], [1024, 720]],
    ['where it was', stored, [left, right], stored],
    ['on the second display, where it was', { ...stored, x: 2000 }, [left, right], { ...stored, x: 2000 }],
    ['above the primary display, where it was', { ...stored, y: -900 }, [left, above], { ...stored, y: -900 }],
    ['in the middle when its display is gone', { ...stored, x: 2000 }, [left], [1000, 700]],
    ['wholly on the display when it hung out on the left', { ...stored, x: -400 }, [left], { ...stored, x: 0 }],
    ['wholly on the display when it hung out below', { ...stored, y: 800 }, [left], { ...stored, y: 200 }],
    ['with its title bar below the menu bar', { ...stored, y: 0 }, [left], { ...stored, y: 25 }],
    ['on the display with its larger part', { ...stored, x: 1300 }, [left, right], { ...stored, x: 1440 }],
    ['smaller when its display is smaller now', { ...stored, width: 2000, height: 1200 }, [left], left],
    ['at the least size when it was smaller', { ...stored, width: 10, height: 10 }, [left], [100, 100, 360, 480]],
    ['at the least size on a smaller display', stored, [tiny], [0, 0, 360, 480]],
  ] as const;

  const asBounds = (numbers: readonly number[]) =>
    numbers.length === 2
      ? { width: numbers[0], height: numbers[1] }
      : { x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3] };

  test.each(cases)('is %s', (_title, bounds, all, expected) => {
    const place = bounds === null ? null : { bounds, maximized: false };
    const [primary] = all;
    expect(placeFor(place, { primary, all }).bounds).toEqual('width' in expected ? expected : asBounds(expected));
  });

  test.each([true, false])('keeps whether it is maximised (%s), also when its display is gone', (maximized) => {
    for (const x of [100, 5000])
      expect(placeFor({ bounds: { ...stored, x }, maximized }, { primary: left, all: [left] }).maximized).toBe(
        maximized,
      );
  });
});

/** The part of a window of Electron’s that tells where it is. */
class PlacedWindow extends EventEmitter {
  bounds = { x: 1, y: 2, width: 800, height: 600 };
  readonly is = { maximized: false, minimized: false, visible: true };
  getNormalBounds = () => this.bounds;
  isMaximized = () => this.is.maximized;
  isMinimized = () => this.is.minimized;
  isVisible = () => this.is.visible;
}

describe('the file with the place', () => {
  let folder: string;
  let file: string;
  let window: PlacedWindow;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'window-place-'));
    file = path.join(folder, 'window.json');
    window = new PlacedWindow();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(async () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });

  // Electron’s own window can only be had in Electron.
  const keep = (target = file): PlaceKeeping => keepPlace(window as unknown as BrowserWindow, target);
  const kept = (): WindowPlace => ({ bounds: window.bounds, maximized: window.is.maximized });

  test('gives back what was kept when the window closed', async () => {
    const keeping = keep();
    window.is.maximized = true;
    window.emit('close');
    await keeping.settled();
    expect(await readPlace(file)).toEqual(kept());
  });

  test('is written once the window was left alone, and only then', async () => {
    const keeping = keep();
    for (const x of [10, 20, 30]) {
      window.bounds = { ...window.bounds, x };
      window.emit('move');
      await vi.advanceTimersByTimeAsync(400);
    }
    await keeping.settled();
    expect(await readdir(folder)).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    await keeping.settled();
    expect(await readPlace(file)).toEqual(kept());
  });

  test('holds the last of many places, whole', async () => {
    const keeping = keep();
    for (let x = 0; x < 20; x += 1) {
      window.bounds = { ...window.bounds, x };
      window.emit('close');
    }
    await keeping.settled();
    expect(await readPlace(file)).toEqual(kept());
    expect(await readdir(folder)).toEqual(['window.json']);
  });

  test.each(['minimized', 'not shown yet'])('is left alone by a window that is %s', async (state) => {
    const keeping = keep();
    if (state === 'minimized') window.is.minimized = true;
    else window.is.visible = false;
    window.emit('resize');
    await vi.advanceTimersByTimeAsync(1_000);
    window.emit('close');
    await keeping.settled();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is left alone by a window that has gone', async () => {
    const keeping = keep();
    window.emit('move');
    window.emit('closed');
    await vi.advanceTimersByTimeAsync(1_000);
    await keeping.settled();
    expect(await readdir(folder)).toEqual([]);
  });

  test('may be impossible to write: that is logged and troubles nobody', async () => {
    const logged = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const keeping = keep(path.join(folder, 'missing', 'window.json'));
    window.emit('close');
    await keeping.settled();
    expect(String(logged.mock.lastCall?.[0])).toContain('window-place-not-kept');
  });

  test.each([
    ['is missing', null],
    ['is empty', ''],
    ['is no JSON', '{"bounds":'],
    ['has no size', '{"bounds":{"x":1,"y":1,"width":0,"height":0},"maximized":false}'],
    ['has fractions', '{"bounds":{"x":1.5,"y":1,"width":800,"height":600},"maximized":false}'],
    ['has numbers beyond all displays', '{"bounds":{"x":1e300,"y":1,"width":800,"height":600},"maximized":false}'],
    ['says nothing of maximised', '{"bounds":{"x":1,"y":1,"width":800,"height":600}}'],
  ])('counts as none when it %s', async (_title, text) => {
    if (text !== null) await writeFile(file, text);
    expect(await readPlace(file)).toBeNull();
  });

  test('counts as none when it is a folder', async () => {
    await mkdir(file);
    expect(await readPlace(file)).toBeNull();
  });
});
