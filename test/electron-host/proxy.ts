const schemes: Readonly<Record<string, string>> = {
  'http:': 'PROXY',
  'https:': 'HTTPS',
  'socks:': 'SOCKS5',
  'socks4:': 'SOCKS',
  'socks5:': 'SOCKS5',
  'socks5h:': 'SOCKS5',
};
const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.');

const isExempt = (rule: string, { hostname, host }: URL): boolean => {
  if (rule === '*') return true;
  const name = rule.replace(/^\*?\.?/u, '').toLowerCase();
  return name !== '' && [hostname, host].some((own) => own === name || own.endsWith(`.${name}`));
};

const value = (environment: NodeJS.ProcessEnv, name: string): string =>
  environment[name] ?? environment[name.toUpperCase()] ?? '';

const words = (text: string): readonly string[] => text.split(/[\s,]+/u).filter((word) => word !== '');

const asRule = (proxy: string): string => {
  const { protocol, hostname, port } = new URL(/^[a-z0-9]+:\/\//iu.test(proxy) ? proxy : `http://${proxy}`);
  const usedPort = port === '' ? (defaultPorts[protocol] ?? '1080') : port;
  return `${schemes[protocol] ?? 'PROXY'} ${hostname}:${usedPort}`;
};

/** What Chromium answers on a Linux without a desktop's proxy settings: `DIRECT`, or `PROXY host:port` from the environment. */
export const resolveFromEnvironment = (address: string, environment: NodeJS.ProcessEnv): string => {
  const url = new URL(address);
  const own = value(environment, `${url.protocol.replace(':', '')}_proxy`);
  const proxy = own === '' ? value(environment, 'all_proxy') : own;
  const exempt = words(value(environment, 'no_proxy')).some((rule) => isExempt(rule, url));
  return proxy === '' || exempt || isLoopback(url.hostname) ? 'DIRECT' : asRule(proxy);
};
