import { randomUUID } from 'node:crypto';
import { appendFile, chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditFile } from '../../../src/main/audit/audit-file.ts';
import { lineOf, noHash } from '../../../src/main/audit/audit-line.ts';
import type { AuditNote, AuditSearch, ChainBreak } from '../../../src/shared/audit.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { startChild } from '../../support/child.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const trailFile = (): string => path.join(folder, 'audit.jsonl');
const headFile = (): string => path.join(folder, 'audit-head.json');

/** One run of the assistant, at a time that goes on by itself. */
function openTrail(told: { userName?: () => string; onChange?: () => void } = {}): AuditFile {
  const now = (): Date => new Date(Date.UTC(2026, 0, 2, 3, 4, 5));
  return new AuditFile({ folder, now, userName: () => 'ada', onChange: () => undefined, ...told });
}

const connection = { id: randomUUID(), name: 'Contoso' };
const stored: AuditNote = { action: 'stored', connection, credential: 'scim-token', facts: { store: 'keychain' } };
const everything: AuditSearch = { words: [], action: null, connectionId: null, before: null };

async function noteMany(count: number): Promise<void> {
  const trail = openTrail();
  for (let each = 0; each < count; each += 1) await trail.note(stored);
}

const linesOf = async (): Promise<string[]> => (await readFile(trailFile(), 'utf8')).split('\n').slice(0, -1);
const writeLines = (lines: readonly string[]): Promise<void> =>
  writeFile(trailFile(), lines.map((line) => `${line}\n`).join(''));
const changeLines = async (change: (lines: string[]) => readonly string[]): Promise<void> =>
  writeLines(change(await linesOf()));
const breaksFound = async (): Promise<readonly ChainBreak[]> => (await openTrail().verified()).breaks;

