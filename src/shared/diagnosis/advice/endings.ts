import type { Advice } from '../advice.ts';
import { nothingToDo, thisPasses } from './parts.ts';

/** What is as it should be, and what was not checked. */
export const endingAdvice = {
  'tls-good': {
    what: {
      de: 'Die Verbindung ist verschlüsselt[ ({protocol})], und dieser Computer vertraut dem Zertifikat[ von {issuer}][, gültig bis {validTo}].',
      en: 'The connection is encrypted[ ({protocol})], and this computer trusts the certificate[ by {issuer}][, valid until {validTo}].',
    },
    todo: nothingToDo,
    proof: thisPasses,
    evidence: 'measured',
  },
  'tls-not-needed': {
    what: {
      de: 'Die Verbindung ist nicht verschlüsselt. Das ist nur in Ordnung, weil der Server auf diesem Computer läuft.',
      en: 'The connection is not encrypted. That is all right only because the server runs on this computer.',
    },
    todo: nothingToDo,
    proof: thisPasses,
    evidence: 'measured',
  },
  'as-expected': {
    what: { de: 'Die Antwort ist so, wie sie sein soll.', en: 'The answer is as it should be.' },
    todo: nothingToDo,
    proof: thisPasses,
    evidence: 'measured',
  },

  'waits-for-other': {
    what: {
      de: 'Nicht geprüft, weil zuerst eine andere Prüfung gelingen muss[: „{check}“].',
      en: 'Not checked, because another check has to succeed first[: “{check}”].',
    },
    todo: {
      de: 'Beheben Sie, was die andere Prüfung fand[ („{check}“)], und prüfen Sie noch einmal.',
      en: 'Mend what the other check found[ (“{check}”)], and check again.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'no-credential': {
    what: {
      de: 'Nicht geprüft, weil der Zugang dafür hier nicht gespeichert ist.',
      en: 'Not checked, because the credential for it is not stored here.',
    },
    todo: {
      de: 'Speichern Sie das SCIM-Token, oder Zugriffsschlüssel und registrierte App, im passenden Schritt dieser Verbindung. Brauchen Sie den Zugang nicht, ist nichts zu tun.',
      en: 'Store the SCIM token, or access key and registered app, in the step of this connection that makes it. If you do not need the credential, there is nothing to do.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'nobody-known': {
    what: {
      de: 'Nicht geprüft, weil keine Person bekannt ist, nach der gesucht werden könnte.',
      en: 'Not checked, because no person is known who could be searched for.',
    },
    todo: {
      de: 'Geben Sie vor der Prüfung den Benutzernamen eines vorhandenen Mitarbeiters an.',
      en: 'Before the check, enter the user name of an existing employee.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'not-announced': {
    what: {
      de: 'Nicht geprüft, weil der Server diese Fähigkeit nicht ankündigt. Kein bekannter IdP braucht sie.',
      en: 'Not checked, because the server does not announce this ability. No known IdP needs it.',
    },
    todo: nothingToDo,
    proof: thisPasses,
    evidence: 'measured',
  },
  'not-needed': {
    what: {
      de: 'Nicht geprüft, weil es auf diesem Weg nicht gebraucht wird.',
      en: 'Not checked, because it is not needed in this set-up.',
    },
    todo: nothingToDo,
    proof: thisPasses,
    evidence: 'measured',
  },
  'no-login-address': {
    what: {
      de: 'Nicht geprüft, weil die Adresse der Anmeldung nicht bekannt ist.',
      en: 'Not checked, because the address of the login is not known.',
    },
    todo: {
      de: 'Wählen Sie in der Verbindung die Cloud Ihres Mandanten. Mit dem SCIM-Token allein ist das nicht nötig.',
      en: 'In the connection, choose the cloud of your tenant. With the SCIM token alone that is not necessary.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'through-proxy': {
    what: {
      de: 'Nicht geprüft, weil ein Proxy das übernimmt: Er sucht den Namen und stellt die Verbindung her.',
      en: 'Not checked, because a proxy does it: it looks up the name and makes the connection.',
    },
    todo: nothingToDo,
    proof: thisPasses,
    evidence: 'measured',
  },
  cancelled: {
    what: {
      de: 'Nicht geprüft, weil der Durchgang abgebrochen wurde.',
      en: 'Not checked, because the run was cancelled.',
    },
    todo: { de: 'Prüfen Sie noch einmal, wenn es passt.', en: 'Check again when it suits you.' },
    proof: thisPasses,
    evidence: 'measured',
  },
  'out-of-time': {
    what: {
      de: 'Nicht geprüft, weil die Zeit für den Durchgang vorher zu Ende war.',
      en: 'Not checked, because the time for the run was over before.',
    },
    todo: {
      de: 'Wiederholen Sie diese Prüfung allein. Braucht der Server immer so lange, sehen Sie nach, welche Antwort langsam war.',
      en: 'Repeat this check by itself. If the server always takes that long, look which answer was slow.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
} as const satisfies Readonly<Record<string, Advice>>;
