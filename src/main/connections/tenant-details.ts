import type { Connection, TenantConnection } from '../../shared/connection.ts';
import { ProblemError } from '../../shared/problem.ts';
import { examineAddress } from '../../shared/tenant/address-doctor.ts';
import { clouds, type CloudId } from '../../shared/tenant/clouds.ts';
import { readIssuer } from '../../shared/tenant/issuer.ts';
import { tenantAddressOf } from '../../shared/tenant/tenant-address.ts';
import type { Change } from './change.ts';

/** Where a tenant is, as a person enters it. */
export interface EnteredPlace {
  /** As pasted; what can be read from it becomes the address. */
  readonly tenantAddress: string;
  /** The host outside CXone's known families that the person confirmed. */
  readonly confirmedHost: string | null;
  readonly cloud: CloudId;
  /** As pasted; only used for a cloud that has none of its own. */
  readonly issuer: string;
}

export interface EnteredDetails extends EnteredPlace {
  readonly name: string;
}

type TenantPlace = Pick<TenantConnection, 'cloud' | 'issuer' | 'tenantAddress' | 'addressConfirmedAt'>;

/** Where the tenant is, read from what was entered. Raises the `address-…` and `issuer-…` problems. */
export function readPlace({ tenantAddress, confirmedHost, cloud, issuer }: EnteredPlace, at: string): TenantPlace {
  return {
    cloud,
    tenantAddress: tenantAddressOf(tenantAddress, confirmedHost),
    issuer: clouds[cloud].issuer === null ? readIssuer(issuer) : null,
    addressConfirmedAt: needsConfirmation(tenantAddress) ? at : null,
  };
}

/**
 * The connection with its tenant somewhere else; what trials said about the old place is forgotten. A host that was
 * confirmed before need not be confirmed again. Raises as `readPlace` does, and `input-refused` for a practice
 * connection, which is wherever the practice tenant listens.
 */
export const withPlace =
  (entered: EnteredPlace): Change =>
  (connection, at) => {
    if (connection.kind === 'practice')
      throw new ProblemError({ code: 'input-refused', facts: { fields: 'connectionId' } });
    const confirmedHost = entered.confirmedHost ?? confirmedHostOf(connection);
    const place = readPlace({ ...entered, confirmedHost }, at);
    return isElsewhere(connection, { ...connection, ...place }) ? { ...connection, ...place, trials: {} } : connection;
  };

/** Whether requests for the one go to another server than those for the other. */
export function isElsewhere(one: Connection, other: Connection): boolean {
  if (one.kind === 'practice' || other.kind === 'practice') return one.kind !== other.kind;
  return one.tenantAddress !== other.tenantAddress || one.cloud !== other.cloud || one.issuer !== other.issuer;
}

const confirmedHostOf = ({ tenantAddress, addressConfirmedAt }: TenantConnection): string | null =>
  addressConfirmedAt === null ? null : new URL(tenantAddress).host;

function needsConfirmation(pasted: string): boolean {
  const examination = examineAddress(pasted);
  return examination.kind === 'address' && examination.needsConfirmation;
}
