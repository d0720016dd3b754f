import { randomUUID } from 'node:crypto';
import type { FindingCode } from '../../../shared/diagnosis/finding-codes.ts';
import { type Problem, problemOf } from '../../../shared/problem.ts';
import { isInFamily } from '../../../shared/tenant/cxone-hosts.ts';
import { scimBaseUrl } from '../../../shared/tenant/scim-base-url.ts';
import type { Exchange } from '../../../shared/verification/finding.ts';
import type { HttpRequest, HttpResponse } from '../../http/http-client.ts';
import { readTokenClaims } from '../../oauth/token-claims.ts';
import type { Secret } from '../../vault/secret.ts';
import type { Asked, Check, CheckContext, Checks, Judgement } from '../check.ts';
import { hasScimError, judgeProblem, mediaTypeOf, readAnswer, readList, refusalFacts } from '../reading.ts';
import { exchangeOf } from '../recorder.ts';
import { askForList, compare, usersPath } from './asking.ts';
import { attributeOf, isNamed, type Person } from './people.ts';
import { searchForNobody } from './probe.ts';

/** What a header can carry as a token; RFC 6750 2.1 allows even less. */
const fitForHeader = /^[\x21-\x7e]+$/;

/**
 * Whether the credential of the run is let in. Before it is called refused, it is tried under CXone's other prefix at
 * the same origin, because each prefix takes a credential of its own.
 */
const token: Check = async (context) => {
  const credential = credentialOf(context);
  if (credential === null) return withoutToken(context);
  if (!fitForHeader.test(credential.reveal())) return { code: 'token-unusable' };
  const path = searchForNobody();
  const asked = await context.ask({ as: 'right', path });
  const read = readAnswer(asked);
  if (read.ok || isSpoilt(asked, read.judgement)) return accepted(credential, context);
  const elsewhere = isAnswered(asked, [401, 403, 404]) ? await otherPrefix(context, path) : null;
  if (elsewhere !== null) return elsewhere;
  if (isAnswered(asked, [204, 400, 404, 405, 500, 501]) && (await opensOther(context)))
    return accepted(credential, context);
  return withExpiry(read.judgement, credential, context);
};

/** Without a token a server that lets everybody in can still be looked at. */
async function withoutToken(context: CheckContext): Promise<Judgement> {
  const isOpen = readAnswer(await context.ask({ as: 'nobody', path: searchForNobody() })).ok;
  return { code: isOpen ? 'open-without-token' : 'no-credential' };
}

const credentialOf = ({ shared, input }: CheckContext): Secret | null => input.token ?? shared.grantedToken ?? null;

/** A success that begins like JSON: the token was let in. What is wrong with it is for the checks that read answers. */
const isSpoilt = ({ answer }: Asked, { code }: Judgement): boolean =>
  answer?.status === 200 && spoiltCodes.has(code) && answer.text.trimStart().startsWith('{');

const spoiltCodes: ReadonlySet<FindingCode> = new Set<FindingCode>(['wrong-media-type', 'answer-cut', 'json-too-deep']);

const isAnswered = ({ answer }: Asked, statuses: readonly number[]): boolean =>
  answer !== null && statuses.includes(answer.status);

/** Some servers refuse a search that finds nobody, or answer it with nothing, but do not refuse the one who asks. */
const opensOther = async (context: CheckContext): Promise<boolean> =>
  readAnswer(await context.ask({ as: 'right', path: '/Schemas' })).ok ||
  readList(await context.ask({ as: 'right', path: usersPath({ startIndex: 1, count: 2 }) })).ok;

/** `wrong-prefix` when the credential is let in under another one; asked of the same origin only. */
async function otherPrefix(context: CheckContext, path: string): Promise<Judgement | null> {
  const { baseUrl } = context.input.target;
  const { origin, pathname } = new URL(baseUrl);
  const others = cxonePrefixes.includes(pathname) ? [...scimBaseUrls(origin)].filter((other) => other !== baseUrl) : [];
  for (const other of others) {
    if (!readList(await context.ask({ as: 'right', path, baseUrl: other })).ok) continue;
    return { code: 'wrong-prefix', facts: { path: pathname, right: new URL(other).pathname } };
  }
  return null;
}

const cxonePrefixes: readonly string[] = ['/oauth/scim/v2', '/scim/v2', '/basic-auth/scim/v2'];

const scimBaseUrls = (origin: string): readonly string[] => [
  scimBaseUrl(origin, 'scim-token'),
  scimBaseUrl(origin, 'access-token'),
];

