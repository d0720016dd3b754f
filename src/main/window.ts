import path from 'node:path';
import { BrowserWindow } from 'electron';
import { startPage } from './app-address.ts';
import { log } from './log.ts';

/** Opens the one window; it shows itself with its first paint, so that nobody sees it empty. */
export function openWindow(buildFolder: string, title: string): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1180,
    height: 800,
    minWidth: 360,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(buildFolder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  window.loadURL(startPage).catch((thrown: unknown) => {
    log.error('page-not-loaded', thrown);
  });
  return window;
}

/** Brings an open window back in front of the person. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
