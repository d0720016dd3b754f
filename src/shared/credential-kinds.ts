import type { CredentialKind, CredentialName, NextKeyName, TokenName, TrialKind, TrialName } from './credential.ts';

// Apart from the schemas, so that the window can use this without carrying zod.

export const longestOwner = 200;
export const longestLabel = 80;

/** One token for everybody who uses SCIM, or for its owner alone. */
export const tokenUses = ['shared', 'personal'] as const;

export const isToken = (name: CredentialName | TrialName): name is TokenName => name.startsWith('scim-token');

/** Whether it is a half of the access key that is to take the place of the stored one. */
export const isNextKey = (name: CredentialName): name is NextKeyName =>
  name === 'access-key-id-next' || name === 'access-key-secret-next';

export function kindOf(name: CredentialName): CredentialKind {
  if (isToken(name)) return 'scim-token';
  if (name === 'access-key-id-next') return 'access-key-id';
  return name === 'access-key-secret-next' ? 'access-key-secret' : name;
}

export const trialKindOf = (name: TrialName): TrialKind => (isToken(name) ? 'scim-token' : 'access-key');

/** What is tried at the server with this credential. */
export function trialOf(name: CredentialName): TrialName {
  if (isToken(name)) return name;
  return name.endsWith('-next') ? 'access-key-next' : 'access-key';
}
