import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { AppState } from '../shared/app-state.ts';
import type { Connection } from '../shared/connection.ts';
import type { CredentialName } from '../shared/credential.ts';
import { type Language, languageForSystem } from '../shared/language.ts';
import type { Assistant, Surroundings } from './assistant/assistant.ts';
import { ChangeSignal } from './assistant/change-signal.ts';
import { CompanyCertificates } from './assistant/company-certificates.ts';
import { KeychainWatch } from './assistant/keychain-watch.ts';
import { Notices } from './assistant/notices.ts';
import { SecretStores } from './assistant/secret-stores.ts';
import { AuditFile } from './audit/audit-file.ts';
import { noteDoneIn } from './audit/note-done.ts';
import { Backups } from './backup/backups.ts';
import { Imports } from './backup/imports.ts';
import { thisMaker } from './backup/maker.ts';
import { Works } from './backup/works.ts';
import { Captures } from './capture/captures.ts';
import { ClipboardKeeper } from './clipboard/clipboard-keeper.ts';
import { createClipboardTrace } from './clipboard/clipboard-trace.ts';
import { Connections } from './connections/connections.ts';
import { Credentials } from './credentials/credentials.ts';
import { SecretMoves } from './credentials/secret-moves.ts';
import { VaultJournal } from './credentials/vault-journal.ts';
import { Showing } from './credentials/showing.ts';
import { createHttpClient, type HttpClient, type HttpLogEntry } from './http/http-client.ts';
import { practiceReach, tenantReach } from './http/reach.ts';
import { LockKeeper } from './lock/lock-keeper.ts';
import { createFilePlace, createKeychainPlace } from './lock/lock-place.ts';
import { maskedState } from './lock/masked-state.ts';
import { requireOpen } from './lock/require-open.ts';
import { createVerifier } from './lock/verifier.ts';
import { SecretLifetimes } from './lifetimes/lifetimes.ts';
import { Reminders } from './lifetimes/reminders.ts';
import { log } from './log.ts';
import { PanicButton } from './panic/panic-button.ts';
import { practiceClient, resumePractice } from './practice/practice-connection.ts';
import { PracticeHome } from './practice/practice-home.ts';
import { Rotations } from './rotation/rotations.ts';
import { openStateStore } from './store/state-store.ts';
import { TenantDiscovery } from './tenant/tenant-discovery.ts';
import { createAttempts } from './trials/attempts.ts';
import { Trials } from './trials/trials.ts';
import { KeychainProtection } from './vault/keychain-protection.ts';
import { createKeychainVault } from './vault/keychain-vault.ts';
import { createMemoryVault } from './vault/memory-vault.ts';
import type { Secret } from './vault/secret.ts';
import { SealedVault } from './vault/sealed-vault.ts';
import { SelfTest } from './vault/self-test.ts';
import { VaultFiles } from './vault/vault-files.ts';
import { Vaults } from './vault/vaults.ts';
import { checks } from './verification/checks.ts';
import { RunHistory } from './verification/run-history.ts';
import { runInputOf } from './verification/run-input.ts';
import { Verifications } from './verification/verifications.ts';

/** How long closing waits for a keychain that is storing something: much longer than one takes that answers at all. */
const storeBeforeCloseMs = 3_000;
/** The same for an import that is taken back, one secret after the other. */
const takeBackBeforeCloseMs = 20_000;

