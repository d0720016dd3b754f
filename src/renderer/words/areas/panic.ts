import type { Damage } from '../../../shared/panic/panic.ts';
import type { Language } from '../../../shared/language.ts';

/** The emergency: what the button does, and the list of what is to be revoked. */
export interface PanicWords {
  readonly dialogTitle: string;
  readonly dialogLead: string;
  readonly does: readonly string[];
  readonly doesNot: string;
  readonly confirm: string;
  readonly keep: string;
  readonly title: (time: string) => string;
  readonly done: (clipboard: boolean) => string;
  readonly clipboardNotCleared: string;
  readonly lead: string;
  readonly idsNote: string;
  readonly progress: (revoked: string, all: string) => string;
  readonly groups: Readonly<Record<Damage, string>>;
  readonly list: string;
  readonly nothing: string;
  readonly how: string;
  readonly howNamed: (secret: string) => string;
  readonly inIdp: (idp: string) => string;
  readonly inNice: string;
  readonly revoked: string;
  readonly revokedNamed: (secret: string) => string;
  readonly revokedAt: (time: string) => string;
  readonly storedAt: (time: string) => string;
  readonly owner: (owner: string) => string;
  readonly end: string;
  readonly endTitle: string;
  /** How many are not ticked, of how many. */
  readonly endText: (open: number, all: number) => string;
  readonly endConfirm: string;
  readonly endKeep: string;
  readonly anotherTime: string;
}

const en: PanicWords = {
  dialogTitle: 'Has a secret become known?',
  dialogLead: 'One press does all of this at once:',
  does: [
    'The vault is locked, if a lock is set up; a sealed vault file is closed in any case.',
    'The clipboard is cleared, whatever it holds.',
    'Values that wait to be stored are dropped; trials and checks under way are cancelled.',
    'The time is noted, here and in the audit trail.',
    'Then you see every stored secret, the most dangerous first, each with the way to revoke it.',
  ],
  doesNot: 'Nothing is deleted, and nothing is changed in CXone or in the IdP: revoking is up to you.',
  confirm: 'Start the emergency',
  keep: 'Not now',
  title: (time) => `Emergency since ${time}`,
  done: (clipboard) =>
    clipboard
      ? 'The clipboard is cleared, waiting values are dropped, trials and checks are ended.'
      : 'Waiting values are dropped, trials and checks are ended.',
  clipboardNotCleared: 'The clipboard could not be cleared. Copy any other text now.',
  lead: 'Revoke from top to bottom. Tick what is revoked; the time is kept with it.',
  idsNote:
    'Access Key ID and client ID are not listed: they are no secrets by themselves and go with the secret of their pair.',
  progress: (revoked, all) => `${revoked} of ${all} revoked`,
  groups: {
    'token-in-use': 'SCIM tokens in use',
    token: 'Other SCIM tokens',
    'access-key': 'Access keys',
    'client-secret': 'Client secrets',
    practice: 'Practice',
  },
  list: 'Secrets to revoke, the most dangerous first',
  nothing: 'No secret is stored in this assistant. There is nothing to revoke that it knows of.',
  how: 'How to revoke it',
  howNamed: (secret) => `How to revoke it: ${secret}`,
  inIdp: (idp) => `In the IdP (${idp})`,
  inNice: 'At NICE',
  revoked: 'Revoked',
  revokedNamed: (secret) => `Revoked: ${secret}`,
  revokedAt: (time) => `revoked ${time}`,
  storedAt: (time) => `stored ${time}`,
  owner: (owner) => `user profile: ${owner}`,
  end: 'End the emergency …',
  endTitle: 'End the emergency?',
  endText: (open, all) => {
    if (all === 0) return 'The list is empty. The audit trail keeps the time.';
    return open === 0
      ? 'Everything is ticked as revoked. The list goes; the audit trail keeps the times.'
      : `${open === 1 ? 'One secret is' : `${String(open)} secrets are`} not ticked as revoked. The list goes all the same; the audit trail keeps the times.`;
  },
  endConfirm: 'End the emergency',
  endKeep: 'Keep the list',
  anotherTime: 'Clear and cancel once more …',
};

