import type { Language } from '../../../shared/language.ts';
import type { End } from '../../../shared/lifetime/ends.ts';
import type { RotationAt } from '../../../shared/rotation/rotation.ts';

/** When secrets end: the list, the forms, and what breaks. */
export interface LifetimesWords {
  readonly intro: string;
  readonly none: string;
  readonly list: string;
  readonly unknownLong: string;
  /** So many days from now, after “in” or “within”. */
  readonly days: (count: number) => string;
  /** A rule of the organisation only says by when to replace. */
  readonly overdue: (day: string, how: End['how']) => string;
  readonly endsToday: (day: string) => string;
  readonly ends: (day: string, days: string) => string;
  readonly how: Readonly<Record<End['how'], string>>;
  readonly breaks: string;
  readonly breaksNamed: (secret: string) => string;
  readonly source: string;
  readonly change: string;
  readonly changeNamed: (secret: string) => string;
  readonly date: string;
  readonly dateHint: string;
  readonly dateWrong: string;
  readonly setDate: string;
  readonly clearDate: string;
  readonly rule: string;
  readonly ruleHint: (connection: string) => string;
  readonly ruleWrong: (longest: string) => string;
  readonly setRule: string;
  readonly clearRule: string;
  readonly saved: string;
  readonly forgotten: string;
  readonly exportAll: string;
  readonly exportOne: string;
  readonly exportNamed: (secret: string) => string;
  readonly exported: (file: string) => string;
  readonly start: string;
  readonly startNamed: (secret: string) => string;
  readonly running: (step: string) => string;
  readonly goOn: string;
  readonly goOnNamed: (secret: string) => string;
  readonly notReplaceable: string;
  readonly lineOver: (count: number) => string;
  readonly lineSoon: (count: number, days: string) => string;
  readonly steps: Readonly<Record<RotationAt, string>>;
}

