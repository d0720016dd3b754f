import { thisPlatform } from '../../../src/main/platform.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findCredentials } from 'keytar';
import { beforeAll, describe, expect, it } from 'vitest';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { CredentialItem, Vault } from '../../../src/main/vault/vault.ts';
import { startChild } from '../../support/child.ts';
import { requireTestKeyring } from '../../support/keyring.ts';
import { numberedValue } from './numbered-value.ts';
import { describeVault, newItem, valueIn } from './vault-contract.ts';

const isLinux = process.platform === 'linux';
const open = (): Vault => createKeychainVault({ platform: thisPlatform });

beforeAll(requireTestKeyring);

/** Accounts the keychain really holds for a connection. */
async function accountsOf({ connectionId }: CredentialItem): Promise<string[]> {
  const all = await findCredentials('CXone SCIM Assistant');
  return all.map(({ account }) => account).filter((account) => account.startsWith(connectionId));
}

describeVault('The vault in the keychain of the operating system', open);

describe('The keychain', () => {
  it('holds one item for a short value and several for a long one, and none after the removal', async () => {
    const vault = open();
    const item = newItem(vault);
    await vault.write(item, new Secret('v'.repeat(16_000)));
    expect((await accountsOf(item)).length).toBeGreaterThan(5);
    await vault.write(item, new Secret('short'));
    expect(await accountsOf(item)).toEqual([`${item.connectionId}/scim-token/head`]);
    await vault.remove(item);
    expect(await accountsOf(item)).toEqual([]);
  });

  it('keeps what it holds for the next program', async () => {
    const item = newItem(open());
    await open().write(item, new Secret('kept'));
    expect(await valueIn(open(), item)).toBe('kept');
  });
});

describe.runIf(isLinux)('A program that is killed while it writes', () => {
  it('leaves the last stored value or the one after it, whole, and nothing behind after the removal', async () => {
    const vault = open();
    const item = newItem(vault);
    let next = 0;
    for (let kills = 0; kills < 20; kills += 1) {
      const child = startChild(process.execPath, [
        path.join(import.meta.dirname, 'repeated-writes.ts'),
        item.connectionId,
        String(next),
      ]);
      await child.printed(1);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
      await child.kill();
      const stored = Number(child.lines.at(-1));
      const value = await valueIn(vault, item);
      expect([numberedValue(stored), numberedValue(stored + 1)]).toContain(value);
      next = stored + 2;
    }
    await vault.remove(item);
    expect(await accountsOf(item)).toEqual([]);
  }, 120_000);
});

describe.runIf(isLinux)('A Secret Service in trouble', () => {
  const script = path.join(import.meta.dirname, 'keyring-in-trouble.ts');
  const withKeyring = path.join(import.meta.dirname, '../../../scripts/with-keyring.mjs');
  const everything = (code: string): string[] => [
    ...['read stored', 'read absent', 'write', 'remove', 'check'].map((what) => `${what}: ${code}`),
  ];

  const troubles = [
    ['locked', 'keychain-locked'],
    ['killed', 'keychain-missing'],
  ];
  it.each(troubles)('that is %s is %s for every operation', async (trouble, code) => {
    const child = startChild(process.execPath, [withKeyring, process.execPath, script, trouble]);
    expect(await child.ended()).toEqual(everything(code));
  });

  it('that stops is given up, and works again when it goes on', async () => {
    const child = startChild(process.execPath, [withKeyring, process.execPath, script, 'stopped']);
    expect(await child.ended()).toEqual(['read stopped: keychain-no-answer', 'read stored: done']);
  });

  it.each([undefined, 'unix:path=/nonexistent/bus'])('is missing when the bus is at %s', async (address) => {
    const empty = await mkdtemp(path.join(tmpdir(), 'no-bus-'));
    const child = startChild(process.execPath, [script, 'no-bus'], {
      DBUS_SESSION_BUS_ADDRESS: address,
      DISPLAY: undefined,
      XDG_RUNTIME_DIR: empty,
    });
    expect(await child.ended()).toEqual(everything('keychain-missing'));
    await rm(empty, { recursive: true });
  });
});
