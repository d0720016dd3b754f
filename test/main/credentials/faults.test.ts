import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Keytar } from '../../../src/main/vault/keychain.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { CredentialKind, type CredentialNote, type LastingStore } from '../../../src/shared/credential.ts';
import { problemOf } from '../../../src/shared/problem.ts';
import { addTenant, type CredentialParts, openCredentialParts } from '../../support/credential-parts.ts';
import { tenantConnection } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { passphrase } from '../../support/sealed-vault.ts';
import { fakeKeytar, type Items } from '../vault/fake-keytar.ts';

const old = `${'o'.repeat(3_000)}-old-value`;
const long = `${'n'.repeat(12_000)}-new-token`;

let directory: string;
let items: Items;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'faults-'));
  items = new Map();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** One run of the assistant, with the vault file open if there is one. */
async function open(keytar: Keytar = fakeKeytar(items)): Promise<CredentialParts> {
  const parts = await openCredentialParts(directory, keytar);
  if (parts.sealed.state() === 'closed') await parts.sealed.open(passphrase);
  return parts;
}

/** A connection with one old secret in the store. */
async function withOld(store: LastingStore): Promise<{ parts: CredentialParts; id: string }> {
  const parts = await open();
  const id = await addTenant(parts);
  if (store === 'sealed') {
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
  }
  await parts.credentials.store(id, 'scim-token', new Secret(old));
  return { parts, id };
}

async function expectOld(parts: CredentialParts, id: string): Promise<void> {
  expect((await parts.credentials.read(id, 'scim-token')).reveal()).toBe(old);
  expect(parts.connections.get(id).credentials['scim-token']?.lastFour).toBe('alue');
}

const mountTiny = (): boolean =>
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', directory]).status === 0;

describe.each(['keychain', 'sealed'] as const)('With secrets in the %s', (store) => {
  it('a full disk keeps the old value and its note (needs the right to mount)', async ({ skip }) => {
    if (!mountTiny()) skip();
    try {
      const { parts, id } = await withOld(store);
      for (const leftBytes of [0, 8_192, 16_384]) {
        const { bavail, bsize } = await statfs(directory);
        await writeFile(path.join(directory, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)));
        const code = await parts.credentials.store(id, 'scim-token', new Secret(long)).then(
          () => 'stored',
          (thrown: unknown) => problemOf(thrown).code,
        );
        await rm(path.join(directory, 'ballast'));
        if (code === 'stored') break;
        expect(code).toBe('disk-full');
        await expectOld(parts, id);
        await expectOld(await open(), id);
      }
      const again = await open();
      await again.credentials.store(id, 'scim-token', new Secret(long));
      expect((await (await open()).credentials.read(id, 'scim-token')).reveal()).toBe(long);
    } finally {
      spawnSync('umount', [directory]);
    }
  });

  it('a read-only folder keeps the old value and its note (needs the right to mount)', async ({ skip }) => {
    if (!mountTiny()) skip();
    try {
      const { parts, id } = await withOld(store);
      spawnSync('mount', ['-o', 'remount,ro', directory]);
      const storing = parts.credentials.store(id, 'scim-token', new Secret(long));
      expect((await problemFrom(storing)).code).toBe('disk-not-writable');
      const removing = parts.credentials.removeCredential(id, 'scim-token');
      expect((await problemFrom(removing)).code).toBe('disk-not-writable');
      const moving = parts.moves.move(store === 'sealed' ? 'keychain' : 'sealed');
      expect((await problemFrom(moving)).code).toMatch(/^(disk-not-writable|vault-file-missing)$/);
      await expectOld(parts, id);
      spawnSync('mount', ['-o', 'remount,rw', directory]);
      await expectOld(await open(), id);
    } finally {
      spawnSync('umount', [directory]);
    }
  });
});

/** What a Secret Service says that is locked, whose prompt was dismissed, and that was killed. */
const troubles = [
  'Cannot get secret of a locked object: IsLocked',
  'The prompt was dismissed',
  'The connection is closed',
];

