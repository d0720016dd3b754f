import type { KeychainState } from '../../../shared/app-state.ts';
import type { Language } from '../../../shared/language.ts';

/** Copying and showing one stored secret. */
export interface SecretActionsWords {
  readonly hold: string;
  readonly holdNamed: (name: string) => string;
  readonly holding: string;
  readonly value: (name: string) => string;
  /** Of one that was missing. */
  readonly foundAgain: (name: string) => string;
  /** Beside a secret that is shown, where others may see it all the same; nothing where the system keeps it from them. */
  readonly capture: Readonly<Record<KeychainState['platform'], string | null>>;
}

const en: SecretActionsWords = {
  hold: 'Hold to show',
  holdNamed: (name) => `Hold to show: ${name}`,
  holding: 'Shown while you hold, for 20 seconds at most.',
  value: (name) => `Value of ${name}`,
  foundAgain: (name) => `Found again: ${name}`,
  capture: {
    linux: 'On Linux, screenshots and shared screens show it, too.',
    darwin: 'Some newer programs on macOS capture it all the same when the screen is shared.',
    win32: null,
  },
};

const de: SecretActionsWords = {
  hold: 'Zum Anzeigen halten',
  holdNamed: (name) => `Zum Anzeigen halten: ${name}`,
  holding: 'Sichtbar, solange Sie halten, höchstens 20 Sekunden.',
  value: (name) => `Wert von ${name}`,
  foundAgain: (name) => `Wiedergefunden: ${name}`,
  capture: {
    linux: 'Unter Linux zeigen es auch Bildschirmfotos und geteilte Bildschirme.',
    darwin: 'Einige neuere Programme unter macOS nehmen es bei geteiltem Bildschirm trotzdem auf.',
    win32: null,
  },
};

export const secretActionsWords: Readonly<Record<Language, SecretActionsWords>> = { de, en };
