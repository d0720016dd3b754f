import type { Connection } from '../connection.ts';
import type { CredentialKind, CredentialName } from '../credential.ts';
import type { Evidence } from '../evidence.ts';
import type { CxoneValues, FieldTemplate, FieldValue, Screen } from '../identity-providers/identity-provider.ts';
import { identityProviders } from '../identity-providers/registry.ts';
import { credentialFor } from '../procedure/procedure.ts';
import { addressEvidence } from '../tenant/address-doctor.ts';
import { authorizationEndpoint, clouds, tokenEndpoint } from '../tenant/clouds.ts';
import { scimBaseUrl } from '../tenant/scim-base-url.ts';

/** Where a connection's servers are: origins without a trailing slash. */
export interface Endpoints {
  readonly tenantAddress: string;
  readonly issuer: string;
}

/** What to enter; of a secret its kind and its name, under which the value stays in the vault. */
export type SheetValue =
  | Exclude<FieldValue, { kind: 'secret' }>
  | { readonly kind: 'secret'; readonly of: CredentialKind; readonly credential: CredentialName };

export interface SettingsField extends Pick<FieldTemplate, 'id' | 'label' | 'note'> {
  readonly value: SheetValue;
}

/** The endpoints of a connection; `practiceAddress` is where the practice tenant listens, if it does. */
export function endpointsOf(connection: Connection, practiceAddress: string | null): Endpoints | null {
  if (connection.kind === 'tenant') {
    const issuer = connection.issuer ?? clouds[connection.cloud].issuer;
    return issuer === null ? null : { tenantAddress: connection.tenantAddress, issuer };
  }
  return practiceAddress === null ? null : { tenantAddress: practiceAddress, issuer: practiceAddress };
}

/** The screen of the connection's identity provider for the connection's way. */
export function screenOf({ identityProvider, way }: Connection): Screen {
  const { token, appRegistration } = identityProviders[identityProvider];
  return way === 'app-registration' && appRegistration !== undefined ? appRegistration : token;
}

/** The fields of a screen in its own order, with what to enter for the connection; its own provider's, unless told. */
export function settingsSheet(
  connection: Connection,
  endpoints: Endpoints,
  { fields }: Screen = screenOf(connection),
): readonly SettingsField[] {
  const cxone = cxoneValues(connection, endpoints);
  return fields.map(({ id, label, note, value }) => ({ id, label, note, value: named(value(cxone), connection) }));
}

const named = (value: FieldValue, connection: Connection): SheetValue =>
  value.kind === 'secret'
    ? { kind: 'secret', of: value.credential, credential: credentialFor(value.credential, connection) }
    : value;

function cxoneValues(connection: Connection, { tenantAddress, issuer }: Endpoints): CxoneValues {
  const known = endpointEvidence(connection);
  return {
    tokenBaseUrl: { text: scimBaseUrl(tenantAddress, 'scim-token'), evidence: tokenBaseUrlEvidence(connection) },
    accessBaseUrl: { text: scimBaseUrl(tenantAddress, 'access-token'), evidence: accessBaseUrlEvidence(connection) },
    tokenEndpoint: { text: tokenEndpoint(issuer), evidence: known },
    authorizationEndpoint: { text: authorizationEndpoint(issuer), evidence: known },
  };
}

/** An accepted token proves any address. */
const tokenBaseUrlEvidence = (connection: Connection): Evidence =>
  connection.trials[connection.tokenInUse]?.outcome.kind === 'accepted' ? 'measured' : hostEvidence(connection);

/** CXone's help page gives the address without `/oauth`; that it goes with an access token is a conclusion everywhere. */
function accessBaseUrlEvidence(connection: Connection): Evidence {
  const known = hostEvidence(connection);
  return known === 'documented' ? 'inferred' : known;
}

const hostEvidence = (connection: Connection): Evidence =>
  connection.kind === 'practice' ? 'documented' : addressEvidence(connection.tenantAddress);

/** CXone's help page gives the endpoints of the standard cloud and of FedRAMP; elsewhere the same paths are a conclusion. */
function endpointEvidence(connection: Connection): Evidence {
  if (connection.kind === 'practice') return 'documented';
  return connection.cloud === 'standard' || connection.cloud === 'fedramp' ? 'documented' : 'inferred';
}
