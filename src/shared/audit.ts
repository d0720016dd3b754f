import { z } from 'zod';
import { ConnectionId, longestName } from './connection.ts';
import { CredentialName } from './credential.ts';

/** What can happen to a secret, or to all of them. */
export const AuditAction = z.enum([
  'stored',
  'replaced',
  'revealed',
  'copied',
  'tried',
  'exported',
  'imported',
  'moved',
  'deleted',
  'rotated',
  'locked',
  'unlocked',
  'unlock-refused',
  'panic',
]);
export type AuditAction = z.infer<typeof AuditAction>;

/** What happened, as the one who does it tells the audit trail. Never a value: names and numbers only. */
export const AuditNote = z.object({
  action: AuditAction,
  /** `null` for what is about no single connection. */
  connection: z.object({ id: ConnectionId, name: z.string().max(longestName) }).nullable(),
  credential: CredentialName.nullable(),
  /** Words and numbers that tell more, for example how many secrets were exported. */
  facts: z.record(z.string().max(40), z.string().max(200)).optional(),
});
export type AuditNote = z.infer<typeof AuditNote>;
