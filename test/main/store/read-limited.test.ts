import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readLimited } from '../../../src/main/store/read-limited.ts';
import { problemFrom } from '../../support/problem-from.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'read-'));
  file = path.join(folder, 'file.age');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

it('reads a file up to its limit', async () => {
  await writeFile(file, 'x'.repeat(1_000));
  expect(Buffer.from(await readLimited(file, 1_000)).toString()).toBe('x'.repeat(1_000));
});

it('reads nothing of one that is larger', async () => {
  await writeFile(file, 'x'.repeat(1_001));
  expect(await problemFrom(readLimited(file, 1_000))).toEqual({
    code: 'backup-too-large',
    facts: { most: '0.001 MB' },
  });
});

it('reads an empty file', async () => {
  await writeFile(file, '');
  expect(await readLimited(file, 1_000)).toHaveLength(0);
});

it('says that a file which is not there, or a folder, cannot be read, without its path', async () => {
  expect(await problemFrom(readLimited(file, 10))).toEqual({ code: 'file-not-readable', facts: { file: 'file.age' } });
  expect(await problemFrom(readLimited(folder, 10))).toMatchObject({ code: 'file-not-readable' });
});

it.runIf(process.platform === 'linux')('does not wait for a named pipe, and reads no device', async () => {
  execFileSync('mkfifo', [file]);
  expect(await problemFrom(readLimited(file, 10))).toMatchObject({ code: 'file-not-readable' });
  expect(await problemFrom(readLimited('/dev/zero', 10))).toMatchObject({ code: 'file-not-readable' });
});