export const lifetimesWords: Readonly<Record<Language, LifetimesWords>> = {
  en: {
    intro:
      'How long a SCIM token of CXone is valid is not published, and an access key has no known end date. The assistant takes an end from the value itself if that states one, or from you. It reminds you 60, 20, 5 and 1 days before, while it runs; a calendar file does so without it.',
    none: 'Nothing is stored yet that could end.',
    list: 'Secrets, the one that ends first on top',
    unknownLong: 'End unknown: the value states none, and there is neither a date nor a rule.',
    days: (count) => (count === 1 ? '1 day' : `${String(count)} days`),
    overdue: (day, how) => (how === 'rule' ? `Overdue since ${day}` : `Overdue: ended on ${day}`),
    endsToday: (day) => `Ends today, ${day}`,
    ends: (day, days) => `Ends on ${day}, in ${days}`,
    how: { stated: 'stated by the value', date: 'date you entered', rule: 'by your rule' },
    breaks: 'What breaks when this one ends',
    breaksNamed: (secret) => `What breaks when this one ends: ${secret}`,
    source: 'Source:',
    change: 'Set date or rule',
    changeNamed: (secret) => `Set date or rule: ${secret}`,
    date: 'Last day of this secret',
    dateHint: 'Counts for the value that is stored now. When you replace it, enter a new date.',
    dateWrong: 'Choose a date.',
    setDate: 'Keep date',
    clearDate: 'Forget date',
    rule: 'Must be changed every … days',
    ruleHint: (connection) =>
      `Your organisation’s rule for all secrets of “${connection}”, counted from the day of storing. A date counts before the rule.`,
    ruleWrong: (longest) => `Enter a whole number of days from 1 to ${longest}.`,
    setRule: 'Keep rule',
    clearRule: 'Forget rule',
    saved: 'Kept',
    forgotten: 'Forgotten',
    exportAll: 'Save all dates as calendar file',
    exportOne: 'Save as calendar file',
    exportNamed: (secret) => `Save as calendar file: ${secret}`,
    exported: (file) => `Saved, without any secret: ${file}`,
    start: 'Replace without a gap',
    startNamed: (secret) => `Replace without a gap: ${secret}`,
    running: (step) => `Being replaced. Next: ${step}`,
    goOn: 'Go on replacing',
    goOnNamed: (secret) => `Go on replacing: ${secret}`,
    notReplaceable: 'NICE hands out a new client secret; there is no screen for it in CXone.',
    lineOver: (count) =>
      count === 1 ? '1 secret has ended or is overdue' : `${String(count)} secrets have ended or are overdue`,
    lineSoon: (count, days) =>
      count === 1 ? `1 secret ends within ${days}` : `${String(count)} secrets end within ${days}`,
    steps: {
      choose: 'Choose how',
      make: 'Make a new one in CXone',
      store: 'Store the new one',
      check: 'Check the new one',
      enter: 'Enter it in the IdP',
      confirm: 'Confirm that it works',
      revoke: 'Revoke the old one',
      remove: 'Remove the old one here',
      place: 'Put the new one in its place',
      tidy: 'Clear up',
      lost: 'The new one is gone',
    },
  },
  de: {
    intro:
      'Wie lange ein SCIM-Token von CXone gilt, ist nicht veröffentlicht, und für Zugriffsschlüssel ist kein Ablaufdatum bekannt. Der Assistent nimmt das Ende aus dem Wert selbst, falls der eines nennt, oder von Ihnen. Er erinnert Sie 60, 20 und 5 Tage und einen Tag vorher, solange er läuft; eine Kalenderdatei tut es auch ohne ihn.',
    none: 'Noch ist nichts gespeichert, das ablaufen könnte.',
    list: 'Geheimnisse; was zuerst abläuft, steht oben',
    unknownLong: 'Ende unbekannt: Der Wert nennt keines, und es gibt weder ein Datum noch eine Regel.',
    days: (count) => (count === 1 ? 'einem Tag' : `${String(count)} Tagen`),
    overdue: (day, how) => (how === 'rule' ? `Überfällig seit ${day}` : `Überfällig: abgelaufen am ${day}`),
    endsToday: (day) => `Läuft heute ab, ${day}`,
    ends: (day, days) => `Läuft am ${day} ab, in ${days}`,
    how: { stated: 'nennt der Wert', date: 'von Ihnen eingetragen', rule: 'nach Ihrer Regel' },
    breaks: 'Was ausfällt, wenn es abläuft',
    breaksNamed: (secret) => `Was ausfällt, wenn es abläuft: ${secret}`,
    source: 'Quelle:',
    change: 'Datum oder Regel festlegen',
    changeNamed: (secret) => `Datum oder Regel festlegen: ${secret}`,
    date: 'Letzter Tag dieses Geheimnisses',
    dateHint: 'Gilt für den Wert, der jetzt gespeichert ist. Wenn Sie ihn ersetzen, tragen Sie ein neues Datum ein.',
    dateWrong: 'Wählen Sie ein Datum.',
    setDate: 'Datum merken',
    clearDate: 'Datum vergessen',
    rule: 'Muss alle … Tage gewechselt werden',
    ruleHint: (connection) =>
      `Die Regel Ihrer Organisation für alle Geheimnisse von „${connection}“, gerechnet ab dem Speichern. Ein Datum geht der Regel vor.`,
    ruleWrong: (longest) => `Geben Sie eine ganze Zahl von 1 bis ${longest} ein.`,
    setRule: 'Regel merken',
    clearRule: 'Regel vergessen',
    saved: 'Gemerkt',
    forgotten: 'Vergessen',
    exportAll: 'Alle Ablaufdaten als Kalenderdatei speichern',
    exportOne: 'Als Kalenderdatei speichern',
    exportNamed: (secret) => `Als Kalenderdatei speichern: ${secret}`,
    exported: (file) => `Gespeichert, ohne ein Geheimnis darin: ${file}`,
    start: 'Ohne Lücke ersetzen',
    startNamed: (secret) => `Ohne Lücke ersetzen: ${secret}`,
    running: (step) => `Wird ersetzt. Als Nächstes: ${step}`,
    goOn: 'Weiter ersetzen',
    goOnNamed: (secret) => `Weiter ersetzen: ${secret}`,
    notReplaceable: 'Ein neues Client-Secret vergibt NICE; in CXone gibt es dafür keinen Bildschirm.',
    lineOver: (count) =>
      count === 1
        ? '1 Geheimnis ist abgelaufen oder überfällig'
        : `${String(count)} Geheimnisse sind abgelaufen oder überfällig`,
    lineSoon: (count, days) =>
      count === 1 ? `1 Geheimnis läuft binnen ${days} ab` : `${String(count)} Geheimnisse laufen binnen ${days} ab`,
    steps: {
      choose: 'Weg wählen',
      make: 'In CXone ein neues erzeugen',
      store: 'Neues speichern',
      check: 'Neues prüfen',
      enter: 'In den IdP eintragen',
      confirm: 'Bestätigen, dass es geht',
      revoke: 'Altes widerrufen',
      remove: 'Altes hier entfernen',
      place: 'Neues an seinen Platz setzen',
      tidy: 'Aufräumen',
      lost: 'Das neue ist weg',
    },
  },
};
