import type { PracticeFault } from '../../../shared/practice-faults.ts';
import type { PracticeAnswer, PracticeRequest } from '../answers.ts';
import type { ServerIdentity } from '../certificate.ts';
import type { ScimBehaviour } from '../scim-behaviour.ts';

/** Stands between a client and the tenant: passes on what the tenant answers, changes it, or answers in its place. */
export type Interception = (
  request: PracticeRequest,
  answer: () => Promise<PracticeAnswer>,
) => Promise<PracticeAnswer> | PracticeAnswer;

/** Something that is broken at the tenant, from when it was broken until it is mended. */
export interface Fault {
  /** What the SCIM service does in another way. */
  readonly behaviour?: Partial<ScimBehaviour>;
  /** Stands before the SCIM service. */
  readonly scim?: Interception;
  /** Stands before the login and the discovery documents. */
  readonly login?: Interception;
  /** How far the tenant's clock is ahead, in milliseconds. */
  readonly aheadMs?: number;
  /** With one the tenant listens at a second port, with HTTPS. */
  readonly certificate?: FaultyCertificate;
}

export interface FaultyCertificate {
  readonly identity: ServerIdentity;
  /** The certificate (PEM) of who vouches for it, so that a client can trust that; `null` when nobody does. */
  readonly authority: string | null;
}

/** Faults by name. Each is made when something is broken, so that it can keep what has happened since. */
export type FaultTable<Name extends PracticeFault> = Readonly<Record<Name, () => Fault>>;
