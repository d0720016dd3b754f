import path from 'node:path';
import { startChild } from '../support/child.ts';
import { z } from 'zod';
import type { Place } from './full-run.ts';

const PlaceText = z.object({ baseUrl: z.string(), token: z.string() });

/** Does work against a server in a process of its own, which is a file of this folder that prints its `Place`. */
export async function withServer<Result>(
  file: string,
  args: readonly string[],
  work: (place: Place) => Promise<Result>,
): Promise<Result> {
  const server = startChild(process.execPath, [path.join(import.meta.dirname, file), ...args]);
  try {
    await server.printed(1);
    return await work(PlaceText.parse(JSON.parse(server.lines[0] ?? '')));
  } finally {
    await server.kill();
  }
}

/** What a file of this folder prints when it is run in a process of its own, with the place in its environment. */
export async function printedBy<Output>(file: string, place: Place, shape: z.ZodType<Output>): Promise<Output> {
  const environment = { BENCH_PLACE: JSON.stringify(place) };
  const lines = await startChild(process.execPath, [path.join(import.meta.dirname, file)], environment).ended();
  return shape.parse(JSON.parse(lines.at(-1) ?? ''));
}

/** The other side of `printedBy`. */
export const placeGiven = (): Place => PlaceText.parse(JSON.parse(process.env['BENCH_PLACE'] ?? ''));
