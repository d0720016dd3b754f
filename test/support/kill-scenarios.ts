import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Assistant } from '../../src/main/assistant/assistant.ts';
import { Secret } from '../../src/main/vault/secret.ts';
import type { ConnectionId } from '../../src/shared/connection.ts';
import type { CredentialName, LastingStore } from '../../src/shared/credential.ts';
import { tenantConnection } from './connections.ts';
import { passphrase } from './sealed-vault.ts';

export const names = ['access-key-id', 'access-key-secret', 'scim-token'] as const;

/** Values that differ in their last four characters and in length, so that every way to replace one occurs. */
export const valueOf = (name: CredentialName, generation: 'old' | 'new'): string =>
  `${generation}-`.repeat(generation === 'old' && name === 'scim-token' ? 900 : 8) + `${name}-${generation}`;

/** Of a lock in the keychain, before any move. */
export const lockPassphrase = new Secret('four words and a fish');

export interface Scenario {
  /** Where the secrets are at first. */
  readonly store: LastingStore;
  /** Whether the lock is on. */
  readonly hasLock?: boolean;
  /** The secrets that are there at first. */
  readonly before: readonly CredentialName[];
  readonly act: (assistant: Assistant, id: ConnectionId) => Promise<unknown>;
  /** What may be there afterwards, `null` for nothing. */
  readonly outcomes: (name: CredentialName) => readonly (string | null)[];
  /** What is done before the secrets are stored that are there at first. */
  readonly prepare?: (assistant: Assistant, id: ConnectionId) => Promise<unknown>;
  /** Whether doing it once more, after it was ended in between, leaves the new values everywhere. */
  readonly isCompletedByRepeating?: boolean;
}

/** The id in the file of a connection that comes with an import; what it may have is `namesBeside`, new, or nothing. */
export const beside = '5d1c4a0e-6f0b-4d3e-9c51-0b7a8e2f9a10' satisfies ConnectionId;
export const namesBeside = ['client-secret', 'scim-token'] as const satisfies readonly CredentialName[];
/** The backup in the folder, where a scenario is about one. */
export const savedIn = (folder: string): string => path.join(folder, 'saved-before.age');
/** The key that opens the backup: a passphrase would take a second each time. Beside it, for the process that is killed. */
const keyIn = (folder: string): string => path.join(folder, 'key-of-test.txt');
const neverAborted = new AbortController().signal;

const storeNew = (assistant: Assistant, id: ConnectionId): Promise<void> =>
  assistant.credentials.store(id, 'scim-token', new Secret(valueOf('scim-token', 'new')));
const unchanged = (name: CredentialName): readonly string[] => [valueOf(name, 'old')];
const oldOrNew = (name: CredentialName): readonly string[] => [valueOf(name, 'old'), valueOf(name, 'new')];
const oldOrGone = (name: CredentialName): readonly (string | null)[] => [valueOf(name, 'old'), null];

/** The backup that the assistant has saved, so that it need not do so for every point. */
let saved: { readonly file: string; readonly identity: string } | null = null;

/** Puts a backup into the folder that has the new values of the connection, by its name, and one connection more. */
async function putBackup(assistant: Assistant, id: ConnectionId): Promise<void> {
  saved ??= await savedNew(assistant, id);
  const { dataFolder } = assistant.surroundings;
  await writeFile(savedIn(dataFolder), saved.file);
  await writeFile(keyIn(dataFolder), saved.identity);
}

async function savedNew(
  { backups, connections, credentials }: Assistant,
  id: ConnectionId,
): Promise<{ file: string; identity: string }> {
  const identity = await generateX25519Identity();
  await connections.put(tenantConnection({ id: beside, name: 'Comes with the file' }));
  const store = (connection: ConnectionId, name: CredentialName): Promise<void> =>
    credentials.store(connection, name, new Secret(valueOf(name, 'new')));
  for (const name of names) await store(id, name);
  for (const name of namesBeside) await store(beside, name);
  const scope = { connectionId: null, role: null, endsAt: null };
  const made = await backups.save(
    scope,
    { kind: 'recipient', recipient: await identityToRecipient(identity) },
    neverAborted,
  );
  if (made === null) throw new Error('No file was saved.');
  await credentials.removeConnection(beside);
  return { file: await readFile(made.file, 'utf8'), identity };
}

async function takeIn({ imports, surroundings }: Assistant): Promise<void> {
  const chosen = await imports.choose();
  if (chosen === null) throw new Error('No file was chosen.');
  const identity = new Secret(await readFile(keyIn(surroundings.dataFolder), 'utf8'));
  const openWith = { kind: 'identity', identity } as const;
  const { importId, connections } = await imports.open(chosen.importId, openWith, neverAborted);
  const choices = Object.fromEntries(connections.map(({ id }) => [id, 'theirs'] as const));
  const result = await imports.apply(importId, choices, neverAborted);
  if (result.kind !== 'done') throw new Error(result.kind);
}

const importing = (store: LastingStore): Scenario => ({
  store,
  before: names,
  prepare: putBackup,
  act: takeIn,
  outcomes: oldOrNew,
  isCompletedByRepeating: true,
});

export const scenarios = {
  'storing in the keychain': {
    store: 'keychain',
    before: [],
    act: storeNew,
    outcomes: (name) => (name === 'scim-token' ? [null, valueOf(name, 'new')] : [null]),
  },
  'replacing in the keychain': { store: 'keychain', before: ['scim-token'], act: storeNew, outcomes: oldOrNew },
  'replacing in the sealed vault file': { store: 'sealed', before: ['scim-token'], act: storeNew, outcomes: oldOrNew },
  'removing from the keychain': {
    store: 'keychain',
    before: ['scim-token'],
    act: (assistant, id) => assistant.credentials.removeCredential(id, 'scim-token'),
    outcomes: oldOrGone,
  },
  'removing from the sealed vault file': {
    store: 'sealed',
    before: ['scim-token'],
    act: (assistant, id) => assistant.credentials.removeCredential(id, 'scim-token'),
    outcomes: oldOrGone,
  },
  'moving to the sealed vault file': {
    store: 'keychain',
    before: names,
    act: (assistant) => assistant.stores.moveToFile(passphrase),
    outcomes: unchanged,
  },
  'moving to the keychain': {
    store: 'sealed',
    before: names,
    act: (assistant) => assistant.stores.moveToKeychain(),
    outcomes: unchanged,
  },
  'importing into the keychain': importing('keychain'),
  'importing into the sealed vault file': importing('sealed'),
  'moving to the sealed vault file with the lock on': {
    store: 'keychain',
    hasLock: true,
    before: names,
    act: (assistant) => assistant.stores.moveToFile(passphrase, lockPassphrase),
    outcomes: unchanged,
  },
  'moving to the keychain with the lock on': {
    store: 'sealed',
    hasLock: true,
    before: names,
    act: (assistant) => assistant.stores.moveToKeychain(),
    outcomes: unchanged,
  },
} as const satisfies Readonly<Record<string, Scenario>>;
export type ScenarioName = keyof typeof scenarios;
