import type { ImportResult } from '../../shared/backup/reports.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { problemOf } from '../../shared/problem.ts';
import { keysOf } from '../../shared/record.ts';
import type { Connections } from '../connections/connections.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { Secret } from '../vault/secret.ts';
import { type ImportStep, withNotes } from './incoming.ts';

interface ApplyParts {
  readonly connections: Connections;
  readonly credentials: Credentials;
}

type Leftovers = Extract<ImportResult, { kind: 'partly-undone' }>['leftovers'];

/** What was changed for one connection so far, with what was there before. */
interface Written {
  readonly step: ImportStep;
  readonly secrets: { readonly name: CredentialName; readonly before: Secret | null }[];
}

/**
 * Makes the connections what they are to be: all of them, or none. Each secret is written, read back and compared. When
 * something stands in the way, or the signal says so, what was written is taken back, the last first; what could not be
 * taken back is named. Never throws.
 *
 * One after the other, so that it ends at the first one that is refused; at the same time where secrets go to the vault
 * file, of which each write by itself costs a derivation of its key.
 *
 * A connection is there before its first secret: whenever the program is killed, every secret in the keychain is named
 * by a connection, and taking the same file in again completes it.
 */
export async function applyImport(
  steps: readonly ImportStep[],
  parts: ApplyParts,
  signal: AbortSignal,
): Promise<ImportResult> {
  const written: Written[] = [];
  try {
    const secrets = await each(steps, parts, (step) => applyStep(step, parts, written, signal));
    signal.throwIfAborted();
    return { kind: 'done', connections: steps.length, secrets: sum(secrets) };
  } catch (thrown) {
    const problem = problemOf(thrown);
    const leftovers = await takeBack(written, parts);
    return leftovers.length === 0 ? { kind: 'undone', problem } : { kind: 'partly-undone', problem, leftovers };
  }
}

/** Does it for all of them; raises the first failure once nothing is under way any more. */
async function each<One, Result>(
  all: readonly One[],
  { credentials }: ApplyParts,
  work: (one: One) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  if (credentials.storesTogether()) {
    const started = await Promise.allSettled(all.map(work));
    for (const ending of started) {
      if (ending.status === 'rejected') throw ending.reason;
      results.push(ending.value);
    }
  } else for (const one of all) results.push(await work(one));
  return results;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Answers how many secrets of the file are there now. */
async function applyStep(
  step: ImportStep,
  parts: ApplyParts,
  allWritten: Written[],
  signal: AbortSignal,
): Promise<number> {
  const { after, secrets } = step;
  const before = await valuesBefore(step, parts);
  const written: Written = { step, secrets: [] };
  allWritten.push(written);
  await parts.connections.put(after);
  const fresh = secrets.filter(({ name, secret }) => before.get(name)?.equals(secret) !== true);
  const batches = parts.credentials.storesTogether() ? [fresh] : fresh.map((one) => [one]);
  for (const batch of batches.filter(({ length }) => length > 0)) {
    signal.throwIfAborted();
    written.secrets.push(...batch.map(({ name }) => ({ name, before: before.get(name) ?? null })));
    await storeOrForget(parts, written, batch);
  }
  await parts.connections.change(after.id, (current) => withNotes(current, secrets));
  return secrets.length;
}

/** A vault that refuses a value has put the old one back by itself; the vault file takes or refuses all of a batch. */
async function storeOrForget(
  { credentials }: ApplyParts,
  { step, secrets }: Written,
  batch: ImportStep['secrets'],
): Promise<void> {
  try {
    await credentials.storeAll(
      step.after.id,
      batch.map(({ name, secret }) => [name, secret] as const),
    );
  } catch (thrown) {
    if (!problemOf(thrown).code.startsWith('disk-')) secrets.splice(-batch.length);
    throw thrown;
  }
}

/** The values that are about to be replaced; all are read before the first one is. */
async function valuesBefore(
  { before, secrets }: ImportStep,
  { credentials }: ApplyParts,
): Promise<ReadonlyMap<CredentialName, Secret>> {
  const values = new Map<CredentialName, Secret>();
  if (before === null) return values;
  for (const { name } of secrets) {
    if (before.credentials[name] === undefined) continue;
    const value = await readIfWhole(credentials, before.id, name);
    if (value !== null) values.set(name, value);
  }
  return values;
}

async function readIfWhole(credentials: Credentials, id: string, name: CredentialName): Promise<Secret | null> {
  try {
    return await credentials.read(id, name);
  } catch (thrown) {
    const { code } = problemOf(thrown);
    if (code === 'credential-missing' || code === 'keychain-item-damaged') return null;
    throw thrown;
  }
}

async function takeBack(written: readonly Written[], parts: ApplyParts): Promise<Leftovers> {
  const leftovers = await each(written.toReversed(), parts, (one) => takeBackOne(one, parts));
  return leftovers.flat();
}

async function takeBackOne({ step, secrets }: Written, parts: ApplyParts): Promise<Leftovers> {
  const { before, after } = step;
  const left: CredentialName[] = [];
  for (const { name, before: old } of secrets.toReversed()) {
    await takeBackSecret(after.id, name, old, parts).catch(() => left.push(name));
  }
  if (before !== null) await putBack(step, left, parts);
  // A connection that still has a secret of the file stays, so that something names it.
  else if (left.length === 0) await inMemoryAtLeast(parts.connections.takeBack(after.id));
  return left.map((credential) => ({ name: after.name, credential }));
}

async function takeBackSecret(
  id: string,
  name: CredentialName,
  old: Secret | null,
  { credentials }: ApplyParts,
): Promise<void> {
  const work = old === null ? credentials.removeCredential(id, name) : credentials.store(id, name, old);
  await inMemoryAtLeast(work);
}

/** As it was, but for the notes of secrets that are still those of the file. */
async function putBack(
  { before, after }: ImportStep,
  left: readonly CredentialName[],
  parts: ApplyParts,
): Promise<void> {
  if (before === null) return;
  const { credentials } = parts.connections.get(after.id);
  const notes = { ...before.credentials };
  for (const name of keysOf(credentials)) {
    const note = credentials[name];
    if (left.includes(name) && note !== undefined) notes[name] = note;
  }
  await inMemoryAtLeast(parts.connections.put({ ...before, credentials: notes }));
}

/** A disk that takes nothing has the state from before the import; it is in memory, and the next write brings it. */
async function inMemoryAtLeast(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    if (!problemOf(thrown).code.startsWith('disk-')) throw thrown;
  }
}
