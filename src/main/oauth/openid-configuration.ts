import { discoveryRequest } from 'oauth4webapi';
import { z } from 'zod';
import { type Problem, ProblemError } from '../../shared/problem.ts';
import type { HttpRequest, HttpResponse } from '../http/http-client.ts';
import { factsOf, readJson } from '../http/read-json.ts';
import { commonRefusal } from '../http/refusal.ts';
import { said } from '../http/said.ts';
import { builtRequest } from './built-request.ts';

/** The part of an issuer's description that is used here. Addresses are absolute URLs. */
export interface OpenIdConfiguration {
  readonly tokenEndpoint: string;
  readonly userinfoEndpoint: string | null;
}

/**
 * The request for the description of an issuer (OpenID Connect Discovery 1.0, 4.1), which needs no credential. Raises
 * `address-not-understood` and `address-not-allowed`.
 */
export const openIdConfigurationRequest = (issuer: string): Promise<HttpRequest> =>
  builtRequest<'GET', undefined>(issuer, discoveryRequest);

/**
 * The description in an answer. Raises `issuer-differs` (facts `entered`, `answered`) when it is that of another issuer
 * (OpenID Connect Discovery 1.0, 4.3), `request-refused`, the refusals every endpoint shares, and the problems of reading
 * JSON.
 */
export function readOpenIdConfiguration(response: HttpResponse, issuer: string): OpenIdConfiguration {
  if (response.status !== 200) throw new ProblemError(refusalOf(response));
  const { issuer: answered, token_endpoint, userinfo_endpoint } = readJson(response, Configuration);
  if (!isSameIssuer(answered, issuer)) {
    const facts = { ...factsOf(response), entered: issuer, answered: said(answered, []) };
    throw new ProblemError({ code: 'issuer-differs', facts });
  }
  return { tokenEndpoint: token_endpoint, userinfoEndpoint: userinfo_endpoint ?? null };
}

/**
 * Whether both name the same issuer. The slash at the end does not count, because what people enter is kept without
 * one; neither do the spellings of one address that a URL knows, such as the scheme's own port.
 */
export function isSameIssuer(one: string, other: string): boolean {
  const [left, right] = [one, other].map((issuer) => URL.parse(issuer)?.href.replace(/\/$/, ''));
  return left !== undefined && left === right;
}

const Endpoint = z.string().refine((text) => URL.canParse(text));

const Configuration = z.object({
  issuer: z.string().min(1),
  token_endpoint: Endpoint,
  // Recommended (OpenID Connect Discovery 1.0, 3). An unusable one is as good as none: nothing depends on it.
  userinfo_endpoint: Endpoint.optional().catch(undefined),
});

function refusalOf(response: HttpResponse): Problem {
  const facts = factsOf(response);
  return commonRefusal(response) ?? { code: response.status < 400 ? 'answer-unexpected' : 'request-refused', facts };
}
