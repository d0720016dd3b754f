import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keytar } from '../../../src/main/vault/keychain.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { CaptureReply } from '../../../src/shared/capture.ts';
import type { CredentialName } from '../../../src/shared/credential.ts';
import { addTenant, type CredentialParts, openCredentialParts } from '../../support/credential-parts.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { fakeKeytar, type Items } from '../vault/fake-keytar.ts';

const id = `${'ABCDEFGHIJ234567KLMNOPQRST'.repeat(2)}====`;
const secret = `${'QRSTUV765432WXYZABCDEFGHIJ'.repeat(2)}====`;
const page = `Access Key ID: ${id}\n`;
const fiveMinutes = 5 * 60_000;

let directory: string;
let items: Items;
/** What the system says when something is to be written; `null` when it does so. */
let refusal: string | null;
let parts: CredentialParts;
let connectionId: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'captures-'));
  items = new Map();
  refusal = null;
  parts = await openCredentialParts(directory, keychain());
  connectionId = await addTenant(parts);
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(directory, { recursive: true });
});

const keychain = (): Keytar =>
  fakeKeytar(items, (call) =>
    call === 'set' && refusal !== null ? Promise.reject(new Error(refusal)) : Promise.resolve(),
  );

const typed = (credential: CredentialName, value: string): Promise<CaptureReply> =>
  parts.captures.typed(connectionId, credential, new Secret(value));

async function pasted(credential: CredentialName, text: string): Promise<CaptureReply> {
  await parts.clipboard.writeText(text);
  return parts.captures.fromClipboard(connectionId, credential);
}

const stored = async (credential: CredentialName): Promise<string> =>
  (await parts.credentials.read(connectionId, credential)).reveal();

/** The id of the capture that a reply is about; fails the test for what was stored. */
function captureOf(reply: CaptureReply): string {
  if (reply.kind === 'stored') throw new Error('It was stored.');
  return reply.captureId;
}

const goneCode = async (captureId: string): Promise<string> =>
  (await problemFrom(parts.captures.storeCaptured({ captureId, choice: 'as-is', credential: 'access-key-id' }))).code;

describe('A value that looks as it should', () => {
  it('is stored, and taken off the clipboard', async () => {
    expect(await pasted('access-key-id', `  ${id}\n`)).toEqual({
      kind: 'stored',
      isUnusual: false,
      clipboard: 'cleared',
    });
    expect(await stored('access-key-id')).toBe(id);
    expect(await parts.clipboard.readText()).toBe('');
  });

  it('is stored when it is typed, and leaves the clipboard alone', async () => {
    await parts.clipboard.writeText(id);
    expect(await typed('access-key-id', id)).toEqual({ kind: 'stored', isUnusual: false, clipboard: 'unused' });
    expect(await parts.clipboard.readText()).toBe(id);
  });

  const shapes: [credential: CredentialName, value: string, isUnusual: boolean][] = [
    ['access-key-id', id.replaceAll('=', ''), true],
    ['access-key-secret', 'a-short-secret', true],
    ['scim-token', 'a-token-of-32-characters-or-more', false],
    ['scim-token', 'a-short-token', true],
    ['client-id', 'x', false],
    ['client-secret', 'y', false],
  ];
  it.each(shapes)(
    'is stored in any shape, with a hint where samples are published: %s “%s”',
    async (name, value, is) => {
      expect(await typed(name, value)).toEqual({ kind: 'stored', isUnusual: is, clipboard: 'unused' });
    },
  );

  it('leaves on the clipboard what was copied while it was being stored', async () => {
    await parts.clipboard.writeText(id);
    const reply = parts.captures.fromClipboard(connectionId, 'access-key-id');
    await vi.waitUntil(() => items.size > 0);
    await parts.clipboard.writeText('something else');
    expect((await reply).kind).toBe('stored');
    expect(await parts.clipboard.readText()).toBe('something else');
  });

  it('goes to the memory for a practice without a keychain', async () => {
    parts = await openCredentialParts(directory, null);
    connectionId = await parts.connections.addPractice('Practice', 'en');
    expect(await typed('scim-token', 'a-token-of-32-characters-or-more')).toMatchObject({ kind: 'stored' });
    expect(await typed('scim-token', 'a-token-of-32-characters-or-more')).toMatchObject({ doubts: ['same-as-stored'] });
    expect(parts.connections.get(connectionId).credentials['scim-token']?.store).toBe('memory');
  });
});

