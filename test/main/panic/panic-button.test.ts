import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PanicButton, type PanicParts } from '../../../src/main/panic/panic-button.ts';
import { openStateStore, type StateStore } from '../../../src/main/store/state-store.ts';
import type { AuditNote } from '../../../src/shared/audit.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { tenantConnection } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';

let directory: string;
let store: StateStore;
let done: string[];
let noted: AuditNote[];
let time: number;

const note = { lastFour: '1234', storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' } as const;
const connection = tenantConnection({ credentials: { 'scim-token': note, 'access-key-id': note } });
const token = { connectionId: connection.id, credential: 'scim-token', storedAt: note.storedAt } as const;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'panic-'));
  ({ store } = await openStateStore({ directory }));
  await store.update((state) => ({ ...state, connections: [connection] }));
  done = [];
  noted = [];
  time = Date.UTC(2026, 0, 2, 3, 4, 5);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const panicButton = (told: Partial<PanicParts> = {}): PanicButton =>
  new PanicButton({
    store,
    clipboard: { clearEverything: () => Promise.resolve(void done.push('clipboard')) },
    lockNow: () => done.push('lock'),
    stopEverything: () => done.push('stop'),
    noteDone: (entry) => Promise.resolve(void noted.push(entry)),
    now: () => new Date(time),
    ...told,
  });

it('locks first, stops and clears, notes the time, and goes to the list', async () => {
  const button = panicButton();
  await button.press();
  expect(done).toEqual(['lock', 'stop', 'clipboard']);
  expect(noted).toEqual([
    { action: 'panic', connection: null, credential: null, facts: { secrets: '1', clipboard: 'cleared' } },
  ]);
  expect(store.get().place).toEqual({ screen: 'panic' });
  expect(button.current()).toMatchObject({
    at: '2026-01-02T03:04:05.000Z',
    isClipboardCleared: true,
    secrets: [{ connectionName: 'Our tenant', credential: 'scim-token', damage: 'token-in-use', revokedAt: null }],
  });
});

it.each<[string, () => Promise<void>]>([
  ['refuses', () => Promise.reject(new Error('in use'))],
  ['does not answer', () => new Promise(() => undefined)],
])('shows the list also when the clipboard %s, and says that it is not cleared', async (_what, clearEverything) => {
  const button = panicButton({ clipboard: { clearEverything } });
  await button.press();
  expect(button.current()).toMatchObject({ isClipboardCleared: false });
});

it('shows the list also when the disk does not keep it, and raises that afterwards', async () => {
  const button = panicButton({
    store: {
      ...store,
      get: () => store.get(),
      update: async (change) => {
        await store.update(change);
        throw new ProblemError({ code: 'disk-full' });
      },
    },
  });
  expect((await problemFrom(button.press())).code).toBe('disk-full');
  expect(button.current()?.secrets).toHaveLength(1);
  expect(noted).toHaveLength(1);
});

it('keeps time and ticks when it is pressed again, and adds what is stored since', async () => {
  const button = panicButton();
  await button.press();
  time += 60_000;
  await button.tick(token, true);
  time += 60_000;
  await button.tick(token, true);
  const credentials = { ...connection.credentials, 'client-secret': note };
  await store.update((state) => ({ ...state, connections: [{ ...connection, credentials }] }));
  await button.press();
  expect(button.current()).toMatchObject({
    at: '2026-01-02T03:04:05.000Z',
    secrets: [
      { credential: 'scim-token', revokedAt: '2026-01-02T03:05:05.000Z' },
      { credential: 'client-secret', revokedAt: null },
    ],
  });
  await button.tick(token, false);
  expect(button.current()?.secrets[0]?.revokedAt).toBeNull();
});

it('keeps on the list what is removed here, until the person ends it, over a restart', async () => {
  await panicButton().press();
  await store.update((state) => ({ ...state, connections: [] }));
  ({ store } = await openStateStore({ directory }));
  const button = panicButton();
  expect(button.current()?.secrets).toHaveLength(1);
  await button.end();
  expect(button.current()).toBeNull();
  expect(store.get().place).toEqual({ screen: 'welcome' });
  await button.tick(token, true);
  expect(button.current()).toBeNull();
});

it('notes each tick, and each one taken back, in the trail that stays when the list goes', async () => {
  const button = panicButton();
  await button.press();
  await button.tick(token, true);
  await button.tick(token, true);
  await button.tick(token, false);
  await button.tick({ ...token, credential: 'client-secret' }, true);
  const entry = { action: 'revoked', connection: { id: connection.id, name: 'Our tenant' }, credential: 'scim-token' };
  expect(noted.slice(1)).toEqual([entry, { ...entry, facts: { state: 'undone' } }]);
});

it('lists a value anew that was stored in place of one on the list, and does not take it for revoked', async () => {
  const button = panicButton();
  await button.press();
  await button.tick(token, true);
  const later = { ...note, lastFour: '5678', storedAt: '2026-02-03T04:05:06.000Z' };
  const replaced = { ...connection, credentials: { ...connection.credentials, 'scim-token': later } };
  await store.update((state) => ({ ...state, connections: [replaced] }));
  await button.press();
  expect(button.current()?.secrets).toMatchObject([
    { credential: 'scim-token', storedAt: note.storedAt, revokedAt: '2026-01-02T03:04:05.000Z' },
    { credential: 'scim-token', storedAt: later.storedAt, revokedAt: null },
  ]);
  await button.tick({ ...token, storedAt: later.storedAt }, true);
  expect(button.current()?.secrets.every(({ revokedAt }) => revokedAt !== null)).toBe(true);
});

it('knows what is in use by now when it is pressed again', async () => {
  const button = panicButton();
  await button.press();
  await button.tick(token, true);
  await store.update((state) => ({ ...state, connections: [{ ...connection, tokenInUse: 'scim-token-2' }] }));
  await button.press();
  expect(button.current()?.secrets).toMatchObject([
    { credential: 'scim-token', damage: 'token', revokedAt: '2026-01-02T03:04:05.000Z' },
  ]);
});