describe('An entry', () => {
  it('says what happened, when, by which user of the system, and is linked to the one before', async () => {
    await noteMany(2);
    const [first, second] = (await linesOf()).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toEqual({
      number: 1,
      at: '2026-01-02T03:04:05.000Z',
      user: 'ada',
      ...stored,
      previous: noHash,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
    expect(second).toMatchObject({ number: 2, previous: first?.['hash'] });
  });

  it('is written although the system does not say who the user is', async () => {
    const userName = (): string => {
      throw new Error('no such user');
    };
    await openTrail({ userName }).note(stored);
    expect((await openTrail().read(everything)).entries).toMatchObject([{ user: '' }]);
  });

  it('has nothing in it that the note has no field for', async () => {
    await openTrail().note({ ...stored, value: 'a-secret' } as AuditNote);
    expect(await readFile(trailFile(), 'utf8')).not.toContain('a-secret');
  });

  it('can be read by its owner only', async () => {
    await noteMany(1);
    expect((await stat(trailFile())).mode & 0o777).toBe(0o600);
    expect((await stat(headFile())).mode & 0o777).toBe(0o600);
  });

  it('is told of when it is there', async () => {
    const told: number[] = [];
    const trail = openTrail({ onChange: () => told.push(trail.newest()) });
    await trail.note(stored);
    await trail.note(stored);
    expect(told).toEqual([1, 2]);
  });

  it('comes in the order it was asked for, whatever else is asked at the same time', async () => {
    const trail = openTrail();
    const names = Array.from({ length: 20 }, (_, index) => `n${String(index)}`);
    await Promise.all(names.map((name) => trail.note({ ...stored, connection: { ...connection, name } })));
    const { entries, chain } = await trail.read(everything);
    expect(entries.map((entry) => entry.connection?.name)).toEqual(names.toReversed());
    expect(chain).toMatchObject({ entries: 20, breaks: [] });
  });
});

describe('A whole trail', () => {
  it('is whole when there is none yet', async () => {
    expect(await openTrail().verified()).toEqual({ entries: 0, since: null, breaks: [], breakCount: 0 });
  });

  it('goes on in the next run, and says since when it is whole', async () => {
    await noteMany(2);
    await noteMany(1);
    expect(await openTrail().verified()).toEqual({
      entries: 3,
      since: '2026-01-02T03:04:05.000Z',
      breaks: [],
      breakCount: 0,
    });
  });

  it.each([0, 1])('may be longer than its head by what a crash left, also with a head of %i entries', async (known) => {
    await noteMany(known);
    const head = await readFile(headFile(), 'utf8').catch(() => null);
    await noteMany(1);
    await (head === null ? rm(headFile()) : writeFile(headFile(), head));
    expect(await breaksFound()).toEqual([]);
    await noteMany(1);
    expect(await openTrail().verified()).toMatchObject({ entries: known + 2, breaks: [] });
  });

  it('is whole with texts that hold what some take for the end of a line', async () => {
    const facts = { madeBy: 'eve\u2028\u2029\u0085\r\n' };
    await openTrail({ userName: () => 'ada\u2028' }).note({ ...stored, facts });
    await noteMany(1);
    const { entries, chain } = await openTrail().read(everything);
    expect(entries).toMatchObject([{ number: 2 }, { number: 1, user: 'ada\u2028', facts }]);
    expect(chain).toMatchObject({ entries: 2, breaks: [] });
  });

  it('is whole with names that look like the form of a line', async () => {
    const name = '","previous":"' + 'a'.repeat(40) + '"}';
    await openTrail().note({ ...stored, connection: { ...connection, name } });
    await noteMany(1);
    expect(await breaksFound()).toEqual([]);
  });
});

describe('A broken trail', () => {
  const rewritten = (line: string, change: (entry: AuditNote) => AuditNote): string =>
    lineOf(change(JSON.parse(line) as AuditNote) as Parameters<typeof lineOf>[0]).text;

  it.each<[string, (lines: string[]) => string[], ChainBreak[]]>([
    [
      'a word in it was changed',
      (all) => all.with(1, (all[1] ?? '').replace('ada', 'eve')),
      [{ kind: 'changed', line: 2 }],
    ],
    [
      'a line was changed and given a hash that fits',
      (all) =>
        all.with(
          1,
          rewritten(all[1] ?? '', (entry) => ({ ...entry, action: 'copied' })),
        ),
      [{ kind: 'changed', line: 2 }],
    ],
    [
      'the last line was changed and given a hash that fits',
      (all) =>
        all.with(
          4,
          rewritten(all[4] ?? '', (entry) => ({ ...entry, action: 'copied' })),
        ),
      [{ kind: 'changed', line: 5 }],
    ],
    ['a line is no entry any more', (all) => all.with(2, 'nothing'), [{ kind: 'changed', line: 3 }]],
    ['a line in between is missing', (all) => all.toSpliced(2, 1), [{ kind: 'missing', line: 3 }]],
    ['the first line is missing', (all) => all.slice(1), [{ kind: 'missing', line: 1 }]],
    ['the end is missing', (all) => all.slice(0, 3), [{ kind: 'cut', line: 4, expected: 5 }]],
    ['everything is missing', () => [], [{ kind: 'cut', line: 1, expected: 5 }]],
    [
      'a line was put in between',
      (all) => all.toSpliced(2, 0, all[0] ?? ''),
      [
        { kind: 'missing', line: 3 },
        { kind: 'missing', line: 4 },
      ],
    ],
  ])('is told where it is broken when %s, and again when it has grown', async (_what, change, breaks) => {
    await noteMany(5);
    await changeLines(change);
    expect(await breaksFound()).toEqual(breaks);
    const kept = await linesOf();
    await noteMany(2);
    expect((await linesOf()).slice(0, kept.length)).toEqual(kept);
    const [grown] = await breaksFound();
    expect(grown).toBeDefined();
    expect(await breaksFound()).toHaveLength(breaks.length);
  });

  it('says that a last line is torn, leaves it, and goes on behind it', async () => {
    await noteMany(2);
    const torn = '{"number":3,"at":"2026-01-';
    await appendFile(trailFile(), torn);
    expect(await breaksFound()).toEqual([{ kind: 'torn', line: 3 }]);
    await noteMany(1);
    const lines = await linesOf();
    expect(lines[2]).toBe(torn);
    expect(JSON.parse(lines[3] ?? '')).toMatchObject({ number: 3 });
    expect(await breaksFound()).toEqual([{ kind: 'torn', line: 3 }]);
  });

  it.each([
    ['gone', () => rm(headFile())],
    ['no head', () => writeFile(headFile(), '{"version":1}')],
    ['no JSON', () => writeFile(headFile(), 'x')],
  ])('does not claim to know its end when the head is %s, and never does again', async (_what, damage) => {
    await noteMany(3);
    await damage();
    expect(await breaksFound()).toEqual([{ kind: 'end-unknown', line: 3 }]);
    await noteMany(1);
    expect(await breaksFound()).toEqual([{ kind: 'changed', line: 3 }]);
  });

  it('is not healed by lines that somebody appends behind one that was changed at the end', async () => {
    await noteMany(3);
    const last = JSON.parse((await linesOf())[2] ?? '') as Parameters<typeof lineOf>[0];
    const forged = lineOf({ ...last, action: 'copied' });
    const behind = lineOf({ ...last, number: 4, previous: forged.hash });
    await changeLines((all) => [...all.slice(0, 2), forged.text, behind.text]);
    expect(await breaksFound()).toEqual([{ kind: 'changed', line: 3 }]);
    await noteMany(1);
    expect(await breaksFound()).toEqual([{ kind: 'changed', line: 4 }]);
  });

  it('tells the first breaks and how many there are', async () => {
    await noteMany(30);
    await changeLines((all) => all.map((line) => line.replace('ada', 'eve')));
    const { breaks, breakCount } = await openTrail().verified();
    expect([breaks.length, breakCount]).toEqual([20, 30]);
  });

  it('is noticed by a run that had looked through it before', async () => {
    const trail = openTrail();
    await trail.note(stored);
    await trail.note(stored);
    await changeLines((all) => all.slice(0, 1));
    await trail.note(stored);
    expect(await breaksFound()).toEqual([{ kind: 'missing', line: 2 }]);
  });
});

describe('Reading', () => {
  const other = { id: randomUUID(), name: 'Bäckerei Süd' };
  beforeEach(async () => {
    const trail = openTrail();
    await trail.note(stored);
    await trail.note({
      action: 'tried',
      connection: other,
      credential: 'scim-token-2',
      facts: { outcome: 'accepted' },
    });
    await trail.note({ action: 'panic', connection: null, credential: null });
    await trail.note({
      action: 'copied',
      connection: { ...connection, name: 'Contoso Ltd' },
      credential: 'client-secret',
    });
  });

  const numbersOf = async (search: Partial<AuditSearch>): Promise<number[]> =>
    (await openTrail().read({ ...everything, ...search })).entries.map(({ number }) => number);
  const word = (text: string, more: object = {}) => ({ text, actions: [], kinds: [], ...more });

  it.each<[string, Partial<AuditSearch>, number[]]>([
    ['everything, the newest first', {}, [4, 3, 2, 1]],
    ['one action', { action: 'tried' }, [2]],
    ['one connection, whatever its name was', { connectionId: connection.id }, [4, 1]],
    ['a name in whatever case', { words: [word('SÜD')] }, [2]],
    ['the user', { words: [word('ada')] }, [4, 3, 2, 1]],
    ['a fact', { words: [word('accepted')] }, [2]],
    ['what an action is called in the window', { words: [word('kopiert', { actions: ['copied'] })] }, [4]],
    ['what a credential is called in the window', { words: [word('SCIM-Token', { kinds: ['scim-token'] })] }, [2, 1]],
    ['all words at once', { words: [word('contoso'), word('ltd')] }, [4]],
    ['nothing for what is nowhere', { words: [word('zzz')] }, []],
    ['what is in front of a line', { before: 3 }, [2, 1]],
  ])('finds %s', async (_what, search, numbers) => {
    expect(await numbersOf(search)).toEqual(numbers);
  });

  it('names every connection of the trail once, as it was called last', async () => {
    const { connections } = await openTrail().read({ ...everything, action: 'panic' });
    expect(connections).toEqual([{ id: connection.id, name: 'Contoso Ltd' }, other]);
  });
});

/** A trail as long as that, written without waiting for the disk each time. */
async function writeLong(count: number): Promise<void> {
  const lines: string[] = [];
  let previous = noHash;
  for (let number = 1; number <= count; number += 1) {
    const line = lineOf({ number, at: '2026-01-02T03:04:05.000Z', user: 'ada', ...stored, previous });
    lines.push(line.text);
    previous = line.hash;
  }
  await writeLines(lines);
  await writeFile(headFile(), JSON.stringify({ version: 1, number: count, hash: previous }));
}

describe('A long trail', () => {
  it('is read in pages of 200, each from where the last one ended', async () => {
    await writeLong(450);
    const trail = openTrail();
    const sizes: number[] = [];
    const seen: number[] = [];
    for (let before: number | null = null; sizes.length < 3;) {
      const { entries, total } = await trail.read({ ...everything, before });
      expect(total).toBe(450);
      sizes.push(entries.length);
      seen.push(...entries.map(({ number }) => number));
      before = entries.at(-1)?.line ?? null;
    }
    expect(sizes).toEqual([200, 200, 50]);
    expect(seen).toEqual(Array.from({ length: 450 }, (_, index) => 450 - index));
  });

  // Its own work is measured: a busy machine makes everything wait.
  it('of 100,000 entries is looked through in three seconds of work', async () => {
    await writeLong(100_000);
    const begun = process.cpuUsage();
    expect(await openTrail().verified()).toMatchObject({ entries: 100_000, breaks: [] });
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(3_000);
  }, 30_000);
});

describe('Keeping it elsewhere', () => {
  it('gives JSON Lines exactly as they are, also broken ones', async () => {
    await noteMany(2);
    await appendFile(trailFile(), 'torn');
    expect(await openTrail().exported('jsonl')).toBe(await readFile(trailFile(), 'utf8'));
    await rm(trailFile());
    expect(await openTrail().exported('jsonl')).toBe('');
  });

  it('gives a table of what can be read', async () => {
    await openTrail().note({ ...stored, connection: { ...connection, name: '=cmd|"x", y' } });
    await appendFile(trailFile(), 'torn\n');
    const [head, row, end] = (await openTrail().exported('csv')).split('\r\n');
    expect(head).toBe('\uFEFFnumber,at,user,action,connection,connection id,credential,facts,previous,hash');
    expect(row).toContain(`,ada,stored,"'=cmd|""x"", y",${connection.id},scim-token,store: keychain,`);
    expect(end).toBe('');
  });
});

describe('A disk', () => {
  it.skipIf(process.getuid?.() === 0)('that refuses to be written leaves the trail as it is', async () => {
    await noteMany(1);
    await chmod(trailFile(), 0o400);
    expect((await problemFrom(openTrail().note(stored))).code).toBe('disk-not-writable');
  });

  it('that has a folder in the place of the file raises a problem, and is asked anew the next time', async () => {
    const trail = new AuditFile({
      folder: path.join(folder, 'gone'),
      now: () => new Date(),
      userName: () => 'ada',
      onChange: () => undefined,
    });
    expect(await problemFrom(trail.note(stored))).toEqual({ code: 'disk-failed', facts: { file: 'audit.jsonl' } });
    await rm(folder, { recursive: true });
    folder = await mkdtemp(path.join(tmpdir(), 'audit-'));
    expect((await problemFrom(trail.note(stored))).code).toBe('disk-failed');
  });

  it('that is full takes no part of an entry, and the next one when there is room', async () => {
    // A limit on the size of files answers a write as a full disk does: with a part of it, then with an error.
    const script = path.join(import.meta.dirname, 'noting-in-little-room.ts');
    const child = startChild('bash', ['-c', `ulimit -f 2; exec node ${script} ${folder}`]);
    const lines = await child.ended();
    expect(lines.at(-1)).toMatch(/^disk-/);
    const noted = Number(lines.at(-2));
    expect(noted).toBeGreaterThan(2);
    expect(await openTrail().verified()).toMatchObject({ entries: noted, breaks: [] });
    await noteMany(1);
    expect(await openTrail().verified()).toMatchObject({ entries: noted + 1, breaks: [] });
  });
});

describe('A process that is killed', () => {
  it('loses no entry whose note was answered, and leaves a trail that goes on', async () => {
    let least = 0;
    for (let turn = 0; turn < 5; turn += 1) {
      const child = startChild('node', [path.join(import.meta.dirname, 'noting-without-end.ts'), folder]);
      await child.printed(2 + turn * 3);
      await child.kill();
      least += child.lines.length;
      const { entries, breaks } = await openTrail().verified();
      expect(entries).toBeGreaterThanOrEqual(least);
      expect(breaks.filter(({ kind }) => kind !== 'torn')).toEqual([]);
      least = entries;
    }
  }, 60_000);
});