describe('A value that looks wrong', () => {
  it('is not stored but asked about, and only its length and end are told', async () => {
    expect(await pasted('access-key-id', page)).toEqual({
      kind: 'question',
      captureId: expect.any(String) as string,
      doubts: ['surrounding-text'],
      offers: [
        { choice: 'cleaned', credential: 'access-key-id', length: 56, lastFour: 'QRST' },
        { choice: 'as-is', credential: 'access-key-id', length: page.trim().length, lastFour: 'QRST' },
      ],
    });
    expect(parts.connections.get(connectionId).credentials).toEqual({});
    expect(await parts.clipboard.readText()).toBe(page);
  });

  it('is stored as it was chosen, and the whole of it is taken off the clipboard', async () => {
    const captureId = captureOf(await pasted('access-key-id', page));
    const chosen = { captureId, choice: 'cleaned', credential: 'access-key-id' } as const;
    expect(await parts.captures.storeCaptured(chosen)).toEqual({
      kind: 'stored',
      isUnusual: false,
      clipboard: 'cleared',
    });
    expect(await stored('access-key-id')).toBe(id);
    expect(await parts.clipboard.readText()).toBe('');
    expect(await goneCode(captureId)).toBe('capture-gone');
  });

  it('is stored as it is when that is wanted, and leaves the clipboard alone that holds something else by then', async () => {
    const captureId = captureOf(await pasted('client-secret', '"quoted"'));
    await parts.clipboard.writeText('something else');
    const chosen = { captureId, choice: 'as-is', credential: 'client-secret' } as const;
    expect(await parts.captures.storeCaptured(chosen)).toMatchObject({ kind: 'stored', clipboard: 'holds-other' });
    expect(await stored('client-secret')).toBe('"quoted"');
    expect(await parts.clipboard.readText()).toBe('something else');
  });

  it('is stored as the other credential when it was meant for that', async () => {
    const captureId = captureOf(await pasted('access-key-secret', page));
    await parts.captures.storeCaptured({ captureId, choice: 'cleaned', credential: 'access-key-id' });
    expect(await stored('access-key-id')).toBe(id);
    expect(Object.keys(parts.connections.get(connectionId).credentials)).toEqual(['access-key-id']);
  });

  it('goes to the token in use when a text says it is a token', async () => {
    const token = await parts.connections.addToken(connectionId);
    await parts.connections.change(connectionId, (current) => ({ ...current, tokenInUse: token }));
    const reply = await pasted('access-key-id', `Bearer ${id}`);
    expect(reply).toMatchObject({ offers: [{ credential: token }, {}, {}] });
  });

  it('is compared with everything the connection has, and with nothing of another connection', async () => {
    await typed('access-key-id', id);
    expect(await typed('access-key-secret', id)).toMatchObject({ doubts: ['same-as-key-id'] });
    expect(await typed('access-key-id', id)).toMatchObject({ doubts: ['same-as-stored'] });
    connectionId = await addTenant(parts, 'Another tenant');
    expect(await typed('access-key-secret', id)).toMatchObject({ kind: 'stored' });
  });

  it('is still asked about when another value of the connection is damaged', async () => {
    await typed('access-key-id', id);
    await typed('access-key-secret', secret);
    items.set(`${connectionId}/access-key-id/head`, 'damaged');
    expect(await typed('client-secret', secret)).toMatchObject({ doubts: ['same-as-secret'] });
  });

  it('can be stored in no way that was not offered', async () => {
    const captureId = captureOf(await pasted('access-key-id', page));
    const problem = await problemFrom(
      parts.captures.storeCaptured({ captureId, choice: 'cleaned', credential: 'client-secret' }),
    );
    expect(problem.code).toBe('input-refused');
    expect(parts.connections.get(connectionId).credentials).toEqual({});
  });

  it('is dropped on request, also twice', async () => {
    const captureId = captureOf(await pasted('access-key-id', page));
    parts.captures.drop(captureId);
    parts.captures.drop(captureId);
    expect(await goneCode(captureId)).toBe('capture-gone');
  });

  it('gives way to the next one for the same field, and to no other', async () => {
    const first = captureOf(await typed('access-key-id', page));
    const other = captureOf(await typed('access-key-secret', page));
    captureOf(await typed('access-key-id', page));
    expect(await goneCode(first)).toBe('capture-gone');
    const chosen = { captureId: other, choice: 'as-is', credential: 'access-key-secret' } as const;
    expect(await parts.captures.storeCaptured(chosen)).toMatchObject({ kind: 'stored' });
  });
});

