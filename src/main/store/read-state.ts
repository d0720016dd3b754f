import { createHash } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Language } from '../../shared/language.ts';
import { writeAtomically } from './atomic-write.ts';
import { diskError, systemCodeOf } from './disk-error.ts';
import { patiently } from './patience.ts';
import { freshState, StoredState } from './stored-state.ts';
import { FirstState, upgradeState } from './upgrade-state.ts';

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

/** Their names in the folder. */
export const stateFiles: StateFiles = { current: 'state.json', previous: 'state.previous.json' };

interface Good {
  readonly kind: 'good';
  readonly state: StoredState;
}
interface Unusable {
  readonly kind: SetAside['reason'];
}
type Reading = Good | Unusable | { readonly kind: 'absent' };

const Versioned = z.object({ version: z.number() });

/**
 * The state on disk, the last good copy of it, or a fresh one. An unusable file is set aside under a name of its own, and
 * one of version 1 is kept beside what becomes of it. Raises the `disk-…` problems when that cannot be done, or when a
 * file is there but the system does not give it out.
 */
export async function readState(
  files: StateFiles,
  systemLanguage: Language,
): Promise<{ state: StoredState; setAside: SetAside | null }> {
  const current = await read(files.current, systemLanguage);
  if (current.kind === 'good') return { state: current.state, setAside: null };
  const previous = await read(files.previous, systemLanguage);
  const restored = previous.kind === 'good';
  if (isUnusable(previous)) await putAside(files.previous, previous.kind);
  const state = restored ? previous.state : freshState;
  if (!isUnusable(current)) return { state, setAside: null };
  return { state, setAside: { reason: current.kind, file: await putAside(files.current, current.kind), restored } };
}

/**
 * The state in a folder as it is, for a program beside the assistant: the current file, or else the last good copy; `null`
 * when there is none that can be used. Changes nothing there. Raises the `disk-…` problems for a file that the system
 * does not give out.
 */
export async function readStateQuietly(folder: string): Promise<StoredState | null> {
  for (const name of [stateFiles.current, stateFiles.previous]) {
    const state = stateIn(parsed((await textOf(path.join(folder, name))) ?? ''));
    if (state !== null) return state;
  }
  return null;
}

function stateIn(content: unknown): StoredState | null {
  const good = StoredState.safeParse(content);
  if (good.success) return good.data;
  const first = FirstState.safeParse(content);
  return first.success ? upgradeState(first.data, 'en') : null;
}

const isUnusable = (reading: Reading): reading is Unusable =>
  reading.kind === 'damaged' || reading.kind === 'newer-version';

async function read(file: string, systemLanguage: Language): Promise<Reading> {
  const text = await textOf(file);
  if (text === null) return { kind: 'absent' };
  const content = parsed(text);
  const good = StoredState.safeParse(content);
  if (good.success) return { kind: 'good', state: good.data };
  const first = FirstState.safeParse(content);
  if (!first.success) return { kind: isNewer(content) ? 'newer-version' : 'damaged' };
  await keepFirst(file, text);
  return { kind: 'good', state: upgradeState(first.data, systemLanguage) };
}

/** `null` when there is no such file. */
async function textOf(file: string): Promise<string | null> {
  try {
    return await patiently(() => readFile(file, 'utf8'));
  } catch (thrown) {
    if (systemCodeOf(thrown) === 'ENOENT') return null;
    throw diskError(file, thrown);
  }
}

/** `null` for what is not JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isNewer(content: unknown): boolean {
  const versioned = Versioned.safeParse(content);
  return versioned.success && versioned.data.version > freshState.version;
}

/** Keeps the text of a file of version 1, also beside another one that is kept already. */
async function keepFirst(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  const known = await textOf(path.join(folder, 'state.version-1.json'));
  if (known === text) return;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const name = known === null ? 'state.version-1.json' : `state.version-1-${digest}.json`;
  await asDiskProblem(path.join(folder, name), (kept) => writeAtomically(kept, text));
}

async function putAside(file: string, reason: SetAside['reason']): Promise<string> {
  const label = reason === 'damaged' ? 'damaged' : 'newer';
  const timestamp = new Date().toISOString().replaceAll(':', '-');
  const name = `${path.basename(file, '.json')}.${label}-${timestamp}.json`;
  await asDiskProblem(file, () => patiently(() => rename(file, path.join(path.dirname(file), name))));
  return name;
}

async function asDiskProblem(file: string, work: (file: string) => Promise<void>): Promise<void> {
  try {
    await work(file);
  } catch (cause) {
    throw diskError(file, cause);
  }
}
