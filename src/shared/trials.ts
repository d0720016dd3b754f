import type { Connection } from './connection.ts';
import type { CredentialName, TrialName } from './credential.ts';
import type { ProblemCode } from './problem.ts';

// Apart from the schemas, so that the window can use this without carrying zod.

const credentialsOfAccessKey: readonly CredentialName[] = [
  'access-key-id',
  'access-key-secret',
  'client-id',
  'client-secret',
];

const credentialsOfNextKey: readonly CredentialName[] = [
  'access-key-id-next',
  'access-key-secret-next',
  'client-id',
  'client-secret',
];

/** The credentials whose replacement makes the result of a trial worthless. */
export function credentialsOfTrial(trial: TrialName): readonly CredentialName[] {
  if (trial === 'access-key') return credentialsOfAccessKey;
  return trial === 'access-key-next' ? credentialsOfNextKey : [trial];
}

/** What must be stored, and is not, before the trial can be made. */
export const missingForTrial = (trial: TrialName, { credentials }: Connection): readonly CredentialName[] =>
  credentialsOfTrial(trial).filter((name) => credentials[name] === undefined);

/** Whether the server said no to the credentials; one that could not be reached says nothing about them. */
export const isRefusal = (code: ProblemCode): boolean => refusals.has(code);

const refusals: ReadonlySet<ProblemCode> = new Set([
  'token-refused',
  'forbidden',
  'key-refused',
  'client-refused',
  'grant-refused',
]);

/** Whether the server said no to the token or the key itself, not to its rights or to the client it was sent with. */
export const isRefusedItself = (code: ProblemCode): boolean => code === 'token-refused' || code === 'key-refused';

/** The credentials that the checks are about: those by which the IdP gets in on the connection's way. */
export const credentialsChecked = ({ way, tokenInUse }: Connection): readonly CredentialName[] =>
  way === 'token' ? [tokenInUse] : credentialsOfAccessKey;
