import type { KeychainKind } from '../../../shared/app-state.ts';
import type { LastingStore } from '../../../shared/credential.ts';
import type { Language } from '../../../shared/language.ts';
import type { SelfTestStep } from '../../../shared/self-test.ts';

/** Where secrets are kept: the facts about each, the two stores, the passphrase. */
export interface StoresWords {
  readonly empty: string;
  readonly emptyHint: string;
  readonly find: string;
  readonly nothingFound: (text: string) => string;
  readonly count: (shown: number, all: number) => string;
  readonly more: (count: number) => string;
  readonly facts: {
    readonly where: string;
    readonly owner: string;
    readonly ownerUnknown: string;
    /** Of an access key; the name of its employee is not asked for. */
    readonly ownerOfKey: string;
    /** Of a client ID and a client secret. */
    readonly ownerOfClient: string;
    readonly created: string;
    readonly createdTick: string;
    readonly stored: string;
    readonly storedMark: string;
    readonly endsIn: string;
    readonly tooShort: string;
    readonly checked: string;
    readonly neverChecked: string;
    readonly accepted: (time: string) => string;
    readonly notAccepted: (time: string, problem: string) => string;
    readonly proof: string;
  };
  /** Of a secret that its store did not have any more. */
  readonly missing: {
    readonly said: (store: string, storedAt: string) => string;
    readonly otherKeychain: string;
    readonly otherFile: string;
    readonly lookAgain: string;
    readonly lookAgainNamed: (secret: string, connection: string) => string;
  };
  readonly choice: {
    readonly title: string;
    readonly isChosen: string;
    readonly protects: string;
    readonly protectsNot: string;
    readonly from: Readonly<Record<LastingStore, string>>;
    readonly notFrom: Readonly<Record<LastingStore, string>>;
    readonly kind: Readonly<Record<KeychainKind, string>>;
    readonly fileAt: string;
    readonly opensWith: string;
    readonly toKeychain: (secrets: number) => string;
    readonly toFile: (secrets: number) => string;
    readonly whatMoves: (secrets: number) => string;
    readonly staysBehind: (secrets: number) => string;
    readonly moved: (secrets: number, store: string) => string;
    readonly noneLeft: string;
    readonly left: (secrets: number, store: string) => string;
    readonly moving: (done: number, total: number) => string;
    readonly begin: string;
    readonly waits: string;
    readonly close: string;
    readonly closeAndLock: string;
    /** What becomes of a lock that is on. */
    readonly lockGoes: Readonly<Record<LastingStore, string>>;
    readonly change: string;
  };
  readonly passphrase: {
    readonly label: string;
    readonly again: string;
    readonly current: string;
    readonly ofLock: string;
    readonly next: string;
    readonly hint: string;
    readonly nobodyResets: string;
    readonly differ: string;
    readonly show: string;
    readonly strength: readonly [string, string, string, string, string];
    readonly open: string;
    readonly opening: string;
    readonly make: string;
    readonly making: string;
    readonly giveUp: string;
    readonly changed: string;
  };
  readonly test: {
    readonly start: string;
    readonly startNamed: (store: string) => string;
    readonly what: string;
    readonly working: string;
    readonly steps: Readonly<Record<SelfTestStep['step'], string>>;
    readonly passed: (time: string) => string;
    readonly failed: (time: string) => string;
  };
}

