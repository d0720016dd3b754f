import type { AuditAction } from '../../../shared/audit.ts';
import type { Language } from '../../../shared/language.ts';

/** The audit trail: its list, its filters, and whether it is whole. */
export interface AuditWords {
  readonly lead: string;
  readonly actions: Readonly<Record<AuditAction, string>>;
  /** Facts of entries, by their names; what has none here is shown as it is. */
  readonly facts: Readonly<Record<string, string>>;
  /** Values of facts. */
  readonly values: Readonly<Record<string, string>>;
  readonly search: string;
  readonly searchHint: string;
  readonly action: string;
  readonly anyAction: string;
  readonly connection: string;
  readonly anyConnection: string;
  readonly list: string;
  readonly found: (shown: string, total: string) => string;
  readonly more: (count: string) => string;
  readonly nobody: string;
  readonly byUser: (user: string) => string;
  readonly entry: (number: string) => string;
  readonly allConnections: string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly nothingFound: string;
  readonly whole: (since: string, entries: string) => string;
  readonly justChecked: string;
  readonly notKnown: string;
  readonly brokenTitle: (count: string) => string;
  readonly brokenAdvice: string;
  readonly brokenHere: string;
  readonly moreBreaks: (count: string) => string;
  readonly exportTitle: string;
  readonly exportCsv: string;
  readonly exportJsonl: string;
  readonly exported: (file: string) => string;
  readonly aboutTitle: string;
  readonly about: readonly string[];
}

const en: AuditWords = {
  lead: 'What happened to the secrets, when, and by which user of this computer. Never a value.',
  actions: {
    stored: 'Stored',
    replaced: 'Replaced',
    revealed: 'Revealed',
    copied: 'Copied',
    tried: 'Tried',
    exported: 'Exported',
    imported: 'Imported',
    moved: 'Moved',
    deleted: 'Deleted',
    'not-found': 'Not found',
    'found-again': 'Found again',
    rotated: 'Rotated',
    locked: 'Locked',
    unlocked: 'Unlocked',
    'unlock-refused': 'Unlocking refused',
    panic: 'Emergency',
    revoked: 'Ticked as revoked',
  },
  facts: {
    store: 'store',
    secrets: 'secrets',
    outcome: 'outcome',
    with: 'together with',
    checks: 'checks',
    clipboard: 'clipboard',
    from: 'from',
    to: 'to',
    reason: 'because',
    by: 'by',
    what: 'what',
    failures: 'failures in a row',
    state: 'state',
    old: 'old',
    next: 'new',
    connections: 'connections',
    sealedWith: 'sealed with',
    role: 'for',
    endsAt: 'ends',
    madeAt: 'made',
    madeBy: 'made by',
  },
  values: {
    keychain: 'keychain',
    memory: 'memory',
    accepted: 'accepted by the server',
    finished: 'finished',
    cancelled: 'cancelled',
    'out-of-time': 'out of time',
    failed: 'failed',
    cleared: 'cleared',
    'not cleared': 'not cleared',
    sealed: 'sealed vault file',
    asked: 'a person asked',
    idle: 'nothing happened for a while',
    'screen-lock': 'the screen was locked',
    suspend: 'the computer went to sleep',
    'user-switch': 'another user took over',
    panic: 'an emergency',
    passphrase: 'passphrase',
    'touch-id': 'Touch ID',
    unlock: 'unlocking',
    'turn-on': 'switching the lock on',
    'turn-off': 'switching the lock off',
    move: 'moving the secrets',
    change: 'changing the passphrase',
    backup: 'backup',
    'hand-over': 'hand-over',
    begun: 'begun',
    done: 'done',
    undone: 'taken back',
    'partly-undone': 'partly taken back',
    'finished-old-kept': 'finished, the old one is kept',
    'backed-out': 'backed out',
    'ended-by-import': 'ended, its connection was replaced by one from a file',
    'ended-old-gone': 'ended, the old one had been removed elsewhere',
    'cxone-admin': 'CXone administrator',
    'idp-admin': 'identity provider administrator',
    checker: 'whoever runs the checks',
    choose: 'choosing whom it belongs to',
    make: 'making the new one',
    store: 'storing the new one',
    check: 'checking the new one',
    enter: 'entering it in the identity provider',
    confirm: 'confirming that it works',
    revoke: 'revoking the old one',
    remove: 'removing the old one',
    place: 'putting the new one in place',
    tidy: 'tidying up',
    lost: 'the new one was lost',
    'access-key': 'access key',
    'access-key-next': 'new access key',
  },
  search: 'Search',
  searchHint: 'Connection, user, action, credential or outcome',
  action: 'What',
  anyAction: 'Everything',
  connection: 'Connection',
  anyConnection: 'All connections',
  list: 'Entries, the newest first',
  found: (shown, total) => `${shown} of ${total} entries`,
  more: (count) => `Show ${count} more`,
  nobody: 'user unknown',
  byUser: (user) => `user ${user}`,
  entry: (number) => `entry ${number}`,
  allConnections: 'no single connection',
  emptyTitle: 'Nothing has been noted yet.',
  empty: 'The first entry comes with the first secret that you store.',
  nothingFound: 'No entry matches.',
  whole: (since, entries) =>
    `The trail is whole since ${since}: ${entries === '1' ? 'one entry.' : `${entries} entries, each linked to the one before it.`}`,
  justChecked: 'checked just now',
  notKnown: 'not known',
  brokenTitle: (count) => `The trail is broken (places: ${count}).`,
  brokenAdvice:
    'Nothing was repaired: the file stays as it is, and new entries follow behind it. Keep a copy with the export below before you look for the reason.',
  brokenHere: 'The trail is broken here.',
  moreBreaks: (count) => `and ${count} more`,
  exportTitle: 'Keep a copy elsewhere',
  exportCsv: 'Export as CSV',
  exportJsonl: 'Export as JSON Lines',
  exported: (file) => `Kept: ${file}`,
  aboutTitle: 'What this shows, and what it cannot',
  about: [
    'Every entry carries the SHA-256 of the one before it, and the number and hash of the newest are kept in a second file. A changed, missing or cut line is noticed.',
    'It cannot stop somebody who controls your user account from writing both files anew. An exported copy that is kept elsewhere shows that, too.',
    'The command check-tenant writes nothing here, and neither does a program that reads the keychain without the assistant.',
  ],
};

