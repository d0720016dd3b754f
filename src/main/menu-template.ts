import type { MenuItemConstructorOptions as Item } from 'electron';
import { type Preferences, Theme } from '../shared/app-state.ts';
import { Language, type LocalText } from '../shared/language.ts';

/** What the menu shows. */
export interface MenuView {
  readonly language: Language;
  readonly preferences: Preferences;
  readonly isMac: boolean;
  readonly lock: { readonly isOn: boolean; readonly isLocked: boolean };
}

/** What choosing an item does. */
export interface MenuActions {
  readonly newConnection: () => void;
  readonly allConnections: () => void;
  readonly openDataFolder: () => void;
  readonly lock: () => void;
  readonly prefer: (chosen: Partial<Preferences>) => void;
  readonly openHelpPage: () => void;
  readonly panic: () => void;
  readonly explainTerms: () => void;
  readonly about: () => void;
}

/** Electron names its roles in English only. */
const labels = {
  file: { de: 'Datei', en: 'File' },
  newConnection: { de: 'Neue Verbindung', en: 'New connection' },
  allConnections: { de: 'Alle Verbindungen', en: 'All connections' },
  panic: { de: 'Notfall …', en: 'Emergency …' },
  dataFolder: { de: 'Datenordner öffnen', en: 'Open data folder' },
  lock: { de: 'Tresor sperren', en: 'Lock vault' },
  quit: { de: 'Beenden', en: 'Quit' },
  edit: { de: 'Bearbeiten', en: 'Edit' },
  undo: { de: 'Rückgängig', en: 'Undo' },
  redo: { de: 'Wiederholen', en: 'Redo' },
  cut: { de: 'Ausschneiden', en: 'Cut' },
  copy: { de: 'Kopieren', en: 'Copy' },
  paste: { de: 'Einfügen', en: 'Paste' },
  selectAll: { de: 'Alles auswählen', en: 'Select all' },
  view: { de: 'Ansicht', en: 'View' },
  language: { de: 'Sprache', en: 'Language' },
  theme: { de: 'Darstellung', en: 'Appearance' },
  resetZoom: { de: 'Originalgröße', en: 'Actual size' },
  zoomIn: { de: 'Vergrößern', en: 'Zoom in' },
  zoomOut: { de: 'Verkleinern', en: 'Zoom out' },
  fullScreen: { de: 'Vollbild', en: 'Full screen' },
  help: { de: 'Hilfe', en: 'Help' },
  helpPage: { de: 'Hilfeseite von CXone', en: 'CXone’s help page' },
  terms: { de: 'Begriffe erklärt', en: 'Terms explained' },
  about: { de: 'Über den SCIM-Einrichtungsassistenten', en: 'About SCIM Setup Assistant' },
  services: { de: 'Dienste', en: 'Services' },
  hide: { de: 'SCIM-Einrichtungsassistent ausblenden', en: 'Hide SCIM Setup Assistant' },
  hideOthers: { de: 'Andere ausblenden', en: 'Hide others' },
  showAll: { de: 'Alle einblenden', en: 'Show all' },
  quitOnMac: { de: 'SCIM-Einrichtungsassistent beenden', en: 'Quit SCIM Setup Assistant' },
  window: { de: 'Fenster', en: 'Window' },
  minimize: { de: 'Im Dock ablegen', en: 'Minimise' },
  zoom: { de: 'Zoomen', en: 'Zoom' },
} satisfies Record<string, LocalText>;

const languages: Readonly<Record<Preferences['language'], LocalText>> = {
  system: { de: 'System', en: 'System' },
  de: { de: 'Deutsch', en: 'Deutsch' },
  en: { de: 'English', en: 'English' },
};
const themes: Readonly<Record<Theme, LocalText>> = {
  system: { de: 'System', en: 'System' },
  light: { de: 'Hell', en: 'Light' },
  dark: { de: 'Dunkel', en: 'Dark' },
};

type Labels = Readonly<Record<keyof typeof labels, string>>;
const separator: Item = { type: 'separator' };