describe('A value that cannot be stored', () => {
  it('is held with the problem, and stored from there without copying or typing it again', async () => {
    refusal = 'Cannot create an item in a locked collection';
    const reply = await pasted('access-key-id', id);
    expect(reply).toEqual({
      kind: 'held',
      captureId: expect.any(String) as string,
      problem: { code: 'keychain-locked', facts: { system: refusal } },
      offer: { choice: 'as-is', credential: 'access-key-id', length: 56, lastFour: 'QRST' },
    });
    expect(await parts.clipboard.readText()).toBe(id);
    const chosen = { captureId: captureOf(reply), choice: 'as-is', credential: 'access-key-id' } as const;
    expect(await parts.captures.storeCaptured(chosen)).toEqual(reply);
    refusal = null;
    expect(await parts.captures.storeCaptured(chosen)).toEqual({
      kind: 'stored',
      isUnusual: false,
      clipboard: 'cleared',
    });
    expect(await stored('access-key-id')).toBe(id);
    expect(await parts.clipboard.readText()).toBe('');
  });

  it('is held when it was typed, too, and when there is no keychain at all', async () => {
    parts = await openCredentialParts(directory, null);
    expect(await typed('access-key-id', id)).toMatchObject({ kind: 'held', problem: { code: 'keychain-missing' } });
  });

  it('is asked about first when it looks wrong, and held after the answer', async () => {
    refusal = 'locked collection';
    const captureId = captureOf(await pasted('access-key-id', page));
    expect(
      await parts.captures.storeCaptured({ captureId, choice: 'cleaned', credential: 'access-key-id' }),
    ).toMatchObject({ kind: 'held', captureId, offer: { choice: 'cleaned', length: 56 } });
  });

  it('leaves what was stored before as it is', async () => {
    await typed('access-key-id', secret);
    refusal = 'The parameter is incorrect.';
    expect(await typed('access-key-id', id)).toMatchObject({ kind: 'held', problem: { code: 'keychain-refused' } });
    refusal = null;
    expect(await stored('access-key-id')).toBe(secret);
  });

  it('is not held when it was dropped while the keychain was asked whether it is open', async () => {
    const asked = Promise.withResolvers<undefined>();
    const open = Promise.withResolvers<undefined>();
    const slow = fakeKeytar(items, async () => {
      asked.resolve(undefined);
      await open.promise;
    });
    parts = await openCredentialParts(directory, slow);
    const reply = problemFrom(typed('access-key-id', id));
    await asked.promise;
    parts.captures.dropAll();
    open.resolve(undefined);
    expect((await reply).code).toBe('capture-gone');
    expect(items.size).toBe(0);
  });

  it('is not held when it was dropped while the keychain was to store it', async () => {
    const asked = Promise.withResolvers<undefined>();
    const locked = Promise.withResolvers<undefined>();
    let sets = 0;
    // The first write is the one that finds out whether the keychain is open.
    const slow = fakeKeytar(items, async (call, account) => {
      if (call !== 'set' || account === 'check') return;
      sets += 1;
      asked.resolve(undefined);
      await locked.promise;
      throw new Error('locked collection');
    });
    parts = await openCredentialParts(directory, slow);
    const reply = problemFrom(typed('access-key-id', id));
    await asked.promise;
    parts.captures.dropAll();
    locked.resolve(undefined);
    expect((await reply).code).toBe('keychain-locked');
    expect(sets).toBe(1);
  });
});

describe('A value that waits for another one of the connection to be stored', () => {
  const ways: [how: string, start: (captureId: string) => Promise<CaptureReply>][] = [
    ['typed', () => typed('access-key-secret', secret)],
    ['pasted', () => parts.captures.fromClipboard(connectionId, 'access-key-secret')],
    [
      'chosen after a question',
      (captureId) => parts.captures.storeCaptured({ captureId, choice: 'cleaned', credential: 'access-key-id' }),
    ],
  ];

  it.each(ways)('is neither stored nor held when all are dropped meanwhile: one that was %s', async (_, start) => {
    const asked = Promise.withResolvers<undefined>();
    const open = Promise.withResolvers<undefined>();
    const slow = fakeKeytar(items, async (call, account) => {
      if (call !== 'set' || account === 'check') return;
      asked.resolve(undefined);
      await open.promise;
    });
    parts = await openCredentialParts(directory, slow);
    await parts.clipboard.writeText(secret);
    const captureId = captureOf(await typed('access-key-id', page));
    const first = typed('client-id', 'client-0123456789');
    await asked.promise;
    const waiting = problemFrom(start(captureId));
    parts.captures.dropAll();
    open.resolve(undefined);
    expect((await waiting).code).toBe('capture-gone');
    expect(await first).toMatchObject({ kind: 'stored' });
    expect(Object.keys(await parts.credentials.readAll(connectionId))).toEqual(['client-id']);
    expect(await parts.clipboard.readText()).toBe(secret);
  });
});

