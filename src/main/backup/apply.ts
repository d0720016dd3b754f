import { isDeepStrictEqual } from 'node:util';
import type { ImportResult } from '../../shared/backup/reports.ts';
import type { ConnectionId, TenantConnection } from '../../shared/connection.ts';
import type { CredentialName, CredentialNote } from '../../shared/credential.ts';
import { problemOf } from '../../shared/problem.ts';
import { keysOf } from '../../shared/record.ts';
import type { Connections } from '../connections/connections.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { Secret } from '../vault/secret.ts';
import { isTenant } from './gather.ts';
import { type ImportStep, type IncomingSecret, withNotes } from './incoming.ts';
import { withoutImport } from './without-import.ts';

interface ApplyParts {
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly rotationEnded: (connection: TenantConnection) => Promise<void>;
}

type Leftovers = Extract<ImportResult, { kind: 'partly-undone' }>['leftovers'];

/** What was changed for one connection so far, with what was there before. */
interface Written {
  readonly step: ImportStep;
  /** As its turn found it; `null` for a new one. */
  readonly before: TenantConnection | null;
  /** As its turn left it. */
  readonly after: TenantConnection;
  readonly secrets: WrittenSecret[];
}

interface WrittenSecret extends IncomingSecret {
  readonly before: Known;
}

/** A secret as it is here: its value, where there is a whole one, and the note of it. */
interface Known {
  readonly note: CredentialNote | undefined;
  readonly value: Secret | null;
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
    for (const { before } of written)
      if (before !== null && before.rotation !== null) await parts.rotationEnded(before);
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
  const { id, secrets } = step;
  const { connections, credentials } = parts;
  signal.throwIfAborted();
  const known = await valuesBefore(step, parts);
  // In one go: whatever else was done to it meanwhile is in it, and nothing comes in between.
  const all = connections.all();
  const before = all.filter(isTenant).find((each) => each.id === id) ?? null;
  const written: Written = { step, before, after: step.make(all), secrets: [] };
  allWritten.push(written);
  await connections.put(written.after);
  const batches = credentials.storesTogether() ? [secrets] : secrets.map((one) => [one]);
  for (const batch of batches) {
    signal.throwIfAborted();
    const compared = await withBefore(batch, known, id, parts);
    await storeBatch(compared, written, parts);
    const told = step.keepsNotes ? compared.filter((one) => !wasHere(one)) : compared;
    await connections.change(id, (current) => withNotes(current, told));
  }
  return secrets.length;
}

/**
 * Stores those that are not here already. A vault that refuses a value has put the old one back by itself; the vault file
 * takes or refuses all of a batch.
 */
async function storeBatch(
  batch: readonly WrittenSecret[],
  { step, secrets }: Written,
  { credentials }: ApplyParts,
): Promise<void> {
  const fresh = batch.filter((one) => !wasHere(one));
  secrets.push(...batch);
  if (fresh.length === 0) return;
  try {
    await credentials.storeAll(
      step.id,
      fresh.map(({ name, secret }) => [name, secret] as const),
    );
  } catch (thrown) {
    if (!problemOf(thrown).code.startsWith('disk-')) secrets.splice(-batch.length);
    throw thrown;
  }
}

const wasHere = ({ secret, before }: WrittenSecret): boolean => before.value?.equals(secret) === true;

/** The values that are about to be replaced; all are read before the first one is. */
async function valuesBefore(
  { id, secrets }: ImportStep,
  parts: ApplyParts,
): Promise<ReadonlyMap<CredentialName, Known>> {
  const values = new Map<CredentialName, Known>();
  for (const { name } of secrets) values.set(name, await knownNow(id, name, parts));
  return values;
}

