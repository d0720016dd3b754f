import { mkdirSync } from 'node:fs';
import path from 'node:path';
import {
  app,
  type BrowserWindow,
  clipboard,
  ClipboardItem,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  systemPreferences,
} from 'electron';
import type { Theme } from '../shared/app-state.ts';
import { contract } from '../shared/ipc/contract.ts';
import { languageForSystem } from '../shared/language.ts';
import { ProblemError, problemOf } from '../shared/problem.ts';
import { announceAppScheme, serveApp } from './app-protocol.ts';
import type { Assistant } from './assistant/assistant.ts';
import { mendWhenBroken } from './broken-window.ts';
import { electronClipboard } from './clipboard/electron-clipboard.ts';
import { compose } from './compose.ts';
import { createHandlers } from './handlers/handlers.ts';
import { hardenContents, hardenSession } from './harden.ts';
import { outgoing } from './ipc/gates.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import type { TouchId } from './lock/lock-keeper.ts';
import { lockWithSystem, type SystemWatch } from './lock/watch-system.ts';
import { log } from './log.ts';
import { keepMenu } from './menu.ts';
import { askAboutBrokenWindow, touchIdReason } from './native-dialogs.ts';
import { openFile } from './open-file.ts';
import { showNotification } from './notification.ts';
import { readElsewhere } from './read-elsewhere.ts';
import { saveAs } from './save-as.ts';
import { thisPlatform } from './platform.ts';
import { startFailure } from './start-failure.ts';
import { keepPlace, placeFor, type PlaceKeeping, readPlace } from './window-place.ts';
import { bringToFront, openWindow, workAreas } from './window.ts';

const buildFolder = path.join(app.getAppPath(), '.vite', 'build');
const windowFolder = path.join(app.getAppPath(), '.vite', 'renderer');

useProfileFolder();
announceAppScheme(protocol);
hardenContents(app);
if (app.requestSingleInstanceLock()) void start().catch(failToStart);
else app.quit();

async function start(): Promise<void> {
  const placeFile = path.join(app.getPath('userData'), 'window.json');
  const [assistant, place] = await Promise.all([composeHere(), readPlace(placeFile), app.whenReady()]);
  hardenSession(session.defaultSession);
  serveApp(protocol, windowFolder);
  const handlers = createHandlers(assistant);
  registerHandlers(ipcMain, handlers, assistant.lock);
  keepTheme(assistant);
  const window = openWindow(buildFolder, app.getName(), placeFor(place, workAreas()));
  const placeKept = keepPlace(window, placeFile);
  keepMenu(assistant, handlers.app, window);
  keepWindowCurrent(assistant, window);
  mendWhenBroken(window, {
    ask: () => askAboutBrokenWindow(assistant.appState().language),
    quit: () => {
      app.quit();
    },
  });
  protectWhileShown(assistant, window);
  keepReminding(assistant, window);
  lockWhenAway(assistant);
  closeInOrder(assistant, placeKept);
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
    clipboard: electronClipboard({ clipboard, Item: ClipboardItem }, thisPlatform),
    openExternal: (address) => shell.openExternal(address),
    openFolder,
    saveAs,
    openFile,
    notify: showNotification,
    proxyFor: (address) => session.defaultSession.resolveProxy(address),
    touchId: touchId(),
    readElsewhere: (question) => readElsewhere(path.join(buildFolder, 'secret-reader.cjs'), question),
  });
}

/** Electron has it on macOS only. */
function touchId(): TouchId {
  if (thisPlatform !== 'darwin')
    return { canPrompt: () => false, prompt: () => Promise.reject(new Error('no reader')) };
  return {
    canPrompt: () => systemPreferences.canPromptTouchID(),
    prompt: () => systemPreferences.promptTouchID(touchIdReason[languageForSystem(app.getPreferredSystemLanguages())]),
  };
}

async function openFolder(folder: string): Promise<void> {
  const refusal = await shell.openPath(folder);
  if (refusal === '') return;
  throw new ProblemError({ code: 'folder-not-opened', facts: { folder } }, { cause: new Error(refusal) });
}

function keepWindowCurrent(assistant: Assistant, window: BrowserWindow): void {
  const stop = assistant.changes.subscribe(() => {
    window.webContents.send('app.stateChanged', outgoing(contract.app.stateChanged.payload, assistant.appState()));
  });
  const stopProgress = assistant.verifications.subscribe((event) => {
    if (assistant.lock.isLocked()) return;
    window.webContents.send('verification.progress', outgoing(contract.verification.progress.payload, event));
  });
  window.on('closed', () => {
    stop();
    stopProgress();
  });
  app.on('second-instance', () => {
    if (!window.isDestroyed()) bringToFront(window);
  });
}

function keepReminding({ reminders, store }: Assistant, window: BrowserWindow): void {
  powerMonitor.on('resume', reminders.checkSoon);
  reminders.onChosen(() => {
    if (!window.isDestroyed()) bringToFront(window);
    const place = { screen: 'vault' as const, section: 'lifetimes' as const };
    store
      .update((state) => ({ ...state, place }))
      .catch((thrown: unknown) => {
        log.error('reminder-not-opened', thrown);
      });
  });
}

function keepTheme(assistant: Assistant): void {
  const theme = (): Theme => assistant.store.get().preferences.theme;
  nativeTheme.themeSource = theme();
  assistant.changes.subscribe(() => {
    if (nativeTheme.themeSource !== theme()) nativeTheme.themeSource = theme();
  });
}

/** Screen captures leave the window out while a secret is to be seen, where the system honours that. */
function protectWhileShown(assistant: Assistant, window: BrowserWindow): void {
  assistant.showing.onChange((isShown) => {
    if (!window.isDestroyed()) window.setContentProtection(isShown);
  });
}

function lockWhenAway(assistant: Assistant): void {
  const forgetWhatIsInTheOpen = (): void => {
    assistant.captures.dropAll();
    assistant.imports.dropAll();
    assistant.clipboard.clearNow().catch((thrown: unknown) => {
      log.error('clipboard-not-cleared', thrown);
    });
  };
  // Its own overloads take one name each.
  const events: NodeJS.EventEmitter = powerMonitor;
  const system: SystemWatch = {
    on: (event, listener) => events.on(event, listener),
    getSystemIdleTime: () => powerMonitor.getSystemIdleTime(),
    getSystemIdleState: (threshold) => powerMonitor.getSystemIdleState(threshold),
  };
  lockWithSystem(assistant.lock, system, forgetWhatIsInTheOpen);
}

function closeInOrder(assistant: Assistant, placeKept: PlaceKeeping): void {
  app.on('window-all-closed', () => {
    app.quit();
  });
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void Promise.all([assistant.close(), placeKept.settled()]).finally(() => {
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
