import type { Advice } from '../advice.ts';
import { nothingToDo, passes, places, tellMaker, thisHasNoNote } from './parts.ts';

/** What the server says about itself, and the small print of its answers. */
export const serverAdvice = {
  'not-offered': {
    what: {
      de: 'Der Server bietet das nicht an[: {path}][ (Status {status})]. Das darf er; SailPoint und CyberArk fragen aber nach solchen Angaben.',
      en: 'The server does not offer this[: {path}][ (status {status})]. It is allowed to; but SailPoint and CyberArk ask for such information.',
    },
    todo: {
      de: 'Für Okta und Entra ist nichts zu tun. In SailPoint schalten Sie „Non-Compliant Server“ ein; für CyberArk geben Sie diesen Befund dem Support von NICE.',
      en: 'For Okta and Entra there is nothing to do. In SailPoint, switch on “Non-Compliant Server”; for CyberArk, give this finding to NICE support.',
    },
    proof: thisHasNoNote,
    evidence: 'documented',
  },
  'discovery-open': {
    what: {
      de: 'Der Server zeigt seine Beschreibung auch ohne Token. Das ist erlaubt; Personen stehen nicht darin.',
      en: 'The server shows its description without a token, too. That is allowed; there are no people in it.',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'discovery-closed': {
    what: {
      de: 'Der Server zeigt seine Beschreibung nur mit Token. Das ist erlaubt.',
      en: 'The server shows its description only with a token. That is allowed.',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'attributes-missing': {
    what: {
      de: 'Der IdP sendet Felder, die der Server in seinen Schemas nicht nennt[: {missing}]. Sie gehen vermutlich verloren, oder der Server lehnt sie ab.',
      en: 'The IdP sends fields that the server’s schemas do not name[: {missing}]. They will probably be lost, or the server refuses them.',
    },
    todo: {
      de: `Schalten Sie die Felder, die Sie brauchen, unter ${places.fields.de} ein. Die übrigen entfernen Sie aus der Zuordnung des IdP, wenn er das zulässt.`,
      en: `Switch on the fields you need under ${places.fields.en}. Remove the others from the IdP’s mapping if it allows that.`,
    },
    proof: passes('attributes'),
    evidence: 'documented',
  },
  'user-name-optional': {
    what: {
      de: 'Im Schema der Person ist userName nicht als Pflichtfeld gekennzeichnet, obwohl es das ist.',
      en: 'In the schema of a person, userName is not marked as required although it is.',
    },
    todo: nothingToDo,
    proof: passes('user-schema'),
    evidence: 'measured',
  },
  'plain-json': {
    what: {
      de: 'Antworten sind als application/json gekennzeichnet statt als application/scim+json. Okta liest sie nach allem, was bekannt ist; Entra und SailPoint erwarten die Kennzeichnung von SCIM.',
      en: 'Answers are marked as application/json instead of application/scim+json. As far as is known Okta reads them; Entra and SailPoint expect the mark of SCIM.',
    },
    todo: {
      de: 'Probieren Sie im IdP zuerst den Test der Verbindung. Scheitert er, kopieren Sie diesen Befund für ein Ticket beim Hersteller des Servers.',
      en: 'Try the IdP’s test of the connection first. If it fails, copy this finding for a ticket with the maker of the server.',
    },
    proof: passes('media-type'),
    evidence: 'inferred',
  },
  'no-challenge': {
    what: {
      de: 'Die Ablehnung sagt nicht, welche Art von Token verlangt wird (Kopfzeile WWW-Authenticate). IdPs brauchen das nicht.',
      en: 'The refusal does not say what kind of token is wanted (header WWW-Authenticate). IdPs do not need it.',
    },
    todo: nothingToDo,
    proof: passes('challenge'),
    evidence: 'measured',
  },
  'forbidden-without-token': {
    what: {
      de: 'Ohne Token antwortet der Server mit „verboten“ (403) statt mit „nicht angemeldet“ (401). Draußen bleibt man trotzdem.',
      en: 'Without a token, the server answers “forbidden” (403) instead of “not logged in” (401). One is kept out all the same.',
    },
    todo: nothingToDo,
    proof: passes('no-token'),
    evidence: 'measured',
  },
  'not-found-without-token': {
    what: {
      de: 'Ohne Token antwortet der Server mit „nicht gefunden“ (404). Das kann Absicht sein, oder die Adresse stimmt nicht.',
      en: 'Without a token, the server answers “not found” (404). That may be on purpose, or the address is wrong.',
    },
    todo: {
      de: 'Sehen Sie nach, ob das Token angenommen wird. Wenn nicht, vergleichen Sie die Basis-URL mit der Adresszeile von CXone.',
      en: 'See whether the token is accepted. If not, compare the base URL with CXone’s address bar.',
    },
    proof: passes('token'),
    evidence: 'measured',
  },
  'error-body-missing': {
    what: {
      de: 'Der Server lehnt richtig ab[ (Status {status})], sagt aber nicht in der Form von SCIM, warum. Im Protokoll des IdP steht dann nur die Nummer.',
      en: 'The server refuses rightly[ (status {status})] but does not say why in the form of SCIM. The IdP’s log will show the number only.',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'other-refusal': {
    what: {
      de: 'Der Server lehnt ab, aber anders als vorgesehen[ (Status {status})].',
      en: 'The server refuses, but in another way than laid down[ (status {status})].',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'not-refused': {
    what: {
      de: 'Der Server antwortet mit Erfolg[ (Status {status})], wo er ablehnen müsste. Ein Tippfehler in einer Adresse fiele dann nicht auf.',
      en: 'The server answers with success[ (status {status})] where it should refuse. A typing error in an address would go unnoticed.',
    },
    todo: tellMaker,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'clock-differs': {
    what: {
      de: 'Die Uhren von Server und Computer gehen nicht gleich[: Dieser Computer geht {seconds}]. Anmeldungen mit OAuth können daran scheitern.',
      en: 'The clocks of server and computer do not agree[: this computer is {seconds}]. Logins by OAuth can fail because of it.',
    },
    todo: {
      de: 'Stellen Sie Datum und Uhrzeit dieses Computers auf automatisch. Geht er danach richtig, melden Sie den Befund dem, der den Server betreibt.',
      en: 'Set date and time of this computer to automatic. If it is right then, report the finding to whoever runs the server.',
    },
    proof: passes('clock'),
    evidence: 'measured',
  },
  'clock-unknown': {
    what: {
      de: 'Der Server sagt nicht, wie spät es bei ihm ist (Kopfzeile Date). Ein Vergleich der Uhren ist nicht möglich.',
      en: 'The server does not tell its time (header Date). The clocks cannot be compared.',
    },
    todo: nothingToDo,
    proof: passes('clock'),
    evidence: 'measured',
  },
  slow: {
    what: {
      de: 'Der Server antwortet langsam[; die langsamste Antwort brauchte {milliseconds}]. Okta gibt nach 60 Sekunden auf.',
      en: 'The server answers slowly[; the slowest answer took {milliseconds}]. Okta gives up after 60 seconds.',
    },
    todo: {
      de: 'Wiederholen Sie die Prüfung zu einer ruhigeren Zeit. Bleibt der Server langsam, fragen Sie Ihr Netzwerkteam, ob es am Weg liegt.',
      en: 'Repeat the check at a quieter time. If the server stays slow, ask your network team whether the way is the reason.',
    },
    proof: passes('pace'),
    evidence: 'documented',
  },
  'needed-retry': {
    what: {
      de: 'Es gelang nicht auf Anhieb[; weitere Versuche: {times}][; Grund: {reason}]. IdPs versuchen es ebenfalls mehrmals.',
      en: 'It did not work at the first attempt[; further attempts: {times}][; reason: {reason}]. IdPs try several times, too.',
    },
    todo: {
      de: 'Für den Augenblick ist nichts zu tun. Tritt es jedes Mal auf, kopieren Sie diesen Befund für ein Ticket beim Hersteller des Servers.',
      en: 'For the moment there is nothing to do. If it happens every time, copy this finding for a ticket with the maker of the server.',
    },
    proof: passes('pace'),
    evidence: 'measured',
  },
} as const satisfies Readonly<Record<string, Advice>>;
