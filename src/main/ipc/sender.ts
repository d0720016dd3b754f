import { isOwnPage } from '../app-address.ts';

/** The part of Electron's WebFrameMain by which a sender is judged. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a call comes from the top frame of the assistant's own page; a frame that is gone is nobody's. */
export function isFromOurWindow(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
