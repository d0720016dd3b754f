import type { AccessTokens } from './access-tokens.ts';
import { type PracticeAnswer, type PracticeRequest, plainRefusal } from './answers.ts';
import { basicPair } from './authorization.ts';
import type { TenantCredentials } from './tenant-credentials.ts';

/**
 * Answers a password grant (RFC 6749 4.3) as CXone does: a registered client, by Basic or in the body, and an access
 * key as user name and password. Of CXone's grants it is the only one that a practice needs.
 */
export async function answerTokenRequest(
  request: PracticeRequest,
  credentials: TenantCredentials,
  tokens: AccessTokens,
): Promise<PracticeAnswer> {
  const form = readForm(request);
  checkClient(request, form, credentials);
  checkGrant(form, credentials);
  return { status: 200, headers: { 'Cache-Control': 'no-store', Pragma: 'no-cache' }, body: await tokens.issue() };
}

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

function checkGrant(form: Form, credentials: TenantCredentials): void {
  const grantType = form.get('grant_type');
  const username = form.get('username');
  const password = form.get('password');
  if (grantType === undefined) throw plainRefusal(400, 'invalid_request', 'The parameter grant_type is missing.');
  if (grantType !== 'password') {
    throw plainRefusal(400, 'unsupported_grant_type', 'This grant type is not supported.');
  }
  if (username === undefined || password === undefined) {
    throw plainRefusal(400, 'invalid_request', 'The parameters username and password are required.');
  }
  if (!credentials.acceptsAccessKey(username, password)) {
    throw plainRefusal(400, 'invalid_grant', 'The access key is not known, or its secret is wrong.');
  }
}

const formDecoded = (text: string): string => new URLSearchParams(`x=${text.replaceAll('&', '%26')}`).get('x') ?? '';
