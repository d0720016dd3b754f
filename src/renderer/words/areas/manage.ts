/** Finding, renaming, duplicating and removing connections. */
export interface ManageWords {
  readonly find: string;
  readonly nothingFound: (text: string) => string;
  readonly menuOf: (name: string) => string;
  readonly items: Readonly<Record<'rename' | 'duplicate' | 'remove', string>>;
  readonly name: string;
  readonly cancel: string;
  readonly rename: NameDialogWords;
  readonly duplicate: NameDialogWords;
  readonly nameOfCopy: (name: string) => string;
  readonly removeTitle: (name: string) => string;
  readonly lost: (secrets: number, keychain: string) => string;
  readonly lostProgress: string;
  readonly stays: string;
  readonly removeConfirm: string;
  readonly keep: string;
  readonly removedTitle: (name: string) => string;
  readonly removedSecrets: (secrets: number, where: string) => string;
  readonly removedWithoutSecrets: string;
  readonly inMemory: string;
}

interface NameDialogWords {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
}

export const manageEn: ManageWords = {
  find: 'Find by name',
  nothingFound: (text) => `No connection has “${text}” in its name.`,
  menuOf: (name) => `Actions for ${name}`,
  items: { rename: 'Rename …', duplicate: 'Duplicate …', remove: 'Remove …' },
  name: 'Name',
  cancel: 'Cancel',
  rename: { title: 'Rename the connection', text: 'The name is only for you.', confirm: 'Rename' },
  duplicate: {
    title: 'Duplicate the connection',
    text: 'The copy takes over cloud, address, identity provider and what you confirmed about it. Secrets, progress and results stay with the original.',
    confirm: 'Duplicate',
  },
  nameOfCopy: (name) => `${name} (copy)`,
  removeTitle: (name) => `Remove “${name}”?`,
  lost: (secrets, keychain) =>
    `${secrets === 1 ? 'One secret' : `${String(secrets)} secrets`} of this connection will be deleted from the keychain (${keychain}), and its progress is lost. CXone does not show ${secrets === 1 ? 'this secret' : 'these secrets'} again.`,
  lostProgress: 'The progress of this connection is lost. Nothing of it is in the keychain.',
  stays: 'In CXone and in the identity provider nothing changes: a token or key that is in use there goes on working.',
  removeConfirm: 'Remove connection',
  keep: 'Keep it',
  removedTitle: (name) => `“${name}” is removed.`,
  removedSecrets: (secrets, where) =>
    secrets === 1
      ? `One secret was deleted from ${where}. The assistant asked for it once more: it is not there.`
      : `${String(secrets)} secrets were deleted from ${where}. The assistant asked for each once more: none is there.`,
  removedWithoutSecrets: 'It had no secrets. The assistant asked the store for each possible one: none is there.',
  inMemory: 'memory',
};

export const manageDe: ManageWords = {
  find: 'Nach Namen suchen',
  nothingFound: (text) => `Keine Verbindung hat „${text}“ im Namen.`,
  menuOf: (name) => `Aktionen für ${name}`,
  items: { rename: 'Umbenennen …', duplicate: 'Duplizieren …', remove: 'Entfernen …' },
  name: 'Name',
  cancel: 'Abbrechen',
  rename: { title: 'Verbindung umbenennen', text: 'Der Name ist nur für Sie.', confirm: 'Umbenennen' },
  duplicate: {
    title: 'Verbindung duplizieren',
    text: 'Die Kopie übernimmt Cloud, Adresse, Identitätsanbieter und was Sie dazu bestätigt haben. Geheimnisse, Fortschritt und Ergebnisse bleiben beim Original.',
    confirm: 'Duplizieren',
  },
  nameOfCopy: (name) => `${name} (Kopie)`,
  removeTitle: (name) => `„${name}“ entfernen?`,
  lost: (secrets, keychain) =>
    `${secrets === 1 ? 'Ein Geheimnis' : `${String(secrets)} Geheimnisse`} dieser Verbindung ${secrets === 1 ? 'wird' : 'werden'} aus dem Schlüsselbund gelöscht (${keychain}), und ihr Fortschritt geht verloren. CXone zeigt ${secrets === 1 ? 'dieses Geheimnis' : 'diese Geheimnisse'} nicht noch einmal.`,
  lostProgress: 'Der Fortschritt dieser Verbindung geht verloren. Im Schlüsselbund liegt nichts von ihr.',
  stays:
    'In CXone und im Identitätsanbieter ändert sich nichts: Ein Token oder Schlüssel, der dort in Gebrauch ist, gilt weiter.',
  removeConfirm: 'Verbindung entfernen',
  keep: 'Behalten',
  removedTitle: (name) => `„${name}“ ist entfernt.`,
  removedSecrets: (secrets, where) =>
    secrets === 1
      ? `Ein Geheimnis wurde gelöscht (${where}). Der Assistent hat es danach noch einmal gesucht: Es ist nicht mehr da.`
      : `${String(secrets)} Geheimnisse wurden gelöscht (${where}). Der Assistent hat danach jedes noch einmal gesucht: Keines ist mehr da.`,
  removedWithoutSecrets: 'Geheimnisse hatte sie nicht. Der Assistent hat nach jedem möglichen gesucht: Keines ist da.',
  inMemory: 'Arbeitsspeicher',
};
