import { randomBytes } from 'node:crypto';
import { type Problem, problemOf } from '../../shared/problem.ts';
import type { Exchange, Retry } from '../../shared/verification/finding.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../http/http-client.ts';
import { retriesOf, sendPatiently } from '../http/repeating.ts';
import { log } from '../log.ts';
import { Secret } from '../vault/secret.ts';
import type { Asked, CheckContext, Question, RunInput, Shared } from './check.ts';
import { type Hidden, maskedBody, maskedHeaders, maskedUrl } from './masking.ts';

interface AskerParts {
  readonly input: RunInput;
  readonly shared: Shared;
  readonly http: HttpClient;
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sent by those who ask with a made-up token. */
  readonly wrongToken: Secret;
  /** Takes up the record of everything that is asked. */
  readonly record: (exchange: Exchange) => void;
}

/** A token that no server has given out. */
export const madeUpToken = (): Secret => new Secret(randomBytes(32).toString('base64url'));

/**
 * How a check asks the server. Everything asked is recorded, whatever came of it; of the problems only `cancelled` is
 * raised. A token never goes to another origin than the run's, and where there is none nobody asks with it: to want that
 * is a fault of the check.
 */
export function createAsker(parts: AskerParts): CheckContext['ask'] {
  return async (question) => {
    const request = requestFor(question, parts);
    const at = parts.now();
    const begun = performance.now();
    const recorded: Recorded = (outcome) => {
      const milliseconds = performance.now() - begun;
      const exchange = exchangeOf({ request, ...outcome, at, milliseconds, ...hiddenOf(parts) });
      parts.record(exchange);
      return exchange;
    };
    try {
      const { response, retries } = await sendPatiently(parts.http, request, parts);
      return answered(response, recorded({ response, problem: null, retries }));
    } catch (thrown) {
      return unanswered(thrown, recorded);
    }
  };
}

type Outcome = Pick<Told, 'response' | 'problem' | 'retries'>;
type Recorded = (outcome: Outcome) => Exchange;

function requestFor({ as, path, accept, baseUrl }: Question, parts: AskerParts): HttpRequest {
  const { target } = parts.input;
  const url = (baseUrl ?? target.baseUrl) + path;
  const headers = { Accept: accept ?? 'application/scim+json, application/json' };
  if (as === 'nobody') return { method: 'GET', url, headers };
  if (URL.parse(url)?.origin !== URL.parse(target.baseUrl)?.origin) throw new Error('a token for another origin');
  const token = as === 'wrong' ? parts.wrongToken : rightToken(parts);
  // A server that lets everybody in is asked without one.
  if (token === null) return { method: 'GET', url, headers };
  return { method: 'GET', url, headers: { ...headers, Authorization: `Bearer ${token.reveal()}` } };
}

const rightToken = ({ input, shared }: Pick<AskerParts, 'input' | 'shared'>): Secret | null =>
  input.token ?? shared.grantedToken ?? null;

const byteOrderMark = [0xef, 0xbb, 0xbf];

function answered({ status, headers, body }: HttpResponse, exchange: Exchange): Asked {
  const { milliseconds } = exchange;
  const hadByteOrderMark = byteOrderMark.every((byte, index) => body[index] === byte);
  // Leaves the mark out, and puts a replacement character for what is not UTF-8.
  const text = new TextDecoder().decode(body);
  return { answer: { status, headers, text, hadByteOrderMark, milliseconds }, problem: null, exchange };
}

function unanswered(thrown: unknown, recorded: Recorded): Asked {
  const problem = problemOf(thrown);
  if (problem.code === 'cancelled') throw thrown;
  if (problem.code === 'unexpected') log.error('question-failed', thrown);
  return { answer: null, problem, exchange: recorded({ response: null, problem, retries: retriesOf(thrown) }) };
}

/** What must not be seen in any record of the run: its credentials, those it was given on the way, and who was asked for. */
export function hiddenOf({ input, shared }: Pick<AskerParts, 'input' | 'shared'>): Hidden {
  const { token, accessKey, client, knownUser, tokenOwner } = input;
  const secrets = [
    token,
    accessKey?.accessKeyId,
    accessKey?.accessKeySecret,
    client?.clientId,
    client?.clientSecret,
    shared.grantedToken,
    shared.refreshToken,
    shared.idToken,
  ];
  const people = [knownUser, tokenOwner, ...textsIn(shared.person ?? {}, isPersonal)];
  return { secrets: secrets.filter(isThere), people: people.filter(isThere) };
}

/** Attributes whose texts tell who somebody is, in lower case; a server likes to repeat them when it refuses. */
const personal: ReadonlySet<string> = new Set([
  'username',
  'id',
  'externalid',
  'displayname',
  'nickname',
  'name',
  'emails',
  'phonenumbers',
]);
const isPersonal = (name: string): boolean => personal.has(name.toLowerCase());

/** Of emails and telephone numbers the value alone: their kind is a word like any other. */
function textsIn(value: unknown, isWanted: (name: string) => boolean): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((entry) => textsIn(entry, (name) => name === 'value'));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (isWanted(name) ? textsIn(inner, () => true) : []));
}

const isThere = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** What is known of an exchange when it is over. */
interface Told {
  readonly request: HttpRequest;
  readonly response: HttpResponse | null;
  /** What kept an answer away. */
  readonly problem: Problem | null;
  /** When it was sent: milliseconds since 1970. */
  readonly at: number;
  readonly milliseconds: number;
  readonly retries: readonly Retry[];
  /** Everything that must not appear in the record, beside what never does. */
  readonly secrets: readonly Secret[];
  readonly people?: readonly string[];
}

/** The record of an exchange, fit to be kept and shown: masked and cut. */
export function exchangeOf(told: Told): Exchange {
  const { request, response, problem, secrets, people = [] } = told;
  const hidden: Hidden = { secrets, people };
  return {
    at: new Date(told.at).toISOString(),
    method: request.method,
    url: maskedUrl(request.url, hidden),
    requestHeaders: maskedHeaders(request.headers, hidden),
    status: response?.status ?? null,
    problem: problem?.code ?? null,
    responseHeaders: maskedHeaders(response?.headers ?? {}, hidden),
    responseBody: response === null ? '' : maskedBody(new TextDecoder().decode(response.body), hidden),
    milliseconds: told.milliseconds,
    retries: [...told.retries],
  };
}
