import { BlockList, isIP } from 'node:net';
import { ProblemError } from '../../shared/problem.ts';
import { Secret } from '../vault/secret.ts';
import { proxyName } from './proxy-routes.ts';
import { portOf } from './reach.ts';
import { bareHost } from './sockets.ts';

/** What is known of the proxies between this computer and the servers. */
export interface ProxyKnowledge {
  /** The routes for an https address, as `proxyRoutes` reads them; what Electron's `session.resolveProxy` gives. */
  readonly proxyFor: (url: string) => Promise<string>;
  /** User name and password of a proxy as Basic credentials (RFC 7617), by `host:port`. */
  readonly proxyLogins: ReadonlyMap<string, Secret>;
}

interface EnvironmentProxy {
  readonly list: string;
  readonly login: readonly [proxy: string, credentials: Secret] | null;
}

const straight: EnvironmentProxy = { list: 'DIRECT', login: null };
const variables = ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'];
const exceptionVariables = ['no_proxy', 'NO_PROXY'];

/**
 * The proxy that the environment names for https, as terminals have it: `https_proxy`, `HTTPS_PROXY`, `all_proxy`,
 * `ALL_PROXY`, the first of these that is set, unless `no_proxy` or `NO_PROXY` names the host. Raises
 * `proxy-not-supported` (fact `proxy`, the name of the variable) for a value that is no proxy's address.
 */
export function environmentProxy(environment: Readonly<Record<string, string | undefined>>): ProxyKnowledge {
  const firstSet = (names: readonly string[]): string | undefined =>
    names.find((name) => (environment[name] ?? '').trim() !== '');
  const variable = firstSet(variables);
  const proxy = variable === undefined ? straight : readProxy(variable, environment[variable] ?? '');
  const exceptions = exceptionsIn(environment[firstSet(exceptionVariables) ?? ''] ?? '');
  return {
    proxyFor: (text) => {
      const url = URL.parse(text);
      const excepted = url !== null && exceptions.some((isExcepted) => isExcepted(url));
      return Promise.resolve(excepted ? straight.list : proxy.list);
    },
    proxyLogins: new Map(proxy.login === null ? [] : [proxy.login]),
  };
}

const pacSchemes: ReadonlyMap<string, readonly [scheme: string, port: number]> = new Map([
  ['http:', ['PROXY', 80]],
  ['https:', ['HTTPS', 443]],
  ['socks:', ['SOCKS', 1080]],
  ['socks4:', ['SOCKS4', 1080]],
  ['socks4a:', ['SOCKS4', 1080]],
  ['socks5:', ['SOCKS5', 1080]],
  ['socks5h:', ['SOCKS5', 1080]],
]);

function readProxy(variable: string, value: string): EnvironmentProxy {
  const text = value.trim();
  const url = URL.parse(text.includes('://') ? text : `http://${text}`);
  const known = pacSchemes.get(url?.protocol ?? '');
  if (url === null || known === undefined || url.hostname === '') {
    // The value may hold a password.
    throw new ProblemError({ code: 'proxy-not-supported', facts: { proxy: variable } });
  }
  const [scheme, usualPort] = known;
  const name = proxyName({ host: bareHost(url).toLowerCase(), port: Number(url.port === '' ? usualPort : url.port) });
  const hasLogin = url.username !== '' || url.password !== '';
  return { list: `${scheme} ${name}`, login: hasLogin ? [name, basicLogin(url)] : null };
}

const basicLogin = ({ username, password }: URL): Secret =>
  new Secret(Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64'));

/** A password with a percent sign of its own is not encoded at all. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Whether an exception is meant for a host, which is spelled as `bareHost` does. */
type Names = (host: string) => boolean;

/** `*`, or names, numbers and networks of numbers, each with or without a port. */
function exceptionsIn(list: string): readonly ((url: URL) => boolean)[] {
  const entries = list.split(/[\s,]+/).filter((entry) => entry !== '');
  return entries.map((entry) => {
    if (entry === '*') return () => true;
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(hasBareColons(entry) ? `[${entry}]` : entry) ?? [];
    const wanted = host.replace(/[[\]]/g, '').toLowerCase();
    const names = namesInNetwork(wanted) ?? namesBelow(wanted);
    return (url) => names(bareHost(url)) && (port === undefined || port === portOf(url));
  });
}

/** A number, or a network of them with the length of its prefix (RFC 4632 3.1); `null` for anything else. */
function namesInNetwork(wanted: string): Names | null {
  const [, start = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(wanted) ?? [];
  const family = familyOf(start);
  const longest = family === 'ipv4' ? 32 : 128;
  const prefix = Number(length ?? longest);
  if (family === null || prefix > longest) return null;
  const network = new BlockList();
  network.addSubnet(start, prefix, family);
  return (host) => {
    const hostFamily = familyOf(host);
    return hostFamily !== null && network.check(host, hostFamily);
  };
}

function familyOf(text: string): 'ipv4' | 'ipv6' | null {
  const family = isIP(text);
  if (family === 0) return null;
  return family === 4 ? 'ipv4' : 'ipv6';
}

/** A name stands for itself and all below it, with or without a leading dot or asterisk. */
function namesBelow(entry: string): Names {
  const wanted = entry.replace(/^\*?\./, '');
  return (host) => host === wanted || host.endsWith(`.${wanted}`);
}

/** An IPv6 address without brackets, in which colons do not announce a port. */
const hasBareColons = (entry: string): boolean => /^[^[]*:.*:/.test(entry);
