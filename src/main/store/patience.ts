import { setTimeout as delay } from 'node:timers/promises';
import { systemCodeOf } from './disk-error.ts';

/** What Windows says of a file that a virus scanner, a backup or an indexer looks at for a moment. */
const passing: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const pausesMs = [20, 50, 100, 200, 400];

/**
 * Does it again for up to a second while Windows says that somebody else has the file; the last answer counts. On other
 * systems the same answers mean that it is forbidden, and are final.
 */
export async function patiently<Result>(
  work: () => Promise<Result>,
  platform: NodeJS.Platform = process.platform,
): Promise<Result> {
  for (const pause of platform === 'win32' ? pausesMs : []) {
    try {
      return await work();
    } catch (thrown) {
      if (!passing.has(systemCodeOf(thrown))) throw thrown;
      await delay(pause);
    }
  }
  return work();
}
