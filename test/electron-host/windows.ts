import { EventEmitter } from 'node:events';
import type { BrowserWindow } from './browser-window.ts';

/** The windows that are open, oldest first. */
export const windows = new Set<BrowserWindow>();

/** Emits `created` (with the window's webContents) and, when the last window has gone, `all-closed`. */
export const windowNews = new EventEmitter();
