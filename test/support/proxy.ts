import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import { listening } from './misbehaving-server.ts';

interface ProxyWishes {
  /** Loopback ports by the names of the hosts they play; a name that is not here is answered with 502. */
  readonly routes: ReadonlyMap<string, number>;
  /** `user:password`; whoever does not show it is answered with 407. */
  readonly login?: string;
  /** Key and certificate (PEM) of a proxy that is itself spoken to over TLS. */
  readonly identity?: { readonly key: string; readonly cert: string };
  /** Answers every tunnel with this status instead of opening it. */
  readonly refuse?: number;
}

export interface RunningProxy {
  readonly port: number;
  /** As proxy configuration files name it: `PROXY …` or `HTTPS …`, on localhost. */
  readonly entry: string;
  /** The tunnels asked for so far, as `host:port`. */
  readonly asked: readonly string[];
  /** How many of them were opened. */
  readonly opened: () => number;
  /** The credentials that were shown, as sent. */
  readonly shown: readonly string[];
  readonly close: () => Promise<void>;
}

/** A proxy on loopback that opens tunnels (RFC 9110 9.3.6), and is where every name leads that the test invents. */
export async function startProxy({ routes, login, identity, refuse }: ProxyWishes): Promise<RunningProxy> {
  const asked: string[] = [];
  const shown: string[] = [];
  let opened = 0;
  const server = identity === undefined ? createServer() : createSecureServer(identity);

  const onConnect = (request: IncomingMessage, client: Socket, head: Buffer): void => {
    const authority = request.url ?? '';
    const credentials = request.headers['proxy-authorization'];
    asked.push(authority);
    if (credentials !== undefined) shown.push(credentials);
    client.on('error', () => undefined);
    if (login !== undefined && credentials !== `Basic ${Buffer.from(login).toString('base64')}`) {
      client.end(
        'HTTP/1.1 407 Login\r\nProxy-Authenticate: Negotiate, Basic realm="proxy"\r\nContent-Length: 0\r\n\r\n',
      );
      return;
    }
    const port = routes.get(authority.replace(/:\d+$/, ''));
    if (refuse !== undefined || port === undefined) {
      client.end(`HTTP/1.1 ${String(refuse ?? 502)} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    opened += 1;
    join(client, port, head);
  };
  server.on('connect', onConnect);
  const { port, close } = await listening(server);
  return {
    port,
    entry: `${identity === undefined ? 'PROXY' : 'HTTPS'} localhost:${String(port)}`,
    asked,
    opened: () => opened,
    shown,
    close,
  };
}

/** Neither end outlives the other, however it ends. */
function join(client: Socket, port: number, head: Buffer): void {
  const target = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    target.write(head);
    target.pipe(client).pipe(target);
  });
  target.on('error', () => client.destroy());
  client.on('close', () => target.destroy());
  target.on('close', () => client.destroy());
}
