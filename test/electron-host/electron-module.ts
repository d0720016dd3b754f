/** What `electron` is to the app's main script. */
import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { app } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { clipboard, ClipboardItem } from './clipboard.ts';
import { dialog } from './dialog.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu, MenuItem } from './menu.ts';
import { nativeTheme } from './native-theme.ts';
import { HostNotification } from './notification.ts';
import { protocol } from './protocol.ts';
import { refusedModule, refuseRest } from './refused.ts';
import { screen } from './screen.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { utilityProcess } from './utility-process.ts';

type ElectronName = keyof typeof Electron.CrossProcessExports;

/** Nobody is ever away from this computer; a test that wants it otherwise puts its own answers here. */
class HostPowerMonitor extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'> {
  getSystemIdleTime(): number {
    return 0;
  }

  getSystemIdleState(): 'active' {
    return 'active';
  }
}
refuseRest('powerMonitor', HostPowerMonitor.prototype, EventEmitter.prototype);

const refusedNames = [
  'autoUpdater',
  'BaseWindow',
  'BrowserView',
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
  'ShareMenu',
  'systemPreferences',
  'TouchBar',
  'Tray',
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
  ClipboardItem,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  Notification: HostNotification,
  powerMonitor: new HostPowerMonitor(),
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

export { electron as 'module.exports', electron as default };
