import type { CredentialKind, CredentialName, TokenName, TrialKind, TrialName } from './credential.ts';

// Apart from the schemas, so that the window can use this without carrying zod.

export const longestOwner = 200;
export const longestLabel = 80;

/** One token for everybody who uses SCIM, or for its owner alone. */
export const tokenUses = ['shared', 'personal'] as const;

const isToken = (name: CredentialName | TrialName): name is TokenName => name.startsWith('scim-token');

export const kindOf = (name: CredentialName): CredentialKind => (isToken(name) ? 'scim-token' : name);

export const trialKindOf = (name: TrialName): TrialKind => (isToken(name) ? 'scim-token' : name);

/** What is tried at the server with this credential. */
export const trialOf = (name: CredentialName): TrialName => (isToken(name) ? name : 'access-key');
