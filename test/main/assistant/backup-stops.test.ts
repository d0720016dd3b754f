import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newIdentity, recipientOf } from '../../../src/main/age/age-keys.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { thisPlatform } from '../../../src/main/platform.ts';
import type { ImportResult } from '../../../src/shared/backup/reports.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { tenantForm } from '../../support/connections.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { passphrase as ofFile } from '../../support/sealed-vault.ts';

const names = ['access-key-id', 'access-key-secret', 'client-id', 'client-secret', 'scim-token'] as const;
const passphrase = ofFile.reveal();
const everything = { connectionId: null, role: null, endsAt: null } as const;
const identity = await newIdentity();
const sealWith = { kind: 'recipient', recipient: await recipientOf(identity) } as const;
const openWith = { kind: 'identity', identity: identity.reveal() } as const;

let rig: AssistantRig;
let ids: string[];

beforeEach(async () => {
  requireTestKeyring();
  rig = await openAssistant();
  ids = [];
  for (const name of ['Contoso', 'Northwind'])
    ids.push((await rig.handlers.connections.createTenant(tenantForm({ name }))).connectionId);
});

afterEach(async () => {
  await rig.end();
  const vault = createKeychainVault({ platform: thisPlatform });
  for (const own of ['lock-passphrase', 'lock-attempts'] as const) await vault.remove({ own });
});

const save = () => Promise.resolve(rig.handlers.backup.save({ ...everything, workId: randomUUID(), sealWith }));

async function storeEach(value: string): Promise<void> {
  for (const connectionId of ids)
    for (const credential of names)
      await rig.handlers.credentials.storeTyped({ connectionId, credential, value: `${value}-${credential}` });
}

async function valuesNow(): Promise<unknown[]> {
  const all = await Promise.all(ids.map((id) => rig.assistant.credentials.readAll(id)));
  return all.flatMap((known) => names.map((name) => known[name]?.reveal()));
}

describe('an export whose dialog is open', () => {
  const filesBeside = async () => (await readdir(rig.dataFolder)).filter((name) => name.startsWith('scim-'));
  const lockNow = async (): Promise<void> => {
    await rig.handlers.lock.lockNow(null);
  };

  it.each([
    ['the vault locks', lockNow, 'locked'],
    ['the panic button is pressed', () => rig.handlers.panic.press(null), 'locked'],
    [
      'the vault locks and is opened again',
      async () => {
        await lockNow();
        await rig.handlers.lock.unlock({ passphrase });
      },
      'cancelled',
    ],
  ] as const)('writes, reads and notes nothing when %s', async (_, happens, code) => {
    await storeEach('mine');
    await rig.handlers.lock.turnOn({ passphrase });
    rig.whileAsked = happens;
    expect(await problemFrom(save())).toEqual({ code });
    expect(await filesBeside()).toEqual([]);
    const { entries } = await rig.assistant.audit.read({
      words: [],
      action: 'exported',
      connectionId: null,
      before: null,
    });
    expect(entries).toEqual([]);
  });

  it('ends with the panic button also where there is no lock', async () => {
    rig.whileAsked = () => rig.handlers.panic.press(null);
    expect(await problemFrom(save())).toEqual({ code: 'cancelled' });
    expect(await filesBeside()).toEqual([]);
  });
});

describe('an import that is under way', () => {
  /** Begins to take a file in whose values all differ from those here; comes back as soon as something has changed. */
  async function begun(): Promise<{ readonly result: Promise<ImportResult> }> {
    await storeEach('theirs');
    await save();
    await storeEach('mine');
    const chosen = await rig.handlers.backup.chooseFile(null);
    const importId = chosen?.importId ?? '';
    await rig.handlers.backup.openFile({ workId: randomUUID(), importId, openWith });
    const choices = Object.fromEntries(ids.map((id) => [id, 'theirs' as const]));
    const before = rig.assistant.connections.get(ids[0] ?? '');
    const result = Promise.resolve(rig.handlers.backup.apply({ workId: randomUUID(), importId, choices }));
    await expect.poll(() => rig.assistant.connections.get(before.id) === before, { interval: 1 }).toBe(false);
    return { result };
  }

  const undone = { kind: 'undone', problem: { code: 'cancelled' } };
  const mine = () => ids.flatMap(() => names.map((name) => `mine-${name}`));
  const useFile = () => rig.handlers.stores.moveToFile({ passphrase, lockPassphrase: null });

  it('is taken back when the assistant is closed, before that is over', async () => {
    const { result } = await begun();
    rig = await rig.reopen();
    expect(await Promise.race([result, Promise.resolve('not over')])).toEqual(undone);
    expect(await valuesNow()).toEqual(mine());
  });

  it('is taken back in the vault file, too, before that is closed', async () => {
    await useFile();
    const { result } = await begun();
    rig = await rig.reopen();
    expect(await Promise.race([result, Promise.resolve('not over')])).toEqual(undone);
    await rig.handlers.stores.open({ passphrase });
    expect(await valuesNow()).toEqual(mine());
  });

  it.each(['keychain', 'sealed'])('is taken back when the vault locks, with the secrets in %s', async (store) => {
    if (store === 'sealed') await useFile();
    await rig.handlers.lock.turnOn({ passphrase });
    const { result } = await begun();
    await rig.handlers.lock.lockNow(null);
    expect(await result).toEqual(undone);
    await expect.poll(() => rig.assistant.sealed.isOpen()).toBe(false);
    await rig.handlers.lock.unlock({ passphrase });
    expect(await valuesNow()).toEqual(mine());
  });

  it('is taken back in the vault file, too, before the panic button closes that where no lock is on', async () => {
    await useFile();
    const { result } = await begun();
    await rig.handlers.panic.press(null);
    expect(await result).toEqual(undone);
    await expect.poll(() => rig.assistant.sealed.isOpen()).toBe(false);
    await rig.handlers.stores.open({ passphrase });
    expect(await valuesNow()).toEqual(mine());
  });
});
