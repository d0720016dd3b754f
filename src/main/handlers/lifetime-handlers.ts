import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';

export function lifetimeHandlers({ lifetimes }: Assistant): Handlers['lifetimes'] {
  return {
    setRule: async ({ connectionId, days }) => {
      await lifetimes.setRule(connectionId, days);
      return null;
    },
    setEnd: async ({ connectionId, credential, on }) => {
      await lifetimes.setEnd(connectionId, credential, on);
      return null;
    },
    exportCalendar: async ({ only }) => ({ file: await lifetimes.exportCalendar(only) }),
  };
}
