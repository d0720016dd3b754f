import { problemsDe } from './problems-de.ts';
import type { Words } from './words.ts';

export const de: Words = {
  product: 'SCIM-Einrichtungsassistent',
  common: {
    cancel: 'Abbrechen',
    copy: 'Kopieren',
    copyThing: (thing) => `${thing} kopieren`,
    copied: 'Kopiert',
    copiedThing: (thing) => `Kopiert: ${thing}`,
    dismiss: 'Verstanden',
    details: 'Einzelheiten für ein Ticket',
    code: 'Code',
    optional: 'freiwillig',
    workingFor: (duration) => `seit ${duration}`,
  },
  start: {
    loading: 'Der Assistent öffnet Ihre Verbindungen …',
    brokenTitle: 'Diese Ansicht konnte nicht gezeichnet werden.',
    brokenAdvice:
      'Nichts Gespeichertes ist verloren. Zeichnen Sie sie neu; bleibt es dabei, starten Sie den Assistenten neu.',
    reload: 'Neu zeichnen',
  },
  preferences: {
    region: 'Sprache und Darstellung',
    language: 'Sprache',
    languages: { system: 'System', de: 'Deutsch', en: 'English' },
    theme: 'Darstellung',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
    helpPage: 'Hilfeseite von CXone',
    version: (version) => `Version ${version}`,
  },
  keychain: {
    ready: (name) => `${name} antwortet`,
    notReady: (name) => `${name} antwortet nicht`,
    practiceStillWorks:
      'Üben können Sie trotzdem: Übungsgeheimnisse bleiben im Arbeitsspeicher, bis der Assistent schließt. Echte Geheimnisse nimmt er erst an, wenn der Schlüsselbund antwortet.',
    checkAgain: 'Erneut prüfen',
  },
  clipboard: {
    holdsSecret: 'In der Zwischenablage liegt ein Geheimnis.',
    clearsIn: (duration) => `Sie wird in ${duration} geleert.`,
  },
  notices: {
    region: 'Hinweise',
    setAsideTitle: {
      damaged: 'Die Datei mit Ihrem Fortschritt war beschädigt und wurde beiseitegelegt.',
      'newer-version': 'Die Datei mit Ihrem Fortschritt stammt von einer neueren Version und wurde beiseitegelegt.',
    },
    setAside: (file, restored) =>
      restored
        ? `Die letzte gute Kopie ist in Gebrauch. Die andere Datei liegt als „${file}“ im Datenordner.`
        : `Es gab keine gute Kopie, deshalb beginnt der Assistent neu. Die Datei liegt als „${file}“ im Datenordner; Geheimnisse im Schlüsselbund sind unberührt.`,
    practiceSecretsGoneTitle: 'Die Geheimnisse der Übungsverbindung sind weg.',
    practiceSecretsGone:
      'Sie lagen nur im Arbeitsspeicher und endeten mit der letzten Sitzung. Erzeugen Sie im Übungsmandanten neue; das gehört zur Übung.',
  },
  welcome: {
    title: 'CXone Mpower mit Ihrem Identitätsanbieter verbinden',
    what: [
      'Sie erzeugen in CXone einen Zugriffsschlüssel und ein SCIM-Token; der Assistent sagt, wo, und worauf Sie achten sollten.',
      'Er legt beide in den Schlüsselbund dieses Computers und probiert sie am Server aus, mit Anfragen, die nichts ändern.',
      'Danach stellt er jeden Wert bereit, den Ihr Identitätsanbieter verlangt: in dessen Reihenfolge, fertig zum Kopieren.',
    ],
    tryPractice: 'Mit einem Übungsmandanten ausprobieren',
    openPractice: 'Weiter üben',
    practiceName: 'Übungsmandant',
    practiceHint: 'Läuft nur auf diesem Computer, fragt nach nichts und braucht kein Netzwerk.',
    connectTenant: 'Meinen Mandanten verbinden',
    connections: 'Ihre Verbindungen',
    open: (name) => `${name} öffnen`,
    atStep: (step) => `Als Nächstes: ${step}`,
    allDone: 'Alle Schritte erledigt',
  },
  newConnection: {
    title: 'Meinen Mandanten verbinden',
    lead: 'Was Sie eingeben, bleibt erhalten, auch wenn Sie den Assistenten jetzt schließen.',
    fields: { 'connection-name': 'Name der Verbindung', 'tenant-address': 'Adresse des Mandanten' },
    hints: {
      'connection-name': 'Nur für Sie, zum Beispiel die Firma.',
      'tenant-address':
        'Melden Sie sich bei CXone an und kopieren Sie, was in der Adresszeile steht. Die ganze Zeile ist in Ordnung.',
    },
    cloud: 'Cloud',
    cloudHint: 'FedRAMP nur, wenn Ihre Firma CXone für Behörden der USA nutzt.',
    identityProvider: 'Identitätsanbieter (IdP)',
    create: 'Verbindung anlegen',
    back: 'Zurück',
  },
  rail: {
    allConnections: 'Alle Verbindungen',
    steps: 'Schritte',
    done: 'erledigt',
    here: 'Sie sind hier',
    open: 'noch nicht',
    waitsFor: (thing) => `wartet auf: ${thing}`,
    remove: 'Verbindung entfernen …',
  },
  remove: {
    title: (name) => `„${name}“ entfernen?`,
    lost: (store) =>
      `Alle Geheimnisse dieser Verbindung werden gelöscht (${store}), und ihr Fortschritt wird vergessen.`,
    lostProgress: 'Ihr Fortschritt wird vergessen. Im Schlüsselbund liegt nichts von ihr.',
    stays: 'In CXone und im Identitätsanbieter ändert sich nichts. CXone zeigt die Geheimnisse nicht noch einmal.',
    confirm: 'Verbindung entfernen',
    keep: 'Behalten',
  },
  practice: {
    word: 'Übung',
    explanation: 'Nichts hier erreicht einen echten Mandanten.',
    panel: 'Übungsmandant: die Seite von CXone',
    imitates: 'Steht für die CXone-Seite dieses Schritts. Die Beschriftungen sind die von CXone.',
    notRunning: 'Der Übungsmandant startet. Bleibt es dabei, starten Sie den Assistenten neu.',
    accessKeySaved:
      'Gespeichert. CXone zeigt den geheimen Schlüssel nicht noch einmal; ist er verloren, hilft nur ein neuer.',
    tokenSaved: 'Gespeichert. CXone zeigt das Token nicht noch einmal; ist es verloren, erzeugen Sie ein neues.',
    onlyOnce: 'Kopieren und speichern Sie es im Assistenten, bevor Sie hier speichern: Es wird nur einmal angezeigt.',
    noIdp:
      'Hier gibt es keinen Identitätsanbieter, in den Sie die Werte eintragen könnten. Kopieren Sie einen und sehen Sie ihn sich an; haken Sie die Aufgabe dann ab.',
    labels: {
      accessKeys: 'Zugriffsschlüssel',
      addAccessKey: 'Zugriffsschlüssel hinzufügen',
      showSecret: '(GEHEIMSCHLÜSSEL ZEIGEN)',
      save: 'Speichern',
      tokenSection: 'SCIM-Token',
      generate: 'Generieren',
      showToken: 'Token anzeigen',
    },
  },
  step: {
    position: (current, total) => `Schritt ${String(current)} von ${String(total)}`,
    waitsFor: (thing, step) => `Dieser Schritt wartet auf: ${thing}. Gespeichert wird das im Schritt „${step}“.`,
    goTo: (step) => `Zum Schritt „${step}“`,
    doneTitle: 'Dieser Schritt ist erledigt.',
    doneText: 'Sie können jederzeit hierher zurückkommen.',
    goOn: (step) => `Weiter mit „${step}“`,
    allDoneTitle: 'Alle Schritte sind erledigt.',
    allDoneTenant:
      'Jetzt übernimmt Ihr Identitätsanbieter. Diese Verbindung bleibt mit Werten und Einstellungen hier, falls Sie etwas eintragen oder ersetzen müssen.',
    allDonePractice: 'Das war der ganze Ablauf. Mit Ihrem eigenen Mandanten geht es genauso.',
  },
  task: {
    done: (time) => `erledigt ${time}`,
    now: 'jetzt',
    later: 'noch nicht',
    inCxone: 'In CXone',
    languageName: { de: 'Deutsch', en: 'Englisch' },
    otherLanguage: (language) => `Wenn Ihr CXone ${language} spricht`,
    labelsNotConfirmed: 'Beschriftung nicht bestätigt',
    tickDone: 'Als erledigt abhaken',
    tickUndo: 'Doch nicht erledigt',
    goodToKnow: 'Gut zu wissen',
    notes: {
      'create-role': [
        'Eine eigene Rolle gibt dem Schlüssel die beiden Rechte, die er braucht, und keine weiteren.',
        'Rollennamen haben höchstens 50 Zeichen, keines von / \\ + ! ? < > # & , % ", und sind nie wieder verwendbar, auch nicht nach einer Deaktivierung.',
      ],
      'create-employee': [
        'Mit einem eigenen Mitarbeiter gilt der Schlüssel weiter, wenn jemand aus Ihrem Team ausscheidet.',
        'Sie selbst brauchen das Recht, Mitarbeiter zu erstellen.',
      ],
      'add-access-key': ['Die Hilfeseite schreibt „Zugriffsschlüssel“ und „Zugangsschlüssel“; gemeint ist dasselbe.'],
      'store-access-key': ['Ist der geheime Schlüssel verloren, hilft nur ein neuer.'],
      'activate-employee': [
        'Keine E-Mail? Prüfen Sie die Adresse des Mitarbeiters und klicken Sie noch einmal auf „Einladen“. Ohne Aktivierung gilt der Schlüssel nicht.',
      ],
      'try-access-key': [
        'Client-ID und Client-Secret dienen nur diesem Versuch. Eine App bei NICE zu registrieren, dauert etwa zwei bis drei Werktage.',
      ],
      'generate-token': [
        'Das Token gilt nur für SCIM. Wie lange es gilt, ist nirgends veröffentlicht.',
        'Mehrere Personen können sich ein Token teilen, oder jede hat ihr eigenes.',
      ],
      'try-token': [
        'Das beweist Adresse und Token von diesem Computer aus. Ihr Identitätsanbieter fragt aus seiner eigenen Cloud; sein eigener Test kommt später.',
      ],
      'enter-settings': [
        'Änderungen gehen nur in eine Richtung: vom Identitätsanbieter zu CXone. Änderungen in CXone erreichen ihn nicht.',
      ],
      'start-provisioning': [
        'Beginnen Sie mit einer Person. Benutzername, Vorname, Nachname und E-Mail-Adresse sind nötig.',
        'Neue Personen erhalten die Rolle Agent, wenn CXone keine andere vorgibt. Gibt es beides nicht, kann niemand angelegt werden.',
      ],
    },
  },
  credentials: {
    names: {
      'access-key-id': 'Zugriffsschlüssel-ID',
      'access-key-secret': 'Geheimer Zugangsschlüssel',
      'client-id': 'Client-ID',
      'client-secret': 'Client-Secret',
      'scim-token': 'SCIM-Token',
    },
    notStored: 'noch nicht gespeichert',
    paste: 'Aus der Zwischenablage speichern',
    pasteNamed: (name) => `Aus der Zwischenablage speichern: ${name}`,
    replace: 'Aus der Zwischenablage ersetzen',
    replaceNamed: (name) => `Aus der Zwischenablage ersetzen: ${name}`,
    type: 'Stattdessen eintippen',
    typeNamed: (name) => `Stattdessen eintippen: ${name}`,
    storeTyped: 'Speichern',
    showTyped: 'Eingabe zeigen oder verbergen',
    storedInKeychain: (keychain) => `gespeichert und zurückgelesen: ${keychain}`,
    storedInMemory: 'nur im Arbeitsspeicher gespeichert und zurückgelesen; weg, wenn der Assistent schließt',
    endsIn: (lastFour) => `endet auf ${lastFour}`,
  },
  trials: {
    start: { 'access-key': 'Zugriffsschlüssel ausprobieren', 'scim-token': 'SCIM-Token ausprobieren' },
    again: 'Noch einmal ausprobieren',
    working: {
      'access-key': 'Fragt den Token-Endpunkt',
      'scim-token': 'Fragt die SCIM-Schnittstelle',
    },
    accepted: {
      'access-key': 'Der Server hat den Zugriffsschlüssel angenommen und ein Token ausgegeben.',
      'scim-token': 'Der Server hat das SCIM-Token angenommen und auf die Suche mit einer leeren Liste geantwortet.',
    },
    valid: (duration) => `Dieses Token gilt ${duration}; es wird nicht aufbewahrt.`,
    triedAt: (time) => `ausprobiert ${time}`,
    client: 'Ich habe Client-ID und Client-Secret',
    clientHint: 'Beide kommen von NICE, für eine dort registrierte App.',
  },
  chooseIdp: { legend: 'Ihr Identitätsanbieter', take: (name) => `${name} verwenden` },
  settings: {
    path: 'Wo im IdP',
    fields: 'Felder, in der Reihenfolge des IdP',
    tick: 'Anhaken',
    leaveEmpty: 'Leer lassen',
    fromVault: 'aus dem Tresor',
    missing: (credential, step) => `${credential}: noch nicht gespeichert; das geschieht im Schritt „${step}“.`,
    afterwards: 'Danach im IdP',
    tickDone: 'Alle Werte sind eingetragen',
    noAddress: 'Die Werte erscheinen, sobald der Übungsmandant läuft.',
  },
  evidence: {
    legend: 'Was bedeuten die Zeichen?',
    marks: {
      measured: { name: 'gemessen', meaning: 'der Assistent hat es an Ihrem Server gesehen' },
      confirmed: { name: 'bestätigt', meaning: 'ein Mensch hat nachgesehen und es gesagt' },
      documented: { name: 'dokumentiert', meaning: 'steht in der öffentlichen Dokumentation des Herstellers' },
      inferred: { name: 'gefolgert', meaning: 'von uns gefolgert oder von Dritten berichtet, nicht bewiesen' },
      unknown: { name: 'unbekannt', meaning: 'nichts Öffentliches sagt es' },
    },
  },
  problems: problemsDe,
};
