import { type Problem, problemOf } from '../../../shared/problem.ts';
import { tokenEndpoint as documentedTokenEndpoint } from '../../../shared/tenant/clouds.ts';
import { factsOfHost } from '../../../shared/tenant/cxone-hosts.ts';
import { said } from '../../http/said.ts';
import { olderLoginRequest, readOlderLoginResponse } from '../../oauth/older-login.ts';
import {
  type OpenIdConfiguration,
  openIdConfigurationRequest,
  readOpenIdConfiguration,
} from '../../oauth/openid-configuration.ts';
import { readTokenClaims, type TokenClaims } from '../../oauth/token-claims.ts';
import {
  type ClientMethod,
  readTokenResponse,
  refreshRequest,
  secretsSent,
  type TokenCredentials,
  type TokenGrant,
  tokenRequest,
} from '../../oauth/token-request.ts';
import { configurationRequest, readConfigurationResponse, type TenantConfiguration } from '../../tenant/discovery.ts';
import type { Check, CheckContext, Checks, Judgement, RunInput, Shared } from '../check.ts';
import { exchanged, judged } from './login-exchange.ts';

type LoginCheckId = 'login-discovery' | 'access-key' | 'token-claims' | 'refresh' | 'tenant-discovery' | 'older-login';

/** Does the login describe itself, and as the one that was entered? */
const loginDiscovery: Check = (context) => {
  const { issuer } = context.input.target;
  if (issuer === null) return found('no-login-address');
  return judged(context, async () => {
    const response = await exchanged(context, await openIdConfigurationRequest(issuer));
    if (notOffered.has(response.status)) return notOfferedAt('/.well-known/openid-configuration', response.status);
    keepEndpoints(context.shared, readOpenIdConfiguration(response, issuer), issuer);
    return { code: 'as-expected' };
  });
};

/** Only those at the issuer's own origin, because credentials go there. */
function keepEndpoints(shared: Shared, described: OpenIdConfiguration, issuer: string): void {
  const { tokenEndpoint, userinfoEndpoint } = described;
  if (isSameOrigin(tokenEndpoint, issuer)) shared.tokenEndpoint = tokenEndpoint;
  if (userinfoEndpoint !== null && isSameOrigin(userinfoEndpoint, issuer)) shared.userinfoEndpoint = userinfoEndpoint;
}

/** Nobody has to describe a login, or a tenant of it, to everybody. */
const notOffered: ReadonlySet<number> = new Set([401, 403, 404, 405, 501]);

const notOfferedAt = (path: string, status: number): Judgement => ({
  code: 'not-offered',
  facts: { path, status: String(status) },
});

/** Is the access key accepted, together with the registered client? */
const accessKey: Check = (context) => {
  const { target, accessKey, client } = context.input;
  if (target.issuer === null) return found('no-login-address');
  if (accessKey === null || client === null) return found('no-credential');
  const endpoint = tokenEndpointFor(context);
  if (endpoint === null) return found('waits-for-other', { check: 'login-discovery' });
  return judged(context, async () => {
    const { grant, method } = await grantedFor(context, endpoint, { ...accessKey, ...client });
    keepGrant(context.shared, grant, method);
    return { code: 'accepted', facts: { ...lifeOf(grant), method } };
  });
};

/** As the login describes it; CXone's is documented besides. */
function tokenEndpointFor({ input: { target }, shared }: CheckContext): string | null {
  if (shared.tokenEndpoint !== undefined) return shared.tokenEndpoint;
  return target.cxone && target.issuer !== null ? documentedTokenEndpoint(target.issuer) : null;
}

interface Granted {
  readonly grant: TokenGrant;
  readonly method: ClientMethod;
}

/** Tries the body when the client is refused in the header: it may be registered for that alone. */
async function grantedFor(context: CheckContext, endpoint: string, credentials: TokenCredentials): Promise<Granted> {
  try {
    return await grantedBy('client_secret_basic', context, endpoint, credentials);
  } catch (first) {
    if (problemOf(first).code !== 'client-refused') throw first;
    return await grantedBy('client_secret_post', context, endpoint, credentials).catch((second: unknown) => {
      throw tellsMore.has(problemOf(second).code) ? second : first;
    });
  }
}

/** What shows that the client itself was accepted, and what must not be passed over. */
const tellsMore: ReadonlySet<Problem['code']> = new Set(['key-refused', 'grant-refused', 'cancelled', 'unexpected']);

async function grantedBy(
  method: ClientMethod,
  context: CheckContext,
  endpoint: string,
  credentials: TokenCredentials,
): Promise<Granted> {
  const request = await tokenRequest(endpoint, credentials, method);
  const response = await exchanged(context, request, secretsSent(credentials));
  return { grant: readTokenResponse(response, credentials), method };
}

function keepGrant(shared: Shared, { accessToken, refreshToken, idToken }: TokenGrant, method: ClientMethod): void {
  shared.grantedToken = accessToken;
  shared.clientMethod = method;
  if (refreshToken !== undefined) shared.refreshToken = refreshToken;
  if (idToken !== undefined) shared.idToken = idToken;
}

const lifeOf = ({ expiresInSeconds }: TokenGrant): { expiresIn?: string } =>
  expiresInSeconds === undefined ? {} : { expiresIn: String(expiresInSeconds) };

