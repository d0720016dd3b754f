import type { LocalText } from '../shared/language.ts';

/** Said in a plain dialog when the window cannot open; there is no window yet that could hold these words. */
export const startFailure: LocalText = {
  de: 'Der Assistent kann seinen Datenordner nicht öffnen. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist, und starten Sie ihn erneut. Ihre Zugangsdaten im Schlüsselspeicher sind davon nicht betroffen.',
  en: 'The assistant cannot open its data folder. Check whether the disk is full or read-only, then start it again. Your credentials in the keychain are not affected.',
};
