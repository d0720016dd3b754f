import type { Advice } from '../advice.ts';
import { places, tellMaker, thisHasNoNote, thisPasses } from './parts.ts';

/** What came back, whatever was asked. */
export const answerAdvice = {
  'answer-too-large': {
    what: {
      de: 'Die Antwort war größer als 10 MB, und der Assistent hat aufgehört zu lesen. Vermutlich antwortet etwas anderes als ein SCIM-Server, oder er schickt alle Personen auf einmal.',
      en: 'The answer was larger than 10 MB, and the assistant stopped reading. Something other than a SCIM server is probably answering, or it sends everybody at once.',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'measured',
  },
  redirected: {
    what: {
      de: 'Der Server verweist auf eine andere Adresse[, „{target}“]. Der Assistent folgt nicht, damit das Token nicht in fremde Hände gerät; ein IdP folgt meist auch nicht.',
      en: 'The server points to another address[, “{target}”]. The assistant does not follow, so that the token does not get into the wrong hands; nor will most IdPs.',
    },
    todo: {
      de: 'Zeigen Sie Ihrem Netzwerkteam, wohin verwiesen wird. Gehört das Ziel zu CXone, vergleichen Sie es mit der Adresszeile des Browsers und ändern Sie die Adresse.',
      en: 'Show your network team where it points. If the target belongs to CXone, compare it with the browser’s address bar and change the address.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'redirected-to-login': {
    what: {
      de: 'Der Server schickt zu einer Anmeldeseite[ bei „{target}“]. Das ist der Weg für Menschen; für einen IdP steht dort nichts.',
      en: 'The server sends to a login page[ at “{target}”]. That is the way for people; for an IdP there is nothing.',
    },
    todo: {
      de: 'Prüfen Sie die Adresse: Sie braucht einen der Pfade von SCIM, mit dem SCIM-Token /oauth/scim/v2. Stimmt sie, zeigen Sie Ihrem Netzwerkteam das Ziel; auch ein Proxy leitet so um.',
      en: 'Check the address: it needs one of SCIM’s paths, with the SCIM token /oauth/scim/v2. If it is right, show your network team the target; a proxy redirects like this, too.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'page-instead': {
    what: {
      de: 'Statt Daten kam eine Webseite[ mit dem Titel „{title}“]. Das ist meist eine Anmeldeseite oder die Sperrseite eines Proxys, nicht der SCIM-Server.',
      en: 'A web page came instead of data[, titled “{title}”]. Mostly that is a login page or the block page of a proxy, not the SCIM server.',
    },
    todo: {
      de: 'Vergleichen Sie die Adresse mit der Adresszeile von CXone. Stimmt sie, bitten Sie Ihr Netzwerkteam, den Server im Proxy freizugeben.',
      en: 'Compare the address with CXone’s address bar. If it is right, ask your network team to allow the server in the proxy.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'wrong-media-type': {
    what: {
      de: 'Die Antwort ist nicht als JSON gekennzeichnet[, sondern als „{mediaType}“]. Manche IdPs lesen sie dann nicht.',
      en: 'The answer is not marked as JSON[ but as “{mediaType}”]. Some IdPs do not read it then.',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'documented',
  },
  'not-json': {
    what: {
      de: 'Die Antwort lässt sich nicht als JSON lesen. Etwas auf dem Weg hat sie verändert, oder der Server macht einen Fehler.',
      en: 'The answer cannot be read as JSON. Something on the way has changed it, or the server makes a mistake.',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'measured',
  },
  'answer-cut': {
    what: {
      de: 'Die Antwort hört mitten im Satz auf. Kein IdP kann damit etwas anfangen.',
      en: 'The answer ends in the middle. No IdP can use it.',
    },
    todo: {
      de: 'Wiederholen Sie die Prüfung. Ist die Antwort wieder abgeschnitten, kopieren Sie diesen Befund für ein Ticket beim Hersteller des Servers und fragen Sie Ihr Netzwerkteam nach dem Proxy.',
      en: 'Repeat the check. If the answer is cut again, copy this finding for a ticket with the maker of the server, and ask your network team about the proxy.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'json-too-deep': {
    what: {
      de: 'Die Antwort ist tiefer verschachtelt, als SCIM es je braucht. Der Assistent hat sie nicht ausgewertet.',
      en: 'The answer is nested deeper than SCIM ever needs. The assistant did not evaluate it.',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'measured',
  },
  'shape-wrong': {
    what: {
      de: 'Die Antwort ist JSON, aber nicht in der Form von SCIM[; zuerst weicht „{field}“ ab].',
      en: 'The answer is JSON but not in the form of SCIM[; “{field}” is the first to differ].',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'measured',
  },
  'numbers-as-text': {
    what: {
      de: 'Der Server sendet Zahlen als Text[, zuerst bei „{field}“]. Okta verlangt hier ganze Zahlen.',
      en: 'The server sends numbers as text[, first in “{field}”]. Okta demands integers here.',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'documented',
  },
  'resources-missing': {
    what: {
      de: 'Der Server meldet Treffer, schickt aber die Liste „Resources“ nicht mit. Der IdP sieht dann niemanden.',
      en: 'The server reports matches but leaves out the list “Resources”. The IdP then sees nobody.',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'measured',
  },
  'server-failed': {
    what: {
      de: 'Der Server meldet einen eigenen Fehler[ ({status})][, und zwar bei „{parameter}“][. Er sagt: „{said}“]. An Ihren Eingaben liegt das in der Regel nicht.',
      en: 'The server reports a fault of its own[ ({status})][, namely with “{parameter}”][. It says: “{said}”]. As a rule, what you entered is not the reason.',
    },
    todo: {
      de: 'Wiederholen Sie die Prüfung in einigen Minuten. Bleibt der Fehler, kopieren Sie diesen Befund für ein Ticket beim Hersteller des Servers, bei CXone beim Support von NICE.',
      en: 'Repeat the check in a few minutes. If the fault stays, copy this finding for a ticket with the maker of the server, for CXone with NICE support.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  throttled: {
    what: {
      de: 'Der Server bittet um weniger Anfragen[ und um eine Pause (Retry-After: {retryAfter})]. Auch der IdP wird dann gebremst.',
      en: 'The server asks for fewer requests[ and for a pause (Retry-After: {retryAfter})]. The IdP will be slowed down as well.',
    },
    todo: {
      de: 'Warten Sie einige Minuten und wiederholen Sie die Prüfung. Bleibt es dabei, fragen Sie den Hersteller des Servers nach der erlaubten Zahl von Anfragen; für CXone ist keine veröffentlicht.',
      en: 'Wait a few minutes and repeat the check. If nothing changes, ask the maker of the server how many requests are allowed; for CXone no figure is published.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'status-unexpected': {
    what: {
      de: 'Der Server antwortet auf eine Art, die hier niemand erwartet[ (Status {status})]. Was das bedeutet, ist nicht bekannt.',
      en: 'The server answers in a way that nobody expects here[ (status {status})]. What that means is not known.',
    },
    todo: {
      de: 'Sehen Sie sich Anfrage und Antwort unter diesem Befund an. Hilft das nicht, kopieren Sie ihn für ein Ticket beim Hersteller des Servers.',
      en: 'Look at request and answer below this finding. If they do not help, copy it for a ticket with the maker of the server.',
    },
    proof: thisPasses,
    evidence: 'unknown',
  },
  unexpected: {
    what: {
      de: 'Der Assistent selbst ist gescheitert. Über den Server sagt das nichts.',
      en: 'The assistant itself has failed. That says nothing about the server.',
    },
    todo: {
      de: 'Wiederholen Sie die Prüfung. Geschieht es wieder, geben Sie den kopierten Befund dem, der diesen Assistenten betreut.',
      en: 'Repeat the check. If it happens again, give the copied finding to whoever looks after this assistant.',
    },
    proof: thisPasses,
    evidence: 'unknown',
  },
  forbidden: {
    what: {
      de: 'Der Server kennt den Zugang, erlaubt ihm das aber nicht[. Er sagt: „{said}“]. Meist fehlt der Rolle des Inhabers ein Recht.',
      en: 'The server knows the credential but does not allow it to do this[. It says: “{said}”]. Mostly the owner’s role lacks a right.',
    },
    todo: {
      de: `Öffnen Sie ${places.roles.de} und geben Sie der Rolle des Mitarbeiters, dem Token oder Schlüssel gehört, ${places.right.de}; schließen Sie mit ${places.activate.de} ab. Welche Rechte ein Token genau braucht, ist nicht veröffentlicht.`,
      en: `Open ${places.roles.en} and give the role of the employee who owns the token or key ${places.right.en}; finish with ${places.activate.en}. Which rights exactly a token needs is not published.`,
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'base-not-found': {
    what: {
      de: 'Unter dieser Adresse gibt es nichts. Meist fehlt der Pfad, oder er gehört zu einem anderen Zugang.',
      en: 'There is nothing at this address. Mostly the path is missing, or it belongs to another credential.',
    },
    todo: {
      de: 'Vergleichen Sie die Basis-URL: mit dem SCIM-Token endet sie auf /oauth/scim/v2, mit einem Zugriffstoken auf /scim/v2. Der Server davor steht in der Adresszeile von CXone.',
      en: 'Compare the base URL: with the SCIM token it ends in /oauth/scim/v2, with an access token in /scim/v2. The server before it is in CXone’s address bar.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'byte-order-mark': {
    what: {
      de: 'Vor der Antwort steht ein unsichtbares Zeichen (Byte Order Mark). Nach RFC 8259 gehört es nicht dorthin, und manche Programme lesen die Antwort dann nicht.',
      en: 'An invisible sign (byte order mark) stands before the answer. By RFC 8259 it does not belong there, and some programs do not read the answer then.',
    },
    todo: tellMaker,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
} as const satisfies Readonly<Record<string, Advice>>;