/** The application menu. Items with a meaning of the assistant's own have an `id`, such as `about` or `theme-dark`. */
export function menuTemplate(view: MenuView, actions: MenuActions): Item[] {
  const say = labelsIn(view.language);
  const isOpen = !view.lock.isLocked;
  const about: Item = { id: 'about', label: say.about, enabled: isOpen, click: actions.about };
  const middle = [editMenu(say), viewMenu(say, view, actions)];
  if (view.isMac)
    return [
      macAppMenu(say, about),
      fileMenu(say, view, actions),
      ...middle,
      macWindowMenu(say),
      helpMenu(say, view, actions),
    ];
  const quit: Item = { role: 'quit', label: say.quit };
  return [fileMenu(say, view, actions, [separator, quit]), ...middle, helpMenu(say, view, actions, [separator, about])];
}

function labelsIn(language: Language): Labels {
  const entries = Object.entries(labels).map(([name, label]) => [name, label[language]]);
  // The keys are those of `labels`; `fromEntries` cannot know.
  return Object.fromEntries(entries) as Labels;
}

/** While the vault is locked, nothing leads to what is behind the lock screen. */
const fileMenu = (say: Labels, { lock }: MenuView, actions: MenuActions, end: readonly Item[] = []): Item => ({
  label: say.file,
  submenu: [
    {
      id: 'new-connection',
      label: say.newConnection,
      accelerator: 'CmdOrCtrl+N',
      enabled: !lock.isLocked,
      click: actions.newConnection,
    },
    {
      id: 'all-connections',
      label: say.allConnections,
      accelerator: 'CmdOrCtrl+Shift+H',
      enabled: !lock.isLocked,
      click: actions.allConnections,
    },
    separator,
    {
      id: 'lock',
      label: say.lock,
      accelerator: 'CmdOrCtrl+L',
      enabled: lock.isOn && !lock.isLocked,
      click: actions.lock,
    },
    separator,
    { id: 'data-folder', label: say.dataFolder, enabled: !lock.isLocked, click: actions.openDataFolder },
    {
      id: 'panic',
      label: say.panic,
      accelerator: 'CmdOrCtrl+Shift+E',
      enabled: !lock.isLocked,
      click: actions.panic,
    },
    ...end,
  ],
});

const editMenu = (say: Labels): Item => ({
  label: say.edit,
  submenu: [
    { role: 'undo', label: say.undo },
    { role: 'redo', label: say.redo },
    separator,
    { role: 'cut', label: say.cut },
    { role: 'copy', label: say.copy },
    { role: 'paste', label: say.paste },
    separator,
    { role: 'selectAll', label: say.selectAll },
  ],
});

const viewMenu = (say: Labels, { language, preferences }: MenuView, { prefer }: MenuActions): Item => ({
  label: say.view,
  submenu: [
    {
      label: say.language,
      submenu: (['system', ...Language.options] as const).map((option) => ({
        id: `language-${option}`,
        type: 'radio',
        label: languages[option][language],
        checked: preferences.language === option,
        click: () => {
          prefer({ language: option });
        },
      })),
    },
    {
      label: say.theme,
      submenu: Theme.options.map((option) => ({
        id: `theme-${option}`,
        type: 'radio',
        label: themes[option][language],
        checked: preferences.theme === option,
        click: () => {
          prefer({ theme: option });
        },
      })),
    },
    separator,
    { role: 'resetZoom', label: say.resetZoom },
    { role: 'zoomIn', label: say.zoomIn },
    { role: 'zoomOut', label: say.zoomOut },
    separator,
    { role: 'togglefullscreen', label: say.fullScreen },
  ],
});

const helpMenu = (say: Labels, { lock }: MenuView, actions: MenuActions, end: readonly Item[] = []): Item => ({
  role: 'help',
  label: say.help,
  submenu: [
    { id: 'help-page', label: say.helpPage, click: actions.openHelpPage },
    { id: 'terms', label: say.terms, accelerator: 'F1', enabled: !lock.isLocked, click: actions.explainTerms },
    ...end,
  ],
});

/** macOS names this menu after the app, whatever its label. */
const macAppMenu = (say: Labels, about: Item): Item => ({
  role: 'appMenu',
  submenu: [
    about,
    separator,
    { role: 'services', label: say.services },
    separator,
    { role: 'hide', label: say.hide },
    { role: 'hideOthers', label: say.hideOthers },
    { role: 'unhide', label: say.showAll },
    separator,
    { role: 'quit', label: say.quitOnMac },
  ],
});

const macWindowMenu = (say: Labels): Item => ({
  role: 'window',
  label: say.window,
  submenu: [
    { role: 'minimize', label: say.minimize },
    { role: 'zoom', label: say.zoom },
  ],
});
