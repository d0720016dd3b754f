import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';

export function panicHandlers({ panicButton }: Assistant): Handlers['panic'] {
  return {
    press: async () => {
      await panicButton.press();
      return null;
    },
    show: async ({ shown }) => {
      await panicButton.show(shown);
      return null;
    },
    tick: async ({ revoked, ...secret }) => {
      await panicButton.tick(secret, revoked);
      return null;
    },
    end: async () => {
      await panicButton.end();
      return null;
    },
  };
}
