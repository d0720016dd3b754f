import { z } from 'zod';
import { ConnectionId } from '../connection.ts';
import { CredentialName, ScimToken } from '../credential.ts';
import { IdentityProviderId } from '../identity-providers/ids.ts';
import { Way } from '../procedure/ids.ts';
import { Problem } from '../problem.ts';
import { handOverRoles } from './role-ids.ts';

// What the window may know about backups. Never a value.

export const Role = z.enum(handOverRoles);

const ListedSecret = z.object({ credential: CredentialName, lastFour: z.string().max(4) });

/** A secret that has a note and cannot be read: it is not there any more, or what is there is damaged. */
const UnreadableSecret = ListedSecret.extend({ reason: z.enum(['missing', 'damaged']) });

/** A connection that goes into a file, or comes in one. */
export const ListedConnection = z.object({
  id: ConnectionId,
  name: z.string(),
  tenantAddress: z.string(),
  identityProvider: IdentityProviderId,
  way: Way,
  tokens: z.array(ScimToken),
  secrets: z.array(ListedSecret),
  unreadable: z.array(UnreadableSecret),
});
export type ListedConnection = z.infer<typeof ListedConnection>;

/** What is in a file that was written, and where it is. */
export const SavedBackup = z.object({
  file: z.string(),
  connections: z.int(),
  secrets: z.int(),
  unreadable: z.int(),
});
export type SavedBackup = z.infer<typeof SavedBackup>;

/** A file that was chosen: its name, and what opens it. Its bytes are held in the main process under the id. */
export const ChosenFile = z.object({
  importId: z.uuid(),
  fileName: z.string(),
  opensWith: z.enum(['passphrase', 'key']),
});
export type ChosenFile = z.infer<typeof ChosenFile>;

/**
 * What becomes of a connection in the file: left out, so that what is here stays as it is; taken, which changes the one it
 * meets here; or taken as a connection of its own beside that.
 */
export const ImportChoice = z.enum(['mine', 'theirs', 'both']);
export type ImportChoice = z.infer<typeof ImportChoice>;

/** The connection here that one in the file meets. */
export const Conflict = z.object({
  /** Its name here. */
  name: z.string(),
  by: z.enum(['id', 'name']),
  /** Whether both lead to the same server. If not, taking theirs would send the secrets that are here elsewhere. */
  samePlace: z.boolean(),
  /** Whether a secret of it is being replaced. Taking theirs ends that. */
  isRotating: z.boolean(),
});
export type Conflict = z.infer<typeof Conflict>;

export const PreviewedConnection = ListedConnection.extend({
  conflict: Conflict.nullable(),
  /** The host is none of those known as CXone's. */
  unknownHost: z.boolean(),
});
export type PreviewedConnection = z.infer<typeof PreviewedConnection>;

export const ImportPreview = z.object({
  importId: z.uuid(),
  kind: z.enum(['backup', 'hand-over']),
  madeAt: z.iso.datetime(),
  /** Version of the assistant that made it. */
  version: z.string(),
  /** As the system of the one who made it names them; empty when it did not say. */
  user: z.string(),
  computer: z.string(),
  role: Role.nullable(),
  endsAt: z.iso.datetime().nullable(),
  connections: z.array(PreviewedConnection),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** Something that was changed and could not be changed back. */
const Leftover = z.object({ name: z.string(), credential: CredentialName });

/** How an import ended. It is done, or nothing of it is left, or this is left. */
export const ImportResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), connections: z.int(), secrets: z.int() }),
  z.object({ kind: z.literal('undone'), problem: Problem }),
  z.object({ kind: z.literal('partly-undone'), problem: Problem, leftovers: z.array(Leftover) }),
]);
export type ImportResult = z.infer<typeof ImportResult>;
