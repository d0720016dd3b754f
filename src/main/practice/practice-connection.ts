import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import type { CxoneLanguage } from '../../shared/procedure/ids.ts';
import type { Connections } from '../connections/connections.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { StateStore } from '../store/state-store.ts';
import type { PracticeHome } from './practice-home.ts';

export interface PracticeParts {
  readonly store: StateStore;
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly practice: PracticeHome;
}

/**
 * Goes to the practice connection, which is made under this name (numbered, if it is taken) if there is none; there is
 * at most one, as there is one practice tenant. Raises `name-empty`, `name-too-long`, `practice-not-running` and the
 * `disk-…` and `keychain-…` problems.
 */
export async function openPractice(
  parts: PracticeParts,
  name: string,
  cxoneLanguage: CxoneLanguage,
): Promise<ConnectionId> {
  const connectionId = parts.connections.practice()?.id ?? (await parts.connections.addPractice(name, cxoneLanguage));
  await parts.store.update((state) => ({ ...state, place: { screen: 'connection', connectionId } }));
  await resumePractice(parts);
  return connectionId;
}

/** The registered client, which a practice connection gets anew whenever it has none; nobody has to do anything for it. */
export const practiceClient: readonly CredentialName[] = ['client-id', 'client-secret'];

/**
 * Starts the practice tenant for the practice connection, if there is one, and gives the connection the registered
 * client that a real tenant's owner gets from NICE: also in place of one that the keychain does not give out in this run.
 */
export async function resumePractice({ connections, credentials, practice }: PracticeParts): Promise<void> {
  const connection = connections.practice();
  if (connection === null) return;
  const tenant = await practice.start();
  if (await hasClient(connection.id, credentials)) return;
  const client = await tenant.registerClient();
  await credentials.store(connection.id, 'client-id', client.id);
  await credentials.store(connection.id, 'client-secret', client.secret);
}

async function hasClient(id: ConnectionId, credentials: Credentials): Promise<boolean> {
  try {
    for (const name of practiceClient) await credentials.read(id, name);
    return true;
  } catch {
    return false;
  }
}
