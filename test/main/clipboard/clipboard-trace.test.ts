import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ClipboardTrace, createClipboardTrace } from '../../../src/main/clipboard/clipboard-trace.ts';
import { ClipboardKeeper } from '../../../src/main/clipboard/clipboard-keeper.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { clipboardInMemory } from '../../support/clipboard.ts';
import { problemFrom } from '../../support/problem-from.ts';

const secret = new Secret('canary-of-the-trace');
let folder: string;
let file: string;
let trace: ClipboardTrace;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trace-'));
  file = path.join(folder, 'clipboard.json');
  trace = createClipboardTrace(file);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const is = (text: string): Promise<boolean> => trace.isOf(() => Promise.resolve(text));

it('is that of the secret, and of nothing else', async () => {
  await trace.leave(secret);
  expect(await is(secret.reveal())).toBe(true);
  expect(await is(`${secret.reveal()} `)).toBe(false);
  expect(await is('')).toBe(false);
});

it('tells neither the secret nor a digest that could be compared quickly', async () => {
  await trace.leave(secret);
  const kept = await readFile(file, 'utf8');
  for (const algorithm of ['md5', 'sha1', 'sha256', 'sha512'])
    for (const encoding of ['hex', 'base64'] as const)
      expect(kept).not.toContain(createHash(algorithm).update(secret.reveal()).digest(encoding));
  expect(kept).not.toContain('canary');
  expect(kept.length).toBeLessThan(150);
  await trace.leave(secret);
  expect(await readFile(file, 'utf8')).not.toBe(kept);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
});

it('that was never left has nobody look at the clipboard', async () => {
  let isAsked = false;
  const read = (): Promise<string> => {
    isAsked = true;
    return Promise.resolve('what the person copied');
  };
  expect(await trace.isOf(read)).toBe(false);
  expect(isAsked).toBe(false);
});

it.each(['', '{"v":1}', '{"v":1,"salt":"AAAA","hash":""}', 'null'])(
  'that is damaged is of nothing: %s',
  async (text) => {
    await writeFile(file, text);
    expect(await is('')).toBe(false);
  },
);

it('can be removed twice', async () => {
  await trace.leave(secret);
  await trace.remove();
  await trace.remove();
  expect(await readdir(folder)).toEqual([]);
});

it('that cannot be left keeps the secret off the clipboard', async () => {
  const clipboard = clipboardInMemory();
  await rm(folder, { recursive: true });
  const keeper = new ClipboardKeeper(clipboard, { trace });
  expect((await problemFrom(keeper.copySecret(secret))).code).toBe('disk-failed');
  expect(await clipboard.readText()).toBe('');
  expect(keeper.secret()).toBeNull();
});

it('of a keeper goes with the secret, whichever way it goes', async () => {
  const clipboard = clipboardInMemory();
  const keeper = new ClipboardKeeper(clipboard, { trace });
  const goings: readonly (() => Promise<unknown>)[] = [
    () => keeper.clearNow(),
    () => keeper.clearIfHolds(secret),
    () => keeper.copyText('something else'),
  ];
  for (const going of goings) {
    await keeper.copySecret(secret);
    expect(await readdir(folder)).toEqual(['clipboard.json']);
    await going();
    expect(await readdir(folder)).toEqual([]);
  }
});

it('of a run that crashed has the next one clear the clipboard, and only of that secret', async () => {
  const clipboard = clipboardInMemory();
  const crashed = new ClipboardKeeper(clipboard, { trace });
  await crashed.copySecret(secret);
  await new ClipboardKeeper(clipboard, { trace }).clearAfterCrash();
  expect(await clipboard.readText()).toBe('');
  expect(await readdir(folder)).toEqual([]);

  await crashed.copySecret(secret);
  await clipboard.writeText('copied since');
  await new ClipboardKeeper(clipboard, { trace }).clearAfterCrash();
  expect(await clipboard.readText()).toBe('copied since');
  expect(await readdir(folder)).toEqual([]);
  await crashed.clearNow();
});

it('has what is copied while it is compared stay', async () => {
  const clipboard = clipboardInMemory();
  const crashed = new ClipboardKeeper(clipboard, { trace });
  await crashed.copySecret(secret);
  let reads = 0;
  const readText = async (): Promise<string> => {
    const text = await clipboard.readText();
    reads += 1;
    if (reads === 1) await clipboard.writeText('copied meanwhile');
    return text;
  };
  await new ClipboardKeeper({ ...clipboard, readText }, { trace }).clearAfterCrash();
  expect(await clipboard.readText()).toBe('copied meanwhile');
  expect(await readdir(folder)).toEqual([]);
  await crashed.clearNow();
});

it('is no obstacle when it cannot be removed', async () => {
  await mkdir(file);
  const clipboard = clipboardInMemory();
  await clipboard.writeText('copied by the person');
  expect((await problemFrom(new ClipboardKeeper(clipboard, { trace }).clearAfterCrash())).code).toBe('disk-failed');
  expect(await clipboard.readText()).toBe('copied by the person');
});
