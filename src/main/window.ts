import path from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { startPage } from './app-address.ts';
import { log } from './log.ts';
import { type Opening, smallestSize, type WorkAreas } from './window-place.ts';

/** Opens the one window; it shows itself with its first paint, so that nobody sees it empty. */
export function openWindow(buildFolder: string, title: string, { bounds, maximized }: Opening): BrowserWindow {
  const window = new BrowserWindow({
    title,
    ...bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
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
    // Maximising shows a window, so it has to wait as well.
    if (maximized) window.maximize();
    window.show();
  });
  window.loadURL(startPage).catch((thrown: unknown) => {
    log.error('page-not-loaded', thrown);
  });
  return window;
}

/** Where windows may be on the displays there are now. To be asked once the app is ready. */
export function workAreas(): WorkAreas {
  return {
    primary: screen.getPrimaryDisplay().workArea,
    all: screen.getAllDisplays().map(({ workArea }) => workArea),
  };
}

/** Brings an open window back in front of the person. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