describe('A held value', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  it('is there for five minutes and then gone', async () => {
    const captureId = captureOf(await typed('access-key-id', page));
    await vi.advanceTimersByTimeAsync(fiveMinutes - 1);
    expect(await goneCode(randomUUID())).toBe('capture-gone');
    const chosen = { captureId, choice: 'as-is', credential: 'client-id' } as const;
    expect((await problemFrom(parts.captures.storeCaptured(chosen))).code).toBe('input-refused');
    await vi.advanceTimersByTimeAsync(1);
    expect(await goneCode(captureId)).toBe('capture-gone');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is there for five minutes more when storing it failed once more', async () => {
    refusal = 'locked collection';
    const captureId = captureOf(await typed('access-key-id', id));
    const chosen = { captureId, choice: 'as-is', credential: 'access-key-id' } as const;
    await vi.advanceTimersByTimeAsync(fiveMinutes - 1);
    expect(await parts.captures.storeCaptured(chosen)).toMatchObject({ kind: 'held', captureId });
    await vi.advanceTimersByTimeAsync(fiveMinutes - 1);
    refusal = null;
    expect(await parts.captures.storeCaptured(chosen)).toMatchObject({ kind: 'stored' });
  });

  it('is gone when all are dropped, as when the screen is locked', async () => {
    const captureId = captureOf(await typed('access-key-id', page));
    parts.captures.dropAll();
    expect(await goneCode(captureId)).toBe('capture-gone');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is gone with its connection, and those of other connections are not', async () => {
    const first = captureOf(await typed('access-key-id', page));
    const firstConnection = connectionId;
    connectionId = await addTenant(parts, 'Another tenant');
    const other = captureOf(await typed('access-key-id', page));
    parts.captures.dropAll(firstConnection);
    expect(await goneCode(first)).toBe('capture-gone');
    const chosen = { captureId: other, choice: 'cleaned', credential: 'access-key-id' } as const;
    expect(await parts.captures.storeCaptured(chosen)).toMatchObject({ kind: 'stored' });
  });
});

describe('What is raised and never held', () => {
  it.each([
    ['', 'clipboard-empty'],
    ['  \n', 'value-empty'],
    ['v'.repeat(16_385), 'value-too-long'],
  ])('what is on the clipboard: %j', async (text, code) => {
    expect((await problemFrom(pasted('scim-token', text))).code).toBe(code);
    expect(await parts.clipboard.readText()).toBe(text);
  });

  it('a value for a connection that is not there: the clipboard is not even looked at', async () => {
    connectionId = randomUUID();
    expect((await problemFrom(pasted('scim-token', ''))).code).toBe('connection-missing');
    expect((await problemFrom(typed('scim-token', id))).code).toBe('connection-missing');
  });

  it('a value for a token that is not there', async () => {
    expect((await problemFrom(typed('scim-token-7', id))).code).toBe('token-missing');
    expect(items.size).toBe(0);
  });

  it('a value for a connection that was removed while it was held', async () => {
    const captureId = captureOf(await typed('access-key-id', page));
    await parts.credentials.removeConnection(connectionId);
    expect(await goneCode(captureId)).toBe('connection-missing');
    expect(await goneCode(captureId)).toBe('capture-gone');
  });
});

it('puts nothing of a value into replies, problems, the log and files', async () => {
  const written: string[] = [];
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  try {
    written.push(JSON.stringify(await pasted('access-key-id', page)));
    written.push(JSON.stringify(await pasted('access-key-secret', page)));
    refusal = 'locked collection';
    written.push(JSON.stringify(await pasted('client-secret', id)));
    written.push(JSON.stringify(await problemFrom(pasted('scim-token', id.repeat(1_000)))));
    refusal = null;
    written.push(JSON.stringify(await typed('access-key-id', id)));
    parts.clipboard.clear = () => Promise.reject(new Error('The clipboard is busy.'));
    written.push(JSON.stringify(await pasted('client-id', id.slice(8))));
  } finally {
    stderr.mockRestore();
  }
  await parts.store.settled();
  for (const file of await readdir(directory)) written.push(await readFile(path.join(directory, file), 'utf8'));
  const all = written.join('\n');
  expect(all).toContain('QRST');
  expect(all).toContain('clipboard-not-cleared');
  expect(all).toContain('"clipboard":"out-of-reach"');
  for (let start = 0; start + 8 <= 52; start += 1) expect(all).not.toContain(id.slice(start, start + 8));
});
