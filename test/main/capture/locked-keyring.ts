// Pastes into a Secret Service of its own that is locked, unlocks it, and goes on; prints, line by line, what comes of it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import type { CaptureReply } from '../../../src/shared/capture.ts';
import { addTenant, openPartsOn } from '../../support/credential-parts.ts';
import { lockKeyring, unlockKeyring } from '../../support/keyring.ts';

const directory = await mkdtemp(path.join(tmpdir(), 'locked-keyring-'));
const parts = await openPartsOn(directory, createKeychainVault({ platform: 'linux' }));
const { credentials, captures, clipboard } = parts;
const connectionId = await addTenant(parts);
const value = 'pasted-while-the-keyring-was-locked';

async function say(what: string, asking: Promise<CaptureReply>): Promise<CaptureReply> {
  const reply = await asking;
  const clipboardHolds = (await clipboard.readText()) === value ? 'the value' : 'nothing';
  const problem = reply.kind === 'held' ? ` (${reply.problem.code})` : '';
  console.log(`${what}: ${reply.kind}${problem}, on the clipboard ${clipboardHolds}`);
  return reply;
}

await clipboard.writeText(value);
lockKeyring();
const reply = await say('pasted', captures.fromClipboard(connectionId, 'scim-token'));
if (reply.kind !== 'held') throw new Error('A locked keyring holds nothing.');
const chosen = { captureId: reply.captureId, ...reply.offer };
await say('tried again', captures.storeCaptured(chosen));
await unlockKeyring();
await say('unlocked', captures.storeCaptured(chosen));
console.log(
  `read: ${(await credentials.read(connectionId, 'scim-token')).reveal() === value ? 'the value' : 'something else'}`,
);
const { secrets, store } = await credentials.removeConnection(connectionId);
console.log(`removed: ${String(secrets)} from the ${store}`);
await rm(directory, { recursive: true });
