import type { Language } from '../../../shared/language.ts';
import type { VaultSection } from '../../../shared/vault-sections.ts';

/** The frame of the vault screen: its title and the names of its parts. */
export interface VaultWords {
  readonly title: string;
  readonly parts: string;
  readonly sections: Readonly<Record<VaultSection, string>>;
}

export const vaultWords: Readonly<Record<Language, VaultWords>> = {
  en: {
    title: 'Vault',
    parts: 'Parts of the vault',
    sections: {
      secrets: 'Secrets',
      lifetimes: 'End dates',
      protection: 'Protection',
      backup: 'Backup',
      audit: 'Audit trail',
    },
  },
  de: {
    title: 'Tresor',
    parts: 'Teile des Tresors',
    sections: {
      secrets: 'Geheimnisse',
      lifetimes: 'Ablaufdaten',
      protection: 'Schutz',
      backup: 'Sicherung',
      audit: 'Protokoll',
    },
  },
};
