import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { diskError } from './disk-error.ts';
import { freshState, StoredState } from './stored-state.ts';

/** A file that could not be used and was renamed, never deleted; `restored` when the last good copy took its place. */
export interface SetAside {
  readonly reason: 'damaged' | 'newer-version';
  readonly file: string;
  readonly restored: boolean;
}

export interface StateFiles {
  readonly current: string;
  /** The last good copy. */
  readonly previous: string;
}

interface Unusable {
  readonly kind: SetAside['reason'];
}
type Reading = Unusable | { readonly kind: 'absent' } | { readonly kind: 'good'; readonly state: StoredState };

const Versioned = z.object({ version: z.number() });

/**
 * The state on disk, the last good copy of it, or a fresh one. An unusable file is set aside under a name of its own.
 * Raises the `disk-…` problems when that cannot be done.
 */
export async function readState(files: StateFiles): Promise<{ state: StoredState; setAside: SetAside | null }> {
  const current = await read(files.current);
  if (current.kind === 'good') return { state: current.state, setAside: null };
  const previous = await read(files.previous);
  const restored = previous.kind === 'good';
  if (isUnusable(previous)) await putAside(files.previous, previous.kind);
  const state = restored ? previous.state : freshState;
  if (!isUnusable(current)) return { state, setAside: null };
  return { state, setAside: { reason: current.kind, file: await putAside(files.current, current.kind), restored } };
}

const isUnusable = (reading: Reading): reading is Unusable =>
  reading.kind === 'damaged' || reading.kind === 'newer-version';

async function read(file: string): Promise<Reading> {
  const content = await contentOf(file);
  if (content === undefined) return { kind: 'absent' };
  const good = StoredState.safeParse(content);
  if (good.success) return { kind: 'good', state: good.data };
  const versioned = Versioned.safeParse(content);
  return { kind: versioned.success && versioned.data.version > freshState.version ? 'newer-version' : 'damaged' };
}

/** The parsed content; `undefined` when there is no file, `null` when it cannot be read as JSON. */
async function contentOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (thrown) {
    return isAbsent(thrown) ? undefined : null;
  }
}

const isAbsent = (thrown: unknown): boolean => z.object({ code: z.literal('ENOENT') }).safeParse(thrown).success;

async function putAside(file: string, reason: SetAside['reason']): Promise<string> {
  const label = reason === 'damaged' ? 'damaged' : 'newer';
  const timestamp = new Date().toISOString().replaceAll(':', '-');
  const name = `${path.basename(file, '.json')}.${label}-${timestamp}.json`;
  try {
    await rename(file, path.join(path.dirname(file), name));
  } catch (cause) {
    throw diskError(file, cause);
  }
  return name;
}
