import { z } from 'zod';
import { type Problem, type ProblemCode, ProblemError } from '../../shared/problem.ts';
import type { HttpClient, HttpResponse } from '../http/http-client.ts';
import { factsOf, readJson } from '../http/read-json.ts';
import { commonRefusal } from '../http/refusal.ts';
import { said } from '../http/said.ts';
import { Secret } from '../vault/secret.ts';

/** CXone wants an access key and, in addition, a registered client. */
export interface TokenCredentials {
  readonly accessKeyId: Secret;
  readonly accessKeySecret: Secret;
  readonly clientId: Secret;
  readonly clientSecret: Secret;
}

export interface TokenGrant {
  readonly accessToken: Secret;
  readonly expiresInSeconds?: number | undefined;
}

/**
 * Asks for an access token with the access key as user name and password (RFC 6749 4.3.2), the client in the header
 * (RFC 6749 2.3.1). Raises what the HTTP client raises; the answer is read by `readTokenResponse`.
 */
export function requestToken(
  http: HttpClient,
  endpointUrl: string,
  credentials: TokenCredentials,
  options: { readonly signal: AbortSignal },
): Promise<HttpResponse> {
  const { accessKeyId, accessKeySecret } = credentials;
  const form = `grant_type=password&username=${formEncoded(accessKeyId)}&password=${formEncoded(accessKeySecret)}`;
  return http.send(
    {
      method: 'POST',
      url: endpointUrl,
      headers: {
        Authorization: `Basic ${basic(credentials).reveal()}`,
        'Content-Type': 'application/x-www-form-urlencoded',
        Accept: 'application/json',
      },
      body: form,
    },
    options,
  );
}

/**
 * The granted token (RFC 6749 5.1). Raises `client-refused`, `key-refused`, `grant-refused`, `forbidden`,
 * `request-refused` (RFC 6749 5.2; facts `error` and `said` as far as the server gave them, without anything of the
 * `sent` credentials), the refusals every endpoint shares, and the problems of reading JSON.
 */
export function readTokenResponse(response: HttpResponse, sent: TokenCredentials): TokenGrant {
  if (response.status !== 200) throw new ProblemError(commonRefusal(response) ?? refusalOf(response, sent));
  const { access_token: accessToken, expires_in: expiresInSeconds } = readJson(response, Grant);
  return { accessToken: new Secret(accessToken), expiresInSeconds };
}

const Grant = z.object({
  access_token: z.string().min(1),
  // RFC 6749 5.1: its value is case insensitive.
  token_type: z.string().toLowerCase().pipe(z.literal('bearer')),
  // RFC 6749 5.1: recommended, not required.
  expires_in: z.number().nonnegative().optional(),
});

/** CXone spells the description in camel case, the RFC does not; both are read. */
const Refusal = z.object({
  error: z.string(),
  error_description: z.string().optional(),
  errorDescription: z.string().optional(),
});

/** The errors of RFC 6749 5.2. */
const codeOfError: ReadonlyMap<string, ProblemCode> = new Map([
  ['invalid_client', 'client-refused'],
  ['invalid_grant', 'key-refused'],
  ['unauthorized_client', 'grant-refused'],
  ['unsupported_grant_type', 'grant-refused'],
  ['invalid_scope', 'grant-refused'],
]);

/** For answers that name no error, or none that is known. */
const codeOfStatus: ReadonlyMap<number, ProblemCode> = new Map([
  [401, 'client-refused'],
  [403, 'forbidden'],
]);

function refusalOf(response: HttpResponse, sent: TokenCredentials): Problem {
  const facts = factsOf(response);
  // Beyond 200, RFC 6749 5.1 knows no success.
  if (response.status < 400) return { code: 'answer-unexpected', facts };
  const byStatus = codeOfStatus.get(response.status) ?? 'request-refused';
  const refusal = readRefusal(response);
  if (refusal === null) return { code: byStatus, facts };
  const secrets = [sent.accessKeyId, sent.accessKeySecret, sent.clientId, sent.clientSecret, basic(sent)];
  const description = said(refusal.errorDescription ?? refusal.error_description ?? '', secrets);
  return {
    code: codeOfError.get(refusal.error) ?? byStatus,
    facts: { ...facts, error: said(refusal.error, secrets), ...(description === '' ? {} : { said: description }) },
  };
}

/** A refusal need not be JSON to be one: proxies and gateways refuse in HTML. */
function readRefusal(response: HttpResponse): z.output<typeof Refusal> | null {
  try {
    return readJson(response, Refusal);
  } catch {
    return null;
  }
}

const basic = ({ clientId, clientSecret }: TokenCredentials): Secret =>
  new Secret(Buffer.from(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`).toString('base64'));

/** RFC 6749 appendix B. Above all `=` becomes `%3D`, without which CXone refuses access keys. */
const formEncoded = (secret: Secret): string => new URLSearchParams([['', secret.reveal()]]).toString().slice(1);
