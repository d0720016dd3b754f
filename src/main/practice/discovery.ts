import type { TenantIdentity } from './access-tokens.ts';
import { plainRefusal } from './answers.ts';

/** `/.well-known/openid-configuration` in the shape of CXone's. */
export const openIdConfiguration = ({ address }: TenantIdentity): Readonly<Record<string, unknown>> => ({
  issuer: address,
  authorization_endpoint: `${address}/auth/authorize`,
  token_endpoint: `${address}/auth/token`,
  jwks_uri: `${address}/auth/jwks`,
  userinfo_endpoint: `${address}/auth/userinfo`,
  end_session_endpoint: `${address}/auth/authorize/logout`,
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  token_endpoint_auth_signing_alg_values_supported: ['RS256'],
  scopes_supported: ['openid'],
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  code_challenge_methods_supported: ['S256'],
  id_token_signing_alg_values_supported: ['RS256'],
  request_object_signing_alg_values_supported: ['none'],
  display_values_supported: ['page', 'popup'],
  claim_types_supported: ['normal'],
});

/**
 * `/.well-known/cxone-configuration` in the shape of CXone's, for this tenant only. What CXone answers for another
 * tenant id is not known; here it is 404, and 400 without one.
 */
export function cxoneConfiguration(
  { address, tenantId, area }: TenantIdentity,
  askedFor: string | null,
): Readonly<Record<string, unknown>> {
  if (askedFor === null) throw plainRefusal(400, 'invalid_request', 'The parameter tenantId is missing.');
  if (askedFor.toLowerCase() !== tenantId) throw plainRefusal(404, 'not_found', 'There is no such tenant.');
  const domain = new URL(address).host;
  return {
    private: false,
    area,
    cluster: 'P1',
    domain,
    acdDomain: domain,
    uhDomain: domain,
    ui_endpoint: address,
    auth_endpoint: address,
    api_endpoint: address,
    tenantId,
  };
}
