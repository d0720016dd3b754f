import type { MenuItemConstructorOptions } from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { readAccelerator, setShortcuts } from './menu-keys.ts';
import { refuse, refusingEmitter } from './refused.ts';
import type { WebContents } from './web-contents.ts';
import { windows } from './windows.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;
type Work = (window: BrowserWindow | undefined) => void;

const edit =
  (command: string): Work =>
  (window) =>
    window?.webContents.edit(command);

/** What choosing an item of a role does; the roles of a menu bar's own furniture do nothing here. */
const works: Partial<Record<Role, Work>> = {
  quit: () => {
    app.quit();
  },
  about: () => {
    app.showAboutPanel();
  },
  close: (window) => window?.close(),
  minimize: (window) => window?.minimize(),
  reload: (window) => window?.webContents.reload(),
  undo: edit('undo'),
  redo: edit('redo'),
  cut: edit('cut'),
  copy: edit('copy'),
  paste: edit('paste'),
  delete: edit('delete'),
  selectAll: edit('selectAll'),
};

/** The shortcuts that come with a role. Those of editing are the browser's own, and so are those of zooming. */
const roleAccelerators: Partial<Record<Role, string>> = {
  quit: 'CmdOrCtrl+Q',
  close: 'CmdOrCtrl+W',
  minimize: 'CmdOrCtrl+M',
  reload: 'CmdOrCtrl+R',
};

const submenuOf = (...roles: readonly Role[]): MenuItemConstructorOptions[] => roles.map((role) => ({ role }));

/** The menus that a role stands for. */
const roleMenus: Partial<Record<Role, MenuItemConstructorOptions[]>> = {
  editMenu: submenuOf('undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'),
  viewMenu: submenuOf('reload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'),
  windowMenu: submenuOf('minimize', 'close'),
  fileMenu: submenuOf('quit'),
  appMenu: submenuOf('about', 'hide', 'hideOthers', 'unhide', 'quit'),
};

const labelOf = (role: Role): string =>
  role
    .replace(/Menu$/u, '')
    .replace(/(^[a-z]|[A-Z])/gu, (letter, _group, at: number) => (at > 0 ? ' ' : '') + letter.toUpperCase());

let lastCommand = 0;

export class MenuItem {
  readonly commandId = (lastCommand += 1);
  readonly role: Role | undefined;
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly accelerator: string | null;
  readonly submenu: Menu | undefined;
  readonly registerAccelerator: boolean;
  id: string;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  /** The menu that this item is part of. */
  menu: Menu | undefined;
  readonly #options: MenuItemConstructorOptions;

  constructor(options: MenuItemConstructorOptions) {
    const { role, submenu = role && roleMenus[role] } = options;
    this.#options = options;
    this.role = role;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as unknown as Menu | undefined);
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator ?? (role && roleAccelerators[role]) ?? null;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.id = options.id ?? '';
    this.label = options.label ?? (role ? labelOf(role) : '');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
  }

  /** What the person's click does: as with Electron, nothing while the item is not enabled. */
  readonly click = (_event?: unknown, window?: BrowserWindow): void => {
    if (!this.enabled) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.menu?.turnTo(this);
    const target = window ?? BrowserWindow.getFocusedWindow() ?? undefined;
    if (this.#options.click) (this.#options.click as unknown as Click)(this, target, {});
    else if (this.role) (works[this.role] ?? (() => refuse(`the menu role ${String(this.role)}`)))(target);
  };
}

type Click = (item: MenuItem, window: BrowserWindow | undefined, event: object) => void;

let applicationMenu: Menu | null = null;

/** A menu as data: its items can be looked up and clicked, and the shortcuts of the application menu work; none is drawn. */
export class Menu extends refusingEmitter('Menu', ['menu-will-show', 'menu-will-close']) {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry));
    return menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    setShortcuts((menu?.everyItem() ?? []).flatMap(shortcutOf));
  }

  append(item: MenuItem): void {
    item.menu = this;
    this.items.push(item);
  }

  /** Checks this radio item, and no other of those right beside it. */
  turnTo(item: MenuItem): void {
    const at = this.items.indexOf(item);
    const isOther = ({ type }: MenuItem): boolean => type !== 'radio';
    const start = this.items.slice(0, at).findLastIndex(isOther) + 1;
    const end = this.items.findIndex((other, index) => index > at && isOther(other));
    for (const other of this.items.slice(start, end < 0 ? undefined : end)) other.checked = other === item;
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.everyItem().find((item) => item.id === id) ?? null;
  }

  everyItem(): readonly MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.everyItem() ?? [])]);
  }
}

const shortcutOf = (item: MenuItem) => {
  if (item.accelerator === null || !item.registerAccelerator) return [];
  const press = (contents: WebContents): void => {
    item.click(
      {},
      [...windows].find((window) => window.webContents === contents),
    );
  };
  return [{ key: readAccelerator(item.accelerator), press }];
};
