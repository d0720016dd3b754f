import { Connections } from '../../src/main/connections/connections.ts';
import { Credentials } from '../../src/main/credentials/credentials.ts';
import { PracticeHome } from '../../src/main/practice/practice-home.ts';
import { openStateStore, type StateStore } from '../../src/main/store/state-store.ts';
import type { Keytar } from '../../src/main/vault/keychain.ts';
import { createKeychainVault } from '../../src/main/vault/keychain-vault.ts';
import { createMemoryVault } from '../../src/main/vault/memory-vault.ts';
import { Vaults } from '../../src/main/vault/vaults.ts';

/** The parts of the assistant that keep credentials and the practice tenant, on a folder and a keychain of the test's. */
export interface CredentialParts {
  readonly store: StateStore;
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly practice: PracticeHome;
}

/** One run of the assistant. Without a `keytar` there is no keychain in this run. */
export async function openCredentialParts(directory: string, keytar: Keytar | null): Promise<CredentialParts> {
  const { store } = await openStateStore({ directory });
  const now = (): Date => new Date();
  const load = (): Promise<Keytar> =>
    keytar === null ? Promise.reject(new Error('no library')) : Promise.resolve(keytar);
  const connections = new Connections(store, now);
  const vaults = new Vaults(createKeychainVault({ platform: 'linux', load }), createMemoryVault());
  return {
    store,
    connections,
    credentials: new Credentials(connections, vaults, now),
    practice: new PracticeHome(store, () => undefined),
  };
}
