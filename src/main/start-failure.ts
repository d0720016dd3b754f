import type { LocalText } from '../shared/language.ts';

/** Said in a plain dialog when the window cannot open; there is no window yet that could hold these words. */
export const startFailure: Readonly<Record<'folder' | 'unknown', LocalText>> = {
  folder: {
    de: 'Der Assistent kann seinen Datenordner nicht öffnen. Prüfen Sie, ob der Datenträger voll oder schreibgeschützt ist, und starten Sie ihn erneut. Ihre Zugangsdaten im Schlüsselbund sind davon nicht betroffen.',
    en: 'The assistant cannot open its data folder. Check whether the disk is full or read-only, then start it again. Your credentials in the keychain are not affected.',
  },
  unknown: {
    de: 'Der Assistent konnte nicht starten. Starten Sie ihn erneut; bleibt es dabei, hilft ein Ticket mit der Ausgabe im Terminal. Ihre Zugangsdaten im Schlüsselbund sind davon nicht betroffen.',
    en: 'The assistant could not start. Start it again; if that does not help, open a ticket with its output in the terminal. Your credentials in the keychain are not affected.',
  },
};
