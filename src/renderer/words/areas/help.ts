/** Terms on demand, About. */
export interface HelpWords {
  readonly termsLink: string;
  readonly aboutLink: (version: string) => string;
  readonly close: string;
  readonly terms: {
    readonly title: string;
    readonly lead: string;
    readonly search: string;
    readonly found: (count: number) => string;
    readonly none: (text: string) => string;
    readonly inTask: string;
  };
  readonly about: {
    readonly title: string;
    readonly what: string;
    readonly secrets: (keychain: string) => string;
    readonly version: string;
    readonly keychain: string;
    readonly dataFolder: string;
    readonly dataFolderHolds: string;
    readonly openDataFolder: string;
    readonly network: string;
    readonly certificates: string;
    readonly licence: string;
    readonly licenceName: string;
  };
}

export const helpEn: HelpWords = {
  termsLink: 'Terms explained',
  aboutLink: (version) => `About · version ${version}`,
  close: 'Close',
  terms: {
    title: 'Terms explained',
    lead: 'The words of SCIM, of CXone and of this assistant, in a sentence or two each.',
    search: 'Find a term',
    found: (count) => (count === 1 ? '1 term' : `${String(count)} terms`),
    none: (text) => `No term contains “${text}”.`,
    inTask: 'Terms in this task',
  },
  about: {
    title: 'About SCIM Setup Assistant',
    what: 'The assistant guides you through connecting a CXone Mpower tenant with an identity provider over SCIM, and keeps the keys and tokens that are made on the way. It sends something only when you press a button for it, or store a secret key or a token, which is then tried at once; and only to the addresses of your connection.',
    secrets: (keychain) =>
      `Your secrets are kept in ${keychain} and nowhere else. Only while no keychain answers, those of the practice tenant are in memory.`,
    version: 'Version',
    keychain: 'Keychain',
    dataFolder: 'Data folder',
    dataFolderHolds: 'Your connections, ticks, drafts and runs of the checks, without any secret.',
    openDataFolder: 'Open data folder',
    network: 'Network',
    certificates: 'Company certificates …',
    licence: 'Licence',
    licenceName: 'Apache License 2.0',
  },
};

export const helpDe: HelpWords = {
  termsLink: 'Begriffe erklärt',
  aboutLink: (version) => `Über · Version ${version}`,
  close: 'Schließen',
  terms: {
    title: 'Begriffe erklärt',
    lead: 'Die Wörter von SCIM, von CXone und von diesem Assistenten, je in ein, zwei Sätzen.',
    search: 'Begriff suchen',
    found: (count) => (count === 1 ? '1 Begriff' : `${String(count)} Begriffe`),
    none: (text) => `Kein Begriff enthält „${text}“.`,
    inTask: 'Begriffe in dieser Aufgabe',
  },
  about: {
    title: 'Über den SCIM-Einrichtungsassistenten',
    what: 'Der Assistent führt Sie durch die Verbindung eines Mandanten von CXone Mpower mit einem Identitätsanbieter über SCIM und bewahrt die Schlüssel und Token auf, die dabei entstehen. Er sendet nur, wenn Sie dafür eine Schaltfläche drücken oder einen geheimen Schlüssel oder ein Token speichern, die dann gleich ausprobiert werden; und nur an die Adressen Ihrer Verbindung.',
    secrets: (keychain) =>
      `Ihre Geheimnisse bewahrt er hier auf und sonst nirgends: ${keychain}. Nur solange kein Schlüsselbund antwortet, liegen die des Übungsmandanten im Arbeitsspeicher.`,
    version: 'Version',
    keychain: 'Schlüsselbund',
    dataFolder: 'Datenordner',
    dataFolderHolds: 'Ihre Verbindungen, Haken, Entwürfe und Prüfläufe, ohne ein einziges Geheimnis.',
    openDataFolder: 'Datenordner öffnen',
    network: 'Netzwerk',
    certificates: 'Firmenzertifikate …',
    licence: 'Lizenz',
    licenceName: 'Apache License 2.0',
  },
};
