import type { Check, CheckContext, Judgement, Question, RunInput, Shared } from '../../src/main/verification/check.ts';
import { createHttpClient, type HttpClientOptions, type HttpResponse } from '../../src/main/http/http-client.ts';
import { tenantReach } from '../../src/main/http/reach.ts';
import { Secret } from '../../src/main/vault/secret.ts';
import { type Problem, problemOf } from '../../src/shared/problem.ts';
import type { Exchange } from '../../src/shared/verification/finding.ts';

export const rightToken = 'right-token-0123456789abcdef';
export const wrongToken = 'wrong-token-fedcba9876543210';

interface Circumstances {
  /** Where the server is, without a path: `http://127.0.0.1:…`. */
  readonly origin: string;
  /** Path of the base URL; `/scim/v2` unless told. */
  readonly path?: string;
  /** `rightToken` unless told; `null` for a run without one. */
  readonly token?: string | null;
  readonly cxone?: boolean;
  readonly input?: Partial<RunInput>;
  /** What earlier checks of the run have left; the check may add to it. */
  readonly shared?: Shared;
  /** Exchanges of earlier checks. */
  readonly earlier?: readonly Exchange[];
  readonly signal?: AbortSignal;
  readonly now?: () => number;
  readonly http?: Partial<HttpClientOptions>;
}

interface Result {
  readonly judgement: Judgement;
  readonly shared: Shared;
  /** Those of this check alone. */
  readonly exchanges: readonly Exchange[];
}

/** Runs one check against a loopback server, with the real HTTP client and a recorder that neither masks nor repeats. */
export async function runCheck(check: Check, circumstances: Circumstances): Promise<Result> {
  const { context, exchanges } = contextFor(circumstances);
  try {
    return { judgement: await check(context), shared: context.shared, exchanges };
  } finally {
    context.http.close();
  }
}

/** What a check is given, for tests that run several of them one after the other. */
export function contextFor(circumstances: Circumstances): { context: CheckContext; exchanges: readonly Exchange[] } {
  const { shared = {}, earlier = [], signal = new AbortController().signal, now = Date.now } = circumstances;
  const input = inputFor(circumstances);
  const http = createHttpClient({ reach: tenantReach(() => null), ...circumstances.http });
  const exchanges: Exchange[] = [];
  const ask: CheckContext['ask'] = async (question) => {
    const request = { url: (question.baseUrl ?? input.target.baseUrl) + question.path, headers: headersOf(question) };
    const begun = performance.now();
    const exchangeOf = (answer: Partial<Exchange>): Exchange => {
      const exchange = { ...unanswered(request), milliseconds: performance.now() - begun, ...answer };
      exchanges.push(exchange);
      return exchange;
    };
    try {
      const response = await http.send({ method: 'GET', ...request }, { signal });
      return answered(response, exchangeOf);
    } catch (thrown) {
      return failed(thrown, exchangeOf);
    }
  };
  const headersOf = ({ as, accept = 'application/scim+json, application/json' }: Question): Record<string, string> => {
    const token = { right: (input.token ?? shared.grantedToken)?.reveal(), wrong: wrongToken, nobody: undefined }[as];
    return { Accept: accept, ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }) };
  };
  const record = (exchange: Exchange): void => void exchanges.push(exchange);
  const context = { input, shared, http, signal, now, ask, record, exchanges: () => [...earlier, ...exchanges] };
  return { context, exchanges };
}

function inputFor({ origin, path = '/scim/v2', token = rightToken, cxone = false, input }: Circumstances): RunInput {
  return {
    target: { baseUrl: origin + path, issuer: null, cxone, practice: false },
    token: token === null ? null : new Secret(token),
    accessKey: null,
    client: null,
    knownUser: null,
    tokenOwner: null,
    tenantAddress: null,
    sends: [],
    ...input,
  };
}

type ExchangeOf = (answer: Partial<Exchange>) => Exchange;
type Asked = Awaited<ReturnType<CheckContext['ask']>>;

function answered({ status, headers, body }: HttpResponse, exchangeOf: ExchangeOf): Asked {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  const hadByteOrderMark = whole.startsWith('\uFEFF');
  const text = hadByteOrderMark ? whole.slice(1) : whole;
  const exchange = exchangeOf({ status, responseHeaders: headers, responseBody: text.slice(0, 4000) });
  const answer = { status, headers, text, hadByteOrderMark, milliseconds: exchange.milliseconds };
  return { answer, problem: null, exchange };
}

function failed(thrown: unknown, exchangeOf: ExchangeOf): Asked {
  const problem: Problem = problemOf(thrown);
  if (problem.code === 'cancelled' || problem.code === 'unexpected') throw thrown;
  return { answer: null, problem, exchange: exchangeOf({ problem: problem.code }) };
}

/** The record of a request that nobody has answered; also for tests that need an exchange of an earlier check. */
export function unanswered(request: {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
}): Exchange {
  return {
    at: new Date().toISOString(),
    method: 'GET',
    url: request.url,
    requestHeaders: { ...request.headers },
    status: null,
    problem: null,
    responseHeaders: {},
    responseBody: '',
    milliseconds: 0,
    retries: [],
  };
}
