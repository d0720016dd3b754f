import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createHttpClient,
  type HttpClient,
  type HttpClientOptions,
  type HttpResponse,
} from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { createAuthority } from '../../support/certificates.ts';
import { type LoopbackServer, serveHttp, serveHttps, serveRaw } from '../../support/misbehaving-server.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { startChild } from '../../support/child.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function running(starting: Promise<LoopbackServer>): Promise<LoopbackServer> {
  const server = await starting;
  cleanUps.push(() => server.close());
  return server;
}

function newClient(options: Partial<HttpClientOptions> = {}): HttpClient {
  const client = createHttpClient({ reach: tenantReach(() => null), ...options });
  cleanUps.push(() => {
    client.close();
  });
  return client;
}

const never = new AbortController().signal;
const get = (client: HttpClient, url: string, signal = never): Promise<HttpResponse> =>
  client.send({ method: 'GET', url, headers: {} }, { signal });
const post = (client: HttpClient, url: string): Promise<HttpResponse> =>
  client.send({ method: 'POST', url, headers: {}, body: 'x' }, { signal: never });

const done: RequestListener = (_, response) => response.end('done');
const whole = 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ndone';

describe('a kept connection', () => {
  it('serves one GET after the other', async () => {
    const server = await running(serveHttp(done));
    const client = newClient();
    for (const path of ['a', 'b', 'c']) await get(client, `${server.origin}/${path}`);
    expect(server.connections()).toBe(1);
  });

  it('serves over TLS as well', async () => {
    const authority = createAuthority('Authority of this test');
    const server = await running(serveHttps(authority.issue({ names: ['localhost'] }), done));
    const client = newClient({ extraCertificates: () => [authority.certificate] });
    for (const path of ['a', 'b', 'c']) await get(client, `${server.origin}/${path}`);
    expect(server.connections()).toBe(1);
  });

  it('is not used when other authorities are trusted than before', async () => {
    const authority = createAuthority('Authority of this test');
    const trusted = [authority.certificate];
    const server = await running(serveHttps(authority.issue({ names: ['localhost'] }), done));
    const client = newClient({ extraCertificates: () => [...trusted] });
    await get(client, server.origin);
    trusted.pop();
    expect((await problemFrom(get(client, server.origin))).code).toBe('tls-untrusted');
  });

  it('is not used either when that changed while it was at work', async () => {
    const authority = createAuthority('Authority of this test');
    const trusted = [authority.certificate];
    const server = await running(
      serveHttps(authority.issue({ names: ['localhost'] }), (_, response) => {
        trusted.pop();
        response.end();
      }),
    );
    const client = newClient({ extraCertificates: () => [...trusted] });
    await get(client, server.origin);
    expect((await problemFrom(get(client, server.origin))).code).toBe('tls-untrusted');
  });

  it('serves one exchange at a time, so exchanges side by side have one each', async () => {
    const waiting: (() => void)[] = [];
    const server = await running(
      serveHttp((_, response) => {
        waiting.push(() => response.end());
        if (waiting.length === 3) for (const answer of waiting) answer();
      }),
    );
    const client = newClient();
    await Promise.all(['a', 'b', 'c'].map((path) => get(client, `${server.origin}/${path}`)));
    expect(server.connections()).toBe(3);
  });

  it('is not used for another server', async () => {
    const servers = [await running(serveHttp(done)), await running(serveHttp(done))];
    const client = newClient();
    for (const server of servers) await get(client, server.origin);
    expect(servers.map((server) => server.connections())).toEqual([1, 1]);
  });

  it('is not used for a POST, which is sent on one of its own that is not kept', async () => {
    const asked: (string | undefined)[] = [];
    const server = await running(
      serveHttp((request, response) => {
        asked.push(request.headers.connection);
        response.end();
      }),
    );
    const client = newClient();
    await get(client, server.origin);
    await post(client, server.origin);
    await post(client, server.origin);
    await get(client, server.origin);
    expect(server.connections()).toBe(3);
    expect(asked).toEqual(['keep-alive', 'close', 'close', 'keep-alive']);
  });

  it('ends with the exchange when the server says so', async () => {
    const server = await running(serveHttp((_, response) => response.setHeader('Connection', 'close').end()));
    const client = newClient();
    await get(client, server.origin);
    await get(client, server.origin);
    expect(server.connections()).toBe(2);
  });

  it('ends with an exchange that failed', async () => {
    const server = await running(serveHttp((_, response) => response.setHeader('Content-Encoding', 'gzip').end('no')));
    const client = newClient();
    await problemFrom(get(client, server.origin));
    await problemFrom(get(client, server.origin));
    expect(server.connections()).toBe(2);
  });

  it('ends when it has not been used for a while', async () => {
    const sockets: Socket[] = [];
    const server = await running(serveRaw((socket) => sockets.push(socket.on('data', () => socket.write(whole)))));
    const client = newClient({ limits: { idleMs: 50 } });
    await get(client, server.origin);
    await vi.waitFor(() => {
      expect(sockets[0]?.destroyed).toBe(true);
    });
    await get(client, server.origin);
    expect(server.connections()).toBe(2);
  });

  it('ends when the client is closed, and none is kept after that', async () => {
    const server = await running(serveHttp(done));
    const client = newClient();
    await get(client, server.origin);
    client.close();
    client.close();
    await get(client, server.origin);
    await get(client, server.origin);
    expect(server.connections()).toBe(3);
  });

  it('is one of eight at most', async () => {
    const open = new Set<Socket>();
    const waiting: (() => void)[] = [];
    const server = await running(
      serveRaw((socket) => {
        open.add(socket);
        socket.on('close', () => open.delete(socket));
        socket.on('data', () => {
          waiting.push(() => socket.write(whole));
          if (waiting.length === 12) for (const answer of waiting) answer();
        });
      }),
    );
    const client = newClient({ limits: { idleMs: 60_000 } });
    await Promise.all(Array.from({ length: 12 }, () => get(client, server.origin)));
    await vi.waitFor(() => {
      expect(open.size).toBe(8);
    });
  });

  it('does not keep the program from ending', async () => {
    const server = await running(serveHttp(done));
    const child = startChild(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { createHttpClient } from ${JSON.stringify(new URL('../../../src/main/http/http-client.ts', import.meta.url))};
       import { tenantReach } from ${JSON.stringify(new URL('../../../src/main/http/reach.ts', import.meta.url))};
       const client = createHttpClient({ reach: tenantReach(() => null), limits: { idleMs: 600_000 } });
       const request = { method: 'GET', url: ${JSON.stringify(server.origin)}, headers: {} };
       console.log((await client.send(request, { signal: new AbortController().signal })).status);`,
    ]);
    expect(await child.ended()).toEqual(['200']);
  });
});

describe('a kept connection that the server has dropped', () => {
  /** Answers the first request of every connection, and treats the second one as told. */
  const answeringOnce = (second: (socket: Socket) => void): Promise<LoopbackServer> =>
    running(
      serveRaw((socket) => {
        socket.once('data', () => {
          socket.write(whole);
          socket.once('data', () => {
            second(socket);
          });
        });
      }),
    );

  it.each([
    ['hangs up', (socket: Socket) => socket.end()],
    ['resets', (socket: Socket) => socket.resetAndDestroy()],
  ])('costs a GET nothing when the server %s instead of answering', async (_, drop) => {
    const server = await answeringOnce(drop);
    const client = newClient();
    await get(client, server.origin);
    expect((await get(client, server.origin)).status).toBe(200);
    expect(server.connections()).toBe(2);
  });

  it('costs nothing when it was dropped while nobody used it', async () => {
    const sockets: Socket[] = [];
    const server = await running(serveRaw((socket) => sockets.push(socket.on('data', () => socket.write(whole)))));
    const client = newClient();
    await get(client, server.origin);
    const [first] = sockets;
    if (first === undefined) throw new Error('no connection');
    first.end();
    await once(first, 'close');
    await get(client, server.origin);
    expect(server.connections()).toBe(2);
  });

  it('is told when the new connection breaks as well', async () => {
    let requests = 0;
    const server = await running(
      serveRaw((socket) =>
        socket.on('data', () => {
          requests += 1;
          if (requests === 1) socket.write(whole);
          else socket.destroy();
        }),
      ),
    );
    const client = newClient();
    await get(client, server.origin);
    expect((await problemFrom(get(client, server.origin))).code).toBe('connection-broken');
    expect(requests).toBe(3);
  });

  it('is told when it breaks within the answer', async () => {
    const server = await answeringOnce((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'));
    const client = newClient();
    await get(client, server.origin);
    expect(await problemFrom(get(client, server.origin))).toMatchObject({
      code: 'connection-broken',
      facts: { phase: 'body' },
    });
    expect(server.connections()).toBe(1);
  });

  it('is not tried again when the person cancels', async () => {
    const controller = new AbortController();
    const server = await answeringOnce(() => {
      controller.abort();
    });
    const client = newClient();
    await get(client, server.origin);
    const problem = await problemFrom(get(client, server.origin, controller.signal));
    expect(problem).toMatchObject({ code: 'cancelled', facts: { phase: 'answer' } });
    await delay(20);
    expect(server.connections()).toBe(1);
  });

  it('is not tried again when the answer takes too long', async () => {
    const server = await answeringOnce(() => undefined);
    const client = newClient({ limits: { headersMs: 100 } });
    await get(client, server.origin);
    expect((await problemFrom(get(client, server.origin))).code).toBe('timed-out');
    expect(server.connections()).toBe(1);
  });
});
