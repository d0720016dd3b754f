import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Connection } from '../../../src/shared/connection.ts';
import type { CredentialKind } from '../../../src/shared/credential.ts';
import { type ProblemCode, problemOf } from '../../../src/shared/problem.ts';
import { tenantForm } from '../../support/connections.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';

let rig: AssistantRig;

beforeEach(async () => {
  rig = await openAssistant();
});

afterEach(() => rig.end());

const codeOf = (work: unknown): Promise<ProblemCode | null> =>
  Promise.resolve(work).then(
    () => null,
    (thrown: unknown) => problemOf(thrown).code,
  );

async function newPractice(): Promise<string> {
  const { connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' });
  return connectionId;
}

/** Takes a new access key over from CXone's side, by way of the clipboard. */
async function takeOverAccessKey(connectionId: string): Promise<void> {
  const { practice, credentials } = rig.handlers;
  await practice.addAccessKey(null);
  await practice.copy({ what: 'access-key-id' });
  await credentials.storeFromClipboard({ connectionId, credential: 'access-key-id' });
  await practice.showSecretKey(null);
  await practice.copy({ what: 'access-key-secret' });
  await credentials.storeFromClipboard({ connectionId, credential: 'access-key-secret' });
  await practice.saveAccessKey(null);
}

const tryOut = (connectionId: string, trial: 'access-key' | 'scim-token') =>
  rig.handlers.trials.start({ trialId: randomUUID(), connectionId, trial });

it('takes an access key from the practice tenant into the keychain and has it accepted', async () => {
  const connectionId = await newPractice();
  await takeOverAccessKey(connectionId);
  expect(rig.assistant.connections.get(connectionId).credentials['access-key-secret']).toMatchObject({
    store: 'keychain',
  });
  const note = await tryOut(connectionId, 'access-key');
  expect(note.outcome).toEqual({ kind: 'accepted', expiresInSeconds: 3600 });
});

it('has the key accepted again after it was closed and reopened', async () => {
  const connectionId = await newPractice();
  await takeOverAccessKey(connectionId);
  rig = await rig.reopen();
  expect((await tryOut(connectionId, 'access-key')).outcome.kind).toBe('accepted');
  expect(rig.assistant.appState().practice).toMatchObject({ accessKey: 'saved' });
});

it('has a token accepted, and refused once a newer one has replaced it in CXone', async () => {
  const connectionId = await newPractice();
  const { practice, credentials } = rig.handlers;
  await practice.generateToken(null);
  await practice.copy({ what: 'scim-token' });
  await credentials.storeFromClipboard({ connectionId, credential: 'scim-token' });
  expect((await tryOut(connectionId, 'scim-token')).outcome.kind).toBe('accepted');
  await practice.generateToken(null);
  expect((await tryOut(connectionId, 'scim-token')).outcome).toMatchObject({ problem: { code: 'token-refused' } });
});

it('forgets what a trial said when the secret is replaced', async () => {
  const connectionId = await newPractice();
  await takeOverAccessKey(connectionId);
  await tryOut(connectionId, 'access-key');
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'access-key-secret', value: 'another-secret' });
  expect(rig.assistant.connections.get(connectionId).trials).toEqual({});
  expect((await tryOut(connectionId, 'access-key')).outcome).toMatchObject({ problem: { code: 'key-refused' } });
});

it('empties the clipboard once its secret is stored, and leaves other text alone', async () => {
  const connectionId = await newPractice();
  await takeOverAccessKey(connectionId);
  expect(await rig.clipboard.readText()).toBe('');
  await rig.clipboard.writeText('   ');
  expect(await codeOf(rig.handlers.credentials.storeFromClipboard({ connectionId, credential: 'scim-token' }))).toBe(
    'value-empty',
  );
  expect(await rig.clipboard.readText()).toBe('   ');
});

it('does not hand a secret out once CXone would not show it any more', async () => {
  await newPractice();
  await rig.handlers.practice.addAccessKey(null);
  await rig.handlers.practice.saveAccessKey(null);
  expect(await codeOf(rig.handlers.practice.copy({ what: 'access-key-secret' }))).toBe('practice-shown-once');
});

it('has one practice connection, however often it is asked for', async () => {
  expect(await newPractice()).toBe(await newPractice());
  expect(rig.assistant.appState().connections).toHaveLength(1);
});

it('cannot try a key without a registered client, and does not hold that against the key', async () => {
  const { connectionId } = await rig.handlers.connections.createTenant(tenantForm());
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'access-key-id', value: 'an-id' });
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'access-key-secret', value: 'a-secret' });
  expect(await codeOf(tryOut(connectionId, 'access-key'))).toBe('client-missing');
  expect(rig.assistant.connections.get(connectionId).trials).toEqual({});
});

