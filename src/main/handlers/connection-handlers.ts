import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { openPractice } from '../practice/practice-connection.ts';

export function connectionHandlers(assistant: Assistant): Handlers['connections'] {
  const { connections, credentials, practice, trials } = assistant;
  return {
    createPractice: async ({ name }) => ({ connectionId: await openPractice(assistant, name) }),
    createTenant: async (tenant) => ({ connectionId: await connections.addTenant(tenant) }),
    chooseIdentityProvider: async ({ connectionId, identityProvider }) => {
      await connections.chooseIdentityProvider(connectionId, identityProvider);
      return null;
    },
    goToStep: async ({ connectionId, step }) => {
      await connections.goToStep(connectionId, step);
      return null;
    },
    tickTask: async ({ connectionId, task, done }) => {
      await connections.tick(connectionId, task, done);
      return null;
    },
    remove: async ({ connectionId }) => {
      const { kind } = connections.get(connectionId);
      trials.cancelAll(connectionId);
      await credentials.removeConnection(connectionId);
      if (kind === 'practice') await practice.stop({ forget: true });
      return null;
    },
  };
}
