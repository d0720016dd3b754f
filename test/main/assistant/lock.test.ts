import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compose } from '../../../src/main/compose.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { thisPlatform } from '../../../src/main/platform.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import { problemFrom } from '../../support/problem-from.ts';

const passphrase = 'four words and a fish';
const value = 'canary-token-0123456789abcdef';
let rig: AssistantRig;
let connectionId: string;

beforeEach(async () => {
  requireTestKeyring();
  rig = await openAssistant();
  ({ connectionId } = await rig.handlers.connections.createPractice({ name: 'Nordwind' }));
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value });
});

afterEach(async () => {
  await rig.end();
  const vault = createKeychainVault({ platform: thisPlatform });
  for (const own of ['lock-passphrase', 'lock-attempts'] as const) await vault.remove({ own });
});

const target = () => ({ connectionId, credential: 'scim-token' as const });
const lockNow = async (): Promise<void> => {
  await rig.handlers.lock.turnOn({ passphrase });
  await rig.handlers.lock.lockNow(null);
};

it('locking masks the state, clears the clipboard and forgets values that wait', async () => {
  const { credentials } = rig.handlers;
  await credentials.copy(target());
  const question = await credentials.storeTyped({ ...target(), value: `Bearer "${value}"` });
  if (question.kind !== 'question') throw new Error('There is no question.');
  await lockNow();
  expect(JSON.stringify(rig.assistant.appState())).not.toMatch(/Nordwind|cdef/);
  await expect.poll(() => rig.clipboard.readText()).toBe('');
  await rig.handlers.lock.unlock({ passphrase });
  expect(JSON.stringify(rig.assistant.appState())).toMatch(/Nordwind/);
  const { captureId } = question;
  const again = credentials.storeCaptured({ captureId, choice: 'cleaned', credential: 'scim-token' });
  expect(await problemFrom(Promise.resolve(again))).toEqual({ code: 'capture-gone' });
});

it('locking ends a trial that is under way', async () => {
  await rig.handlers.lock.turnOn({ passphrase });
  const trial = rig.handlers.trials.start({ trialId: randomUUID(), connectionId, trial: 'scim-token' });
  await rig.handlers.lock.lockNow(null);
  expect(await problemFrom(Promise.resolve(trial))).toEqual({ code: 'cancelled' });
});

it('a locked vault copies nothing, whoever asks', async () => {
  await lockNow();
  expect(await problemFrom(rig.assistant.clipboard.copySecret(new Secret(value)))).toEqual({ code: 'locked' });
  expect(await rig.clipboard.readText()).toBe('');
});

it('starts locked, also when its files were deleted meanwhile', async () => {
  await rig.handlers.lock.turnOn({ passphrase });
  rig = await rig.reopen();
  expect(rig.assistant.appState().lock).toMatchObject({ isOn: true, isLocked: true });
  await rig.handlers.lock.unlock({ passphrase });
  await rig.assistant.credentials.removeConnection(connectionId);
  await rig.assistant.close();
  for (const file of ['state.json', 'state.previous.json']) await rm(path.join(rig.dataFolder, file));
  rig = await rig.reopen();
  expect(rig.assistant.appState().lock).toMatchObject({ isOn: true, isLocked: true });
});

it('a run that crashed leaves a secret on the clipboard that the next one clears', async () => {
  await rig.handlers.credentials.copy(target());
  const next = await compose({ ...rig.assistant.surroundings });
  await next.settleIn();
  expect(await rig.clipboard.readText()).toBe('');
  await next.close();
});
