import type { DraftField } from '../../../shared/app-state.ts';
import type { CxoneLanguage, Requirement, Way } from '../../../shared/procedure/ids.ts';
import type { AddressRemark } from '../../../shared/tenant/address-doctor.ts';

type AskedField = Exclude<DraftField, 'confirmed-host'>;

/** Step 0: name, cloud, address, IdP, way and requirements; the form for a new connection. */
export interface DetailsWords {
  readonly title: string;
  readonly lead: string;
  readonly create: string;
  readonly back: string;
  readonly fields: Readonly<Record<AskedField, string>>;
  readonly hints: Readonly<Record<Exclude<AskedField, 'identity-provider' | 'way' | 'cloud'>, string>>;
  readonly languages: Readonly<Record<CxoneLanguage, string>>;
  readonly ways: Readonly<Record<Way, { readonly name: string; readonly line: string }>>;
  readonly address: {
    readonly understood: string;
    readonly recognised: (region: string | null, cloud: string) => string;
    readonly otherCloud: (recognised: string, chosen: string) => string;
    readonly prefix: (path: string) => string;
    /** Above what was left out or added without a change of meaning. */
    readonly tidied: string;
    readonly remarks: Readonly<Record<Exclude<AddressRemark, 'area-known-elsewhere'>, string>>;
    readonly knownElsewhere: (host: string) => string;
    readonly unknownHost: string;
    /** The host stands between the two. */
    readonly confirm: { readonly before: string; readonly after: string };
    readonly tenantId: string;
    readonly askCxone: string;
    readonly asking: string;
  };
  readonly change: string;
  readonly changeName: string;
  readonly save: string;
  readonly forgetsTrials: string;
  readonly practiceAddress: string;
  readonly chooseIdp: {
    readonly legend: string;
    readonly beforehand: string;
    readonly take: (name: string) => string;
  };
  readonly requirements: Readonly<Record<Requirement, string>>;
  readonly canDo: (name: string) => string;
  readonly confirmedAt: (time: string) => string;
  readonly stillOpen: (amount: string) => string;
  readonly ready: string;
}

export const detailsEn: DetailsWords = {
  title: 'Connect my tenant',
  lead: 'What you enter is kept, even if you close the assistant now.',
  create: 'Create connection',
  back: 'Back',
  fields: {
    'connection-name': 'Name of the connection',
    'tenant-address': 'Tenant address',
    cloud: 'Cloud',
    issuer: 'Login address of this cloud',
    'identity-provider': 'Identity provider (IdP)',
    way: 'How the IdP logs in to CXone',
    'cxone-language': 'Language of your CXone screens',
  },
  hints: {
    'connection-name': 'Only for you, for example the company.',
    'tenant-address': 'Log in to CXone and copy what is in the address bar. The whole line is fine.',
    issuer: 'The address that NICE calls the issuer. A token endpoint of this cloud is fine too.',
    'cxone-language': 'Buttons are named as you see them there.',
  },
  languages: { en: 'English', de: 'German (Deutsch)', ja: 'Japanese (日本語)', ko: 'Korean (한국어)' },
  ways: {
    token: {
      name: 'SCIM token',
      line: 'You generate the token yourself in CXone. Works with every IdP.',
    },
    'app-registration': {
      name: 'App registration',
      line: 'NICE registers an app for you, which takes about two to three business days.',
    },
  },
  address: {
    understood: 'Understood as',
    recognised: (region, cloud) => (region === null ? `Cloud: ${cloud}` : `Region: ${region} · Cloud: ${cloud}`),
    otherCloud: (recognised, chosen) =>
      `This address belongs to the cloud “${recognised}”, as far as the assistant knows; “${chosen}” is chosen below.`,
    prefix: (path) => `The address contained ${path}. The assistant puts the right path in by itself.`,
    tidied: 'What the assistant tidied up',
    remarks: {
      'scheme-added': 'https:// was added.',
      'blanks-removed': 'Blanks and line breaks were removed.',
      'text-around-dropped': 'The text around it was left out.',
      'path-dropped': 'What follows the host is not needed and was left out.',
      'missing-dot-added': 'The dot after the region was added; CXone’s help page leaves it out.',
      'port-kept': 'The number after the colon (the port) was kept; CXone’s own addresses have none.',
      'host-not-listed': 'The domain is CXone’s, but nothing public confirms this host.',
    },
    knownElsewhere: (host) =>
      `Nothing public confirms this host; third parties report this region at ${host}. What counts is your address bar.`,
    unknownHost: 'The assistant does not know this host. Secrets will be sent there, so please compare it with care.',
    confirm: { before: 'I have checked the address bar:', after: 'is our CXone' },
    tenantId: 'This is a tenant ID. CXone can say which address belongs to it.',
    askCxone: 'Ask CXone for the address',
    asking: 'Asking CXone for the address of this tenant',
  },
  change: 'Change name, address or cloud …',
  changeName: 'Change name …',
  save: 'Save changes',
  forgetsTrials: 'If the address or the cloud changes, the results of earlier trials are forgotten.',
  practiceAddress: 'The practice tenant listens here, on this computer only; the number changes with each start.',
  chooseIdp: {
    legend: 'Your identity provider',
    beforehand: 'Good to know before you choose',
    take: (name) => `Use ${name}`,
  },
  requirements: {
    'push-new-users': 'It creates new users in CXone.',
    'push-updates': 'It passes on changes to existing users.',
    'update-attributes': 'It updates the attributes of users.',
    'deactivate-users': 'It deactivates users in CXone.',
  },
  canDo: (name) => `What CXone asks of ${name}`,
  confirmedAt: (time) => `confirmed, ${time}`,
  stillOpen: (amount) => `Still to confirm: ${amount}. Look it up in your IdP, then tick it here.`,
  ready: 'My IdP can do all this',
};

