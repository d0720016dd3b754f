import { Captures } from '../../src/main/capture/captures.ts';
import { ClipboardKeeper, type SystemClipboard } from '../../src/main/clipboard/clipboard-keeper.ts';
import { Connections } from '../../src/main/connections/connections.ts';
import { Credentials } from '../../src/main/credentials/credentials.ts';
import { SecretMoves } from '../../src/main/credentials/secret-moves.ts';
import { VaultJournal } from '../../src/main/credentials/vault-journal.ts';
import { createVerifier } from '../../src/main/lock/verifier.ts';
import { PracticeHome } from '../../src/main/practice/practice-home.ts';
import { openStateStore, type StateStore } from '../../src/main/store/state-store.ts';
import type { Keytar } from '../../src/main/vault/keychain.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import { createMemoryVault } from '../../src/main/vault/memory-vault.ts';
import type { AuditNote } from '../../src/shared/audit.ts';
import type { SealedVault } from '../../src/main/vault/sealed-vault.ts';
import type { Vault, VaultItem } from '../../src/main/vault/vault.ts';
import { Vaults } from '../../src/main/vault/vaults.ts';
import { clipboardInMemory } from './clipboard.ts';
import { sealedVaultIn } from './sealed-vault.ts';

/** The parts of the assistant that keep credentials and the practice tenant, on a folder and a keychain of the test's. */
export interface CredentialParts {
  readonly store: StateStore;
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly keychain: Vault;
  readonly sealed: SealedVault;
  readonly moves: SecretMoves;
  readonly captures: Captures;
  readonly clipboard: SystemClipboard;
  readonly practice: PracticeHome;
  /** What was told to the audit trail. */
  readonly noted: readonly AuditNote[];
}

/** One run of the assistant. Without a `keytar` there is no keychain in this run. */
export function openCredentialParts(directory: string, keytar: Keytar | null): Promise<CredentialParts> {
  const load = (): Promise<Keytar> =>
    keytar === null ? Promise.reject(new Error('no library')) : Promise.resolve(keytar);
  return openPartsOn(directory, createKeychainVault({ platform: 'linux', load }));
}

/** One run of the assistant on this keychain. */
export async function openPartsOn(directory: string, keychain: Vault<VaultItem>): Promise<CredentialParts> {
  const sealed = sealedVaultIn(directory);
  await sealed.look();
  const { store } = await openStateStore({ directory });
  const now = (): Date => new Date();
  const noted: AuditNote[] = [];
  const connections = new Connections(store, now);
  const noteDone = (entry: AuditNote): Promise<void> => Promise.resolve(void noted.push(entry));
  const journal = new VaultJournal(store);
  const stores = { keychain, sealed, memory: createMemoryVault() };
  const vaults = new Vaults({ stores, chosen: () => journal.chosen() });
  const credentials = new Credentials(connections, vaults, now, journal, noteDone);
  const moves = new SecretMoves({
    store,
    journal,
    vaults,
    sealed,
    verifier: createVerifier(keychain),
    alone: (task) => credentials.alone(task),
    audit: { note: noteDone },
  });
  const clipboard = clipboardInMemory();
  return {
    store,
    connections,
    credentials,
    keychain,
    sealed,
    moves,
    captures: new Captures({ connections, credentials, clipboard: new ClipboardKeeper(clipboard) }),
    clipboard,
    practice: new PracticeHome(store, () => undefined),
    noted,
  };
}

/** A tenant connection on disk, at which nothing has been done yet; its id. */
export const addTenant = ({ connections }: CredentialParts, name = 'Our tenant'): Promise<string> =>
  connections.addTenant({
    name,
    tenantAddress: 'https://na1.nice-incontact.com',
    confirmedHost: null,
    cloud: 'standard',
    issuer: '',
    identityProvider: 'okta',
    way: 'token',
    cxoneLanguage: 'en',
  });