const de: AuditWords = {
  lead: 'Was mit den Geheimnissen geschehen ist, wann, und durch welchen Benutzer dieses Computers. Nie ein Wert.',
  actions: {
    stored: 'Gespeichert',
    replaced: 'Ersetzt',
    revealed: 'Angezeigt',
    copied: 'Kopiert',
    tried: 'Ausprobiert',
    exported: 'Exportiert',
    imported: 'Importiert',
    moved: 'Verschoben',
    deleted: 'Gelöscht',
    'not-found': 'Nicht gefunden',
    'found-again': 'Wiedergefunden',
    rotated: 'Gewechselt',
    locked: 'Gesperrt',
    unlocked: 'Entsperrt',
    'unlock-refused': 'Entsperren abgelehnt',
    panic: 'Notfall',
    revoked: 'Als widerrufen abgehakt',
  },
  facts: {
    store: 'Speicherort',
    secrets: 'Geheimnisse',
    outcome: 'Ergebnis',
    with: 'zusammen mit',
    checks: 'Prüfungen',
    clipboard: 'Zwischenablage',
    from: 'von',
    to: 'nach',
    reason: 'weil',
    by: 'durch',
    what: 'was',
    failures: 'Fehlversuche in Folge',
    state: 'Stand',
    old: 'alt',
    next: 'neu',
    connections: 'Verbindungen',
    sealedWith: 'versiegelt mit',
    role: 'für',
    endsAt: 'endet',
    madeAt: 'angelegt',
    madeBy: 'angelegt von',
  },
  values: {
    keychain: 'Schlüsselbund',
    memory: 'Arbeitsspeicher',
    accepted: 'vom Server angenommen',
    finished: 'beendet',
    cancelled: 'abgebrochen',
    'out-of-time': 'Zeit abgelaufen',
    failed: 'gescheitert',
    cleared: 'geleert',
    'not cleared': 'nicht geleert',
    sealed: 'versiegelte Tresordatei',
    asked: 'jemand es wollte',
    idle: 'eine Weile nichts geschah',
    'screen-lock': 'der Bildschirm gesperrt wurde',
    suspend: 'der Computer in den Ruhezustand ging',
    'user-switch': 'der Benutzer gewechselt wurde',
    panic: 'ein Notfall ausgelöst wurde',
    passphrase: 'Passphrase',
    'touch-id': 'Touch ID',
    unlock: 'Entsperren',
    'turn-on': 'Einschalten der Sperre',
    'turn-off': 'Ausschalten der Sperre',
    move: 'Umzug der Geheimnisse',
    change: 'Ändern der Passphrase',
    backup: 'Sicherung',
    'hand-over': 'Übergabe',
    begun: 'begonnen',
    done: 'abgeschlossen',
    undone: 'zurückgenommen',
    'partly-undone': 'teilweise zurückgenommen',
    'finished-old-kept': 'beendet, der alte Wert bleibt',
    'backed-out': 'abgebrochen und zurückgegangen',
    'ended-by-import': 'beendet, die Verbindung wurde durch eine aus einer Datei ersetzt',
    'ended-old-gone': 'beendet, der alte Wert war anderswo entfernt worden',
    'cxone-admin': 'wer CXone verwaltet',
    'idp-admin': 'wer den Identitätsanbieter verwaltet',
    checker: 'wer die Prüfungen ausführt',
    choose: 'Besitzer wählen',
    make: 'neuen Wert anlegen',
    store: 'neuen Wert speichern',
    check: 'neuen Wert prüfen',
    enter: 'im Identitätsanbieter eintragen',
    confirm: 'bestätigen, dass es geht',
    revoke: 'alten Wert ungültig machen',
    remove: 'alten Wert entfernen',
    place: 'neuen Wert an seinen Platz setzen',
    tidy: 'aufräumen',
    lost: 'neuer Wert ging verloren',
    'access-key': 'Zugriffsschlüssel',
    'access-key-next': 'neuer Zugriffsschlüssel',
  },
  search: 'Suchen',
  searchHint: 'Verbindung, Benutzer, Vorgang, Zugangsdaten oder Ergebnis',
  action: 'Was',
  anyAction: 'Alles',
  connection: 'Verbindung',
  anyConnection: 'Alle Verbindungen',
  list: 'Einträge, der neueste zuerst',
  found: (shown, total) => `${shown} von ${total} Einträgen`,
  more: (count) => (count === '1' ? '1 weiteren anzeigen' : `${count} weitere anzeigen`),
  nobody: 'Benutzer unbekannt',
  byUser: (user) => `Benutzer ${user}`,
  entry: (number) => `Eintrag ${number}`,
  allConnections: 'keine einzelne Verbindung',
  emptyTitle: 'Noch ist nichts vermerkt.',
  empty: 'Der erste Eintrag kommt mit dem ersten Geheimnis, das Sie speichern.',
  nothingFound: 'Kein Eintrag passt dazu.',
  whole: (since, entries) =>
    `Das Protokoll ist lückenlos seit ${since}: ${entries === '1' ? 'ein Eintrag.' : `${entries} Einträge, jeder mit dem vorigen verkettet.`}`,
  justChecked: 'eben geprüft',
  notKnown: 'nicht bekannt',
  brokenTitle: (count) => `Das Protokoll ist beschädigt (Stellen: ${count}).`,
  brokenAdvice:
    'Repariert wurde nichts: Die Datei bleibt, wie sie ist, neue Einträge folgen dahinter. Heben Sie mit dem Export unten eine Kopie auf, bevor Sie nach der Ursache suchen.',
  brokenHere: 'An dieser Stelle ist das Protokoll beschädigt.',
  moreBreaks: (count) => `und ${count} weitere`,
  exportTitle: 'Eine Kopie anderswo aufheben',
  exportCsv: 'Als CSV exportieren',
  exportJsonl: 'Als JSON Lines exportieren',
  exported: (file) => `Abgelegt: ${file}`,
  aboutTitle: 'Was das zeigt, und was nicht',
  about: [
    'Jeder Eintrag trägt den SHA-256-Wert des vorigen; Nummer und Wert des neuesten liegen in einer zweiten Datei. Eine geänderte, fehlende oder abgeschnittene Zeile fällt auf.',
    'Wer Ihr Benutzerkonto beherrscht, kann beide Dateien neu schreiben. Eine exportierte Kopie, die anderswo liegt, zeigt auch das.',
    'Der Befehl check-tenant schreibt hier nichts hinein, ebenso wenig ein Programm, das den Schlüsselbund ohne den Assistenten liest.',
  ],
};

export const auditWords: Readonly<Record<Language, AuditWords>> = { en, de };