/** Each with what is known of the one it replaces; that is read once more where another one was stored meanwhile. */
async function withBefore(
  batch: readonly IncomingSecret[],
  known: ReadonlyMap<CredentialName, Known>,
  id: ConnectionId,
  parts: ApplyParts,
): Promise<readonly WrittenSecret[]> {
  const all: WrittenSecret[] = [];
  for (const one of batch) {
    const before = known.get(one.name);
    const isAsBefore = before !== undefined && isDeepStrictEqual(before.note, noteNow(id, one.name, parts));
    all.push({ ...one, before: isAsBefore ? before : await knownNow(id, one.name, parts) });
  }
  return all;
}

/** One that was not found is looked for again, so that it is not taken for one that was never there. */
async function knownNow(id: ConnectionId, name: CredentialName, parts: ApplyParts): Promise<Known> {
  const isMissing = parts.connections.all().some((each) => each.id === id && each.missing[name] !== undefined);
  if (isMissing && noteNow(id, name, parts) === undefined)
    await parts.credentials.lookAgain(id, name).catch((thrown: unknown) => {
      if (problemOf(thrown).code !== 'credential-not-found') throw thrown;
    });
  const note = noteNow(id, name, parts);
  return { note, value: note === undefined ? null : await parts.credentials.readIfWhole(id, name) };
}

const noteNow = (id: ConnectionId, name: CredentialName, { connections }: ApplyParts): CredentialNote | undefined =>
  connections.all().find((each) => each.id === id)?.credentials[name];

async function takeBack(written: readonly Written[], parts: ApplyParts): Promise<Leftovers> {
  const leftovers = await each(written.toReversed(), parts, (one) => takeBackOne(one, parts));
  return leftovers.flat();
}

/** What somebody else did meanwhile stays: only what is still as the import left it is changed back. */
async function takeBackOne(written: Written, parts: ApplyParts): Promise<Leftovers> {
  const { id, name } = written.step;
  const left: CredentialName[] = [];
  const notes = new Map<CredentialName, CredentialNote | undefined>();
  for (const one of written.secrets.toReversed()) {
    try {
      if (await takeBackSecret(id, one, parts))
        notes.set(one.name, one.before.value === null ? undefined : one.before.note);
    } catch {
      if (!wasHere(one)) left.push(one.name);
    }
  }
  // Nothing is left of a connection that was removed meanwhile, nor of its secrets.
  const now = parts.connections
    .all()
    .filter(isTenant)
    .find((each) => each.id === id);
  if (now === undefined) return [];
  const { before, after } = written;
  if (before !== null) await inMemoryAtLeast(parts.connections.put(withoutImport(now, { before, after }, notes)));
  else if (left.length === 0) await inMemoryAtLeast(takeBackNew(id, parts));
  return left.map((credential) => ({ name, credential }));
}

/** One that has a secret, be it one that was stored meanwhile, stays, so that something names that. */
const takeBackNew = (id: ConnectionId, { connections, credentials }: ApplyParts): Promise<void> =>
  credentials.alone(async () => {
    const now = connections.all().find((each) => each.id === id);
    if (now !== undefined && keysOf(now.credentials).length === 0) await connections.takeBack(id);
  });

/** Answers whether what is here is what was here before; another value than that of the file is somebody else's. */
async function takeBackSecret(id: ConnectionId, one: WrittenSecret, { credentials }: ApplyParts): Promise<boolean> {
  const { name, secret, before } = one;
  if ((await readNow(credentials, id, name))?.equals(secret) !== true) return false;
  if (wasHere(one)) return true;
  await inMemoryAtLeast(
    before.value === null ? credentials.removeCredential(id, name) : credentials.store(id, name, before.value),
  );
  return true;
}

/** What an interrupted write left is settled with the first try, in memory at least. */
async function readNow(credentials: Credentials, id: ConnectionId, name: CredentialName): Promise<Secret | null> {
  try {
    return await credentials.readIfWhole(id, name);
  } catch (thrown) {
    if (!problemOf(thrown).code.startsWith('disk-')) throw thrown;
    return credentials.readIfWhole(id, name);
  }
}

/** A disk that takes nothing has the state from before the import; it is in memory, and the next write brings it. */
async function inMemoryAtLeast(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    if (!problemOf(thrown).code.startsWith('disk-')) throw thrown;
  }
}
