import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeychainProtection, kindOfCollection } from '../../../src/main/vault/keychain-protection.ts';
import { requireTestKeyring } from '../../support/keyring.ts';

const collection = (name: string): string => `/org/freedesktop/secrets/collection/${name}`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'keyrings-'));
  await mkdir(path.join(folder, 'keyrings'));
});
afterEach(() => rm(folder, { recursive: true }));

const kindOf = (path: string | null) => kindOfCollection(path, { XDG_DATA_HOME: folder });
const writeKeyring = (name: string, content: string): Promise<void> =>
  writeFile(path.join(folder, 'keyrings', `${name}.keyring`), content);

describe('What a collection of the Secret Service is', () => {
  it('is known where it is in memory only', async () => {
    expect(await kindOf(collection('session'))).toBe('memory-only');
  });

  it('is known of GNOME Keyring by the form of its file', async () => {
    await writeKeyring('login', 'GnomeKeyring\n\r\0\n\0\0');
    await writeKeyring('Default_keyring', '[keyring]\ndisplay-name=Default keyring\n');
    expect(await kindOf(collection('login'))).toBe('encrypted');
    expect(await kindOf(collection('Default_5fkeyring'))).toBe('plain');
  });

  it('is unknown otherwise, and not guessed', async () => {
    await writeKeyring('odd', 'something else');
    const paths = [collection('kdewallet'), collection('odd'), '/', null];
    for (const each of paths) expect(await kindOf(each)).toBe('unknown');
  });
});

describe.runIf(process.platform === 'linux')('The Secret Service at hand', () => {
  const setDefault = (name: string): void => {
    execFileSync('dbus-send', [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.secrets',
      '/org/freedesktop/secrets',
      'org.freedesktop.Secret.Service.SetAlias',
      'string:default',
      `objpath:${collection(name)}`,
    ]);
  };

  it('is fit while its default collection is encrypted, and not once that is in memory only', async () => {
    requireTestKeyring();
    const protection = new KeychainProtection('linux');
    expect(await protection.fault()).toBeNull();
    expect(protection.kind()).toBe('encrypted');
    setDefault('session');
    try {
      expect(await new KeychainProtection('linux').fault()).toEqual({ code: 'keychain-memory-only' });
    } finally {
      setDefault('login');
    }
    expect(await new KeychainProtection('linux').fault()).toBeNull();
  });
});

it('macOS and Windows document that they encrypt', async () => {
  for (const platform of ['darwin', 'win32'] as const) {
    const protection = new KeychainProtection(platform);
    expect([protection.kind(), await protection.fault()]).toEqual(['encrypted', null]);
  }
});
