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
  readonly lost: (secrets: number, where: string) => string;
  readonly lostProgress: string;
  /** Of secrets that were not found where they were. */
  readonly lostUnfound: (secrets: number, where: string) => string;
  readonly noSecretKnown: string;
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
  lost: (secrets, where) =>
    `${secrets === 1 ? 'One secret' : `${String(secrets)} secrets`} of this connection will be deleted from this computer (${where}), and its progress is lost. CXone does not show ${secrets === 1 ? 'this secret' : 'these secrets'} again.`,
  lostProgress: 'The progress of this connection is lost.',
  lostUnfound: (secrets, where) =>
    secrets === 1
      ? `One secret of this connection was not found (${where}). The assistant looks once more, deletes it if it is there, and forgets what it knows of it. A value in another keychain or vault file stays there.`
      : `${String(secrets)} secrets of this connection were not found (${where}). The assistant looks once more, deletes those that are there, and forgets what it knows of them. Values in another keychain or vault file stay there.`,
  noSecretKnown: 'No secret of it is known to be stored.',
  stays: 'In CXone and in the identity provider nothing changes: a token or key that is in use there goes on working.',
  removeConfirm: 'Remove connection',
  keep: 'Keep it',
  removedTitle: (name) => `“${name}” is removed.`,
  removedSecrets: (secrets, where) =>
    secrets === 1
      ? `One secret was deleted from ${where}. The assistant asked for it once more: it is not there.`
      : `${String(secrets)} secrets were deleted from ${where}. The assistant asked for each once more: none is there.`,
  removedWithoutSecrets: 'No secret was deleted: the assistant looked for each one it could have had, and found none.',
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
  lost: (secrets, where) =>
    `${secrets === 1 ? 'Ein Geheimnis' : `${String(secrets)} Geheimnisse`} dieser Verbindung ${secrets === 1 ? 'wird' : 'werden'} von diesem Computer gelöscht (${where}), und ihr Fortschritt geht verloren. CXone zeigt ${secrets === 1 ? 'dieses Geheimnis' : 'diese Geheimnisse'} nicht noch einmal.`,
  lostProgress: 'Der Fortschritt dieser Verbindung geht verloren.',
  lostUnfound: (secrets, where) =>
    secrets === 1
      ? `Ein Geheimnis dieser Verbindung war nicht zu finden (${where}). Der Assistent sucht noch einmal, löscht es, falls es da ist, und vergisst, was er darüber weiß. Ein Wert in einem anderen Schlüsselbund oder einer anderen Tresordatei bleibt dort.`
      : `${String(secrets)} Geheimnisse dieser Verbindung waren nicht zu finden (${where}). Der Assistent sucht noch einmal, löscht, was da ist, und vergisst, was er darüber weiß. Werte in einem anderen Schlüsselbund oder einer anderen Tresordatei bleiben dort.`,
  noSecretKnown: 'Von ihr ist kein gespeichertes Geheimnis bekannt.',
  stays:
    'In CXone und im Identitätsanbieter ändert sich nichts: Ein Token oder Schlüssel, der dort in Gebrauch ist, gilt weiter.',
  removeConfirm: 'Verbindung entfernen',
  keep: 'Behalten',
  removedTitle: (name) => `„${name}“ ist entfernt.`,
  removedSecrets: (secrets, where) =>
    secrets === 1
      ? `Ein Geheimnis wurde gelöscht (${where}). Der Assistent hat es danach noch einmal gesucht: Es ist nicht mehr da.`
      : `${String(secrets)} Geheimnisse wurden gelöscht (${where}). Der Assistent hat danach jedes noch einmal gesucht: Keines ist mehr da.`,
  removedWithoutSecrets:
    'Gelöscht wurde kein Geheimnis: Der Assistent hat nach jedem gesucht, das sie haben konnte, und keines gefunden.',
  inMemory: 'Arbeitsspeicher',
};
