import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskError } from '../../../src/main/store/disk-error.ts';
import { openStateStore, type StateStore } from '../../../src/main/store/state-store.ts';
import { freshState, StoredState } from '../../../src/main/store/stored-state.ts';
import { longestDraft } from '../../../src/shared/app-state.ts';
import type { ProblemCode } from '../../../src/shared/problem.ts';
import { startChild } from '../../support/child.ts';
import { practiceConnection, tenantConnection } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'state-store-'));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

const fileAt = (name: string): string => path.join(directory, name);
const open = () => openStateStore({ directory });
const contentOf = (name: string): Promise<string> => readFile(fileAt(name), 'utf8');
const named = (name: string) => (state: StoredState) => ({ ...state, drafts: { 'connection-name': name } });
const draftIn = (store: StateStore): string | undefined => store.get().drafts['connection-name'];

async function savedWith(name: string): Promise<void> {
  const { store } = await open();
  await store.update(named(name));
}

describe('The state on disk', () => {
  it('is fresh at first, and nothing was set aside', async () => {
    const { store, setAside } = await open();
    expect(store.get()).toEqual(freshState);
    expect(setAside).toBeNull();
  });

  it('is there again after reopening', async () => {
    const { store } = await open();
    const connections = [practiceConnection(), tenantConnection()];
    await store.update((state) => ({ ...state, connections, place: { screen: 'new-connection' } }));
    const reopened = await open();
    expect(reopened.store.get()).toEqual({ ...freshState, connections, place: { screen: 'new-connection' } });
    expect(reopened.setAside).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('can be read by nobody else', async () => {
    directory = path.join(directory, 'made', 'if', 'need', 'be');
    await savedWith('mine');
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    for (const name of await readdir(directory)) expect((await stat(fileAt(name))).mode & 0o777).toBe(0o600);
    directory = path.join(directory, '../../../..');
  });

  it('takes no field that is not in the schema', async () => {
    const { store } = await open();
    const connection = { ...practiceConnection(), secret: 'canary-1' };
    const smuggling = { ...freshState, accessKey: 'canary-2', connections: [connection] };
    await store.update(() => smuggling);
    expect(JSON.stringify(store.get())).not.toContain('canary');
    expect(await contentOf('state.json')).not.toContain('canary');
    expect(await contentOf('state.previous.json')).not.toContain('canary');
    expect(store.get().connections).toHaveLength(1);
  });

  it('refuses a change that makes it invalid, and stays as it was', async () => {
    const { store } = await open();
    await expect(store.update(named('n'.repeat(longestDraft + 1)))).rejects.toThrow();
    expect(store.get()).toEqual(freshState);
  });

  it('leaves no other files behind', async () => {
    const { store } = await open();
    await Promise.all(Array.from({ length: 50 }, (_none, index) => store.update(named(String(index)))));
    await store.settled();
    expect((await readdir(directory)).sort()).toEqual(['state.json', 'state.previous.json']);
  });
});

describe('An update', () => {
  it('is in memory and told at once, and on disk when it resolves', async () => {
    const { store } = await open();
    const told: (string | undefined)[] = [];
    const stop = store.subscribe(({ drafts }) => told.push(drafts['connection-name']));
    const saved = store.update(named('first'));
    expect(draftIn(store)).toBe('first');
    expect(told).toEqual(['first']);
    await saved;
    expect(await contentOf('state.json')).toContain('"first"');
    stop();
    await store.update(named('second'));
    expect(told).toEqual(['first']);
  });

  it('sees those before it, also the ones that are not on disk yet', async () => {
    const { store } = await open();
    const append = (state: StoredState) => named(`${state.drafts['connection-name'] ?? ''}x`)(state);
    await Promise.all(Array.from({ length: 100 }, () => store.update(append)));
    expect(draftIn((await open()).store)).toBe('x'.repeat(100));
  });

  it('resolves only when the disk holds it or a later one', async () => {
    const { store } = await open();
    const updates = Array.from({ length: 20 }, async (_none, index) => {
      await store.update(named(String(index)));
      const onDisk = StoredState.parse(JSON.parse(await contentOf('state.json')));
      return Number(onDisk.drafts['connection-name']) >= index;
    });
    expect(await Promise.all(updates)).not.toContain(false);
  });
});

describe('An unusable file', () => {
  const newer = JSON.stringify({ version: 3, everything: 'different' });
  const unusable: [what: string, content: string | Buffer, reason: string, label: string][] = [
    ['an empty file', '', 'damaged', 'damaged'],
    ['a truncated file', JSON.stringify(freshState).slice(0, -20), 'damaged', 'damaged'],
    ['zeros, as after a power cut', Buffer.alloc(4_096), 'damaged', 'damaged'],
    ['random bytes', Buffer.from(Array.from({ length: 256 }, (_none, index) => 255 - index)), 'damaged', 'damaged'],
    ['other JSON', '[1, 2, 3]', 'damaged', 'damaged'],
    ['JSON null', 'null', 'damaged', 'damaged'],
    ['a field of the wrong kind', JSON.stringify({ ...freshState, connections: 'none' }), 'damaged', 'damaged'],
    ['a version below ours', JSON.stringify({ ...freshState, version: 0 }), 'damaged', 'damaged'],
    ['the file of a newer version', newer, 'newer-version', 'newer'],
  ];

  it.each(unusable)(
    'is kept under another name and replaced by the last good copy: %s',
    async (_what, content, reason, label) => {
      await savedWith('good');
      await writeFile(fileAt('state.json'), content);
      const { store, setAside } = await open();
      expect(setAside).toMatchObject({ reason, restored: true });
      expect(setAside?.file).toMatch(new RegExp(`^state\\.${label}-[0-9TZ.-]+\\.json$`));
      expect(await readFile(fileAt(setAside?.file ?? ''))).toEqual(Buffer.from(content));
      expect(draftIn(store)).toBe('good');
    },
  );

  it.each(unusable)('makes place for a fresh state when there is no good copy: %s', async (_what, content, reason) => {
    await writeFile(fileAt('state.json'), content);
    const { store, setAside } = await open();
    expect(setAside).toMatchObject({ reason, restored: false });
    expect(store.get()).toEqual(freshState);
    await store.update(named('new'));
    expect((await open()).setAside).toBeNull();
  });

  it('is not lost when the copy is unusable too', async () => {
    await writeFile(fileAt('state.json'), 'damaged one');
    await writeFile(fileAt('state.previous.json'), 'damaged two');
    const { store, setAside } = await open();
    expect(setAside).toMatchObject({ reason: 'damaged', restored: false });
    await store.update(named('new'));
    const names = (await readdir(directory)).filter((name) => name.includes('damaged'));
    expect((await Promise.all(names.map(contentOf))).sort()).toEqual(['damaged one', 'damaged two']);
  });

  it('is replaced by the copy for good, even if nothing is changed before the next start', async () => {
    await savedWith('good');
    await writeFile(fileAt('state.json'), 'damaged');
    await open();
    const { store, setAside } = await open();
    expect(draftIn(store)).toBe('good');
    expect(setAside).toBeNull();
  });
});

describe('A file of version 1', () => {
  const fixture = (name: string): Promise<string> =>
    readFile(path.join(import.meta.dirname, 'version-1', `${name}.json`), 'utf8');

  it('is read, and kept as it was beside the new one', async () => {
    const old = await fixture('in-the-middle');
    await writeFile(fileAt('state.json'), old);
    const { store, setAside } = await open();
    expect(setAside).toBeNull();
    expect(store.get()).toMatchObject({ version: 2, connections: [{ name: 'Unser Mandant' }, { name: 'Übung' }] });
    await store.update(named('new'));
    expect(JSON.parse(await contentOf('state.json'))).toMatchObject({ version: 2 });
    expect(await contentOf('state.version-1.json')).toBe(old);
    expect((await open()).store.get()).toEqual(store.get());
  });

  it('is kept once, however often it is read before anything is changed', async () => {
    await writeFile(fileAt('state.json'), await fixture('untouched'));
    const { store } = await open();
    expect((await open()).store.get()).toEqual(store.get());
    expect((await readdir(directory)).sort()).toEqual(['state.json', 'state.version-1.json']);
  });

  it('does not take the place of another one that was kept before', async () => {
    const [first, second] = [await fixture('untouched'), await fixture('in-the-middle')];
    for (const old of [first, second, second]) {
      await writeFile(fileAt('state.json'), old);
      await open();
    }
    const kept = (await readdir(directory)).filter((name) => name.startsWith('state.version-1'));
    expect((await Promise.all(kept.map(contentOf))).sort()).toEqual([first, second].sort());
  });

  it('is restored from its last good copy when it is damaged', async () => {
    const old = await fixture('untouched');
    await writeFile(fileAt('state.json'), old.slice(0, -20));
    await writeFile(fileAt('state.previous.json'), old);
    const { store, setAside } = await open();
    expect(setAside).toMatchObject({ reason: 'damaged', restored: true });
    expect(store.get().connections).toHaveLength(1);
    expect(await contentOf('state.version-1.json')).toBe(old);
  });

  it('that is damaged is called so, and not lost', async () => {
    const damaged = (await fixture('untouched')).replace('"step": "access-key"', '"step": "nowhere"');
    await writeFile(fileAt('state.json'), damaged);
    const { setAside } = await open();
    expect(setAside).toMatchObject({ reason: 'damaged', restored: false });
    expect(await contentOf(setAside?.file ?? '')).toBe(damaged);
  });
});

describe('A file that the system does not give out', () => {
  /** Reading a folder as a file fails on every system, for root as well. */
  it('is a problem and not damaged: nothing is renamed', async () => {
    await mkdir(fileAt('state.json'));
    expect(await problemFrom(open())).toEqual({ code: 'disk-failed', facts: { file: 'state.json' } });
    expect(await readdir(directory)).toEqual(['state.json']);
  });

  it('is not passed over for the copy when it is the copy that cannot be read', async () => {
    await mkdir(fileAt('state.previous.json'));
    await writeFile(fileAt('state.json'), 'damaged');
    expect((await problemFrom(open())).code).toBe('disk-failed');
    expect(await contentOf('state.json')).toBe('damaged');
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'for lack of rights is given out again once they are there (not as root, who needs none)',
    async () => {
      await savedWith('kept');
      await chmod(fileAt('state.json'), 0o000);
      expect((await problemFrom(open())).code).toBe('disk-not-writable');
      await chmod(fileAt('state.json'), 0o600);
      expect(draftIn((await open()).store)).toBe('kept');
    },
  );
});

describe('Opening', () => {
  it('clears what a killed program did not finish, and nothing else', async () => {
    const unfinished = 'state.json.0b1e3a52-7f0e-4c55-8a8e-0f6f2a3c1d4e.unfinished';
    await writeFile(fileAt(unfinished), '{"versi');
    await writeFile(fileAt('Preferences'), 'of Chromium');
    await savedWith('good');
    expect((await readdir(directory)).sort()).toEqual(['Preferences', 'state.json', 'state.previous.json']);
  });

  it('raises a problem when a file is where the folder should be', async () => {
    await writeFile(fileAt('taken'), '');
    const problem = await problemFrom(openStateStore({ directory: fileAt('taken') }));
    expect(problem).toEqual({ code: 'disk-failed', facts: { file: 'state.json' } });
  });
});

describe('A write that fails', () => {
  /** Makes writing fail on every system: a folder with something in it cannot be replaced by a file. */
  async function obstruct(): Promise<() => Promise<void>> {
    await rm(fileAt('state.json'), { force: true });
    await mkdir(fileAt('state.json/obstacle'), { recursive: true });
    return async () => {
      await rmdir(fileAt('state.json/obstacle'));
      await rmdir(fileAt('state.json'));
    };
  }

  it('is a problem, keeps the change in memory, and is made up for by the next update', async () => {
    const { store } = await open();
    const clear = await obstruct();
    const problem = await problemFrom(store.update(named('kept')));
    expect(problem.code).toMatch(/^disk-/);
    expect(problem.facts).toEqual({ file: 'state.json' });
    expect(draftIn(store)).toBe('kept');
    await clear();
    await store.update((state) => ({ ...state, place: { screen: 'new-connection' } }));
    const reopened = (await open()).store.get();
    expect(reopened).toMatchObject({ drafts: { 'connection-name': 'kept' }, place: { screen: 'new-connection' } });
  });

  it('is tried once more before the end', async () => {
    const { store } = await open();
    const clear = await obstruct();
    await problemFrom(store.update(named('kept')));
    await problemFrom(store.settled());
    await clear();
    await store.settled();
    expect(draftIn((await open()).store)).toBe('kept');
  });

  it('is not repeated when there was none', async () => {
    const { store } = await open();
    await store.update(named('saved'));
    await rm(fileAt('state.json'));
    await store.settled();
    expect(await readdir(directory)).toEqual(['state.previous.json']);
  });

  it('leaves no unfinished file behind', async () => {
    const { store } = await open();
    await obstruct();
    await problemFrom(store.update(named('kept')));
    expect(await readdir(directory)).toEqual(['state.json']);
  });

  const codes: [systemCode: string, code: ProblemCode][] = [
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'disk-not-writable'],
    ['EPERM', 'disk-not-writable'],
    ['EROFS', 'disk-not-writable'],
    ['EIO', 'disk-failed'],
  ];
  it.each(codes)('for %s is %s, and names the file without its folder', (systemCode, code) => {
    const cause = Object.assign(new Error('text of the system'), { code: systemCode });
    const error = diskError('/home/someone/state.json', cause);
    expect(error.problem).toEqual({ code, facts: { file: 'state.json' } });
    expect(error.cause).toBe(cause);
  });
});

const mountTiny = (at: string): boolean =>
  process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0;

describe('A real disk', () => {
  it('that is full keeps the last whole state (needs the right to mount)', async ({ skip }) => {
    if (!mountTiny(directory)) skip();
    try {
      await savedWith('whole');
      const { store } = await open();
      await writeFile(fileAt('filler'), 'f'.repeat(70_000)).catch(() => undefined);
      const connections = Array.from({ length: 40 }, () => practiceConnection());
      expect((await problemFrom(store.update((state) => ({ ...state, connections })))).code).toBe('disk-full');
      expect(draftIn((await open()).store)).toBe('whole');
      await rm(fileAt('filler'));
      await store.settled();
      expect((await open()).store.get().connections).toHaveLength(40);
    } finally {
      spawnSync('umount', [directory]);
    }
  });

  it('that is read-only is named (needs the right to mount)', async ({ skip }) => {
    if (!mountTiny(directory)) skip();
    try {
      const { store } = await open();
      spawnSync('mount', ['-o', 'remount,ro', directory]);
      expect((await problemFrom(store.update(named('new')))).code).toBe('disk-not-writable');
    } finally {
      spawnSync('umount', [directory]);
    }
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'with a folder that may not be written to is named (not as root, who may)',
    async () => {
      const { store } = await open();
      await chmod(directory, 0o500);
      const problem = await problemFrom(store.update(named('new')));
      await chmod(directory, 0o700);
      expect(problem.code).toBe('disk-not-writable');
    },
  );
});

describe('A program that is killed while it writes', () => {
  it('leaves a valid state: the last one that was saved, or a later one', async () => {
    let start = 0;
    for (let kills = 0; kills < 20; kills += 1) {
      const child = startChild(process.execPath, [
        path.join(import.meta.dirname, 'endless-updates.ts'),
        directory,
        String(start),
      ]);
      await child.printed(1);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await child.kill();
      const { store, setAside } = await open();
      expect(setAside).toBeNull();
      const found = Number(draftIn(store));
      expect(found).toBeGreaterThanOrEqual(Number(child.lines.at(-1)));
      start = found + 1;
    }
    expect((await readdir(directory)).sort()).toEqual(['state.json', 'state.previous.json']);
  }, 120_000);
});
