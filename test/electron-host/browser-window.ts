import { readFileSync } from 'node:fs';
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebPreferences,
} from 'electron';
import { app } from './app.ts';
import { openPage, type OpenedPage } from './browser.ts';
import { menuNews } from './menu-keys.ts';
import { HostEvent, refuse, refusingEmitter } from './refused.ts';
import { WebContents } from './web-contents.ts';
import { windowNews, windows } from './windows.ts';

/** The preferences that would weaken the page's isolation, none of which is provided. */
const weakening = {
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
  webviewTag: true,
} as const satisfies WebPreferences;

const refuseWeakening = (preferences: WebPreferences): void => {
  for (const [name, value] of Object.entries(weakening))
    if (Object.entries(preferences).some(([own, chosen]) => own === name && chosen === value))
      refuse(`webPreferences.${name}: ${String(value)}`);
};

const events = ['ready-to-show', 'show', 'focus', 'close', 'closed', 'minimize', 'restore', 'page-title-updated'];

type Provided =
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'show'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'minimize'
  | 'restore'
  | 'setTitle'
  | 'getTitle'
  | 'getBounds'
  | 'loadURL';

/**
 * A window of the browser, without the browser's own furniture. It is on the screen from the moment it is made: `show`
 * brings it to the front. Sizes are in DIP, and are those the app asked for last.
 */
export class BrowserWindow extends refusingEmitter('BrowserWindow', events) implements Pick<ElectronWindow, Provided> {
  readonly webContents: WebContents;
  readonly id: number;
  readonly #opened: Promise<OpenedPage>;
  #bounds: Rectangle;
  #title: string;
  #minimized = false;
  #visible: boolean;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { webPreferences = {}, x = 0, y = 0, width = 800, height = 600 } = options;
    refuseWeakening(webPreferences);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    this.#bounds = { x, y, width, height };
    this.#title = options.title ?? app.getName();
    this.#visible = options.show ?? true;
    this.#opened = openPage(app.getPath('userData'));
    const { preload } = webPreferences;
    this.webContents = new WebContents(this.#opened, preload === undefined ? '' : readFileSync(preload, 'utf8'));
    this.id = this.webContents.id;
    this.#follow();
    windows.add(this);
    windowNews.emit('created', this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  /** The newest window that is not minimised; the browser does not say which one has the keyboard. */
  static getFocusedWindow(): BrowserWindow | null {
    return [...windows].findLast((window) => !window.isMinimized()) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...windows].find(({ webContents }) => webContents === contents) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    this.#visible = true;
    this.#bringToFront();
    this.emit('show');
  }

  focus(): void {
    this.#bringToFront();
  }

  isVisible(): boolean {
    return this.#visible;
  }

  minimize(): void {
    this.#setMinimized(true);
  }

  restore(): void {
    this.#setMinimized(false);
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  getBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    const { x, y, ...size } = bounds;
    this.#place({ ...size, ...(x === undefined ? {} : { left: x }), ...(y === undefined ? {} : { top: y }) });
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  /** Closes the window unless a `close` listener prevents it. */
  close(): void {
    const event = new HostEvent();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  /** Closes the window, whatever anyone thinks of it. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#leave();
    void this.#opened.then(({ root, targetId }) => {
      root.tell('Target.closeTarget', { targetId });
    });
  }

  #follow(): void {
    const showKeys = (): void => {
      this.webContents.showKeys();
    };
    menuNews.on('changed', showKeys);
    this.once('closed', () => menuNews.off('changed', showKeys));
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    const { width, height } = this.#bounds;
    this.#place({ width, height });
    void this.#opened.then(async ({ closed }) => {
      await closed;
      this.#onGone();
    });
  }

  /** The person closed the window, or the browser ended: it is too late to prevent that. */
  #onGone(): void {
    if (this.#destroyed) return;
    this.emit('close', new HostEvent());
    this.#leave();
  }

  #leave(): void {
    this.#destroyed = true;
    windows.delete(this);
    this.webContents.destroy();
    this.emit('closed');
    if (windows.size === 0) windowNews.emit('all-closed');
  }

  #bringToFront(): void {
    void this.#opened.then(({ page }) => {
      page.tell('Page.bringToFront');
    });
    this.emit('focus');
  }

  #setMinimized(minimized: boolean): void {
    this.#minimized = minimized;
    this.#place({ windowState: minimized ? 'minimized' : 'normal' });
    this.emit(minimized ? 'minimize' : 'restore');
  }

  #place(bounds: {
    left?: number;
    top?: number;
    width?: number;
    height?: number;
    windowState?: 'minimized' | 'normal';
  }): void {
    const place = async ({ root, targetId }: OpenedPage): Promise<void> => {
      const { windowId } = await root.send('Browser.getWindowForTarget', { targetId });
      root.tell('Browser.setWindowBounds', { windowId, bounds });
    };
    // A window that closes meanwhile needs no place.
    this.#opened.then(place).catch(() => undefined);
  }
}
