import { readFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import { log } from './log.ts';
import { writeAtomically } from './store/atomic-write.ts';

/** A rectangle on the desktop, in device-independent pixels; (0, 0) is the corner of the primary display. */
const Area = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
type Area = z.infer<typeof Area>;
type Size = Pick<Area, 'width' | 'height'>;

/** Where a window was left: its bounds while it is not maximised, and whether it was. */
export const WindowPlace = z.object({ bounds: Area, maximized: z.boolean() });
export type WindowPlace = z.infer<typeof WindowPlace>;

/** The parts of the displays that windows may cover. `all` contains the primary one, too. */
export interface WorkAreas {
  readonly primary: Area;
  readonly all: readonly Area[];
}

/** Where a window is to open; without `x` and `y` in the middle of the primary display. */
export interface Opening {
  readonly bounds: Size & Partial<Area>;
  readonly maximized: boolean;
}

export const smallestSize: Size = { width: 360, height: 480 };
const usualSize: Size = { width: 1180, height: 800 };

/** How long a window must have been left alone before its place is written, in milliseconds. */
const calmMs = 500;

/**
 * Where to open a window that was left at `stored`, on the displays there are now: wholly on the display that shows the
 * largest part of it, and in the middle of the primary display if none shows any of it. Fits the size to the display.
 */
export function placeFor(stored: WindowPlace | null, { primary, all }: WorkAreas): Opening {
  if (stored === null) return { bounds: fitted(usualSize, primary), maximized: false };
  const { bounds, maximized } = stored;
  const [home] = all
    .filter((area) => sharedPart(bounds, area) > 0)
    .toSorted((one, other) => sharedPart(bounds, other) - sharedPart(bounds, one));
  return { bounds: home === undefined ? fitted(bounds, primary) : within(bounds, home), maximized };
}

/** The smallest size wins over a display that is smaller still: the window could not be used below it. */
const fitted = (size: Size, area: Area): Size => ({
  width: Math.max(smallestSize.width, Math.min(size.width, area.width)),
  height: Math.max(smallestSize.height, Math.min(size.height, area.height)),
});

function within(bounds: Area, area: Area): Area {
  const { width, height } = fitted(bounds, area);
  const x = Math.max(area.x, Math.min(bounds.x, area.x + area.width - width));
  const y = Math.max(area.y, Math.min(bounds.y, area.y + area.height - height));
  return { x, y, width, height };
}

function sharedPart(one: Area, other: Area): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The place in the file; `null` when there is none that can be used, which is no reason to trouble anyone. */
export async function readPlace(file: string): Promise<WindowPlace | null> {
  try {
    return WindowPlace.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}

/** What is being written about the place of a window. */
export interface PlaceKeeping {
  /** Resolves when nothing is left to write. Never rejects. */
  readonly settled: () => Promise<void>;
}

/**
 * Writes to the file where the window is: soon after it was moved or resized, and when it closes. What fails is only
 * logged: the next start then opens the window where it was before.
 */
export function keepPlace(window: BrowserWindow, file: string): PlaceKeeping {
  let written = Promise.resolve();
  let calm: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(calm);
    // A window that is not shown yet has not been maximised yet, and a minimised one may not know that it is: what was
    // kept before still holds.
    if (!window.isVisible() || window.isMinimized()) return;
    const place: WindowPlace = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    written = written.then(() => write(file, place));
  };
  const keepSoon = (): void => {
    clearTimeout(calm);
    calm = setTimeout(keep, calmMs);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('close', keep);
  window.on('closed', () => {
    clearTimeout(calm);
  });
  return { settled: () => written };
}

async function write(file: string, place: WindowPlace): Promise<void> {
  try {
    await writeAtomically(file, `${JSON.stringify(place)}\n`);
  } catch (thrown) {
    log.error('window-place-not-kept', thrown);
  }
}
