import { beforeEach, describe, expect, it } from 'vitest';
import { electronClipboard } from '../../../src/main/clipboard/electron-clipboard.ts';
import { clipboard, ClipboardItem } from '../../electron-host/clipboard.ts';

// The host's clipboard behaves as Electron documents its own; in these tests it is one in memory.
const electron = { clipboard, Item: ClipboardItem } as unknown as Parameters<typeof electronClipboard>[0];
const format = (name: string): string => `electron application/osclipboard;format="${name}"`;

async function contents(): Promise<Record<string, number[] | string>> {
  const [item] = await clipboard.read();
  const found: Record<string, number[] | string> = {};
  for (const type of item?.types ?? []) {
    const blob = await item?.getType(type);
    const bytes = [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer())];
    found[type] = bytes.every((byte) => byte === 0) ? bytes : ((await blob?.text()) ?? '');
  }
  return found;
}

beforeEach(() => {
  clipboard.clear();
});

describe.skipIf(process.env['DISPLAY'] !== undefined)('A copied secret is marked', () => {
  it('for the history and the cloud clipboard of Windows', async () => {
    expect(await electronClipboard(electron, 'win32').writeSecret('value')).toBe(true);
    expect(await contents()).toEqual({
      'text/plain': 'value',
      [format('ExcludeClipboardContentFromMonitorProcessing')]: [0, 0, 0, 0],
      [format('CanIncludeInClipboardHistory')]: [0, 0, 0, 0],
      [format('CanUploadToCloudClipboard')]: [0, 0, 0, 0],
    });
  });

  it('for clipboard managers on macOS', async () => {
    expect(await electronClipboard(electron, 'darwin').writeSecret('value')).toBe(true);
    expect(await contents()).toEqual({ 'text/plain': 'value', [format('org.nspasteboard.ConcealedType')]: '1' });
  });

  it('for KDE on Linux', async () => {
    expect(await electronClipboard(electron, 'linux').writeSecret('value')).toBe(true);
    expect(await contents()).toEqual({ 'text/plain': 'value', [format('x-kde-passwordManagerHint')]: 'secret' });
  });

  it('and other text is not', async () => {
    const system = electronClipboard(electron, 'linux');
    await system.writeSecret('value');
    await system.writeText('text');
    expect(await contents()).toEqual({ 'text/plain': 'text' });
  });
});

it('says so when the system did not keep the marks', async () => {
  const forgetful = {
    ...electron.clipboard,
    has: () => Promise.resolve(false),
    write: () => clipboard.writeText('value'),
  };
  expect(await electronClipboard({ ...electron, clipboard: forgetful }, 'linux').writeSecret('value')).toBe(false);
});

it('copies the text alone when the system refuses the marks, and says so', async () => {
  const refusing = {
    ...electron.clipboard,
    readText: clipboard.readText,
    writeText: clipboard.writeText,
    write: () => Promise.reject(new Error('unsupported format')),
  };
  const system = electronClipboard({ ...electron, clipboard: refusing }, 'linux');
  expect(await system.writeSecret('value')).toBe(false);
  expect(await system.readText()).toBe('value');
});
