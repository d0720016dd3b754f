import type { FindingCode } from '../diagnosis/finding-codes.ts';
import type { LocalText } from '../language.ts';
import { checkIds, type CheckId } from './check-ids.ts';
import type { CheckOutcome } from './outcomes.ts';

export const checkGroups = ['way', 'login', 'token', 'discovery', 'search', 'list', 'person', 'run'] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** Where a rule stands and how binding it is there. */
export interface Rule {
  /** As it is cited: `RFC 7644 3.4.2.2`, or a document of CXone or an IdP. */
  readonly source: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY' | 'none';
}

/** A check as data. Its function is in the main process. */
export interface CheckInfo {
  readonly group: CheckGroup;
  /** What is asked, in a few words. */
  readonly title: LocalText;
  /** The right answer, in a sentence. */
  readonly wanted: LocalText;
  readonly rule: Rule;
  /** Must have cleared the way (see `clearsTheWay`) before this one makes sense. */
  readonly after: readonly CheckId[];
  /** Must have ended, no matter how: this one can use what they found, and does without it. */
  readonly follows?: readonly CheckId[];
  /** How many questions it asks one after the other, if all goes well; one unless told. */
  readonly questions?: number;
  /** What goes against the rule here stops no IdP that is known, so that it is noted and does not fail. */
  readonly informative: boolean;
}

/**
 * Whether a check that ended so lets those go on that come after it. A proxy hides single stages of the way without
 * blocking it, and a server that needs no token can be asked all the same.
 */
export function clearsTheWay({
  outcome,
  code,
}: {
  readonly outcome: CheckOutcome;
  readonly code: FindingCode;
}): boolean {
  return outcome === 'passed' || outcome === 'noted' || code === 'through-proxy' || code === 'open-without-token';
}

/**
 * Whether this is no more than a note, whatever the code counts as elsewhere. Many a server that is right for those with
 * a token sends those without one, or with a made-up one, to its login, or fails. Every IdP asks with the right one: only
 * the answer to that tells.
 */
export const isMereNote = (check: CheckId, code: FindingCode): boolean =>
  (check === 'no-token' || check === 'wrong-token') && oddForStrangers.has(code);

const oddForStrangers: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'redirected',
  'redirected-to-login',
  'page-instead',
  'wrong-media-type',
  'not-json',
  'answer-cut',
  'json-too-deep',
  'shape-wrong',
  'server-failed',
  'status-unexpected',
]);

const cxoneGuide = 'CXone help, “Integrate CXone Mpower and IdP with SCIM”';

const must = (source: string): Rule => ({ source, level: 'MUST' });
const should = (source: string): Rule => ({ source, level: 'SHOULD' });
const may = (source: string): Rule => ({ source, level: 'MAY' });
const unbinding = (source: string): Rule => ({ source, level: 'none' });

/** Checks whose lists may show a person whom others then search for. */
const listsOfPeople = ['list-first-two', 'list-unfiltered'] as const;

export const groupTitles: Readonly<Record<CheckGroup, LocalText>> = {
  way: { de: 'Der Weg zum Server', en: 'The way to the server' },
  login: { de: 'Die Anmeldung', en: 'The login' },
  token: { de: 'Das Token', en: 'The token' },
  discovery: { de: 'Was der Server über sich sagt', en: 'What the server says about itself' },
  search: { de: 'Suchen', en: 'Searching' },
  list: { de: 'Listen', en: 'Lists' },
  person: { de: 'Eine Person', en: 'One person' },
  run: { de: 'Der ganze Durchgang', en: 'The whole run' },
};

