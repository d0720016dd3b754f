import { z } from 'zod';
import { checkIds, type CheckId } from '../../src/shared/verification/check-ids.ts';
import { checks } from '../../src/shared/verification/check-list.ts';
import { printedBy, withServer } from './children.ts';
import { median, rounded } from './figures.ts';

const heldBackMs = 50;

const Rounds = z.array(
  z.object({ milliseconds: z.number(), requests: z.number(), checks: z.partialRecord(z.enum(checkIds), z.number()) }),
);

/**
 * A full run against a server that holds every answer back, as a ratio to its critical path: the longest chain of checks
 * that have to wait for each other. Each weighs the least it took in any round, its own questions one after the other;
 * so what checks take from each other, of the width or of the processor, counts against the run.
 */
export async function measureRun(): Promise<Readonly<Record<string, number | string>>> {
  const rounds = await withServer('distant-server.ts', [String(heldBackMs)], (place) =>
    printedBy('timed-runs.ts', place, Rounds),
  );
  const least = (id: CheckId): number => Math.min(...rounds.map((round) => round.checks[id] ?? 0));
  const criticalPath = longestChain(least);
  const run = median(rounds.map(({ milliseconds }) => milliseconds));
  return {
    heldBackMs,
    rounds: rounds.length,
    requests: median(rounds.map(({ requests }) => requests)),
    run: rounded(run),
    criticalPath: rounded(criticalPath),
    unit: 'ms',
    ratio: rounded(run / criticalPath),
    aim: 'ratio at most 1.5',
  };
}

function longestChain(weight: (id: CheckId) => number): number {
  const known = new Map<CheckId, number>();
  const until = (id: CheckId): number => {
    const { after, follows = [] } = checks[id];
    const end = known.get(id) ?? weight(id) + Math.max(0, ...[...after, ...follows].map(until));
    known.set(id, end);
    return end;
  };
  return Math.max(...checkIds.map(until));
}
