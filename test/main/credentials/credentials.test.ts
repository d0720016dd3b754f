import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withoutToken } from '../../../src/main/connections/tokens.ts';
import type { Keytar } from '../../../src/main/vault/keychain.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { madeAt } from '../../../src/shared/procedure/making.ts';
import { addTenant, type CredentialParts, openCredentialParts } from '../../support/credential-parts.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { passphrase } from '../../support/sealed-vault.ts';
import { fakeKeytar, type Items } from '../vault/fake-keytar.ts';

let directory: string;
let items: Items;
let parts: CredentialParts;
let connectionId: string;

const accepted = { at: '2026-01-02T03:04:05.000Z', outcome: { kind: 'accepted' } } as const;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'credentials-'));
  items = new Map();
  parts = await openCredentialParts(directory, fakeKeytar(items));
  connectionId = await parts.connections.addPractice('Practice', 'en');
});
afterEach(() => rm(directory, { recursive: true }));

const store = (value: string): Promise<void> => parts.credentials.store(connectionId, 'scim-token', new Secret(value));
const notes = () => parts.connections.get(connectionId).credentials;

describe('When a secret was made in CXone', () => {
  const at = '2026-01-02T03:04:05.000Z';
  const later = '2026-06-02T03:04:05.000Z';
  const made = () => madeAt(parts.connections.get(connectionId), 'scim-token');
  const tick = (when: string): Promise<void> =>
    parts.connections.change(connectionId, (connection) => ({
      ...connection,
      ticked: { 'generate-token': { at: when, how: 'done' } },
    }));

  beforeEach(async () => {
    await tick(at);
    await store('the first value');
  });

  it('is when the person ticked it', () => {
    expect(made()).toBe(at);
  });

  it('is not known of a value that took the place of another, until it is ticked once more', async () => {
    await store('the second value');
    expect(made()).toBeNull();
    expect(parts.connections.get(connectionId).ticked['generate-token']).toMatchObject({ at, how: 'done' });
    await tick(later);
    expect(made()).toBe(later);
  });

  it('is not known of a value that came after another was removed', async () => {
    await parts.credentials.removeCredential(connectionId, 'scim-token');
    await store('the second value');
    expect(made()).toBeNull();
  });
});

describe('Removing a connection', () => {
  const names = ['access-key-id', 'access-key-secret', 'client-id', 'client-secret', 'scim-token'] as const;
  const storeAll = async (): Promise<void> => {
    for (const name of names) await parts.credentials.store(connectionId, name, new Secret(`the ${name}`));
  };
  const remove = () => parts.credentials.removeConnection(connectionId);

  it('removes every secret, also of further tokens, and says how many there were and where', async () => {
    await storeAll();
    for (const token of [
      await parts.connections.addToken(connectionId),
      await parts.connections.addToken(connectionId),
    ])
      await parts.credentials.store(connectionId, token, new Secret('v'.repeat(5_000)));
    expect(await remove()).toEqual({ secrets: 7, store: 'keychain' });
    expect([...items]).toEqual([]);
  });

  it('counts what was really there: not what somebody removed before, but what nobody noted', async () => {
    await storeAll();
    items.delete(`${connectionId}/client-id/head`);
    await parts.connections.change(connectionId, (connection) => ({
      ...connection,
      credentials: { 'client-id': connection.credentials['client-id'] },
    }));
    expect(await remove()).toEqual({ secrets: 4, store: 'keychain' });
    expect([...items]).toEqual([]);
  });

  it('removes the secret of a token that only its note still names', async () => {
    const token = await parts.connections.addToken(connectionId);
    await parts.credentials.store(connectionId, token, new Secret('a-token'));
    await parts.connections.change(connectionId, (connection) => ({
      ...connection,
      tokens: connection.tokens.slice(0, 1),
    }));
    expect(await remove()).toEqual({ secrets: 1, store: 'keychain' });
    expect([...items]).toEqual([]);
  });

  it('says of secrets in memory that they were there', async () => {
    parts = await openCredentialParts(directory, null);
    await storeAll();
    expect(await remove()).toEqual({ secrets: 5, store: 'memory' });
  });

  it('says so when there was nothing', async () => {
    expect(await remove()).toEqual({ secrets: 0, store: 'keychain' });
  });

  it('keeps the connection when the keychain keeps a secret', async () => {
    await storeAll();
    const kept = `${connectionId}/client-secret/head`;
    const keytar = fakeKeytar(items);
    const clinging: Keytar = {
      ...keytar,
      deletePassword: (service, account) =>
        account === kept ? Promise.resolve(true) : keytar.deletePassword(service, account),
    };
    parts = await openCredentialParts(directory, clinging);
    expect((await problemFrom(remove())).code).toBe('keychain-not-removed');
    expect(parts.connections.get(connectionId).name).toBe('Practice');
    expect((await parts.credentials.read(connectionId, 'client-secret')).reveal()).toBe('the client-secret');
    parts = await openCredentialParts(directory, keytar);
    expect(await remove()).toMatchObject({ secrets: 2 });
    expect([...items]).toEqual([]);
  });
});

