import type { KeychainState } from '../../../shared/app-state.ts';
import type { LastingStore } from '../../../shared/credential.ts';
import type { Language } from '../../../shared/language.ts';

type Platform = KeychainState['platform'];

/** What differs with the place of the secrets: the sealed vault file has a passphrase already. */
type ByStore<Words> = Readonly<Record<LastingStore, Words>>;

/** The lock screen, and the part of the vault screen where the lock is switched on. */
export interface LockWords {
  readonly screen: {
    readonly title: string;
    readonly lead: string;
    readonly passphrase: ByStore<string>;
    readonly unlock: string;
    readonly touchId: string;
    readonly wait: (duration: string) => string;
    readonly forgotten: string;
    readonly forgottenAdvice: ByStore<(keychain: string) => string>;
  };
  readonly section: string;
  readonly isOn: string;
  readonly isOff: string;
  readonly lead: ByStore<string>;
  readonly meanwhile: string;
  /** Above both lists, once the lock is on. */
  readonly promises: string;
  readonly protects: string;
  readonly protectsFrom: ByStore<readonly string[]>;
  readonly protectsNot: string;
  readonly protectsNotFrom: ByStore<(keychain: string) => readonly string[]>;
  readonly everyProfile: ByStore<string>;
  /** In place of a new passphrase. */
  readonly withFile: string;
  readonly changeInFile: string;
  readonly goToFile: string;
  readonly form: {
    readonly current: string;
    readonly next: string;
    readonly repeat: string;
    readonly atLeast: (characters: number) => string;
    readonly noWayBack: string;
  };
  readonly turnOn: string;
  readonly turnOff: string;
  readonly turnOffNow: string;
  readonly change: string;
  readonly changeNow: string;
  readonly lockNow: string;
  readonly shortcut: { readonly mac: string; readonly other: string };
  readonly occasions: {
    readonly title: string;
    readonly idle: string;
    readonly never: string;
    readonly onScreenLock: string;
    readonly onSuspend: string;
    readonly onUserSwitch: string;
    readonly notes: Readonly<Record<Platform, string>>;
  };
  readonly shown: {
    readonly title: string;
    readonly lead: string;
    readonly capture: Readonly<Record<Platform, string>>;
  };
  readonly clipboard: {
    readonly title: string;
    readonly lead: string;
    readonly history: Readonly<Record<Platform, string>>;
  };
  readonly done: { readonly on: string; readonly off: string; readonly changed: string };
}

