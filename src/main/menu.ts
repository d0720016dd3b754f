import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../shared/language.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** Electron names the roles in English only, on every system but macOS. */
const labels: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  file: { de: 'Datei', en: 'File' },
  quit: { de: 'Beenden', en: 'Quit' },
  edit: { de: 'Bearbeiten', en: 'Edit' },
  undo: { de: 'Rückgängig', en: 'Undo' },
  redo: { de: 'Wiederholen', en: 'Redo' },
  cut: { de: 'Ausschneiden', en: 'Cut' },
  copy: { de: 'Kopieren', en: 'Copy' },
  paste: { de: 'Einfügen', en: 'Paste' },
  selectAll: { de: 'Alles auswählen', en: 'Select all' },
  view: { de: 'Ansicht', en: 'View' },
  resetZoom: { de: 'Originalgröße', en: 'Actual size' },
  zoomIn: { de: 'Vergrößern', en: 'Zoom in' },
  zoomOut: { de: 'Verkleinern', en: 'Zoom out' },
  togglefullscreen: { de: 'Vollbild', en: 'Full screen' },
};

/** Sets the application menu; it carries the usual shortcuts, also where it is hidden. */
export function showMenu(language: Language): void {
  const item = (role: Role): MenuItemConstructorOptions => ({ role, label: labels[role]?.[language] ?? role });
  const submenu = (name: string, roles: readonly (Role | null)[]): MenuItemConstructorOptions => ({
    label: labels[name]?.[language] ?? name,
    submenu: roles.map((role) => (role === null ? { type: 'separator' } : item(role))),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      process.platform === 'darwin' ? { role: 'appMenu' } : submenu('file', ['quit']),
      submenu('edit', ['undo', 'redo', null, 'cut', 'copy', 'paste', null, 'selectAll']),
      submenu('view', ['resetZoom', 'zoomIn', 'zoomOut', null, 'togglefullscreen']),
    ]),
  );
}
