import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/main/vault/secret.ts';
import { tenantForm } from '../../support/connections.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { otherPassphrase, passphrase as right, sealedText } from '../../support/sealed-vault.ts';

// Before anything asks for it: this process has no keychain.
process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nonexistent/bus';

const passphrase = right.reveal();
const wrong = otherPassphrase.reveal();
const value = 'canary-token-0123456789abcdef';
let rig: AssistantRig;
let connectionId: string;

beforeEach(async () => {
  rig = await openAssistant();
  await rig.handlers.stores.moveToFile({ passphrase, lockPassphrase: null });
  connectionId = await rig.assistant.connections.addTenant(tenantForm());
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value });
});

afterEach(async () => {
  await rig.assistant.close();
  await rm(rig.dataFolder, { recursive: true, force: true });
});

const lock = () => rig.assistant.appState().lock;
const fileState = () => rig.assistant.stores.state().file;
const unlock = (typed = passphrase): Promise<unknown> =>
  Promise.resolve(rig.handlers.lock.unlock({ passphrase: typed }));
const codeOf = async (work: unknown): Promise<string> => (await problemFrom(Promise.resolve(work))).code;
const inFolder = (name: string): string => path.join(rig.dataFolder, name);
const lockNow = async (): Promise<void> => {
  await rig.handlers.lock.turnOn({ passphrase });
  await rig.handlers.lock.lockNow(null);
};

it('is not there for these tests', () => {
  expect(rig.assistant.keychain.state().problem?.code).toMatch(/^keychain-/);
});

describe('The panic button, where no lock is on', () => {
  const pressed = () => rig.handlers.panic.press(null);

  it('closes the vault file, which its passphrase opens again', async () => {
    await pressed();
    expect([lock().isLocked, fileState()]).toEqual([false, 'closed']);
    expect(await codeOf(rig.handlers.credentials.copy({ connectionId, credential: 'scim-token' }))).toBe(
      'vault-sealed',
    );
    await rig.handlers.stores.open({ passphrase });
    await rig.handlers.credentials.copy({ connectionId, credential: 'scim-token' });
    expect(await rig.clipboard.readText()).toBe(value);
  });

  it('closes the vault file that is being opened at this moment', async () => {
    rig.assistant.sealed.close();
    const opening = Promise.allSettled([rig.handlers.stores.open({ passphrase })]);
    await pressed();
    await opening;
    expect(fileState()).toBe('closed');
  });
});