const en: LockWords = {
  screen: {
    title: 'The vault is locked',
    lead: 'Unlock it to go on where you were.',
    passphrase: { keychain: 'Passphrase', sealed: 'Passphrase of the vault file' },
    unlock: 'Unlock',
    touchId: 'Unlock with Touch ID',
    wait: (duration) => `The next attempt is possible in ${duration}.`,
    forgotten: 'Forgotten the passphrase?',
    forgottenAdvice: {
      keychain: (keychain) =>
        `Nobody can recover it, and the assistant has no second way in. Your secrets are still in the ${keychain} under “CXone SCIM Assistant”, and the tools of your system can show them there. To begin anew, delete the assistant’s data folder and the entry “assistant/lock-passphrase” in the keychain; the connections are gone then, the secrets in the keychain are not.`,
      sealed: () =>
        'Nobody can recover it, and the assistant has no second way in: without it the vault file opens for nobody, and its secrets must be made anew in CXone. To begin anew, move the assistant’s data folder somewhere else. The connections are gone then; the vault file is still in that folder, should you remember.',
    },
  },
  section: 'Lock',
  isOn: 'The lock is on.',
  isOff: 'The lock is off: whoever sits at this computer while you are logged in can use the vault.',
  lead: {
    keychain: 'With a lock, the assistant asks for a passphrase at its start and after you have been away.',
    sealed:
      'With a lock, the assistant asks for the passphrase of the vault file at its start and after you have been away. Locking closes the file, unlocking opens it.',
  },
  meanwhile:
    'While the vault is locked, nothing can be shown, copied, tried, stored or exported; names and addresses are masked (except in the list of an emergency that goes on), running checks end, and the clipboard is cleared if it still holds a secret of yours.',
  promises: 'What it protects from, and what not',
  protects: 'What it protects from',
  protectsFrom: {
    keychain: [
      'Somebody who comes to your unlocked computer and opens the assistant.',
      'Somebody who looks at the window while you are away.',
      'Somebody who deletes files of the assistant to get in: the check is in the keychain, and wrong attempts are slowed down across restarts.',
    ],
    sealed: [
      'Somebody who comes to your unlocked computer and opens the assistant.',
      'Somebody who looks at the window while you are away.',
      'Somebody who deletes files of the assistant to get in: your secrets are in the vault file, which nothing but its passphrase opens.',
      'Programs that run in your user account while the vault is locked: the vault file is closed then, and its passphrase is stored nowhere.',
    ],
  },
  protectsNot: 'What it does not protect from',
  protectsNotFrom: {
    keychain: (keychain) => [
      `Somebody who controls your user account, or a program that runs in it: the ${keychain} gives them the secrets without the assistant.`,
      'Somebody who reads the memory of the running assistant, or what you type.',
      'Somebody who reads the assistant’s own file: names and addresses of connections are in it as plain text, secrets never.',
    ],
    sealed: (keychain) => [
      'Somebody who has the vault file or a copy of it: they can guess its passphrase elsewhere, without the pauses that the assistant makes after wrong attempts. Only scrypt slows them down then, at about a second of a processor and 256 MiB for each guess. What counts is a strong passphrase.',
      'Somebody who changes or deletes the assistant’s own file: that the lock is on, and how many attempts failed, is noted there. They see an unlocked window then, and the vault file stays closed.',
      'Somebody who controls your user account, while the vault is unlocked: passphrase and secrets are in the memory of the assistant then, and what you type can be read along.',
      'Somebody who reads the assistant’s own file: names and addresses of connections are in it as plain text, secrets never.',
      `Somebody who controls your user account, as far as secrets have stayed in the keychain (${keychain}).`,
    ],
  },
  everyProfile: {
    keychain: 'The passphrase holds for every copy of the assistant in this user account.',
    sealed: 'The lock holds for this data folder and its vault file.',
  },
  withFile:
    'Your secrets are in the sealed vault file, and its passphrase is that of the lock, too: you need no other one. Enter it once to show that you know it.',
  changeInFile: 'The lock has the passphrase of the vault file. It is changed there.',
  goToFile: 'Go to the vault file',
  form: {
    current: 'Passphrase until now',
    next: 'New passphrase',
    repeat: 'New passphrase once more',
    atLeast: (characters) => `At least ${String(characters)} characters.`,
    noWayBack: 'Nobody can recover a forgotten passphrase.',
  },
  turnOn: 'Switch the lock on',
  turnOff: 'Switch the lock off …',
  turnOffNow: 'Switch the lock off',
  change: 'Change the passphrase …',
  changeNow: 'Change the passphrase',
  lockNow: 'Lock now',
  shortcut: { mac: 'On every screen of the assistant: ⌘L', other: 'On every screen of the assistant: Ctrl+L' },
  occasions: {
    title: 'Lock by itself',
    idle: 'When nobody has used the computer for',
    never: 'never',
    onScreenLock: 'When the screen is locked',
    onSuspend: 'When the computer goes to sleep',
    onUserSwitch: 'When another user takes over',
    notes: {
      linux:
        'Linux desktops differ: whether the screen is locked and how long nobody has been there is looked up every five seconds, and not every desktop tells. Do not rely on it alone.',
      darwin: 'macOS tells the assistant at once.',
      win32: 'Windows tells the assistant at once. Switching the user locks the screen, too.',
    },
  },
  shown: {
    title: 'When a secret is shown',
    lead: 'A secret is shown only while you hold its button, for 20 seconds at most, and every time is noted in the audit trail.',
    capture: {
      linux:
        'Linux offers no way to keep a window out of screenshots and screen sharing. Look around and end a shared screen before you show a secret.',
      darwin:
        'Meanwhile the assistant asks macOS to keep its window out of screen captures. Programs that use the newer ScreenCaptureKit see it all the same; end a shared screen before you show a secret.',
      win32:
        'Meanwhile the assistant asks Windows to keep its window out of screenshots and screen sharing. It stays visible over Remote Desktop, and to a camera.',
    },
  },
  clipboard: {
    title: 'When a secret is copied',
    lead: 'It is cleared from the clipboard after 30 seconds, when the vault locks, when the assistant is closed, and after a crash at the next start, each time only if it is still there. In the vault it stays.',
    history: {
      linux:
        'It carries KDE’s mark for passwords, which Klipper and some other clipboard managers heed. Others may keep it.',
      darwin:
        'It carries the mark by which clipboard managers leave a secret out (org.nspasteboard.ConcealedType). Not every one heeds it.',
      win32:
        'It carries the marks that keep it out of the clipboard history and out of the cloud clipboard of Windows.',
    },
  },
  done: {
    on: 'The lock is on.',
    off: 'The lock is off.',
    changed: 'The passphrase is changed.',
  },
};

