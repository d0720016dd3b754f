import { z } from 'zod';
import { longestLabel, longestOwner, tokenUses } from './credential-kinds.ts';
import { Problem } from './problem.ts';

/** The kinds of secrets (and the ids that belong to them) of a connection. */
export const CredentialKind = z.enum([
  'access-key-id',
  'access-key-secret',
  'client-id',
  'client-secret',
  'scim-token',
]);
export type CredentialKind = z.infer<typeof CredentialKind>;

/** Names one SCIM token of a connection: the first one, or a further one by its number. */
export const TokenName = z.union([
  z.literal('scim-token'),
  z.templateLiteral(['scim-token-', z.int()]).refine((name) => /-[1-9]\d{0,2}$/.test(name)),
]);
export type TokenName = z.infer<typeof TokenName>;

/** The halves of the access key that is to take the place of the stored one, while that is rotated. */
export const NextKeyName = z.enum(['access-key-id-next', 'access-key-secret-next']);
export type NextKeyName = z.infer<typeof NextKeyName>;

/** Names one credential of a connection; each is one item in the vault. */
export const CredentialName = z.union([CredentialKind.exclude(['scim-token']), NextKeyName, TokenName]);
export type CredentialName = z.infer<typeof CredentialName>;

/** Names what can be tried at the server: the access key, the one that is to replace it, or one of the tokens. */
export const TrialName = z.union([z.enum(['access-key', 'access-key-next']), TokenName]);
export type TrialName = z.infer<typeof TrialName>;
export type TrialKind = 'access-key' | 'scim-token';

/**
 * Where a secret is kept: the keychain of the operating system, the file sealed with a passphrase, or (practice only) the
 * memory of this run.
 */
export const StoreKind = z.enum(['keychain', 'sealed', 'memory']);
export type StoreKind = z.infer<typeof StoreKind>;

/** The stores that outlast the run: a person chooses between them. */
export const LastingStore = StoreKind.exclude(['memory']);
export type LastingStore = z.infer<typeof LastingStore>;

/** Longest value that is accepted, in characters; far above any key or token known. */
export const longestSecret = 16_384;

/** What may be known about a stored secret outside the vault. */
export const CredentialNote = z.object({
  lastFour: z.string().max(4),
  storedAt: z.iso.datetime(),
  store: StoreKind,
  /** The end that the value itself states (the `exp` of a JSON Web Token), read when it was stored. */
  expiresAt: z.iso.datetime().optional(),
});
export type CredentialNote = z.infer<typeof CredentialNote>;

/** A SCIM token as the person describes it. CXone credits every change made with it to its owner. */
export const ScimToken = z.object({
  name: TokenName,
  /** The employee whose user profile the token was made for; empty until it is said. */
  owner: z.string().max(longestOwner),
  label: z.string().max(longestLabel),
  use: z.enum(tokenUses),
});
export type ScimToken = z.infer<typeof ScimToken>;

/** How the newest trial at the server ended, and when. */
export const TrialNote = z.object({
  at: z.iso.datetime(),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('accepted'), expiresInSeconds: z.number().optional() }),
    z.object({ kind: z.literal('problem'), problem: Problem }),
  ]),
});
export type TrialNote = z.infer<typeof TrialNote>;
