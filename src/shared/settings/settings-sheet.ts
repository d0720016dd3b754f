import type { Connection } from '../connection.ts';
import type { Evidence } from '../evidence.ts';
import type { CxoneValues, FieldTemplate, FieldValue } from '../identity-providers/identity-provider.ts';
import { identityProviders } from '../identity-providers/registry.ts';
import { authorizationEndpoint, clouds, tokenEndpoint } from '../tenant/clouds.ts';
import { scimBaseUrl } from '../tenant/scim-base-url.ts';

/** Where a connection's servers are: origins without a trailing slash. */
export interface Endpoints {
  readonly tenantAddress: string;
  readonly issuer: string;
}

export interface SettingsField extends Pick<FieldTemplate, 'id' | 'label' | 'note'> {
  readonly value: FieldValue;
}

/** The endpoints of a connection; `practiceAddress` is where the practice tenant listens, if it does. */
export function endpointsOf(connection: Connection, practiceAddress: string | null): Endpoints | null {
  if (connection.kind === 'tenant') {
    return { tenantAddress: connection.tenantAddress, issuer: clouds[connection.cloud].issuer };
  }
  return practiceAddress === null ? null : { tenantAddress: practiceAddress, issuer: practiceAddress };
}

/**
 * The fields of the connection's identity provider, in the order of its own screen, with the values to enter.
 * Secret fields only name the credential; their value stays in the vault.
 */
export function settingsSheet(connection: Connection, endpoints: Endpoints): readonly SettingsField[] {
  const cxone = cxoneValues(connection, endpoints);
  return identityProviders[connection.identityProvider].fields.map(({ id, label, note, value }) => ({
    id,
    label,
    note,
    value: value(cxone),
  }));
}

function cxoneValues(connection: Connection, { tenantAddress, issuer }: Endpoints): CxoneValues {
  return {
    tokenBaseUrl: scimBaseUrl(tenantAddress, 'scim-token'),
    tokenBaseUrlEvidence: baseUrlEvidence(connection, tenantAddress),
    tokenEndpoint: tokenEndpoint(issuer),
    authorizationEndpoint: authorizationEndpoint(issuer),
  };
}

/** CXone's help states the SCIM address in full for area na1 only; an accepted token proves any address. */
function baseUrlEvidence(connection: Connection, tenantAddress: string): Evidence {
  if (connection.trials['scim-token']?.outcome.kind === 'accepted') return 'measured';
  return tenantAddress === 'https://na1.nice-incontact.com' ? 'documented' : 'inferred';
}