describe('Removing one credential', () => {
  it('removes its secret, its note and what trials said about it, and nothing else', async () => {
    const token = await parts.connections.addToken(connectionId);
    await parts.credentials.store(connectionId, token, new Secret('another-token'));
    await store('a-token');
    await parts.connections.change(connectionId, (connection) => ({
      ...connection,
      trials: { 'access-key': accepted, 'scim-token': accepted, [token]: accepted },
    }));
    expect(await parts.credentials.removeCredential(connectionId, token)).toEqual({ secrets: 1, store: 'keychain' });
    expect([...items.keys()]).toEqual([`${connectionId}/scim-token/head`]);
    expect(Object.keys(notes())).toEqual(['scim-token']);
    expect(Object.keys(parts.connections.get(connectionId).trials)).toEqual(['access-key', 'scim-token']);
  });

  it('makes a change of the connection along with it, behind which nothing can be stored any more', async () => {
    const token = await parts.connections.addToken(connectionId);
    await parts.credentials.store(connectionId, token, new Secret('another-token'));
    const removed = parts.credentials.removeCredential(connectionId, token, withoutToken(token));
    const late = parts.credentials.store(connectionId, token, new Secret('too late'));
    expect((await problemFrom(late)).code).toBe('token-missing');
    await removed;
    expect(parts.connections.get(connectionId).tokens).toHaveLength(1);
    expect([...items]).toEqual([]);
  });

  it('removes nothing when the change is refused', async () => {
    const token = await parts.connections.addToken(connectionId);
    await store('a-token');
    await parts.credentials.store(connectionId, token, new Secret('another-token'));
    const both = (['scim-token', token] as const).map((name) =>
      parts.credentials.removeCredential(connectionId, name, withoutToken(name)),
    );
    const [first, second] = await Promise.allSettled(both);
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { problem: { code: 'token-is-last' } } });
    expect((await parts.credentials.read(connectionId, token)).reveal()).toBe('another-token');
  });

  it('keeps the note when the keychain cannot be asked', async () => {
    await store('a-token');
    parts = await openCredentialParts(directory, null);
    const removal = parts.credentials.removeCredential(connectionId, 'scim-token');
    expect((await problemFrom(removal)).code).toBe('keychain-missing');
    expect(notes()).toMatchObject({ 'scim-token': { store: 'keychain' } });
  });
});

it('leaves nothing in the keychain when the connection is removed while a secret is being stored', async () => {
  const [stored, removed] = await Promise.allSettled([
    store('a-token'),
    parts.credentials.removeConnection(connectionId),
  ]);
  expect([stored.status, removed.status]).toEqual(['fulfilled', 'fulfilled']);
  expect([...items]).toEqual([]);
});

it('stores nothing for a connection that is being removed', async () => {
  const removed = parts.credentials.removeConnection(connectionId);
  expect((await problemFrom(store('a-token'))).code).toBe('connection-missing');
  await removed;
  expect([...items]).toEqual([]);
});

it('has settled only when what is being stored is noted', async () => {
  const stored = store('a-token-to-keep');
  expect(notes()).toEqual({});
  await parts.credentials.settled();
  expect(notes()).toMatchObject({ 'scim-token': { lastFour: 'keep' } });
  await stored;
});

