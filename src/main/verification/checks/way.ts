import { isInFamily, roleOfHost } from '../../../shared/tenant/cxone-hosts.ts';
import { isThisComputer } from '../../../shared/tenant/foreign-hosts.ts';
import { hostSiblings } from '../../../shared/tenant/host-siblings.ts';
import type { StageOutcome, Way } from '../../http/way.ts';
import type { Answer, Asked, Check, CheckContext, Checks, Judgement, RunInput, Shared } from '../check.ts';
import { hasScimError, judgeProblem, readAnswer, readList, refusalFacts } from '../reading.ts';
import { searchForNobody } from './probe.ts';

/** Whether the address can be one of a SCIM service at all. Asks nothing. */
const address: Check = ({ input: { target } }) => Promise.resolve(judgeAddress(target));

type Target = RunInput['target'];

function judgeAddress({ baseUrl, cxone }: Target): Judgement {
  if (/\s/.test(baseUrl)) return malformed('blank');
  const url = URL.parse(baseUrl);
  if (url === null || !hasAllowedScheme(url)) return malformed('scheme');
  if (url.username !== '' || url.password !== '') return { code: 'address-not-allowed' };
  if (/[?#]/.test(baseUrl)) return malformed('query');
  const pathJudgement = judgePath(url, cxone || isInFamily(url.hostname));
  if (pathJudgement !== null) return pathJudgement;
  return baseUrl.endsWith('/') ? malformed('slash') : judgeLetters(baseUrl);
}

const malformed = (fault: string): Judgement => ({ code: 'address-malformed', facts: { fault } });

/** RFC 7644 7.2 wants TLS; on this computer there is no network to protect the request from. */
const hasAllowedScheme = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isThisComputer(hostname));

/** Okta refuses a base URL with an underscore; others do not mind. */
const judgeLetters = (baseUrl: string): Judgement => ({
  code: baseUrl.includes('_') ? 'address-underscore' : 'as-expected',
});

/** Of other servers than CXone's nobody knows where they serve SCIM, so that only what can never be right is named. */
function judgePath({ hostname, pathname }: URL, cxone: boolean): Judgement | null {
  const path = pathname.replace(/\/+$/, '');
  if (roleOfHost(hostname) === 'issuer' || (cxone && /^\/auth(?:\/|$)|\/\.well-known\//.test(`${path}/`))) {
    return { code: 'issuer-as-address' };
  }
  if (repeats.test(path) || endpoint.test(path)) return { code: 'path-doubled' };
  if (path.includes('//')) return malformed('path');
  if (!cxone) return null;
  if (path === '') return { code: 'path-missing' };
  return cxonePath.test(path) ? null : malformed('path');
}

/** `…/scim/v2/scim/v2`, `/scim/v2/oauth/scim/v2` */
const repeats = /\/scim\/v2(?:\/.*)?\/scim\/v2(?:\/|$)/i;
/** The IdP adds these by itself (RFC 7644 3.2). */
const endpoint = /\/(?:Users|Groups|Schemas|ResourceTypes|ServiceProviderConfig)$/;
/** CXone's three prefixes. */
const cxonePath = /^(?:\/oauth|\/basic-auth)?\/scim\/v2$/;

/** Whether the name resolves, as far as this computer has to do that by itself. */
const name: Check = async (context) => {
  const { proxy, name: stage } = await wayOf(context);
  if (proxy !== null) return { code: 'through-proxy', facts: factsOfStage(proxy) };
  return judgeStage(stage, 'as-expected');
};

/** Whether the server, or the proxy on the way to it, takes a connection. */
const connection: Check = async (context) => {
  const way = await wayOf(context);
  return judgeStage(way.proxy ?? way.connection ?? way.name, 'as-expected');
};

const tls: Check = async (context) => {
  if (new URL(context.input.target.baseUrl).protocol === 'http:') return { code: 'tls-not-needed' };
  const way = await wayOf(context);
  return judgeStage(way.tls ?? way.connection ?? way.name ?? way.proxy, 'tls-good');
};

/** The way is gone once for the three checks that look at it; what they share lives as long as their run. */
const ways = new WeakMap<Shared, Promise<Way>>();

function wayOf({ shared, http, input, signal }: CheckContext): Promise<Way> {
  const known = ways.get(shared) ?? http.explore(input.target.baseUrl, { signal });
  ways.set(shared, known);
  return known;
}

const factsOfStage = (stage: StageOutcome): Readonly<Record<string, string>> =>
  (stage.passed ? stage.facts : stage.problem.facts) ?? {};

function judgeStage(stage: StageOutcome | null, passed: 'as-expected' | 'tls-good'): Judgement {
  if (stage === null) return { code: 'unexpected' };
  return stage.passed ? { code: passed, facts: stage.facts } : judgeProblem(stage.problem);
}

/**
 * Whether who has no token stays outside. A server that is not there, or not one of SCIM, may be that of another of
 * CXone's domains: these are asked as well, without a credential, before anything is said.
 */
const noToken: Check = async (context) => {
  const path = searchForNobody();
  const asked = await context.ask({ as: 'nobody', path });
  const judgement = judgeAnonymous(asked);
  const right = mayBeElsewhere.has(judgement.code) ? await siblingOf(context, path) : null;
  if (right === null) return judgement;
  return { code: 'wrong-host-family', facts: { host: hostIn(context.input.target.baseUrl), right: hostIn(right) } };
};

const hostIn = (baseUrl: string): string => new URL(baseUrl).host;

function judgeAnonymous(asked: Asked): Judgement {
  const status = asked.answer?.status;
  const facts = refusalFacts(asked);
  if (status === 401) return { code: 'as-expected' };
  if (status === 403) return { code: 'forbidden-without-token', facts };
  if (status === 404) return { code: 'not-found-without-token', facts };
  if (status === 400) return { code: 'other-refusal', facts };
  const read = readList(asked);
  return read.ok ? { code: 'open-without-token' } : read.judgement;
}

const mayBeElsewhere: ReadonlySet<Judgement['code']> = new Set<Judgement['code']>([
  'name-not-found',
  'connection-refused',
  'network-unreachable',
  'connection-broken',
  'timed-out',
  'tls-wrong-name',
  'tls-failed',
  'proxy-failed',
  'not-http',
  'not-found-without-token',
  'page-instead',
  'redirected',
  'redirected-to-login',
]);

/** The first host of the tenant's area in another of CXone's domains that answers as a SCIM service does. */
async function siblingOf(context: CheckContext, path: string): Promise<string | null> {
  const siblings = hostSiblings(context.input.target.baseUrl);
  const asked = await Promise.all(siblings.map((baseUrl) => context.ask({ as: 'nobody', path, baseUrl })));
  return siblings.find((_sibling, index) => answersAsScim(asked[index])) ?? null;
}

const answersAsScim = (asked: Asked | undefined): boolean =>
  asked !== undefined &&
  asked.answer !== null &&
  (asked.answer.status === 401 || hasScimError(asked.answer) || readList(asked).ok);

/** RFC 6750 3: a refusal for want of a token says which kind is wanted. */
const challenge: Check = async (context) => {
  const asked = await context.ask({ as: 'nobody', path: searchForNobody() });
  const { answer } = asked;
  if (answer === null || ![400, 401, 403, 404].includes(answer.status)) {
    const read = readAnswer(asked);
    return read.ok ? { code: 'not-needed' } : read.judgement;
  }
  const isThere = (answer.headers['www-authenticate'] ?? '').trim() !== '';
  return isThere ? { code: 'as-expected' } : { code: 'no-challenge', facts: refusalFacts(asked) };
};

/** Seconds two clocks may be apart; what checks tokens usually allows at least that much. */
const toleratedSeconds = 30;

/** Compares the clocks by the answer's `Date` (RFC 9110 6.6.1). */
const clock: Check = async (context) => {
  const asked = await context.ask({ as: 'nobody', path: searchForNobody() });
  if (asked.problem !== null) return judgeProblem(asked.problem);
  const theirs = timeIn(asked.answer.headers);
  if (theirs === null) return { code: 'clock-unknown' };
  const seconds = Math.round((context.now() - theirs) / 1000);
  const facts = { seconds: String(seconds) };
  return { code: Math.abs(seconds) > toleratedSeconds ? 'clock-differs' : 'as-expected', facts };
};

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Milliseconds since 1970; an answer that was kept on the way is older by its `Age` (RFC 9111 5.1). */
function timeIn({ date = '', age = '' }: Answer['headers']): number | null {
  const sent = httpDate.test(date.trim()) ? Date.parse(date) : Number.NaN;
  const aged = /^\d{1,9}$/.test(age) ? Number(age) : 0;
  return Number.isNaN(sent) ? null : sent + aged * 1000;
}

/** RFC 7644 3.12: a made-up token is refused with 401 and a body of its own. */
const wrongToken: Check = async (context) => {
  const asked = await context.ask({ as: 'wrong', path: searchForNobody() });
  const status = asked.answer?.status ?? 0;
  if (status === 401) return judgeRefusal(asked);
  if ([400, 403, 404].includes(status)) return { code: 'other-refusal', facts: refusalFacts(asked) };
  const read = readList(asked);
  return read.ok ? { code: 'open-with-any-token' } : read.judgement;
};

const judgeRefusal = (asked: Asked): Judgement =>
  asked.answer !== null && hasScimError(asked.answer)
    ? { code: 'as-expected' }
    : { code: 'error-body-missing', facts: refusalFacts(asked) };

/** The way to the server: its address, its stages, and whom it lets in. */
export const wayChecks = {
  address,
  name,
  connection,
  tls,
  'no-token': noToken,
  challenge,
  clock,
  'wrong-token': wrongToken,
} satisfies Partial<Checks>;
