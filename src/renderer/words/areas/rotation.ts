import type { Language } from '../../../shared/language.ts';
import type { Leftover } from '../../../shared/rotation/left-behind.ts';
import type { RotationOwner, RotationProof } from '../../../shared/rotation/rotation.ts';

interface Choice {
  readonly name: string;
  readonly meaning: string;
}

/** What differs between a token and an access key. `{labelId}` in a sentence stands for a label of CXone. */
interface SubjectWords {
  readonly owners: Readonly<Record<RotationOwner, Choice>>;
  readonly make: Readonly<Record<RotationOwner, string>>;
  readonly made: string;
  readonly store: string;
  readonly thenSave: string;
  readonly check: string;
  readonly enter: string;
  readonly revoke: string;
  readonly revokePath: string;
  readonly noWayBack: string;
  readonly remove: string;
  readonly removeAct: string;
  readonly removeTitle: (old: string) => string;
  readonly removeText: string;
}

/** The guided replacement of a token or an access key. */
export interface RotationWords {
  readonly title: (old: string) => string;
  readonly promise: string;
  readonly steps: string;
  readonly stepOf: (current: string, all: string, step: string) => string;
  readonly stepDone: string;
  readonly stepHere: string;
  readonly backToList: string;
  readonly backOut: string;
  readonly backOutTitle: (old: string) => string;
  readonly backOutConfirm: string;
  readonly backOutKeep: string;
  readonly whereIsWhat: string;
  readonly leftovers: Readonly<Record<Leftover, (old: string, next: string) => string>>;
  readonly finished: (next: string) => string;
  readonly backedOut: (old: string) => string;
  readonly dismiss: string;
  readonly choose: string;
  readonly chooseUnknown: string;
  readonly choseAct: string;
  readonly otherWay: string;
  readonly tryNew: string;
  readonly tryAgain: string;
  readonly tryOld: string;
  readonly oldAccepted: string;
  readonly oldRefused: string;
  readonly checkNeedsNetwork: string;
  readonly vouch: string;
  readonly vouchText: string;
  readonly checkedMeasured: (time: string) => string;
  readonly checkedConfirmed: (time: string) => string;
  readonly copyNew: (field: string) => string;
  readonly enteredAct: string;
  readonly thenSaveInIdp: string;
  readonly confirm: string;
  readonly proofs: Readonly<Record<RotationProof, Choice>>;
  readonly confirmedAct: string;
  readonly oldStays: (old: string) => string;
  readonly revokeUnknown: string;
  readonly revokedAct: string;
  readonly cannotRevoke: string;
  readonly notRevoked: string;
  readonly revoked: (time: string) => string;
  readonly keepOld: string;
  readonly keep: string;
  readonly lost: (old: string) => string;
  readonly lostRevoked: (old: string) => string;
  readonly close: string;
  readonly place: string;
  readonly placeAct: string;
  readonly tidy: string;
  readonly tidyAct: string;
  readonly token: SubjectWords;
  readonly key: SubjectWords;
}

