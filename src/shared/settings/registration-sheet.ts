import type { Connection } from '../connection.ts';
import type { Evidence } from '../evidence.ts';
import { readOktaAppAddress } from '../identity-providers/okta-redirect.ts';
import type { LocalText } from '../language.ts';
import type { SettingsField, SheetValue } from './settings-sheet.ts';

/**
 * What to answer in NICE's form for registering an app, in the order of NICE's guide (NICE help, "Integrate CXone and
 * Okta with SCIM"). What only the person knows is said in words.
 */
export const registrationSheet = (connection: Connection): readonly SettingsField[] => [
  ...aboutYou,
  ...aboutTheApp,
  { id: 'fedramp', label: 'FedRAMP', value: fedramp(connection) },
  ...access,
  redirectUri(connection),
  { id: 'other-urls', label: 'Origin, Logout URL', value: inWords('Leer lassen', 'Leave empty') },
];

/** Where to apply and whom to ask. */
export const registrationContacts: readonly SettingsField[] = [
  {
    id: 'guide',
    label: { de: 'Anleitung von NICE', en: 'NICE’s guide' },
    value: known(
      'https://help.nice-incontact.com/content/admin/employees/provisionemployeeaccountswithscim/integratecxoneandoktawithscim.htm',
    ),
  },
  {
    id: 'application-process',
    label: { de: 'Ablauf der Registrierung bei NICE', en: 'How NICE registers apps' },
    value: known('https://developer.niceincontact.com/Documentation/YourAppLifeCycle'),
  },
  { id: 'contact', label: { de: 'Rückfragen', en: 'Questions' }, value: known('devonesupport@nice.com') },
];

const aboutYou: readonly SettingsField[] = [
  {
    id: 'person',
    label: { de: 'E-Mail-Adresse und Name', en: 'E-mail address and name' },
    value: inWords('Ihre eigenen', 'Your own'),
  },
  {
    id: 'business-unit',
    label: { de: 'Business-Unit-ID', en: 'Business unit ID' },
    value: inWords(
      'Steht im Entwicklerportal von NICE nach der Anmeldung gelb oben links',
      'Shown in yellow at the top left of NICE’s developer portal once you are logged in',
    ),
  },
];

const aboutTheApp: readonly SettingsField[] = [
  {
    id: 'app-name',
    label: { de: 'Name der App', en: 'App name' },
    value: known('Okta CXone Integration'),
    note: example(),
  },
  {
    id: 'app-description',
    label: { de: 'Beschreibung der App', en: 'App description' },
    value: known('Integrate Okta with CXone via SCIM'),
    note: {
      de: 'Das Beispiel von NICE. Ein eigener Text sollte SCIM und Okta nennen, so will es die Anleitung.',
      en: 'NICE’s own example. A text of yours should mention SCIM and Okta, as the guide asks.',
    },
  },
  {
    id: 'technical-contacts',
    label: { de: 'E-Mail-Adressen der technischen Ansprechpartner', en: 'E-mail addresses of the technical contacts' },
    value: inWords(
      'Wer Client-ID und Client-Secret erhalten soll',
      'Whoever is to receive client ID and client secret',
    ),
    note: {
      de: 'Sie bekommen zwei E-Mails: eine mit der verschlüsselten Datei, eine mit deren Kennwort.',
      en: 'They get two e-mails: one with the encrypted file, one with its password.',
    },
  },
  { id: 'delivery', label: { de: 'Übermittlung', en: 'Method' }, value: known('Email') },
  { id: 'tenancy', label: { de: 'Mandanten', en: 'Tenants' }, value: known('Single Tenant') },
];

const access: readonly SettingsField[] = [
  {
    id: 'authentication-method',
    label: { de: 'Authentifizierungsmethode', en: 'Authentication method' },
    value: known('client_secret_post'),
  },
  {
    id: 'scopes',
    label: { de: 'Berechtigungsbereiche', en: 'Scopes' },
    value: inWords('Alle der CXone ACD API', 'All of the CXone ACD API'),
  },
  {
    id: 'application-type',
    label: { de: 'Art der App', en: 'Application type' },
    value: known('User, Confidential'),
    note: {
      de: 'NICE lässt auch „User, Public“ zu. „Back-end“ geht nicht; wer es wählt, muss neu beantragen.',
      en: 'NICE accepts “User, Public” as well. “Back-end” does not work; whoever chooses it has to apply again.',
    },
  },
];

function known(text: string): SheetValue {
  return { kind: 'text', text, evidence: 'documented' };
}

function inWords(de: string, en: string, evidence: Evidence = 'documented'): SheetValue {
  return { kind: 'words', text: { de, en }, evidence };
}

function example(): LocalText {
  return {
    de: 'Das Beispiel von NICE; jeder andere Name geht auch.',
    en: 'NICE’s own example; any other name will do.',
  };
}

/** Known for the two clouds of the help page; no other cloud is known to be one; of a typed one only NICE can tell. */
function fedramp(connection: Connection): SheetValue {
  const cloud = connection.kind === 'practice' ? 'standard' : connection.cloud;
  if (cloud === 'other')
    return inWords('NICE weiß, ob Ihre Cloud dazu gehört', 'NICE knows whether your cloud is one', 'unknown');
  if (cloud === 'fedramp') return inWords('Ja', 'Yes');
  return inWords('Nein', 'No', cloud === 'standard' ? 'documented' : 'inferred');
}

function redirectUri({ oktaAppAddress }: Connection): SettingsField {
  const field = { id: 'redirect-uri', label: 'Redirect URL' };
  const read = readOktaAppAddress(oktaAppAddress);
  if (read.kind !== 'found') return { ...field, value: notYet };
  const value: SheetValue = { kind: 'text', text: read.redirectUri, evidence: read.evidence };
  return read.evidence === 'documented' ? { ...field, value } : { ...field, value, note: otherEnvironment };
}

const notYet = inWords(
  'Erscheint hier, sobald die Adresse Ihrer Okta-App eingetragen ist',
  'Appears here as soon as the address of your Okta app is entered',
  'unknown',
);

const otherEnvironment: LocalText = {
  de: 'NICE nennt in der Anleitung nur die Adresse unter okta.com; diese hier stammt aus Oktas Liste.',
  en: 'NICE’s guide gives the address under okta.com only; this one comes from Okta’s list.',
};
