import { BlockList, isIP } from 'node:net';

/** The other end of a connected socket. */
interface Peer {
  readonly secure: boolean;
  readonly address: string;
  readonly port: number;
}

/**
 * Which servers a client may talk to. Asked twice: about the URL before anything is done, and about the peer of the
 * connected socket before anything is sent, because only the socket knows what a name resolved to.
 */
export interface Reach {
  allowsUrl(url: URL): boolean;
  allowsPeer(peer: Peer): boolean;
}

type Port = () => number | null;
const noPort: Port = () => null;

/**
 * The practice tenant and nothing else, on 127.0.0.1: plain HTTP at the port it listens on now, and HTTPS at its second
 * one, which it has while its certificate is broken.
 */
export function practiceReach(plainPort: Port, securePort: Port = noPort): Reach {
  const allows = (secure: boolean, port: number): boolean => port === (secure ? securePort() : plainPort());
  return {
    allowsUrl: (url) =>
      ['http:', 'https:'].includes(url.protocol) &&
      url.hostname === '127.0.0.1' &&
      allows(url.protocol === 'https:', Number(portOf(url))),
    allowsPeer: ({ secure, address, port }) => address === '127.0.0.1' && allows(secure, port),
  };
}

/** HTTPS anywhere and HTTP on this computer, but never the practice tenant, whatever name or spelling leads to it. */
export function tenantReach(plainPort: Port, securePort: Port = noPort): Reach {
  const isPractice = (port: number): boolean => port === plainPort() || port === securePort();
  const allows = (secure: boolean, thisComputer: boolean, port: number): boolean =>
    thisComputer ? !isPractice(port) : secure;
  return {
    allowsUrl: (url) =>
      ['http:', 'https:'].includes(url.protocol) &&
      allows(url.protocol === 'https:', namesThisComputer(url), Number(portOf(url))),
    allowsPeer: ({ secure, address, port }) => allows(secure, isThisComputer(address), port),
  };
}

/** The port of an http or https URL as text, also when it is the scheme's own and therefore not written. */
export function portOf(url: URL): string {
  if (url.port !== '') return url.port;
  return url.protocol === 'https:' ? '443' : '80';
}

/** Loopback, and the unspecified addresses, which systems connect to loopback. Mapped IPv4 is understood by BlockList. */
const thisComputer = new BlockList();
thisComputer.addSubnet('127.0.0.0', 8, 'ipv4');
thisComputer.addSubnet('0.0.0.0', 8, 'ipv4');
thisComputer.addAddress('::1', 'ipv6');
thisComputer.addAddress('::', 'ipv6');

/** `localhost` and names below it are loopback by RFC 6761 6.3; numbers are already normalised by the URL parser. */
export function namesThisComputer({ hostname }: URL): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return name === 'localhost' || name.endsWith('.localhost') || isThisComputer(name);
}

function isThisComputer(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && thisComputer.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
