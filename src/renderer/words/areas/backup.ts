import type { Language } from '../../../shared/language.ts';

export type BackupTask = 'backUp' | 'restore' | 'handOver';

interface TaskWords {
  readonly title: string;
  readonly lead: string;
}

/** Backing up, restoring and handing over. Loaded with their screen only. */
export interface BackupWords {
  readonly tasks: Readonly<Record<BackupTask, TaskWords>>;
  readonly protects: { readonly title: string; readonly lines: readonly string[] };
  readonly what: string;
  readonly everything: string;
  readonly contents: string;
  readonly noSecrets: string;
  readonly unreadable: (name: string) => string;
  readonly unreadableReasons: Readonly<Record<'missing' | 'damaged', string>>;
  readonly unreadableHint: string;
  readonly practiceLeftOut: string;
  readonly nothing: string;
  readonly seal: {
    readonly title: string;
    readonly passphrase: string;
    readonly differs: string;
    readonly byPassphrase: string;
    readonly byPassphraseMeans: string;
    readonly byKey: string;
    readonly byKeyMeans: string;
    readonly recipient: string;
    readonly recipientHint: string;
  };
  readonly save: string;
  readonly sealing: string;
  readonly reading: string;
  readonly cancelled: string;
  readonly saved: string;
  readonly savedCounts: (connections: number, secrets: number) => string;
  readonly savedWithout: (unreadable: number) => string;
  readonly choose: string;
  readonly chooseOther: string;
  readonly chosen: (file: string) => string;
  readonly opensWithPassphrase: string;
  readonly identity: string;
  readonly identityHint: string;
  readonly open: string;
  readonly opening: string;
  readonly preview: {
    readonly title: string;
    readonly madeAt: (time: string) => string;
    readonly madeBy: (user: string, computer: string, version: string) => string;
    readonly role: (role: string) => string;
    readonly endsAt: (time: string) => string;
    readonly isNew: string;
    readonly takeNew: string;
    readonly conflict: (name: string) => string;
    readonly conflictByName: (name: string) => string;
    readonly otherPlace: string;
    readonly endsRotation: string;
    readonly choice: (name: string) => string;
    readonly mine: string;
    readonly mineMeans: string;
    readonly theirs: string;
    readonly theirsMeans: string;
    readonly both: string;
    readonly bothMeans: string;
    readonly unknownHost: string;
    readonly take: (connections: number) => string;
    readonly takeNothing: string;
    readonly discard: string;
    readonly taking: string;
  };
  readonly done: (connections: number, secrets: number) => string;
  readonly undone: string;
  readonly partlyUndone: string;
  readonly partlyUndoneHint: string;
  readonly handOver: {
    readonly connection: string;
    readonly role: string;
    readonly steps: (steps: string) => string;
    readonly until: string;
    readonly untilHint: string;
    readonly save: string;
  };
}

