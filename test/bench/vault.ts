import { z } from 'zod';
import { startChild } from '../support/child.ts';
import path from 'node:path';
import { median, rounded } from './figures.ts';

const secrets = 1_000;
const rounds = 5;

const Round = z.object({ opened: z.number(), listed: z.number(), searched: z.number(), readAll: z.number() });

type Figures = Readonly<Record<string, number | string>>;

/**
 * The sealed vault with a thousand secrets. Opening is mostly scrypt, whose cost is meant; everything behind it is measured
 * apart: from the open vault to the whole state for the window and the rows it begins with.
 */
export async function measureVault(): Promise<Readonly<Record<string, number | string | Figures>>> {
  const script = path.join(import.meta.dirname, 'vault-of-thousand.ts');
  const lines = await startChild(process.execPath, [script, String(secrets), String(rounds)]).ended();
  const all = z.array(Round).parse(JSON.parse(lines.at(-1) ?? ''));
  const of = (key: keyof z.infer<typeof Round>): number => rounded(median(all.map((round) => round[key])));
  return {
    secrets,
    rounds,
    unit: 'ms',
    opened: of('opened'),
    listedAfterUnlock: { median: of('listed'), aim: 'at most 100' },
    searched: of('searched'),
    readAll: of('readAll'),
  };
}
