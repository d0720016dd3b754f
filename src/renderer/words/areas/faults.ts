import type { Language } from '../../../shared/language.ts';
import type { PracticeFault } from '../../../shared/practice-faults.ts';

export const faultGroups = ['access', 'setup', 'search', 'answers', 'load', 'way', 'login'] as const;
export type FaultGroup = (typeof faultGroups)[number];

interface FaultWords {
  readonly name: string;
  /** What the practice tenant then does, in a sentence. */
  readonly does: string;
}

/** Breaking the practice tenant on purpose. Loaded with that panel only. */
export interface FaultsWords {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly groups: Readonly<Record<FaultGroup, string>>;
  readonly faults: Readonly<Record<PracticeFault, FaultWords>>;
  readonly breakIt: string;
  readonly mend: string;
  readonly broken: (name: string) => string;
  readonly whole: string;
}

const en: FaultsWords = {
  title: 'Break something on purpose',
  lead: 'See what the assistant makes of it before you meet it at your own tenant. One thing is broken at a time; it is whole again after a restart.',
  choose: 'What to break',
  groups: {
    access: 'Who is let in',
    setup: 'How CXone is set up',
    search: 'Searching',
    answers: 'What comes back',
    load: 'How busy it is',
    way: 'The way to the server',
    login: 'The login',
  },
  faults: {
    'token-expired': { name: 'Token expired', does: 'The tenant refuses the token and says that its time is over.' },
    'token-revoked': { name: 'Token revoked', does: 'The tenant refuses the token as one it does not know.' },
    'wrong-prefix': {
      name: 'Wrong path for the token',
      does: 'The SCIM token opens /scim/v2 instead of /oauth/scim/v2.',
    },
    forbidden: { name: 'Role without permission', does: 'The token is valid, and everything is answered with 403.' },
    'unauthorized-without-body': { name: 'Bare 401', does: 'Every request is refused with 401 and not a word more.' },
    'no-agent-role': {
      name: 'No role “Agent”',
      does: 'Nobody can be created, because there is no default role. Reading does not show it.',
    },
    'field-not-enabled': {
      name: 'Field not enabled',
      does: 'The display name is neither taken nor served, because the field is not switched on.',
    },
    'filter-ignored': { name: 'Filter ignored', does: 'Whoever is looked for, everybody comes back.' },
    'not-found-for-empty': { name: '404 for nobody', does: 'If nobody is found, there is a 404 and no empty list.' },
    'case-sensitive': { name: 'Case matters', does: 'People are found only in the exact case of their user name.' },
    'resources-missing': { name: '“Resources” missing', does: 'Lists come without the field that holds the people.' },
    'numbers-as-text': { name: 'Numbers as text', does: 'Counts come as text: “0” instead of 0.' },
    'wrong-media-type': { name: 'Wrong media type', does: 'JSON comes announced as plain text.' },
    'login-page': { name: 'Login page', does: 'With status 200, a web page to log in comes instead of data.' },
    'redirect-to-login': { name: 'Redirect to a login', does: 'Every request is sent on to a login page elsewhere.' },
    'truncated-json': { name: 'Answer cut off', does: 'JSON ends in the middle.' },
    'byte-order-mark': { name: 'Byte order mark', does: 'An invisible character stands before the JSON.' },
    'deep-json': { name: 'Endlessly nested JSON', does: 'The answer is nested many thousand levels deep.' },
    'huge-body': { name: 'Huge answer', does: 'The answer has 20 megabytes.' },
    'endless-body': { name: 'Answer without an end', does: 'The answer trickles in and never ends.' },
    'slow-first-byte': { name: 'No answer at all', does: 'The connection stands, and nothing comes.' },
    'reset-mid-body': { name: 'Connection breaks', does: 'The connection is cut in the middle of an answer.' },
    'throttled-seconds': {
      name: 'Too many requests, seconds',
      does: 'First a 429 that says in seconds when to return.',
    },
    'throttled-date': { name: 'Too many requests, date', does: 'First a 429 that names the moment to return.' },
    'unavailable-once': { name: 'Unavailable once', does: 'The next request meets a 503, those after it do not.' },
    'self-signed-certificate': {
      name: 'Self-signed certificate',
      does: 'The server vouches for itself, and nobody else does.',
    },
    'expired-certificate': { name: 'Expired certificate', does: 'The certificate of the server is out of date.' },
    'wrong-host-name': { name: 'Certificate of another host', does: 'The certificate was issued for another name.' },
    'clock-off': { name: 'Clock ten minutes off', does: 'The server’s clock is ten minutes ahead.' },
    'token-endpoint-media-type': {
      name: 'Login answers as text',
      does: 'The token endpoint announces its JSON as plain text.',
    },
  },
  breakIt: 'Break it',
  mend: 'Mend',
  broken: (name) => `Broken right now: ${name}`,
  whole: 'Nothing is broken.',
};

