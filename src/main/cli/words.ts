import { dialectIds } from '../../shared/identity-providers/dialects.ts';
import type { Language, LocalText } from '../../shared/language.ts';
import type { Misuse } from './arguments.ts';

/** What the terminal says that no finding says. */
export const words = {
  checking: { de: 'Geprüft wird', en: 'Checking' },
  readOnly: {
    de: 'Es wird nur gelesen; angelegt oder geändert wird nichts.',
    en: 'Nothing but reading; nothing is created or changed.',
  },
  typeToken: {
    de: 'Fügen Sie das SCIM-Token ein, und drücken Sie die Eingabetaste; angezeigt wird es nicht.',
    en: 'Paste the SCIM token and press Enter; it is not shown.',
  },
  verdicts: { de: 'Was jeder IdP antreffen wird', en: 'What each IdP will meet' },
  first: { de: 'Was zuerst zu tun ist', en: 'What to do first' },
  nothingToDo: { de: 'Nichts verlangt ein Eingreifen.', en: 'Nothing needs anybody to act.' },
  notPublished: {
    de: 'Welche Anfragen er stellt, ist nicht oder nur zum Teil veröffentlicht.',
    en: 'Which requests it makes is not published, or only in part.',
  },
  lacking: {
    'no-credential': {
      de: 'Geben Sie ein Token an (--token-env oder --token-stdin): Ohne Token lässt sich kaum etwas prüfen.',
      en: 'Give a token (--token-env or --token-stdin): without one, hardly anything can be checked.',
    },
    'nobody-known': {
      de: 'Nennen Sie mit --known-user den Benutzernamen eines vorhandenen Mitarbeiters: Nur so lässt sich prüfen, ob die Suche ihn findet.',
      en: 'Give the user name of an existing employee with --known-user: only then can it be checked whether the search finds that person.',
    },
  },
  notes: { de: 'Abweichungen, die niemanden aufhalten', en: 'Deviations that stop nobody' },
  identityProviders: { de: 'Die IdP', en: 'The IdPs' },
  requests: { de: 'Anfragen', en: 'Requests' },
  endings: {
    finished: { de: 'Die Prüfung ist zu Ende.', en: 'The check has ended.' },
    cancelled: { de: 'Abgebrochen. Das Folgende ist unvollständig.', en: 'Cancelled. What follows is incomplete.' },
    'out-of-time': {
      de: 'Die Zeit ist um. Das Folgende ist unvollständig.',
      en: 'Out of time. What follows is incomplete.',
    },
    failed: { de: 'Der Assistent selbst ist gescheitert.', en: 'The assistant itself has failed.' },
  },
  notPrepared: {
    de: 'Die Zeit ist um, bevor geprüft werden konnte: Die Standardeingabe oder der Schlüsselbund hat bis dahin nicht geantwortet.',
    en: 'Out of time before anything could be checked: standard input or the keychain had not answered by then.',
  },
  notTaken: {
    de: 'Die Zeit ist um, bevor das Ergebnis ganz geschrieben war: Wer es lesen soll, nimmt es nicht ab.',
    en: 'Out of time before all of the result was written: whoever is to read it does not take it.',
  },
  unreachable: {
    de: 'Vom Server kam keine Antwort; über ihn lässt sich deshalb nichts sagen.',
    en: 'The server did not answer, so nothing can be said about it.',
  },
} as const satisfies Readonly<Record<string, LocalText | Readonly<Record<string, LocalText>>>>;

/** Why the command line could not be used. */
export const misuseTexts: Readonly<Record<Misuse['code'], LocalText>> = {
  'unknown-option': { de: 'Die Angabe wird nicht verstanden', en: 'This is not understood' },
  'stray-word': {
    de: 'Ein Wort gehört zu keiner Option; ein Wert mit Leerzeichen braucht Anführungszeichen',
    en: 'A word belongs to no option; a value with spaces needs quotation marks',
  },
  'no-target': {
    de: 'Was geprüft werden soll, fehlt: --base-url URL oder --connection NAME',
    en: 'What to check is missing: --base-url URL or --connection NAME',
  },
  'two-targets': {
    de: 'Nur eines von beiden: --base-url oder --connection',
    en: 'Only one of the two: --base-url or --connection',
  },
  'bad-url': { de: 'Keine Adresse mit http oder https', en: 'Not an address with http or https' },
  'more-than-address': {
    de: 'Die Adresse ohne das, was bei ? oder # beginnt',
    en: 'The address without what begins at ? or #',
  },
  'not-secure': {
    de: 'Ohne Verschlüsselung (http) nur auf diesem Rechner',
    en: 'Without encryption (http) only on this computer',
  },
  'bad-pair': {
    de: 'Zwei Namen von Umgebungsvariablen, mit Komma getrennt, werden erwartet',
    en: 'Two names of environment variables, separated by a comma, are expected',
  },
  'client-missing': {
    de: '--client-env gehört zu --access-key-env',
    en: '--client-env goes with --access-key-env',
  },
  'issuer-missing': {
    de: 'Zu --access-key-env gehört --issuer URL, die Anmeldeadresse der Cloud',
    en: '--access-key-env goes with --issuer URL, the login address of the cloud',
  },
  'two-tokens': {
    de: 'Nur eines von beiden: --token-env oder --token-stdin',
    en: 'Only one of the two: --token-env or --token-stdin',
  },
  'unknown-idp': { de: 'Diesen IdP kennt der Assistent nicht', en: 'The assistant does not know this IdP' },
  'bad-timeout': {
    de: '--timeout erwartet Sekunden, mehr als 0 und höchstens 3600',
    en: '--timeout expects seconds, more than 0 and at most 3600',
  },
  'unknown-language': { de: 'Die Sprachen sind de und en', en: 'The languages are de and en' },
  'secret-as-argument': {
    de: 'Geheimnisse gehören nicht auf die Befehlszeile. Nennen Sie den Namen einer Umgebungsvariablen, die den Wert enthält',
    en: 'Secrets do not belong on the command line. Give the name of an environment variable that holds the value',
  },
};

