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
    tick: async ({ connectionId, credential, revoked }) => {
      await panicButton.tick({ connectionId, credential }, revoked);
      return null;
    },
    end: async () => {
      await panicButton.end();
      return null;
    },
  };
}
