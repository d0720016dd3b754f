import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Clipboard, ClipboardItem as ElectronItem } from 'electron';
import { isHeadless } from './display.ts';
import { refuseRest } from './refused.ts';

type Command = readonly [program: string, ...args: string[]];

interface Tool {
  readonly read: Command;
  /** Takes the text on its standard input: a command line is for everyone to see. */
  readonly write: Command;
}

const xclip: Tool = {
  read: ['xclip', '-selection', 'clipboard', '-out'],
  write: ['xclip', '-selection', 'clipboard', '-in'],
};
const xsel: Tool = { read: ['xsel', '--clipboard', '--output'], write: ['xsel', '--clipboard', '--input'] };
const wayland: Tool = { read: ['wl-paste', '--no-newline'], write: ['wl-copy', '--type', 'text/plain'] };
const mac: Tool = { read: ['pbpaste'], write: ['pbcopy'] };

const isInstalled = ([program]: Command): boolean =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

const candidates = (): readonly Tool[] => {
  if (isHeadless()) return [];
  if (process.platform === 'darwin') return [mac];
  return process.env['WAYLAND_DISPLAY'] === undefined ? [xclip, xsel] : [wayland, xclip, xsel];
};

const tool = candidates().find(({ read, write }) => isInstalled(read) && isInstalled(write));

/** The clipboard of a window nobody sees, and where no tool reaches the real one; `ASSISTANT_CLIPBOARD` was there before. */
let memory = process.env['ASSISTANT_CLIPBOARD'] ?? '';
/** What was written beside the text, by its MIME type. No tool takes more than one format, so with one there is none. */
let others = new Map<string, Blob>();

const textType = 'text/plain';

/** One entry of the clipboard, of text and blobs. */
export class ClipboardItem implements Pick<ElectronItem, 'types'> {
  readonly #contents: Readonly<Record<string, string | Blob>>;

  constructor(contents: Readonly<Record<string, string | Blob>>) {
    this.#contents = contents;
  }

  get types(): string[] {
    return Object.keys(this.#contents);
  }

  async getType(type: string): Promise<Blob> {
    const content = this.#contents[type];
    if (content === undefined) throw new Error(`The type '${type}' was not found`);
    return Promise.resolve(new Blob([content]));
  }
}

// The tools stay in the background to serve what they hold: nothing may wait for their output to end.
const writeTo = ([program, ...args]: Command, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`electron-host: ${program} could not write to the clipboard`));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });

// A tool also fails when there is nothing to paste; Electron reads that as the empty text.
const readFrom = ([program, ...args]: Command): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.on('error', reject);
    child.on('close', () => {
      resolve(text);
    });
  });

const readText = (): Promise<string> => (tool ? readFrom(tool.read) : Promise.resolve(memory));

const writeText = (text: string): Promise<void> => {
  if (tool) return writeTo(tool.write, text);
  memory = text;
  others = new Map();
  return Promise.resolve();
};

const write = async (items: readonly Pick<ClipboardItem, 'types' | 'getType'>[]): Promise<void> => {
  const contents = new Map<string, Blob>();
  for (const item of items) for (const type of item.types) contents.set(type, await item.getType(type));
  await writeText((await contents.get(textType)?.text()) ?? '');
  contents.delete(textType);
  if (!tool) others = contents;
};

const read = async (): Promise<ClipboardItem[]> => {
  const text = await readText();
  return [new ClipboardItem({ ...(text !== '' && { [textType]: text }), ...Object.fromEntries(others) })];
};

export const clipboard = refuseRest(
  'clipboard',
  {
    readText,
    writeText,
    // At once, so that it is done when the app quits on the next line.
    clear: () => {
      memory = '';
      others = new Map();
      if (!tool) return;
      const [program, ...args] = tool.write;
      spawnSync(program, args, { input: '', stdio: ['pipe', 'ignore', 'ignore'] });
    },
    write,
    read,
    has: async (mimetype: string) => (mimetype === textType ? (await readText()) !== '' : others.has(mimetype)),
  } satisfies Pick<Clipboard, 'readText' | 'writeText' | 'clear' | 'has'> & Record<'write' | 'read', unknown>,
  Object.prototype,
);