const de: FaultsWords = {
  title: 'Eine Störung einbauen',
  lead: 'Sehen Sie, was der Assistent daraus macht, bevor es Ihnen am eigenen Mandanten begegnet. Es ist immer nur eines gestört; nach einem Neustart ist alles heil.',
  choose: 'Was gestört sein soll',
  groups: {
    access: 'Wer eingelassen wird',
    setup: 'Wie CXone eingerichtet ist',
    search: 'Suchen',
    answers: 'Was zurückkommt',
    load: 'Wie ausgelastet der Server ist',
    way: 'Der Weg zum Server',
    login: 'Die Anmeldung',
  },
  faults: {
    'token-expired': {
      name: 'Token abgelaufen',
      does: 'Der Mandant lehnt das Token ab und sagt, dass seine Zeit um ist.',
    },
    'token-revoked': { name: 'Token widerrufen', does: 'Der Mandant lehnt das Token ab, als kenne er es nicht.' },
    'wrong-prefix': {
      name: 'Falscher Pfad für das Token',
      does: 'Das SCIM-Token öffnet /scim/v2 statt /oauth/scim/v2.',
    },
    forbidden: { name: 'Rolle ohne Recht', does: 'Das Token gilt, und alles wird mit 403 beantwortet.' },
    'unauthorized-without-body': { name: 'Nacktes 401', does: 'Jede Anfrage wird mit 401 abgelehnt, ohne ein Wort.' },
    'no-agent-role': {
      name: 'Keine Rolle „Agent“',
      does: 'Niemand kann angelegt werden, weil es keine Standardrolle gibt. Lesend zeigt sich das nicht.',
    },
    'field-not-enabled': {
      name: 'Feld nicht eingeschaltet',
      does: 'Der Anzeigename wird weder angenommen noch geliefert, weil das Feld nicht eingeschaltet ist.',
    },
    'filter-ignored': { name: 'Filter ohne Wirkung', does: 'Nach wem auch gesucht wird, alle kommen zurück.' },
    'not-found-for-empty': {
      name: '404 für niemanden',
      does: 'Wird niemand gefunden, kommt 404 statt einer leeren Liste.',
    },
    'case-sensitive': {
      name: 'Groß und klein zählt',
      does: 'Gefunden wird nur, wer genau so geschrieben ist wie sein Benutzername.',
    },
    'resources-missing': {
      name: '„Resources“ fehlt',
      does: 'Listen kommen ohne das Feld, in dem die Personen stehen.',
    },
    'numbers-as-text': { name: 'Zahlen als Text', does: 'Anzahlen kommen als Text: „0“ statt 0.' },
    'wrong-media-type': { name: 'Falscher Medientyp', does: 'JSON kommt als schlichter Text angekündigt.' },
    'login-page': { name: 'Anmeldeseite', does: 'Mit Status 200 kommt eine Anmeldeseite statt der Daten.' },
    'redirect-to-login': {
      name: 'Umleitung zur Anmeldung',
      does: 'Jede Anfrage wird an eine Anmeldeseite anderswo weitergeschickt.',
    },
    'truncated-json': { name: 'Antwort abgeschnitten', does: 'Das JSON endet mittendrin.' },
    'byte-order-mark': { name: 'Byte Order Mark', does: 'Vor dem JSON steht ein unsichtbares Zeichen.' },
    'deep-json': {
      name: 'Endlos verschachteltes JSON',
      does: 'Die Antwort ist viele Tausend Ebenen tief verschachtelt.',
    },
    'huge-body': { name: 'Riesige Antwort', does: 'Die Antwort hat 20 Megabyte.' },
    'endless-body': { name: 'Antwort ohne Ende', does: 'Die Antwort tröpfelt und hört nicht auf.' },
    'slow-first-byte': { name: 'Gar keine Antwort', does: 'Die Verbindung steht, und nichts kommt.' },
    'reset-mid-body': { name: 'Verbindung reißt ab', does: 'Mitten in einer Antwort wird die Verbindung gekappt.' },
    'throttled-seconds': {
      name: 'Zu viele Anfragen, Sekunden',
      does: 'Zuerst kommt ein 429, das in Sekunden sagt, wann es weitergeht.',
    },
    'throttled-date': {
      name: 'Zu viele Anfragen, Datum',
      does: 'Zuerst kommt ein 429, das den Zeitpunkt nennt, ab dem es weitergeht.',
    },
    'unavailable-once': {
      name: 'Einmal nicht verfügbar',
      does: 'Die nächste Anfrage trifft auf ein 503, die danach nicht mehr.',
    },
    'self-signed-certificate': {
      name: 'Selbst signiertes Zertifikat',
      does: 'Der Server bürgt für sich selbst, und sonst niemand.',
    },
    'expired-certificate': { name: 'Abgelaufenes Zertifikat', does: 'Das Zertifikat des Servers gilt nicht mehr.' },
    'wrong-host-name': {
      name: 'Zertifikat eines anderen Hosts',
      does: 'Das Zertifikat ist auf einen anderen Namen ausgestellt.',
    },
    'clock-off': { name: 'Uhr zehn Minuten verstellt', does: 'Die Uhr des Servers geht zehn Minuten vor.' },
    'token-endpoint-media-type': {
      name: 'Anmeldung antwortet als Text',
      does: 'Der Token-Endpunkt kündigt sein JSON als schlichten Text an.',
    },
  },
  breakIt: 'Einbauen',
  mend: 'Beheben',
  broken: (name) => `Gerade gestört: ${name}`,
  whole: 'Nichts ist gestört.',
};

