import { type ClientAuth, ClientSecretPost, genericTokenEndpointRequest, refreshTokenGrantRequest } from 'oauth4webapi';
import { z } from 'zod';
import { type Problem, type ProblemCode, ProblemError } from '../../shared/problem.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../http/http-client.ts';
import { factsOf, readJson } from '../http/read-json.ts';
import { commonRefusal } from '../http/refusal.ts';
import { said } from '../http/said.ts';
import { Secret } from '../vault/secret.ts';
import { builtRequest } from './built-request.ts';

export type AccessKey = Pick<TokenCredentials, 'accessKeyId' | 'accessKeySecret'>;
type RegisteredClient = Pick<TokenCredentials, 'clientId' | 'clientSecret'>;

/** CXone wants an access key and, in addition, a registered client. */
export interface TokenCredentials {
  readonly accessKeyId: Secret;
  readonly accessKeySecret: Secret;
  readonly clientId: Secret;
  readonly clientSecret: Secret;
}

/** How a client shows who it is (RFC 6749 2.3.1): in the header or in the body. CXone names both in its discovery. */
export type ClientMethod = 'client_secret_basic' | 'client_secret_post';

export interface TokenGrant {
  readonly accessToken: Secret;
  readonly expiresInSeconds?: number | undefined;
  readonly refreshToken?: Secret | undefined;
  readonly idToken?: Secret | undefined;
}

/**
 * The request for an access token with the access key as user name and password (RFC 6749 4.3.2). Raises
 * `address-not-understood` and `address-not-allowed` for an endpoint that no credential may go to.
 */
export function tokenRequest(
  endpointUrl: string,
  { accessKeyId, accessKeySecret, ...client }: TokenCredentials,
  method: ClientMethod = 'client_secret_basic',
): Promise<HttpRequest> {
  const grant = 'password';
  return builtRequest<'POST', URLSearchParams>(endpointUrl, ({ href }, options) => {
    const form = { grant_type: grant, username: accessKeyId.reveal(), password: accessKeySecret.reveal() };
    return genericTokenEndpointRequest(server(href), named(client), shown(client, method), grant, form, options);
  });
}

/**
 * The request for another access token with a refresh token (RFC 6749 6). CXone's API description names the client id
 * among its parameters, wherever the client shows itself. Raises what `tokenRequest` raises.
 */
export function refreshRequest(
  endpointUrl: string,
  { refreshToken, ...client }: RegisteredClient & { readonly refreshToken: Secret },
  method: ClientMethod = 'client_secret_basic',
): Promise<HttpRequest> {
  return builtRequest<'POST', URLSearchParams>(endpointUrl, ({ href }, options) =>
    refreshTokenGrantRequest(server(href), named(client), shown(client, method), refreshToken.reveal(), {
      ...options,
      additionalParameters: named(client),
    }),
  );
}

/**
 * Asks for an access token with the access key, the client in the header. Raises what `tokenRequest` and the HTTP client
 * raise; the answer is read by `readTokenResponse`.
 */
export async function requestToken(
  http: HttpClient,
  endpointUrl: string,
  credentials: TokenCredentials,
  options: { readonly signal: AbortSignal },
): Promise<HttpResponse> {
  return http.send(await tokenRequest(endpointUrl, credentials), options);
}

/** oauth4webapi wants an issuer, too, but sends nothing of it. */
const server = (endpoint: string): { issuer: string; token_endpoint: string } => ({
  issuer: endpoint,
  token_endpoint: endpoint,
});

const named = ({ clientId }: RegisteredClient): { client_id: string } => ({ client_id: clientId.reveal() });

/**
 * oauth4webapi's own `ClientSecretBasic` also encodes `-`, `_` and `.`, which the form encoding leaves as they are. A
 * server that does not decode the header, as NICE's samples suggest, would then refuse every client id with a hyphen.
 */
const shown = (client: RegisteredClient, method: ClientMethod): ClientAuth =>
  method === 'client_secret_post'
    ? ClientSecretPost(client.clientSecret.reveal())
    : (_server, _client, _body, headers) => {
        headers.set('authorization', `Basic ${basic(client).reveal()}`);
      };

