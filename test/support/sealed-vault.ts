import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sealText } from '../../src/main/age/age-file.ts';
import { newPassphraseKey } from '../../src/main/age/passphrase-key.ts';
import { SealedVault } from '../../src/main/vault/sealed-vault.ts';
import { Secret } from '../../src/main/vault/secret.ts';
import { VaultFiles } from '../../src/main/vault/vault-files.ts';

/** Cheap enough for tests, which guess nothing. */
export const cheapWorkFactor = 4;
export const passphrase = new Secret('seven calm herons at the weir');
export const otherPassphrase = new Secret('nine loud geese on the dyke');

export const sealedVaultIn = (folder: string, files = new VaultFiles(folder)): SealedVault =>
  new SealedVault({ files, workFactor: cheapWorkFactor });

/** A text as an age file with the passphrase. */
export const sealedText = async (text: string, sealedWith = passphrase): Promise<string> =>
  sealText(text, await newPassphraseKey(sealedWith, cheapWorkFactor));

/** A folder of its own, with the way to remove it. */
export async function newFolder(): Promise<{ folder: string; end: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sealed-'));
  return { folder, end: () => rm(folder, { recursive: true, force: true }) };
}