const en: BackupWords = {
  tasks: {
    backUp: { title: 'Back up', lead: 'One connection, or everything, in a file that only you can open.' },
    restore: { title: 'Restore', lead: 'Take in a backup, or what a colleague handed over to you.' },
    handOver: { title: 'Hand over', lead: 'Give a colleague only the steps and secrets of their part.' },
  },
  protects: {
    title: 'What the file protects, and what it does not',
    lines: [
      'Without the passphrase or the key nobody can read it or change it unnoticed, wherever it lies. The assistant cannot open it without them either: what you forget is lost.',
      'Whoever has the file can try passphrases for as long as they like. A short one does not stand up to that.',
      'It does not revoke anything: a secret in an old file works until you revoke it in CXone.',
      'Its name, its size and when it was made can be seen by everybody.',
      'Results of checks and the audit trail are not in it.',
      'It is a file of age (age-encryption.org) and opens with the standard “age” tool, too.',
    ],
  },
  what: 'What goes into the file',
  everything: 'Everything',
  contents: 'What the file will hold',
  noSecrets: 'no secret stored',
  unreadable: (name) => `${name} is missing`,
  unreadableReasons: { missing: 'its value was not found where it was stored', damaged: 'the stored value is damaged' },
  unreadableHint: 'The file names these, too, so that a later reader knows what is missing.',
  practiceLeftOut: 'Practice connections are left out; their secrets are worth nothing anywhere else.',
  nothing: 'There is no connection with a tenant yet, so there is nothing to put into a file.',
  seal: {
    title: 'Who can open it',
    passphrase: 'Passphrase',
    differs: 'The two are not the same. Type both once more.',
    byPassphrase: 'Whoever knows a passphrase',
    byPassphraseMeans: 'Keep it apart from the file, and tell it on another way, for example by telephone.',
    byKey: 'Whoever owns a key',
    byKeyMeans: 'You need its public part, which the owner may send by mail. No passphrase is needed.',
    recipient: 'Public part of the key',
    recipientHint: 'Begins with age1. “age-keygen” makes a key and shows it.',
  },
  save: 'Save backup file …',
  sealing: 'Reading the secrets and sealing the file',
  reading: 'Looking for what can be read',
  cancelled: 'Cancelled. No file was written and nothing was changed.',
  saved: 'The file is written:',
  savedCounts: (connections, secrets) =>
    `${connections === 1 ? 'One connection' : `${String(connections)} connections`}, ${secrets === 1 ? 'one secret' : `${String(secrets)} secrets`}.`,
  savedWithout: (unreadable) =>
    unreadable === 1
      ? 'One secret could not be read and is missing.'
      : `${String(unreadable)} secrets could not be read and are missing.`,
  choose: 'Choose a file …',
  chooseOther: 'Choose another file …',
  chosen: (file) => `Chosen: ${file}`,
  opensWithPassphrase: 'Passphrase of the file',
  identity: 'Private part of your key',
  identityHint: 'Begins with AGE-SECRET-KEY-. It is used once and not kept.',
  open: 'Open',
  opening: 'Opening the file',
  preview: {
    title: 'What is in the file',
    madeAt: (time) => `Made: ${time}`,
    madeBy: (user, computer, version) =>
      `By ${user === '' ? 'an unnamed user' : user}${computer === '' ? '' : ` on ${computer}`}, with version ${version}`,
    role: (role) => `Handed over to: ${role}`,
    endsAt: (time) => `The assistant takes it in until ${time}`,
    isNew: 'Not here yet.',
    takeNew: 'Take it in',
    conflict: (name) => `This connection is here already, as “${name}”.`,
    conflictByName: (name) => `A connection of this name is here already: “${name}”.`,
    otherPlace:
      'The two lead to different servers. Theirs can therefore only be taken beside yours: your secrets must not be sent to another server.',
    endsRotation:
      'A secret of your connection is being replaced by a new one. If you take theirs, that replacement ends where it is.',
    choice: (name) => `What to do with “${name}”`,
    mine: 'Keep mine',
    mineMeans: 'Nothing changes here.',
    theirs: 'Take theirs',
    theirsMeans: 'Details and the secrets listed above replace yours. Secrets that only you have stay.',
    both: 'Keep both',
    bothMeans: 'Theirs becomes a connection of its own beside yours.',
    unknownHost:
      'This address is none of those known as CXone’s. The secrets will be sent there. Take it in only if you trust it.',
    take: (connections) =>
      connections === 1 ? 'Take in one connection' : `Take in ${String(connections)} connections`,
    takeNothing: 'With these choices everything stays as it is.',
    discard: 'Discard',
    taking: 'Writing each secret and reading it back',
  },
  done: (connections, secrets) =>
    `Done: ${connections === 1 ? 'one connection' : `${String(connections)} connections`} with ${secrets === 1 ? 'one secret' : `${String(secrets)} secrets`}. Each was read back and compared.`,
  undone: 'It did not work out. Everything that had been written was taken back: all is as it was before.',
  partlyUndone:
    'It did not work out, and not everything could be taken back. These secrets are still those of the file:',
  partlyUndoneHint: 'Take the file in once more when the cause is gone, or replace or remove these secrets.',
  handOver: {
    connection: 'Connection',
    role: 'To whom',
    steps: (steps) => `Steps: ${steps}`,
    until: 'Until',
    untilHint:
      'After this day your colleague’s assistant no longer takes the file in. That binds the assistant only: whoever opens the file with another tool, or sets the clock back, can still read it. What ends access for good is revoking the secret in CXone.',
    save: 'Save hand-over file …',
  },
};