const en: StoresWords = {
  empty: 'No secret is stored yet.',
  emptyHint:
    'They appear here as soon as you store one in a step of a connection, with where each is and what is known of it.',
  find: 'Find by connection, kind, owner or last four characters',
  nothingFound: (text) => `Nothing here matches “${text}”.`,
  count: (shown, all) => (shown === all ? `${String(all)} secrets` : `${String(shown)} of ${String(all)} secrets`),
  more: (count) => `Show ${String(count)} more`,
  facts: {
    where: 'Where',
    owner: 'Owner',
    ownerUnknown: 'not said',
    ownerOfKey: 'the employee for whom the key was made; the name is not kept here',
    ownerOfClient: 'the app that is registered with NICE',
    created: 'Created in CXone',
    createdTick: 'ticked by you',
    stored: 'Stored',
    storedMark: 'read back and compared',
    endsIn: 'Last four',
    tooShort: 'not shown: too short',
    checked: 'Last checked',
    neverChecked: 'never',
    accepted: (time) => `${time}: accepted by the server`,
    notAccepted: (time, problem) => `${time}: ${problem}`,
    proof: 'Proof',
  },
  missing: {
    said: (store, storedAt) => `Not found in ${store} · stored ${storedAt}`,
    otherKeychain:
      'Perhaps another keychain answers now than then, or somebody deleted the entry there. Nothing was forgotten: when the right keychain answers, look again.',
    otherFile:
      'Perhaps another vault file is here now than then. Nothing was forgotten: when the right file is back, look again.',
    lookAgain: 'Look again',
    lookAgainNamed: (secret, connection) => `Look again: ${secret}, ${connection}`,
  },
  choice: {
    title: 'Where secrets are kept',
    isChosen: 'New secrets go here',
    protects: 'Protects from',
    protectsNot: 'Does not protect from',
    from: {
      keychain: 'someone who gets hold of the disk or of a backup, and other accounts on this computer',
      sealed:
        'someone who gets hold of the file, the disk or a backup, as far as the passphrase is strong; also programs under your account while the file is closed',
    },
    notFrom: {
      keychain: 'programs that run under your own account while you are logged in',
      sealed: 'programs under your own account while the file is open, and a forgotten passphrase',
    },
    kind: {
      encrypted: 'Encrypted on the disk.',
      plain: 'Not encrypted: its password is empty.',
      'memory-only': 'In memory only: gone when you log out.',
      unknown: 'Whether it encrypts what it is given cannot be known from here.',
    },
    fileAt: 'File',
    opensWith: 'An age file: the standard “age” tool opens it with the passphrase, too.',
    toKeychain: (secrets) => (secrets === 0 ? 'Use the keychain' : 'Move everything to the keychain'),
    toFile: (secrets) => (secrets === 0 ? 'Use a sealed file' : 'Move everything to a sealed file'),
    whatMoves: (secrets) =>
      secrets === 0
        ? 'New secrets go there from now on.'
        : `${secrets === 1 ? 'One secret is' : `${String(secrets)} secrets are`} copied, read back and compared, and only then removed from where ${secrets === 1 ? 'it is' : 'they are'} now. If this is interrupted, nothing is lost.`,
    staysBehind: (secrets) =>
      `The keychain does not answer. ${secrets === 1 ? 'One secret stays' : `${String(secrets)} secrets stay`} there and can be moved when it answers again; new ones go to the file.`,
    moved: (secrets, store) =>
      secrets === 0
        ? `New secrets go here from now on: ${store}.`
        : `${secrets === 1 ? 'One secret was' : `${String(secrets)} secrets were`} moved, read back and compared. ${secrets === 1 ? 'It is' : 'They are'} here now: ${store}.`,
    noneLeft: 'None is left in the old place.',
    left: (secrets, store) =>
      `${secrets === 1 ? 'One secret stays where it was' : `${String(secrets)} secrets stay where they were`}: ${store}.`,
    moving: (done, total) => `Moving: ${String(Math.floor((done / Math.max(1, total)) * 100))} %`,
    begin: 'Move now',
    waits: 'An interrupted move waits: it is ended as soon as both places answer.',
    close: 'Close the vault file',
    closeAndLock: 'Lock and close the vault file',
    lockGoes: {
      keychain: 'The lock stays on, with the passphrase of the vault file.',
      sealed: 'The lock stays on. From then on its passphrase is that of the vault file.',
    },
    change: 'Change the passphrase',
  },
  passphrase: {
    label: 'Passphrase',
    again: 'The same passphrase again',
    current: 'Current passphrase',
    ofLock: 'Current passphrase of the lock',
    next: 'New passphrase',
    hint: 'Four or five words that do not belong together, or a sentence that only you know.',
    nobodyResets: 'Nobody can reset it. Without it the secrets are lost and must be made anew in CXone.',
    differ: 'The two are not the same. Type both once more.',
    show: 'Show or hide the passphrase',
    strength: ['guessed at once', 'guessed soon', 'guessed within days', 'good', 'very good'],
    open: 'Open the vault file',
    opening: 'Deriving the key from the passphrase',
    make: 'Make the file and use it',
    making: 'Sealing the file and reading it back',
    giveUp: 'Not now',
    changed: 'The file is sealed with the new passphrase.',
  },
  test: {
    start: 'Self-test',
    startNamed: (store) => `Self-test: ${store}`,
    what: 'Writes a test value, has a new process read it, and deletes it.',
    working: 'Testing',
    steps: {
      write: 'written, read back and compared',
      'read-in-new-process': 'read by a new process',
      delete: 'deleted, and not there any more',
    },
    passed: (time) => `Passed · ${time}`,
    failed: (time) => `Not passed · ${time}`,
  },
};

