import type { AccessTokens, TenantIdentity } from './access-tokens.ts';
import { type PracticeAnswer, type PracticeRequest, plainRefusal } from './answers.ts';
import { basicPair } from './authorization.ts';
import type { TenantCredentials } from './tenant-credentials.ts';

export interface LoginParts {
  readonly credentials: TenantCredentials;
  readonly tokens: AccessTokens;
  readonly identity: TenantIdentity;
}

/**
 * Answers a token request as CXone does: a registered client, by Basic or in the body, with an access key as user name
 * and password (RFC 6749 4.3) or with a refresh token (RFC 6749 6). A practice needs no other of CXone's grants.
 */
export async function answerTokenRequest(
  request: PracticeRequest,
  { credentials, tokens, identity }: LoginParts,
): Promise<PracticeAnswer> {
  const form = readForm(request);
  checkClient(request, form, credentials);
  checkGrant(form, credentials, tokens);
  return { status: 200, headers: notToBeStored, body: await tokens.issue(identity) };
}

/** RFC 6749 5.1 */
export const notToBeStored = { 'Cache-Control': 'no-store', Pragma: 'no-cache' } as const;

type Form = ReadonlyMap<string, string>;

function readForm({ headers, body }: PracticeRequest): Form {
  const [mediaType] = (headers['content-type'] ?? '').split(';', 1);
  if (mediaType?.trim().toLowerCase() !== 'application/x-www-form-urlencoded') {
    throw plainRefusal(400, 'invalid_request', 'The request must be application/x-www-form-urlencoded.');
  }
  const pairs = [...new URLSearchParams(body)];
  const form = new Map(pairs);
  // RFC 6749 3.2
  if (form.size < pairs.length) throw plainRefusal(400, 'invalid_request', 'A parameter is included more than once.');
  return form;
}

function checkClient({ headers }: PracticeRequest, form: Form, credentials: TenantCredentials): void {
  const inHeader = headers.authorization !== undefined;
  // RFC 6749 2.3: not more than one method in each request
  if (inHeader && form.has('client_secret')) {
    throw plainRefusal(400, 'invalid_request', 'The client is authenticated in two ways.');
  }
  const pair = inHeader ? clientInHeader(headers.authorization) : clientInBody(form);
  if (pair !== null && credentials.acceptsClient(...pair)) return;
  if (!inHeader && onlyNamesItself(form) && credentials.hasClient(form.get('client_id') ?? '')) return;
  const challenge = { 'WWW-Authenticate': 'Basic realm="practice tenant"' };
  throw plainRefusal(401, 'invalid_client', 'The client is not known, or its secret is wrong.', challenge);
}

/** RFC 6749 2.3.1: id and secret are form-encoded before they are joined. */
function clientInHeader(authorization: string | undefined): [id: string, secret: string] | null {
  const pair = basicPair(authorization);
  return pair === null ? null : [formDecoded(pair[0]), formDecoded(pair[1])];
}

function clientInBody(form: Form): [id: string, secret: string] | null {
  const id = form.get('client_id');
  const secret = form.get('client_secret');
  return id === undefined || secret === undefined ? null : [id, secret];
}

/** CXone's API description asks for no client secret beside a refresh token. */
const onlyNamesItself = (form: Form): boolean =>
  form.get('grant_type') === 'refresh_token' && !form.has('client_secret');

type Grant = (form: Form, credentials: TenantCredentials, tokens: AccessTokens) => void;

const checkPassword: Grant = (form, credentials) => {
  const username = form.get('username');
  const password = form.get('password');
  if (username === undefined || password === undefined) {
    throw plainRefusal(400, 'invalid_request', 'The parameters username and password are required.');
  }
  if (!credentials.acceptsAccessKey(username, password)) {
    throw plainRefusal(400, 'invalid_grant', 'The access key is not known, or its secret is wrong.');
  }
};

const checkRefreshToken: Grant = (form, _credentials, tokens) => {
  const token = form.get('refresh_token');
  if (token === undefined) throw plainRefusal(400, 'invalid_request', 'The parameter refresh_token is required.');
  if (!tokens.acceptsRefresh(token)) throw plainRefusal(400, 'invalid_grant', 'The refresh token is not valid.');
};

const grants: ReadonlyMap<string, Grant> = new Map([
  ['password', checkPassword],
  ['refresh_token', checkRefreshToken],
]);

function checkGrant(form: Form, credentials: TenantCredentials, tokens: AccessTokens): void {
  const grantType = form.get('grant_type');
  if (grantType === undefined) throw plainRefusal(400, 'invalid_request', 'The parameter grant_type is missing.');
  const check = grants.get(grantType);
  if (check === undefined) throw plainRefusal(400, 'unsupported_grant_type', 'This grant type is not supported.');
  check(form, credentials, tokens);
}

const formDecoded = (text: string): string => new URLSearchParams(`x=${text.replaceAll('&', '%26')}`).get('x') ?? '';
