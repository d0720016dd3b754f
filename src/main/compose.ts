import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { AppState } from '../shared/app-state.ts';
import type { Connection } from '../shared/connection.ts';
import type { CredentialName } from '../shared/credential.ts';
import { type Language, languageForSystem } from '../shared/language.ts';
import type { Assistant, Surroundings } from './assistant/assistant.ts';
import { ChangeSignal } from './assistant/change-signal.ts';
import { CompanyCertificates } from './assistant/company-certificates.ts';
import type { AuditTrail } from './audit/audit-trail.ts';
import { KeychainWatch } from './assistant/keychain-watch.ts';
import { Notices } from './assistant/notices.ts';
import { Captures } from './capture/captures.ts';
import { ClipboardKeeper } from './clipboard/clipboard-keeper.ts';
import { Connections } from './connections/connections.ts';
import { Credentials } from './credentials/credentials.ts';
import { createHttpClient, type HttpClient, type HttpLogEntry } from './http/http-client.ts';
import { practiceReach, tenantReach } from './http/reach.ts';
import { SecretLifetimes } from './lifetimes/lifetimes.ts';
import { Reminders } from './lifetimes/reminders.ts';
import type { Lock } from './lock/lock.ts';
import { log } from './log.ts';
import { practiceClient, resumePractice } from './practice/practice-connection.ts';
import { PracticeHome } from './practice/practice-home.ts';
import { Rotations } from './rotation/rotations.ts';
import { openStateStore } from './store/state-store.ts';
import { TenantDiscovery } from './tenant/tenant-discovery.ts';
import { createAttempts } from './trials/attempts.ts';
import { Trials } from './trials/trials.ts';
import { createKeychainVault } from './vault/keychain-vault.ts';
import { createMemoryVault } from './vault/memory-vault.ts';
import type { Secret } from './vault/secret.ts';
import { Vaults } from './vault/vaults.ts';
import { checks } from './verification/checks.ts';
import { RunHistory } from './verification/run-history.ts';
import { runInputOf } from './verification/run-input.ts';
import { Verifications } from './verification/verifications.ts';

/** How long closing waits for a keychain that is storing something: much longer than one takes that answers at all. */
const storeBeforeCloseMs = 3_000;

