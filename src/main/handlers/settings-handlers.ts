import type { Connection } from '../../shared/connection.ts';
import type { Handlers } from '../../shared/ipc/channels.ts';
import { ProblemError } from '../../shared/problem.ts';
import { registrationContacts, registrationSheet } from '../../shared/settings/registration-sheet.ts';
import { endpointsOf, type SettingsField, settingsSheet } from '../../shared/settings/settings-sheet.ts';
import type { Assistant } from '../assistant/assistant.ts';

type CopyField = Parameters<Handlers['settings']['copyField']>[0];

export function settingsHandlers({ connections, showing, clipboard, practice }: Assistant): Handlers['settings'] {
  return {
    copyField: async ({ connectionId, sheet, fieldId }) => {
      const connection = connections.get(connectionId);
      const fields = fieldsOf(sheet, connection, practice.address);
      const field = fields.find(({ id }) => id === fieldId);
      if (field === undefined) throw new ProblemError({ code: 'input-refused', facts: { fields: 'fieldId' } });
      const { value } = field;
      if (value.kind === 'text' || value.kind === 'block') await clipboard.copyText(value.text);
      if (value.kind === 'secret') await showing.copy(connectionId, value.credential);
      return null;
    },
  };
}

function fieldsOf(
  sheet: CopyField['sheet'],
  connection: Connection,
  practiceAddress: string | null,
): readonly SettingsField[] {
  if (sheet === 'app-registration') return [...registrationSheet(connection), ...registrationContacts];
  const endpoints = endpointsOf(connection, practiceAddress);
  if (endpoints === null) throw new ProblemError({ code: 'practice-not-running' });
  return settingsSheet(connection, endpoints);
}
