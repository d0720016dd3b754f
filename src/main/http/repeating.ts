import { setTimeout as delay } from 'node:timers/promises';
import { type ProblemCode, ProblemError, problemOf } from '../../shared/problem.ts';
import type { Retry } from '../../shared/verification/finding.ts';
import type { HttpClient, HttpRequest, HttpResponse } from './http-client.ts';
import { retryAfterMs } from './retry-after.ts';

export interface PatientOptions {
  readonly signal: AbortSignal;
  /** Milliseconds since 1970, by the clock of this computer. */
  readonly now: () => number;
  /** Waits, and fails as soon as the signal is given. */
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

export interface PatientAnswer {
  readonly response: HttpResponse;
  /** What it took. Empty when the first try was answered. */
  readonly retries: readonly Retry[];
}

/** A problem that was still there after these retries. */
export class ProblemAfterRetries extends ProblemError {
  readonly retries: readonly Retry[];

  constructor({ problem, cause }: ProblemError, retries: readonly Retry[]) {
    super(problem, { cause });
    this.retries = retries;
  }
}

/** The retries that came before a failure of `sendPatiently`. */
export const retriesOf = (thrown: unknown): readonly Retry[] =>
  thrown instanceof ProblemAfterRetries ? thrown.retries : [];

const mostRetries = 2;
const longestWaitMs = 10_000;
const firstWaitMs = 500;

/** Too many requests, and what gateways say about a server that is not there just now. */
const worthRepeating: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const lostOnTheWay: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['connection-broken']);

/**
 * Sends the request, and a GET up to twice more when the server is busy or the connection breaks, each time after a
 * wait: the one the server asks for, or half a second, then a whole one. A server that wants more than ten seconds is
 * not asked again. The last answer is given back whatever its status. Raises what `HttpClient.send` raises; `retriesOf`
 * tells what had been tried by then.
 */
export async function sendPatiently(
  http: HttpClient,
  request: HttpRequest,
  { signal, now, wait = waited }: PatientOptions,
): Promise<PatientAnswer> {
  const retries: Retry[] = [];
  try {
    for (;;) {
      const tried = await attempt(http, request, signal);
      const pause = request.method === 'GET' ? pauseAfter(tried, retries.length, now) : null;
      if (pause === null) return { response: answered(tried), retries };
      retries.push(pause);
      await wait(pause.waitedMs, signal);
    }
  } catch (thrown) {
    throw thrown instanceof ProblemError && retries.length > 0 ? new ProblemAfterRetries(thrown, retries) : thrown;
  }
}

async function waited(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(milliseconds, undefined, { signal });
  } catch (thrown) {
    throw new ProblemError({ code: 'cancelled' }, { cause: thrown });
  }
}

type Attempt = { readonly response: HttpResponse } | { readonly failure: ProblemError };

async function attempt(http: HttpClient, request: HttpRequest, signal: AbortSignal): Promise<Attempt> {
  try {
    return { response: await http.send(request, { signal }) };
  } catch (thrown) {
    if (thrown instanceof ProblemError) return { failure: thrown };
    throw thrown;
  }
}

function answered(tried: Attempt): HttpResponse {
  if ('failure' in tried) throw tried.failure;
  return tried.response;
}

/** What to wait before trying again; `null` when that is not worth it. */
function pauseAfter(tried: Attempt, retriesSoFar: number, now: () => number): Retry | null {
  if (retriesSoFar >= mostRetries) return null;
  const usualMs = firstWaitMs * 2 ** retriesSoFar;
  if ('failure' in tried) {
    const { code } = problemOf(tried.failure);
    return lostOnTheWay.has(code) ? { reason: code, waitedMs: usualMs } : null;
  }
  const { status, headers } = tried.response;
  if (!worthRepeating.has(status)) return null;
  const waitedMs = retryAfterMs(headers, now()) ?? usualMs;
  return waitedMs > longestWaitMs ? null : { reason: String(status), waitedMs };
}
