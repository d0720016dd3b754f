import type { Advice } from '../advice.ts';
import { nothingToDo, passes, places, tellMaker, thisHasNoNote, thisPasses } from './parts.ts';

/** Searching, lists and people. */
export const peopleAdvice = {
  'filter-ignored': {
    what: {
      de: 'Der Server beachtet die Suche nicht: Er schickt[ {total}] Personen, die nicht gesucht waren. Ein IdP würde die falsche Person für die gesuchte halten und überschreiben.',
      en: 'The server ignores the search: it sends[ {total}] people who were not searched for. An IdP would take the wrong person for the right one and overwrite it.',
    },
    todo: {
      de: 'Starten Sie die Bereitstellung im IdP nicht. Kopieren Sie diesen Befund für ein Ticket beim Hersteller des Servers, bei CXone beim Support von NICE.',
      en: 'Do not start provisioning in the IdP. Copy this finding for a ticket with the maker of the server, for CXone with NICE support.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'not-found-for-empty': {
    what: {
      de: 'Wenn es niemanden gibt, antwortet der Server mit „nicht gefunden“ statt mit einer leeren Liste. Entra hält die Verbindung dann für falsch und setzt den Auftrag in Quarantäne; Okta nimmt beides.',
      en: 'When there is nobody, the server answers “not found” instead of an empty list. Entra then takes the connection for wrong and puts the job into quarantine; Okta takes either.',
    },
    todo: {
      de: 'Prüfen Sie zuerst, ob die Basis-URL auf /oauth/scim/v2 endet. Stimmt sie, kopieren Sie diesen Befund für ein Ticket beim Support von NICE.',
      en: 'First check that the base URL ends in /oauth/scim/v2. If it does, copy this finding for a ticket with NICE support.',
    },
    proof: passes('search-nobody'),
    evidence: 'documented',
  },
  'case-sensitive': {
    what: {
      de: 'Der Server findet eine Person nur, wenn Groß- und Kleinschreibung genau stimmen. Schreibt der IdP sie anders, legt er sie ein zweites Mal an oder scheitert daran.',
      en: 'The server finds a person only if upper and lower case match exactly. If the IdP writes the name differently, it creates the person again or fails to.',
    },
    todo: {
      de: 'Sorgen Sie dafür, dass der IdP den Benutzernamen genau so schreibt wie CXone, am besten durchgehend klein. Melden Sie den Befund dem Hersteller des Servers.',
      en: 'Make sure that the IdP writes the user name exactly as CXone does, best all in lower case. Report the finding to the maker of the server.',
    },
    proof: passes('search-case'),
    evidence: 'inferred',
  },
  'known-not-found': {
    what: {
      de: 'Die Person, die es geben soll, wird nicht gefunden. Entweder heißt sie in CXone anders, oder sie ist für SCIM nicht zu sehen; dann würde auch der IdP sie nicht finden und am Anlegen scheitern.',
      en: 'The person who should be there is not found. Either the user name in CXone is another, or SCIM does not see the person; then the IdP will not find them either and fail to create them.',
    },
    todo: {
      de: `Öffnen Sie ${places.employees.de}, kopieren Sie den Benutzernamen dieser Person und prüfen Sie mit ihm noch einmal.`,
      en: `Open ${places.employees.en}, copy this person’s user name and check again with it.`,
    },
    proof: passes('search-known'),
    evidence: 'unknown',
  },
  'name-not-unique': {
    what: {
      de: 'Den gesuchten Benutzernamen haben mehrere Personen[, nämlich {total}], obwohl es ihn nur einmal geben darf. Welche davon ein IdP ändern würde, ist ungewiss.',
      en: 'Several people[, {total} in number,] have the user name that was searched for, although there may be one only. Which of them an IdP would change is uncertain.',
    },
    todo: {
      de: `Suchen Sie diesen Benutzernamen unter ${places.employees.de}, auch bei den deaktivierten Mitarbeitern, und geben Sie allen bis auf einem einen anderen, oder nennen Sie der Prüfung eine andere Person. Steht er dort nur einmal, geben Sie diesen Befund dem Hersteller des Servers.`,
      en: `Look for this user name under ${places.employees.en}, among the deactivated employees, too, and give all but one of them another, or name another person for the check. If it is there only once, give this finding to the maker of the server.`,
    },
    proof: passes('search-known'),
    evidence: 'inferred',
  },
  'person-missed': {
    what: {
      de: 'Eine Person, die der Server kennt, wird auf diesem Weg nicht gefunden[: {parameter}]. Ein IdP, der so fragt, hält sie für neu, oder er kann sie nicht ändern.',
      en: 'A person whom the server knows is not found in this way[: {parameter}]. An IdP that asks so takes them for new, or cannot change them.',
    },
    todo: tellMaker,
    proof: thisPasses,
    evidence: 'measured',
  },
  'wrong-person': {
    what: {
      de: 'Der Server findet eine andere Person als die gesuchte. Ein IdP würde sie verwechseln und überschreiben.',
      en: 'The server finds another person than the one searched for. An IdP would mix them up and overwrite the wrong one.',
    },
    todo: {
      de: 'Starten Sie die Bereitstellung im IdP nicht. Kopieren Sie diesen Befund für ein Ticket beim Hersteller des Servers, bei CXone beim Support von NICE.',
      en: 'Do not start provisioning in the IdP. Copy this finding for a ticket with the maker of the server, for CXone with NICE support.',
    },
    proof: thisPasses,
    evidence: 'measured',
  },
  'list-refused': {
    what: {
      de: 'Der Server gibt ohne Suche keine Liste heraus[ (Status {status})][. Er sagt: „{said}“]. Oktas Test fragt nach genau so einer Liste; CXone beschreibt die Suche als Pflicht.',
      en: 'The server gives no list without a search[ (status {status})][. It says: “{said}”]. Okta’s test asks for just such a list; CXone’s description makes the search compulsory.',
    },
    todo: {
      de: 'Lassen Sie im IdP den Import ausgeschaltet. Scheitert auch Oktas Test der Verbindung, kopieren Sie diesen Befund und fragen Sie den Support von NICE, wie Okta ohne Suche fragen darf.',
      en: 'Leave import switched off in the IdP. If Okta’s test of the connection fails as well, copy this finding and ask NICE support how Okta may ask without a search.',
    },
    proof: thisPasses,
    evidence: 'inferred',
  },
  'pages-differ': {
    what: {
      de: 'Beim Blättern kommt eine Person zweimal, oder eine fehlt. Ein Import im IdP wäre dann unvollständig.',
      en: 'Between pages a person comes twice, or one is missing. An import into the IdP would be incomplete then.',
    },
    todo: {
      de: 'Lassen Sie im IdP den Import ausgeschaltet; CXone verlangt ihn nicht. Melden Sie den Befund dem Hersteller des Servers.',
      en: 'Leave import switched off in the IdP; CXone does not ask for it. Report the finding to the maker of the server.',
    },
    proof: passes('list-pages'),
    evidence: 'measured',
  },
  'count-ignored': {
    what: {
      de: 'Der Server schickt eine andere Zahl von Personen als verlangt[: verlangt waren {asked}][, gekommen sind {got}].',
      en: 'The server sends another number of people than was asked for[: asked were {asked}][, sent were {got}].',
    },
    todo: {
      de: 'Für die Bereitstellung ist nichts zu tun. Lassen Sie im IdP den Import ausgeschaltet.',
      en: 'For provisioning there is nothing to do. Leave import switched off in the IdP.',
    },
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'search-refused': {
    what: {
      de: 'Der Server lehnt diese Art der Suche ab[ (Status {status})][. Er sagt: „{said}“]. Das darf er.',
      en: 'The server refuses this kind of search[ (status {status})][. It says: “{said}”]. It is allowed to.',
    },
    todo: {
      de: 'Gleichen Sie Personen im IdP über userName ab; dann wird diese Suche nicht gebraucht.',
      en: 'Match people by userName in the IdP; then this search is not needed.',
    },
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'not-honoured': {
    what: {
      de: 'Der Wunsch[ „{parameter}“] bleibt ohne Wirkung. Kein bekannter IdP hängt davon ab.',
      en: 'The wish[ “{parameter}”] has no effect. No known IdP depends on it.',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'invalid-filter-taken': {
    what: {
      de: 'Der Server beantwortet eine fehlerhafte Suche, als wäre sie richtig. Ein Fehler in der Zuordnung des IdP fiele dann nicht auf.',
      en: 'The server answers a faulty search as if it were right. A mistake in the IdP’s mapping would then go unnoticed.',
    },
    todo: {
      de: 'Prüfen Sie im IdP nach der Einrichtung an einer einzigen Person, ob die Zuordnung stimmt, bevor Sie alle übertragen.',
      en: 'After set-up, check in the IdP with a single person that the mapping is right before you send everybody.',
    },
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'person-differs': {
    what: {
      de: 'Einzeln gelesen sieht die Person anders aus als in der Liste[, zuerst bei „{field}“]. Okta liest vor jeder Änderung einzeln und sendet alles zurück.',
      en: 'Read alone, the person looks different from the list[, first in “{field}”]. Before every change, Okta reads the person alone and sends everything back.',
    },
    todo: {
      de: 'Ändern Sie im IdP zuerst eine einzige Person und sehen Sie in CXone nach, ob alle Felder stimmen.',
      en: 'In the IdP, change a single person first, and look in CXone whether all fields are right.',
    },
    proof: passes('person-by-id'),
    evidence: 'measured',
  },
  'person-incomplete': {
    what: {
      de: 'Der geprüften Person fehlt etwas, worauf sich ein IdP verlässt[: {field}].',
      en: 'The person who was looked at lacks something that an IdP relies on[: {field}].',
    },
    todo: {
      de: `Ergänzen Sie die Angabe unter ${places.employees.de}, oder nennen Sie der Prüfung eine andere Person.`,
      en: `Add it under ${places.employees.en}, or name another person for the check.`,
    },
    proof: passes('person'),
    evidence: 'measured',
  },
  'attributes-undeclared': {
    what: {
      de: 'Die Person hat Felder, die in keinem Schema des Servers stehen[: {field}]. IdPs übergehen solche Felder meist.',
      en: 'The person has fields that are in none of the server’s schemas[: {field}]. Most IdPs skip such fields.',
    },
    todo: nothingToDo,
    proof: thisHasNoNote,
    evidence: 'measured',
  },
  'secret-sent-out': {
    what: {
      de: 'Der Server sendet etwas heraus, das geheim sein muss[: {field}]. Jeder mit dem Token kann es lesen.',
      en: 'The server sends out something that must be secret[: {field}]. Whoever has the token can read it.',
    },
    todo: tellMaker,
    proof: passes('secret-attributes'),
    evidence: 'measured',
  },
} as const satisfies Readonly<Record<string, Advice>>;
