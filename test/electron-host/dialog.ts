import type { BaseWindow, Dialog, MessageBoxOptions, MessageBoxReturnValue } from 'electron';
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

/** Dialogs are printed; one with a choice is answered as if the person had pressed Escape. */
export const dialog = refuseRest(
  'dialog',
  {
    showErrorBox: (title: string, content: string) => {
      console.error(`${title}\n${content}`);
    },
    showMessageBox,
  } satisfies Pick<Dialog, 'showErrorBox' | 'showMessageBox'>,
  Object.prototype,
);
