import { type Dispatcher, Client } from 'undici';
import { type ProblemCode, ProblemError } from '../../shared/problem.ts';
import { decodeBody } from './decode-body.ts';
import { failureOf, type Phase } from './failure.ts';
import { guardedConnector } from './guarded-connector.ts';
import { portOf, type Reach } from './reach.ts';

/** One request. The body is sent as it is; secrets in headers are revealed by the caller on the line that builds it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A whole answer, of any status. Redirects are answers too: they are never followed. */
export interface HttpResponse {
  readonly status: number;
  /** Lower-case names; several values joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded: what the server compressed is unpacked here. */
  readonly body: Uint8Array;
  /** The address that was asked, without query. */
  readonly address: string;
}

export interface HttpClient {
  /**
   * Sends the request once and waits for the whole answer. Raises a ProblemError for everything that is no answer:
   * `address-not-allowed`, the codes of the way to the server, `answer-too-large`, `answer-unexpected` for what is not
   * HTTP, `timed-out`, and `cancelled` when the signal says so. Facts are host, port, phase and the system's own code.
   */
  send(request: HttpRequest, options: { readonly signal: AbortSignal }): Promise<HttpResponse>;
}

/** Times in milliseconds, sizes in bytes. */
interface HttpLimits {
  readonly connectMs: number;
  /** Longest wait for the headers of the answer. */
  readonly headersMs: number;
  /** Longest pause within the body of the answer. */
  readonly bodyMs: number;
  /** Longest time for all of it. */
  readonly overallMs: number;
  /** Largest body of an answer, both as sent and as unpacked. */
  readonly answerBytes: number;
}

/** One line per exchange. The address is without its query, and nothing of headers and bodies is in it. */
export interface HttpLogEntry {
  readonly method: string;
  readonly address: string;
  readonly outcome: number | ProblemCode;
  readonly milliseconds: number;
}

export interface HttpClientOptions {
  readonly reach: Reach;
  readonly log?: (entry: HttpLogEntry) => void;
  readonly limits?: Partial<HttpLimits>;
  /** Certificates (PEM) to trust beside those of the operating system and of Node. */
  readonly extraCertificates?: readonly string[];
}

const defaultLimits: HttpLimits = {
  connectMs: 10_000,
  headersMs: 20_000,
  bodyMs: 10_000,
  overallMs: 30_000,
  answerBytes: 10 * 1024 * 1024,
};

interface Settings {
  readonly reach: Reach;
  readonly limits: HttpLimits;
  readonly extraCertificates: readonly string[];
}

/** Where an exchange has got to; what a failure is called depends on it. */
interface Journey {
  phase: Phase;
}

/** A client that talks HTTP/1.1 to the servers within reach, verifies every certificate and follows no redirect. */
export function createHttpClient({ reach, log, limits, extraCertificates = [] }: HttpClientOptions): HttpClient {
  const settings: Settings = { reach, limits: { ...defaultLimits, ...limits }, extraCertificates };

  const send: HttpClient['send'] = async (request, { signal }) => {
    const url = urlWithin(reach, request.url);
    const begun = performance.now();
    const logged = (outcome: number | ProblemCode): void =>
      log?.({ method: request.method, address: addressOf(url), outcome, milliseconds: performance.now() - begun });
    try {
      const response = await exchange(settings, url, request, signal);
      logged(response.status);
      return response;
    } catch (thrown) {
      if (thrown instanceof ProblemError) logged(thrown.problem.code);
      throw thrown;
    }
  };

  return { send };
}

function urlWithin(reach: Reach, text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new ProblemError({ code: 'address-not-understood' });
  if (url.username !== '' || url.password !== '' || !reach.allowsUrl(url)) {
    throw new ProblemError({ code: 'address-not-allowed', facts: { host: url.hostname, port: portOf(url) } });
  }
  return url;
}

/** A connection of its own for every exchange: a kept one that the server has dropped would look like a broken network. */
async function exchange(
  settings: Settings,
  url: URL,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const journey: Journey = { phase: 'connect' };
  const client = connectionTo(url, settings, journey);
  const ending = endingOf(signal, settings.limits.overallMs, (reason) => void client.destroy(reason));
  try {
    if (signal.aborted) throw new ProblemError({ code: 'cancelled' });
    const answer = await client.request(requestOptions(url, request));
    journey.phase = 'body';
    const headers = flatten(answer.headers);
    const packed = await readWhole(answer.body, headers['content-length'], settings.limits.answerBytes);
    const body = await decodeBody(packed, headers['content-encoding'], settings.limits.answerBytes);
    return { status: answer.statusCode, headers, body, address: addressOf(url) };
  } catch (thrown) {
    throw failureOf(thrown, { host: url.hostname, port: portOf(url), phase: journey.phase });
  } finally {
    ending.stopWaiting();
    await client.destroy();
  }
}

function connectionTo(url: URL, { reach, limits, extraCertificates }: Settings, journey: Journey): Client {
  return new Client(url.origin, {
    // CXone's token endpoint is reported to fail over HTTP/2 and to work over HTTP/1.1.
    allowH2: false,
    pipelining: 0,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    maxResponseSize: limits.answerBytes,
    connect: guardedConnector({
      reach,
      timeoutMs: limits.connectMs,
      extraCertificates,
      onConnected: () => {
        journey.phase = 'answer';
      },
    }),
  });
}

function requestOptions(url: URL, request: HttpRequest): Dispatcher.RequestOptions {
  return {
    method: request.method,
    path: url.pathname + url.search,
    headers: { 'accept-encoding': 'identity', 'user-agent': 'SCIM-Setup-Assistant', ...request.headers },
    body: request.body ?? null,
  };
}

/** Calls `end` with the named reason when the caller or the clock wants it to be over. */
function endingOf(
  signal: AbortSignal,
  overallMs: number,
  end: (reason: ProblemError) => void,
): { stopWaiting: () => void } {
  const cancel = (): void => {
    end(new ProblemError({ code: 'cancelled' }));
  };
  const timer = setTimeout(() => {
    end(new ProblemError({ code: 'timed-out' }));
  }, overallMs);
  signal.addEventListener('abort', cancel);
  return {
    stopWaiting: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    },
  };
}

/** The limit is watched while the body arrives; a length announced beyond it need not arrive at all. */
async function readWhole(
  body: AsyncIterable<Uint8Array>,
  announced: string | undefined,
  limit: number,
): Promise<Uint8Array> {
  if (Number(announced ?? 0) > limit) throw new ProblemError({ code: 'answer-too-large' });
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function flatten(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

const addressOf = (url: URL): string => url.origin + url.pathname;