/** Makes every object of the main process and hands them to each other. The only place that does. */
export async function compose(surroundings: Surroundings): Promise<Assistant> {
  const now = (): Date => new Date();
  const changes = new ChangeSignal();
  const systemLanguage = languageForSystem(surroundings.systemLanguages);
  const { store, setAside } = await openStateStore({ directory: surroundings.dataFolder, systemLanguage });
  store.subscribe(changes.changed);

  const keychainVault = createKeychainVault({ platform: surroundings.platform });
  const language = (): Language => languageInForce(store.get().preferences, systemLanguage);
  const sealed = new SealedVault({
    files: new VaultFiles(surroundings.dataFolder),
    onChange: changes.changed,
    ...(surroundings.workFactor === undefined ? {} : { workFactor: surroundings.workFactor }),
  });
  await sealed.look();
  const journal = new VaultJournal(store);
  const protection = new KeychainProtection(surroundings.platform);
  const vaults = new Vaults({
    stores: { keychain: keychainVault, sealed, memory: createMemoryVault() },
    chosen: () => journal.chosen(),
    keychainFault: () => protection.fault(),
  });
  const connections = new Connections(store, now);
  const notices = new Notices(changes.changed);
  const audit = new AuditFile({
    folder: surroundings.dataFolder,
    now,
    userName: () => os.userInfo().username,
    onChange: changes.changed,
  });
  const noteDone = noteDoneIn(audit, notices);
  const credentials = new Credentials(connections, vaults, now, journal, noteDone);
  const verifier = createVerifier(keychainVault);
  const alone = <Result>(task: () => Promise<Result>): Promise<Result> => credentials.alone(task);
  const moves = new SecretMoves({
    store,
    journal,
    vaults,
    sealed,
    verifier,
    alone,
    audit,
    onChange: changes.changed,
  });
  const lock = new LockKeeper({
    places: {
      keychain: createKeychainPlace(verifier, keychainVault),
      sealed: createFilePlace({ store, sealed, open: (passphrase): Promise<void> => stores.openUnlocked(passphrase) }),
    },
    store,
    audit,
    touchId: surroundings.touchId,
    alone,
    now,
    onShown: changes.changed,
  });
  // At once, ahead of everything else that is asked of the keychain.
  void lock.known();
  const clipboard = new ClipboardKeeper(surroundings.clipboard, {
    requireOpen: () => {
      requireOpen(lock);
    },
    trace: createClipboardTrace(path.join(surroundings.dataFolder, 'clipboard.json')),
  });
  clipboard.onChange(changes.changed);
  const captures = new Captures({ connections, credentials, clipboard });
  const showing = new Showing({ connections, credentials, clipboard, audit, lock });
  const keychainSaid = (): void => {
    changes.changed();
    if (keychain.state().problem === null) void lock.known();
  };
  const keychain = new KeychainWatch(keychainVault, surroundings.platform, keychainSaid, () => protection.fault());
  if (setAside !== null) notices.add({ code: 'state-set-aside', id: randomUUID(), ...setAside });
  const stores = new SecretStores({
    sealed,
    moves,
    credentials,
    journal,
    notices,
    lock,
    protection,
    selfTest: new SelfTest({ vaults, sealed, readElsewhere: surroundings.readElsewhere, now }),
  });
  const practice = new PracticeHome(store, changes.changed);
  const companyCertificates = new CompanyCertificates(store);
  const clients = httpClients(practice, companyCertificates, surroundings.proxyFor);
  const clientFor = ({ kind }: Connection): HttpClient => clients[kind];
  const attempts = createAttempts({ credentials, clientFor, practiceAddress: () => practice.address });
  const trials = new Trials(connections, attempts, now, noteDone);
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
    noteDone,
  });
  const backups = new Backups({
    connections,
    credentials,
    audit,
    requireOpen: () => {
      requireOpen(lock);
    },
    saveAs: surroundings.saveAs,
    maker: thisMaker(surroundings.version),
    language,
    now,
  });
  const backupWorks = new Works();
  const imports = new Imports({
    connections,
    credentials,
    audit,
    openFile: surroundings.openFile,
    interrupt: (id) => {
      trials.cancelAll(id);
      verifications.cancelAll(id);
      captures.dropAll(id);
    },
    rotationEnded: (connection) => rotations.endedByImport(connection),
    now,
  });

  const lifetimes = new SecretLifetimes({ connections, saveAs: surroundings.saveAs, language, now });
  const reminders = new Reminders({ connections, lock, notify: surroundings.notify, language, now });
  const rotations = new Rotations({ connections, credentials, clipboard, audit, noteDone });
  const stopEverything = (): void => {
    captures.dropAll();
    trials.cancelAll();
    verifications.cancelAll();
    tenantDiscovery.cancelAll();
    imports.dropAll();
    backupWorks.cancelAll();
  };
  const closeSealed = (isStillWanted: () => boolean): void => {
    const close = (): void => {
      if (isStillWanted()) sealed.close();
    };
    // An import that is taken back needs the file until that is done.
    if (imports.isApplying()) void imports.settled().then(close);
    else {
      close();
      // Also a file that is being opened at this moment.
      void sealed.settled().then(close);
    }
  };
  lock.onChange((isLocked) => {
    if (!isLocked) return;
    stopEverything();
    closeSealed(() => lock.isLocked());
    void logFailures('clipboard-not-cleared', [clipboard.clearNow()]);
  });
  const lockNow = (): void => {
    lock.lock('panic');
    // Where there is no lock, nothing else closes the file.
    if (!lock.isLocked()) closeSealed(() => true);
  };
  const panicButton = new PanicButton({ store, clipboard, lockNow, stopEverything, noteDone, now });

  const wholeState = (): AppState => ({
    version: surroundings.version,
    dataFolder: surroundings.dataFolder,
    language: language(),
    preferences: store.get().preferences,
    keychain: keychain.state(),
    stores: stores.state(),
    place: store.get().place,
    drafts: store.get().drafts,
    connections: [...connections.all()],
    notices: [...notices.all()],
    companyCertificates: companyCertificates.shown(),
    secretOnClipboard: clipboard.secret(),
    panic: panicButton.current(),
    newestAuditEntry: audit.newest(),
    practice: practice.console(),
    lock: lock.shown(),
  });
  const appState = (): AppState => (lock.isLocked() ? maskedState(wholeState()) : wholeState());

  const forgetLostSecrets = async (): Promise<void> => {
    const mustBeMadeAnew = credentials.inMemory().some((kind) => !practiceClient.includes(kind));
    if (mustBeMadeAnew) notices.add({ code: 'practice-secrets-gone', id: randomUUID() });
    await credentials.forgetLostInMemory();
  };

  const settleIn = async (): Promise<void> => {
    await logFailures('settle-in-failed', [forgetLostSecrets()]);
    await logFailures('settle-in-failed', [clipboard.clearAfterCrash()]);
    const resumed = resumePractice({ store, connections, credentials, practice });
    const checked = keychain
      .check()
      .then(() => stores.settle())
      .then(() => credentials.lookAgainForAll());
    const audited = tellOfAudit(audit, notices);
    await logFailures('settle-in-failed', [checked, resumed, audited, reminders.start()]);
  };

  const close = async (): Promise<void> => {
    // Before the practice tenant ends, whose end would look like a broken connection.
    trials.cancelAll();
    verifications.cancelAll();
    tenantDiscovery.cancelAll();
    reminders.stop();
    captures.dropHeld();
    imports.dropAll();
    backupWorks.cancelAll();
    const takenBack = Promise.race([imports.settled(), delay(takeBackBeforeCloseMs, undefined, { ref: false })]);
    const storing = captures.settled().then(() => credentials.settled());
    const stored = Promise.race([storing, delay(storeBeforeCloseMs, undefined, { ref: false })]);
    const verified = verifications.settled();
    const written = Promise.all([stored, verified, takenBack]).then(() =>
      Promise.all([store.settled(), audit.settled()]),
    );
    const endings = [clipboard.clearNow(), practice.stop({ forget: false }), written];
    await logFailures('close-failed', endings);
    sealed.close();
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
    stores,
    sealed,
    notices,
    practice,
    trials,
    tenantDiscovery,
    companyCertificates,
    verifications,
    lock,
    showing,
    audit,
    panicButton,
    backups,
    imports,
    backupWorks,
    lifetimes,
    reminders,
    rotations,
    appState,
    settleIn,
    close,
  };
}

/** Looks through the audit trail and tells when it is not whole, or cannot be had. */
async function tellOfAudit(audit: AuditFile, notices: Notices): Promise<void> {
  try {
    const { breaks, breakCount } = await audit.verified();
    const [first] = breaks;
    if (first !== undefined) notices.add({ code: 'audit-broken', id: randomUUID(), first, breaks: breakCount });
  } catch (thrown) {
    notices.add({ code: 'audit-unreadable', id: randomUUID() });
    throw thrown;
  }
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
