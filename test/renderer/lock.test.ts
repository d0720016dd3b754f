import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { followApp } from '../../src/renderer/state/actions.ts';
import { ask } from '../../src/renderer/state/ask.ts';
import { storeTypedSecret, useCaptures } from '../../src/renderer/state/captures.ts';
import { turnLockOn, unlock } from '../../src/renderer/state/lock.ts';
import { nameKnownUser, useVerifications } from '../../src/renderer/state/verification.ts';
import { announce, openDialog, showProblem, useWindow } from '../../src/renderer/state/window-store.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import { thisPlatform } from '../../src/main/platform.ts';
import type { AppState } from '../../src/shared/app-state.ts';
import { type AssistantRig, openAssistant } from '../support/assistant.ts';
import { bridgeTo } from '../support/bridge.ts';
import { requireTestKeyring } from '../support/keyring.ts';

const passphrase = 'four words and a fish';
const blank = useWindow.getInitialState();

let rig: AssistantRig;
let connectionId = '';
let hear: (app: AppState) => void = () => undefined;

beforeAll(async () => {
  requireTestKeyring();
  rig = await openAssistant();
  ({ connectionId } = await rig.handlers.connections.createPractice({ name: 'Nordwind' }));
  const onStateChanged = (listener: typeof hear): (() => void) => {
    hear = listener;
    return () => undefined;
  };
  vi.stubGlobal('window', { assistant: bridgeTo(rig.handlers, { app: { onStateChanged } }) });
  followApp();
});

afterEach(() => {
  useCaptures.setState({}, true);
  useVerifications.setState({}, true);
  useWindow.setState(blank, true);
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rig.end();
  const vault = createKeychainVault({ platform: thisPlatform });
  for (const own of ['lock-passphrase', 'lock-attempts'] as const) await vault.remove({ own });
});

const problem = () => useWindow.getState().problems.lock;

test('two passphrases that differ are not sent anywhere', async () => {
  expect(await turnLockOn(passphrase, `${passphrase}!`)).toBe(false);
  expect(problem()).toEqual({ code: 'lock-passphrase-differs' });
  expect(rig.assistant.appState().lock.isOn).toBe(false);
});

test('a locked vault leaves nothing in the window of what it knew before', async () => {
  hear(rig.assistant.appState());
  await storeTypedSecret({ connectionId, credential: 'scim-token' }, 'Bearer "canary-0123456789abcdef-KNRY"');
  nameKnownUser(connectionId, 'canary.person@example.com');
  showProblem('welcome', { code: 'name-taken', facts: { name: 'Nordwind' } });
  openDialog('about');
  announce('Nordwind');
  expect(await turnLockOn(passphrase, passphrase)).toBe(true);
  await rig.handlers.lock.lockNow(null);
  hear(rig.assistant.appState());
  const held = [useWindow, useCaptures, useVerifications].map((store) => JSON.stringify(store.getState()));
  expect(held.join()).not.toMatch(/Nordwind|KNRY|canary/);
  expect(useWindow.getState()).toMatchObject({ dialog: null, app: { lock: { isLocked: true } } });
});

test('what the vault refuses because it is locked is no problem to show, and what the lock says is', async () => {
  hear(rig.assistant.appState());
  await ask('vault', () => Promise.resolve({ ok: false, problem: { code: 'locked' } }));
  expect(useWindow.getState().problems).toEqual({});
  expect(await unlock('something else')).toBe(false);
  hear(rig.assistant.appState());
  expect(problem()).toEqual({ code: 'lock-passphrase-wrong' });
  expect(await unlock(passphrase)).toBe(true);
  expect(problem()).toBeUndefined();
  expect(rig.assistant.lock.isLocked()).toBe(false);
});