const usage: readonly string[] = [
  'npm run --silent check-tenant -- --base-url URL [OPTIONS]',
  'npm run --silent check-tenant -- --connection NAME [OPTIONS]',
];

interface OptionText {
  readonly option: string;
  readonly text: LocalText;
}

const optionTexts: readonly OptionText[] = [
  {
    option: '--base-url URL',
    text: {
      de: 'SCIM-Basis-URL, zum Beispiel https://…/oauth/scim/v2',
      en: 'SCIM base URL, such as https://…/oauth/scim/v2',
    },
  },
  {
    option: '--connection NAME',
    text: {
      de: 'eine Verbindung des Assistenten; Geheimnisse kommen aus dem Schlüsselbund',
      en: 'a connection of the assistant; secrets come from the keychain',
    },
  },
  {
    option: '--token-env NAME',
    text: { de: 'Umgebungsvariable mit dem SCIM-Token', en: 'environment variable that holds the SCIM token' },
  },
  {
    option: '--token-stdin',
    text: { de: 'das SCIM-Token von der Standardeingabe', en: 'the SCIM token from standard input' },
  },
  {
    option: '--access-key-env ID,SECRET',
    text: { de: 'Umgebungsvariablen mit dem Zugriffsschlüssel', en: 'environment variables that hold the access key' },
  },
  {
    option: '--client-env ID,SECRET',
    text: {
      de: 'Umgebungsvariablen mit dem registrierten Client',
      en: 'environment variables that hold the registered client',
    },
  },
  { option: '--issuer URL', text: { de: 'Anmeldeadresse der Cloud', en: 'login address of the cloud' } },
  {
    option: '--idp ID[,ID…]|all',
    text: { de: 'welche IdP beurteilt werden (ohne Angabe alle)', en: 'which IdPs are judged (all unless given)' },
  },
  {
    option: '--known-user NAME',
    text: {
      de: 'Benutzername eines vorhandenen Mitarbeiters, nach dem gesucht wird',
      en: 'user name of an existing employee to search for',
    },
  },
  { option: '--ca FILE', text: { de: 'Zertifikate des Unternehmens (PEM)', en: 'certificates of the company (PEM)' } },
  {
    option: '--timeout S',
    text: { de: 'Sekunden, nach denen Schluss ist (120)', en: 'seconds after which it ends (120)' },
  },
  { option: '--lang de|en', text: { de: 'Sprache', en: 'language' } },
  {
    option: '--json',
    text: { de: 'Ergebnis als JSON auf der Standardausgabe', en: 'result as JSON on standard output' },
  },
  { option: '--junit FILE', text: { de: 'Ergebnis zusätzlich als JUnit-Datei', en: 'result also as a JUnit file' } },
  {
    option: '--user-data-dir PATH',
    text: {
      de: 'Datenordner des Assistenten, falls nicht der übliche',
      en: 'data folder of the assistant, if not the usual one',
    },
  },
];

const exitTexts: LocalText = {
  de: 'Ende mit 0: jeder gefragte IdP ist bereit · 1: etwas ist blockiert, unbewiesen oder unbekannt · 2: falscher Aufruf · 3: Server nicht erreichbar · 130: abgebrochen',
  en: 'Exits with 0: every IdP asked for is ready · 1: something is blocked, unproven or unknown · 2: wrong usage · 3: server not reachable · 130: cancelled',
};

/** How the command is used. */
export function usageText(language: Language): string {
  const width = Math.max(...optionTexts.map(({ option }) => option.length));
  const lines = optionTexts.map(({ option, text }) => `  ${option.padEnd(width)}  ${text[language]}`);
  return [...usage, '', ...lines, '', identityProviderLine(language), '', exitTexts[language], ''].join('\n');
}

const identityProviderLine = (language: Language): string =>
  `${words.identityProviders[language]}: ${dialectIds.join(', ')}`;

const failures = {
  'secret-missing': {
    de: 'Das Geheimnis ist leer oder nicht da',
    en: 'The secret is empty or not there',
  },
  file: { de: 'Die Datei lässt sich nicht benutzen', en: 'The file cannot be used' },
  problem: { de: 'Es kann nicht geprüft werden', en: 'The check cannot be made' },
  unexpected: { de: 'Der Assistent selbst ist gescheitert', en: 'The assistant itself has failed' },
} as const satisfies Readonly<Record<string, LocalText>>;

/** Why nothing could be checked; `about` names what it is about. */
export const failureText = (failure: keyof typeof failures, about: string, language: Language): string =>
  `${failures[failure][language]}: ${about}\n`;
