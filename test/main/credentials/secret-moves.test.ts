import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BegunMove } from '../../../src/main/store/vault-memory.ts';
import type { Keytar } from '../../../src/main/vault/keychain.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { CredentialName } from '../../../src/shared/credential.ts';
import { addTenant, type CredentialParts, openCredentialParts } from '../../support/credential-parts.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { passphrase } from '../../support/sealed-vault.ts';
import { fakeKeytar, type Items } from '../vault/fake-keytar.ts';

let directory: string;
let items: Items;
let parts: CredentialParts;
let id: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'moves-'));
  items = new Map();
  parts = await openCredentialParts(directory, fakeKeytar(items));
  id = await addTenant(parts);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const names = ['access-key-id', 'access-key-secret', 'scim-token'] as const;
const valueOf = (name: CredentialName): string => `${name} `.repeat(name === 'scim-token' ? 300 : 3).trim();
const storeAll = async (): Promise<void> => {
  for (const name of names) await parts.credentials.store(id, name, new Secret(valueOf(name)));
};
const stores = (): (string | undefined)[] => names.map((name) => parts.connections.get(id).credentials[name]?.store);
const reopen = async (keytar: Keytar | null = fakeKeytar(items)): Promise<void> => {
  parts = await openCredentialParts(directory, keytar);
};

const movesNoted = () => parts.noted.filter(({ action }) => action === 'moved').map(({ facts }) => facts);

async function expectAllIn(store: string): Promise<void> {
  expect(stores()).toEqual(names.map(() => store));
  for (const name of names) expect((await parts.credentials.read(id, name)).reveal()).toBe(valueOf(name));
}

