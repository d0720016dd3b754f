import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStateQuietly } from '../../../src/main/store/read-state.ts';
import { freshState } from '../../../src/main/store/stored-state.ts';
import { tenantConnection } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-state-'));
});
afterEach(() => rm(folder, { recursive: true }));

const state = { ...freshState, connections: [tenantConnection()] };
const put = (name: string, content: string): Promise<void> => writeFile(path.join(folder, name), content);

describe('A program beside the assistant', () => {
  it('reads the state there is', async () => {
    await put('state.json', JSON.stringify(state));
    await put('state.previous.json', JSON.stringify(freshState));
    expect(await readStateQuietly(folder)).toEqual(state);
  });

  it('reads the last good copy of a damaged one, and leaves both as they are', async () => {
    await put('state.json', '{');
    await put('state.previous.json', JSON.stringify(state));
    expect(await readStateQuietly(folder)).toEqual(state);
    expect((await readdir(folder)).sort()).toEqual(['state.json', 'state.previous.json']);
    expect(await readFile(path.join(folder, 'state.json'), 'utf8')).toBe('{');
  });

  it('reads a file of version 1, and leaves it as it is', async () => {
    const first = await readFile(new URL('version-1/in-the-middle.json', import.meta.url), 'utf8');
    await put('state.json', first);
    expect((await readStateQuietly(folder))?.version).toBe(2);
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  it('reads nothing where there is none, and makes no folder', async () => {
    expect(await readStateQuietly(path.join(folder, 'not', 'there'))).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is told when the system does not give the file out', async () => {
    await mkdir(path.join(folder, 'state.json'));
    expect((await problemFrom(readStateQuietly(folder))).code).toBe('disk-failed');
  });
});
