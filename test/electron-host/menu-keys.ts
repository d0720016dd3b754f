import { EventEmitter } from 'node:events';
import type { Key } from './page-messages.ts';
import type { WebContents } from './web-contents.ts';

interface Shortcut {
  readonly key: Key;
  readonly press: (contents: WebContents) => void;
}

let shortcuts: readonly Shortcut[] = [];

/** Emits `changed` when the application menu has other shortcuts than before. */
export const menuNews = new EventEmitter();

const named: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  return: 'enter',
  esc: 'escape',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

const onMac = process.platform === 'darwin';
const control = ['control', 'ctrl', ...(onMac ? [] : ['commandorcontrol', 'cmdorctrl'])];
const meta = ['command', 'cmd', 'super', 'meta', ...(onMac ? ['commandorcontrol', 'cmdorctrl'] : [])];

/** Reads Electron's notation, such as `CmdOrCtrl+Shift+I`. */
export const readAccelerator = (accelerator: string): Key => {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop() ?? '';
  const has = (names: readonly string[]): boolean => parts.some((part) => names.includes(part));
  return {
    key: named[key] ?? key,
    control: has(control),
    shift: has(['shift']),
    alt: has(['alt', 'option', 'altgr']),
    meta: has(meta),
  };
};

export const setShortcuts = (next: readonly Shortcut[]): void => {
  shortcuts = next;
  menuNews.emit('changed');
};

export const keysOfMenu = (): readonly Key[] => shortcuts.map(({ key }) => key);

export const pressKey = (index: number, contents: WebContents): void => {
  shortcuts[index]?.press(contents);
};
