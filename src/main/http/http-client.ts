import { type ProblemCode, ProblemError, problemOf } from '../../shared/problem.ts';
import type { Secret } from '../vault/secret.ts';
import { addressOf, Connection, type ConnectionLimits } from './connection.ts';
import { within } from './deadline.ts';
import { IdleConnections } from './idle-connections.ts';
import { portOf, type Reach } from './reach.ts';
import { exploreWay, openWay, type Way, type WaySettings } from './way.ts';

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
   * Sends the request and waits for the whole answer. Raises a ProblemError for everything that is no answer:
   * `address-not-allowed`, the codes of the way to the server, `answer-too-large`, `answer-unexpected` for what is not
   * HTTP, `timed-out`, and `cancelled` when the signal says so. Facts are host, port, phase and the system's own code;
   * for TLS also what the certificate says of itself, for a proxy also its name.
   *
   * Connections are kept for a while and used again for GET. Should the server have dropped such a one meanwhile, the
   * request is sent on a new one. A POST always has a new one, so that it is never sent twice.
   */
  send(request: HttpRequest, options: { readonly signal: AbortSignal }): Promise<HttpResponse>;
  /**
   * Goes the way to the server stage by stage and hangs up, without asking anything. Raises `cancelled`,
   * `address-not-understood` and `address-not-allowed`; the problems of the way are in what is given back.
   */
  explore(url: string, options: { readonly signal: AbortSignal }): Promise<Way>;
  /** Ends the connections that are kept. Exchanges go on; what they use is not kept any more. */
  close(): void;
}

/** Times in milliseconds, sizes in bytes. */
interface HttpLimits extends ConnectionLimits {
  /** Longest time for each stage of the way: proxy, name, connection, TLS. */
  readonly connectMs: number;
  /** Longest time for all of it. */
  readonly overallMs: number;
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
  /** Certificates (PEM) to trust beside those of the operating system and of Node. Asked for every exchange. */
  readonly extraCertificates?: () => readonly string[];
  /**
   * The proxies for an https address as `PROXY host:port; DIRECT`, which is what Electron's `session.resolveProxy`
   * gives. Not asked for servers on this computer.
   */
  readonly proxyFor?: (url: string) => Promise<string>;
  /** Basic credentials (RFC 7617) for proxies, by `host:port`; see `environmentProxy`. */
  readonly proxyLogins?: ReadonlyMap<string, Secret>;
}

const defaultLimits: HttpLimits = {
  connectMs: 10_000,
  headersMs: 20_000,
  bodyMs: 10_000,
  overallMs: 30_000,
  idleMs: 4_000,
  answerBytes: 10 * 1024 * 1024,
};

/** As many as a run of checks asks side by side, for two servers. */
const mostIdle = 8;

interface Settings extends WaySettings {
  readonly limits: HttpLimits;
  readonly idle: IdleConnections;
}

/** A client that talks HTTP/1.1 to the servers within reach, verifies every certificate and follows no redirect. */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const settings = settingsFrom(options);
  const { limits, idle } = settings;

  const send: HttpClient['send'] = async (request, { signal }) => {
    const url = urlWithin(settings.reach, request.url);
    const begun = performance.now();
    const logged = (outcome: number | ProblemCode): void =>
      options.log?.({
        method: request.method,
        address: addressOf(url),
        outcome,
        milliseconds: performance.now() - begun,
      });
    try {
      const response = await exchange(trustingAsNow(settings), url, request, signal);
      logged(response.status);
      return response;
    } catch (thrown) {
      if (thrown instanceof ProblemError) logged(thrown.problem.code);
      throw thrown;
    }
  };

  const explore: HttpClient['explore'] = async (text, { signal }) => {
    const url = urlWithin(settings.reach, text);
    return within(signal, limits.overallMs, (inTime) => exploreWay(url, settings, inTime));
  };

  const close = (): void => {
    idle.close();
  };

  return { send, explore, close };
}

function settingsFrom(options: HttpClientOptions): Settings {
  const limits = { ...defaultLimits, ...options.limits };
  return {
    reach: options.reach,
    limits,
    stageMs: limits.connectMs,
    extraCertificates: options.extraCertificates ?? (() => []),
    proxyFor: options.proxyFor ?? (() => Promise.resolve('DIRECT')),
    proxyLogins: options.proxyLogins ?? new Map<string, Secret>(),
    idle: new IdleConnections(mostIdle),
  };
}

function urlWithin(reach: Reach, text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new ProblemError({ code: 'address-not-understood' });
  if (url.username !== '' || url.password !== '' || !reach.allowsUrl(url)) {
    throw new ProblemError({ code: 'address-not-allowed', facts: { host: url.hostname, port: portOf(url) } });
  }
  return url;
}

function exchange(settings: Settings, url: URL, request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  return within(signal, settings.limits.overallMs, async (inTime) => {
    const exchangeOver = (connection: Connection): Promise<HttpResponse> =>
      over(connection, settings, url, request, inTime);
    const kept = request.method === 'GET' ? settings.idle.take(keyOf(url, settings)) : null;
    if (kept === null) return exchangeOver(await newConnection(settings, url, request));
    try {
      return await exchangeOver(kept);
    } catch (thrown) {
      if (!kept.isReused || !isDropped(thrown)) throw thrown;
      return exchangeOver(await newConnection(settings, url, request));
    }
  });
}

async function over(
  connection: Connection,
  settings: Settings,
  url: URL,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpResponse> {
  try {
    const response = await connection.exchange(url, request, signal);
    settings.idle.put(keyOf(url, settings), connection);
    return response;
  } catch (thrown) {
    connection.end();
    throw thrown;
  }
}

function newConnection(settings: Settings, url: URL, { method }: HttpRequest): Promise<Connection> {
  const { limits } = settings;
  return Connection.to({
    url,
    limits,
    keep: method === 'GET',
    open: (signal) => openWay(url, settings, signal),
  });
}

/** With the certificates of this moment: a connection is kept under those it was judged by, not under later ones. */
function trustingAsNow(settings: Settings): Settings {
  const certificates = settings.extraCertificates();
  return { ...settings, extraCertificates: () => certificates };
}

/** Whoever trusts other authorities than before has to look at the certificate again. */
const keyOf = ({ origin }: URL, { extraCertificates }: Settings): string => [origin, ...extraCertificates()].join('\n');

/** The end of a connection before an answer: on a kept one, that of a server that had given it up meanwhile. */
function isDropped(thrown: unknown): boolean {
  const { code, facts } = problemOf(thrown);
  return code === 'connection-broken' && facts?.['phase'] === 'answer';
}
