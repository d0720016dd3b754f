import type { Connection } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { keysOf, without } from '../../shared/record.ts';
import { credentialsChecked } from '../../shared/trials.ts';
import { secretName } from '../steps/token-names.ts';
import type { Words } from '../words/words.ts';
import type { SecretRowProps } from './secret-row-props.ts';

/** The secrets of one connection, as they are shown together. */
export interface SecretGroup {
  readonly connection: Connection;
  readonly secrets: readonly SecretRowProps[];
}

/** Who owns the token; empty for what has no owner, or while nobody has said. */
export const ownerOf = ({ tokens }: Connection, credential: CredentialName): string =>
  tokens.find(({ name }) => name === credential)?.owner ?? '';

/** What the checks said, if it is about this secret: they say nothing of one that may be replaced without asking them again. */
export const proofOf = (connection: Connection, credential: CredentialName): Connection['proof'] =>
  credentialsChecked(connection).includes(credential) ? connection.proof : null;

/** Of each connection those that are stored, and then those that were not found where they were and not replaced since. */
export const storedSecrets = (connections: readonly Connection[]): readonly SecretRowProps[] =>
  connections.flatMap((connection) => [
    ...rowsOf(connection, connection.credentials, false),
    ...rowsOf(connection, without(connection.missing, keysOf(connection.credentials)), true),
  ]);

const rowsOf = (
  connection: Connection,
  notes: Connection['credentials'],
  isMissing: boolean,
): readonly SecretRowProps[] =>
  keysOf(notes).flatMap((credential) => {
    const note = notes[credential];
    return note === undefined ? [] : [{ connection, credential, note, isMissing }];
  });

/** The secrets in whose connection, name, owner or last four characters every word occurs, whatever the case. */
export function matching(secrets: readonly SecretRowProps[], wanted: string, words: Words): readonly SecretRowProps[] {
  const parts = wanted.trim().toLocaleLowerCase().split(/\s+/);
  if (parts.length === 1 && parts[0] === '') return secrets;
  return secrets.filter(({ connection, credential, note }) => {
    const said = [
      connection.name,
      secretName(words, connection, credential),
      ownerOf(connection, credential),
      note.lastFour,
    ];
    const text = said.join('\n').toLocaleLowerCase();
    return parts.every((part) => text.includes(part));
  });
}

/** The first so many secrets, by their connections. */
export function grouped(secrets: readonly SecretRowProps[], most: number): readonly SecretGroup[] {
  const groups = new Map<string, { connection: Connection; secrets: SecretRowProps[] }>();
  for (const secret of secrets.slice(0, most)) {
    const group = groups.get(secret.connection.id) ?? { connection: secret.connection, secrets: [] };
    group.secrets.push(secret);
    groups.set(secret.connection.id, group);
  }
  return [...groups.values()];
}
