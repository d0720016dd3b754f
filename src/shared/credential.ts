import { z } from 'zod';
import { Problem } from './problem.ts';

/** The secrets (and the ids that belong to them) of one connection. Each is one item in the vault. */
export const CredentialKind = z.enum([
  'access-key-id',
  'access-key-secret',
  'client-id',
  'client-secret',
  'scim-token',
]);
export type CredentialKind = z.infer<typeof CredentialKind>;

/** What can be tried at the server with stored credentials. */
export const TrialKind = z.enum(['access-key', 'scim-token']);
export type TrialKind = z.infer<typeof TrialKind>;

/** Where a secret is kept: the keychain of the operating system, or (practice only) the memory of this run. */
export const StoreKind = z.enum(['keychain', 'memory']);
export type StoreKind = z.infer<typeof StoreKind>;

/** Longest value that is accepted, in characters; far above any key or token known. */
export const longestSecret = 16_384;

/** What may be known about a stored secret outside the vault. */
export const CredentialNote = z.object({
  lastFour: z.string().max(4),
  storedAt: z.iso.datetime(),
  store: StoreKind,
});
export type CredentialNote = z.infer<typeof CredentialNote>;

/** How the newest trial at the server ended, and when. */
export const TrialNote = z.object({
  at: z.iso.datetime(),
  outcome: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('accepted'), expiresInSeconds: z.number().optional() }),
    z.object({ kind: z.literal('problem'), problem: Problem }),
  ]),
});
export type TrialNote = z.infer<typeof TrialNote>;

/** The credentials whose replacement makes the result of a trial worthless. */
export const credentialsOfTrial: Readonly<Record<TrialKind, readonly CredentialKind[]>> = {
  'access-key': ['access-key-id', 'access-key-secret', 'client-id', 'client-secret'],
  'scim-token': ['scim-token'],
};
