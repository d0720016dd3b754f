import type { LookupAddress } from 'node:dns';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { type Problem, type ProblemCode, ProblemError } from '../../shared/problem.ts';
import { factsOfCertificate, shownCertificates } from './certificates.ts';
import { unlessAborted, within } from './deadline.ts';
import type { ProxyKnowledge } from './environment-proxy.ts';
import { failureOf } from './failure.ts';
import { proxyName, proxyRoutes, type Route } from './proxy-routes.ts';
import { namesThisComputer, portOf, type Reach } from './reach.ts';
import { addressesOf, bareHost, connected, secured } from './sockets.ts';
import { type Proxy, proxyFailure, tunnelled } from './tunnel.ts';

/** The stages of the way to a server, in their order. */
export type WayStage = 'proxy' | 'name' | 'connection' | 'tls';

type Facts = Readonly<Record<string, string>>;
export type StageOutcome =
  { readonly passed: true; readonly facts: Facts } | { readonly passed: false; readonly problem: Problem };

/**
 * How each stage of the way went. `null` for one that was not made: without a proxy there is none to pass, with one it
 * looks up the name and makes the connection, plain HTTP has no TLS, and nothing is made after a stage that failed.
 *
 * Facts: `milliseconds` of every stage; `proxy` (host and port) of the proxy; `addresses` (how many) of the name;
 * `protocol`, `issuer`, `validFrom` and `validTo` (ISO 8601) of TLS.
 */
export type Way = Readonly<Record<WayStage, StageOutcome | null>>;

export interface WaySettings extends ProxyKnowledge {
  readonly reach: Reach;
  /** Longest time for each stage. */
  readonly stageMs: number;
  /** PEM. */
  readonly extraCertificates: () => readonly string[];
}

/** Makes one stage. Who wants to know how the stages went puts his own here. */
type MakeStage = <Made>(stage: WayStage, make: () => Promise<Made>, tell: (made: Made) => Facts) => Promise<Made>;

const justMake: MakeStage = (_stage, make) => make();

/**
 * A socket that leads to the server of the URL, of which nothing has been asked yet. Looks who is really at the other
 * end before the first byte is sent, because a name can resolve to any address, and raises `address-not-allowed` for a
 * peer out of reach. Asks for a proxy only for https, and not for this computer. Fails with everything the stages do.
 */
export async function openWay(
  url: URL,
  settings: WaySettings,
  signal: AbortSignal,
  startRoute: () => MakeStage = () => justMake,
): Promise<Socket> {
  const routes = await routesTo(url, settings, signal);
  const { socket, makeStage } = await firstOpen(routes, async (route) => {
    const stage = startRoute();
    return { socket: await openRoute(route, { url, settings, signal, makeStage: stage }), makeStage: stage };
  });
  if (url.protocol !== 'https:') return socket;
  const secure = (inTime: AbortSignal): Promise<TLSSocket> =>
    secured(socket, bareHost(url), settings.extraCertificates(), inTime);
  return makeStage('tls', () => within(signal, settings.stageMs, secure), factsOfTls);
}

/**
 * Goes the way to the server of the URL stage by stage, asks nothing of it and hangs up. Raises `cancelled` only; the
 * problems of the way are in what is given back.
 */
export async function exploreWay(url: URL, settings: WaySettings, signal: AbortSignal): Promise<Way> {
  const journals: Journal[] = [];
  const startRoute = (): MakeStage => {
    const journal: Journal = { way: notMade(), failure: null };
    journals.push(journal);
    return keeping(journal, url);
  };
  try {
    const socket = await openWay(url, settings, signal, startRoute);
    socket.destroy();
    return journals.at(-1)?.way ?? notMade();
  } catch (thrown) {
    const { problem } = failureOf(thrown, whereOf(url));
    if (problem.code === 'cancelled') throw thrown;
    const failed = journals.find(({ failure }) => failure === thrown);
    return failed?.way ?? { ...notMade(), proxy: { passed: false, problem } };
  }
}

interface Journal {
  readonly way: Record<WayStage, StageOutcome | null>;
  failure: unknown;
}

const notMade = (): Journal['way'] => ({ proxy: null, name: null, connection: null, tls: null });

const whereOf = (url: URL) => ({ host: url.hostname, port: portOf(url), phase: 'connect' }) as const;

function keeping(journal: Journal, url: URL): MakeStage {
  return async (stage, make, tell) => {
    const begun = performance.now();
    try {
      const made = await make();
      const milliseconds = String(Math.round(performance.now() - begun));
      journal.way[stage] = { passed: true, facts: { ...tell(made), milliseconds } };
      return made;
    } catch (thrown) {
      journal.way[stage] = { passed: false, problem: failureOf(thrown, whereOf(url)).problem };
      journal.failure = thrown;
      throw thrown;
    }
  };
}

