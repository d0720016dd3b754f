import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';

export function auditHandlers({ audit, surroundings }: Assistant): Handlers['audit'] {
  return {
    read: (search) => audit.read(search),
    export: async ({ format }) => {
      const day = new Date().toISOString().slice(0, 10);
      return { file: await surroundings.saveAs(`audit-${day}.${format}`, await audit.exported(format)) };
    },
  };
}
