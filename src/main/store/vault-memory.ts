import { z } from 'zod';
import { ConnectionId } from '../../shared/connection.ts';
import { CredentialName, CredentialNote, LastingStore, StoreKind } from '../../shared/credential.ts';

const Item = z.object({ connectionId: ConnectionId, credential: CredentialName });

/**
 * A change of one secret that has begun: with its note it is being stored there, without one it is being removed, the
 * token's place in the connection with it where `endsToken` says so.
 */
export const BegunChange = Item.extend({
  store: StoreKind,
  note: CredentialNote.nullable(),
  endsToken: z.literal(true).optional(),
});
export type BegunChange = z.infer<typeof BegunChange>;

/**
 * A move of secrets that has begun. Until `stage` is `removing`, their notes say that they are where they were; from then
 * on, that they are where they go.
 */
export const BegunMove = z.object({
  from: LastingStore,
  to: LastingStore,
  stage: z.enum(['copying', 'removing']),
  items: z.array(Item),
  /** Whether the vault file holds nothing but copies of what is elsewhere, so that it can go as a whole. */
  isFileSpare: z.boolean(),
  /** Whether the lock goes along: what the keychain knows of its passphrase must not outlive the secrets there. */
  hasLock: z.boolean().default(false),
});
export type BegunMove = z.infer<typeof BegunMove>;

/** Where new secrets go, and what an earlier run may have left half done. Never a value. */
export const VaultMemory = z.object({
  store: LastingStore,
  begun: z.array(BegunChange),
  move: BegunMove.nullable(),
});
export type VaultMemory = z.infer<typeof VaultMemory>;

export const freshVault: VaultMemory = { store: 'keychain', begun: [], move: null };
