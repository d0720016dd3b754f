import { randomUUID } from 'node:crypto';
import type { AppState } from '../shared/app-state.ts';
import type { Connection } from '../shared/connection.ts';
import { languageForSystem } from '../shared/language.ts';
import type { Assistant, Surroundings } from './assistant/assistant.ts';
import { ChangeSignal } from './assistant/change-signal.ts';
import { KeychainWatch } from './assistant/keychain-watch.ts';
import { Notices } from './assistant/notices.ts';
import { ClipboardKeeper } from './clipboard/clipboard-keeper.ts';
import { Connections } from './connections/connections.ts';
import { Credentials } from './credentials/credentials.ts';
import { createHttpClient, type HttpClient } from './http/http-client.ts';
import { practiceReach, tenantReach } from './http/reach.ts';
import { log } from './log.ts';
import { resumePractice } from './practice/practice-connection.ts';
import { PracticeHome } from './practice/practice-home.ts';
import { openStateStore } from './store/state-store.ts';
import { createAttempts } from './trials/attempts.ts';
import { Trials } from './trials/trials.ts';
import { createKeychainVault } from './vault/keychain-vault.ts';
import { createMemoryVault } from './vault/memory-vault.ts';
import { Vaults } from './vault/vaults.ts';

/** Makes every object of the main process and hands them to each other. The only place that does. */
export async function compose(surroundings: Surroundings): Promise<Assistant> {
  const now = (): Date => new Date();
  const changes = new ChangeSignal();
  const { store, setAside } = await openStateStore({ directory: surroundings.dataFolder });
  store.subscribe(changes.changed);

  const keychainVault = createKeychainVault({ platform: surroundings.platform });
  const vaults = new Vaults(keychainVault, createMemoryVault());
  const connections = new Connections(store, now);
  const credentials = new Credentials(connections, vaults, now);
  const clipboard = new ClipboardKeeper(surroundings.clipboard);
  clipboard.onChange(changes.changed);
  const keychain = new KeychainWatch(keychainVault, surroundings.platform, changes.changed);
  const notices = new Notices(changes.changed);
  if (setAside !== null) notices.add({ code: 'state-set-aside', id: randomUUID(), ...setAside });
  const practice = new PracticeHome(store, changes.changed);
  const clientFor = httpClients(practice);
  const attempts = createAttempts({ credentials, clientFor, practiceAddress: () => practice.address });
  const trials = new Trials(connections, attempts, now);

  const appState = (): AppState => ({
    version: surroundings.version,
    language: languageInForce(store.get().preferences.language, surroundings.systemLanguages),
    preferences: store.get().preferences,
    keychain: keychain.state(),
    place: store.get().place,
    drafts: store.get().drafts,
    connections: [...connections.all()],
    notices: [...notices.all()],
    secretOnClipboard: clipboard.secret(),
    practice: practice.console(),
  });

  const settleIn = async (): Promise<void> => {
    if (await credentials.forgetLostInMemory()) notices.add({ code: 'practice-secrets-gone', id: randomUUID() });
    await keychain.check();
    // Without the practice tenant everything else still works, and opening the practice again tries once more.
    await resumePractice({ store, connections, credentials, practice }).catch((thrown: unknown) => {
      log.error('practice-not-resumed', thrown);
    });
  };

  const close = async (): Promise<void> => {
    const endings = await Promise.allSettled([clipboard.clearNow(), practice.stop({ forget: false }), store.settled()]);
    for (const ending of endings) if (ending.status === 'rejected') log.error('close-failed', ending.reason);
  };

  return {
    surroundings,
    changes,
    store,
    connections,
    credentials,
    clipboard,
    keychain,
    notices,
    practice,
    trials,
    appState,
    settleIn,
    close,
  };
}

/** One client per reach: what a practice connection uses cannot leave this computer, and a tenant's cannot meet the twin. */
function httpClients(practice: PracticeHome): (connection: Connection) => HttpClient {
  const tenant = createHttpClient({ reach: tenantReach(() => practice.port) });
  const twin = createHttpClient({ reach: practiceReach(() => practice.port) });
  return (connection) => (connection.kind === 'practice' ? twin : tenant);
}

const languageInForce = (
  chosen: AppState['preferences']['language'],
  systemLanguages: readonly string[],
): AppState['language'] => (chosen === 'system' ? languageForSystem(systemLanguages) : chosen);
