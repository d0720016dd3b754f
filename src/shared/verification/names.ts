import type { LocalText } from '../language.ts';
import type { Actor, CheckOutcome, VerdictKind } from './outcomes.ts';

/** Whose turn it is, as it is said after “Whose turn:”. */
export const actorNames: Readonly<Record<Actor, LocalText>> = {
  'cxone-admin': { de: 'CXone-Administrator', en: 'CXone administrator' },
  'idp-admin': { de: 'IdP-Administrator', en: 'IdP administrator' },
  network: { de: 'Netzwerkteam', en: 'Network team' },
  'this-computer': { de: 'Dieser Computer', en: 'This computer' },
  vendor: { de: 'Hersteller des Servers', en: 'Maker of the server' },
  unknown: { de: 'Niemand Bestimmtes', en: 'Nobody in particular' },
};

export const outcomeNames: Readonly<Record<CheckOutcome, LocalText>> = {
  passed: { de: 'bestanden', en: 'passed' },
  noted: { de: 'Hinweis', en: 'note' },
  failed: { de: 'nicht bestanden', en: 'failed' },
  unknown: { de: 'nicht zu sagen', en: 'cannot be told' },
  skipped: { de: 'nicht geprüft', en: 'not checked' },
};

export const verdictNames: Readonly<Record<VerdictKind, LocalText>> = {
  ready: { de: 'bereit', en: 'ready' },
  'ready-with-notes': { de: 'bereit, mit Hinweisen', en: 'ready, with notes' },
  unproven: { de: 'unbewiesen', en: 'unproven' },
  blocked: { de: 'blockiert', en: 'blocked' },
  unknown: { de: 'unbekannt', en: 'unknown' },
};