const de: BackupWords = {
  tasks: {
    backUp: { title: 'Sichern', lead: 'Eine Verbindung oder alles in einer Datei, die nur Sie öffnen können.' },
    restore: { title: 'Wiederherstellen', lead: 'Eine Sicherung einlesen, oder was Ihnen jemand übergeben hat.' },
    handOver: {
      title: 'Übergeben',
      lead: 'Nur die Schritte und Geheimnisse weitergeben, die jemand für seinen Teil braucht.',
    },
  },
  protects: {
    title: 'Wovor die Datei schützt und wovor nicht',
    lines: [
      'Ohne Passphrase oder Schlüssel kann sie niemand lesen oder unbemerkt verändern, wo immer sie liegt. Auch der Assistent kann sie dann nicht öffnen: Was Sie vergessen, ist verloren.',
      'Wer die Datei hat, kann beliebig lange Passphrasen durchprobieren. Eine kurze hält dem nicht stand.',
      'Sie macht nichts ungültig: Ein Geheimnis in einer alten Datei gilt, bis Sie es in CXone zurückziehen.',
      'Name, Größe und Entstehungszeit der Datei sind für alle sichtbar.',
      'Ergebnisse von Prüfungen und das Protokoll sind nicht darin.',
      'Es ist eine Datei von age (age-encryption.org) und lässt sich auch mit dem üblichen Programm „age“ öffnen.',
    ],
  },
  what: 'Was in die Datei kommt',
  everything: 'Alles',
  contents: 'Das wird die Datei enthalten',
  noSecrets: 'kein Geheimnis gespeichert',
  unreadable: (name) => `${name} fehlt`,
  unreadableReasons: {
    missing: 'der Wert war dort, wo er gespeichert wurde, nicht zu finden',
    damaged: 'der gespeicherte Wert ist beschädigt',
  },
  unreadableHint: 'Auch sie werden in der Datei genannt, damit später klar ist, was fehlt.',
  practiceLeftOut: 'Die Übungsverbindung bleibt außen vor; ihre Geheimnisse sind nirgendwo sonst etwas wert.',
  nothing: 'Es gibt noch keine Verbindung mit einem Mandanten und damit nichts, was in eine Datei gehört.',
  seal: {
    title: 'Wer sie öffnen kann',
    passphrase: 'Passphrase',
    differs: 'Die beiden stimmen nicht überein. Geben Sie beide noch einmal ein.',
    byPassphrase: 'Wer eine Passphrase kennt',
    byPassphraseMeans:
      'Bewahren Sie sie getrennt von der Datei auf, und teilen Sie sie auf einem anderen Weg mit, zum Beispiel am Telefon.',
    byKey: 'Wem ein Schlüssel gehört',
    byKeyMeans:
      'Sie brauchen seinen öffentlichen Teil, den man auch per E-Mail schicken darf. Eine Passphrase ist nicht nötig.',
    recipient: 'Öffentlicher Teil des Schlüssels',
    recipientHint: 'Beginnt mit age1. „age-keygen“ legt einen Schlüssel an und zeigt ihn.',
  },
  save: 'Sicherung speichern …',
  sealing: 'Geheimnisse werden gelesen und die Datei verschlossen',
  reading: 'Es wird nachgesehen, was sich lesen lässt',
  cancelled: 'Abgebrochen. Es wurde keine Datei geschrieben und nichts geändert.',
  saved: 'Die Datei ist geschrieben:',
  savedCounts: (connections, secrets) =>
    `${connections === 1 ? 'Eine Verbindung' : `${String(connections)} Verbindungen`}, ${secrets === 1 ? 'ein Geheimnis' : `${String(secrets)} Geheimnisse`}.`,
  savedWithout: (unreadable) =>
    unreadable === 1
      ? 'Ein Geheimnis war nicht zu lesen und fehlt.'
      : `${String(unreadable)} Geheimnisse waren nicht zu lesen und fehlen.`,
  choose: 'Datei auswählen …',
  chooseOther: 'Andere Datei auswählen …',
  chosen: (file) => `Ausgewählt: ${file}`,
  opensWithPassphrase: 'Passphrase der Datei',
  identity: 'Privater Teil Ihres Schlüssels',
  identityHint: 'Beginnt mit AGE-SECRET-KEY-. Er wird einmal verwendet und nicht behalten.',
  open: 'Öffnen',
  opening: 'Die Datei wird geöffnet',
  preview: {
    title: 'Das steht in der Datei',
    madeAt: (time) => `Erstellt: ${time}`,
    madeBy: (user, computer, version) =>
      `Von ${user === '' ? 'einem ungenannten Benutzer' : user}${computer === '' ? '' : ` auf ${computer}`}, mit Version ${version}`,
    role: (role) => `Übergeben an: ${role}`,
    endsAt: (time) => `Der Assistent nimmt sie an bis ${time}`,
    isNew: 'Noch nicht hier.',
    takeNew: 'Übernehmen',
    conflict: (name) => `Diese Verbindung ist schon hier, als „${name}“.`,
    conflictByName: (name) => `Eine Verbindung dieses Namens ist schon hier: „${name}“.`,
    otherPlace:
      'Die beiden führen zu verschiedenen Servern. Die fremde lässt sich deshalb nur neben Ihrer übernehmen: Ihre Geheimnisse dürfen nicht an einen anderen Server gehen.',
    endsRotation:
      'In Ihrer Verbindung wird gerade ein Geheimnis durch ein neues ersetzt. Nehmen Sie die aus der Datei, endet das Ersetzen da, wo es steht.',
    choice: (name) => `Was mit „${name}“ geschehen soll`,
    mine: 'Meine behalten',
    mineMeans: 'Hier ändert sich nichts.',
    theirs: 'Die aus der Datei nehmen',
    theirsMeans:
      'Angaben und die oben genannten Geheimnisse ersetzen die Ihren. Geheimnisse, die nur Sie haben, bleiben.',
    both: 'Beide behalten',
    bothMeans: 'Die aus der Datei wird eine eigene Verbindung neben Ihrer.',
    unknownHost:
      'Diese Adresse ist keine der bekannten Adressen von CXone. Die Geheimnisse werden dorthin gesendet. Übernehmen Sie die Verbindung nur, wenn Sie ihr vertrauen.',
    take: (connections) =>
      connections === 1 ? 'Eine Verbindung übernehmen' : `${String(connections)} Verbindungen übernehmen`,
    takeNothing: 'So, wie Sie gewählt haben, bleibt alles, wie es ist.',
    discard: 'Verwerfen',
    taking: 'Jedes Geheimnis wird geschrieben und zurückgelesen',
  },
  done: (connections, secrets) =>
    `Fertig: ${connections === 1 ? 'eine Verbindung' : `${String(connections)} Verbindungen`} mit ${secrets === 1 ? 'einem Geheimnis' : `${String(secrets)} Geheimnissen`}. Jedes wurde zurückgelesen und verglichen.`,
  undone: 'Es hat nicht geklappt. Was schon geschrieben war, wurde zurückgenommen: Alles ist wie vorher.',
  partlyUndone:
    'Es hat nicht geklappt, und nicht alles ließ sich zurücknehmen. Diese Geheimnisse sind noch die aus der Datei:',
  partlyUndoneHint:
    'Lesen Sie die Datei noch einmal ein, wenn die Ursache behoben ist, oder ersetzen oder entfernen Sie diese Geheimnisse.',
  handOver: {
    connection: 'Verbindung',
    role: 'An wen',
    steps: (steps) => `Schritte: ${steps}`,
    until: 'Bis',
    untilHint:
      'Nach diesem Tag nimmt der Assistent Ihres Gegenübers die Datei nicht mehr an. Das bindet nur den Assistenten: Wer die Datei mit einem anderen Programm öffnet oder die Uhr zurückstellt, kann sie weiter lesen. Endgültig endet der Zugang erst, wenn Sie das Geheimnis in CXone zurückziehen.',
    save: 'Übergabe speichern …',
  },
};

export const backupWords: Readonly<Record<Language, BackupWords>> = { de, en };
