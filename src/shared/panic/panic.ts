import { z } from 'zod';
import { ConnectionId, longestName } from '../connection.ts';
import { longestLabel, longestOwner } from '../credential-kinds.ts';
import { CredentialName } from '../credential.ts';
import { IdentityProviderId } from '../identity-providers/ids.ts';
import { CxoneLanguage, Way } from '../procedure/ids.ts';

/** What a secret can do in the wrong hands, the worst first. Why in this order: `damage.ts`. */
export const Damage = z.enum(['token-in-use', 'token', 'access-key', 'client-secret', 'practice']);
export type Damage = z.infer<typeof Damage>;

/**
 * A secret that was stored when the panic button was pressed, with all that is needed to revoke it, but for its value. A
 * copy: it stays on the list when the secret, or its connection, is removed here, because that revokes nothing.
 */
export const LiveSecret = z.object({
  connectionId: ConnectionId,
  connectionName: z.string().max(longestName),
  identityProvider: IdentityProviderId,
  way: Way,
  cxoneLanguage: CxoneLanguage,
  credential: CredentialName,
  /** Of a token. */
  label: z.string().max(longestLabel),
  owner: z.string().max(longestOwner),
  damage: Damage,
  /** When this value was stored: the one that takes its place is another secret. */
  storedAt: z.iso.datetime().nullable().default(null),
  /** When the person said that it is revoked. */
  revokedAt: z.iso.datetime().nullable(),
});
export type LiveSecret = z.infer<typeof LiveSecret>;

/** What followed from pressing the panic button; kept until the person ends it. */
export const Panic = z.object({
  /** When it was pressed first. */
  at: z.iso.datetime(),
  isClipboardCleared: z.boolean(),
  /** In order of damage. */
  secrets: z.array(LiveSecret),
});
export type Panic = z.infer<typeof Panic>;