const de: LockWords = {
  screen: {
    title: 'Der Tresor ist gesperrt',
    lead: 'Entsperren Sie ihn, und es geht weiter, wo Sie waren.',
    passphrase: { keychain: 'Passphrase', sealed: 'Passphrase der Tresordatei' },
    unlock: 'Entsperren',
    touchId: 'Mit Touch ID entsperren',
    wait: (duration) => `Der nächste Versuch ist in ${duration} möglich.`,
    forgotten: 'Passphrase vergessen?',
    forgottenAdvice: {
      keychain: (keychain) =>
        `Niemand kann sie wiederherstellen, und der Assistent hat keinen zweiten Zugang. Ihre Geheimnisse liegen weiter im Schlüsselbund (${keychain}) unter „CXone SCIM Assistant“; die Werkzeuge Ihres Systems können sie dort anzeigen. Um neu zu beginnen, löschen Sie den Datenordner des Assistenten und den Eintrag „assistant/lock-passphrase“ im Schlüsselbund; die Verbindungen sind dann weg, die Geheimnisse im Schlüsselbund nicht.`,
      sealed: () =>
        'Niemand kann sie wiederherstellen, und der Assistent hat keinen zweiten Zugang: Ohne sie öffnet niemand die Tresordatei, und ihre Geheimnisse müssen in CXone neu erzeugt werden. Um neu zu beginnen, verschieben Sie den Datenordner des Assistenten an einen anderen Ort. Die Verbindungen sind dann weg; die Tresordatei liegt weiter in jenem Ordner, falls Ihnen die Passphrase wieder einfällt.',
    },
  },
  section: 'Sperre',
  isOn: 'Die Sperre ist eingeschaltet.',
  isOff:
    'Die Sperre ist ausgeschaltet: Wer an diesem Computer sitzt, während Sie angemeldet sind, kann den Tresor benutzen.',
  lead: {
    keychain: 'Mit der Sperre fragt der Assistent beim Start und nach Ihrer Abwesenheit nach einer Passphrase.',
    sealed:
      'Mit der Sperre fragt der Assistent beim Start und nach Ihrer Abwesenheit nach der Passphrase der Tresordatei. Sperren schließt die Datei, Entsperren öffnet sie.',
  },
  meanwhile:
    'Solange der Tresor gesperrt ist, lässt sich nichts anzeigen, kopieren, ausprobieren, speichern oder exportieren; Namen und Adressen sind verdeckt (außer in der Liste eines laufenden Notfalls), laufende Prüfungen enden, und die Zwischenablage wird geleert, wenn noch ein Geheimnis von Ihnen darin liegt.',
  promises: 'Wovor sie schützt und wovor nicht',
  protects: 'Wovor sie schützt',
  protectsFrom: {
    keychain: [
      'Vor jemandem, der an Ihren nicht gesperrten Computer kommt und den Assistenten öffnet.',
      'Vor jemandem, der auf das Fenster sieht, während Sie weg sind.',
      'Vor jemandem, der Dateien des Assistenten löscht, um hineinzukommen: Geprüft wird im Schlüsselbund, und Fehlversuche werden auch über Neustarts hinweg gebremst.',
    ],
    sealed: [
      'Vor jemandem, der an Ihren nicht gesperrten Computer kommt und den Assistenten öffnet.',
      'Vor jemandem, der auf das Fenster sieht, während Sie weg sind.',
      'Vor jemandem, der Dateien des Assistenten löscht, um hineinzukommen: Ihre Geheimnisse liegen in der Tresordatei, und die öffnet nur ihre Passphrase.',
      'Vor Programmen in Ihrem Benutzerkonto, solange der Tresor gesperrt ist: Die Tresordatei ist dann geschlossen, und ihre Passphrase ist nirgends gespeichert.',
    ],
  },
  protectsNot: 'Wovor sie nicht schützt',
  protectsNotFrom: {
    keychain: (keychain) => [
      `Vor jemandem, der Ihr Benutzerkonto beherrscht, oder vor einem Programm, das darin läuft: Der Schlüsselbund (${keychain}) gibt ihnen die Geheimnisse auch ohne den Assistenten.`,
      'Vor jemandem, der den Speicher des laufenden Assistenten mitliest oder das, was Sie tippen.',
      'Vor jemandem, der die eigene Datei des Assistenten liest: Namen und Adressen der Verbindungen stehen dort im Klartext, Geheimnisse nie.',
    ],
    sealed: (keychain) => [
      'Vor jemandem, der die Tresordatei oder eine Kopie davon hat: Er kann ihre Passphrase anderswo erraten, ohne die Pausen, die der Assistent nach Fehlversuchen einlegt. Dann bremst ihn nur noch scrypt, mit etwa einer Sekunde Rechenzeit und 256 MiB je Versuch. Worauf es ankommt, ist eine starke Passphrase.',
      'Vor jemandem, der die eigene Datei des Assistenten ändert oder löscht: Dort steht, dass die Sperre eingeschaltet ist und wie viele Versuche fehlgeschlagen sind. Er sieht dann ein nicht gesperrtes Fenster, und die Tresordatei bleibt geschlossen.',
      'Vor jemandem, der Ihr Benutzerkonto beherrscht, solange der Tresor entsperrt ist: Passphrase und Geheimnisse sind dann im Speicher des Assistenten, und was Sie tippen, lässt sich mitlesen.',
      'Vor jemandem, der die eigene Datei des Assistenten liest: Namen und Adressen der Verbindungen stehen dort im Klartext, Geheimnisse nie.',
      `Vor jemandem, der Ihr Benutzerkonto beherrscht, soweit Geheimnisse im Schlüsselbund (${keychain}) geblieben sind.`,
    ],
  },
  everyProfile: {
    keychain: 'Die Passphrase gilt für jede Kopie des Assistenten in diesem Benutzerkonto.',
    sealed: 'Die Sperre gilt für diesen Datenordner und seine Tresordatei.',
  },
  withFile:
    'Ihre Geheimnisse liegen in der versiegelten Tresordatei, und deren Passphrase ist auch die der Sperre: Sie brauchen keine zweite. Geben Sie sie einmal ein, um zu zeigen, dass Sie sie kennen.',
  changeInFile: 'Die Sperre hat die Passphrase der Tresordatei. Geändert wird sie dort.',
  goToFile: 'Zur Tresordatei',
  form: {
    current: 'Bisherige Passphrase',
    next: 'Neue Passphrase',
    repeat: 'Neue Passphrase noch einmal',
    atLeast: (characters) => `Mindestens ${String(characters)} Zeichen.`,
    noWayBack: 'Eine vergessene Passphrase kann niemand wiederherstellen.',
  },
  turnOn: 'Sperre einschalten',
  turnOff: 'Sperre ausschalten …',
  turnOffNow: 'Sperre ausschalten',
  change: 'Passphrase ändern …',
  changeNow: 'Passphrase ändern',
  lockNow: 'Jetzt sperren',
  shortcut: { mac: 'Auf jedem Bildschirm des Assistenten: ⌘L', other: 'Auf jedem Bildschirm des Assistenten: Strg+L' },
  occasions: {
    title: 'Von selbst sperren',
    idle: 'Wenn niemand den Computer benutzt hat, nach',
    never: 'nie',
    onScreenLock: 'Wenn der Bildschirm gesperrt wird',
    onSuspend: 'Wenn der Computer in den Ruhezustand geht',
    onUserSwitch: 'Wenn ein anderer Benutzer übernimmt',
    notes: {
      linux:
        'Linux-Oberflächen unterscheiden sich: Ob der Bildschirm gesperrt und wie lange niemand da ist, wird alle fünf Sekunden nachgesehen, und nicht jede Oberfläche gibt Auskunft. Verlassen Sie sich nicht allein darauf.',
      darwin: 'macOS sagt es dem Assistenten sofort.',
      win32: 'Windows sagt es dem Assistenten sofort. Ein Benutzerwechsel sperrt auch den Bildschirm.',
    },
  },
  shown: {
    title: 'Wenn ein Geheimnis angezeigt wird',
    lead: 'Ein Geheimnis erscheint nur, solange Sie die Schaltfläche gedrückt halten, höchstens 20 Sekunden, und jedes Mal steht es im Protokoll.',
    capture: {
      linux:
        'Linux bietet keinen Weg, ein Fenster aus Bildschirmfotos und geteilten Bildschirmen herauszuhalten. Sehen Sie sich um, und beenden Sie eine Bildschirmfreigabe, bevor Sie ein Geheimnis anzeigen.',
      darwin:
        'Währenddessen bittet der Assistent macOS, sein Fenster aus Bildschirmaufnahmen herauszuhalten. Programme, die das neuere ScreenCaptureKit nutzen, sehen es trotzdem; beenden Sie eine Bildschirmfreigabe, bevor Sie ein Geheimnis anzeigen.',
      win32:
        'Währenddessen bittet der Assistent Windows, sein Fenster aus Bildschirmfotos und geteilten Bildschirmen herauszuhalten. Über Remotedesktop und für eine Kamera bleibt es sichtbar.',
    },
  },
  clipboard: {
    title: 'Wenn ein Geheimnis kopiert wird',
    lead: 'Nach 30 Sekunden wird es aus der Zwischenablage gelöscht, ebenso beim Sperren des Tresors, beim Beenden und nach einem Absturz beim nächsten Start; jedes Mal nur, wenn es noch darin ist. Im Tresor bleibt es.',
    history: {
      linux:
        'Es trägt das Kennzeichen von KDE für Passwörter, auf das Klipper und einige andere Zwischenablage-Verwalter achten. Andere behalten es vielleicht.',
      darwin:
        'Es trägt das Kennzeichen, an dem Zwischenablage-Verwalter ein Geheimnis erkennen (org.nspasteboard.ConcealedType). Nicht jeder achtet darauf.',
      win32:
        'Es trägt die Kennzeichen, die es aus dem Zwischenablageverlauf und aus der Cloud-Zwischenablage von Windows heraushalten.',
    },
  },
  done: {
    on: 'Die Sperre ist eingeschaltet.',
    off: 'Die Sperre ist ausgeschaltet.',
    changed: 'Die Passphrase ist geändert.',
  },
};

export const lockWords: Readonly<Record<Language, LockWords>> = { de, en };
