import type { Language } from '../../../shared/language.ts';

/** Removing one secret from the vault. */
export interface RemovalWords {
  readonly remove: string;
  readonly removeNamed: (secret: string, connection: string) => string;
  readonly title: (secret: string) => string;
  readonly deleted: (where: string, connection: string) => string;
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
    confirm: 'Delete secret',
    keep: 'Keep it',
  },
  de: {
    remove: 'Löschen …',
    removeNamed: (secret, connection) => `Löschen …: ${secret}, ${connection}`,
    title: (secret) => `„${secret}“ löschen?`,
    deleted: (where, connection) =>
      `Der Wert für „${connection}“ wird von diesem Computer gelöscht (${where}). Danach sucht der Assistent ihn noch einmal und sagt Ihnen, dass er weg ist.`,
    confirm: 'Geheimnis löschen',
    keep: 'Behalten',
  },
};
