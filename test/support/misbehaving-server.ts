import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from 'node:net';

/** A server on a free loopback port that does exactly what the test tells it to, however wrong that is. */
export interface LoopbackServer {
  /** `http://127.0.0.1:…`, or `https://localhost:…` for HTTPS. */
  readonly origin: string;
  readonly port: number;
  /** Number of connections made to it so far. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Answers HTTP as the listener says. */
export const serveHttp = (listener: RequestListener): Promise<LoopbackServer> => listening(createServer(listener));

/** Answers HTTPS with the given key and certificate (PEM). */
export const serveHttps = (
  identity: { readonly key: string; readonly cert: string },
  listener: RequestListener,
): Promise<LoopbackServer> => listening(createSecureServer(identity, listener), 'https://localhost');

/** Does as it likes with every connection. */
export const serveRaw = (onConnection: (socket: Socket) => void): Promise<LoopbackServer> =>
  listening(createRawServer(onConnection));

/** A loopback port that nothing listens on. */
export async function unusedPort(): Promise<number> {
  const server = await serveRaw(() => undefined);
  await server.close();
  return server.port;
}

/** Lets the server listen, and ends all its connections with it. */
export async function listening(server: Server, site = 'http://127.0.0.1'): Promise<LoopbackServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    // A client that hangs up is what many of these tests are about.
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server.address());
  return {
    origin: `${site}:${String(port)}`,
    port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
