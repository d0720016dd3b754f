import type { Socket } from 'node:net';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { buildConnector } from 'undici';
import { ProblemError } from '../../shared/problem.ts';
import type { Reach } from './reach.ts';

export interface GuardedConnectorOptions {
  readonly reach: Reach;
  /** For the connection, and once more for the TLS handshake. */
  readonly timeoutMs: number;
  /** PEM. */
  readonly extraCertificates: readonly string[];
  readonly onConnected: () => void;
}

/**
 * Connects, then looks at who is really at the other end, and only then speaks, beginning with the TLS handshake:
 * a name can resolve to any address. Fails with `address-not-allowed` for a peer out of reach.
 */
export function guardedConnector(options: GuardedConnectorOptions): buildConnector.connector {
  const { reach, timeoutMs, extraCertificates, onConnected } = options;
  const connectTcp = buildConnector({ timeout: timeoutMs });
  return (target, callback) => {
    const secure = target.protocol === 'https:';
    const port = target.port === '' ? (secure ? '443' : '80') : target.port;
    const finish: buildConnector.Callback = (...result) => {
      if (result[0] === null) onConnected();
      callback(...result);
    };
    const onTcp: buildConnector.Callback = (error, socket) => {
      if (error !== null) {
        callback(error, null);
      } else if (!isWithin(reach, socket, secure)) {
        socket.destroy();
        callback(new ProblemError({ code: 'address-not-allowed' }), null);
      } else if (secure) {
        const secureContext = trusting(extraCertificates);
        buildConnector({ allowH2: false, timeout: timeoutMs, secureContext })(
          { ...target, httpSocket: socket },
          finish,
        );
      } else {
        finish(null, socket);
      }
    };
    connectTcp({ hostname: target.hostname, protocol: 'http:', port }, onTcp);
  };
}

const isWithin = (reach: Reach, { remoteAddress, remotePort }: Socket, secure: boolean): boolean =>
  remoteAddress !== undefined &&
  remotePort !== undefined &&
  reach.allowsPeer({ secure, address: remoteAddress, port: remotePort });

/** Kept, because reading the operating system's certificates takes a while; and only made when TLS is spoken at all. */
const contexts = new Map<string, SecureContext>();

function trusting(extraCertificates: readonly string[]): SecureContext {
  const key = extraCertificates.join('\n');
  const known = contexts.get(key);
  if (known !== undefined) return known;
  const ca = new Set([...getCACertificates('default'), ...getCACertificates('system'), ...extraCertificates]);
  const context = createSecureContext({ ca: [...ca] });
  contexts.set(key, context);
  return context;
}
