import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Shell } from 'electron';
import { isHeadless } from './display.ts';
import { refuse, refuseRest } from './refused.ts';

const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';

const open = (what: string): Promise<void> => {
  if (isHeadless()) {
    process.stdout.write(`electron-host: would open ${what}\n`);
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const child = spawn(opener, [what], { stdio: 'ignore', detached: true });
    child.on('error', reject);
    child.on('spawn', resolve);
    child.unref();
  });
};

export const shell = refuseRest(
  'shell',
  {
    openExternal: (url: string) =>
      ['http:', 'https:', 'mailto:'].includes(new URL(url).protocol)
        ? open(url)
        : refuse(`shell.openExternal('${new URL(url).protocol}')`),
    /** Resolves with the empty text, or with what went wrong. */
    openPath: async (file: string) => {
      try {
        await open(file);
        return '';
      } catch (error) {
        return String(error);
      }
    },
    showItemInFolder: (file: string) => {
      open(path.dirname(file)).catch((error: unknown) => {
        console.error('electron-host:', error);
      });
    },
  } satisfies Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>,
  Object.prototype,
);
