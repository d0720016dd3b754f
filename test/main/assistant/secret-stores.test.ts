import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/main/vault/secret.ts';
import { addTenantWithToken, type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { otherPassphrase, passphrase as ofFile } from '../../support/sealed-vault.ts';

const passphrase = ofFile.reveal();
const credential = 'scim-token';
const value = 'canary-token-0123456789abcdef';
let rig: AssistantRig;
let connectionId: string;

beforeEach(async () => {
  requireTestKeyring();
  rig = await openAssistant();
  connectionId = await addTenantWithToken(rig, value);
});

afterEach(() => rig.end());

const toFile = () => Promise.resolve(rig.handlers.stores.moveToFile({ passphrase, lockPassphrase: null }));
const toKeychain = () => Promise.resolve(rig.handlers.stores.moveToKeychain(null));
const read = async (): Promise<string> => (await rig.assistant.credentials.read(connectionId, credential)).reveal();

describe('A value that was replaced right before the assistant was killed', () => {
  const replaced = new Secret('replaced-token-fedcba9876543210');

  /** Its note was not written, and its store did not answer since. */
  async function replaceWithoutNote(): Promise<void> {
    const { credentials, connections, store } = rig.assistant;
    const before = connections.get(connectionId);
    await credentials.store(connectionId, credential, replaced);
    const note = connections.get(connectionId).credentials[credential] ?? null;
    const begun = { connectionId, credential, store: store.get().vault.store, note } as const;
    await store.update((state) => ({ ...state, connections: [before], vault: { ...state.vault, begun: [begun] } }));
  }

  it('is what goes from the keychain to a new file', async () => {
    await replaceWithoutNote();
    await toFile();
    expect(await read()).toBe(replaced.reveal());
  });

  it('is what goes from the file to the keychain', async () => {
    await toFile();
    await replaceWithoutNote();
    await toKeychain();
    expect(await read()).toBe(replaced.reveal());
  });
});

describe('Without the vault file, which somebody has taken away,', () => {
  const files = ['vault.age', 'vault.previous.age'];
  const inFolder = (name: string): string => path.join(rig.dataFolder, name);

  beforeEach(async () => {
    await toFile();
    rig = await rig.reopen();
    for (const name of files) await rename(inFolder(name), inFolder(`${name}.elsewhere`));
  });

  const stateOfFile = (): string => rig.assistant.stores.state().file;
  const open = () => Promise.resolve(rig.handlers.stores.open({ passphrase }));
  const makeAnother = () =>
    Promise.resolve(rig.handlers.stores.moveToFile({ passphrase: otherPassphrase.reveal(), lockPassphrase: null }));

  it('a new one is made, takes secrets, and lets go of those of the old one', async () => {
    expect((await problemFrom(open())).code).toBe('vault-file-missing');
    expect(stateOfFile()).toBe('absent');
    await makeAnother();
    await rig.handlers.credentials.storeTyped({ connectionId, credential: 'client-secret', value });
    expect(Object.keys(await rig.assistant.credentials.readAll(connectionId))).toEqual(['client-secret']);
    await rig.handlers.connections.remove({ connectionId });
    expect(rig.assistant.connections.all()).toEqual([]);
  });

  it('the old one is found again where it is put back', async () => {
    expect((await problemFrom(open())).code).toBe('vault-file-missing');
    for (const name of files) await rename(inFolder(`${name}.elsewhere`), inFolder(name));
    expect((await problemFrom(makeAnother())).code).toBe('vault-file-exists');
    expect(stateOfFile()).toBe('closed');
    await open();
    expect(await read()).toBe(value);
  });

  it('a backup says which secrets it does not have', async () => {
    expect((await problemFrom(open())).code).toBe('vault-file-missing');
    const { connections } = await rig.handlers.backup.survey({ connectionId: null, role: null });
    expect(connections).toMatchObject([{ secrets: [], unreadable: [{ credential, reason: 'missing' }] }]);
    await makeAnother();
  });
});