/** Does the granted token belong to the login and the area that were entered? */
const tokenClaims: Check = ({ input, shared }) => {
  if (shared.grantedToken === undefined) return found('no-credential');
  const claims = [shared.grantedToken, shared.idToken].map((token) => token && readTokenClaims(token));
  const readable = claims.filter((read) => read !== null && read !== undefined);
  if (readable.length === 0) return found('token-opaque');
  // CXone puts the area into the ID token alone.
  const issuer = firstIn(readable, 'issuer');
  const tenantId = firstIn(readable, 'tenantId');
  const area = firstIn(readable, 'area');
  if (tenantId !== null) shared.tenantId = tenantId;
  if (area !== null) shared.area = area;
  return Promise.resolve(judgeClaims(input, { issuer, area }));
};

type TextClaim = 'issuer' | 'tenantId' | 'area';

const firstIn = (all: readonly TokenClaims[], name: TextClaim): string | null =>
  all.map((claims) => claims[name]).find((value) => value !== null) ?? null;

function judgeClaims(input: RunInput, { issuer, area }: Pick<TokenClaims, 'issuer' | 'area'>): Judgement {
  const enteredIssuer = input.target.issuer;
  // What CXone writes behind the host is not known, so that only origins are compared.
  if (issuer !== null && URL.canParse(issuer) && enteredIssuer !== null && !isSameOrigin(issuer, enteredIssuer)) {
    return { code: 'issuer-differs', facts: { entered: enteredIssuer, answered: said(issuer, []) } };
  }
  const enteredArea = factsOfHost(URL.parse(tenantAddressOf(input))?.hostname ?? '').area;
  if (area !== null && enteredArea !== null && area.toLowerCase() !== enteredArea) {
    return { code: 'area-differs', facts: { entered: enteredArea, answered: area } };
  }
  return { code: 'as-expected' };
}

/** Can the login be renewed without the access key? */
const refresh: Check = (context) => {
  const { target, client } = context.input;
  const { refreshToken, clientMethod } = context.shared;
  if (target.issuer === null) return found('no-login-address');
  if (client === null) return found('no-credential');
  const endpoint = tokenEndpointFor(context);
  if (refreshToken === undefined || endpoint === null) return found('refresh-refused');
  return judged(context, async () => {
    const sent = { ...client, refreshToken };
    const response = await exchanged(context, await refreshRequest(endpoint, sent, clientMethod), secretsSent(sent));
    // RFC 6749 5.2 is what a refusal is made of; all others are trouble on the way.
    if (response.status >= 400 && response.status < 500 && response.status !== 429) {
      return { code: 'refresh-refused', facts: problemOfReading(() => readTokenResponse(response, sent))?.facts ?? {} };
    }
    const grant = readTokenResponse(response, sent);
    keepGrant(context.shared, grant, clientMethod ?? 'client_secret_basic');
    return { code: 'accepted', facts: lifeOf(grant) };
  });
};

/** Does the cloud know the tenant under the address that was entered? */
const tenantDiscovery: Check = (context) => {
  const { target } = context.input;
  const { tenantId } = context.shared;
  if (target.issuer === null) return found('no-login-address');
  if (!target.cxone) return found('not-needed');
  if (tenantId === undefined) return found('waits-for-other', { check: 'token-claims' });
  const request = configurationRequest(target.issuer, tenantId);
  return judged(context, async () => {
    const response = await exchanged(context, request);
    if (notOffered.has(response.status)) return notOfferedAt('/.well-known/cxone-configuration', response.status);
    return judgeConfiguration(context, readConfigurationResponse(response, tenantId));
  });
};

function judgeConfiguration(
  { input, shared }: CheckContext,
  { uiEndpoint, area, apiEndpoint }: TenantConfiguration,
): Judgement {
  if (area !== null) shared.area = area;
  if (apiEndpoint !== undefined) shared.apiEndpoint = apiEndpoint;
  const answered = URL.parse(/^https?:/i.test(uiEndpoint) ? uiEndpoint : `https://${uiEndpoint}`);
  if (answered === null) return { code: 'shape-wrong', facts: { field: 'ui_endpoint' } };
  const entered = tenantAddressOf(input);
  if (isSameOrigin(answered.origin, entered)) return { code: 'as-expected' };
  return { code: 'address-differs', facts: { entered, answered: answered.origin } };
}

/** The base URL is at the tenant's own address, which need not have been entered by itself. */
const tenantAddressOf = ({ tenantAddress, target }: RunInput): string =>
  tenantAddress ?? URL.parse(target.baseUrl)?.origin ?? target.baseUrl;

/** Is the access key accepted where it needs no registered client? Best effort: nothing depends on it. */
const olderLogin: Check = (context) => {
  const { input } = context;
  if (!input.target.cxone || input.client !== null) return found('not-needed');
  if (input.accessKey === null) return found('no-credential');
  const request = olderLoginRequest(tenantAddressOf(input), input.accessKey);
  const secrets = secretsSent(input.accessKey);
  return judged(context, async () => {
    const response = await exchanged(context, request, secrets);
    const status = String(response.status);
    const problem = problemOfReading(() => {
      readOlderLoginResponse(response);
    });
    return { code: problem === null ? 'older-login-answers' : 'older-login-silent', facts: { status } };
  });
};

/** The checks of the login. A credential goes to the issuer's token endpoint, or to the tenant's own older one, only. */
export const loginChecks: Pick<Checks, LoginCheckId> = {
  'login-discovery': loginDiscovery,
  'access-key': accessKey,
  'token-claims': tokenClaims,
  refresh,
  'tenant-discovery': tenantDiscovery,
  'older-login': olderLogin,
};

function problemOfReading(read: () => unknown): Problem | null {
  try {
    read();
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}

const found = (code: Judgement['code'], facts: Readonly<Record<string, string>> = {}): Promise<Judgement> =>
  Promise.resolve({ code, facts });

const isSameOrigin = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.parse(one)?.origin === URL.parse(other)?.origin;