function factsOfTls(socket: TLSSocket): Facts {
  const [certificate] = shownCertificates(socket);
  const facts = certificate === undefined ? {} : factsOfCertificate(certificate);
  return { protocol: socket.getProtocol() ?? '', ...facts };
}

async function routesTo(url: URL, { proxyFor, stageMs }: WaySettings, signal: AbortSignal): Promise<readonly Route[]> {
  if (url.protocol !== 'https:' || namesThisComputer(url)) return [{ kind: 'direct' }];
  // Path and query are nobody else's business; browsers leave them out as well.
  const ask = (inTime: AbortSignal): Promise<string> => unlessAborted(inTime, proxyFor(`${url.origin}/`));
  return proxyRoutes(await within(signal, stageMs, ask));
}

/** What lets the next route be tried: that nobody was reached on this one. */
const nobodyReached: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'name-not-found',
  'connection-refused',
  'network-unreachable',
  'connection-broken',
  'timed-out',
  'proxy-not-supported',
]);

/** When all routes fail, the first one speaks for them: it is the one that was meant to be taken. */
async function firstOpen<Opened>(routes: readonly Route[], open: (route: Route) => Promise<Opened>): Promise<Opened> {
  const failures: unknown[] = [];
  for (const route of routes) {
    try {
      return await open(route);
    } catch (thrown) {
      failures.push(thrown);
      if (!letsNextTry(thrown)) throw thrown;
    }
  }
  throw failures[0];
}

function letsNextTry(thrown: unknown): boolean {
  const { code, facts } = failureOf(thrown, { host: '', port: '', phase: 'connect' }).problem;
  return nobodyReached.has(code) || (code === 'proxy-failed' && facts?.['status'] === undefined);
}

interface Journey {
  readonly url: URL;
  readonly settings: WaySettings;
  readonly signal: AbortSignal;
  readonly makeStage: MakeStage;
}

function openRoute(route: Route, journey: Journey): Promise<Socket> {
  if (route.kind === 'direct') return openDirect(journey);
  const facts = { proxy: proxyName(route) };
  const open =
    route.kind === 'proxy'
      ? () => openThroughProxy(route, journey)
      : () => Promise.reject(new ProblemError({ code: 'proxy-not-supported', facts }));
  return journey.makeStage('proxy', open, () => facts);
}

async function openDirect({ url, settings, signal, makeStage }: Journey): Promise<Socket> {
  const { reach, stageMs } = settings;
  const to = { host: bareHost(url), port: Number(portOf(url)) };
  const lookUp = (): Promise<readonly LookupAddress[]> =>
    within(signal, stageMs, (inTime) => addressesOf(to.host, inTime));
  const addresses = await makeStage('name', lookUp, (found) => ({ addresses: String(found.length) }));
  const connect = async (inTime: AbortSignal): Promise<Socket> =>
    checked(await connected({ ...to, addresses }, inTime), reach, [to.port], url.protocol === 'https:');
  return makeStage(
    'connection',
    () => within(signal, stageMs, connect),
    () => ({}),
  );
}

/** A proxy may be on this computer, but neither it nor what it leads to from there may be the practice tenant. */
function openThroughProxy(proxy: Proxy, { url, settings, signal }: Journey): Promise<Socket> {
  const authority = `${url.hostname}:${portOf(url)}`;
  const open = async (inTime: AbortSignal): Promise<Socket> => {
    const socket = await reachProxy(proxy, Number(portOf(url)), settings, inTime);
    return tunnelled(socket, proxy, authority, settings.proxyLogins.get(proxyName(proxy)), inTime);
  };
  return within(signal, settings.stageMs, open).catch((thrown: unknown) => {
    throw signal.aborted || isOutOfReach(thrown) ? thrown : proxyFailure(proxy, thrown);
  });
}

async function reachProxy(
  proxy: Proxy,
  targetPort: number,
  { reach, extraCertificates }: WaySettings,
  signal: AbortSignal,
): Promise<Socket> {
  const { host, port } = proxy;
  const socket = await connected({ host, port, addresses: await addressesOf(host, signal) }, signal);
  checked(socket, reach, [port, targetPort], true);
  return proxy.secure ? secured(socket, host, extraCertificates(), signal) : socket;
}

/** The socket, if its peer is within reach at each of the ports. */
function checked(socket: Socket, reach: Reach, ports: readonly number[], secure: boolean): Socket {
  const { remoteAddress: address } = socket;
  if (address !== undefined && ports.every((port) => reach.allowsPeer({ secure, address, port }))) return socket;
  socket.destroy();
  throw new ProblemError({ code: 'address-not-allowed' });
}

const isOutOfReach = (thrown: unknown): boolean =>
  thrown instanceof ProblemError && thrown.problem.code === 'address-not-allowed';
