import os from 'node:os';
import path from 'node:path';
import type { AboutPanelOptionsOptions, App } from 'electron';
import { endBrowser, killBrowser, startBrowser } from './browser.ts';
import { commandLine } from './command-line.ts';
import { systemLanguages } from './languages.ts';
import { appData, type AppPackage } from './paths.ts';
import { HostEvent, refuse, refusingEmitter } from './refused.ts';
import { learnDisplays } from './screen.ts';
import { hasInstanceLock, lockInstance, unlockInstance, type Greeting } from './single-instance.ts';
import { windowNews, windows } from './windows.ts';
import type { WebContents } from './web-contents.ts';

const events = [
  'will-finish-launching',
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
  'second-instance',
  'browser-window-created',
  'web-contents-created',
  'render-process-gone',
  'child-process-gone',
  'open-url',
  'open-file',
  'certificate-error',
  'login',
  'select-client-certificate',
];

type Provided =
  | 'isReady'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'setPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'getLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'showAboutPanel'
  | 'enableSandbox'
  | 'setAppUserModelId';

class HostApp extends refusingEmitter('app', events) implements Pick<App, Provided> {
  readonly isPackaged = false;
  readonly commandLine = commandLine;
  // As with Electron, these are there on macOS only.
  readonly dock = undefined;
  #name = 'Electron';
  #version = '';
  #folder = '';
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<undefined>();
  #isReady = false;
  #quitting = false;
  #ending = false;
  #about: AboutPanelOptionsOptions = {};

  constructor() {
    super();
    windowNews.on('created', (contents: WebContents) => {
      this.emit('web-contents-created', new HostEvent(), contents);
    });
    windowNews.on('all-closed', () => {
      this.#onAllClosed();
    });
  }

  /** For the host: which app this is. */
  adopt({ name, version, folder }: AppPackage): void {
    this.#name = name;
    this.#version = version;
    this.#folder = folder;
  }

  /** For the host: the app's main script has run. */
  async becomeReady(): Promise<void> {
    if (this.#ending) return;
    await learnDisplays(startBrowser(this.getPath('userData')).connection.session());
    this.#announceReady();
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Asks everyone, closes the windows, and ends; a listener or a window that prevents it keeps the app running. */
  quit(): void {
    if (this.#quitting || this.#ending) return;
    if (this.#isPreventedBy('before-quit')) return;
    this.#quitting = true;
    for (const window of [...windows]) window.close();
    if (windows.size > 0) this.#quitting = false;
    else this.#willQuit();
  }

  /** Ends without asking anyone. */
  exit(exitCode = 0): void {
    if (this.#ending) return;
    this.#ending = true;
    for (const window of [...windows]) window.destroy();
    void this.#end(exitCode);
  }

  getPath(name: string): string {
    const chosen = this.#paths.get(name);
    if (chosen !== undefined) return chosen;
    if (name === 'home') return os.homedir();
    if (name === 'temp') return os.tmpdir();
    if (name === 'appData') return appData(process.env);
    if (name === 'userData') return path.join(this.getPath('appData'), this.#name);
    if (name === 'sessionData') return this.getPath('userData');
    if (name === 'downloads') return path.join(os.homedir(), 'Downloads');
    if (name === 'logs') return path.join(this.getPath('userData'), 'logs');
    return refuse(`app.getPath('${name}')`);
  }

  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.#paths.set(name, folder);
  }

  getName(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return this.#version;
  }

  getAppPath(): string {
    return this.#folder;
  }

  getLocale(): string {
    const chosen = commandLine.getSwitchValue('lang');
    return chosen === '' ? (systemLanguages(process.env)[0] ?? 'en-US') : chosen;
  }

  getPreferredSystemLanguages(): string[] {
    return [...systemLanguages(process.env)];
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    const greeting = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    const isFirst = lockInstance(this.getPath('userData'), greeting, (second: Greeting) => {
      this.emit('second-instance', new HostEvent(), second.argv, second.workingDirectory, second.additionalData);
    });
    // From here on the profile is known and is ours: the browser may start while the app's script goes on.
    if (isFirst) startBrowser(this.getPath('userData'));
    return isFirst;
  }

  hasSingleInstanceLock(): boolean {
    return hasInstanceLock();
  }

  releaseSingleInstanceLock(): void {
    unlockInstance();
  }

  setAboutPanelOptions(options: AboutPanelOptionsOptions): void {
    this.#about = options;
  }

  showAboutPanel(): void {
    const { applicationName = this.#name, applicationVersion = this.#version } = this.#about;
    process.stdout.write(`${applicationName} ${applicationVersion}\n`);
  }

  /** Pages are sandboxed here in any case, as far as the browser does it. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  setAppUserModelId(): void {
    // Concerns Windows only.
  }

  #announceReady(): void {
    if (this.#ending) return;
    this.#isReady = true;
    this.emit('will-finish-launching');
    this.emit('ready', new HostEvent(), {});
    this.#ready.resolve(undefined);
  }

  #onAllClosed(): void {
    if (this.#quitting || this.#ending) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  #isPreventedBy(name: 'before-quit' | 'will-quit'): boolean {
    const event = new HostEvent();
    this.emit(name, event);
    return event.defaultPrevented;
  }

  #willQuit(): void {
    if (this.#isPreventedBy('will-quit')) {
      this.#quitting = false;
      return;
    }
    this.#ending = true;
    void this.#end(0);
  }

  async #end(exitCode: number): Promise<void> {
    this.emit('quit', new HostEvent(), exitCode);
    unlockInstance();
    await endBrowser();
    process.exit(exitCode);
  }
}

export const app = new HostApp();

process.on('exit', killBrowser);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    app.quit();
  });