export const rotationWords: Readonly<Record<Language, RotationWords>> = {
  en: {
    title: (old) => `Replace “${old}” without a gap`,
    promise:
      'The old one stays stored and in use until the new one is proven. You can stop at any time and go on later; until the last step you can also cancel.',
    steps: 'All steps',
    stepOf: (current, all, step) => `Step ${current} of ${all}: ${step}`,
    stepDone: 'done',
    stepHere: 'now',
    backToList: 'All end dates',
    backOut: 'Cancel replacing …',
    backOutTitle: (old) => `Cancel replacing “${old}”?`,
    backOutConfirm: 'Cancel replacing',
    backOutKeep: 'Go on replacing',
    whereIsWhat: 'What is then where:',
    leftovers: {
      'nothing-new': () => 'Nothing new has been made.',
      'next-perhaps-in-cxone': () =>
        'In CXone: nothing new, unless you have made it already; then it is unused there, and nobody can see its value again.',
      'next-in-cxone-without-value': () =>
        'In CXone: the new one exists, unused. Its value is not stored here, and CXone does not show it again. Have it made invalid there if that is possible.',
      'next-in-cxone-unused': () => 'In CXone: the new one exists and is valid, but unused.',
      'next-in-vault': (_old, next) => `Here: “${next}” stays stored. Delete it under Secrets if you do not need it.`,
      'next-in-vault-in-use': (_old, next) => `Here: “${next}” stays stored. It is the one in use, so keep it.`,
      'idp-has-next-unproven': (old) =>
        `In the IdP: the new one is entered, but nobody has confirmed that it works. Enter “${old}” there again.`,
      'idp-has-next': (_old, next) => `In the IdP: “${next}” is entered and confirmed. Leave it so.`,
      'idp-has-one-made-since': (old) =>
        `In the IdP: a new one has been entered, as you said. Leave it there as long as it works; do not go back to “${old}”.`,
      'old-valid-in-cxone': (old) => `In CXone: “${old}” has not been made invalid, as far as is known here.`,
      'old-revoked': (old) => `In CXone: “${old}” has been revoked and is of no more use.`,
      'old-in-vault': (old) => `Here: “${old}” stays stored.`,
      'old-not-in-vault': (old) => `Here: “${old}” is no longer stored.`,
    },
    finished: (next) => `Replaced. “${next}” is in use now.`,
    backedOut: (old) => `Replacing “${old}” was cancelled.`,
    dismiss: 'Understood',
    choose: 'For which user profile do you make the new one in CXone?',
    chooseUnknown: 'Whether one profile can hold two at a time is not published. So choose with care:',
    choseAct: 'Go this way',
    otherWay: 'Choose the other way',
    tryNew: 'Check the new one',
    tryAgain: 'Check once more',
    tryOld: 'Is the old one still valid?',
    oldAccepted: 'The old one is still accepted by the server: there is no gap, take your time.',
    oldRefused:
      'The server no longer accepts the old one. The IdP has access only with the new one, so enter that without delay; going back to the old one is not possible any more.',
    checkNeedsNetwork: 'This needs the network. What you have done so far is kept; come back when there is one.',
    vouch: 'I have tried it myself, it works',
    vouchText:
      'Without client ID and client secret the assistant cannot try an access key. Try it yourself where it is used, and say so here.',
    checkedMeasured: (time) => `The server accepted the new one · ${time}`,
    checkedConfirmed: (time) => `You said that the new one works · ${time}`,
    copyNew: (field) => `${field}, new value`,
    enteredAct: 'It is entered and saved',
    thenSaveInIdp: 'Then test and save there:',
    confirm: 'How have you seen that it works with the new one?',
    proofs: {
      'idp-test': { name: 'The IdP’s own test succeeded', meaning: 'With the new value, after it was entered.' },
      'idp-cycle': {
        name: 'A change has arrived in CXone',
        meaning: 'After saving, a change in the IdP has come through with the next cycle. This is the stronger proof.',
      },
    },
    confirmedAct: 'It works with the new one',
    oldStays: (old) =>
      `“${old}” stays stored. If it does not work with the new one, enter the old one again and cancel.`,
    revokeUnknown:
      'How this is done is not described by NICE in public. The best way known, concluded from what the screens offer:',
    revokedAct: 'The old one is revoked in CXone',
    cannotRevoke: 'It cannot be revoked there',
    notRevoked:
      'It was not revoked in CXone, so it may still be valid there. Ask NICE support, and treat its value as one that still opens the door.',
    revoked: (time) => `Revoked in CXone, as you said · ${time}`,
    keepOld: 'Finish, and keep it stored',
    keep: 'Keep',
    lost: (old) =>
      `The new one was removed elsewhere, so the replacement cannot go on. “${old}” was not touched. If the IdP has the new one already, enter “${old}” there again.`,
    lostRevoked: (old) =>
      `The new one was removed elsewhere, so the replacement cannot go on. “${old}” is revoked in CXone, so do not go back to it. If the new one works in the IdP, leave it there; if it does not, make another one in CXone.`,
    close: 'Close this replacement',
    place:
      'The new key is taking the place of the old one. If that was interrupted, go on: the new key is stored, and nothing of it is lost.',
    placeAct: 'Go on and finish',
    tidy: 'The new key is in its place. The assistant was closed before it could clear the place where the key was until then.',
    tidyAct: 'Clear up and finish',
    token: {
      owners: {
        same: {
          name: 'For the same profile',
          meaning:
            'Quicker. But CXone may make the old token invalid at once; then there is a gap until the new one is in the IdP.',
        },
        other: {
          name: 'For another service employee',
          meaning:
            'The old token is not touched. You need a second employee in CXone; from then on changes are credited to that one.',
        },
      },
      make: {
        same: 'Choose the same user profile as for the old token. Look at what CXone shows before you press {generate}: if it speaks of replacing, go back and take the other way.',
        other:
          'Use a second employee, made like the first (role, cleared {attributes}, activated from the e-mail). Which rights the owner of a token needs is not published. Choose that employee in the list {users}.',
      },
      made: 'The new token is shown in CXone',
      store: 'Copy the token in CXone and store it here. CXone shows it only once.',
      thenSave: 'Now press {saveAccountSettings} in CXone.',
      check: 'The assistant searches over SCIM for a user name that does not exist. Nothing is changed there.',
      enter:
        'Enter the new token in your IdP in place of the old one. The way there is the same as the first time; what exists already stays as it is.',
      revoke: 'Make the old token invalid in CXone, now that nothing uses it any more.',
      revokePath:
        'Look in the section {scimToken} whether the old token’s user profile offers to delete it or to make it invalid. Deactivating that employee may help, too, but what becomes of the token then is unknown. If neither is offered, ask NICE support.',
      noWayBack: 'What is revoked in CXone stays so: from then on only the new one works.',
      remove: 'The last step: the old token is deleted from this computer. After it there is no way back.',
      removeAct: 'Remove the old token …',
      removeTitle: (old) => `Remove “${old}” for good?`,
      removeText: 'Its value is deleted here and cannot be had again, from CXone neither. The new token stays.',
    },
    key: {
      owners: {
        same: {
          name: 'For the same employee',
          meaning:
            'CXone shows access keys as a list, so several may be possible; it is not published. The old key need not be touched.',
        },
        other: {
          name: 'For another service employee',
          meaning: 'The old key is not touched. You need a second employee in CXone with the same role.',
        },
      },
      make: {
        same: 'Open the same employee and add a further access key. Do not delete the old one yet.',
        other:
          'Make a second employee like the first (role, cleared {attributes}, activated from the e-mail), and add an access key there.',
      },
      made: 'The new key is shown in CXone',
      store: 'Copy ID and secret key in CXone and store both here. CXone shows the secret only once.',
      thenSave: 'Now press {save} in CXone.',
      check: 'The assistant asks for an access token with the new key and throws it away. Nothing is changed there.',
      enter: 'Enter the new key wherever the old one is entered.',
      revoke: 'Switch the old key off in CXone, now that nothing uses it any more.',
      revokePath:
        'Open the employee, tab {security}, {accessKeys}. Access keys have a state that can be switched on and off; where exactly is not described. Switching off is better than deleting: it can be undone.',
      noWayBack: 'Once the old key is switched off, only the new one works. A deleted key cannot be brought back.',
      remove:
        'The last step: the new key takes the place of the old one here, and the old one is deleted from this computer. After it there is no way back.',
      removeAct: 'Put the new key in its place …',
      removeTitle: (old) => `Remove “${old}” for good?`,
      removeText: 'Its value is deleted here and cannot be had again, from CXone neither. The new key takes its place.',
    },
  },
  de: {
    title: (old) => `„${old}“ ohne Lücke ersetzen`,
    promise:
      'Das alte bleibt gespeichert und in Gebrauch, bis bewiesen ist, dass das neue geht. Sie können jederzeit aufhören und später weitermachen; bis zum letzten Schritt auch abbrechen.',
    steps: 'Alle Schritte',
    stepOf: (current, all, step) => `Schritt ${current} von ${all}: ${step}`,
    stepDone: 'erledigt',
    stepHere: 'jetzt',
    backToList: 'Alle Ablaufdaten',
    backOut: 'Ersetzen abbrechen …',
    backOutTitle: (old) => `Das Ersetzen von „${old}“ abbrechen?`,
    backOutConfirm: 'Ersetzen abbrechen',
    backOutKeep: 'Weiter ersetzen',
    whereIsWhat: 'Was danach wo ist:',
    leftovers: {
      'nothing-new': () => 'Neues wurde noch nicht erzeugt.',
      'next-perhaps-in-cxone': () =>
        'In CXone: nichts Neues, es sei denn, Sie haben es schon erzeugt; dann liegt es dort unbenutzt, und niemand kann seinen Wert noch einmal sehen.',
      'next-in-cxone-without-value': () =>
        'In CXone: Das neue gibt es dort, unbenutzt. Sein Wert ist hier nicht gespeichert, und CXone zeigt ihn nicht noch einmal. Lassen Sie es dort ungültig machen, wenn das geht.',
      'next-in-cxone-unused': () => 'In CXone: Das neue gibt es dort, es gilt und ist unbenutzt.',
      'next-in-vault': (_old, next) =>
        `Hier: „${next}“ bleibt gespeichert. Löschen Sie es unter „Geheimnisse“, wenn Sie es nicht brauchen.`,
      'next-in-vault-in-use': (_old, next) =>
        `Hier: „${next}“ bleibt gespeichert. Es ist in Gebrauch, behalten Sie es also.`,
      'idp-has-next-unproven': (old) =>
        `Im IdP: Das neue ist eingetragen, aber niemand hat bestätigt, dass es geht. Tragen Sie dort wieder „${old}“ ein.`,
      'idp-has-next': (_old, next) => `Im IdP: „${next}“ ist eingetragen und bestätigt. Lassen Sie es so.`,
      'idp-has-one-made-since': (old) =>
        `Im IdP: Dort ist, wie Sie gesagt haben, schon ein neues eingetragen. Lassen Sie es stehen, solange es damit geht; gehen Sie nicht zu „${old}“ zurück.`,
      'old-valid-in-cxone': (old) => `In CXone: „${old}“ wurde nicht ungültig gemacht, soweit hier bekannt.`,
      'old-revoked': (old) => `In CXone: „${old}“ ist widerrufen und nützt nichts mehr.`,
      'old-in-vault': (old) => `Hier: „${old}“ bleibt gespeichert.`,
      'old-not-in-vault': (old) => `Hier: „${old}“ ist nicht mehr gespeichert.`,
    },
    finished: (next) => `Ersetzt. In Gebrauch ist jetzt „${next}“.`,
    backedOut: (old) => `Das Ersetzen von „${old}“ wurde abgebrochen.`,
    dismiss: 'Verstanden',
    choose: 'Für welches Benutzerprofil erzeugen Sie das neue in CXone?',
    chooseUnknown: 'Ob ein Profil zwei zugleich haben kann, ist nicht veröffentlicht. Wählen Sie deshalb mit Bedacht:',
    choseAct: 'Diesen Weg gehen',
    otherWay: 'Den anderen Weg wählen',
    tryNew: 'Neues prüfen',
    tryAgain: 'Noch einmal prüfen',
    tryOld: 'Gilt das alte noch?',
    oldAccepted: 'Der Server nimmt das alte weiterhin an: Es gibt keine Lücke, lassen Sie sich Zeit.',
    oldRefused:
      'Der Server nimmt das alte nicht mehr an. Der IdP hat nur noch mit dem neuen Zugang; tragen Sie es ohne Verzug ein. Zurück zum alten geht es nicht mehr.',
    checkNeedsNetwork:
      'Dafür braucht es das Netzwerk. Was Sie bisher getan haben, bleibt erhalten; kommen Sie wieder, wenn es da ist.',
    vouch: 'Ich habe es selbst ausprobiert, es geht',
    vouchText:
      'Ohne Client-ID und Client-Secret kann der Assistent einen Zugriffsschlüssel nicht ausprobieren. Probieren Sie ihn dort aus, wo er verwendet wird, und sagen Sie es hier.',
    checkedMeasured: (time) => `Der Server hat das neue angenommen · ${time}`,
    checkedConfirmed: (time) => `Sie haben gesagt, dass das neue geht · ${time}`,
    copyNew: (field) => `${field}, neuer Wert`,
    enteredAct: 'Es ist eingetragen und gespeichert',
    thenSaveInIdp: 'Danach dort testen und speichern:',
    confirm: 'Woran haben Sie gesehen, dass es mit dem neuen geht?',
    proofs: {
      'idp-test': {
        name: 'Der Test des IdP ist gelungen',
        meaning: 'Mit dem neuen Wert, nachdem er eingetragen war.',
      },
      'idp-cycle': {
        name: 'Eine Änderung ist in CXone angekommen',
        meaning:
          'Nach dem Speichern ist eine Änderung aus dem IdP mit dem nächsten Durchlauf angekommen. Das beweist mehr.',
      },
    },
    confirmedAct: 'Es geht mit dem neuen',
    oldStays: (old) =>
      `„${old}“ bleibt gespeichert. Geht es mit dem neuen nicht, tragen Sie das alte wieder ein und brechen Sie ab.`,
    revokeUnknown:
      'Wie das geht, beschreibt NICE nicht öffentlich. Der beste bekannte Weg, gefolgert aus dem, was die Bildschirme bieten:',
    revokedAct: 'Das alte ist in CXone widerrufen',
    cannotRevoke: 'Dort lässt es sich nicht widerrufen',
    notRevoked:
      'In CXone wurde es nicht widerrufen, es kann dort also noch gelten. Fragen Sie den Support von NICE, und behandeln Sie den Wert wie einen, der noch die Tür öffnet.',
    revoked: (time) => `In CXone widerrufen, wie Sie gesagt haben · ${time}`,
    keepOld: 'Beenden und es gespeichert lassen',
    keep: 'Behalten',
    lost: (old) =>
      `Das neue wurde an anderer Stelle entfernt, deshalb geht es hier nicht weiter. „${old}“ ist unberührt. Steht im IdP schon das neue, tragen Sie dort wieder „${old}“ ein.`,
    lostRevoked: (old) =>
      `Das neue wurde an anderer Stelle entfernt, deshalb geht es hier nicht weiter. „${old}“ ist in CXone widerrufen, gehen Sie also nicht dorthin zurück. Geht es im IdP mit dem neuen, lassen Sie es dort stehen; wenn nicht, erzeugen Sie in CXone ein weiteres.`,
    close: 'Dieses Ersetzen schließen',
    place:
      'Der neue Schlüssel nimmt gerade den Platz des alten ein. Wurde das unterbrochen, machen Sie weiter: Der neue Schlüssel ist gespeichert, nichts davon ist verloren.',
    placeAct: 'Weitermachen und beenden',
    tidy: 'Der neue Schlüssel ist an seinem Platz. Der Assistent wurde geschlossen, bevor er den Platz räumen konnte, an dem der Schlüssel bis dahin lag.',
    tidyAct: 'Aufräumen und beenden',
    token: {
      owners: {
        same: {
          name: 'Für dasselbe Profil',
          meaning:
            'Das geht schneller. CXone kann das alte Token aber sofort ungültig machen; dann entsteht eine Lücke, bis das neue im IdP steht.',
        },
        other: {
          name: 'Für ein anderes Dienstkonto',
          meaning:
            'Das alte Token bleibt unberührt. Sie brauchen in CXone eine zweite Person; ihr werden von da an die Änderungen zugeschrieben.',
        },
      },
      make: {
        same: 'Wählen Sie dasselbe Benutzerprofil wie für das alte Token. Sehen Sie hin, was CXone anzeigt, bevor Sie auf {generate} klicken: Ist von Ersetzen die Rede, gehen Sie zurück und nehmen Sie den anderen Weg.',
        other:
          'Nehmen Sie eine zweite Person, angelegt wie die erste (Rolle, {attributes} geleert, aus der E-Mail aktiviert). Welche Rechte die Person hinter einem Token braucht, ist nicht veröffentlicht. Wählen Sie diese Person in der Liste {users}.',
      },
      made: 'CXone zeigt das neue Token',
      store: 'Kopieren Sie das Token in CXone und speichern Sie es hier. CXone zeigt es nur einmal.',
      thenSave: 'Klicken Sie jetzt in CXone auf {saveAccountSettings}.',
      check: 'Der Assistent sucht über SCIM nach einem Benutzernamen, den es nicht gibt. Dort wird nichts geändert.',
      enter:
        'Tragen Sie das neue Token anstelle des alten in Ihren IdP ein. Der Weg dorthin ist derselbe wie beim ersten Mal; was es schon gibt, bleibt, wie es ist.',
      revoke: 'Machen Sie das alte Token in CXone ungültig, denn nun verwendet es niemand mehr.',
      revokePath:
        'Sehen Sie im Abschnitt {scimToken} nach, ob sich das Token beim alten Benutzerprofil löschen oder ungültig machen lässt. Vielleicht hilft auch, diese Person zu deaktivieren; was dann aus dem Token wird, ist unbekannt. Wird beides nicht angeboten, fragen Sie den Support von NICE.',
      noWayBack: 'Was in CXone widerrufen ist, bleibt widerrufen: Von da an geht nur noch das neue.',
      remove: 'Der letzte Schritt: Das alte Token wird von diesem Computer gelöscht. Danach gibt es keinen Weg zurück.',
      removeAct: 'Altes Token entfernen …',
      removeTitle: (old) => `„${old}“ endgültig entfernen?`,
      removeText:
        'Der Wert wird hier gelöscht und ist nicht mehr zu bekommen, auch nicht von CXone. Das neue Token bleibt.',
    },
    key: {
      owners: {
        same: {
          name: 'Für dieselbe Person',
          meaning:
            'CXone zeigt Zugriffsschlüssel als Liste, also sind vielleicht mehrere möglich; veröffentlicht ist das nicht. Der alte Schlüssel muss nicht berührt werden.',
        },
        other: {
          name: 'Für ein anderes Dienstkonto',
          meaning: 'Der alte Schlüssel bleibt unberührt. Sie brauchen in CXone eine zweite Person mit derselben Rolle.',
        },
      },
      make: {
        same: 'Öffnen Sie dieselbe Person und fügen Sie einen weiteren Zugriffsschlüssel hinzu. Löschen Sie den alten noch nicht.',
        other:
          'Legen Sie eine zweite Person an wie die erste (Rolle, {attributes} geleert, aus der E-Mail aktiviert) und fügen Sie ihr einen Zugriffsschlüssel hinzu.',
      },
      made: 'CXone zeigt den neuen Schlüssel',
      store:
        'Kopieren Sie in CXone ID und geheimen Schlüssel und speichern Sie beide hier. CXone zeigt das Geheimnis nur einmal.',
      thenSave: 'Klicken Sie jetzt in CXone auf {save}.',
      check:
        'Der Assistent fragt mit dem neuen Schlüssel nach einem Zugriffstoken und wirft es weg. Dort wird nichts geändert.',
      enter: 'Tragen Sie den neuen Schlüssel überall ein, wo der alte steht.',
      revoke: 'Schalten Sie den alten Schlüssel in CXone ab, denn nun verwendet ihn niemand mehr.',
      revokePath:
        'Öffnen Sie die Person, Registerkarte {security}, {accessKeys}. Zugriffsschlüssel haben einen Zustand, der sich ein- und ausschalten lässt; wo genau, ist nicht beschrieben. Ausschalten ist besser als Löschen: Es lässt sich zurücknehmen.',
      noWayBack:
        'Sobald der alte Schlüssel ausgeschaltet ist, gilt nur noch der neue. Ein gelöschter lässt sich nicht zurückholen.',
      remove:
        'Der letzte Schritt: Der neue Schlüssel nimmt hier den Platz des alten ein, und der alte wird von diesem Computer gelöscht. Danach gibt es keinen Weg zurück.',
      removeAct: 'Neuen Schlüssel an seinen Platz setzen …',
      removeTitle: (old) => `„${old}“ endgültig entfernen?`,
      removeText:
        'Der Wert wird hier gelöscht und ist nicht mehr zu bekommen, auch nicht von CXone. Der neue Schlüssel nimmt seinen Platz ein.',
    },
  },
};