function accepted(credential: Secret, { now }: CheckContext): Judgement {
  const expiresAt = readTokenClaims(credential)?.expiresAt ?? null;
  if (expiresAt === null) return { code: 'accepted' };
  return { code: 'accepted', facts: { expiresIn: String(Math.max(0, Math.round(expiresAt - now() / 1000))) } };
}

/** A token that tells when it ends explains by itself why it is refused. */
function withExpiry(judgement: Judgement, credential: Secret, { now }: CheckContext): Judgement {
  if (judgement.code !== 'token-refused' && judgement.code !== 'token-expired') return judgement;
  const expiresAt = readTokenClaims(credential)?.expiresAt ?? null;
  if (expiresAt === null || expiresAt * 1000 > now()) return judgement;
  return { code: 'token-expired', facts: { ...judgement.facts, ...instant(expiresAt) } };
}

/** Nothing for a number that is no time. */
function instant(seconds: number): { readonly expiredAt?: string } {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? {} : { expiredAt: date.toISOString() };
}

/** Whether the employee the token was made for is there and active: CXone books all that the IdP does to that one. */
const tokenOwner: Check = async (context) => {
  const owner = context.input.tokenOwner;
  if (owner === null) return { code: 'nobody-known' };
  const path = usersPath({ filter: compare('userName', 'eq', owner) });
  const listed = await askForList(context, path, 'request-refused');
  if (!listed.ok)
    return listed.judgement.code === 'not-found-for-empty' ? { code: 'owner-not-found' } : listed.judgement;
  const found = listed.list.resources.find((person) => isNamed(person, owner));
  if (found === undefined) return { code: 'owner-not-found' };
  return { code: isActive(found) ? 'as-expected' : 'owner-inactive' };
};

/** Only who is said not to be active is not; some servers say it in text. */
function isActive(person: Person): boolean {
  const active = attributeOf(person, 'active');
  return active !== false && !(typeof active === 'string' && active.toLowerCase() === 'false');
}

/**
 * The content type of answers, refusals included (RFC 7644 3.8 and 3.12), to somebody who takes no other than that of
 * SCIM: every server has to serve that one.
 */
const mediaType: Check = async (context) => {
  const accept = 'application/scim+json';
  const asked = await context.ask({ as: 'right', path: searchForNobody(), accept });
  if (isAnswered(asked, [406, 415]))
    return { code: 'request-refused', facts: { ...refusalFacts(asked), parameter: `Accept: ${accept}` } };
  const read = readAnswer(asked);
  if (read.ok) return { code: read.notes[0] ?? 'as-expected' };
  return isScimRefusal(asked) ? judgeType(mediaTypeOf(asked.answer)) : read.judgement;
};

type Answered = Extract<Asked, { readonly problem: null }>;

const isScimRefusal = (asked: Asked): asked is Answered =>
  isAnswered(asked, [400, 403, 404, 501]) && asked.answer !== null && hasScimError(asked.answer);

function judgeType(type: string): Judgement {
  if (type === 'application/scim+json') return { code: 'as-expected' };
  return type === 'application/json'
    ? { code: 'plain-json' }
    : { code: 'wrong-media-type', facts: { mediaType: type } };
}

/** RFC 7644 3.8: who asks for plain JSON should get it. */
const acceptJson: Check = async (context) => {
  const accept = 'application/json';
  const asked = await context.ask({ as: 'right', path: searchForNobody(), accept });
  const read = readAnswer(asked);
  if (read.ok) return { code: read.notes.includes('byte-order-mark') ? 'byte-order-mark' : 'as-expected' };
  if (isScimRefusal(asked)) return { code: 'as-expected' };
  if (!isAnswered(asked, [400, 406, 415])) return read.judgement;
  return { code: 'not-honoured', facts: { ...refusalFacts(asked), parameter: `Accept: ${accept}` } };
};

/** RFC 7644 3.12: what is not there is refused with 404 and says so in a body of its own. */
const unknownPath: Check = async (context) => {
  const asked = await context.ask({ as: 'right', path: `/${randomUUID()}` });
  const facts = refusalFacts(asked);
  if (isAnswered(asked, [404]))
    return hasErrorBody(asked) ? { code: 'as-expected' } : { code: 'error-body-missing', facts };
  if (isAnswered(asked, [400, 401, 403, 405, 410, 501])) return { code: 'other-refusal', facts };
  const read = readAnswer(asked);
  return read.ok ? { code: 'not-refused', facts } : read.judgement;
};

