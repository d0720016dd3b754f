import { z } from 'zod';
import { printedBy, withServer } from './children.ts';
import { rounded } from './figures.ts';

const people = 100_000;

const Memory = z.object({ idle: z.number(), peak: z.number() });

type Figures = Readonly<Record<string, number | string>>;

/** The main process while it checks a server with very many people, above what it takes when nothing is going on. */
export async function measureMemory(): Promise<Readonly<Record<string, number | string | Figures>>> {
  return {
    people,
    unit: 'MB resident',
    aim: 'at most 50 above idle',
    inPages: await measureAgainst('in-pages'),
    allAtOnce: await measureAgainst('all-at-once'),
  };
}

/** `in-pages`: the server sends as many as it is asked for. `all-at-once`: it tries to send everybody, every time. */
async function measureAgainst(manner: 'in-pages' | 'all-at-once'): Promise<Figures> {
  const { idle, peak } = await withServer('crowded-server.ts', [String(people), manner], (place) =>
    printedBy('memory-of-run.ts', place, Memory),
  );
  return { idle: rounded(idle), peak: rounded(peak), aboveIdle: rounded(peak - idle) };
}
