import { randomUUID } from 'node:crypto';
import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { noteOf } from '../../shared/credential-note.ts';
import type { Assistant } from '../assistant/assistant.ts';
import type { Change } from '../connections/change.ts';

type Needed = Pick<Assistant, 'connections' | 'credentials' | 'notices'>;

/**
 * Removes one secret for good and tells that it is proven to be gone, if there was one. Raises what
 * `Credentials.removeCredential` does.
 */
export async function removeSecret(
  { connections, credentials, notices }: Needed,
  id: ConnectionId,
  credential: CredentialName,
  change?: Change,
): Promise<void> {
  const connection = connections.get(id);
  const { name, tokens } = connection;
  const removed = await credentials.removeCredential(id, credential, change);
  if (removed.secrets === 0 && noteOf(connection, credential) === undefined) return;
  const label = tokens.find((token) => token.name === credential)?.label.trim() ?? '';
  notices.add({ code: 'secret-removed', id: randomUUID(), connection: name, credential, label, ...removed });
}
