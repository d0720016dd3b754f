// Makes a sealed vault file with as many secrets as it is told in a folder, opens it in as many new runs of the assistant,
// and prints how long each took.
import { randomUUID } from 'node:crypto';
import { grouped, matching, storedSecrets } from '../../src/renderer/vault/stored-secrets.ts';
import { en } from '../../src/renderer/words/en.ts';
import { SealedVault } from '../../src/main/vault/sealed-vault.ts';
import { Secret } from '../../src/main/vault/secret.ts';
import { VaultFiles } from '../../src/main/vault/vault-files.ts';
import { CredentialKind, type CredentialNote } from '../../src/shared/credential.ts';
import { openAssistantIn } from '../support/assistant.ts';
import { tenantConnection } from '../support/connections.ts';

const [, , folder = '', count = '1000', rounds = '5'] = process.argv;
const passphrase = new Secret('seven calm herons at the weir');
const kinds = CredentialKind.options;
const valueOf = (id: string): Secret => new Secret(`${'v'.repeat(200)}${id}`);
const noteOf = (id: string): CredentialNote => ({
  lastFour: valueOf(id).lastFour(),
  storedAt: '2026-01-02T03:04:05.000Z',
  store: 'sealed',
});

async function since<Result>(work: () => Promise<Result> | Result): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function fill(): Promise<readonly string[]> {
  const ids = Array.from({ length: Number(count) / kinds.length }, () => randomUUID());
  const vault = new SealedVault({ files: new VaultFiles(folder) });
  await vault.create(passphrase);
  const items = ids.flatMap((connectionId) => kinds.map((credential) => ({ connectionId, credential })));
  await Promise.all(items.map((item) => vault.write(item, valueOf(item.connectionId))));
  const { assistant } = await openAssistantIn(folder);
  const connections = ids.map((id, index) => {
    const credentials = Object.fromEntries(kinds.map((kind) => [kind, noteOf(id)]));
    return tenantConnection({ id, name: `Tenant ${String(index)}`, credentials });
  });
  await assistant.store.update((state) => ({
    ...state,
    connections,
    vault: { store: 'sealed', begun: [], move: null },
  }));
  await assistant.close();
  return ids;
}

async function measure(ids: readonly string[]) {
  const { assistant } = await openAssistantIn(folder);
  const opened = await since(() => assistant.stores.open(passphrase));
  const all = storedSecrets(assistant.connections.all());
  const searched = await since(() => grouped(matching(all, 'tenant 199 token', en), 40));
  const readAll = await since(async () => {
    for (const id of ids) await assistant.credentials.readAll(id);
  });
  await assistant.close();
  return { opened, searched, readAll };
}

const ids = await fill();
const measured = [];
for (let round = 0; round < Number(rounds); round += 1) measured.push(await measure(ids));
console.log(JSON.stringify(measured));
process.exit(0);
