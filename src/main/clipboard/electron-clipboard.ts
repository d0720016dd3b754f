import type { Clipboard, ClipboardItem } from 'electron';
import { log } from '../log.ts';
import type { Platform } from '../platform.ts';
import type { SystemClipboard } from './clipboard-keeper.ts';
import { electronFormat, historyMarks } from './history-marks.ts';

/** The part of Electron's clipboard that is used, and its class for what is written. */
export interface ElectronClipboard {
  readonly clipboard: Pick<Clipboard, 'readText' | 'writeText' | 'write' | 'has' | 'clear'>;
  readonly Item: typeof ClipboardItem;
}

/** The system's clipboard by way of Electron. */
export function electronClipboard({ clipboard, Item }: ElectronClipboard, platform: Platform): SystemClipboard {
  const marks = historyMarks[platform];
  const contents = (text: string): Record<string, string | Blob> => ({
    'text/plain': text,
    ...Object.fromEntries(marks.map((mark) => [electronFormat(mark), new Blob([mark.content])])),
  });
  const writeMarked = async (text: string): Promise<boolean> => {
    // In one write: a history that looks between two would see the text without its marks.
    await clipboard.write([new Item(contents(text))]);
    const taken = await Promise.all(marks.map((mark) => clipboard.has(electronFormat(mark))));
    return taken.every(Boolean);
  };
  return {
    readText: () => clipboard.readText(),
    writeText: (text) => clipboard.writeText(text),
    writeSecret: async (text) => {
      try {
        return await writeMarked(text);
      } catch (thrown) {
        log.error('clipboard-marks-refused', thrown);
        await clipboard.writeText(text);
        return false;
      }
    },
    clear: () => {
      clipboard.clear();
    },
  };
}
