import type { TenantIdentity } from './access-tokens.ts';
import { type PracticeAnswer, type PracticeRequest, plainRefusal, Refusal } from './answers.ts';
import { cxoneConfiguration, openIdConfiguration } from './discovery.ts';
import type { Fault, Interception } from './faults/fault.ts';
import { answerOlderLogin } from './older-login.ts';
import { usualBehaviour } from './scim-behaviour.ts';
import { answerScimRequest, type ScimParts, scimPrefixOf } from './scim-service.ts';
import { answerTokenRequest, type LoginParts } from './token-endpoint.ts';
import { answerUserInfo } from './user-info.ts';

type Page = (request: PracticeRequest, parts: LoginParts) => PracticeAnswer | Promise<PracticeAnswer>;

const found = (body: unknown): PracticeAnswer => ({ status: 200, body });

/** The login and the discovery documents, by method and path. */
const pages: ReadonlyMap<string, Page> = new Map<string, Page>([
  ['POST /auth/token', answerTokenRequest],
  ['POST /authentication/v1/token/access-key', answerOlderLogin],
  ['GET /auth/userinfo', (request, { tokens }) => answerUserInfo(request, tokens)],
  ['GET /auth/jwks', async (_request, { tokens }) => found(await tokens.keySet())],
  ['GET /.well-known/openid-configuration', (_, { identity }) => found(openIdConfiguration(identity))],
  [
    'GET /.well-known/cxone-configuration',
    ({ url }, { identity }) => found(cxoneConfiguration(identity, url.searchParams.get('tenantId'))),
  ],
]);

const tenantId = '11ef2a5f-3b90-4c70-8c11-0242ac110002';
const identityAt = (address: string): TenantIdentity => ({ address, tenantId, area: 'practice' });

/** Answers any request to the tenant while the fault lasts. Throws when the connection is to end without an answer. */
export async function answerRequest(parts: ScimParts, fault: Fault, request: PracticeRequest): Promise<PracticeAnswer> {
  const answer = await refusalsAsAnswers(() => answerOnTime(parts, fault, request));
  if (fault.aheadMs === undefined) return answer;
  const date = new Date(Date.now() + fault.aheadMs).toUTCString();
  return { ...answer, headers: { ...answer.headers, Date: date } };
}

async function answerOnTime(parts: ScimParts, fault: Fault, request: PracticeRequest): Promise<PracticeAnswer> {
  const page = pages.get(`${request.method} ${request.url.pathname}`);
  if (page !== undefined) {
    const identity = identityAt(request.url.origin);
    return intercepted(fault.login, request, () => page(request, { ...parts, identity }));
  }
  const prefix = scimPrefixOf(request.url);
  if (prefix === null) throw plainRefusal(404, 'not_found', 'There is nothing under this path.');
  const behaviour = { ...usualBehaviour, ...fault.behaviour };
  return intercepted(fault.scim, request, () => answerScimRequest(parts, behaviour, prefix, request));
}

const straight: Interception = (_request, answer) => answer();

/** The interception gets refusals as answers, too. */
const intercepted = async (
  interception: Interception = straight,
  request: PracticeRequest,
  answer: () => PracticeAnswer | Promise<PracticeAnswer>,
): Promise<PracticeAnswer> => interception(request, () => refusalsAsAnswers(answer));

async function refusalsAsAnswers(answer: () => PracticeAnswer | Promise<PracticeAnswer>): Promise<PracticeAnswer> {
  try {
    return await answer();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.answer;
    throw thrown;
  }
}