const hasErrorBody = ({ answer }: Asked): boolean => answer !== null && hasScimError(answer);

/**
 * Whether the SCIM token opens the issuer's description of its owner, which is not what it is for (CXone help: valid for
 * SCIM APIs only). The token goes to CXone's own hosts or to the issuer that was entered, and nowhere else.
 */
const leastPrivilege: Check = async (context) => {
  const { input, shared } = context;
  if (input.token === null) return { code: 'not-needed' };
  if (!fitForHeader.test(input.token.reveal())) return { code: 'token-unusable' };
  if (input.target.issuer === null) return { code: 'no-login-address' };
  const url = URL.parse(shared.userinfoEndpoint ?? '');
  if (url === null || !isOfIssuer(url, input.target.issuer)) return { code: 'not-announced' };
  const sent = await sendTo(url, input.token, context);
  return 'problem' in sent ? judgeProblem(sent.problem) : judgeReach(sent.response, url);
};

/** `http` only where the issuer itself was entered so, which is this computer. */
const isOfIssuer = (url: URL, issuer: string): boolean =>
  url.origin === new URL(issuer).origin || (url.protocol === 'https:' && isInFamily(url.hostname));

type Sent = { readonly response: HttpResponse } | { readonly problem: Problem };

/** Recorded like every question; on its own, because it leaves the base URL. Raises `cancelled` only. */
async function sendTo(url: URL, bearer: Secret, context: CheckContext): Promise<Sent> {
  const { http, signal, now } = context;
  const headers = { Accept: 'application/json', Authorization: `Bearer ${bearer.reveal()}` };
  const request: HttpRequest = { method: 'GET', url: url.href, headers };
  const at = now();
  const begun = performance.now();
  const told = (response: HttpResponse | null, problem: Problem | null): void => {
    const milliseconds = performance.now() - begun;
    context.record(exchangeOf({ request, response, problem, at, milliseconds, retries: [], secrets: [bearer] }));
  };
  try {
    const response = await http.send(request, { signal });
    told(response, null);
    return { response };
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code === 'cancelled' || problem.code === 'unexpected') throw thrown;
    told(null, problem);
    return { problem };
  }
}

/** Refused is right. A page, for example of a login, is not what the token would have opened. */
function judgeReach({ status, body }: HttpResponse, { pathname: path }: URL): Judgement {
  if ([400, 401, 403].includes(status)) return { code: 'as-expected' };
  if (status === 200 && /^\s*\{/.test(new TextDecoder().decode(body)))
    return { code: 'token-reaches-further', facts: { path } };
  return { code: 'status-unexpected', facts: { status: String(status), path } };
}

/** Longer than this, administrators call a server slow; it is far from what IdPs wait (Okta: 60 s). */
const slowMs = 10_000;

/** What the whole run was like, from the records of all that was asked. Asks nothing. */
const pace: Check = (context) => Promise.resolve(judgePace(context.exchanges()));

function judgePace(exchanges: readonly Exchange[]): Judgement {
  const retries = exchanges.flatMap((exchange) => exchange.retries);
  const throttled = exchanges.filter(({ status }) => status === 429);
  const times = throttled.length + retries.filter(({ reason }) => reason === '429').length;
  if (times > 0) return { code: 'throttled', facts: { ...retryAfterOf(throttled), times: String(times) } };
  const [first] = exchanges.filter(hasSucceeded).flatMap((exchange) => exchange.retries);
  if (first !== undefined)
    return { code: 'needed-retry', facts: { times: String(retries.length), reason: first.reason } };
  const slowest = Math.round(Math.max(0, ...exchanges.map(({ milliseconds }) => milliseconds)));
  return { code: slowest > slowMs ? 'slow' : 'as-expected', facts: { milliseconds: String(slowest) } };
}

/** What failed to the end is the subject of the check that asked. */
const hasSucceeded = ({ status }: Exchange): boolean => status !== null && ![429, 502, 503, 504].includes(status);

function retryAfterOf(throttled: readonly Exchange[]): { readonly retryAfter?: string } {
  const named = throttled.flatMap(({ responseHeaders }) => responseHeaders['retry-after'] ?? []);
  return named[0] === undefined ? {} : { retryAfter: named[0] };
}

/** The token, and what the answers to it are like. */
export const tokenChecks = {
  token,
  'token-owner': tokenOwner,
  'media-type': mediaType,
  'accept-json': acceptJson,
  'unknown-path': unknownPath,
  'least-privilege': leastPrivilege,
  pace,
} satisfies Partial<Checks>;
