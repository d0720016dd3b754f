import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { tenantForm } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';

let rig: AssistantRig;
let connectionId: string;

const value = 'token-of-a-backup-1234567890';
const sealWith = { kind: 'passphrase', passphrase: 'five words that are unrelated' } as const;
const everything = { connectionId: null, role: null, endsAt: null } as const;

beforeEach(async () => {
  rig = await openAssistant();
  ({ connectionId } = await rig.handlers.connections.createTenant(tenantForm()));
  await rig.handlers.credentials.storeTyped({ connectionId, credential: 'scim-token', value });
});

afterEach(() => rig.end());

const save = (workId: string) => rig.handlers.backup.save({ ...everything, workId, sealWith });

async function open() {
  const chosen = await rig.handlers.backup.chooseFile(null);
  const importId = chosen?.importId ?? '';
  return {
    importId,
    preview: await rig.handlers.backup.openFile({ workId: randomUUID(), importId, openWith: sealWith }),
  };
}

it('goes out of the real keychain and comes back into it', async () => {
  await save(randomUUID());
  await rig.handlers.connections.remove({ connectionId });
  const { importId, preview } = await open();
  expect(preview.connections).toMatchObject([{ id: connectionId, conflict: null }]);
  const choices = { [connectionId]: 'theirs' } as const;
  const result = await rig.handlers.backup.apply({ workId: randomUUID(), importId, choices });
  expect(result).toEqual({ kind: 'done', connections: 1, secrets: 1 });
  const [cameIn] = rig.assistant.connections.all();
  const id = cameIn?.id ?? '';
  expect((await rig.assistant.credentials.read(id, 'scim-token')).reveal()).toBe(value);
  await rig.handlers.settings.copyField({ connectionId: id, sheet: 'idp-settings', fieldId: 'token' });
  expect(await rig.clipboard.readText()).toBe(value);
}, 120_000);

it('is cancelled by its id while it is sealed, and the file is not there', async () => {
  const workId = randomUUID();
  const saving = save(workId);
  await rig.handlers.backup.cancel({ workId: randomUUID() });
  await rig.handlers.backup.cancel({ workId });
  expect(await problemFrom(Promise.resolve(saving))).toEqual({ code: 'cancelled' });
  expect(await rig.handlers.backup.chooseFile(null)).toBeNull();
});

it('does not hold a file any more once the assistant was told to forget it', async () => {
  await rig.handlers.backup.save({ ...everything, workId: randomUUID(), sealWith });
  const chosen = await rig.handlers.backup.chooseFile(null);
  const importId = chosen?.importId ?? '';
  await rig.handlers.backup.drop({ importId });
  const opening = rig.handlers.backup.openFile({ workId: randomUUID(), importId, openWith: sealWith });
  expect(await problemFrom(Promise.resolve(opening))).toEqual({ code: 'backup-gone' });
}, 120_000);
