import { dialog } from 'electron';
import type { Language, LocalText } from '../shared/language.ts';
import type { Problem } from '../shared/problem.ts';

const brokenAgain = {
  message: {
    de: 'Das Fenster ist erneut ausgefallen.',
    en: 'The window has failed again.',
  },
  detail: {
    de: 'Zugangsdaten, Fortschritt und Entwürfe sind gespeichert. Laden Sie das Fenster neu; fällt es wieder aus, beenden Sie den Assistenten und starten Sie ihn erneut.',
    en: 'Credentials, progress and drafts are kept. Reload the window; if it fails once more, quit the assistant and start it again.',
  },
  reload: { de: 'Neu laden', en: 'Reload' },
  quit: { de: 'Beenden', en: 'Quit' },
} satisfies Record<string, LocalText>;

const notDone = {
  folder: { de: 'Der Datenordner ließ sich nicht öffnen.', en: 'The data folder could not be opened.' },
  folderDetail: {
    de: 'Öffnen Sie ihn selbst in Ihrem Dateimanager. Er liegt hier:',
    en: 'Open it yourself in your file manager. It is here:',
  },
  other: { de: 'Das hat nicht geklappt.', en: 'That did not work.' },
  otherDetail: {
    de: 'Versuchen Sie es noch einmal; im Fenster des Assistenten steht dann, woran es liegt.',
    en: 'Try it once more in the assistant’s window, which then says what is in the way.',
  },
} satisfies Record<string, LocalText>;

/** What Touch ID is asked for; macOS says “SCIM Setup Assistant is trying to …” before it. */
export const touchIdReason: LocalText = { de: 'den Tresor entsperren', en: 'unlock the vault' };

/** Asks, outside the window, what to do about a window that crashed again. */
export async function askAboutBrokenWindow(language: Language): Promise<'reload' | 'quit'> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: brokenAgain.message[language],
    detail: brokenAgain.detail[language],
    buttons: [brokenAgain.reload[language], brokenAgain.quit[language]],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? 'reload' : 'quit';
}

/** Says that what was chosen in the menu did not work. */
export async function sayMenuFailed({ code, facts }: Problem, language: Language): Promise<void> {
  const isFolder = code === 'folder-not-opened';
  await dialog.showMessageBox({
    type: 'warning',
    message: notDone[isFolder ? 'folder' : 'other'][language],
    detail: isFolder ? `${notDone.folderDetail[language]}\n${facts?.['folder'] ?? ''}` : notDone.otherDetail[language],
  });
}
