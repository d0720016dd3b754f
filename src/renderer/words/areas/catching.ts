import type { ClipboardAfter } from '../../../shared/capture.ts';
import type { Language } from '../../../shared/language.ts';
import type { Catching } from '../../../shared/procedure/task.ts';

/** Catching what CXone shows only once. `{label}` stands for a label of CXone. */
export interface CatchingWords {
  readonly armed: string;
  readonly copyThere: Readonly<Record<Catching['secret'], string>>;
  readonly onlyOnPress: string;
  /** What happens on the press; without a client CXone cannot be asked about a key. */
  readonly thenTries: Readonly<Record<Catching['secret'], string>>;
  readonly thenStores: string;
  readonly trying: string;
  readonly safe: Readonly<Record<Catching['secret'], string>>;
  readonly notAccepted: string;
  /** Where CXone refused the client, not what was caught. */
  readonly notJudged: Readonly<Record<'client-refused' | 'grant-refused', string>>;
  readonly notAcceptedHow: Readonly<Record<Catching['secret'], string>>;
  readonly clipboard: Readonly<Record<ClipboardAfter, string | null>>;
  readonly notTried: string;
  readonly notTriedOffline: string;
  readonly notTriedClient: string;
  readonly notReached: (problem: string) => string;
  readonly tryNow: string;
  readonly tryAgain: string;
  readonly skip: string;
}

const en: CatchingWords = {
  armed: 'The assistant is ready to catch it.',
  copyThere: {
    'access-key-secret': 'Now copy the value at {secretAccessKey} in CXone, then press the button here.',
    'scim-token': 'Now copy the token in CXone with {copy}, then press the button here.',
  },
  onlyOnPress: 'The assistant looks at the clipboard only when you press the button.',
  thenTries: {
    'access-key-secret':
      'It stores the value, reads it back, compares, and tries the key with one request that changes nothing. Only save in CXone when it says “Safe” here.',
    'scim-token':
      'It stores the value, reads it back, compares, and tries it with one request that changes nothing. Only save in CXone when it says “Safe” here.',
  },
  thenStores: 'It stores the value, reads it back and compares. Only save in CXone when it says “Safe” here.',
  trying: 'Stored. Please wait before you save in CXone: it is being tried.',
  safe: {
    'access-key-secret': 'Safe: now click {save} in CXone.',
    'scim-token': 'Safe: now click {saveAccountSettings} in CXone.',
  },
  notAccepted: 'Stored, but CXone does not accept it.',
  notJudged: {
    'client-refused': 'Stored. CXone refused the client, so nothing is known about the key.',
    'grant-refused': 'Stored. CXone does not let this app log in with a key, so nothing is known about the key.',
  },
  notAcceptedHow: {
    'access-key-secret':
      'Compare what CXone shows with the last four characters below. If they are the same, click {save}: whether a key is valid before it is saved is not published. If they differ, copy it again before you save.',
    'scim-token':
      'Compare what CXone shows with the last four characters below. If they are the same, click {saveAccountSettings}: whether a token is valid before it is saved is not published. If they differ, copy it again before you save.',
  },
  clipboard: {
    cleared: 'The clipboard is empty again.',
    'holds-other': 'Something else is on the clipboard by now; it was left alone.',
    'out-of-reach': 'The clipboard could not be emptied. Copy anything else, so that the value does not stay there.',
    unused: null,
  },
  notTried: 'Not tried at the server yet.',
  notTriedOffline: 'Not tried: this computer is not connected to a network.',
  notTriedClient:
    'Not tried: for that, CXone also asks for a client ID and a client secret, which are not needed otherwise.',
  notReached: (problem) => `Not tried, for another reason: ${problem} This says nothing about the value.`,
  tryNow: 'Try it now',
  tryAgain: 'Try again',
  skip: 'Do without the trial',
};

