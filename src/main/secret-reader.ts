// A process of its own that reads one secret as the next run of the assistant would, says its digest, and ends.
import { problemOf } from '../shared/problem.ts';
import { thisPlatform } from './platform.ts';
import { createKeychainVault } from './vault/keychain-vault.ts';
import { type ReaderAnswer, ReaderQuestion } from './vault/reader-messages.ts';
import { SealedVault } from './vault/sealed-vault.ts';
import { Secret } from './vault/secret.ts';
import { digestOf } from './vault/self-test.ts';
import type { Vault } from './vault/vault.ts';
import { VaultFiles } from './vault/vault-files.ts';

process.parentPort.once('message', ({ data }) => {
  void answer(data).then((said) => {
    process.parentPort.postMessage(said);
  });
});

async function answer(asked: unknown): Promise<ReaderAnswer> {
  try {
    const question = ReaderQuestion.parse(asked);
    const secret = await (await vaultFor(question)).read(question.item);
    return { digest: secret === null ? null : digestOf(secret) };
  } catch (thrown) {
    return { problem: problemOf(thrown) };
  }
}

async function vaultFor({ sealed }: ReaderQuestion): Promise<Vault> {
  if (sealed === null) return createKeychainVault({ platform: thisPlatform });
  const vault = new SealedVault({ files: new VaultFiles(sealed.folder) });
  await vault.openToRead(new Secret(sealed.passphrase));
  return vault;
}