export const detailsDe: DetailsWords = {
  title: 'Meinen Mandanten verbinden',
  lead: 'Was Sie eintragen, bleibt erhalten, auch wenn Sie den Assistenten jetzt schließen.',
  create: 'Verbindung anlegen',
  back: 'Zurück',
  fields: {
    'connection-name': 'Name der Verbindung',
    'tenant-address': 'Mandantenadresse',
    cloud: 'Cloud',
    issuer: 'Anmeldeadresse dieser Cloud',
    'identity-provider': 'Identitätsanbieter (IdP)',
    way: 'So meldet sich der IdP bei CXone an',
    'cxone-language': 'Sprache Ihrer CXone-Oberfläche',
  },
  hints: {
    'connection-name': 'Nur für Sie, zum Beispiel die Firma.',
    'tenant-address':
      'Melden Sie sich bei CXone an und kopieren Sie, was in der Adresszeile steht. Die ganze Zeile ist in Ordnung.',
    issuer: 'NICE nennt sie den „Issuer“ (Aussteller). Ein Token-Endpunkt dieser Cloud ist auch in Ordnung.',
    'cxone-language': 'So heißen Schaltflächen hier wie dort.',
  },
  languages: { en: 'Englisch (English)', de: 'Deutsch', ja: 'Japanisch (日本語)', ko: 'Koreanisch (한국어)' },
  ways: {
    token: {
      name: 'SCIM-Token',
      line: 'Sie erzeugen das Token selbst in CXone. Geht mit jedem IdP.',
    },
    'app-registration': {
      name: 'App-Registrierung',
      line: 'NICE registriert eine App für Sie; das dauert etwa zwei bis drei Werktage.',
    },
  },
  address: {
    understood: 'Verstanden als',
    recognised: (region, cloud) => (region === null ? `Cloud: ${cloud}` : `Region: ${region} · Cloud: ${cloud}`),
    otherCloud: (recognised, chosen) =>
      `Diese Adresse gehört, soweit der Assistent weiß, zur Cloud „${recognised}“; unten ist „${chosen}“ gewählt.`,
    prefix: (path) => `In der Adresse stand ${path}. Den richtigen Pfad setzt der Assistent selbst ein.`,
    tidied: 'Was der Assistent daran zurechtgerückt hat',
    remarks: {
      'scheme-added': 'https:// wurde ergänzt.',
      'blanks-removed': 'Leerzeichen und Zeilenumbrüche wurden entfernt.',
      'text-around-dropped': 'Der Text darum herum wurde weggelassen.',
      'path-dropped': 'Was auf den Host folgt, wird nicht gebraucht und wurde weggelassen.',
      'missing-dot-added': 'Der Punkt nach der Region wurde ergänzt; auf der Hilfeseite von CXone fehlt er.',
      'port-kept': 'Die Zahl nach dem Doppelpunkt (der Port) blieb stehen; CXones eigene Adressen haben keine.',
      'host-not-listed': 'Die Domain gehört CXone, aber nichts Öffentliches bestätigt diesen Host.',
    },
    knownElsewhere: (host) =>
      `Nichts Öffentliches bestätigt diesen Host; Dritte nennen für diese Region ${host}. Was zählt, ist Ihre Adresszeile.`,
    unknownHost:
      'Diesen Host kennt der Assistent nicht. An ihn gehen Ihre Geheimnisse; vergleichen Sie ihn bitte genau.',
    confirm: { before: 'Ich habe in der Adresszeile nachgesehen:', after: 'ist unser CXone' },
    tenantId: 'Das ist eine Mandanten-ID. CXone kann sagen, welche Adresse zu ihr gehört.',
    askCxone: 'CXone nach der Adresse fragen',
    asking: 'Fragt CXone nach der Adresse dieses Mandanten',
  },
  change: 'Name, Adresse oder Cloud ändern …',
  changeName: 'Namen ändern …',
  save: 'Änderungen speichern',
  forgetsTrials: 'Ändern sich Adresse oder Cloud, werden die Ergebnisse früherer Proben vergessen.',
  practiceAddress:
    'Hier antwortet der Übungsmandant, nur auf diesem Computer; die Zahl am Ende ist bei jedem Start eine andere.',
  chooseIdp: {
    legend: 'Ihr Identitätsanbieter',
    beforehand: 'Gut zu wissen, bevor Sie wählen',
    take: (name) => `${name} verwenden`,
  },
  requirements: {
    'push-new-users': 'Er legt neue Benutzer in CXone an.',
    'push-updates': 'Er gibt Änderungen an vorhandenen Benutzern weiter.',
    'update-attributes': 'Er aktualisiert die Attribute von Benutzern.',
    'deactivate-users': 'Er deaktiviert Benutzer in CXone.',
  },
  canDo: (name) => `Was CXone von ${name} verlangt`,
  confirmedAt: (time) => `bestätigt, ${time}`,
  stillOpen: (amount) => `Noch zu bestätigen: ${amount}. Sehen Sie in Ihrem IdP nach und haken Sie es hier ab.`,
  ready: 'Mein IdP kann das alles',
};
