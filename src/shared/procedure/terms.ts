import type { LocalText } from '../language.ts';

/** A technical term and what it means, in one to three plain sentences. */
export interface Term {
  readonly name: LocalText;
  readonly meaning: LocalText;
}

/** Every term that the tasks name, by subject. Facts on CXone come from its help unless the sentence says otherwise. */
export const terms = {
  scim: {
    name: { de: 'SCIM', en: 'SCIM' },
    meaning: {
      de: 'Ein Standard, mit dem ein Identitätsanbieter Benutzerkonten in anderen Diensten anlegt, ändert und deaktiviert. Ausgeschrieben: System for Cross-domain Identity Management.',
      en: 'A standard by which an identity provider creates, changes and deactivates user accounts in other services. In full: System for Cross-domain Identity Management.',
    },
  },
  idp: {
    name: { de: 'Identitätsanbieter (IdP)', en: 'Identity provider (IdP)' },
    meaning: {
      de: 'Der Dienst, in dem Ihr Unternehmen seine Benutzerkonten führt, zum Beispiel Okta oder Microsoft Entra ID. Änderungen gehen nur in eine Richtung: vom IdP zu CXone.',
      en: 'The service in which your company keeps its user accounts, for example Okta or Microsoft Entra ID. Changes go one way: from the IdP to CXone.',
    },
  },
  provisioning: {
    name: { de: 'Bereitstellung (Provisioning)', en: 'Provisioning' },
    meaning: {
      de: 'Der IdP legt Personen in CXone an, hält ihre Angaben aktuell und deaktiviert sie, wenn sie gehen. Das geschieht ohne Handarbeit, sobald die Verbindung steht.',
      en: 'The IdP creates people in CXone, keeps their details current and deactivates them when they leave. Once the connection is set up, no manual work is needed.',
    },
  },
  'unique-identifier': {
    name: { de: 'Eindeutige Kennung (userName)', en: 'Unique identifier (userName)' },
    meaning: {
      de: 'Die Angabe, an der IdP und CXone dieselbe Person erkennen. Bei CXone ist es der Benutzername, im SCIM-Standard userName. Für Okta schreibt NICE, dass er eine gültige E-Mail-Adresse sein muss.',
      en: 'The detail by which IdP and CXone recognise the same person. For CXone it is the user name, in the SCIM standard userName. For Okta, NICE says that it must be a valid e-mail address.',
    },
  },
  tenant: {
    name: { de: 'Mandant', en: 'Tenant' },
    meaning: {
      de: 'Der Bereich in CXone, der nur Ihrem Unternehmen gehört, mit Ihren Mitarbeitern, Rollen und Einstellungen.',
      en: 'The part of CXone that belongs to your company alone, with your employees, roles and settings.',
    },
  },
  'tenant-address': {
    name: { de: 'Adresse des Mandanten', en: 'Tenant address' },
    meaning: {
      de: 'Die Adresse, die nach der Anmeldung bei CXone in der Adresszeile des Browsers steht, bis zum Ende des Servernamens. Der Assistent bildet daraus die Basis-URL.',
      en: 'The address in the browser’s address bar after you have logged in to CXone, up to the end of the server name. The assistant builds the base URL from it.',
    },
  },
  'tenant-id': {
    name: { de: 'Mandanten-ID', en: 'Tenant ID' },
    meaning: {
      de: 'Die Kennung eines Mandanten, 32 Ziffern und Buchstaben in fünf Gruppen. Mit ihr lässt sich CXone nach der Adresse des Mandanten fragen.',
      en: 'The identifier of a tenant, 32 digits and letters in five groups. With it, CXone can be asked for the address of the tenant.',
    },
  },
  region: {
    name: { de: 'Region', en: 'Region' },
    meaning: {
      de: 'Der Standort, an dem CXone einen Mandanten betreibt, zum Beispiel NA1. Die Basis-URL ist je Region verschieden; vollständig veröffentlicht ist sie nur für NA1.',
      en: 'The location where CXone runs a tenant, for example NA1. The base URL differs by region; it is published in full for NA1 only.',
    },
  },
  cloud: {
    name: { de: 'Cloud', en: 'Cloud' },
    meaning: {
      de: 'Eine in sich geschlossene Anlage von CXone mit eigener Anmeldung. Die Hilfeseite unterscheidet Standard- und FedRAMP-Konfigurationen; daneben gibt es souveräne Clouds.',
      en: 'A self-contained installation of CXone with its own login. The help page tells standard and FedRAMP configurations apart; besides, there are sovereign clouds.',
    },
  },
  issuer: {
    name: { de: 'Aussteller (Issuer)', en: 'Issuer' },
    meaning: {
      de: 'Die Adresse, unter der eine Cloud Anmeldungen prüft und Zugriffstoken ausstellt. Für die Standard-Cloud ist es https://cxone.niceincontact.com.',
      en: 'The address at which a cloud checks logins and issues access tokens. For the standard cloud it is https://cxone.niceincontact.com.',
    },
  },
  fedramp: {
    name: { de: 'FedRAMP', en: 'FedRAMP' },
    meaning: {
      de: 'Ein Sicherheitsprogramm der US-Regierung für Cloud-Dienste. CXone betreibt dafür eine eigene Cloud mit eigenen Adressen.',
      en: 'A security programme of the US government for cloud services. CXone runs a cloud of its own for it, with its own addresses.',
    },
  },
  'sovereign-cloud': {
    name: { de: 'Souveräne Cloud', en: 'Sovereign cloud' },
    meaning: {
      de: 'Nach allem, was öffentlich bekannt ist, eine Cloud, die getrennt von der weltweiten Standard-Cloud betrieben wird, zum Beispiel in Australien oder der EU. Wie ihre SCIM-Adressen lauten, ist nicht veröffentlicht.',
      en: 'As far as is publicly known, a cloud that is run apart from the global standard cloud, for example in Australia or the EU. What its SCIM addresses are is not published.',
    },
  },
  role: {
    name: { de: 'Rolle', en: 'Role' },
    meaning: {
      de: 'Ein benanntes Bündel von Rechten in CXone. Was ein Mitarbeiter darf, bestimmt seine Rolle.',
      en: 'A named bundle of rights in CXone. What an employee may do is decided by the employee’s role.',
    },
  },
  attribute: {
    name: { de: 'Attribute eines Mitarbeiters', en: 'Attributes of an employee' },
    meaning: {
      de: 'Kontrollkästchen am Mitarbeiterprofil in CXone. Sind alle leer, wird das Konto nicht berechnet.',
      en: 'Boxes on the employee profile in CXone. If all of them are clear, the account is not billed.',
    },
  },
  'login-authenticator': {
    name: { de: 'Login-Authentifikator', en: 'Login authenticator' },
    meaning: {
      de: 'Die Einstellung in CXone, die festlegt, wie sich ein Mitarbeiter anmeldet. Ohne sie kann sich niemand anmelden.',
      en: 'The setting in CXone that decides how an employee logs in. Nobody can log in without one.',
    },
  },
  'user-profile': {
    name: { de: 'Benutzerprofil eines Tokens', en: 'User profile of a token' },
    meaning: {
      de: 'Der Benutzer, für den ein SCIM-Token erzeugt wird. CXone schreibt ihm alle Änderungen zu, die mit dem Token vorgenommen werden.',
      en: 'The user for whom a SCIM token is generated. CXone credits that user with every change made with the token.',
    },
  },
  'access-key': {
    name: { de: 'Zugriffsschlüssel', en: 'Access key' },
    meaning: {
      de: 'Ein Paar aus Schlüssel-ID und geheimem Schlüssel, mit dem sich ein Programm als Mitarbeiter bei CXone anmeldet. Die Hilfeseite schreibt auch „Zugangsschlüssel“. Ein Ablaufdatum ist nicht veröffentlicht.',
      en: 'A pair of key ID and secret key with which a program logs in to CXone as an employee. An expiry date is not published.',
    },
  },
  'key-id': {
    name: { de: 'Zugriffsschlüssel-ID', en: 'Access key ID' },
    meaning: {
      de: 'Der Teil des Zugriffsschlüssels, der sagt, welcher Schlüssel gemeint ist; so etwas wie ein Benutzername. Er wirkt nur zusammen mit dem geheimen Schlüssel.',
      en: 'The part of the access key that says which key is meant, much like a user name. It works only together with the secret key.',
    },
  },
  'secret-key': {
    name: { de: 'Geheimer Schlüssel', en: 'Secret key' },
    meaning: {
      de: 'Der Teil des Zugriffsschlüssels, der wie ein Kennwort wirkt. CXone zeigt ihn nur beim Anlegen; geht er verloren, hilft nur ein neuer Zugriffsschlüssel.',
      en: 'The part of the access key that works like a password. CXone shows it only while the key is being made; if it is lost, only a new access key helps.',
    },
  },
  'bearer-token': {
    name: { de: 'Bearer-Token (Inhabertoken)', en: 'Bearer token' },
    meaning: {
      de: 'Ein Token, das jeden ausweist, der es besitzt; deshalb darf es niemand sonst bekommen. In einer Anfrage steht das Wort „Bearer“ davor, das manche IdPs selbst hinzufügen.',
      en: 'A token that vouches for whoever holds it, so nobody else may get it. In a request it is preceded by the word “Bearer”, which some IdPs add themselves.',
    },
  },
  'scim-token': {
    name: { de: 'SCIM-Token', en: 'SCIM token' },
    meaning: {
      de: 'Das Bearer-Token aus den Kontoeinstellungen von CXone. Es gilt nur für SCIM und wird nur einmal angezeigt. Wie lange es gilt, ist nicht veröffentlicht.',
      en: 'The bearer token from CXone’s account settings. It is for SCIM only and is shown only once. How long it is valid is not published.',
    },
  },
  'access-token': {
    name: { de: 'Zugriffstoken', en: 'Access token' },
    meaning: {
      de: 'Ein kurzlebiges Token, das der Token-Endpunkt nach einer Anmeldung ausstellt. Bei CXone gilt es nach Angaben von NICE in der Regel eine Stunde. Das SCIM-Token ist etwas anderes.',
      en: 'A short-lived token that the token endpoint issues after a login. According to NICE it is generally valid for an hour. The SCIM token is something else.',
    },
  },
  'oauth-2': {
    name: { de: 'OAuth 2', en: 'OAuth 2' },
    meaning: {
      de: 'Ein Standard, nach dem Programme ein Token statt eines Kennworts erhalten. Die Hilfeseite von CXone nennt ihn als Authentifizierungstyp.',
      en: 'A standard by which programs receive a token instead of a password. CXone’s help page names it as the authentication type.',
    },
  },
  'client-id': {
    name: { de: 'Client-ID', en: 'Client ID' },
    meaning: {
      de: 'Die Kennung einer Anwendung, die bei NICE registriert ist. Sie sagt, welches Programm anfragt, nicht welche Person.',
      en: 'The identifier of an application that is registered with NICE. It says which program is asking, not which person.',
    },
  },
  'client-secret': {
    name: { de: 'Client-Secret', en: 'Client secret' },
    meaning: {
      de: 'Das Kennwort einer bei NICE registrierten Anwendung. NICE schickt es als verschlüsselte Datei, das Kennwort der Datei in einer zweiten E-Mail.',
      en: 'The password of an application that is registered with NICE. NICE sends it as an encrypted file, and the file’s password in a second e-mail.',
    },
  },
  'app-registration': {
    name: { de: 'App-Registrierung', en: 'App registration' },
    meaning: {
      de: 'NICE trägt eine Anwendung ein und gibt ihr Client-ID und Client-Secret. NICE unterstützt diesen Weg zu SCIM nur für Okta und braucht dafür etwa zwei bis drei Werktage.',
      en: 'NICE enters an application in its books and gives it a client ID and a client secret. NICE supports this way to SCIM for Okta only and needs about two to three business days.',
    },
  },
  'redirect-uri': {
    name: { de: 'Redirect-URI', en: 'Redirect URI' },
    meaning: {
      de: 'Die Adresse, an die CXone nach der Anmeldung zurückleitet. Sie muss bei NICE genau so eingetragen sein, wie Okta sie verwendet.',
      en: 'The address to which CXone sends the browser back after the login. It must be registered with NICE exactly as Okta uses it.',
    },
  },
  'business-unit-id': {
    name: { de: 'Business-Unit-ID', en: 'Business unit ID' },
    meaning: {
      de: 'Die Kennung, unter der CXone Ihr Unternehmen führt. NICE fragt bei der App-Registrierung danach.',
      en: 'The identifier under which CXone keeps your company. NICE asks for it when an app is registered.',
    },
  },
  'base-url': {
    name: { de: 'Basis-URL', en: 'Base URL' },
    meaning: {
      de: 'Die Adresse, an die der IdP seine SCIM-Anfragen schickt. Mit einem SCIM-Token enthält sie /oauth vor /scim, sonst nicht.',
      en: 'The address to which the IdP sends its SCIM requests. With a SCIM token it has /oauth before /scim, otherwise it does not.',
    },
  },
  endpoint: {
    name: { de: 'Endpunkt', en: 'Endpoint' },
    meaning: {
      de: 'Eine Adresse, an der ein Dienst eine bestimmte Aufgabe erledigt. Der Token-Endpunkt stellt Zugriffstoken aus, am Autorisierungsendpunkt meldet sich eine Person an.',
      en: 'An address at which a service does one particular job. The token endpoint issues access tokens; at the authorization endpoint a person logs in.',
    },
  },
  keychain: {
    name: { de: 'Schlüsselbund', en: 'Keychain' },
    meaning: {
      de: 'Der geschützte Speicher Ihres Betriebssystems für Kennwörter: Schlüsselbund auf dem Mac, Anmeldeinformationsverwaltung unter Windows, Secret Service unter Linux. Der Assistent bewahrt Ihre Schlüssel und Token dort auf und in keiner Datei.',
      en: 'The protected store of your operating system for passwords: Keychain on the Mac, Credential Manager on Windows, Secret Service on Linux. The assistant keeps your keys and tokens there and in no file.',
    },
  },
  'practice-tenant': {
    name: { de: 'Übungsmandant', en: 'Practice tenant' },
    meaning: {
      de: 'Eine Nachbildung von CXone, die nur auf diesem Computer läuft. Damit lässt sich der ganze Ablauf ohne eigenen Mandanten und ohne Netz durchspielen.',
      en: 'An imitation of CXone that runs on this computer only. With it you can go through the whole procedure without a tenant of your own and without a network.',
    },
  },
} as const satisfies Readonly<Record<string, Term>>;

export type TermId = keyof typeof terms;
