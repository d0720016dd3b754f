import { createReadStream } from 'node:fs';
import { systemCodeOf } from '../store/disk-error.ts';

/** What is known of a file when all its lines are read. */
export interface ReadLines {
  /** In bytes. */
  readonly size: number;
  /** Whether the last line has an end, so that another one can follow. */
  readonly isEnded: boolean;
}

const chunkBytes = 1 << 20;

/** Gives every line of the file, without holding more than a part of it; a file that is not there has none. Raises the system's error. */
export async function readLines(file: string, take: (line: string) => void): Promise<ReadLines> {
  let rest = '';
  const stream = createReadStream(file, { encoding: 'utf8', highWaterMark: chunkBytes });
  try {
    for await (const chunk of stream) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    }
  } catch (thrown) {
    if (systemCodeOf(thrown) === 'ENOENT') return { size: 0, isEnded: true };
    throw thrown;
  }
  if (rest !== '') take(rest);
  return { size: stream.bytesRead, isEnded: rest === '' };
}
