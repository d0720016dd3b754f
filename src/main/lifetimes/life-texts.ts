import type { Language } from '../../shared/language.ts';
import type { CalendarEntry } from '../../shared/lifetime/calendar-file.ts';
import { daysLeft, type End, hasEnded, type Life } from '../../shared/lifetime/ends.ts';
import { secretName } from '../../shared/lifetime/secret-names.ts';
import { withoutSecrets } from '../connections/without-secrets.ts';

/** What a notification says. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

interface Named {
  readonly secret: string;
  readonly connection: string;
}

interface LifeTexts {
  /** After a rule of the organisation is over, the secret may well go on being valid. */
  readonly when: (days: number, over: End['how'] | null) => string;
  readonly one: (named: Named, when: string) => NotificationText;
  readonly several: (count: number, first: Named, when: string) => NotificationText;
  readonly masked: (count: number) => NotificationText;
  readonly summary: (named: Named) => string;
  readonly description: Readonly<Record<End['how'], string>>;
  readonly plan: string;
}

const texts: Readonly<Record<Language, LifeTexts>> = {
  de: {
    when: (days, over) => {
      if (over !== null) return over === 'rule' ? 'ist überfällig' : 'ist abgelaufen';
      if (days === 0) return 'läuft heute ab';
      return days === 1 ? 'läuft morgen ab' : `läuft in ${String(days)} Tagen ab`;
    },
    one: ({ secret, connection }, when) => ({
      title: `„${secret}“ ${when}`,
      body: `Verbindung „${connection}“. Im Assistenten steht, was dann ausfällt und wie Sie es ohne Lücke ersetzen.`,
    }),
    several: (count, { secret, connection }, when) => ({
      title: `${String(count)} Geheimnisse laufen ab, sind abgelaufen oder überfällig`,
      body: `Zuerst „${secret}“ der Verbindung „${connection}“: ${when}. Die übrigen stehen im Assistenten.`,
    }),
    masked: (count) => ({
      title:
        count === 1
          ? 'Ein Geheimnis läuft ab, ist abgelaufen oder überfällig'
          : `${String(count)} Geheimnisse laufen ab, sind abgelaufen oder überfällig`,
      body: 'Entsperren Sie den Assistenten, um zu sehen, welches.',
    }),
    summary: ({ secret, connection }) => `„${secret}“ ersetzen (${connection})`,
    description: {
      stated: 'Dieses Ende nennt der Wert selbst.',
      date: 'Dieses Ende hat jemand im Assistenten eingetragen.',
      rule: 'Dieses Ende folgt aus der Regel Ihrer Organisation, gerechnet ab dem Tag des Speicherns.',
    },
    plan: 'Ersetzen Sie es vorher: im SCIM-Einrichtungsassistenten unter Tresor, Ablaufdaten.',
  },
  en: {
    when: (days, over) => {
      if (over !== null) return over === 'rule' ? 'is overdue' : 'has ended';
      if (days === 0) return 'ends today';
      return days === 1 ? 'ends tomorrow' : `ends in ${String(days)} days`;
    },
    one: ({ secret, connection }, when) => ({
      title: `“${secret}” ${when}`,
      body: `Connection “${connection}”. The assistant tells what stops then, and how to replace it without a gap.`,
    }),
    several: (count, { secret, connection }, when) => ({
      title: `${String(count)} secrets end soon, have ended or are overdue`,
      body: `First “${secret}” of the connection “${connection}”: it ${when}. The others are listed in the assistant.`,
    }),
    masked: (count) => ({
      title:
        count === 1
          ? 'A secret ends soon, has ended or is overdue'
          : `${String(count)} secrets end soon, have ended or are overdue`,
      body: 'Unlock the assistant to see which.',
    }),
    summary: ({ secret, connection }) => `Replace “${secret}” (${connection})`,
    description: {
      stated: 'The value itself states this end.',
      date: 'Somebody entered this end in the assistant.',
      rule: 'This end follows from your organisation’s rule, counted from the day it was stored.',
    },
    plan: 'Replace it before: in the SCIM Setup Assistant under Vault, End dates.',
  },
};

/** What to say of secrets whose end is near, the nearest first; without their names where those must not be seen. */
export function reminderText(
  due: readonly [Life, ...Life[]],
  { language, now, isMasked }: { readonly language: Language; readonly now: Date; readonly isMasked: boolean },
): NotificationText {
  const words = texts[language];
  if (isMasked) return words.masked(due.length);
  const [first] = due;
  const named = namesOf(first, language);
  const when = first.end === null ? '' : whenOf(first.end, now, words);
  return due.length === 1 ? words.one(named, when) : words.several(due.length, named, when);
}

const whenOf = (end: End, now: Date, words: LifeTexts): string =>
  words.when(daysLeft(end, now), hasEnded(end, now) ? end.how : null);

/** The end of a secret for a calendar; `null` while it is unknown. Neither a value nor the end of one is in it. */
export function calendarEntry(life: Life, language: Language): CalendarEntry | null {
  const { connection, credential, end } = life;
  if (end === null) return null;
  const words = texts[language];
  return {
    uid: `${connection.id}-${credential}@scim-setup-assistant`,
    on: end.on,
    summary: words.summary(namesOf(life, language)),
    description: `${words.description[end.how]}\n${words.plan}`,
  };
}

/** A person may have pasted anything into a name. */
const namesOf = ({ connection, credential }: Life, language: Language): Named => ({
  secret: withoutSecrets(secretName(connection, credential, language)),
  connection: withoutSecrets(connection.name),
});
