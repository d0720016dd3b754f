import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';

export function tenantHandlers({ tenantDiscovery }: Assistant): Handlers['tenants'] {
  return {
    discover: ({ requestId, ...sought }) => tenantDiscovery.run(requestId, sought),
    cancel: ({ requestId }) => {
      tenantDiscovery.cancel(requestId);
      return null;
    },
  };
}
