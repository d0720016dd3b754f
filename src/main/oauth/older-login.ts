import { z } from 'zod';
import { ProblemError } from '../../shared/problem.ts';
import type { HttpRequest, HttpResponse } from '../http/http-client.ts';
import { factsOf, readJson } from '../http/read-json.ts';
import { commonRefusal } from '../http/refusal.ts';
import type { AccessKey } from './token-request.ts';

/**
 * The request of the login that a tenant had for access keys before there were registered clients
 * (developer.niceincontact.com, "UserHub Getting Started"). NICE announced its end; whether it still answers is not known.
 */
export const olderLoginRequest = (tenantAddress: string, { accessKeyId, accessKeySecret }: AccessKey): HttpRequest => ({
  method: 'POST',
  url: `${tenantAddress}/authentication/v1/token/access-key`,
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body: JSON.stringify({ accessKeyId: accessKeyId.reveal(), accessKeySecret: accessKeySecret.reveal() }),
});

/**
 * Makes sure that the answer grants a token. Raises `request-refused` for every refusal, because it is not known what
 * each of them means here; the refusals every endpoint shares, and the problems of reading JSON.
 */
export function readOlderLoginResponse(response: HttpResponse): void {
  if (response.status === 200) {
    readJson(response, Granted);
    return;
  }
  const code = response.status < 400 ? 'answer-unexpected' : 'request-refused';
  throw new ProblemError(commonRefusal(response) ?? { code, facts: factsOf(response) });
}

/** Its documents name none of the members; third parties use the ID token. Either tells that the key was accepted. */
const Token = z.string().min(1);
const Granted = z.union([z.object({ access_token: Token }), z.object({ id_token: Token })]);
