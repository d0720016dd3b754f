import { z } from 'zod';
import { CredentialName, CredentialNote, ScimToken, TokenName, TrialName, TrialNote } from './credential.ts';
import { IdentityProviderId } from './identity-providers/ids.ts';
import { Lifetimes, noLifetimes } from './lifetime/lifetimes.ts';
import { CxoneLanguage, Requirement, StepId, TaskId, Way } from './procedure/ids.ts';
import { Rotation } from './rotation/rotation.ts';
import { verdicts } from './verification/outcomes.ts';
import { CloudId } from './tenant/cloud-id.ts';

export const ConnectionId = z.uuid();
export type ConnectionId = z.infer<typeof ConnectionId>;

export const longestName = 80;
/** Longest address that is kept as it was typed, in characters. */
export const longestAddress = 2048;

/** The newest finished run of the checks: when, and what it means for the connection's own IdP. */
export const Proof = z.object({ at: z.iso.datetime(), verdict: z.enum(verdicts) });
export type Proof = z.infer<typeof Proof>;

/**
 * When a task was ticked, and whether it was done now or what it makes was there before. What it made `isGone` when that was
 * replaced here, or removed, since.
 */
export const Tick = z.object({
  at: z.iso.datetime(),
  how: z.enum(['done', 'had']),
  isGone: z.literal(true).optional(),
});
export type Tick = z.infer<typeof Tick>;

const common = {
  id: ConnectionId,
  name: z.string().min(1).max(longestName),
  identityProvider: IdentityProviderId,
  way: Way,
  /** The language CXone's own screens have for this person. */
  cxoneLanguage: CxoneLanguage,
  createdAt: z.iso.datetime(),
  /** The step the person was at. */
  step: StepId,
  ticked: z.partialRecord(TaskId, Tick),
  /** When each part of a task was ticked, by `task/part`. */
  tickedParts: z.record(z.string().max(100), z.iso.datetime()),
  /** When the person confirmed that the IdP can do it. */
  confirmed: z.partialRecord(Requirement, z.iso.datetime()),
  tokens: z.array(ScimToken).min(1),
  /** The token that goes into the IdP. */
  tokenInUse: TokenName,
  /** Address of the app in the Okta Admin Console, as typed; empty until it is. */
  oktaAppAddress: z.string().max(longestAddress),
  credentials: z.partialRecord(CredentialName, CredentialNote),
  /** What is known of secrets that their store did not have any more when it was asked, because it is another one, say. */
  missing: z.partialRecord(CredentialName, CredentialNote).default({}),
  trials: z.partialRecord(TrialName, TrialNote),
  /** `null` until the checks were run, and again after what they were about has changed. */
  proof: Proof.nullable().default(null),
  lifetimes: Lifetimes.default(noLifetimes),
  /** The replacement of a secret that is under way. */
  rotation: Rotation.nullable().default(null),
};

/**
 * A connection with a tenant of the person's own. `tenantAddress` is an https origin without a trailing slash, and so is
 * `issuer`, which only the cloud `other` has.
 */
export const TenantConnection = z.object({
  ...common,
  kind: z.literal('tenant'),
  cloud: CloudId,
  issuer: z.url({ protocol: /^https$/ }).nullable(),
  tenantAddress: z.url({ protocol: /^https$/ }),
  /** The person confirmed a host outside the families known as CXone's. */
  addressConfirmedAt: z.iso.datetime().nullable(),
  /** The id that backups and hand-overs know it by; `null` where that is its own. */
  idInFiles: ConnectionId.nullable().default(null),
});
export type TenantConnection = z.infer<typeof TenantConnection>;

/** A connection with the built-in practice tenant. Its address is wherever the tenant listens in this run. */
export const PracticeConnection = z.object({ ...common, kind: z.literal('practice') });
export type PracticeConnection = z.infer<typeof PracticeConnection>;

/** A connection as it is kept on disk: everything about it but the values of its secrets. */
export const Connection = z.discriminatedUnion('kind', [TenantConnection, PracticeConnection]);
export type Connection = z.infer<typeof Connection>;
