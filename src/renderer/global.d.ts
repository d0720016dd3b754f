import type { Bridge } from '../shared/ipc/channels.ts';

declare global {
  interface Window {
    /** The only way out of the window; the preload builds it from the contract. */
    readonly assistant: Bridge;
  }
}
