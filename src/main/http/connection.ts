import type { Socket } from 'node:net';
import type { Client, Dispatcher } from 'undici';
import { ProblemError } from '../../shared/problem.ts';
import { decodeBody } from './decode-body.ts';
import { reasonOf } from './deadline.ts';
import { failureOf, type Phase } from './failure.ts';
import type { HttpRequest, HttpResponse } from './http-client.ts';
import { portOf } from './reach.ts';

/** Times in milliseconds, sizes in bytes. */
export interface ConnectionLimits {
  /** Longest wait for the headers of the answer. */
  readonly headersMs: number;
  /** Longest pause within the body of the answer. */
  readonly bodyMs: number;
  /** Largest body of an answer, both as sent and as unpacked. */
  readonly answerBytes: number;
  /** How long a connection is kept that nobody uses, unless the server names a shorter time. */
  readonly idleMs: number;
}

export interface ConnectionOptions {
  readonly url: URL;
  readonly limits: ConnectionLimits;
  /** Whether it may serve another exchange after the first. */
  readonly keep: boolean;
  /** Opens the socket it talks over. */
  readonly open: (signal: AbortSignal) => Promise<Socket>;
}

/** One connection to one origin, for one exchange at a time. */
export class Connection {
  readonly #client: Client;
  readonly #gone = new AbortController();
  readonly #limits: ConnectionLimits;
  readonly #mayBeKept: boolean;
  /** Where the exchange has got to; what a failure is called depends on it. */
  #phase: Phase = 'connect';
  #isReused = false;
  #socket: Socket | null = null;

  private constructor({ url, limits, keep, open }: ConnectionOptions, UndiciClient: typeof Client) {
    this.#limits = limits;
    this.#mayBeKept = keep;
    this.#client = new UndiciClient(url.origin, {
      allowH2: false,
      pipelining: keep ? 1 : 0,
      keepAliveTimeout: limits.idleMs,
      keepAliveMaxTimeout: limits.idleMs,
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.bodyMs,
      maxResponseSize: limits.answerBytes,
      connect: (_target, callback) => {
        this.#phase = 'connect';
        this.#isReused = false;
        open(this.#gone.signal).then(
          (socket) => {
            this.#phase = 'answer';
            this.#socket = socket;
            callback(null, socket);
          },
          (thrown: unknown) => {
            callback(failureOf(thrown, { host: url.hostname, port: portOf(url), phase: 'connect' }), null);
          },
        );
      },
    });
  }

  /** A connection that opens with its first exchange. */
  static async to(options: ConnectionOptions): Promise<Connection> {
    // Half of the main process's code, and nothing that its start needs.
    const undici = await import('undici');
    return new Connection(options, undici.Client);
  }

  /** Whether it can serve another exchange. */
  get isOpen(): boolean {
    return this.#mayBeKept && !this.#gone.signal.aborted && this.#socket?.destroyed === false;
  }

  /** Whether the exchange went over a socket that had served another one before. */
  get isReused(): boolean {
    return this.#isReused;
  }

  /** Sends the request and waits for the whole answer. Raises what `HttpClient.send` raises, but not for the time. */
  async exchange(url: URL, request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
    const stop = (): void => {
      this.#end(reasonOf(signal));
    };
    this.#isReused = this.isOpen;
    this.#phase = this.#isReused ? 'answer' : 'connect';
    signal.addEventListener('abort', stop);
    try {
      if (signal.aborted) throw reasonOf(signal);
      const answer = await this.#client.request(requestOptions(url, request));
      this.#phase = 'body';
      return await this.#readAnswer(url, answer);
    } catch (thrown) {
      throw failureOf(thrown, { host: url.hostname, port: portOf(url), phase: this.#phase });
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async #readAnswer(url: URL, answer: Dispatcher.ResponseData): Promise<HttpResponse> {
    const { answerBytes } = this.#limits;
    const headers = flatten(answer.headers);
    const packed = await readWhole(answer.body, headers['content-length'], answerBytes);
    const body = await decodeBody(packed, headers['content-encoding'], answerBytes);
    return { status: answer.statusCode, headers, body, address: addressOf(url) };
  }

  /** Hangs up, whatever is going on. */
  end(): void {
    this.#end(null);
  }

  #end(reason: Error | null): void {
    this.#gone.abort(reason ?? undefined);
    void this.#client.destroy(reason);
  }
}

function requestOptions(url: URL, request: HttpRequest): Dispatcher.RequestOptions {
  return {
    method: request.method,
    path: url.pathname + url.search,
    headers: { 'accept-encoding': 'identity', 'user-agent': 'SCIM-Setup-Assistant', ...request.headers },
    body: request.body ?? null,
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

/** Without the query, which may hold what is nobody else's business. */
export const addressOf = (url: URL): string => url.origin + url.pathname;
