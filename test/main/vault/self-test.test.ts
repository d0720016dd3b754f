import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryVault } from '../../../src/main/vault/memory-vault.ts';
import { SelfTest } from '../../../src/main/vault/self-test.ts';
import { Vaults } from '../../../src/main/vault/vaults.ts';
import { type AssistantRig, openAssistant } from '../../support/assistant.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import { passphrase, sealedVaultIn } from '../../support/sealed-vault.ts';

let rig: AssistantRig;
beforeEach(async () => {
  requireTestKeyring();
  rig = await openAssistant();
});
afterEach(() => rig.end());

const passed = ['write', 'read-in-new-process', 'delete'].map((step) => ({ step, problem: null }));

describe('The self-test', () => {
  it('writes to the keychain, has a new process read it, and deletes it', async () => {
    const { steps } = await rig.handlers.stores.selfTest({ store: 'keychain' });
    expect(steps).toMatchObject(passed);
    expect(steps.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
  });

  it('does the same with the sealed vault file, and leaves nothing in it', async () => {
    await rig.handlers.stores.moveToFile({ passphrase: passphrase.reveal(), lockPassphrase: null });
    expect((await rig.handlers.stores.selfTest({ store: 'sealed' })).steps).toMatchObject(passed);
    expect(await rig.assistant.stores.namesInFile()).toEqual([]);
    const state = await readFile(path.join(rig.dataFolder, 'state.json'), 'utf8');
    expect(state).not.toContain('5e1f7e57');
  });

  it('says of a closed file that it is closed', async () => {
    await rig.handlers.stores.moveToFile({ passphrase: passphrase.reveal(), lockPassphrase: null });
    await rig.handlers.stores.close(null);
    expect((await rig.handlers.stores.selfTest({ store: 'sealed' })).steps).toMatchObject([
      { step: 'write', problem: { code: 'vault-sealed' } },
    ]);
    await rig.assistant.stores.open(passphrase);
  });

  it('says so when the new process reads nothing, or something else, and deletes the value all the same', async () => {
    const sealed = sealedVaultIn(rig.dataFolder);
    const memory = createMemoryVault();
    const vaults = new Vaults({ stores: { keychain: memory, sealed, memory }, chosen: () => 'keychain' });
    for (const digest of [null, '0'.repeat(64)]) {
      const readElsewhere = () => Promise.resolve(digest);
      const test = new SelfTest({ vaults, sealed, readElsewhere, now: () => new Date() });
      expect((await test.run('keychain')).steps).toMatchObject([
        { problem: null },
        { problem: { code: 'self-test-failed' } },
        { step: 'delete', problem: null },
      ]);
    }
  });
});
