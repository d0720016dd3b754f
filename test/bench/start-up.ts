import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type RunningApp, startApp } from '../e2e/support/runtime.ts';
import { megabytes, median, rounded } from './figures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const rounds = 7;

interface Measured {
  /** From starting the program to the first contentful paint, in milliseconds. */
  readonly firstPaint: number;
  /** Resident memory of the main process, in MB. */
  readonly mainMemory: number;
  /** JavaScript heap of the window, in MB. */
  readonly windowHeap: number;
}

type Comparison = Readonly<Record<string, number | string>>;

/** How the app starts, beside an empty window on the same runtime. */
export async function measureStartUp(): Promise<Readonly<Record<string, number | Comparison>>> {
  const { assistant, empty } = await measureInTurn();
  const pick = (key: keyof Measured): [number[], number[]] => [
    assistant.map((each) => each[key]),
    empty.map((each) => each[key]),
  ];
  return {
    rounds,
    coldStartToFirstPaint: { ...compare(...pick('firstPaint'), 'ms'), aim: 'ratio at most 1.3' },
    mainMemory: compare(...pick('mainMemory'), 'MB resident'),
    windowHeap: compare(...pick('windowHeap'), 'MB'),
    scriptsForFirstPaint: { gzipped: rounded(await scriptsOfFirstPaint()), unit: 'kB', aim: 'at most 250' },
  };
}

/** The app and an empty window in turn, so that a machine that gets slower slows both. */
async function measureInTurn(): Promise<{ assistant: Measured[]; empty: Measured[] }> {
  const assistant: Measured[] = [];
  const empty: Measured[] = [];
  await measure(root);
  for (let round = 0; round < rounds; round += 1) {
    empty.push(await measure(path.join(import.meta.dirname, 'empty-app')));
    assistant.push(await measure(root));
  }
  return { assistant, empty };
}

async function measure(appFolder: string): Promise<Measured> {
  const profile = await mkdtemp(path.join(tmpdir(), 'assistant-bench-'));
  const startedAt = Date.now();
  const app = await startApp({ profile, appFolder });
  const measured = {
    firstPaint: (await firstPaintAt(app)) - startedAt,
    mainMemory: megabytes(await app.inMain(() => process.memoryUsage().rss)),
    windowHeap: megabytes(await heapOf(app)),
  };
  await app.quit();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return measured;
}

/** When the first contentful paint happened, in milliseconds since 1970; looking does not disturb it. */
function firstPaintAt({ page }: RunningApp): Promise<number> {
  return page.evaluate(async () => {
    for (;;) {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint !== undefined) return performance.timeOrigin + paint.startTime;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

async function heapOf({ page }: RunningApp): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** The scripts that index.html loads before anything is shown, compressed, in kB. */
async function scriptsOfFirstPaint(): Promise<number> {
  const folder = path.join(root, '.vite', 'renderer');
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(path.join(folder, file))).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

function compare(assistant: readonly number[], empty: readonly number[], unit: string): Comparison {
  const pairs = assistant.map((value, round) => value / (empty[round] ?? NaN));
  return { assistant: rounded(median(assistant)), empty: rounded(median(empty)), unit, ratio: rounded(median(pairs)) };
}
