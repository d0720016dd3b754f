import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Secret } from '../../../src/main/vault/secret.ts';
import { type CredentialParts, openCredentialParts } from '../../support/credential-parts.ts';
import { problemFrom } from '../../support/problem-from.ts';
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
  connectionId = await parts.connections.addPractice('Practice');
});
afterEach(() => rm(directory, { recursive: true }));

const store = (value: string): Promise<void> => parts.credentials.store(connectionId, 'scim-token', new Secret(value));
const notes = () => parts.connections.get(connectionId).credentials;

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

it('forgets a note, and what a trial said, when the keychain does not have the secret any more', async () => {
  await store('a-token');
  const others = { 'access-key': accepted };
  await parts.connections.change(connectionId, (connection) => ({
    ...connection,
    trials: { ...others, 'scim-token': accepted },
  }));
  items.clear();
  const problem = await problemFrom(parts.credentials.read(connectionId, 'scim-token'));
  expect(problem).toEqual({ code: 'credential-missing', facts: { credential: 'scim-token' } });
  expect(parts.connections.get(connectionId)).toMatchObject({ credentials: {}, trials: others });
  expect(parts.connections.get(connectionId).trials).toEqual(others);
  expect(notes()).toEqual({});
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
