import { type Problem, problemOf } from '../../../shared/problem.ts';
import type { HttpRequest, HttpResponse } from '../../http/http-client.ts';
import { retriesOf, sendPatiently } from '../../http/repeating.ts';
import { said } from '../../http/said.ts';
import { Secret } from '../../vault/secret.ts';
import type { CheckContext, Judgement } from '../check.ts';
import { judgeProblem } from '../reading.ts';
import { exchangeOf, hiddenOf } from '../recorder.ts';

/**
 * Sends a request of the login and takes it up in the record of the run, without any credential or token: neither those
 * that `secrets` and the run hold, nor any the answer may hold. Raises the problems of the HTTP client.
 */
export async function exchanged(
  context: CheckContext,
  request: HttpRequest,
  secrets: readonly Secret[] = [],
): Promise<HttpResponse> {
  const at = context.now();
  const begun = performance.now();
  const hidden = hiddenOf(context);
  const record = (came: Pick<Parameters<typeof exchangeOf>[0], 'response' | 'problem' | 'retries'>): void => {
    const milliseconds = performance.now() - begun;
    const all = [...hidden.secrets, ...secrets, ...secretsIn(request, came.response)];
    context.record(exchangeOf({ request, ...came, at, milliseconds, ...hidden, secrets: all }));
  };
  try {
    const { response, retries } = await sendPatiently(context.http, request, context);
    record({ response, problem: null, retries });
    return response;
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code !== 'cancelled') record({ response: null, problem, retries: retriesOf(thrown) });
    throw thrown;
  }
}

/** In characters. Ordinary words are shorter, tokens longer. */
const longestWord = 19;
/** A record holds less. */
const longestRead = 20_000;

/**
 * What a login gives out may be a token, in whatever form and under whatever name; therefore every long word in a
 * success counts as one.
 */
function secretsIn({ method }: HttpRequest, response: HttpResponse | null): readonly Secret[] {
  if (method !== 'POST' || response === null || response.status >= 400) return [];
  const text = new TextDecoder().decode(response.body.subarray(0, longestRead));
  const words = text.match(/[\w.~+/=%-]+/g) ?? [];
  return words.filter((word) => word.length > longestWord).map((word) => new Secret(word));
}

/**
 * What `work` finds, or what the problem means that it raised; in either case without any credential of the run. Goes on
 * raising `cancelled`, and what is no problem but a fault of ours.
 */
export async function judged(context: CheckContext, work: () => Promise<Judgement>): Promise<Judgement> {
  try {
    return withoutSecrets(await work(), context);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (problem.code === 'cancelled' || problem.code === 'unexpected') throw thrown;
    return withoutSecrets(judgeLoginProblem(problem), context);
  }
}

function withoutSecrets({ code, facts = {} }: Judgement, context: CheckContext): Judgement {
  const { secrets } = hiddenOf(context);
  const masked = Object.entries(facts).map(([name, fact]): [string, string] => [name, said(fact, secrets)]);
  return { code, facts: Object.fromEntries(masked) };
}

/** What a problem of asking or reading the login means, as a finding. */
function judgeLoginProblem({ code, facts = {} }: Problem): Judgement {
  if (code === 'redirected' && facts['login'] === 'true') return { code: 'redirected-to-login', facts };
  if (code === 'answer-unexpected' && 'field' in facts) return { code: 'shape-wrong', facts };
  if (code === 'tenant-not-found' && 'answered' in facts) return { code: 'tenant-differs', facts };
  return isAboutStatus.has(code) && 'status' in facts
    ? { code: 'status-unexpected', facts }
    : judgeProblem({ code, facts });
}

const isAboutStatus: ReadonlySet<Problem['code']> = new Set([
  'not-found-there',
  'tenant-not-found',
  'answer-unexpected',
]);
