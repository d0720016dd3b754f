import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunHistory } from '../../../src/main/verification/run-history.ts';
import type { RunRecord } from '../../../src/shared/verification/finding.ts';
import { problemFrom } from '../../support/problem-from.ts';

let folder: string;
let history: RunHistory;
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'run-history-')), 'runs');
  history = new RunHistory(folder);
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

const connectionId = randomUUID();
const runAt = (minute: number, told: Partial<RunRecord> = {}): RunRecord => {
  const at = new Date(Date.UTC(2026, 10, 24, 3, minute)).toISOString();
  return {
    version: 1,
    id: randomUUID(),
    connectionId,
    startedAt: at,
    endedAt: at,
    outcome: 'finished',
    target: { baseUrl: 'https://na1.nice-incontact.com/scim/v2', issuer: null, cxone: true, practice: false },
    findings: [],
    requests: { total: 0, byMethod: {} },
    ...told,
  };
};
const filesOf = (id = connectionId): Promise<string[]> => readdir(path.join(folder, id));
const idsIn = (runs: readonly RunRecord[]): string[] => runs.map(({ id }) => id);

describe('The runs of a connection', () => {
  it('are none at first', async () => {
    expect(await history.read(connectionId)).toEqual([]);
  });

  it('are there again after reopening, the newest first', async () => {
    const runs = [runAt(2), runAt(1), runAt(3)];
    for (const run of runs) await history.keep(run);
    expect(await new RunHistory(folder).read(connectionId)).toEqual([runs[2], runs[0], runs[1]]);
  });

  it('are kept apart from those of other connections', async () => {
    const other = runAt(1, { connectionId: randomUUID() });
    await Promise.all([history.keep(other), history.keep(runAt(2))]);
    expect(await history.read(other.connectionId)).toEqual([other]);
  });

  it('are the ten newest', async () => {
    const runs = Array.from({ length: 13 }, (_none, minute) => runAt(minute));
    await Promise.all(runs.map((run) => history.keep(run)));
    expect(idsIn(await new RunHistory(folder).read(connectionId))).toEqual(idsIn(runs).toReversed().slice(0, 10));
    expect(await filesOf()).toHaveLength(10);
  });

  it('hold one record of a run, the newest', async () => {
    const first = runAt(1);
    const again = { ...first, outcome: 'cancelled' as const };
    await Promise.all([history.keep(first), history.keep(again)]);
    expect(await history.read(connectionId)).toEqual([again]);
    expect(await new RunHistory(folder).read(connectionId)).toEqual([again]);
  });

  it('can be read before they are on disk', async () => {
    const run = runAt(1);
    const kept = history.keep(run);
    expect(await history.read(connectionId)).toEqual([run]);
    await kept;
  });

  it.skipIf(process.platform === 'win32')('can be read by nobody else', async () => {
    await history.keep(runAt(1));
    const [file = ''] = await filesOf();
    const modes = [folder, path.join(folder, connectionId), path.join(folder, connectionId, file)].map(
      async (name) => (await stat(name)).mode & 0o777,
    );
    expect(await Promise.all(modes)).toEqual([0o700, 0o700, 0o600]);
  });

  it('are gone when they are forgotten, also those that were just being kept', async () => {
    const kept = [history.keep(runAt(1)), history.keep(runAt(2))];
    await history.forget(connectionId);
    await Promise.all(kept);
    expect(await history.read(connectionId)).toEqual([]);
    await expect(filesOf()).rejects.toThrow('ENOENT');
    await history.forget(connectionId);
  });
});

describe('A file that cannot be used', () => {
  it.each([
    ['is damaged', '{"version": 1, "id"'],
    ['is of a newer version', JSON.stringify({ ...runAt(0), version: 2 })],
    ['belongs to another connection', JSON.stringify(runAt(0, { connectionId: randomUUID() }))],
  ])('because it %s is passed over and left alone', async (_why, content) => {
    await mkdir(path.join(folder, connectionId), { recursive: true });
    const file = path.join(folder, connectionId, '2026-11-24T02-00-00.000Z-odd.json');
    await writeFile(file, content);
    const runs = Array.from({ length: 12 }, (_none, minute) => runAt(minute));
    for (const run of runs) await history.keep(run);
    expect(idsIn(await history.read(connectionId))).toEqual(idsIn(runs).toReversed().slice(0, 10));
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it('because the program was killed while writing it is cleared away', async () => {
    await mkdir(path.join(folder, connectionId), { recursive: true });
    const unfinished = `2026-11-24T02-00-00.000Z-x.json.${randomUUID()}.unfinished`;
    await writeFile(path.join(folder, connectionId, unfinished), '{');
    await history.keep(runAt(1));
    expect(await filesOf()).not.toContain(unfinished);
  });
});

describe('When the disk does not take a run', () => {
  it('says so, and keeps it in memory', async () => {
    // A file where the folder belongs cannot be written into, whoever asks.
    await mkdir(folder);
    await writeFile(path.join(folder, connectionId), '');
    const run = runAt(1);
    expect((await problemFrom(history.keep(run))).code).toBe('disk-failed');
    expect(await history.read(connectionId)).toEqual([run]);
    await rm(path.join(folder, connectionId));
    const next = runAt(2);
    await history.keep(next);
    expect(await history.read(connectionId)).toEqual([next, run]);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('names a folder that is locked', async () => {
    await mkdir(folder);
    await chmod(folder, 0o500);
    expect((await problemFrom(history.keep(runAt(1)))).code).toBe('disk-not-writable');
    await chmod(folder, 0o700);
  });
});
