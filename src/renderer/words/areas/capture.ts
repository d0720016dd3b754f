import type { CaptureDoubt } from '../../../shared/capture.ts';

/** What is said when a pasted or typed value is in doubt, or could not be stored. */
export interface CaptureWords {
  readonly questionTitle: string;
  /** What is in the vault while the question is open. */
  readonly nothingStored: string;
  readonly storedUnchanged: string;
  /** What was noticed, each in one sentence. */
  readonly doubts: Readonly<Record<CaptureDoubt, string>>;
  /** What an offer does; `value` says which value is meant. */
  readonly storeCleaned: (value: string) => string;
  readonly storeAsIs: (value: string) => string;
  readonly storeOther: (other: string, value: string) => string;
  readonly storeOtherCleaned: (other: string, value: string) => string;
  readonly replacesStored: (other: string) => string;
  readonly characters: (count: number) => string;
  readonly discard: string;
  readonly discardNamed: (name: string) => string;
  readonly discarded: string;
  readonly held: (value: string) => string;
  readonly tryAgain: string;
  /** Of an access key samples are published; of a token nothing is. */
  readonly unusual: string;
  readonly unusualToken: string;
}

export const captureEn: CaptureWords = {
  questionTitle: 'Please have a look before this is stored',
  nothingStored: 'Nothing has been stored yet.',
  storedUnchanged: 'What was stored before is unchanged.',
  doubts: {
    'surrounding-text': 'There is other text around the value.',
    'line-breaks': 'There are line breaks in it.',
    'blanks-inside': 'There are blanks in it.',
    quotes: 'It stands in quotation marks.',
    'bearer-word': 'It begins with the word “Bearer”, which is not part of the token.',
    'looks-like-url': 'It looks like a web address.',
    'looks-like-email': 'It looks like an e-mail address.',
    'same-as-key-id': 'It is the same as the stored Access Key ID.',
    'same-as-secret': 'It is the same as the stored Secret Access Key.',
    'same-as-client-id': 'It is the same as the stored client ID.',
    'same-as-client-secret': 'It is the same as the stored client secret.',
    'same-as-token': 'It is the same as a stored SCIM token.',
    'meant-for-other-field': 'It seems to be meant for another field.',
    'same-as-stored': 'Exactly this value is stored here already.',
  },
  storeCleaned: (value) => `Store the cleaned value (${value})`,
  storeAsIs: (value) => `Store it as it is (${value})`,
  storeOther: (other, value) => `Store it as ${other} instead (${value})`,
  storeOtherCleaned: (other, value) => `Store the cleaned value as ${other} instead (${value})`,
  replacesStored: (other) => `${other}: this replaces the value that is stored there.`,
  characters: (count) => (count === 1 ? '1 character' : `${String(count)} characters`),
  discard: 'Discard',
  discardNamed: (name) => `Discard: ${name}`,
  discarded: 'Discarded; nothing was stored.',
  held: (value) =>
    `The assistant keeps the value (${value}) in memory for five minutes at most. It can be gone sooner: when you close the assistant, when the screen or the vault is locked, or when the computer goes to sleep. Leave CXone open until the value is stored.`,
  tryAgain: 'Try storing again',
  unusual: 'It does not look like the published samples. If it works, all is well.',
  unusualToken: 'For a token it is short, or there are blanks in it. If it works, all is well.',
};

export const captureDe: CaptureWords = {
  questionTitle: 'Bitte sehen Sie kurz hin, bevor das gespeichert wird',
  nothingStored: 'Noch ist nichts gespeichert.',
  storedUnchanged: 'Was vorher gespeichert war, ist unverändert.',
  doubts: {
    'surrounding-text': 'Um den Wert herum steht noch anderer Text.',
    'line-breaks': 'Es sind Zeilenumbrüche darin.',
    'blanks-inside': 'Es sind Leerzeichen darin.',
    quotes: 'Der Wert steht in Anführungszeichen.',
    'bearer-word': 'Davor steht das Wort „Bearer“; es gehört nicht zum Token.',
    'looks-like-url': 'Das sieht nach einer Webadresse aus.',
    'looks-like-email': 'Das sieht nach einer E-Mail-Adresse aus.',
    'same-as-key-id': 'Derselbe Wert ist schon als Zugriffsschlüssel-ID gespeichert.',
    'same-as-secret': 'Derselbe Wert ist schon als geheimer Zugangsschlüssel gespeichert.',
    'same-as-client-id': 'Derselbe Wert ist schon als Client-ID gespeichert.',
    'same-as-client-secret': 'Derselbe Wert ist schon als Client-Secret gespeichert.',
    'same-as-token': 'Derselbe Wert ist schon als SCIM-Token gespeichert.',
    'meant-for-other-field': 'Der Wert scheint in ein anderes Feld zu gehören.',
    'same-as-stored': 'Genau dieser Wert ist hier schon gespeichert.',
  },
  storeCleaned: (value) => `Bereinigten Wert speichern (${value})`,
  storeAsIs: (value) => `So speichern, wie er ist (${value})`,
  storeOther: (other, value) => `Stattdessen speichern als: ${other} (${value})`,
  storeOtherCleaned: (other, value) => `Bereinigten Wert stattdessen speichern als: ${other} (${value})`,
  replacesStored: (other) => `${other}: Das ersetzt den Wert, der dort gespeichert ist.`,
  characters: (count) => `${String(count)} Zeichen`,
  discard: 'Verwerfen',
  discardNamed: (name) => `Verwerfen: ${name}`,
  discarded: 'Verworfen; nichts wurde gespeichert.',
  held: (value) =>
    `Der Assistent behält den Wert (${value}) höchstens fünf Minuten im Arbeitsspeicher. Er kann früher weg sein: wenn Sie den Assistenten schließen, wenn der Bildschirm oder der Tresor gesperrt wird oder wenn der Computer in den Ruhezustand geht. Lassen Sie CXone offen, bis der Wert gespeichert ist.`,
  tryAgain: 'Noch einmal speichern',
  unusual: 'Der Wert sieht anders aus als die veröffentlichten Beispiele. Wenn er funktioniert, ist alles gut.',
  unusualToken: 'Für ein Token ist der Wert kurz, oder er enthält Leerzeichen. Wenn er funktioniert, ist alles gut.',
};
