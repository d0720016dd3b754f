import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { startApp } from '../e2e/support/runtime.ts';
import { startChild } from '../support/child.ts';
import { median, rounded } from './figures.ts';

const secrets = 1_000;
const rounds = 5;

const Round = z.object({ opened: z.number(), searched: z.number(), readAll: z.number() });

type Figures = Readonly<Record<string, number | string>>;

/**
 * The sealed vault with a thousand secrets. Opening it is mostly scrypt, whose cost is meant; listing is measured from the
 * press in the window of the open vault to the frame in which the first rows are there.
 */
export async function measureVault(): Promise<Readonly<Record<string, number | string | Figures>>> {
  const profile = await mkdtemp(path.join(tmpdir(), 'vault-bench-'));
  const script = path.join(import.meta.dirname, 'vault-of-thousand.ts');
  const lines = await startChild(process.execPath, [script, profile, String(secrets), String(rounds)]).ended();
  const all = z.array(Round).parse(JSON.parse(lines.at(-1) ?? ''));
  const of = (key: keyof z.infer<typeof Round>): number => rounded(median(all.map((round) => round[key])));
  const listed = await measureListing(profile);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return {
    secrets,
    rounds,
    unit: 'ms',
    opened: of('opened'),
    listedAfterUnlock: { median: rounded(listed), aim: 'at most 100' },
    searched: of('searched'),
    readAll: of('readAll'),
  };
}

async function measureListing(profile: string): Promise<number> {
  const { page, quit } = await startApp({ profile });
  await page.evaluate(() => window.assistant.stores.open({ passphrase: 'seven calm herons at the weir' }));
  const measured: number[] = [];
  // The first one also loads the screen, which the window does by itself a moment after it is shown.
  await listed(page);
  for (let round = 0; round < rounds; round += 1) measured.push(await listed(page));
  await quit();
  return median(measured);
}

const listed = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const link = (): HTMLElement | null => document.querySelector('.vault-rail-item');
    const rows = (): number => document.querySelectorAll('.secret-row').length;
    await window.assistant.app.goTo({ screen: 'vault', section: 'protection' });
    while (rows() > 0 || link() === null) await frame();
    const startedAt = performance.now();
    link()?.click();
    while (rows() === 0) await frame();
    return performance.now() - startedAt;
  });
