import { z } from 'zod';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import { examineAddress } from '../../shared/tenant/address-doctor.ts';
import type { HttpClient, HttpResponse } from '../http/http-client.ts';
import { factsOf, readJson } from '../http/read-json.ts';
import { commonRefusal } from '../http/refusal.ts';

/** What a cloud says about a tenant of its own. */
export interface TenantConfiguration {
  /** The address of the tenant's pages, as the cloud spells it. */
  readonly uiEndpoint: string;
  readonly area: string | null;
}

export interface DiscoveredTenant {
  /** An https origin without a trailing slash. */
  readonly tenantAddress: string;
  readonly area: string | null;
  /** The host is outside the domains known as CXone's: that the cloud names it does not spare the confirmation. */
  readonly needsConfirmation: boolean;
}

/**
 * Asks a cloud for the configuration of one of its tenants, without any credential (RingCentral's copy of NICE's "Using
 * the API global authentication service"). Raises what the HTTP client raises; the answer is read by
 * `readConfigurationResponse`.
 */
export const requestConfiguration = (
  http: HttpClient,
  issuer: string,
  tenantId: string,
  options: { readonly signal: AbortSignal },
): Promise<HttpResponse> =>
  http.send(
    {
      method: 'GET',
      url: `${issuer}/.well-known/cxone-configuration?tenantId=${encodeURIComponent(tenantId)}`,
      headers: { Accept: 'application/json' },
    },
    options,
  );

/**
 * The configuration in an answer. Raises `tenant-not-found` for a refusal, because it is not known how a wrong id is
 * answered, and for the configuration of another tenant; the refusals every endpoint shares, and the problems of reading
 * JSON.
 */
export function readConfigurationResponse(response: HttpResponse, tenantId: string): TenantConfiguration {
  if (response.status !== 200) throw new ProblemError(refusalOf(response));
  const { ui_endpoint: uiEndpoint, area, tenantId: answered } = readJson(response, Configuration);
  if (answered !== undefined && answered.toLowerCase() !== tenantId.toLowerCase()) {
    throw new ProblemError({ code: 'tenant-not-found', facts: factsOf(response) });
  }
  return { uiEndpoint, area: area ?? null };
}

/**
 * Only what is used: a cloud that leaves out something else need not be refused. By a client generated from NICE's API
 * description, `ui_endpoint` is always there, `area` and `tenantId` need not be.
 */
const Configuration = z.object({
  ui_endpoint: z.string().min(1),
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