const de: CatchingWords = {
  armed: 'Der Assistent ist zum Auffangen bereit.',
  copyThere: {
    'access-key-secret':
      'Kopieren Sie jetzt in CXone den Wert bei {secretAccessKey} und klicken Sie dann hier auf die Schaltfläche.',
    'scim-token': 'Kopieren Sie jetzt in CXone das Token mit {copy} und klicken Sie dann hier auf die Schaltfläche.',
  },
  onlyOnPress: 'In die Zwischenablage sieht der Assistent nur, wenn Sie klicken.',
  thenTries: {
    'access-key-secret':
      'Er speichert den Wert, liest ihn zurück, vergleicht und probiert den Schlüssel mit einer Anfrage aus, die nichts ändert. Speichern Sie in CXone erst, wenn hier „Sicher“ steht.',
    'scim-token':
      'Er speichert den Wert, liest ihn zurück, vergleicht und probiert ihn mit einer Anfrage aus, die nichts ändert. Speichern Sie in CXone erst, wenn hier „Sicher“ steht.',
  },
  thenStores:
    'Er speichert den Wert, liest ihn zurück und vergleicht. Speichern Sie in CXone erst, wenn hier „Sicher“ steht.',
  trying: 'Gespeichert. Bitte warten Sie noch mit dem Speichern in CXone: Der Wert wird gerade ausprobiert.',
  safe: {
    'access-key-secret': 'Sicher: Klicken Sie jetzt in CXone auf {save}.',
    'scim-token': 'Sicher: Klicken Sie jetzt in CXone auf {saveAccountSettings}.',
  },
  notAccepted: 'Gespeichert, aber CXone nimmt den Wert nicht an.',
  notJudged: {
    'client-refused': 'Gespeichert. CXone hat den Client abgelehnt; über den Schlüssel sagt das nichts.',
    'grant-refused':
      'Gespeichert. CXone erlaubt dieser App die Anmeldung mit einem Schlüssel nicht; über den Schlüssel sagt das nichts.',
  },
  notAcceptedHow: {
    'access-key-secret':
      'Vergleichen Sie, was CXone zeigt, mit den letzten vier Zeichen unten. Sind sie gleich, klicken Sie auf {save}: Ob ein Schlüssel schon vor dem Speichern gilt, ist nicht veröffentlicht. Sind sie verschieden, kopieren Sie ihn noch einmal, bevor Sie speichern.',
    'scim-token':
      'Vergleichen Sie, was CXone zeigt, mit den letzten vier Zeichen unten. Sind sie gleich, klicken Sie auf {saveAccountSettings}: Ob ein Token schon vor dem Speichern gilt, ist nicht veröffentlicht. Sind sie verschieden, kopieren Sie es noch einmal, bevor Sie speichern.',
  },
  clipboard: {
    cleared: 'Die Zwischenablage ist wieder leer.',
    'holds-other': 'In der Zwischenablage ist inzwischen etwas anderes; es wurde nicht angerührt.',
    'out-of-reach':
      'Die Zwischenablage ließ sich nicht leeren. Kopieren Sie irgendetwas anderes, damit der Wert nicht darin bleibt.',
    unused: null,
  },
  notTried: 'Noch nicht am Server ausprobiert.',
  notTriedOffline: 'Nicht ausprobiert: Dieser Computer ist mit keinem Netz verbunden.',
  notTriedClient:
    'Nicht ausprobiert: Dafür verlangt CXone außerdem eine Client-ID und ein Client-Secret, die sonst nicht gebraucht werden.',
  notReached: (problem) =>
    `Nicht ausprobiert, und zwar aus einem anderen Grund: ${problem} Über den Wert sagt das nichts.`,
  tryNow: 'Jetzt ausprobieren',
  tryAgain: 'Noch einmal ausprobieren',
  skip: 'Nicht ausprobieren',
};

export const catchingWords: Readonly<Record<Language, CatchingWords>> = { en, de };
