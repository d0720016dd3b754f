import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findCredentials } from 'keytar';
import { beforeAll, expect, it } from 'vitest';
import { thisPlatform } from '../../../src/main/platform.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { CaptureReply } from '../../../src/shared/capture.ts';
import { openAssistant } from '../../support/assistant.ts';
import { startChild } from '../../support/child.ts';
import { addTenant, openPartsOn } from '../../support/credential-parts.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import { problemFrom } from '../../support/problem-from.ts';

const withKeyring = path.join(import.meta.dirname, '../../../scripts/with-keyring.mjs');
const script = path.join(import.meta.dirname, 'locked-keyring.ts');

beforeAll(requireTestKeyring);

it.runIf(thisPlatform === 'linux')(
  'stores what was pasted while the keyring was locked, once it is unlocked',
  async () => {
    const child = startChild(process.execPath, [withKeyring, process.execPath, script]);
    expect(await child.ended()).toEqual([
      'pasted: held (keychain-locked), on the clipboard the value',
      'tried again: held (keychain-locked), on the clipboard the value',
      'unlocked: stored, on the clipboard nothing',
      'read: the value',
      'removed: 1 from the keychain',
    ]);
  },
);

it('leaves nothing in the keychain of what was captured for a connection that is removed', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'capture-keyring-'));
  const parts = await openPartsOn(directory, createKeychainVault({ platform: thisPlatform }));
  const connectionId = await addTenant(parts);
  const token = await parts.connections.addToken(connectionId);
  const type = (name: Parameters<typeof parts.captures.typed>[1], value: string) =>
    parts.captures.typed(connectionId, name, new Secret(value));
  const accounts = async (): Promise<readonly string[]> =>
    (await findCredentials('CXone SCIM Assistant'))
      .map(({ account }) => account)
      .filter((account) => account.startsWith(connectionId));
  try {
    await type('access-key-id', 'an-id');
    await type('scim-token', 'a1'.repeat(5_000));
    await type(token, 'b2'.repeat(8_000));
    expect((await accounts()).length).toBeGreaterThan(8);
    expect(await parts.credentials.removeCredential(connectionId, token)).toEqual({ secrets: 1, store: 'keychain' });
    expect((await accounts()).filter((account) => account.includes(token))).toEqual([]);
    expect(await parts.credentials.removeConnection(connectionId)).toEqual({ secrets: 2, store: 'keychain' });
    expect(await accounts()).toEqual([]);
  } finally {
    await rm(directory, { recursive: true });
  }
});

it('is asked for over the contract: question, answer, and a question that is dropped', async () => {
  const rig = await openAssistant();
  try {
    const { connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' });
    const { storeFromClipboard, storeCaptured, storeTyped, dropCaptured } = rig.handlers.credentials;
    await rig.clipboard.writeText('Client ID: our-app');
    const question = CaptureReply.parse(await storeFromClipboard({ connectionId, credential: 'client-id' }));
    if (question.kind !== 'question') throw new Error('There was no question.');
    const chosen = { captureId: question.captureId, choice: 'cleaned', credential: 'client-id' } as const;
    expect(CaptureReply.parse(await storeCaptured(chosen))).toEqual({
      kind: 'stored',
      isUnusual: false,
      clipboard: 'cleared',
    });
    expect((await rig.assistant.credentials.read(connectionId, 'client-id')).reveal()).toBe('our-app');
    expect(await rig.clipboard.readText()).toBe('');
    const again = await storeTyped({ connectionId, credential: 'client-id', value: 'our-app' });
    if (again.kind !== 'question') throw new Error('There was no question.');
    await dropCaptured({ captureId: again.captureId });
    const gone = Promise.resolve(storeCaptured({ ...chosen, captureId: again.captureId }));
    expect((await problemFrom(gone)).code).toBe('capture-gone');
  } finally {
    await rig.end();
  }
});
