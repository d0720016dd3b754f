import type { Platform } from '../platform.ts';

/** How a program asks that what it copies stays out of the clipboard's history; each system has its own marks. */
export interface HistoryMark {
  /** The name of the format in the system's clipboard. */
  readonly format: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);
/** A DWORD that is 0: not wanted. */
const no = new Uint8Array(4);

/**
 * Windows: learn.microsoft.com, “Clipboard formats”, cloud clipboard and clipboard history. macOS: nspasteboard.org, heeded
 * by clipboard managers, as macOS has no history of its own that does. Linux: the hint of KDE's Klipper, heeded by some others.
 */
export const historyMarks: Readonly<Record<Platform, readonly HistoryMark[]>> = {
  win32: [
    { format: 'ExcludeClipboardContentFromMonitorProcessing', content: no },
    { format: 'CanIncludeInClipboardHistory', content: no },
    { format: 'CanUploadToCloudClipboard', content: no },
  ],
  darwin: [{ format: 'org.nspasteboard.ConcealedType', content: text('1') }],
  linux: [{ format: 'x-kde-passwordManagerHint', content: text('secret') }],
};

/** A format of the system's clipboard, as Electron names it. */
export const electronFormat = ({ format }: HistoryMark): string =>
  `electron application/osclipboard;format="${format}"`;
