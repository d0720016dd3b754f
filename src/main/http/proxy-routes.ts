/** One way out of the network: straight, through a proxy for HTTP, or through one that is not spoken to. */
export type Route =
  | { readonly kind: 'direct' }
  | { readonly kind: 'proxy'; readonly secure: boolean; readonly host: string; readonly port: number }
  | { readonly kind: 'unsupported'; readonly host: string; readonly port: number };

/**
 * The routes of a list as proxy configuration files and Chromium's resolver give it, in its order:
 * `PROXY host:port; HTTPS host:port; SOCKS5 host:port; DIRECT`. What is not understood is left out; a list of which
 * nothing is left means the straight way, as in Chromium.
 */
export function proxyRoutes(list: string): readonly Route[] {
  const routes = list.split(';').flatMap(routesIn);
  return routes.length === 0 ? [{ kind: 'direct' }] : routes;
}

/** How a proxy is called: host and port, IPv6 in brackets. */
export const proxyName = ({ host, port }: { readonly host: string; readonly port: number }): string =>
  `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;

type MakeRoute = (host: string, port: number) => Route;
const unsupported: MakeRoute = (host, port) => ({ kind: 'unsupported', host, port });

/** With the ports that go without saying. */
const schemes: ReadonlyMap<string, readonly [port: number, make: MakeRoute]> = new Map([
  ['PROXY', [80, (host, port) => ({ kind: 'proxy', secure: false, host, port })]],
  ['HTTP', [80, (host, port) => ({ kind: 'proxy', secure: false, host, port })]],
  ['HTTPS', [443, (host, port) => ({ kind: 'proxy', secure: true, host, port })]],
  ['SOCKS', [1080, unsupported]],
  ['SOCKS4', [1080, unsupported]],
  ['SOCKS5', [1080, unsupported]],
  ['QUIC', [443, unsupported]],
]);

function routesIn(entry: string): readonly Route[] {
  const [scheme = '', address = '', ...rest] = entry.trim().split(/\s+/);
  if (rest.length > 0) return [];
  if (scheme.toUpperCase() === 'DIRECT') return address === '' ? [{ kind: 'direct' }] : [];
  const known = schemes.get(scheme.toUpperCase());
  const parts = /^(?:\[([\da-f:.]+)\]|([^\s:/@[\]]+))(?::(\d{1,5}))?$/i.exec(address);
  const host = parts?.[1] ?? parts?.[2];
  if (known === undefined || host === undefined) return [];
  const [usualPort, make] = known;
  const port = Number(parts?.[3] ?? usualPort);
  return port > 0 && port < 65_536 ? [make(host.toLowerCase(), port)] : [];
}
