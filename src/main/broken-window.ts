import type { BrowserWindow } from 'electron';
import { log } from './log.ts';

/** A page that breaks again within this time, in milliseconds, would do so for ever. */
const calmMs = 60_000;

export interface Mending {
  /** Asks the person what to do about a page that broke again. */
  readonly ask: () => Promise<'reload' | 'quit'>;
  readonly quit: () => void;
}

/**
 * Loads the page again when its process is gone or does not answer; the next time within a minute the person decides.
 * Nothing is lost but what stood in fields that are not drafts: the main process holds everything else.
 */
export function mendWhenBroken(window: BrowserWindow, { ask, quit }: Mending): void {
  const contents = window.webContents;
  let mendedAt = -Infinity;

  const mend = async (): Promise<void> => {
    const isAgain = performance.now() - mendedAt < calmMs;
    if (isAgain && (await ask()) === 'quit') {
      quit();
      return;
    }
    mendedAt = performance.now();
    if (!contents.isDestroyed()) contents.reload();
  };

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    // A process that was told to end, as at closing.
    if (reason === 'clean-exit') return;
    log.info('window-process-gone', { reason, exitCode });
    mend().catch((thrown: unknown) => {
      log.error('window-not-mended', thrown);
    });
  });
  window.on('unresponsive', () => {
    log.info('window-unresponsive');
    // A page that hangs cannot be loaded again; without its process it can.
    contents.forcefullyCrashRenderer();
  });
}
