import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { thisPlatform } from '../../../src/main/platform.ts';
import { createVerifier } from '../../../src/main/lock/verifier.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { addTenantWithToken, type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { otherPassphrase, passphrase as ofFile } from '../../support/sealed-vault.ts';

const passphrase = ofFile.reveal();
const lockPassphrase = 'four words and a fish';
const value = 'canary-token-0123456789abcdef';
const keychain = createKeychainVault({ platform: thisPlatform });
const verifier = createVerifier(keychain);
let rig: AssistantRig;
let connectionId: string;

beforeEach(async () => {
  requireTestKeyring();
  rig = await openAssistant();
  connectionId = await addTenantWithToken(rig, value);
});

afterEach(async () => {
  await rig.end();
  for (const own of ['lock-passphrase', 'lock-attempts'] as const) await keychain.remove({ own });
});

const lock = () => rig.assistant.appState().lock;
const unlock = (typed: string): Promise<unknown> => Promise.resolve(rig.handlers.lock.unlock({ passphrase: typed }));
const codeOf = async (work: unknown): Promise<string> => (await problemFrom(Promise.resolve(work))).code;
const stored = async (): Promise<string> => (await rig.assistant.credentials.read(connectionId, 'scim-token')).reveal();

describe('A lock that is on goes along', () => {
  it('from the keychain to the file, whose passphrase is its own then', async () => {
    await rig.handlers.lock.turnOn({ passphrase: lockPassphrase });
    await rig.handlers.stores.moveToFile({ passphrase, lockPassphrase });
    expect(await verifier.standing()).toBe('off');
    await rig.handlers.lock.lockNow(null);
    expect(await codeOf(unlock(lockPassphrase))).toBe('lock-passphrase-wrong');
    await unlock(passphrase);
    rig = await rig.reopen();
    expect(lock()).toMatchObject({ isOn: true, isLocked: true, problem: null });
    await unlock(passphrase);
    expect(await stored()).toBe(value);
  });

  it('from the keychain only for who knows its passphrase', async () => {
    await rig.handlers.lock.turnOn({ passphrase: lockPassphrase });
    const { moveToFile } = rig.handlers.stores;
    expect(await codeOf(moveToFile({ passphrase, lockPassphrase: null }))).toBe('lock-passphrase-wrong');
    expect(await codeOf(moveToFile({ passphrase, lockPassphrase: passphrase }))).toBe('lock-passphrase-wrong');
    expect(rig.assistant.stores.state()).toMatchObject({ store: 'keychain', file: 'absent' });
    await rig.handlers.lock.lockNow(null);
    await unlock(lockPassphrase);
    expect(await stored()).toBe(value);
  });

  it('from the file to the keychain, with the same passphrase', async () => {
    await rig.handlers.stores.moveToFile({ passphrase, lockPassphrase: null });
    await rig.handlers.lock.turnOn({ passphrase });
    expect(await verifier.standing()).toBe('absent');
    await rig.handlers.stores.moveToKeychain(null);
    expect(await verifier.verify(ofFile)).toBe(true);
    rig = await rig.reopen();
    expect(lock()).toMatchObject({ isOn: true, isLocked: true, problem: null });
    expect(await codeOf(unlock(otherPassphrase.reveal()))).toBe('lock-passphrase-wrong');
    await unlock(passphrase);
    expect(await stored()).toBe(value);
  });

  it('without any secret, too, and is off when it was off', async () => {
    await rig.assistant.credentials.removeCredential(connectionId, 'scim-token');
    await rig.handlers.stores.moveToFile({ passphrase, lockPassphrase: null });
    await rig.handlers.lock.turnOn({ passphrase });
    await rig.handlers.stores.moveToKeychain(null);
    expect(await verifier.verify(ofFile)).toBe(true);
    await rig.handlers.lock.turnOff({ passphrase });
    await rig.handlers.stores.moveToFile({ passphrase, lockPassphrase: null });
    await rig.handlers.stores.moveToKeychain(null);
    rig = await rig.reopen();
    expect(lock()).toMatchObject({ isOn: false, isLocked: false });
  });
});

it('does not go to the keychain without the file that knows its passphrase', async () => {
  await rig.handlers.stores.moveToFile({ passphrase, lockPassphrase: null });
  await rig.handlers.lock.turnOn({ passphrase });
  rig.assistant.sealed.close();
  expect(await codeOf(rig.handlers.stores.moveToKeychain(null))).toBe('vault-sealed');
  for (const file of ['vault.age', 'vault.previous.age']) await rm(path.join(rig.dataFolder, file));
  rig = await rig.reopen();
  expect(await codeOf(unlock(passphrase))).toBe('vault-file-missing');
  expect(await codeOf(rig.assistant.stores.moveToKeychain())).toBe('vault-file-missing');
  expect(lock()).toMatchObject({ isOn: true, isLocked: true });
  await rig.assistant.store.update((state) => ({ ...state, connections: [] }));
});

it('the window begins locked by what only the keychain knows, and a move takes that along', async () => {
  await verifier.set(new Secret(lockPassphrase));
  rig = await rig.reopen();
  await unlock(lockPassphrase);
  await rig.handlers.stores.moveToFile({ passphrase, lockPassphrase });
  rig = await rig.reopen();
  expect(lock()).toMatchObject({ isOn: true, isLocked: true });
  await unlock(passphrase);
});