describe('The lock of a sealed vault file', () => {
  it('is switched on with its passphrase and with no other, closes it, and opens it again', async () => {
    expect(await codeOf(rig.handlers.lock.turnOn({ passphrase: wrong }))).toBe('lock-passphrase-wrong');
    await lockNow();
    expect(lock()).toMatchObject({ isOn: true, isLocked: true, canTouchId: false });
    expect(fileState()).toBe('closed');
    expect(await codeOf(unlock(wrong))).toBe('lock-passphrase-wrong');
    expect(fileState()).toBe('closed');
    await unlock();
    expect(fileState()).toBe('open');
    await rig.handlers.credentials.copy({ connectionId, credential: 'scim-token' });
    expect(await rig.clipboard.readText()).toBe(value);
  });

  it('begins locked, and one passphrase opens both', async () => {
    await rig.handlers.lock.turnOn({ passphrase });
    rig = await rig.reopen();
    expect(lock()).toMatchObject({ isOn: true, isLocked: true });
    await unlock();
    expect(lock().isLocked).toBe(false);
    expect((await rig.assistant.credentials.read(connectionId, 'scim-token')).reveal()).toBe(value);
  });

  it('is switched off by its passphrase only', async () => {
    await rig.handlers.lock.turnOn({ passphrase });
    expect(await codeOf(rig.handlers.lock.turnOff({ passphrase: wrong }))).toBe('lock-passphrase-wrong');
    await rig.handlers.lock.turnOff({ passphrase });
    rig = await rig.reopen();
    expect(lock()).toMatchObject({ isOn: false, isLocked: false });
    expect(fileState()).toBe('closed');
  });

  it('follows when the passphrase of the file is changed, and counts wrong attempts at that', async () => {
    await rig.handlers.lock.turnOn({ passphrase });
    const { changePassphrase } = rig.handlers.stores;
    for (let turn = 0; turn < 3; turn += 1)
      expect(await codeOf(changePassphrase({ current: wrong, next: 'whatever comes to the mind' }))).toBe(
        'lock-passphrase-wrong',
      );
    expect(await codeOf(changePassphrase({ current: passphrase, next: wrong }))).toBe('lock-wait');
    await rig.assistant.store.update((state) => ({
      ...state,
      lock: { ...state.lock, failures: { count: 0, at: 0 } },
    }));
    rig = await rig.reopen();
    await unlock();
    await rig.handlers.stores.changePassphrase({ current: passphrase, next: wrong });
    await rig.handlers.lock.lockNow(null);
    expect(await codeOf(unlock())).toBe('lock-passphrase-wrong');
    await unlock(wrong);
    expect(fileState()).toBe('open');
  });

  it('locks when the file is closed by hand: neither is open without the other', async () => {
    await rig.handlers.lock.turnOn({ passphrase });
    await rig.handlers.stores.close(null);
    expect(lock().isLocked).toBe(true);
    expect(fileState()).toBe('closed');
  });

  it('closes a file that was being opened when it locked', async () => {
    await rig.handlers.stores.close(null);
    await rig.handlers.lock.turnOn({ passphrase });
    const opening = rig.assistant.stores.open(right);
    await rig.handlers.lock.lockNow(null);
    await opening;
    await expect.poll(fileState).toBe('closed');
    await unlock();
    expect(fileState()).toBe('open');
  });

  it('remembers wrong attempts across restarts', async () => {
    await lockNow();
    for (let turn = 0; turn < 3; turn += 1) expect(await codeOf(unlock(wrong))).toBe('lock-passphrase-wrong');
    rig = await rig.reopen();
    expect(lock().waitUntil).not.toBeNull();
    expect(await codeOf(unlock())).toBe('lock-wait');
  });

  it('opens nothing for who deletes the state: the file is closed', async () => {
    await rig.handlers.lock.turnOn({ passphrase });
    await rig.assistant.close();
    for (const file of ['state.json', 'state.previous.json']) await rm(inFolder(file));
    rig = await rig.reopen();
    expect(fileState()).toBe('closed');
    expect(await codeOf(rig.assistant.stores.open(otherPassphrase))).toBe('passphrase-wrong');
  });
});

describe('A vault file that does not open stays locked, counts nobody’s failure, and loses nothing', () => {
  const files = ['vault.age', 'vault.previous.age'];

  it.each([
    ['missing', 'vault-file-missing', (file: string) => rename(file, `${file}.elsewhere`)],
    ['damaged', 'vault-file-damaged', (file: string) => writeFile(file, 'no age file')],
  ] as const)('%s', async (_what, code, harm) => {
    await lockNow();
    for (const file of files) {
      await copyFile(inFolder(file), inFolder(`${file}.kept`));
      await harm(inFolder(file));
    }
    for (let turn = 0; turn < 4; turn += 1) expect(await codeOf(unlock())).toBe(code);
    expect(lock()).toMatchObject({ isLocked: true, waitUntil: null });
    for (const file of files) await copyFile(inFolder(`${file}.kept`), inFolder(file));
    await unlock();
    expect((await rig.assistant.credentials.read(connectionId, 'scim-token')).reveal()).toBe(value);
  });

  it('from a newer version', async () => {
    await lockNow();
    const kept = await readFile(inFolder('vault.age'));
    const newer = JSON.stringify({ format: 'cxone-scim-assistant-vault', version: 2, items: {} });
    await writeFile(inFolder('vault.age'), await sealedText(newer));
    expect(await codeOf(unlock())).toBe('vault-file-newer');
    expect(lock()).toMatchObject({ isLocked: true, waitUntil: null });
    await writeFile(inFolder('vault.age'), kept);
    await unlock();
    expect(fileState()).toBe('open');
  });

  it('damaged, with a good copy: the copy takes its place, and the damaged one is kept', async () => {
    await lockNow();
    await writeFile(inFolder('vault.age'), 'no age file');
    await unlock();
    expect((await rig.assistant.credentials.read(connectionId, 'scim-token')).equals(new Secret(value))).toBe(true);
    expect(rig.assistant.appState().notices.map(({ code }) => code)).toContain('vault-file-restored');
  });
});
