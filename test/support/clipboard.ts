import type { SystemClipboard } from '../../src/main/clipboard/clipboard-keeper.ts';

/** What a system's clipboard does, for programs without a desktop. */
export function clipboardInMemory(): SystemClipboard {
  let held = '';
  return {
    readText: () => Promise.resolve(held),
    writeText: (text) => {
      held = text;
      return Promise.resolve();
    },
    writeSecret: (text) => {
      held = text;
      return Promise.resolve(true);
    },
    clear: () => {
      held = '';
    },
  };
}
