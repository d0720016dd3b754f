import type { Handlers } from '../../shared/ipc/channels.ts';
import { ProblemError } from '../../shared/problem.ts';
import { endpointsOf, settingsSheet } from '../../shared/settings/settings-sheet.ts';
import type { Assistant } from '../assistant/assistant.ts';

export function settingsHandlers({ connections, credentials, clipboard, practice }: Assistant): Handlers['settings'] {
  return {
    copyField: async ({ connectionId, fieldId }) => {
      const connection = connections.get(connectionId);
      const endpoints = endpointsOf(connection, practice.address);
      if (endpoints === null) throw new ProblemError({ code: 'practice-not-running' });
      const field = settingsSheet(connection, endpoints).find(({ id }) => id === fieldId);
      if (field === undefined) throw new ProblemError({ code: 'input-refused', facts: { fields: 'fieldId' } });
      if (field.value.kind === 'text') await clipboard.copyText(field.value.text);
      if (field.value.kind === 'secret') {
        await clipboard.copySecret(await credentials.read(connectionId, field.value.credential));
      }
      return null;
    },
  };
}
