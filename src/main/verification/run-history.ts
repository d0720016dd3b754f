import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ConnectionId } from '../../shared/connection.ts';
import { type RunId, RunRecord } from '../../shared/verification/finding.ts';
import { isUnfinished, writeAtomically } from '../store/atomic-write.ts';
import { diskError, systemCodeOf } from '../store/disk-error.ts';
import { patiently } from '../store/patience.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';

const runsKept = 10;

/**
 * The newest runs of every connection, masked as they are, one file each in a folder per connection. What the disk does
 * not take stays in memory. A file that cannot be understood, or is of a newer version, is passed over and left alone.
 */
export class RunHistory {
  readonly #folder: string;
  readonly #notOnDisk = new Map<RunId, RunRecord>();
  /** Writing and removing for the same connection come one after the other. */
  readonly #turns = new KeyedQueue();

  /** `folder` is made when the first run is kept. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The runs of a connection, the newest first. Raises `disk-not-writable` or `disk-failed` when they cannot be read and
   * there is none in memory either.
   */
  async read(id: ConnectionId): Promise<readonly RunRecord[]> {
    const inMemory = [...this.#notOnDisk.values()].filter(({ connectionId }) => connectionId === id);
    const onDisk = await this.#onDisk(id).catch((thrown: unknown) => {
      if (inMemory.length === 0) throw thrown;
      return [];
    });
    const others = onDisk.filter((run) => !inMemory.some((newer) => newer.id === run.id));
    return [...inMemory, ...others].toSorted(newestFirst).slice(0, runsKept);
  }

  /**
   * Keeps a run in place of an earlier record of the same run; it can be read at once. Resolves when it is on disk.
   * Raises `disk-full`, `disk-not-writable` or `disk-failed`; the run then stays in memory.
   */
  keep(run: RunRecord): Promise<void> {
    this.#notOnDisk.set(run.id, run);
    return this.#turns.run(run.connectionId, async () => {
      // Forgotten meanwhile, or repeated: then the newer record waits for its own turn.
      if (this.#notOnDisk.get(run.id) !== run) return;
      await this.#write(run);
      if (this.#notOnDisk.get(run.id) === run) this.#notOnDisk.delete(run.id);
      await this.#removeOldest(run.connectionId);
    });
  }

  /** Removes all runs of a connection. Raises `disk-not-writable` or `disk-failed`. */
  forget(id: ConnectionId): Promise<void> {
    for (const { id: runId, connectionId } of [...this.#notOnDisk.values()])
      if (connectionId === id) this.#notOnDisk.delete(runId);
    const folder = this.#folderOf(id);
    return this.#turns.run(id, () => asDiskProblem(folder, () => rm(folder, { recursive: true, force: true })));
  }

  /** Resolves when nothing is being written any more. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  #folderOf(id: ConnectionId): string {
    return path.join(this.#folder, id);
  }

  async #onDisk(id: ConnectionId): Promise<readonly RunRecord[]> {
    const files = await this.#filesOf(id);
    const runs = await Promise.all(files.map(readRun));
    return runs.filter((run) => run?.connectionId === id).filter((run) => run !== null);
  }

  /** The names begin with a time, so that their order is that of the runs. */
  async #filesOf(id: ConnectionId): Promise<readonly string[]> {
    const folder = this.#folderOf(id);
    const names = (await asDiskProblem(folder, () => namesIn(folder))).filter((name) => name.endsWith('.json'));
    return names.toSorted().map((name) => path.join(folder, name));
  }

  async #write(run: RunRecord): Promise<void> {
    const folder = this.#folderOf(run.connectionId);
    const file = path.join(folder, nameOf(run));
    await asDiskProblem(file, async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeAtomically(file, `${JSON.stringify(RunRecord.parse(run))}\n`);
    });
  }

  /** Only files that this version understands count, and only they are removed. */
  async #removeOldest(id: ConnectionId): Promise<void> {
    const folder = this.#folderOf(id);
    const oldest = (await this.#onDisk(id)).toSorted(newestFirst).slice(runsKept);
    for (const run of oldest) await asDiskProblem(folder, () => rm(path.join(folder, nameOf(run)), { force: true }));
    const left = (await namesIn(folder)).filter(isUnfinished);
    for (const name of left) await rm(path.join(folder, name), { force: true });
  }
}

/** Colons are not allowed in the names of files everywhere. */
const nameOf = ({ startedAt, id }: RunRecord): string => `${startedAt.replaceAll(':', '-')}-${id}.json`;

const newestFirst = (one: RunRecord, other: RunRecord): number => other.startedAt.localeCompare(one.startedAt);

/** `null` for what is no run, or none that this version understands. */
async function readRun(file: string): Promise<RunRecord | null> {
  try {
    return RunRecord.parse(JSON.parse(await patiently(() => readFile(file, 'utf8'))));
  } catch {
    return null;
  }
}

/** Nothing, when there is no such folder yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (thrown) {
    if (systemCodeOf(thrown) === 'ENOENT') return [];
    throw thrown;
  }
}

async function asDiskProblem<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw diskError(file, cause);
  }
}
