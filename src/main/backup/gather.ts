import type { ListedConnection } from '../../shared/backup/reports.ts';
import type { HandOverRole } from '../../shared/backup/role-ids.ts';
import { credentialsOfRole, partForRole } from '../../shared/backup/roles.ts';
import type { Connection, ConnectionId, TenantConnection } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { noteOf } from '../../shared/credential-note.ts';
import { type Problem, problemOf } from '../../shared/problem.ts';
import { keysOf } from '../../shared/record.ts';
import type { Secret } from '../vault/secret.ts';
import { type BackedUpConnection, Details, KeptNote } from './content.ts';

type Unreadable = BackedUpConnection['unreadable'][number];

/** What reads the value of a secret; raises what `Credentials.read` raises. */
export type ReadSecret = (connection: TenantConnection, credential: CredentialName) => Promise<Secret>;

/** A connection with its secrets as they are now, and what could not be read of them. */
export interface Gathered {
  readonly connection: TenantConnection;
  readonly secrets: readonly (readonly [CredentialName, Secret])[];
  readonly unreadable: readonly Unreadable[];
}

/** Practice connections stay out: their secrets are worth nothing anywhere else. */
export const isTenant = (connection: Connection): connection is TenantConnection => connection.kind === 'tenant';

/** What a connection is recognised by when it comes in a file, in every assistant that has taken it in. */
export const idInFiles = (connection: TenantConnection): ConnectionId => connection.idInFiles ?? connection.id;

/**
 * Reads what goes into a file: every secret of the connection, or those of a role. Raises the `keychain-…` problem that
 * keeps all of them from being read; one that is missing, be it with the vault file, or damaged is told instead.
 */
export async function gather(
  connection: TenantConnection,
  role: HandOverRole | null,
  read: ReadSecret,
  signal: AbortSignal,
): Promise<Gathered> {
  const wanted = role === null ? null : credentialsOfRole(role, connection);
  const all = keysOf({ ...connection.credentials, ...connection.missing });
  const names = all.filter((name) => wanted === null || wanted.includes(name));
  const secrets: (readonly [CredentialName, Secret])[] = [];
  const unreadable: Unreadable[] = [];
  for (const name of names) {
    signal.throwIfAborted();
    const found = await readOrTell(connection, name, read);
    if ('secret' in found) secrets.push([name, found.secret]);
    else unreadable.push({ name, lastFour: noteOf(connection, name)?.lastFour ?? '', reason: found.reason });
  }
  return { connection: role === null ? connection : partForRole(role, connection), secrets, unreadable };
}

const reasons: Readonly<Partial<Record<Problem['code'], Unreadable['reason']>>> = {
  'credential-missing': 'missing',
  'credential-not-found': 'missing',
  'vault-file-missing': 'missing',
  'keychain-item-damaged': 'damaged',
};

type Found = { readonly secret: Secret } | { readonly reason: Unreadable['reason'] };

async function readOrTell(connection: TenantConnection, name: CredentialName, read: ReadSecret): Promise<Found> {
  try {
    return { secret: await read(connection, name) };
  } catch (thrown) {
    const reason = reasons[problemOf(thrown).code];
    if (reason === undefined) throw thrown;
    return { reason };
  }
}

/** What a file says of it: the one place where the values are written out, to be sealed at once. */
export const writtenOut = ({ connection, secrets, unreadable }: Gathered): BackedUpConnection => ({
  details: Details.parse({ ...connection, id: idInFiles(connection) }),
  secrets: secrets.map(([name, secret]) => ({
    name,
    value: secret.reveal(),
    note: KeptNote.parse(connection.credentials[name]),
  })),
  unreadable: [...unreadable],
});

/** What the window may know of it. */
export const listed = ({ connection, secrets, unreadable }: Gathered): ListedConnection => ({
  id: connection.id,
  name: connection.name,
  tenantAddress: connection.tenantAddress,
  identityProvider: connection.identityProvider,
  way: connection.way,
  tokens: connection.tokens,
  secrets: secrets.map(([credential, secret]) => ({ credential, lastFour: secret.lastFour() })),
  unreadable: unreadable.map(({ name, ...told }) => ({ credential: name, ...told })),
});