describe('Moving all secrets', () => {
  it('from the keychain to the file leaves nothing in the keychain, and back leaves no file', async () => {
    await storeAll();
    await parts.sealed.create(passphrase);
    expect(await parts.moves.move('sealed')).toEqual({ moved: 3, left: 0 });
    await expectAllIn('sealed');
    expect([...items.keys()]).toEqual([]);
    expect(await parts.moves.move('keychain')).toEqual({ moved: 3, left: 0 });
    await expectAllIn('keychain');
    expect(parts.sealed.state()).toBe('absent');
    expect(parts.store.get().vault).toEqual({ store: 'keychain', begun: [], move: null });
  });

  it('keeps what trials said, and the time each was stored', async () => {
    await storeAll();
    const before = parts.connections.get(id);
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    const { credentials, trials } = parts.connections.get(id);
    expect(trials).toEqual(before.trials);
    expect(credentials['scim-token']).toEqual({ ...before.credentials['scim-token'], store: 'sealed' });
  });

  it('is noted once it is done, and that is in the next run when it could not be finished in this one', async () => {
    await storeAll();
    let isFailing = true;
    const failing = fakeKeytar(items, (call, account) =>
      isFailing && call === 'delete' && account.startsWith(id)
        ? Promise.reject(new Error('The keychain is locked.'))
        : Promise.resolve(),
    );
    await reopen(failing);
    await parts.sealed.create(passphrase);
    expect(await parts.moves.move('sealed')).toEqual({ moved: 3, left: 0 });
    expect(movesNoted()).toEqual([]);
    await parts.store.settled();
    isFailing = false;
    await reopen(failing);
    expect(await parts.moves.settle()).toBe('finished');
    expect(await parts.moves.settle()).toBeNull();
    expect(movesNoted()).toEqual([{ from: 'keychain', to: 'sealed', secrets: '3' }]);
    await parts.sealed.open(passphrase);
    await parts.moves.move('keychain');
    expect(movesNoted()[1]).toEqual({ from: 'sealed', to: 'keychain', secrets: '3' });
  });

  it('is refused while the file is closed, and changes nothing', async () => {
    await storeAll();
    await parts.sealed.create(passphrase);
    parts.sealed.close();
    expect((await problemFrom(parts.moves.move('sealed'))).code).toBe('vault-sealed');
    await expectAllIn('keychain');
  });

  it('is undone when the keychain does not take one of them, and the file stays as it was', async () => {
    await storeAll();
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    let calls = 0;
    const failing = fakeKeytar(items, (call, account) => {
      if (call === 'set' && account.includes('scim-token')) calls += 1;
      return calls === 2 ? Promise.reject(new Error('The parameter is incorrect.')) : Promise.resolve();
    });
    await reopen(failing);
    await parts.sealed.open(passphrase);
    const problem = await problemFrom(parts.moves.move('keychain'));
    expect(problem.code).toBe('keychain-refused');
    await expectAllIn('sealed');
    calls = 3;
    await parts.moves.settle();
    expect([...items.keys()]).toEqual([]);
    expect(parts.store.get().vault.move).toBeNull();
  });

  it('chooses the file for new secrets when the keychain gives out none, and leaves those there', async () => {
    await storeAll();
    await reopen(null);
    await parts.sealed.create(passphrase);
    expect(await parts.moves.move('sealed')).toEqual({ moved: 0, left: 3 });
    await parts.credentials.store(id, 'client-id', new Secret('of the file'));
    await reopen();
    await parts.sealed.open(passphrase);
    expect((await parts.credentials.read(id, 'scim-token')).reveal()).toBe(valueOf('scim-token'));
    expect(Object.keys(await parts.credentials.readAll(id))).toHaveLength(4);
    expect(await parts.moves.move('sealed')).toEqual({ moved: 3, left: 0 });
    await expectAllIn('sealed');
  });

  it('leaves the chosen file where it is when what stayed behind in the keychain cannot be moved there', async () => {
    await storeAll();
    await reopen(null);
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    await reopen(
      fakeKeytar(items, (call, account) =>
        call === 'get' && account.includes('scim-token')
          ? Promise.reject(new Error('The keychain is locked.'))
          : Promise.resolve(),
      ),
    );
    await parts.sealed.open(passphrase);
    expect((await problemFrom(parts.moves.move('sealed'))).code).toBe('keychain-refused');
    expect(parts.store.get().vault).toEqual({ store: 'sealed', begun: [], move: null });
    await reopen();
    await parts.sealed.open(passphrase);
    await expectAllIn('keychain');
  });

  it('leaves the chosen file where it is also when an earlier version has written down that it can go', async () => {
    await reopen(null);
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    const way = { from: 'keychain', to: 'sealed' } as const;
    const move: BegunMove = { ...way, stage: 'copying', items: [], isFileSpare: true, hasLock: false };
    await parts.store.update((state) => ({ ...state, vault: { ...state.vault, move } }));
    await reopen();
    expect(await parts.moves.settle()).toBe('undone');
    expect(parts.sealed.state()).toBe('closed');
  });

  it('has nothing left to do where there was nothing to move', async () => {
    await reopen(null);
    await parts.sealed.create(passphrase);
    expect(await parts.moves.move('sealed')).toEqual({ moved: 0, left: 0 });
    expect(parts.store.get().vault).toEqual({ store: 'sealed', begun: [], move: null });
  });

  it('chooses the keychain for new secrets when the file is lost, and keeps the notes of what was in it', async () => {
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    await storeAll();
    await parts.sealed.destroy();
    expect(await parts.moves.move('keychain')).toEqual({ moved: 0, left: 3 });
    await parts.credentials.store(id, 'client-id', new Secret('of the keychain'));
    expect(stores()).toEqual(['sealed', 'sealed', 'sealed']);
    expect((await problemFrom(parts.credentials.read(id, 'scim-token'))).code).toBe('vault-file-missing');
  });

  it('puts a replaced secret where new ones go, and removes the old one where it was', async () => {
    await storeAll();
    await reopen(null);
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    await parts.credentials.store(id, 'scim-token', new Secret('the new token'));
    expect(stores()).toEqual(['keychain', 'keychain', 'sealed']);
    expect([...items.keys()].some((account) => account.includes('scim-token'))).toBe(true);
    await reopen();
    await parts.credentials.settleBegun();
    expect([...items.keys()].some((account) => account.includes('scim-token'))).toBe(false);
    await parts.sealed.open(passphrase);
    expect((await parts.credentials.read(id, 'scim-token')).reveal()).toBe('the new token');
  });

  it('is refused while it cannot be told whether one of them was replaced', async () => {
    await storeAll();
    await parts.sealed.create(passphrase);
    const note = { lastFour: 'ABCD', storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' } as const;
    const begun = { connectionId: id, credential: 'scim-token', store: 'keychain', note } as const;
    await parts.store.update((state) => ({ ...state, vault: { ...state.vault, begun: [begun] } }));
    expect((await problemFrom(parts.moves.move('sealed'))).code).toBe('vault-move-waits');
    expect(stores()).toEqual(['keychain', 'keychain', 'keychain']);
    await parts.credentials.settleBegun();
    expect(await parts.moves.move('sealed')).toEqual({ moved: 3, left: 0 });
    await expectAllIn('sealed');
  });

  it('waits until what is being stored is stored', async () => {
    await parts.sealed.create(passphrase);
    const storing = storeAll();
    const moving = parts.moves.move('sealed');
    const late = parts.credentials.store(id, 'client-id', new Secret('later'));
    await Promise.all([storing, moving, late]);
    expect(parts.connections.get(id).credentials['client-id']?.store).toBe('sealed');
  });

  it('refuses to step in with another store for the closed file', async () => {
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    parts.sealed.close();
    expect((await problemFrom(storeAll())).code).toBe('vault-sealed');
    expect([...items.keys()]).toEqual([]);
    expect(parts.connections.get(id).credentials).toEqual({});
  });
});

describe('A note that an ended program did not write', () => {
  it('is written by the next run, when the value was stored', async () => {
    await storeAll();
    const note = { lastFour: 'ABCD', storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' } as const;
    const begun = { connectionId: id, credential: 'scim-token', store: 'keychain', note } as const;
    await parts.store.update((state) => ({ ...state, vault: { ...state.vault, begun: [begun] } }));
    await parts.credentials.settleBegun();
    expect(parts.connections.get(id).credentials['scim-token']?.lastFour).toBe('oken');
    await parts.store.update((state) => ({
      ...state,
      vault: { ...state.vault, begun: [{ ...begun, note: { ...note, lastFour: 'oken' } }] },
    }));
    await parts.credentials.settleBegun();
    expect(parts.connections.get(id).credentials['scim-token']).toEqual({ ...note, lastFour: 'oken' });
    expect(parts.store.get().vault.begun).toEqual([]);
  });

  it('is not needed once its connection was removed while the file was closed: then the value goes', async () => {
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    const item = { connectionId: id, credential: 'scim-token' } as const;
    const note = { lastFour: 'oken', storedAt: '2026-01-02T03:04:05.000Z', store: 'sealed' } as const;
    const begun = { ...item, store: 'sealed', note } as const;
    await parts.store.update((state) => ({ ...state, vault: { ...state.vault, begun: [begun] } }));
    await parts.sealed.write(item, new Secret('the first token'));
    await reopen();
    await parts.credentials.removeConnection(id);
    await parts.sealed.open(passphrase);
    await parts.credentials.settleBegun();
    expect(await parts.sealed.names()).toEqual([]);
    expect(parts.store.get().vault.begun).toEqual([]);
  });
});
