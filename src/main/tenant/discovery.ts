import { z } from 'zod';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { examineAddress } from '../../shared/tenant/address-doctor.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../http/http-client.ts';
import { factsOf, readJson } from '../http/read-json.ts';
import { commonRefusal } from '../http/refusal.ts';
import { said } from '../http/said.ts';

/** What a cloud says about a tenant of its own. */
export interface TenantConfiguration {
  /** The address of the tenant's pages, as the cloud spells it. */
  readonly uiEndpoint: string;
  readonly area: string | null;
  /** Where the other APIs of the tenant are, as the cloud spells it. */
  readonly apiEndpoint?: string;
}

export interface DiscoveredTenant {
  /** An https origin without a trailing slash. */
  readonly tenantAddress: string;
  readonly area: string | null;
  /** The host is outside the domains known as CXone's: that the cloud names it does not spare the confirmation. */
  readonly needsConfirmation: boolean;
}

/**
 * The request for the configuration of one of a cloud's tenants, without any credential (RingCentral's copy of NICE's
 * "Using the API global authentication service").
 */
export const configurationRequest = (issuer: string, tenantId: string): HttpRequest => ({
  method: 'GET',
  url: `${issuer}/.well-known/cxone-configuration?tenantId=${encodeURIComponent(tenantId)}`,
  headers: { Accept: 'application/json' },
});

/**
 * Asks a cloud for the configuration of one of its tenants. Raises what the HTTP client raises; the answer is read by
 * `readConfigurationResponse`.
 */
export const requestConfiguration = (
  http: HttpClient,
  issuer: string,
  tenantId: string,
  options: { readonly signal: AbortSignal },
): Promise<HttpResponse> => http.send(configurationRequest(issuer, tenantId), options);

/**
 * The configuration in an answer. Raises `tenant-not-found` for a refusal, because it is not known how a wrong id is
 * answered, and for the configuration of another tenant (facts `entered`, `answered`); the refusals every endpoint shares,
 * and the problems of reading JSON.
 */
export function readConfigurationResponse(response: HttpResponse, tenantId: string): TenantConfiguration {
  if (response.status !== 200) throw new ProblemError(refusalOf(response));
  const {
    ui_endpoint: uiEndpoint,
    api_endpoint: apiEndpoint,
    area,
    tenantId: answered,
  } = readJson(response, Configuration);
  if (answered !== undefined && answered.toLowerCase() !== tenantId.toLowerCase()) {
    const facts = { ...factsOf(response), entered: tenantId, answered: said(answered, []) };
    throw new ProblemError({ code: 'tenant-not-found', facts });
  }
  return { uiEndpoint, area: area ?? null, ...(apiEndpoint === undefined ? {} : { apiEndpoint }) };
}

/**
 * Only what is used: a cloud that leaves out something else need not be refused. By a client generated from NICE's API
 * description, `ui_endpoint` is always there, `area` and `tenantId` need not be.
 */
const Configuration = z.object({
  ui_endpoint: z.string().min(1),
  // Always there, too, by that client, but only told: one that is not an address is left out.
  api_endpoint: z
    .url({ protocol: /^https?$/ })
    .optional()
    .catch(undefined),
  area: z.string().max(100).nullish(),
  tenantId: z
    .string()
    .nullish()
    .transform((id) => id ?? undefined),
});

function refusalOf(response: HttpResponse): Problem {
  const common = commonRefusal(response);
  if (common !== null && common.code !== 'not-found-there') return common;
  const facts = factsOf(response);
  // RFC 9110 15.5.8: a proxy on the way refuses with 407, not the cloud.
  if (response.status === 407) return { code: 'request-refused', facts };
  return { code: response.status >= 400 ? 'tenant-not-found' : 'answer-unexpected', facts };
}

/**
 * The address of a tenant, found by its id. Raises what request and reader raise, and `tenant-address-unusable` (fact
 * `reason`, the code of what is wrong with it) for an address that a person could not enter either.
 */
export async function discoverTenant(
  http: HttpClient,
  issuer: string,
  tenantId: string,
  options: { readonly signal: AbortSignal },
): Promise<DiscoveredTenant> {
  const response = await requestConfiguration(http, issuer, tenantId, options);
  const { uiEndpoint, area } = readConfigurationResponse(response, tenantId);
  const examination = examineAddress(uiEndpoint);
  if (examination.kind === 'address') {
    const { tenantAddress, needsConfirmation } = examination;
    return { tenantAddress, area, needsConfirmation };
  }
  const { code, facts } = examination.kind === 'problem' ? examination.problem : { code: 'address-is-tenant-id' };
  throw new ProblemError({ code: 'tenant-address-unusable', facts: { ...factsOf(response), ...facts, reason: code } });
}