describe('A secret that the keychain does not have any more', () => {
  const others = { 'access-key': accepted };
  const known = () => parts.connections.get(connectionId);
  const actions = () => parts.noted.map(({ action }) => action);

  async function lose(): Promise<Items> {
    await store('a-token-to-keep');
    await parts.connections.change(connectionId, (connection) => ({
      ...connection,
      trials: { ...others, 'scim-token': accepted },
    }));
    const elsewhere = new Map(items);
    items.clear();
    const problem = await problemFrom(parts.credentials.read(connectionId, 'scim-token'));
    expect(problem).toEqual({ code: 'credential-not-found', facts: { credential: 'scim-token' } });
    return elsewhere;
  }

  const comeBack = (elsewhere: Items): void => {
    for (const [name, value] of elsewhere) items.set(name, value);
  };

  it('counts as not stored, and what is known of it is kept apart and noted', async () => {
    await store('a-token-to-keep');
    const note = notes()['scim-token'];
    items.clear();
    await problemFrom(parts.credentials.read(connectionId, 'scim-token'));
    expect(known()).toMatchObject({ credentials: {}, missing: { 'scim-token': note } });
    expect(actions()).toEqual(['stored', 'not-found']);
    expect((await problemFrom(parts.credentials.read(connectionId, 'scim-token'))).code).toBe('credential-missing');
    expect(actions()).toEqual(['stored', 'not-found']);
  });

  it('keeps what a trial with it said, which is true of it when it is found again', async () => {
    comeBack(await lose());
    await parts.credentials.lookAgain(connectionId, 'scim-token');
    expect(known().trials).toEqual({ ...others, 'scim-token': accepted });
  });

  it('is not found where another keychain has another value, also when that one was noted', async () => {
    connectionId = await addTenant(parts);
    const elsewhere = await lose();
    await store('the-value-of-now');
    items.clear();
    comeBack(elsewhere);
    expect((await problemFrom(parts.credentials.read(connectionId, 'scim-token'))).code).toBe('credential-not-found');
    expect(known().missing).toMatchObject({ 'scim-token': { lastFour: '-now' } });
  });

  it('is removed when it is found after one in another store has taken its place', async () => {
    connectionId = await addTenant(parts);
    const elsewhere = await lose();
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    await store('the-value-of-now');
    expect(known()).toMatchObject({
      credentials: { 'scim-token': { store: 'sealed' } },
      missing: { 'scim-token': {} },
    });
    await parts.credentials.lookAgainForAll();
    comeBack(elsewhere);
    await parts.credentials.lookAgainForAll();
    expect([...items].filter(([account]) => account.includes('scim-token'))).toEqual([]);
    expect(known()).toMatchObject({ credentials: { 'scim-token': { store: 'sealed' } }, missing: {} });
    expect(actions().at(-1)).toBe('deleted');
  });

  it('is not removed when what has taken its place is moved to where it was, and is the same', async () => {
    connectionId = await addTenant(parts);
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    await store('a-token-to-keep');
    await parts.sealed.remove({ connectionId, credential: 'scim-token' });
    await problemFrom(parts.credentials.read(connectionId, 'scim-token'));
    await parts.moves.move('keychain');
    await parts.sealed.create(passphrase).catch(() => undefined);
    await store('a-token-to-keep');
    await parts.moves.move('sealed');
    await parts.credentials.lookAgainForAll();
    expect(known()).toMatchObject({ credentials: { 'scim-token': { store: 'sealed' } }, missing: {} });
    expect((await parts.credentials.read(connectionId, 'scim-token')).reveal()).toBe('a-token-to-keep');
  });

  it('goes from the other store, too, when the one in its place is deleted', async () => {
    connectionId = await addTenant(parts);
    comeBack(await lose());
    await parts.sealed.create(passphrase);
    await parts.moves.move('sealed');
    await store('the-value-of-now');
    await parts.credentials.removeConnection(connectionId);
    expect([...items].filter(([account]) => account.includes('scim-token'))).toEqual([]);
  });

  it('is there again once the keychain that has it answers, in this run', async () => {
    const elsewhere = await lose();
    expect((await problemFrom(parts.credentials.lookAgain(connectionId, 'scim-token'))).code).toBe(
      'credential-not-found',
    );
    comeBack(elsewhere);
    await parts.credentials.lookAgain(connectionId, 'scim-token');
    expect(known()).toMatchObject({ credentials: { 'scim-token': { lastFour: 'keep' } }, missing: {} });
    expect((await parts.credentials.read(connectionId, 'scim-token')).reveal()).toBe('a-token-to-keep');
    expect(actions()).toEqual(['stored', 'not-found', 'found-again']);
  });

  it('and in the next one, which looks by itself', async () => {
    const elsewhere = await lose();
    parts = await openCredentialParts(directory, null);
    await parts.credentials.lookAgainForAll();
    parts = await openCredentialParts(directory, fakeKeytar(items));
    await parts.credentials.lookAgainForAll();
    expect(Object.keys(known().missing)).toEqual(['scim-token']);
    comeBack(elsewhere);
    await parts.credentials.lookAgainForAll();
    expect(known()).toMatchObject({ credentials: { 'scim-token': {} }, missing: {} });
  });

  it('is not taken for another value in its place', async () => {
    await lose();
    await parts.keychain.write({ connectionId, credential: 'scim-token' }, new Secret('a-token-of-somebody'));
    expect((await problemFrom(parts.credentials.lookAgain(connectionId, 'scim-token'))).code).toBe(
      'credential-not-found',
    );
    expect(notes()).toEqual({});
  });

  it('is kept apart also when replacing it was ended before anything was written', async () => {
    connectionId = await addTenant(parts);
    await store('a-token-to-keep');
    const ended = fakeKeytar(items, (call, account) =>
      call === 'set' && account.includes('scim-token') ? Promise.reject(new Error('IsLocked')) : Promise.resolve(),
    );
    parts = await openCredentialParts(directory, ended);
    await problemFrom(store('a-token-to-come'));
    const elsewhere = new Map(items);
    items.clear();
    parts = await openCredentialParts(directory, fakeKeytar(items));
    await parts.credentials.settleBegun();
    expect(known()).toMatchObject({ credentials: {}, missing: { 'scim-token': { lastFour: 'keep' } } });
    expect(actions()).toEqual(['not-found']);
    comeBack(elsewhere);
    await parts.credentials.lookAgainForAll();
    expect((await parts.credentials.read(connectionId, 'scim-token')).reveal()).toBe('a-token-to-keep');
  });

  it('makes way for a new one', async () => {
    await lose();
    await store('another-token');
    expect(known()).toMatchObject({ credentials: { 'scim-token': {} }, missing: {} });
  });

  it('is forgotten when it is deleted, or its connection, which deletes what came back as well', async () => {
    comeBack(await lose());
    await parts.credentials.removeCredential(connectionId, 'scim-token');
    expect(known().missing).toEqual({});
    expect([...items]).toEqual([]);
    expect(actions().at(-1)).toBe('deleted');
    comeBack(await lose());
    await parts.credentials.removeConnection(connectionId);
    expect([...items]).toEqual([]);
  });
});

it('keeps the note when the keychain cannot be asked', async () => {
  await store('a-token');
  parts = await openCredentialParts(directory, null);
  expect((await problemFrom(parts.credentials.read(connectionId, 'scim-token'))).code).toBe('keychain-missing');
  expect(notes()).toMatchObject({ 'scim-token': { store: 'keychain' } });
});

it('forgets the notes of an earlier run’s memory, with what trials said about them, and no others', async () => {
  await store('a-token');
  parts = await openCredentialParts(directory, null);
  await parts.credentials.store(connectionId, 'access-key-secret', new Secret('a-secret'));
  await parts.connections.change(connectionId, (connection) => ({
    ...connection,
    trials: { 'access-key': accepted, 'scim-token': accepted },
  }));
  parts = await openCredentialParts(directory, fakeKeytar(items));
  expect(parts.credentials.inMemory()).toEqual(['access-key-secret']);
  await parts.credentials.forgetLostInMemory();
  expect(Object.keys(notes())).toEqual(['scim-token']);
  expect(parts.connections.get(connectionId).trials).toEqual({ 'scim-token': accepted });
  expect((await parts.credentials.read(connectionId, 'scim-token')).reveal()).toBe('a-token');
});