/** Repeats a piece of work with a keychain that fails for good from its n-th call on, a later one each time. */
async function failEverywhere(
  prepare: () => Promise<string>,
  work: (parts: CredentialParts, id: string) => Promise<unknown>,
  check: (parts: CredentialParts, id: string) => Promise<void>,
): Promise<number> {
  // Removing makes many calls that are all alike: of those every seventh is enough.
  for (let failing = 1; ; failing += failing < 40 ? 1 : 7) {
    await rm(directory, { recursive: true, force: true });
    items.clear();
    const id = await prepare();
    let calls = 0;
    const keytar = fakeKeytar(items, () => {
      calls += 1;
      const trouble = troubles[failing % troubles.length] ?? '';
      return calls >= failing ? Promise.reject(new Error(trouble)) : Promise.resolve();
    });
    const parts = await open(keytar);
    await work(parts, id).catch(() => undefined);
    const after = await open();
    await after.moves.settle();
    await after.credentials.settleBegun();
    await check(after, id);
    expect(after.store.get().vault).toMatchObject({ begun: [], move: null });
    if (calls < failing) return failing;
  }
}

describe('A keychain that is locked, dismissed or killed at any call', () => {
  it('keeps the old value or has the new one, and the note and the trail say which', async () => {
    let noted: CredentialParts['noted'] = [];
    const steps = await failEverywhere(
      async () => (await withOld('keychain')).id,
      (parts, id) => {
        ({ noted } = parts);
        return parts.credentials.store(id, 'scim-token', new Secret(long));
      },
      async ({ credentials, connections, noted: later }, id) => {
        const value = (await credentials.read(id, 'scim-token')).reveal();
        expect([old, long]).toContain(value);
        expect(connections.get(id).credentials['scim-token']?.lastFour).toBe(value.slice(-4));
        const replaced = [...noted, ...later].filter(({ action }) => action === 'replaced');
        expect(replaced).toHaveLength(value === long ? 1 : 0);
      },
    );
    expect(steps).toBeGreaterThan(15);
  }, 120_000);

  it.each(['sealed', 'keychain'] as const)(
    'loses nothing of a move to the %s',
    async (to) => {
      const from = to === 'sealed' ? 'keychain' : 'sealed';
      const steps = await failEverywhere(
        async () => {
          const { parts, id } = await withOld(from);
          await parts.credentials.store(id, 'client-id', new Secret('the-client-id'));
          if (to === 'sealed') await parts.sealed.create(passphrase);
          return id;
        },
        ({ moves }) => moves.move(to),
        async (parts, id) => {
          await expectOld(parts, id);
          expect((await parts.credentials.read(id, 'client-id')).reveal()).toBe('the-client-id');
          const notes = parts.connections.get(id).credentials;
          expect(notes['client-id']?.store).toBe(notes['scim-token']?.store);
          // The item by which the keychain proves to be open holds nothing.
          const left = [...items.keys()].filter((account) => account !== 'check');
          if (notes['client-id']?.store === 'sealed') expect(left).toEqual([]);
          else if (parts.sealed.isOpen()) expect(await parts.sealed.names()).toEqual([]);
        },
      );
      expect(steps).toBeGreaterThan(15);
    },
    240_000,
  );
});

describe('A thousand secrets', () => {
  const kinds = CredentialKind.options;
  const valueOf = (id: string, credential: string): string => `${credential} of ${id}`;
  const noteOf = (value: string): CredentialNote => ({
    lastFour: new Secret(value).lastFour(),
    storedAt: '2026-01-02T03:04:05.000Z',
    store: 'keychain',
  });

  it('are moved to the file and back, all of them, and listed at once', async () => {
    const parts = await open();
    const ids = Array.from({ length: 200 }, () => randomUUID());
    for (const connectionId of ids)
      for (const credential of kinds)
        await parts.keychain.write({ connectionId, credential }, new Secret(valueOf(connectionId, credential)));
    const connections = ids.map((id, index) => {
      const credentials = Object.fromEntries(kinds.map((kind) => [kind, noteOf(valueOf(id, kind))]));
      return tenantConnection({ id, name: `Tenant ${String(index)}`, credentials });
    });
    await parts.store.update((state) => ({ ...state, connections }));
    await parts.sealed.create(passphrase);
    expect(await parts.moves.move('sealed')).toEqual({ moved: 1_000, left: 0 });
    expect(items.size).toBe(0);

    const again = await open();
    for (const id of ids) expect(Object.keys(await again.credentials.readAll(id))).toHaveLength(kinds.length);
    expect(await again.moves.move('keychain')).toEqual({ moved: 1_000, left: 0 });
    expect(items.size).toBe(1_000);
    const last = ids[199] ?? '';
    expect((await again.credentials.read(last, 'scim-token')).reveal()).toBe(valueOf(last, 'scim-token'));
  }, 120_000);
});
