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
import { centred, workAreaOf } from './screen.ts';
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

const events = [
  'ready-to-show',
  'show',
  'focus',
  'close',
  'closed',
  'minimize',
  'maximize',
  'restore',
  'resize',
  'move',
  'unresponsive',
  'page-title-updated',
];

type Provided =
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'isMaximized'
  | 'show'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'minimize'
  | 'maximize'
  | 'restore'
  | 'setTitle'
  | 'getTitle'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'loadURL'
  | 'setContentProtection'
  | 'isContentProtected';

interface SeenBounds {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly windowState?: string;
}

/** How often the host looks where its windows are, in milliseconds. */
const lookEvery = 1_000;

/**
 * A window of the browser, without the browser's own furniture. It is on the screen from the moment it is made: `show`
 * brings it to the front. Where it is, in DIP, is what the app asked for last or the browser was last seen to do.
 */
export class BrowserWindow extends refusingEmitter('BrowserWindow', events) implements Pick<ElectronWindow, Provided> {
  readonly webContents: WebContents;
  readonly id: number;
  readonly #opened: Promise<OpenedPage>;
  #bounds: Rectangle;
  #title: string;
  #minimized = false;
  #maximized = false;
  /** Settles when the browser has done what was asked of it last, and never rejects. */
  #placed: Promise<unknown> = Promise.resolve();
  #visible: boolean;
  #protected = false;
  #destroyed = false;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const { webPreferences = {}, width = 800, height = 600 } = options;
    refuseWeakening(webPreferences);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const middle = centred({ width, height });
    this.#bounds = { ...middle, x: options.x ?? middle.x, y: options.y ?? middle.y };
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
    this.#minimized = true;
    this.#placeAs('minimized');
    this.emit('minimize');
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  /** Also shows the window, but does not give it the keyboard. */
  maximize(): void {
    this.#visible = true;
    const before = this.getBounds();
    this.#maximized = true;
    this.#minimized = false;
    this.#placeAs('maximized');
    this.emit('maximize');
    this.#emitMoved(before);
  }

  isMaximized(): boolean {
    return this.#maximized && !this.#minimized;
  }

  /** Brings a minimised window back as it was before. */
  restore(): void {
    this.#minimized = false;
    this.#placeAs(this.#maximized ? 'maximized' : 'normal');
    this.emit('restore');
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  getBounds(): Rectangle {
    return this.#maximized ? { ...workAreaOf(this.#bounds) } : this.getNormalBounds();
  }

  getNormalBounds(): Rectangle {
    return { ...this.#bounds };
  }

  setBounds(bounds: Partial<Rectangle>): void {
    const before = this.getBounds();
    this.#bounds = { ...this.#bounds, ...bounds };
    this.#maximized = false;
    this.#placeAs('normal');
    this.#emitMoved(before);
  }

  /** Of no effect on a browser's window, as it is of none on Linux with Electron; what was asked for is known. */
  setContentProtection(enable: boolean): void {
    this.#protected = enable;
  }

  isContentProtected(): boolean {
    return this.#protected;
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
    this.#placeAs('normal');
    void this.#opened.then(async (opened) => {
      const looking = setInterval(() => {
        this.#look(opened).catch(() => undefined);
      }, lookEvery);
      this.once('closed', () => {
        clearInterval(looking);
      });
      await opened.closed;
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

  #placeAs(windowState: 'minimized' | 'maximized' | 'normal'): void {
    const { x: left, y: top, width, height } = this.#bounds;
    // The browser wants bounds for a normal window only, and only once it is one.
    const steps = windowState === 'normal' ? [{ windowState }, { left, top, width, height }] : [{ windowState }];
    const place = async ({ root, targetId }: OpenedPage): Promise<void> => {
      const { windowId } = await root.send('Browser.getWindowForTarget', { targetId });
      for (const bounds of steps) await root.send('Browser.setWindowBounds', { windowId, bounds });
    };
    // A window that closes meanwhile needs no place.
    this.#placed = Promise.all([this.#opened, this.#placed])
      .then(([opened]) => place(opened))
      .catch(() => undefined);
  }

  /** Looks where the window is by now: the browser does not tell when the person moves it. */
  async #look({ root, targetId }: OpenedPage): Promise<void> {
    const placed = this.#placed;
    await placed;
    const { bounds } = await root.send('Browser.getWindowForTarget', { targetId });
    // What the app asked for meanwhile is newer than what was seen.
    if (placed === this.#placed && !this.#destroyed) this.#take(bounds);
  }

  #take({ left, top, width, height, windowState = 'normal' }: SeenBounds): void {
    const before = this.getBounds();
    if (windowState === 'normal') {
      const { x, y, width: lastWidth, height: lastHeight } = this.#bounds;
      this.#bounds = { x: left ?? x, y: top ?? y, width: width ?? lastWidth, height: height ?? lastHeight };
    }
    this.#minimized = windowState === 'minimized';
    if (!this.#minimized) this.#maximized = windowState === 'maximized';
    this.#emitMoved(before);
  }

  #emitMoved(before: Rectangle): void {
    const { x, y, width, height } = this.getBounds();
    if (x !== before.x || y !== before.y) this.emit('move');
    if (width !== before.width || height !== before.height) this.emit('resize');
  }
}
