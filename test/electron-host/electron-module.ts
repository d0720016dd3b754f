/** What `electron` is to the app's main script. */
import { EventEmitter } from 'node:events';
import type { Dialog } from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { protocol } from './protocol.ts';
import { refusedModule, refuseRest } from './refused.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';

type ElectronName = keyof typeof Electron.CrossProcessExports;

const dialog = refuseRest(
  'dialog',
  {
    showErrorBox: (title: string, content: string) => {
      console.error(`${title}\n${content}`);
    },
  } satisfies Pick<Dialog, 'showErrorBox'>,
  Object.prototype,
);

class HostPowerMonitor extends EventEmitter {}
refuseRest('powerMonitor', HostPowerMonitor.prototype, EventEmitter.prototype);

const Notification = Object.assign(refusedModule('Notification'), { isSupported: () => false });

const refusedNames = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
  'ClipboardItem',
  'contentTracing',
  'crashReporter',
  'desktopCapturer',
  'globalShortcut',
  'inAppPurchase',
  'MessageChannelMain',
  'nativeImage',
  'net',
  'netLog',
  'powerSaveBlocker',
  'pushNotifications',
  'safeStorage',
  'screen',
  'ShareMenu',
  'systemPreferences',
  'TouchBar',
  'Tray',
  'utilityProcess',
  'View',
  'webContents',
  'webFrameMain',
  'WebContentsView',
] as const satisfies readonly ElectronName[];

export const electron = {
  ...Object.fromEntries(refusedNames.map((name) => [name, refusedModule(name)])),
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  Notification,
  powerMonitor: new HostPowerMonitor(),
  protocol,
  session,
  shell,
};

export { electron as 'module.exports', electron as default };
