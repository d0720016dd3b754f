import type { Language } from '../../../shared/language.ts';

/** Removing one secret from the vault. */
export interface RemovalWords {
  readonly remove: string;
  readonly removeNamed: (secret: string, connection: string) => string;
  readonly title: (secret: string) => string;
  readonly deleted: (where: string, connection: string) => string;
  /** Of one that was not found where it was. */
  readonly forgotten: (where: string, connection: string) => string;
  readonly confirm: string;
  readonly keep: string;
}

export const removalWords: Readonly<Record<Language, RemovalWords>> = {
  en: {
    remove: 'Delete …',
    removeNamed: (secret, connection) => `Delete …: ${secret}, ${connection}`,
    title: (secret) => `Delete “${secret}”?`,
    deleted: (where, connection) =>
      `Its value for “${connection}” is deleted from this computer (${where}). The assistant then asks for it once more and tells you that it is gone.`,
    forgotten: (where, connection) =>
      `Its value for “${connection}” was not found (${where}). The assistant looks once more, deletes it if it is there, and forgets what it knows of it. A value in another keychain or vault file stays there.`,
    confirm: 'Delete secret',
    keep: 'Keep it',
  },
  de: {
    remove: 'Löschen …',
    removeNamed: (secret, connection) => `Löschen …: ${secret}, ${connection}`,
    title: (secret) => `„${secret}“ löschen?`,
    deleted: (where, connection) =>
      `Der Wert für „${connection}“ wird von diesem Computer gelöscht (${where}). Danach sucht der Assistent ihn noch einmal und sagt Ihnen, dass er weg ist.`,
    forgotten: (where, connection) =>
      `Der Wert für „${connection}“ war nicht zu finden (${where}). Der Assistent sucht noch einmal, löscht ihn, falls er da ist, und vergisst, was er über ihn weiß. Ein Wert in einem anderen Schlüsselbund oder einer anderen Tresordatei bleibt dort.`,
    confirm: 'Geheimnis löschen',
    keep: 'Behalten',
  },
};
