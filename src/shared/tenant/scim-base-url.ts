/** With which credential a SCIM request is made; CXone serves each under a prefix of its own. */
export type ScimCredential = 'scim-token' | 'access-token';

const prefixes: Readonly<Record<ScimCredential, string>> = {
  'scim-token': '/oauth/scim/v2',
  'access-token': '/scim/v2',
};

/**
 * The SCIM base URL of a tenant, without a trailing slash. Source: CXone help, "Integrate CXone Mpower and IdP with
 * SCIM": with a bearer token the URL also needs `/oauth` in front of `/scim`.
 */
export function scimBaseUrl(tenantAddress: string, credential: ScimCredential): string {
  return tenantAddress + prefixes[credential];
}
