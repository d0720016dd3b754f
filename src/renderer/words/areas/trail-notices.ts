import type { ChainBreakKind } from '../../../shared/audit.ts';
import type { Language } from '../../../shared/language.ts';

/** What notices say about removed secrets and about the audit trail; the list of its breaks says the same. */
export interface TrailNoticesWords {
  readonly removedTitle: (secret: string, connection: string) => string;
  readonly removed: (where: string) => string;
  readonly wasGone: string;
  readonly entryMissingTitle: string;
  readonly entryMissing: string;
  readonly unreadableTitle: string;
  readonly unreadable: string;
  readonly brokenTitle: string;
  readonly broken: (first: string, others: number) => string;
  /** Where the trail is broken, by the kind of the break; `expected` is the number of the entry it should end with. */
  readonly breaks: Readonly<Record<ChainBreakKind, (line: string, expected: string) => string>>;
}

export const trailNoticesWords: Readonly<Record<Language, TrailNoticesWords>> = {
  en: {
    removedTitle: (secret, connection) => `${secret} of “${connection}” is removed.`,
    removed: (where) => `It was deleted from ${where}. The assistant asked for it once more: it is not there.`,
    wasGone: 'There was no value any more. The assistant asked for it once more: it is not there.',
    entryMissingTitle: 'The audit trail lacks an entry.',
    entryMissing:
      'Something that happened to a secret could not be noted, because the disk did not take it. What was done is done. Make room, or look whether the data folder can be written to.',
    unreadableTitle: 'The audit trail cannot be read.',
    unreadable:
      'The system does not give the file out. Until it does, nothing can be noted, and no secret is copied. Look at the rights of the file audit.jsonl in the data folder.',
    brokenTitle: 'The audit trail is broken.',
    broken: (first, others) =>
      `${first} ${others > 0 ? `And in ${String(others)} more ${others === 1 ? 'place' : 'places'}. ` : ''}Nothing was repaired; the vault shows it under “Audit trail”.`,
    breaks: {
      changed: (line) => `Line ${line} was changed.`,
      missing: (line) => `In front of line ${line} something is missing, or was put in.`,
      cut: (line, expected) => `The end is missing: from line ${line} on, up to entry ${expected}.`,
      torn: (line) => `Line ${line} was written in part only, as after a crash.`,
      'end-unknown': (line) =>
        `The note of where the trail ends is gone: whether anything is missing behind line ${line}, nobody can say.`,
    },
  },
  de: {
    removedTitle: (secret, connection) => `${secret} von „${connection}“ ist entfernt.`,
    removed: (where) =>
      `Gelöscht wurde es aus: ${where}. Der Assistent hat danach noch einmal gesucht: Es ist nicht mehr da.`,
    wasGone: 'Einen Wert gab es nicht mehr. Der Assistent hat noch einmal gesucht: Es ist keiner da.',
    entryMissingTitle: 'Im Protokoll fehlt ein Eintrag.',
    entryMissing:
      'Etwas, das mit einem Geheimnis geschehen ist, ließ sich nicht vermerken, weil der Datenträger es nicht annahm. Was getan ist, ist getan. Schaffen Sie Platz, oder sehen Sie nach, ob der Datenordner beschreibbar ist.',
    unreadableTitle: 'Das Protokoll lässt sich nicht lesen.',
    unreadable:
      'Das System gibt die Datei nicht heraus. Bis dahin kann nichts vermerkt werden, und kein Geheimnis wird kopiert. Prüfen Sie die Rechte der Datei audit.jsonl im Datenordner.',
    brokenTitle: 'Das Protokoll ist beschädigt.',
    broken: (first, others) =>
      `${first} ${others > 0 ? `Dazu ${others === 1 ? 'eine weitere Stelle' : `${String(others)} weitere Stellen`}. ` : ''}Repariert wurde nichts; der Tresor zeigt es unter „Protokoll“.`,
    breaks: {
      changed: (line) => `Zeile ${line} wurde geändert.`,
      missing: (line) => `Vor Zeile ${line} fehlt etwas, oder es wurde etwas eingefügt.`,
      cut: (line, expected) => `Das Ende fehlt: ab Zeile ${line}, bis Eintrag ${expected}.`,
      torn: (line) => `Zeile ${line} ist nur zum Teil geschrieben, wie nach einem Absturz.`,
      'end-unknown': (line) =>
        `Der Vermerk, wo das Protokoll endet, ist weg: Ob hinter Zeile ${line} etwas fehlt, kann niemand sagen.`,
    },
  },
};