/** Makes every object of the main process and hands them to each other. The only place that does. */
export async function compose(surroundings: Surroundings): Promise<Assistant> {
  const now = (): Date => new Date();
  const changes = new ChangeSignal();
  const systemLanguage = languageForSystem(surroundings.systemLanguages);
  const { store, setAside } = await openStateStore({ directory: surroundings.dataFolder, systemLanguage });
  store.subscribe(changes.changed);

  const keychainVault = createKeychainVault({ platform: surroundings.platform });
  const vaults = new Vaults(keychainVault, createMemoryVault());
  const connections = new Connections(store, now);
  const credentials = new Credentials(connections, vaults, now);
  const clipboard = new ClipboardKeeper(surroundings.clipboard);
  clipboard.onChange(changes.changed);
  const captures = new Captures({ connections, credentials, clipboard });
  const keychain = new KeychainWatch(keychainVault, surroundings.platform, changes.changed);
  const notices = new Notices(changes.changed);
  if (setAside !== null) notices.add({ code: 'state-set-aside', id: randomUUID(), ...setAside });
  const practice = new PracticeHome(store, changes.changed);
  const companyCertificates = new CompanyCertificates(store);
  const clients = httpClients(practice, companyCertificates, surroundings.proxyFor);
  const clientFor = ({ kind }: Connection): HttpClient => clients[kind];
  const attempts = createAttempts({ credentials, clientFor, practiceAddress: () => practice.address });
  const trials = new Trials(connections, attempts, now);
  const tenantDiscovery = new TenantDiscovery(clients.tenant);
  const verifications = new Verifications({
    connections,
    checks,
    clientFor,
    history: new RunHistory(path.join(surroundings.dataFolder, 'runs')),
    inputFor: async (connection, knownUser) => {
      const known = await credentials.readAll(connection.id);
      const read = (name: CredentialName): Promise<Secret | null> => Promise.resolve(known[name] ?? null);
      return runInputOf(connection, { read, practiceAddress: practice.address, knownUser });
    },
    now: Date.now,
  });

  const audit: AuditTrail = { note: () => Promise.resolve() };
  const lock: Lock = { isLocked: () => false, onChange: () => () => undefined };
  const language = (): Language => languageInForce(store.get().preferences, systemLanguage);
  const lifetimes = new SecretLifetimes({ connections, saveAs: surroundings.saveAs, language, now });
  const reminders = new Reminders({ connections, lock, notify: surroundings.notify, language, now });
  const rotations = new Rotations({ connections, credentials, clipboard, audit });

  const appState = (): AppState => ({
    version: surroundings.version,
    dataFolder: surroundings.dataFolder,
    language: language(),
    preferences: store.get().preferences,
    keychain: keychain.state(),
    place: store.get().place,
    drafts: store.get().drafts,
    connections: [...connections.all()],
    notices: [...notices.all()],
    companyCertificates: companyCertificates.shown(),
    secretOnClipboard: clipboard.secret(),
    practice: practice.console(),
  });

  const forgetLostSecrets = async (): Promise<void> => {
    const mustBeMadeAnew = credentials.inMemory().some((kind) => !practiceClient.includes(kind));
    if (mustBeMadeAnew) notices.add({ code: 'practice-secrets-gone', id: randomUUID() });
    await credentials.forgetLostInMemory();
  };

  const settleIn = async (): Promise<void> => {
    await logFailures('settle-in-failed', [forgetLostSecrets()]);
    const resumed = resumePractice({ store, connections, credentials, practice });
    await logFailures('settle-in-failed', [keychain.check(), resumed, reminders.start()]);
  };

  const close = async (): Promise<void> => {
    // Before the practice tenant ends, whose end would look like a broken connection.
    trials.cancelAll();
    verifications.cancelAll();
    tenantDiscovery.cancelAll();
    reminders.stop();
    captures.dropAll();
    const storing = captures.settled().then(() => credentials.settled());
    const stored = Promise.race([storing, delay(storeBeforeCloseMs, undefined, { ref: false })]);
    const verified = verifications.settled();
    const written = Promise.all([stored, verified]).then(() => store.settled());
    const endings = [clipboard.clearNow(), practice.stop({ forget: false }), written];
    await logFailures('close-failed', endings);
    for (const client of Object.values(clients)) client.close();
  };

  return {
    surroundings,
    changes,
    store,
    connections,
    credentials,
    captures,
    clipboard,
    keychain,
    notices,
    practice,
    trials,
    tenantDiscovery,
    companyCertificates,
    verifications,
    lifetimes,
    reminders,
    rotations,
    appState,
    settleIn,
    close,
  };
}

/** Waits for all of it. Without one of these things everything else still works, so a failure is only logged. */
async function logFailures(event: string, works: readonly Promise<unknown>[]): Promise<void> {
  for (const ending of await Promise.allSettled(works))
    if (ending.status === 'rejected') log.error(event, ending.reason);
}

/** One client per reach: what a practice connection uses cannot leave this computer, and a tenant's cannot meet the twin. */
function httpClients(
  practice: PracticeHome,
  companyCertificates: CompanyCertificates,
  proxyFor: Surroundings['proxyFor'],
): Readonly<Record<Connection['kind'], HttpClient>> {
  const logged = (entry: HttpLogEntry): void => {
    log.info('request', { ...entry, milliseconds: Math.round(entry.milliseconds) });
  };
  const plainPort = (): number | null => practice.plainPort;
  const securePort = (): number | null => practice.securePort;
  return {
    tenant: createHttpClient({
      reach: tenantReach(plainPort, securePort),
      log: logged,
      proxyFor,
      extraCertificates: () => companyCertificates.trusted(),
    }),
    practice: createHttpClient({
      reach: practiceReach(plainPort, securePort),
      log: logged,
      extraCertificates: () => (practice.authority === null ? [] : [practice.authority]),
    }),
  };
}

const languageInForce = ({ language }: AppState['preferences'], systemLanguage: Language): Language =>
  language === 'system' ? systemLanguage : language;
