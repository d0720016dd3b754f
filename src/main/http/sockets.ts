import type { X509Certificate } from 'node:crypto';
import dns, { type LookupAddress } from 'node:dns';
import net, { isIP, type LookupFunction, type Socket } from 'node:net';
import tls, { type TLSSocket } from 'node:tls';
import { ProblemError } from '../../shared/problem.ts';
import { shownCertificates } from './certificates.ts';
import { reasonOf, unlessAborted } from './deadline.ts';
import { tlsFailure } from './tls-failure.ts';
import { trusting } from './trust.ts';

/** The host of a URL as sockets and certificates spell it: IPv6 without brackets, names without the dot at the end. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');

/** Every address behind a host; a number is its own. Fails with the resolver's error or the signal's reason. */
export async function addressesOf(host: string, signal: AbortSignal): Promise<readonly LookupAddress[]> {
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  const { promise, resolve, reject } = Promise.withResolvers<readonly LookupAddress[]>();
  dns.lookup(host, { all: true }, (error, addresses) => {
    if (error === null) resolve(addresses);
    else reject(error);
  });
  return unlessAborted(signal, promise);
}

/**
 * How long each of several addresses is given before the next one is tried, in milliseconds. Node gives up on one for
 * good then, and its own 250 are less than a far server needs, or one whose first packet got lost and is sent again
 * after a second.
 */
const attemptMs = 2_000;

/** A connection to the first of the addresses that takes one. Fails with the system's error or the signal's reason. */
export function connected(
  to: { readonly host: string; readonly port: number; readonly addresses: readonly LookupAddress[] },
  signal: AbortSignal,
): Promise<Socket> {
  const lookup: LookupFunction = (_host, _options, done) => {
    done(null, [...to.addresses]);
  };
  const { host, port } = to;
  const options = { host, port, lookup, autoSelectFamilyAttemptTimeout: attemptMs, noDelay: true, keepAlive: true };
  return opened(net.connect(options), 'connect', signal);
}

/**
 * TLS over the connected socket, with a certificate that is valid for the host and issued by an authority of this
 * computer, of Node or of the `extraCertificates` (PEM). Raises the `tls-` problems with what the refused certificate
 * says of itself; fails with the system's error or the signal's reason. Once it fails, the socket is closed.
 */
export async function secured(
  socket: Socket,
  host: string,
  extraCertificates: readonly string[],
  signal: AbortSignal,
): Promise<TLSSocket> {
  const secureSocket = tls.connect({
    socket,
    host,
    servername: isIP(host) === 0 ? host : '',
    secureContext: trusting(extraCertificates),
    // Unless it is said here, Node lets a variable of the environment switch the check off.
    rejectUnauthorized: true,
    // CXone's token endpoint is reported to fail over HTTP/2 and to work over HTTP/1.1.
    ALPNProtocols: ['http/1.1'],
  });
  let shown: readonly X509Certificate[] = [];
  // Comes before Node judges the certificate, and is the only moment to see one that it refuses.
  secureSocket.prependOnceListener('secure', () => {
    shown = shownCertificates(secureSocket);
  });
  try {
    return await opened(secureSocket, 'secureConnect', signal);
  } catch (thrown) {
    throw tlsFailure(thrown, shown);
  } finally {
    if (secureSocket.destroyed) socket.destroy();
  }
}

/** Waits until the socket is ready, and closes it when that fails or the signal wants it. */
async function opened<Kind extends Socket>(
  socket: Kind,
  ready: 'connect' | 'secureConnect',
  signal: AbortSignal,
): Promise<Kind> {
  const { promise, resolve, reject } = Promise.withResolvers<Kind>();
  const stop = (): void => {
    socket.destroy(reasonOf(signal));
  };
  const closed = (): void => {
    reject(new ProblemError({ code: 'connection-broken' }));
  };
  socket.once(ready, () => {
    resolve(socket);
  });
  // Stays: an error that comes when nobody listens would end the program.
  socket.on('error', reject);
  socket.once('close', closed);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await promise;
  } finally {
    socket.off('close', closed);
    signal.removeEventListener('abort', stop);
  }
}