it('never lets a tenant connection reach the practice tenant', async () => {
  await newPractice();
  const { connectionId } = await rig.handlers.connections.createTenant(tenantForm());
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value: 'a-token-of-a-tenant' });
  const port = new URL(rig.assistant.appState().practice?.address ?? '').port;
  // No form takes such an address; this is a file that somebody changed.
  await rig.assistant.connections.change(connectionId, (connection) =>
    connection.kind === 'tenant' ? { ...connection, tenantAddress: `https://localhost:${port}` } : connection,
  );
  expect((await tryOut(connectionId, 'scim-token')).outcome).toMatchObject({
    problem: { code: 'address-not-allowed' },
  });
});

it('removes every secret with the connection', async () => {
  const connectionId = await newPractice();
  await takeOverAccessKey(connectionId);
  await rig.handlers.connections.remove({ connectionId });
  expect(rig.assistant.appState()).toMatchObject({ connections: [], practice: null, place: { screen: 'welcome' } });
  expect(await codeOf(rig.assistant.credentials.read(connectionId, 'access-key-secret'))).toBe('connection-missing');
});

it('keeps what was typed when the address is refused, and clears it when the connection is made', async () => {
  const { app, connections } = rig.handlers;
  await app.saveDraft({ draft: 'connection-name', text: 'Ours' });
  await app.saveDraft({ draft: 'tenant-address', text: 'http://na1.nice-incontact.com' });
  const refused = connections.createTenant(tenantForm({ tenantAddress: 'http://na1.nice-incontact.com' }));
  expect(await codeOf(refused)).toBe('address-not-secure');
  rig = await rig.reopen();
  expect(rig.assistant.appState().drafts).toEqual({
    'connection-name': 'Ours',
    'tenant-address': 'http://na1.nice-incontact.com',
  });
  await rig.handlers.connections.createTenant(tenantForm());
  expect(rig.assistant.appState().drafts).toEqual({});
});

it('keeps of a pasted address nothing that could be a session', async () => {
  const { app } = rig.handlers;
  await app.saveDraft({ draft: 'tenant-address', text: 'https://na1.nice-incontact.com/login?code=abc#token=def' });
  expect(rig.assistant.appState().drafts).toEqual({ 'tenant-address': 'https://na1.nice-incontact.com/login' });
});

it('has stored a secret, also when the clipboard cannot be cleared after it', async () => {
  const connectionId = await newPractice();
  await rig.clipboard.writeText('a-token-on-the-clipboard');
  vi.spyOn(rig.clipboard, 'clear').mockImplementation(() => {
    throw new Error('in use');
  });
  const stored = rig.handlers.credentials.storeFromClipboard({ connectionId, credential: 'scim-token' });
  expect(await codeOf(stored)).toBeNull();
  expect(rig.assistant.connections.get(connectionId).credentials).toHaveProperty('scim-token');
});

it('starts the practice tenant when the person goes to a practice whose tenant does not run', async () => {
  const connectionId = await newPractice();
  await rig.assistant.practice.stop({ forget: false });
  await rig.handlers.app.goTo({ screen: 'connection', connectionId });
  await takeOverAccessKey(connectionId);
  expect((await tryOut(connectionId, 'access-key')).outcome.kind).toBe('accepted');
});

it('says that secrets are gone only when the person has to make them anew', async () => {
  const connectionId = await newPractice();
  const inMemory = (kinds: readonly CredentialKind[]) => (connection: Connection) => ({
    ...connection,
    credentials: Object.fromEntries(
      kinds.map((kind) => [kind, { lastFour: '', storedAt: connection.createdAt, store: 'memory' as const }]),
    ),
  });
  await rig.assistant.connections.change(connectionId, inMemory(['client-id', 'client-secret']));
  rig = await rig.reopen();
  expect(rig.assistant.appState().notices).toEqual([]);
  await rig.assistant.connections.change(connectionId, inMemory(['client-id', 'client-secret', 'scim-token']));
  rig = await rig.reopen();
  expect(rig.assistant.appState().notices).toMatchObject([{ code: 'practice-secrets-gone' }]);
});

it('notes nothing about a trial that closing has ended', async () => {
  const connectionId = await newPractice();
  await takeOverAccessKey(connectionId);
  const trial = codeOf(tryOut(connectionId, 'access-key'));
  rig = await rig.reopen();
  expect(await trial).toBe('cancelled');
  expect(rig.assistant.connections.get(connectionId).trials).toEqual({});
});

it('ends a trial of a connection that is removed', async () => {
  const connectionId = await newPractice();
  await takeOverAccessKey(connectionId);
  const trial = codeOf(tryOut(connectionId, 'access-key'));
  await rig.handlers.connections.remove({ connectionId });
  expect(await trial).toBe('cancelled');
});

it('has on disk what was being stored when it was closed', async () => {
  const connectionId = await newPractice();
  const stored = rig.handlers.credentials.storeTyped({
    connectionId,
    credential: 'scim-token',
    value: 'a-token-to-keep',
  });
  rig = await rig.reopen();
  await stored;
  expect(rig.assistant.connections.get(connectionId).credentials).toMatchObject({ 'scim-token': { lastFour: 'keep' } });
});