const de: StoresWords = {
  empty: 'Noch ist kein Geheimnis gespeichert.',
  emptyHint:
    'Sobald Sie in einem Schritt einer Verbindung eines speichern, steht es hier: wo es liegt und was darüber bekannt ist.',
  find: 'Nach Verbindung, Art, Besitzer oder letzten vier Zeichen suchen',
  nothingFound: (text) => `Zu „${text}“ passt hier nichts.`,
  count: (shown, all) =>
    shown === all ? `${String(all)} Geheimnisse` : `${String(shown)} von ${String(all)} Geheimnissen`,
  more: (count) => (count === 1 ? '1 weiteres zeigen' : `${String(count)} weitere zeigen`),
  facts: {
    where: 'Wo',
    owner: 'Besitzer',
    ownerUnknown: 'nicht angegeben',
    ownerOfKey: 'der Mitarbeiter, für den der Schlüssel erstellt wurde; sein Name wird hier nicht gespeichert',
    ownerOfClient: 'die App, die bei NICE registriert ist',
    created: 'In CXone erzeugt',
    createdTick: 'von Ihnen abgehakt',
    stored: 'Gespeichert',
    storedMark: 'zurückgelesen und verglichen',
    endsIn: 'Letzte vier',
    tooShort: 'nicht gezeigt: zu kurz',
    checked: 'Zuletzt geprüft',
    neverChecked: 'nie',
    accepted: (time) => `${time}: vom Server angenommen`,
    notAccepted: (time, problem) => `${time}: ${problem}`,
    proof: 'Nachweis',
  },
  missing: {
    said: (store, storedAt) => `Nicht gefunden: ${store} · gespeichert ${storedAt}`,
    otherKeychain:
      'Vielleicht antwortet jetzt ein anderer Schlüsselbund als damals, oder jemand hat den Eintrag dort gelöscht. Vergessen wurde nichts: Suchen Sie noch einmal, wenn der richtige Schlüsselbund antwortet.',
    otherFile:
      'Vielleicht liegt jetzt eine andere Tresordatei hier als damals. Vergessen wurde nichts: Suchen Sie noch einmal, wenn die richtige Datei wieder da ist.',
    lookAgain: 'Noch einmal suchen',
    lookAgainNamed: (secret, connection) => `Noch einmal suchen: ${secret}, ${connection}`,
  },
  choice: {
    title: 'Wo Geheimnisse liegen',
    isChosen: 'Neue Geheimnisse kommen hierher',
    protects: 'Schützt vor',
    protectsNot: 'Schützt nicht vor',
    from: {
      keychain:
        'jemandem, der den Datenträger oder eine Sicherung in die Hand bekommt, und anderen Konten an diesem Computer',
      sealed:
        'jemandem, der die Datei, den Datenträger oder eine Sicherung in die Hand bekommt, soweit die Passphrase stark ist; auch vor Programmen unter Ihrem Konto, solange die Datei geschlossen ist',
    },
    notFrom: {
      keychain: 'Programmen, die unter Ihrem eigenen Konto laufen, während Sie angemeldet sind',
      sealed: 'Programmen unter Ihrem eigenen Konto, solange die Datei offen ist, und vor einer vergessenen Passphrase',
    },
    kind: {
      encrypted: 'Auf dem Datenträger verschlüsselt.',
      plain: 'Nicht verschlüsselt: Sein Passwort ist leer.',
      'memory-only': 'Nur im Arbeitsspeicher: beim Abmelden weg.',
      unknown: 'Ob er verschlüsselt, was er bekommt, lässt sich von hier aus nicht feststellen.',
    },
    fileAt: 'Datei',
    opensWith: 'Eine age-Datei: Auch das übliche Werkzeug „age“ öffnet sie mit der Passphrase.',
    toKeychain: (secrets) => (secrets === 0 ? 'Schlüsselbund verwenden' : 'Alles in den Schlüsselbund verschieben'),
    toFile: (secrets) =>
      secrets === 0 ? 'Versiegelte Datei verwenden' : 'Alles in eine versiegelte Datei verschieben',
    whatMoves: (secrets) =>
      secrets === 0
        ? 'Neue Geheimnisse kommen von da an dorthin.'
        : `${secrets === 1 ? 'Ein Geheimnis wird' : `${String(secrets)} Geheimnisse werden`} kopiert, zurückgelesen und verglichen, und erst dann am jetzigen Ort entfernt. Wird das unterbrochen, geht nichts verloren.`,
    staysBehind: (secrets) =>
      `Der Schlüsselbund antwortet nicht. ${secrets === 1 ? 'Ein Geheimnis bleibt dort und lässt' : `${String(secrets)} Geheimnisse bleiben dort und lassen`} sich verschieben, wenn er wieder antwortet; neue kommen in die Datei.`,
    moved: (secrets, store) =>
      secrets === 0
        ? `Neue Geheimnisse kommen von jetzt an hierher: ${store}.`
        : `${secrets === 1 ? 'Ein Geheimnis ist' : `${String(secrets)} Geheimnisse sind`} verschoben, zurückgelesen und verglichen. Jetziger Ort: ${store}.`,
    noneLeft: 'Am alten Ort ist keines mehr.',
    left: (secrets, store) =>
      `${secrets === 1 ? 'Ein Geheimnis bleibt' : `${String(secrets)} Geheimnisse bleiben`} am bisherigen Ort: ${store}.`,
    moving: (done, total) => `Umzug: ${String(Math.floor((done / Math.max(1, total)) * 100))} %`,
    begin: 'Jetzt verschieben',
    waits: 'Ein unterbrochener Umzug wartet: Er wird beendet, sobald beide Orte antworten.',
    close: 'Tresordatei schließen',
    closeAndLock: 'Sperren und Tresordatei schließen',
    lockGoes: {
      keychain: 'Die Sperre bleibt eingeschaltet, mit der Passphrase der Tresordatei.',
      sealed: 'Die Sperre bleibt eingeschaltet. Ihre Passphrase ist von da an die der Tresordatei.',
    },
    change: 'Passphrase ändern',
  },
  passphrase: {
    label: 'Passphrase',
    again: 'Dieselbe Passphrase noch einmal',
    current: 'Jetzige Passphrase',
    ofLock: 'Jetzige Passphrase der Sperre',
    next: 'Neue Passphrase',
    hint: 'Vier oder fünf Wörter, die nicht zusammengehören, oder ein Satz, den nur Sie kennen.',
    nobodyResets:
      'Niemand kann sie zurücksetzen. Ohne sie sind die Geheimnisse verloren und müssen in CXone neu erzeugt werden.',
    differ: 'Die beiden stimmen nicht überein. Geben Sie beide noch einmal ein.',
    show: 'Passphrase zeigen oder verbergen',
    strength: ['sofort erraten', 'bald erraten', 'in Tagen erraten', 'gut', 'sehr gut'],
    open: 'Tresordatei öffnen',
    opening: 'Leitet den Schlüssel aus der Passphrase ab',
    make: 'Datei anlegen und verwenden',
    making: 'Versiegelt die Datei und liest sie zurück',
    giveUp: 'Jetzt nicht',
    changed: 'Die Datei ist mit der neuen Passphrase versiegelt.',
  },
  test: {
    start: 'Selbsttest',
    startNamed: (store) => `Selbsttest: ${store}`,
    what: 'Schreibt einen Testwert, lässt ihn von einem neuen Prozess lesen und löscht ihn.',
    working: 'Prüft',
    steps: {
      write: 'geschrieben, zurückgelesen und verglichen',
      'read-in-new-process': 'von einem neuen Prozess gelesen',
      delete: 'gelöscht und nicht mehr da',
    },
    passed: (time) => `Bestanden · ${time}`,
    failed: (time) => `Nicht bestanden · ${time}`,
  },
};

export const storesWords: Readonly<Record<Language, StoresWords>> = { de, en };