const de: PanicWords = {
  dialogTitle: 'Ist ein Geheimnis bekannt geworden?',
  dialogLead: 'Ein Druck erledigt das alles auf einmal:',
  does: [
    'Der Tresor wird gesperrt, wenn eine Sperre eingerichtet ist; eine versiegelte Tresordatei wird auf jeden Fall geschlossen.',
    'Die Zwischenablage wird geleert, was immer darin liegt.',
    'Werte, die auf das Speichern warten, werden verworfen; laufende Versuche und Prüfungen werden abgebrochen.',
    'Die Uhrzeit wird vermerkt, hier und im Protokoll.',
    'Danach sehen Sie jedes gespeicherte Geheimnis, das gefährlichste zuerst, jedes mit dem Weg zum Widerruf.',
  ],
  doesNot: 'Gelöscht wird nichts, und in CXone und im IdP ändert sich nichts: Widerrufen müssen Sie selbst.',
  confirm: 'Notfall auslösen',
  keep: 'Nicht jetzt',
  title: (time) => `Notfall seit ${time}`,
  done: (clipboard) =>
    clipboard
      ? 'Die Zwischenablage ist geleert, wartende Werte sind verworfen, Versuche und Prüfungen beendet.'
      : 'Wartende Werte sind verworfen, Versuche und Prüfungen beendet.',
  clipboardNotCleared: 'Die Zwischenablage ließ sich nicht leeren. Kopieren Sie jetzt irgendeinen anderen Text.',
  lead: 'Widerrufen Sie von oben nach unten. Haken Sie ab, was widerrufen ist; die Uhrzeit wird dabei vermerkt.',
  idsNote:
    'Zugriffsschlüssel-ID und Client-ID stehen nicht in der Liste: Für sich allein sind sie keine Geheimnisse; sie gehören zum Geheimnis ihres Paars.',
  progress: (revoked, all) => `${revoked} von ${all} widerrufen`,
  groups: {
    'token-in-use': 'SCIM-Token in Gebrauch',
    token: 'Andere SCIM-Token',
    'access-key': 'Zugriffsschlüssel',
    'client-secret': 'Client-Secrets',
    practice: 'Übung',
  },
  list: 'Geheimnisse, die zu widerrufen sind, das gefährlichste zuerst',
  nothing: 'In diesem Assistenten ist kein Geheimnis gespeichert. Er kennt nichts, was zu widerrufen wäre.',
  how: 'So wird es widerrufen',
  howNamed: (secret) => `So wird es widerrufen: ${secret}`,
  inIdp: (idp) => `Im IdP (${idp})`,
  inNice: 'Bei NICE',
  revoked: 'Ist widerrufen',
  revokedNamed: (secret) => `Ist widerrufen: ${secret}`,
  revokedAt: (time) => `widerrufen ${time}`,
  storedAt: (time) => `gespeichert ${time}`,
  owner: (owner) => `Benutzerprofil: ${owner}`,
  end: 'Notfall beenden …',
  endTitle: 'Den Notfall beenden?',
  endText: (open, all) => {
    if (all === 0) return 'Die Liste ist leer. Das Protokoll behält die Uhrzeit.';
    return open === 0
      ? 'Alles ist als widerrufen abgehakt. Die Liste geht; das Protokoll behält die Uhrzeiten.'
      : `${open === 1 ? 'Ein Geheimnis ist' : `${String(open)} Geheimnisse sind`} nicht als widerrufen abgehakt. Die Liste geht trotzdem; das Protokoll behält die Uhrzeiten.`;
  },
  endConfirm: 'Notfall beenden',
  endKeep: 'Liste behalten',
  anotherTime: 'Noch einmal leeren und abbrechen …',
};

export const panicWords: Readonly<Record<Language, PanicWords>> = { en, de };
