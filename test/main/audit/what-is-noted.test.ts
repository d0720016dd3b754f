import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/shared/audit.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';

let rig: AssistantRig;
let connectionId: string;

beforeEach(async () => {
  rig = await openAssistant();
  ({ connectionId } = await rig.handlers.connections.createPractice({ name: 'Practice' }));
});
afterEach(() => rig.end());

const trailFile = (): string => path.join(rig.dataFolder, 'audit.jsonl');
const value = 'a-token-to-be-noted-1234567890';
const store = (credential: 'scim-token' | 'access-key-secret' = 'scim-token', text = value) =>
  rig.handlers.credentials.storeTyped({ connectionId, credential, value: text });
const copy = async (): Promise<unknown> =>
  rig.handlers.settings.copyField({ connectionId, sheet: 'idp-settings', fieldId: 'token' });

/** What was noted since the practice tenant came with its own client. */
async function noted(): Promise<readonly Partial<AuditEntry>[]> {
  await rig.assistant.audit.settled();
  const lines = (await readFile(trailFile(), 'utf8')).split('\n').slice(0, -1);
  return lines
    .map((line) => JSON.parse(line) as AuditEntry)
    .filter(({ credential }) => !credential?.startsWith('client'));
}

/** Nothing can be written to the trail any more. */
async function breakTrail(): Promise<void> {
  await rig.assistant.audit.settled();
  await rm(trailFile(), { force: true });
  await mkdir(trailFile());
}
const mendTrail = (): Promise<void> => rm(trailFile(), { recursive: true });
const notices = (): readonly string[] => rig.assistant.notices.all().map(({ code }) => code);

describe('What is noted', () => {
  it('is what was stored, replaced, copied and deleted, under the name of its connection', async () => {
    await store();
    await store('scim-token', `${value}-2`);
    await copy();
    await rig.handlers.credentials.remove({ connectionId, credential: 'scim-token' });
    const connection = { id: connectionId, name: 'Practice' };
    expect(await noted()).toMatchObject(
      ['stored', 'replaced', 'copied', 'deleted'].map((action) => ({ action, connection, credential: 'scim-token' })),
    );
    expect(await readFile(trailFile(), 'utf8')).not.toContain(value.slice(0, 12));
  });

  it('is each secret of a connection that is removed, and the connection', async () => {
    await store();
    await rig.handlers.connections.remove({ connectionId });
    expect((await noted()).slice(1)).toMatchObject([
      { action: 'deleted', credential: 'scim-token', facts: { store: 'keychain' } },
      { action: 'deleted', credential: null, facts: { secrets: '3' } },
    ]);
  });

  it('is a token that is removed, and only if it had a value', async () => {
    await store();
    const { token } = await rig.handlers.connections.addToken({ connectionId });
    await rig.handlers.connections.removeToken({ connectionId, token });
    expect(notices()).toEqual([]);
    await rig.handlers.connections.addToken({ connectionId });
    await rig.handlers.connections.removeToken({ connectionId, token: 'scim-token' });
    expect((await noted()).map(({ action }) => action)).toEqual(['stored', 'deleted']);
    expect(rig.assistant.notices.all()).toMatchObject([
      { code: 'secret-removed', connection: 'Practice', credential: 'scim-token', secrets: 1, store: 'keychain' },
    ]);
  });

  it('is what was tried, and how that ended', async () => {
    await store();
    await rig.handlers.trials.start({ trialId: randomUUID(), connectionId, trial: 'scim-token' });
    expect((await noted()).at(-1)).toMatchObject({
      action: 'tried',
      credential: 'scim-token',
      facts: { outcome: 'token-refused' },
    });
  });

  it('is a run of the checks that used a secret', async () => {
    await store();
    const ended = Promise.withResolvers<undefined>();
    rig.assistant.verifications.subscribe(({ type }) => {
      if (type === 'ended') ended.resolve(undefined);
    });
    await rig.handlers.verification.start({ runId: randomUUID(), connectionId, knownUser: '', only: null });
    await ended.promise;
    await rig.assistant.verifications.settled();
    expect((await noted()).slice(1)).toMatchObject([
      { action: 'tried', credential: 'scim-token', facts: { outcome: 'finished' } },
    ]);
  }, 30_000);
});

describe('When nothing can be noted', () => {
  beforeEach(async () => {
    await store();
    await breakTrail();
  });
  afterEach(mendTrail);

  it('no secret is copied', async () => {
    expect((await problemFrom(copy())).code).toBe('disk-failed');
    expect(await rig.clipboard.readText()).toBe('');
    expect(rig.assistant.appState().secretOnClipboard).toBeNull();
  });

  it('what is done is done, and the person is told once', async () => {
    await store('access-key-secret', 'the-other-secret-1234567890');
    await store('scim-token', `${value}-2`);
    expect(rig.assistant.connections.get(connectionId).credentials).toMatchObject({ 'access-key-secret': {} });
    await rig.handlers.credentials.remove({ connectionId, credential: 'scim-token' });
    expect(notices()).toEqual(['audit-entry-missing', 'secret-removed']);
  });
});

it('tells at the start where the trail is broken', async () => {
  await store();
  await rig.assistant.close();
  await rm(trailFile());
  rig = await rig.reopen();
  expect(rig.assistant.notices.all()).toMatchObject([
    { code: 'audit-broken', first: { kind: 'cut', line: 1 }, breaks: 1 },
  ]);
});

it('tells at the start that the trail cannot be read', async () => {
  await store();
  await rig.assistant.close();
  await breakTrail();
  rig = await rig.reopen();
  expect(notices()).toEqual(['audit-unreadable']);
  await mendTrail();
});

it('keeps the trail where the person wants it', async () => {
  await store();
  const { file } = await rig.handlers.audit.export({ format: 'jsonl' });
  expect(path.basename(file ?? '')).toMatch(/^audit-\d{4}-\d\d-\d\d\.jsonl$/);
  expect(await readFile(file ?? '', 'utf8')).toBe(await readFile(trailFile(), 'utf8'));
});