/** Every check of a run, in the order they are shown. Prerequisites and citations; the RFCs are 6749, 6750, 7643, 7644, 9110. */
export const checks: Readonly<Record<CheckId, CheckInfo>> = {
  address: {
    group: 'way',
    title: { de: 'Ist die Adresse gut geformt?', en: 'Is the address well formed?' },
    wanted: {
      de: 'Die Adresse beginnt mit https://, hat einen Pfad wie /oauth/scim/v2 und weder Fragezeichen noch Leerzeichen noch einen Schrägstrich am Ende.',
      en: 'The address begins with https://, has a path such as /oauth/scim/v2, and neither a question mark nor a blank nor a slash at the end.',
    },
    rule: must('RFC 7644 7.2'),
    after: [],
    informative: false,
  },
  name: {
    group: 'way',
    title: { de: 'Gibt es den Namen des Servers?', en: 'Does the server’s name exist?' },
    wanted: {
      de: 'Der Name lässt sich in eine Adresse im Netz auflösen.',
      en: 'The name resolves to an address on the network.',
    },
    rule: unbinding('RFC 9110 4.3.3'),
    after: ['address'],
    informative: false,
  },
  connection: {
    group: 'way',
    title: { de: 'Kommt eine Verbindung zustande?', en: 'Can a connection be made?' },
    wanted: {
      de: 'Der Server nimmt die Verbindung an, direkt oder über den Proxy.',
      en: 'The server takes the connection, directly or through the proxy.',
    },
    rule: unbinding('RFC 9110 4.3.3'),
    after: ['name'],
    informative: false,
  },
  tls: {
    group: 'way',
    title: { de: 'Ist die Verbindung sicher verschlüsselt?', en: 'Is the connection securely encrypted?' },
    wanted: {
      de: 'TLS 1.2 oder neuer, mit einem gültigen Zertifikat auf diesen Namen, dem dieser Computer vertraut.',
      en: 'TLS 1.2 or later, with a valid certificate for this name that this computer trusts.',
    },
    rule: must('RFC 7644 7.2'),
    after: ['connection'],
    informative: false,
  },
  'no-token': {
    group: 'way',
    title: { de: 'Wer kein Token hat, bleibt draußen?', en: 'Is a request without a token refused?' },
    wanted: {
      de: 'Ohne Token antwortet der Server mit 401.',
      en: 'Without a token, the server answers 401.',
    },
    rule: should('RFC 7644 3.12'),
    // When the name or the connection fails, this one looks whether the tenant is in another of CXone's domains.
    after: ['address'],
    follows: ['tls'],
    informative: false,
  },
  challenge: {
    group: 'way',
    title: { de: 'Sagt die Ablehnung, was verlangt wird?', en: 'Does the refusal say what is wanted?' },
    wanted: {
      de: 'Die Antwort 401 enthält die Kopfzeile WWW-Authenticate.',
      en: 'The answer 401 has the header WWW-Authenticate.',
    },
    rule: must('RFC 6750 3'),
    after: ['no-token'],
    informative: true,
  },
  clock: {
    group: 'way',
    title: { de: 'Gehen die Uhren gleich?', en: 'Do the clocks agree?' },
    wanted: {
      de: 'Die Uhr des Servers (Kopfzeile Date) und die dieses Computers liegen höchstens 30 Sekunden auseinander.',
      en: 'The server’s clock (header Date) and this computer’s are at most 30 seconds apart.',
    },
    rule: must('RFC 9110 6.6.1'),
    after: ['no-token'],
    informative: true,
  },
  'wrong-token': {
    group: 'way',
    title: { de: 'Wird ein erfundenes Token abgelehnt?', en: 'Is a made-up token refused?' },
    wanted: {
      de: 'Der Server antwortet mit 401 und einem Fehler in der Form von SCIM.',
      en: 'The server answers 401 with an error in the form of SCIM.',
    },
    rule: must('RFC 7644 3.12'),
    after: ['no-token'],
    informative: false,
  },

  'login-discovery': {
    group: 'login',
    title: { de: 'Beschreibt sich die Anmeldung?', en: 'Does the login describe itself?' },
    wanted: {
      de: 'Unter der Anmeldeadresse steht ein Dokument, das genau diesen Aussteller und den Token-Endpunkt nennt.',
      en: 'At the login address there is a document that names exactly this issuer and the token endpoint.',
    },
    rule: must('OpenID Connect Discovery 1.0, 4.3'),
    after: [],
    informative: false,
  },
  'access-key': {
    group: 'login',
    title: { de: 'Wird der Zugriffsschlüssel angenommen?', en: 'Is the access key accepted?' },
    wanted: {
      de: 'Für Zugriffsschlüssel und registrierte App gibt der Token-Endpunkt ein Zugriffstoken aus.',
      en: 'For access key and registered app, the token endpoint issues an access token.',
    },
    rule: must('RFC 6749 5.1'),
    after: ['login-discovery'],
    informative: false,
  },
  'token-claims': {
    group: 'login',
    title: { de: 'Gehört das Zugriffstoken zu diesem Mandanten?', en: 'Does the access token belong to this tenant?' },
    wanted: {
      de: 'Aussteller, Mandant und Region im Token sind die, die eingegeben wurden.',
      en: 'Issuer, tenant and area in the token are those that were entered.',
    },
    rule: unbinding('RFC 7519 4.1'),
    after: ['access-key'],
    informative: false,
  },
  refresh: {
    group: 'login',
    title: { de: 'Lässt sich die Anmeldung erneuern?', en: 'Can the login be renewed?' },
    wanted: {
      de: 'Mit dem Refresh-Token gibt der Token-Endpunkt ein neues Zugriffstoken aus.',
      en: 'For the refresh token, the token endpoint issues a new access token.',
    },
    rule: may('RFC 6749 6'),
    after: ['access-key'],
    informative: true,
  },
  'tenant-discovery': {
    group: 'login',
    title: { de: 'Stimmt die Adresse des Mandanten?', en: 'Is the tenant’s address the right one?' },
    wanted: {
      de: 'CXone nennt für diesen Mandanten dieselbe Adresse, die eingegeben wurde.',
      en: 'CXone names the same address for this tenant as was entered.',
    },
    rule: unbinding('CXone, /.well-known/cxone-configuration'),
    after: ['token-claims'],
    informative: false,
  },
  'older-login': {
    group: 'login',
    title: { de: 'Antwortet die ältere Anmeldung?', en: 'Does the older login answer?' },
    wanted: {
      de: 'Beides ist recht; ohne registrierte App ist sie der einzige bekannte Weg, einen Zugriffsschlüssel zu prüfen.',
      en: 'Either will do; without a registered app, it is the only known way to test an access key.',
    },
    rule: unbinding('developer.niceincontact.com, “UserHub Getting Started”'),
    after: [],
    informative: true,
  },

  token: {
    group: 'token',
    title: { de: 'Wird das Token angenommen?', en: 'Is the token accepted?' },
    wanted: {
      de: 'Mit dem Token antwortet der Server unter genau dieser Adresse mit 200.',
      en: 'With the token, the server answers 200 at exactly this address.',
    },
    rule: unbinding(cxoneGuide),
    after: ['no-token'],
    follows: ['access-key'],
    informative: false,
  },
  'token-owner': {
    group: 'token',
    title: { de: 'Ist der Inhaber des Tokens aktiv?', en: 'Is the owner of the token active?' },
    wanted: {
      de: 'Der Mitarbeiter, für den das Token erzeugt wurde, wird gefunden und ist aktiv.',
      en: 'The employee for whom the token was generated is found and is active.',
    },
    rule: unbinding(cxoneGuide),
    after: ['token'],
    informative: false,
  },
  'media-type': {
    group: 'token',
    title: { de: 'Sind Antworten als SCIM gekennzeichnet?', en: 'Are answers marked as SCIM?' },
    wanted: {
      de: 'Antworten haben den Medientyp application/scim+json.',
      en: 'Answers have the media type application/scim+json.',
    },
    rule: must('RFC 7644 3.8, 8.1'),
    after: ['token'],
    informative: false,
  },
  'accept-json': {
    group: 'token',
    title: { de: 'Genügt application/json als Wunsch?', en: 'Is application/json enough to ask for?' },
    wanted: {
      de: 'Auch wer nur application/json verlangt, bekommt eine Antwort.',
      en: 'Whoever asks for application/json only gets an answer, too.',
    },
    rule: should('RFC 7644 3.8'),
    after: ['token'],
    informative: true,
  },
  'unknown-path': {
    group: 'token',
    title: { de: 'Wird ein unbekannter Pfad abgelehnt?', en: 'Is an unknown path refused?' },
    wanted: {
      de: 'Der Server antwortet mit 404 und einem Fehler in der Form von SCIM.',
      en: 'The server answers 404 with an error in the form of SCIM.',
    },
    rule: must('RFC 7644 3.12'),
    after: ['token'],
    informative: true,
  },
  'least-privilege': {
    group: 'token',
    title: { de: 'Öffnet das Token nur SCIM?', en: 'Does the token open SCIM only?' },
    wanted: {
      de: 'Eine andere Schnittstelle lehnt das SCIM-Token ab.',
      en: 'Another API refuses the SCIM token.',
    },
    rule: unbinding(cxoneGuide),
    after: ['token', 'login-discovery'],
    informative: true,
  },

  'open-discovery': {
    group: 'discovery',
    title: { de: 'Auskunft auch ohne Token?', en: 'Information without a token, too?' },
    wanted: {
      de: 'Beides ist recht: Der Server darf seine Beschreibung auch ohne Token zeigen.',
      en: 'Either will do: the server may show its description without a token, too.',
    },
    rule: may('RFC 7644 2.2, 7.6'),
    after: ['no-token'],
    informative: true,
  },
  'service-provider-config': {
    group: 'discovery',
    title: { de: 'Nennt der Server seine Fähigkeiten?', en: 'Does the server list its abilities?' },
    wanted: {
      de: '/ServiceProviderConfig antwortet mit 200 und einer gültigen Beschreibung.',
      en: '/ServiceProviderConfig answers 200 with a valid description.',
    },
    rule: may('RFC 7644 4; RFC 7643 5'),
    after: ['token'],
    informative: false,
  },
  'resource-types': {
    group: 'discovery',
    title: { de: 'Nennt der Server, was er verwaltet?', en: 'Does the server list what it manages?' },
    wanted: {
      de: '/ResourceTypes antwortet mit 200 und einer Liste.',
      en: '/ResourceTypes answers 200 with a list.',
    },
    rule: may('RFC 7644 4; RFC 7643 6'),
    after: ['token'],
    informative: false,
  },
  'resource-type-user': {
    group: 'discovery',
    title: { de: 'Beschreibt er die Art „User“?', en: 'Does it describe the type “User”?' },
    wanted: {
      de: '/ResourceTypes/User antwortet mit 200.',
      en: '/ResourceTypes/User answers 200.',
    },
    rule: may('RFC 7644 4'),
    after: ['token'],
    informative: false,
  },
  'resource-type-group': {
    group: 'discovery',
    title: { de: 'Beschreibt er die Art „Group“?', en: 'Does it describe the type “Group”?' },
    wanted: {
      de: '/ResourceTypes/Group antwortet mit 200.',
      en: '/ResourceTypes/Group answers 200.',
    },
    rule: may('RFC 7644 4'),
    after: ['token'],
    informative: false,
  },
  'unknown-resource-type': {
    group: 'discovery',
    title: { de: 'Wird eine unbekannte Art abgelehnt?', en: 'Is an unknown type refused?' },
    wanted: {
      de: 'Der Server antwortet mit 404.',
      en: 'The server answers 404.',
    },
    rule: should('RFC 7644 3.12'),
    after: ['resource-types'],
    informative: true,
  },
  schemas: {
    group: 'discovery',
    title: { de: 'Beschreibt der Server seine Felder?', en: 'Does the server describe its fields?' },
    wanted: {
      de: '/Schemas antwortet mit 200 und einer Liste von Schemas.',
      en: '/Schemas answers 200 with a list of schemas.',
    },
    rule: may('RFC 7644 4; RFC 7643 7'),
    after: ['token'],
    informative: false,
  },
  'user-schema': {
    group: 'discovery',
    title: { de: 'Ist das Schema der Person vollständig?', en: 'Is the schema of a person complete?' },
    wanted: {
      de: 'Das Schema „User“ ist dabei, und userName ist dort ein Pflichtfeld.',
      en: 'The schema “User” is among them, and userName is required there.',
    },
    rule: must('RFC 7643 4.1.1, 8.7'),
    after: ['schemas'],
    informative: true,
  },
  'schema-by-id': {
    group: 'discovery',
    title: { de: 'Ist ein Schema einzeln abrufbar?', en: 'Can one schema be read by itself?' },
    wanted: {
      de: '/Schemas/ mit der Kennung des Schemas antwortet mit 200.',
      en: '/Schemas/ with the identifier of the schema answers 200.',
    },
    rule: may('RFC 7644 4'),
    after: ['token'],
    informative: false,
  },
  'unknown-schema': {
    group: 'discovery',
    title: { de: 'Wird ein unbekanntes Schema abgelehnt?', en: 'Is an unknown schema refused?' },
    wanted: {
      de: 'Der Server antwortet mit 404.',
      en: 'The server answers 404.',
    },
    rule: should('RFC 7644 3.12'),
    after: ['schemas'],
    informative: true,
  },
  attributes: {
    group: 'discovery',
    title: { de: 'Kennt er, was der IdP sendet?', en: 'Does it know what the IdP sends?' },
    wanted: {
      de: 'Jedes Attribut, das der IdP sendet, steht in den Schemas des Servers.',
      en: 'Every attribute that the IdP sends is in the server’s schemas.',
    },
    rule: unbinding('RFC 7643 7'),
    after: ['schemas'],
    informative: true,
  },

  'search-nobody': {
    group: 'search',
    title: { de: 'Leere Liste, wenn es niemanden gibt?', en: 'Empty list when there is nobody?' },
    wanted: {
      de: 'Die Suche nach einem erfundenen Benutzernamen antwortet mit 200 und einer leeren Liste.',
      en: 'The search for a made-up user name answers 200 with an empty list.',
    },
    rule: must('RFC 7644 3.4.2; Microsoft Entra, “Develop and plan provisioning for a SCIM endpoint”'),
    after: ['token'],
    informative: false,
  },
  'search-known': {
    group: 'search',
    title: { de: 'Wird eine vorhandene Person gefunden?', en: 'Is an existing person found?' },
    wanted: {
      de: 'Die Suche nach einem vorhandenen Benutzernamen findet genau diese Person.',
      en: 'The search for an existing user name finds exactly this person.',
    },
    rule: must('RFC 7644 3.4.2.2'),
    after: ['token'],
    follows: listsOfPeople,
    informative: false,
  },
  'search-case': {
    group: 'search',
    title: { de: 'Ist Groß- und Kleinschreibung gleichgültig?', en: 'Does upper or lower case not matter?' },
    wanted: {
      de: 'In anderer Schreibung wird dieselbe Person gefunden.',
      en: 'In other case, the same person is found.',
    },
    rule: must('RFC 7643 4.1.1, 7'),
    after: ['token'],
    follows: ['search-known'],
    informative: false,
  },
  'search-paged': {
    group: 'search',
    title: { de: 'Gehen Suchen und Blättern zusammen?', en: 'Do searching and paging go together?' },
    wanted: {
      de: 'Die Suche mit startIndex=1 und count=100, wie Okta sie sendet, wird beantwortet.',
      en: 'The search with startIndex=1 and count=100, as Okta sends it, is answered.',
    },
    rule: unbinding('RFC 7644 3.4.2; Okta, “SCIM 2.0 protocol reference”'),
    after: ['token'],
    follows: listsOfPeople,
    informative: false,
  },
  'search-special': {
    group: 'search',
    title: { de: 'Verträgt die Suche Sonderzeichen?', en: 'Does the search take special characters?' },
    wanted: {
      de: 'Pluszeichen, Apostroph, Umlaut und Anführungszeichen im Namen stören die Suche nicht.',
      en: 'Plus sign, apostrophe, umlaut and quotation mark in the name do not upset the search.',
    },
    rule: must('RFC 7644 3.4.2.2'),
    after: ['search-nobody'],
    questions: 4,
    informative: false,
  },
  'search-and': {
    group: 'search',
    title: { de: 'Lassen sich Bedingungen mit „and“ verbinden?', en: 'Can conditions be joined with “and”?' },
    wanted: {
      de: 'Nur wer beide Bedingungen erfüllt, wird gefunden.',
      en: 'Only who meets both conditions is found.',
    },
    rule: must('RFC 7644 3.4.2.2; Microsoft Entra, “Develop and plan provisioning for a SCIM endpoint”'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    questions: 2,
    informative: false,
  },
  'search-or': {
    group: 'search',
    title: { de: 'Gehen „or“, „not“ und Klammern?', en: 'Do “or”, “not” and brackets work?' },
    wanted: {
      de: 'Die Bedingungen wirken wie geschrieben, oder die Suche wird mit 400 abgelehnt.',
      en: 'The conditions work as written, or the search is refused with 400.',
    },
    rule: must('RFC 7644 3.4.2.2'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    questions: 3,
    informative: true,
  },
  'search-text': {
    group: 'search',
    title: { de: 'Lässt sich nach Teilen eines Namens suchen?', en: 'Can parts of a name be searched for?' },
    wanted: {
      de: 'Die Vergleiche co, sw, ew, pr und ne wirken wie geschrieben, oder die Suche wird mit 400 abgelehnt.',
      en: 'The comparisons co, sw, ew, pr and ne work as written, or the search is refused with 400.',
    },
    rule: must('RFC 7644 3.4.2.2'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    questions: 5,
    informative: true,
  },
  'search-compare': {
    group: 'search',
    title: { de: 'Lässt sich nach dem Zeitpunkt suchen?', en: 'Can points in time be searched for?' },
    wanted: {
      de: 'Die Vergleiche gt, ge, lt und le wirken wie geschrieben, oder die Suche wird mit 400 abgelehnt.',
      en: 'The comparisons gt, ge, lt and le work as written, or the search is refused with 400.',
    },
    rule: must('RFC 7644 3.4.2.2'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    questions: 5,
    informative: true,
  },
  'search-id': {
    group: 'search',
    title: { de: 'Lässt sich nach der Kennung suchen?', en: 'Can the id be searched for?' },
    wanted: {
      de: 'Die Suche nach id wirkt oder wird mit 400 abgelehnt.',
      en: 'The search for id works or is refused with 400.',
    },
    rule: must('RFC 7644 3.4.2.2'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    informative: true,
  },
  'search-external-id': {
    group: 'search',
    title: { de: 'Lässt sich nach externalId suchen?', en: 'Can externalId be searched for?' },
    wanted: {
      de: 'Die Suche nach externalId wirkt oder wird mit 400 abgelehnt. Nur nötig, wenn der IdP damit abgleicht.',
      en: 'The search for externalId works or is refused with 400. Needed only if the IdP matches by it.',
    },
    rule: must('RFC 7644 3.4.2.2'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    informative: true,
  },
  'search-email': {
    group: 'search',
    title: { de: 'Lässt sich nach der E-Mail-Adresse suchen?', en: 'Can the e-mail address be searched for?' },
    wanted: {
      de: 'Die Suche nach der geschäftlichen E-Mail-Adresse wirkt oder wird mit 400 abgelehnt. Nur nötig, wenn der IdP damit abgleicht.',
      en: 'The search for the work e-mail address works or is refused with 400. Needed only if the IdP matches by it.',
    },
    rule: must('RFC 7644 3.4.2.2'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    informative: true,
  },
  'search-urn': {
    group: 'search',
    title: { de: 'Geht der Feldname in voller Länge?', en: 'Does the full name of a field work?' },
    wanted: {
      de: 'Der Server versteht userName auch mit der Kennung des Schemas davor.',
      en: 'The server understands userName with the identifier of its schema in front, too.',
    },
    rule: unbinding('RFC 7644 3.10'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    informative: true,
  },
  'search-extension': {
    group: 'search',
    title: { de: 'Lässt sich nach CXones eigenen Feldern suchen?', en: 'Can CXone’s own fields be searched for?' },
    wanted: {
      de: 'Die Suche nach einem Feld der Erweiterung wirkt oder wird mit 400 abgelehnt.',
      en: 'The search for a field of the extension works or is refused with 400.',
    },
    rule: unbinding('RFC 7644 3.10'),
    after: ['search-nobody'],
    follows: listsOfPeople,
    informative: true,
  },
  'search-invalid': {
    group: 'search',
    title: { de: 'Wird eine fehlerhafte Suche abgelehnt?', en: 'Is a faulty search refused?' },
    wanted: {
      de: 'Der Server antwortet mit 400 und dem Fehler invalidFilter.',
      en: 'The server answers 400 with the error invalidFilter.',
    },
    rule: must('RFC 7644 3.4.2.2, 3.12'),
    after: ['token'],
    informative: true,
  },

  'list-first-two': {
    group: 'list',
    title: { de: 'Antwortet die Liste auf Oktas Test?', en: 'Does the list answer Okta’s test?' },
    wanted: {
      de: 'Die Liste mit startIndex=1 und count=2, ohne Suche, wird mit 200 beantwortet.',
      en: 'The list with startIndex=1 and count=2, without a search, is answered with 200.',
    },
    rule: unbinding('RFC 7644 3.4.2.4; Okta’s test of the connection (reported by Delinea)'),
    after: ['token'],
    informative: false,
  },
  'list-unfiltered': {
    group: 'list',
    title: { de: 'Gibt es eine Liste aller?', en: 'Is there a list of everybody?' },
    wanted: {
      de: '/Users ohne Suche antwortet mit 200 und einer Liste, deren Zahlen Zahlen sind.',
      en: '/Users without a search answers 200 with a list whose numbers are numbers.',
    },
    rule: must('RFC 7644 3.4.2'),
    after: ['token'],
    informative: false,
  },
  'list-count-one': {
    group: 'list',
    title: { de: 'Gibt es auf Wunsch nur eine Person?', en: 'Is only one person sent when asked?' },
    wanted: {
      de: 'Mit count=1 kommt höchstens eine Person.',
      en: 'With count=1, one person comes at most.',
    },
    rule: must('RFC 7644 3.4.2.4'),
    after: ['token'],
    informative: false,
  },
  'list-count-zero': {
    group: 'list',
    title: { de: 'Lässt sich nur zählen?', en: 'Can people just be counted?' },
    wanted: {
      de: 'Mit count=0 kommt niemand, aber die Gesamtzahl.',
      en: 'With count=0, nobody comes but the total does.',
    },
    rule: must('RFC 7644 3.4.2.4'),
    after: ['list-unfiltered'],
    informative: true,
  },
  'list-negative': {
    group: 'list',
    title: { de: 'Verträgt die Liste unsinnige Zahlen?', en: 'Does the list take senseless numbers?' },
    wanted: {
      de: 'Ein negativer count gilt als 0, ein startIndex unter 1 als 1.',
      en: 'A negative count is taken as 0, a startIndex below 1 as 1.',
    },
    rule: must('RFC 7644 3.4.2.4'),
    after: ['list-unfiltered'],
    questions: 2,
    informative: true,
  },
  'list-behind-end': {
    group: 'list',
    title: { de: 'Was steht hinter dem Ende?', en: 'What is behind the end?' },
    wanted: {
      de: 'Hinter dem Ende der Liste antwortet der Server mit 200 und niemandem.',
      en: 'Behind the end of the list, the server answers 200 with nobody.',
    },
    rule: unbinding('RFC 7644 3.4.2.4'),
    after: ['list-unfiltered'],
    informative: true,
  },
  'list-huge-count': {
    group: 'list',
    title: { de: 'Verträgt die Liste sehr große Wünsche?', en: 'Does the list take very large wishes?' },
    wanted: {
      de: 'Ein sehr großer count wird begrenzt und nicht abgelehnt.',
      en: 'A very large count is capped and not refused.',
    },
    rule: may('RFC 7644 3.4.2.4'),
    after: ['list-unfiltered'],
    questions: 2,
    informative: true,
  },
  'list-pages': {
    group: 'list',
    title: { de: 'Fehlt beim Blättern niemand?', en: 'Is nobody lost between pages?' },
    wanted: {
      de: 'Über mehrere Seiten kommt niemand zweimal, und dieselbe Seite bleibt gleich.',
      en: 'Over several pages nobody comes twice, and the same page stays the same.',
    },
    rule: unbinding('RFC 7644 3.4.2.4'),
    after: ['list-unfiltered'],
    questions: 6,
    informative: false,
  },
  'list-cursor': {
    group: 'list',
    title: { de: 'Geht das Blättern mit Marken?', en: 'Does paging by cursor work?' },
    wanted: {
      de: 'Wenn der Server Marken (Cursor) ankündigt, führen sie zur nächsten Seite.',
      en: 'If the server announces cursors, they lead to the next page.',
    },
    rule: must('RFC 9865 2'),
    after: ['service-provider-config', 'list-unfiltered'],
    questions: 3,
    informative: true,
  },
  'list-sorted': {
    group: 'list',
    title: { de: 'Wird auf Wunsch sortiert?', en: 'Is the list sorted when asked?' },
    wanted: {
      de: 'Die Liste ist sortiert wie verlangt, oder der Wunsch bleibt ohne Wirkung.',
      en: 'The list is sorted as asked, or the wish has no effect.',
    },
    rule: may('RFC 7644 3.4.2.3'),
    after: ['list-unfiltered'],
    questions: 2,
    informative: true,
  },

  person: {
    group: 'person',
    title: { de: 'Hat eine Person alles Nötige?', en: 'Does a person have what is needed?' },
    wanted: {
      de: 'Die Person hat id, userName, Vor- und Nachnamen, E-Mail-Adresse und active.',
      en: 'The person has id, userName, first and last name, e-mail address and active.',
    },
    rule: must('RFC 7643 3.1, 4.1.1'),
    after: ['token'],
    follows: [...listsOfPeople, 'search-known'],
    informative: true,
  },
  'person-by-id': {
    group: 'person',
    title: { de: 'Ist dieselbe Person einzeln abrufbar?', en: 'Can the same person be read alone?' },
    wanted: {
      de: 'Über ihre Kennung gelesen ist die Person dieselbe wie in der Liste.',
      en: 'Read by id, the person is the same as in the list.',
    },
    rule: unbinding('RFC 7644 3.4.1'),
    after: ['token'],
    follows: ['person'],
    informative: false,
  },
  'unknown-id': {
    group: 'person',
    title: { de: 'Wird eine unbekannte Kennung abgelehnt?', en: 'Is an unknown id refused?' },
    wanted: {
      de: 'Der Server antwortet mit 404 und einem Fehler in der Form von SCIM.',
      en: 'The server answers 404 with an error in the form of SCIM.',
    },
    rule: must('RFC 7644 3.4.1, 3.12'),
    after: ['token'],
    informative: true,
  },
  'odd-id': {
    group: 'person',
    title: { de: 'Verträgt der Server merkwürdige Kennungen?', en: 'Does the server take odd ids?' },
    wanted: {
      de: 'Der Server antwortet mit 404 oder 400, nie mit einem eigenen Fehler.',
      en: 'The server answers 404 or 400, never with a failure of its own.',
    },
    rule: should('RFC 7644 3.12'),
    after: ['token'],
    informative: true,
  },
  'extra-attributes': {
    group: 'person',
    title: { de: 'Sind alle Felder im Schema genannt?', en: 'Are all fields named in the schema?' },
    wanted: {
      de: 'Eine Person hat nur Felder, die in den Schemas stehen.',
      en: 'A person has only fields that are in the schemas.',
    },
    rule: unbinding('RFC 7643 3'),
    after: ['token', 'schemas'],
    follows: ['person'],
    informative: true,
  },
  'secret-attributes': {
    group: 'person',
    title: { de: 'Bleiben Kennwörter verborgen?', en: 'Do passwords stay hidden?' },
    wanted: {
      de: 'Kein Kennwort und nichts Vergleichbares steht in der Antwort, auch nicht verschlüsselt.',
      en: 'No password or the like is in the answer, not even encrypted.',
    },
    rule: must('RFC 7643 4.1.1, 7'),
    after: ['token'],
    follows: ['person'],
    informative: false,
  },
  'chosen-attributes': {
    group: 'person',
    title: { de: 'Lassen sich Felder auswählen?', en: 'Can fields be chosen?' },
    wanted: {
      de: 'Die Parameter attributes und excludedAttributes wirken wie verlangt.',
      en: 'The parameters attributes and excludedAttributes work as asked.',
    },
    rule: must('RFC 7644 3.9'),
    after: ['token'],
    follows: ['person'],
    questions: 3,
    informative: true,
  },
  etag: {
    group: 'person',
    title: { de: 'Passt die Version zur Person?', en: 'Does the version match the person?' },
    wanted: {
      de: 'Wenn es eine Version gibt, ist sie in der Kopfzeile ETag und in meta.version dieselbe.',
      en: 'If there is a version, it is the same in the header ETag and in meta.version.',
    },
    rule: should('RFC 7644 3.14'),
    after: ['token'],
    follows: ['person'],
    informative: true,
  },

  pace: {
    group: 'run',
    title: {
      de: 'Antwortet der Server zügig und ungebremst?',
      en: 'Does the server answer promptly, without throttling?',
    },
    wanted: {
      de: 'Keine Antwort braucht länger als 10 Sekunden, und der Server bittet nicht um Pausen.',
      en: 'No answer takes longer than 10 seconds, and the server does not ask for pauses.',
    },
    rule: may('RFC 6585 4'),
    after: [],
    follows: checkIds.filter((id) => id !== 'pace'),
    informative: false,
  },
};
