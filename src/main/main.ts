import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  app,
  type BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron';
import type { Theme } from '../shared/app-state.ts';
import { contract } from '../shared/ipc/contract.ts';
import { type Language, languageForSystem } from '../shared/language.ts';
import { problemOf } from '../shared/problem.ts';
import { announceAppScheme, serveApp } from './app-protocol.ts';
import type { Assistant } from './assistant/assistant.ts';
import { compose } from './compose.ts';
import { createHandlers } from './handlers/handlers.ts';
import { hardenContents, hardenSession } from './harden.ts';
import { outgoing } from './ipc/gates.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { log } from './log.ts';
import { showMenu } from './menu.ts';
import { thisPlatform } from './platform.ts';
import { startFailure } from './start-failure.ts';
import { bringToFront, openWindow } from './window.ts';

const buildFolder = path.join(app.getAppPath(), '.vite', 'build');
const windowFolder = path.join(app.getAppPath(), '.vite', 'renderer');

useProfileFolder();
announceAppScheme(protocol);
hardenContents(app);
if (app.requestSingleInstanceLock()) void start().catch(failToStart);
else app.quit();

async function start(): Promise<void> {
  const [assistant] = await Promise.all([composeHere(), app.whenReady()]);
  hardenSession(session.defaultSession);
  serveApp(protocol, windowFolder);
  registerHandlers(ipcMain, createHandlers(assistant));
  keepTheme(assistant);
  keepMenu(assistant);
  const window = openWindow(buildFolder, app.getName());
  keepWindowCurrent(assistant, window);
  closeInOrder(assistant);
  await assistant.settleIn();
}

/** `--user-data-dir=PATH` gives a profile of its own. */
function useProfileFolder(): void {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  if (chosen === '') return;
  const folder = path.resolve(chosen);
  // Electron refuses a folder that does not exist.
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}

function composeHere(): Promise<Assistant> {
  return compose({
    dataFolder: app.getPath('userData'),
    platform: thisPlatform,
    version: app.getVersion(),
    systemLanguages: app.getPreferredSystemLanguages(),
    clipboard,
    openExternal: (address) => shell.openExternal(address),
  });
}

function keepWindowCurrent(assistant: Assistant, window: BrowserWindow): void {
  const stop = assistant.changes.subscribe(() => {
    window.webContents.send('app.stateChanged', outgoing(contract.app.stateChanged.payload, assistant.appState()));
  });
  window.on('closed', stop);
  app.on('second-instance', () => {
    if (!window.isDestroyed()) bringToFront(window);
  });
}

function keepTheme(assistant: Assistant): void {
  const theme = (): Theme => assistant.store.get().preferences.theme;
  nativeTheme.themeSource = theme();
  assistant.changes.subscribe(() => {
    if (nativeTheme.themeSource !== theme()) nativeTheme.themeSource = theme();
  });
}

function keepMenu(assistant: Assistant): void {
  let shown: Language | null = null;
  const show = (): void => {
    const { language } = assistant.appState();
    if (language !== shown) showMenu(language);
    shown = language;
  };
  show();
  assistant.changes.subscribe(show);
}

function closeInOrder(assistant: Assistant): void {
  const clearClipboard = (): void => {
    assistant.clipboard.clearNow().catch((thrown: unknown) => {
      log.error('clipboard-not-cleared', thrown);
    });
  };
  powerMonitor.on('lock-screen', clearClipboard);
  powerMonitor.on('suspend', clearClipboard);
  app.on('window-all-closed', () => {
    app.quit();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void assistant.close().finally(() => {
      // A password prompt of the keychain that nobody answers keeps the process alive; the next start must not wait for
      // it. Not any earlier: two assistants must not write the same file.
      app.releaseSingleInstanceLock();
      app.quit();
    });
  });
}

function failToStart(thrown: unknown): void {
  log.error('start-failed', thrown);
  const reason = problemOf(thrown).code.startsWith('disk-') ? 'folder' : 'unknown';
  dialog.showErrorBox(app.getName(), startFailure[reason][languageForSystem(app.getPreferredSystemLanguages())]);
  app.exit(1);
}