export const faultsWords: Readonly<Record<Language, FaultsWords>> = { de, en };

/** Under which heading a fault is offered. */
export const groupOfFault: Readonly<Record<PracticeFault, FaultGroup>> = {
  'token-expired': 'access',
  'token-revoked': 'access',
  'wrong-prefix': 'access',
  forbidden: 'access',
  'unauthorized-without-body': 'access',
  'no-agent-role': 'setup',
  'field-not-enabled': 'setup',
  'filter-ignored': 'search',
  'not-found-for-empty': 'search',
  'case-sensitive': 'search',
  'resources-missing': 'answers',
  'numbers-as-text': 'answers',
  'wrong-media-type': 'answers',
  'login-page': 'answers',
  'redirect-to-login': 'answers',
  'truncated-json': 'answers',
  'byte-order-mark': 'answers',
  'deep-json': 'answers',
  'huge-body': 'answers',
  'endless-body': 'answers',
  'slow-first-byte': 'answers',
  'reset-mid-body': 'answers',
  'throttled-seconds': 'load',
  'throttled-date': 'load',
  'unavailable-once': 'load',
  'self-signed-certificate': 'way',
  'expired-certificate': 'way',
  'wrong-host-name': 'way',
  'clock-off': 'way',
  'token-endpoint-media-type': 'login',
};
