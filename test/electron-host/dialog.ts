import type {
  BaseWindow,
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { refuseRest } from './refused.ts';

function showMessageBox(window: BaseWindow, options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
function showMessageBox(options: MessageBoxOptions): Promise<MessageBoxReturnValue>;
function showMessageBox(
  first: BaseWindow | MessageBoxOptions,
  second?: MessageBoxOptions,
): Promise<MessageBoxReturnValue> {
  const { message, detail = '', cancelId = 0, checkboxChecked = false } = second ?? (first as MessageBoxOptions);
  console.error(`${message}\n${detail}`);
  return Promise.resolve({ response: cancelId, checkboxChecked });
}

/** Whoever gives up a dialog names no file. */
function showSaveDialog(...given: readonly (BaseWindow | SaveDialogOptions)[]): Promise<SaveDialogReturnValue> {
  const options = given.at(-1);
  if (options !== undefined && 'defaultPath' in options) console.error(options.defaultPath);
  return Promise.resolve({ canceled: true, filePath: '' });
}

/** Whoever gives up a dialog chooses no file. */
function showOpenDialog(...given: readonly (BaseWindow | OpenDialogOptions)[]): Promise<OpenDialogReturnValue> {
  const options = given.at(-1);
  console.error(options !== undefined && 'title' in options ? options.title : 'A file is to be chosen.');
  return Promise.resolve({ canceled: true, filePaths: [] });
}

/** Dialogs are printed; one with a choice is answered as if the person had pressed Escape. A test puts an answer of its own in place. */
export const dialog = refuseRest(
  'dialog',
  {
    showErrorBox: (title: string, content: string) => {
      console.error(`${title}\n${content}`);
    },
    showMessageBox,
    showOpenDialog,
    showSaveDialog,
  } satisfies Pick<Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>,
  Object.prototype,
);
