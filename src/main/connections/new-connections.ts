import { randomUUID } from 'node:crypto';
import type { Connection, PracticeConnection, TenantConnection } from '../../shared/connection.ts';
import type { IdentityProviderId } from '../../shared/identity-providers/registry.ts';
import { noLifetimes } from '../../shared/lifetime/lifetimes.ts';
import type { CxoneLanguage, Way } from '../../shared/procedure/ids.ts';
import { ProblemError } from '../../shared/problem.ts';
import { wayFor } from './identity-provider.ts';
import { type EnteredDetails, readPlace } from './tenant-details.ts';
import { blankToken } from './tokens.ts';

export interface NewTenant extends EnteredDetails {
  readonly identityProvider: IdentityProviderId;
  readonly way: Way;
  readonly cxoneLanguage: CxoneLanguage;
}

/** A connection with a tenant at which nothing has been done yet. Raises the `address-…` and `issuer-…` problems. */
export const newTenant = (name: string, entered: NewTenant, at: string): TenantConnection => ({
  ...begun(name, entered, at),
  ...readPlace(entered, at),
  kind: 'tenant',
  idInFiles: null,
});

/** A practice connection at which nothing has been done yet. */
export const newPractice = (name: string, cxoneLanguage: CxoneLanguage, at: string): PracticeConnection => ({
  ...blank(name, { identityProvider: 'okta', way: 'token', cxoneLanguage }, at),
  kind: 'practice',
});

/**
 * A new connection with the same tenant and IdP: what describes them is taken over; secrets, ticks and trials are not.
 * Raises `input-refused` for a practice connection, of which there is one at most.
 */
export function copyOf(original: Connection, name: string, at: string): TenantConnection {
  if (original.kind === 'practice')
    throw new ProblemError({ code: 'input-refused', facts: { fields: 'connectionId' } });
  const { cloud, issuer, tenantAddress, addressConfirmedAt, confirmed, oktaAppAddress } = original;
  return {
    ...begun(name, original, at),
    kind: 'tenant',
    idInFiles: null,
    cloud,
    issuer,
    tenantAddress,
    addressConfirmedAt,
    confirmed,
    oktaAppAddress,
  };
}

type Choices = Pick<Connection, 'identityProvider' | 'way' | 'cxoneLanguage'>;
type Blank = Omit<PracticeConnection, 'kind'>;

/** What its form has asked for already need not be asked again. */
const begun = (name: string, choices: Choices, at: string): Blank => ({
  ...blank(name, choices, at),
  ticked: { 'choose-idp': { at, how: 'done' } },
});

const blank = (name: string, { identityProvider, way, cxoneLanguage }: Choices, at: string): Blank => ({
  id: randomUUID(),
  name,
  identityProvider,
  way: wayFor(identityProvider, way),
  cxoneLanguage,
  createdAt: at,
  step: 'connection',
  ticked: {},
  tickedParts: {},
  confirmed: {},
  tokens: [blankToken('scim-token')],
  tokenInUse: 'scim-token',
  oktaAppAddress: '',
  credentials: {},
  missing: {},
  trials: {},
  proof: null,
  lifetimes: noLifetimes,
  rotation: null,
});