const basic = ({ clientId, clientSecret }: RegisteredClient): Secret =>
  new Secret(Buffer.from(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`).toString('base64'));

/** RFC 6749 appendix B. */
const formEncoded = (secret: Secret): string => new URLSearchParams([['', secret.reveal()]]).toString().slice(1);

/** What went out with a token request, so that nothing of it comes back in what is told. */
export type SentCredentials = Partial<TokenCredentials> & { readonly refreshToken?: Secret };

/** The credentials as they are, and as the header holds them. */
export function secretsSent(sent: SentCredentials): readonly Secret[] {
  const { accessKeyId, accessKeySecret, clientId, clientSecret, refreshToken } = sent;
  const header = clientId === undefined || clientSecret === undefined ? undefined : basic({ clientId, clientSecret });
  const all = [accessKeyId, accessKeySecret, clientId, clientSecret, refreshToken, header];
  return all.filter((secret) => secret !== undefined);
}

/**
 * The granted token (RFC 6749 5.1). Raises `client-refused`, `key-refused`, `grant-refused`, `forbidden`,
 * `request-refused` (RFC 6749 5.2; facts `error` and `said` as far as the server gave them), the refusals every endpoint
 * shares, and the problems of reading JSON; all of them without anything of the `sent` credentials.
 */
export function readTokenResponse(response: HttpResponse, sent: SentCredentials): TokenGrant {
  try {
    return readGrant(response);
  } catch (thrown) {
    throw thrown instanceof ProblemError ? withoutSecrets(thrown.problem, secretsSent(sent)) : thrown;
  }
}

/** Servers like to repeat what they refuse, in their reasons and even in the titles of their pages. */
function withoutSecrets({ code, facts = {} }: Problem, secrets: readonly Secret[]): ProblemError {
  const masked = Object.entries(facts).map(([name, fact]): [string, string] => [name, said(fact, secrets)]);
  return new ProblemError({ code, facts: Object.fromEntries(masked) });
}

function readGrant(response: HttpResponse): TokenGrant {
  if (response.status !== 200) throw new ProblemError(commonRefusal(response) ?? refusalOf(response));
  const { access_token: accessToken, expires_in: expiresInSeconds, ...others } = readJson(response, Grant);
  const { refresh_token: refreshToken, id_token: idToken } = others;
  return {
    accessToken: new Secret(accessToken),
    expiresInSeconds,
    ...(refreshToken === undefined ? {} : { refreshToken: new Secret(refreshToken) }),
    ...(idToken === undefined ? {} : { idToken: new Secret(idToken) }),
  };
}

/** A token that may be left out. What is no token counts as left out: nothing depends on it. */
const OptionalToken = z.string().min(1).optional().catch(undefined);

const Grant = z.object({
  access_token: z.string().min(1),
  // RFC 6749 5.1: its value is case insensitive.
  token_type: z.string().toLowerCase().pipe(z.literal('bearer')),
  // RFC 6749 5.1: recommended, not required.
  expires_in: z.number().nonnegative().optional(),
  refresh_token: OptionalToken,
  id_token: OptionalToken,
});

/** What is no text counts as left out: each of them still tells something without the others. */
const Told = z.string().trim().optional().catch(undefined);

/** CXone spells the description in camel case, the RFC does not; both are read. */
const Refusal = z.object({ error: Told, error_description: Told, errorDescription: Told });

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

function refusalOf(response: HttpResponse): Problem {
  const facts = factsOf(response);
  // Beyond 200, RFC 6749 5.1 knows no success.
  if (response.status < 400) return { code: 'answer-unexpected', facts };
  const byStatus = codeOfStatus.get(response.status) ?? 'request-refused';
  const refusal = readRefusal(response);
  if (refusal === null) return { code: byStatus, facts };
  const { error = '', errorDescription = '', error_description: standard = '' } = refusal;
  const told = Object.entries({ error, said: errorDescription === '' ? standard : errorDescription });
  return {
    code: codeOfError.get(error) ?? byStatus,
    facts: { ...facts, ...Object.fromEntries(told.filter(([, text]) => text !== '')) },
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
