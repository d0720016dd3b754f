import { captureDe } from './areas/capture.ts';
import { detailsDe } from './areas/details.ts';
import { helpDe } from './areas/help.ts';
import { manageDe } from './areas/manage.ts';
import { registrationDe } from './areas/registration.ts';
import { tokensDe } from './areas/tokens.ts';
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
    optional: 'optional',
    workingFor: (duration) => `seit ${duration}`,
  },
  start: {
    loading: 'Der Assistent öffnet Ihre Verbindungen …',
    brokenTitle: 'Diese Ansicht konnte nicht angezeigt werden.',
    brokenAdvice:
      'Was gespeichert war, ist es weiterhin. Zeigen Sie die Ansicht neu an; bleibt es dabei, starten Sie den Assistenten neu.',
    reload: 'Neu anzeigen',
  },
  preferences: {
    region: 'Sprache und Darstellung',
    language: 'Sprache',
    languages: { system: 'System', de: 'Deutsch', en: 'English' },
    theme: 'Darstellung',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
    helpPage: 'Hilfeseite von CXone',
  },
  keychain: {
    ready: (name) => `${name} antwortet`,
    notReady: (name) => `${name} antwortet nicht`,
    practiceStillWorks:
      'Üben können Sie trotzdem: Übungsgeheimnisse bleiben im Arbeitsspeicher, bis der Assistent schließt. Echte Geheimnisse nimmt er erst an, wenn der Schlüsselbund antwortet.',
    checkAgain: 'Erneut prüfen',
    waiting: 'Wartet auf den Schlüsselbund; vielleicht fragt er nach Ihrem Passwort',
    sealedFile: 'Versiegelte Tresordatei',
    fileState: {
      absent: 'Die versiegelte Tresordatei fehlt',
      closed: 'Die versiegelte Tresordatei ist geschlossen',
      open: 'Die versiegelte Tresordatei ist offen',
    },
    orFile:
      'Oder bewahren Sie Geheimnisse in einer Datei auf, die nur Ihre Passphrase öffnet. Dorthin kommt nichts, solange Sie es nicht wählen.',
    toFile: 'Versiegelte Tresordatei ansehen',
    openFile: 'Tresordatei öffnen',
  },
  clipboard: {
    holdsSecret: 'In der Zwischenablage liegt ein Geheimnis.',
    clearsIn: (duration) => `Sie wird in ${duration} geleert.`,
    mayBeInHistory: 'Ein Verlauf der Zwischenablage behält es vielleicht.',
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
      'Sie lagen nur im Arbeitsspeicher und sind mit dem Schließen des Assistenten verschwunden. Erzeugen Sie im Übungsmandanten einfach neue.',
    moveEndedTitle: {
      finished: 'Ein unterbrochener Umzug Ihrer Geheimnisse ist abgeschlossen.',
      undone: 'Ein unterbrochener Umzug Ihrer Geheimnisse wurde rückgängig gemacht.',
    },
    moveEnded: {
      finished: 'Alle sind am neuen Ort, zurückgelesen und verglichen; am alten ist keines mehr.',
      undone:
        'Alle sind, wo sie waren; die bis dahin angelegten Kopien sind entfernt. Beginnen Sie den Umzug neu, wann Sie möchten.',
    },
    fileRestoredTitle: 'Die versiegelte Tresordatei war beschädigt; ihre letzte gute Kopie ist in Gebrauch.',
    fileRestored: (file) =>
      `Die beschädigte Datei liegt als „${file}“ im Datenordner. Prüfen Sie, ob Ihr neuestes Geheimnis da ist.`,
  },
  welcome: {
    title: 'CXone Mpower mit Ihrem Identitätsanbieter verbinden',
    what: [
      'Sie erzeugen in CXone einen Zugriffsschlüssel und ein SCIM-Token; der Assistent zeigt, wo das geht und worauf Sie achten sollten.',
      'Er legt beide in den Schlüsselbund dieses Computers und probiert sie, wo das geht, gleich am Server aus: mit Anfragen, die dort nichts ändern.',
      'Danach stellt er die Werte für Ihren Identitätsanbieter bereit: in dessen Reihenfolge, fertig zum Kopieren.',
    ],
    tryPractice: 'Mit einem Übungsmandanten ausprobieren',
    openPractice: 'Weiter üben',
    practiceName: 'Übungsmandant',
    practiceHint: 'Der Übungsmandant läuft nur auf diesem Computer, fragt nach nichts und braucht kein Netzwerk.',
    connectTenant: 'Meinen Mandanten verbinden',
    connections: 'Ihre Verbindungen',
    open: (name) => `${name} öffnen`,
    atStep: (step) => `Als Nächstes: ${step}`,
    allDone: 'Alle Schritte erledigt',
  },
  rail: {
    allConnections: 'Alle Verbindungen',
    vault: 'Tresor',
    lock: 'Sperren',
    unlock: 'Entsperren',
    panic: 'Notfall …',
    panicGoesOn: 'Notfall läuft',
    steps: 'Schritte',
    done: 'erledigt',
    progress: (done, all) => `${String(done)} von ${String(all)}`,
    waitsFor: (thing) => `wartet auf: ${thing}`,
  },
  practice: {
    word: 'Übung',
    explanation: 'Nichts hier erreicht einen echten Mandanten.',
    panel: 'Übungsmandant: die Seite von CXone',
    notRunning: 'Der Übungsmandant startet. Bleibt es dabei, starten Sie den Assistenten neu.',
    accessKeySaved:
      'Gespeichert. CXone zeigt den geheimen Schlüssel nicht noch einmal; ist er verloren, hilft nur ein neuer.',
    accessKeyLost:
      'Der Schlüssel wurde in CXone nicht gespeichert und ist weg, wie es auch dort wäre. Fügen Sie einen neuen hinzu und speichern Sie auch dessen Schlüssel-ID noch einmal.',
    tokenSaved: 'Gespeichert. CXone zeigt das Token nicht noch einmal; ist es verloren, erzeugen Sie ein neues.',
    onlyOnce: 'Speichern Sie zuerst im Assistenten, dann hier: Das Geheimnis wird nur einmal angezeigt.',
    noIdp:
      'Hier gibt es keinen Identitätsanbieter, in den Sie die Werte eintragen könnten. Kopieren Sie einen und sehen Sie ihn sich an; haken Sie die Aufgabe dann ab.',
    nothingHere:
      'Diese Bildschirme von CXone hat der Übungsmandant nicht. Lesen Sie die Aufgabe und haken Sie sie dann ab.',
  },
  step: {
    position: (current, total) => `Schritt ${String(current)} von ${String(total)}`,
    progress: (done, all) => `${String(done)} von ${String(all)} Aufgaben`,
    tasks: 'Aufgaben dieses Schritts',
    allTasks: 'Alle Aufgaben',
    taskPosition: (current, total) => `Aufgabe ${String(current)} von ${String(total)}`,
    waitsFor: (thing, step) => `Dieser Schritt wartet auf: ${thing}. Gespeichert wird das im Schritt „${step}“.`,
    goTo: (step) => `Zum Schritt „${step}“`,
    doneTitle: 'Dieser Schritt ist erledigt.',
    doneText: 'Sie können jederzeit hierher zurückkommen.',
    goOn: (step) => `Weiter mit „${step}“`,
    allDoneTitle: 'Alle Schritte sind erledigt.',
    allDoneBlockedTitle: 'Alle Schritte sind getan, und etwas steht noch im Weg.',
    allDoneBlocked: 'Was Ihren Identitätsanbieter aufhält und wer am Zug ist, steht oben.',
    allDoneTenant:
      'Jetzt ist Ihr Identitätsanbieter an der Reihe. Sehen Sie in CXone nach, ob die erste Person angekommen ist. Diese Verbindung bleibt mit ihren Werten hier, falls Sie etwas nachschlagen oder ersetzen müssen.',
    allDonePractice: 'Das war der ganze Ablauf. Mit Ihrem eigenen Mandanten gehen Sie dieselben Schritte.',
  },
  task: {
    done: (time) => `erledigt ${time}`,
    now: 'jetzt',
    later: 'noch nicht',
    inCxone: 'In CXone',
    languageName: { de: 'Deutsch', en: 'Englisch', ja: 'Japanisch', ko: 'Koreanisch' },
    labels: 'Beschriftungen von CXone',
    alsoCalled: (variants) => `auch „${variants.join('“, „')}“`,
    parts: 'Teile dieser Aufgabe',
    help: 'Hilfe zu dieser Aufgabe',
    why: 'Warum?',
    had: (time) => `war schon da · ${time}`,
    checkedAt: (time) => `geprüft ${time}`,
    storedAt: (time) => `gespeichert ${time}`,
    firstStore: (things) => `Zuerst hier speichern: ${things.join(', ')}`,
    labelsNotConfirmed: 'Beschriftung nicht bestätigt',
    tickDone: 'Als erledigt abhaken',
    tickUndo: 'Doch nicht erledigt',
  },
  credentials: {
    names: {
      'access-key-id': 'Zugriffsschlüssel-ID',
      'access-key-secret': 'Geheimer Zugangsschlüssel',
      'client-id': 'Client-ID',
      'client-secret': 'Client-Secret',
      'scim-token': 'SCIM-Token',
    },
    newName: (old) => `${old}, neu`,
    notStored: 'noch nicht gespeichert',
    notFound: 'dort, wo es gespeichert war, nicht mehr zu finden; mehr dazu unter „Tresor“',
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
    valid: (duration) => `Laut Server gilt dieses Token ${duration}; der Assistent bewahrt es nicht auf.`,
    acceptedAt: (time) => `vom Server angenommen · ${time}`,
    triedAt: (time) => `ausprobiert ${time}`,
    client: 'Ich habe Client-ID und Client-Secret',
    clientHint:
      'Dafür verlangt CXone auch eine Client-ID und ein Client-Secret. Beide vergibt NICE, wenn dort eine App registriert wird; das dauert etwa zwei bis drei Werktage. Haben Sie keine, ist das in Ordnung: Diese Aufgabe ist freiwillig, und die nächsten Schritte brauchen sie nicht.',
  },
  settings: {
    path: 'Wo im IdP',
    fields: 'Felder, in der Reihenfolge des IdP',
    tick: 'Anhaken',
    leaveEmpty: 'Leer lassen',
    fromVault: 'aus dem Tresor',
    missing: (credential, step) => `${credential}: noch nicht gespeichert. Das geschieht im Schritt „${step}“.`,
    tickDone: 'Alle Werte sind eingetragen',
    saved: 'Die Einstellungen sind gespeichert',
    started: 'Die Bereitstellung läuft',
    tokenOf: (owner) => `Token von ${owner}`,
    noAddress: 'Die Werte erscheinen, sobald der Übungsmandant läuft.',
  },
  evidence: {
    legend: 'Was bedeuten die Zeichen?',
    marks: {
      measured: { name: 'gemessen', meaning: 'der Assistent hat es an Ihrem Server gesehen' },
      confirmed: { name: 'bestätigt', meaning: 'jemand hat nachgesehen und es bestätigt' },
      documented: { name: 'dokumentiert', meaning: 'steht in der öffentlichen Dokumentation des Herstellers' },
      inferred: { name: 'gefolgert', meaning: 'aus anderem geschlossen oder von Dritten berichtet, nicht bewiesen' },
      unknown: { name: 'unbekannt', meaning: 'keine öffentliche Quelle sagt es' },
    },
  },
  details: detailsDe,
  capture: captureDe,
  tokens: tokensDe,
  registration: registrationDe,
  manage: manageDe,
  help: helpDe,
  problems: problemsDe,
};
