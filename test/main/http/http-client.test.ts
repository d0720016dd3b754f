import dns from 'node:dns';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createHttpClient,
  type HttpClientOptions,
  type HttpLogEntry,
  type HttpRequest,
} from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import { createAuthority } from '../../support/certificates.ts';
import { type LoopbackServer, serveHttp, serveHttps, serveRaw, unusedPort } from '../../support/misbehaving-server.ts';
import { problemFrom } from '../../support/problem-from.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function running(starting: Promise<LoopbackServer>): Promise<LoopbackServer> {
  const server = await starting;
  cleanUps.push(() => server.close());
  return server;
}

const anywhere = tenantReach(() => null);
const get = (url: string): HttpRequest => ({ method: 'GET', url, headers: {} });
const signal = new AbortController().signal;

function send(request: HttpRequest, options: Partial<HttpClientOptions> & { signal?: AbortSignal } = {}) {
  const client = createHttpClient({ reach: anywhere, ...options });
  return client.send(request, { signal: options.signal ?? signal });
}

const failure = (request: HttpRequest, options: Parameters<typeof send>[1] = {}): Promise<Problem> =>
  problemFrom(send(request, options));

describe('an exchange', () => {
  it('sends method, path, query, headers and body as given, over HTTP/1.1', async () => {
    const seen: unknown[] = [];
    const server = await running(
      serveHttp((request, response) => {
        request.setEncoding('utf8').on('data', (body) => {
          seen.push(request.method, request.url, request.headers['x-one'], body, request.httpVersion);
          response.end();
        });
      }),
    );
    const url = `${server.origin}/a?b=c%20d`;
    await send({ method: 'POST', url, headers: { 'X-One': '1' }, body: 'grant_type=password' });
    expect(seen).toEqual(['POST', '/a?b=c%20d', '1', 'grant_type=password', '1.1']);
  });

  it('gives back status, headers and body of an answer of any status', async () => {
    const server = await running(
      serveHttp((_, response) => {
        response.writeHead(418, { 'X-Two': ['a', 'b'] }).end('ä');
      }),
    );
    const address = `${server.origin}/x`;
    const answer = await send(get(`${address}?secret=1`));
    expect(answer).toMatchObject({ status: 418, address });
    expect(answer.headers['x-two']).toBe('a, b');
    expect(Buffer.from(answer.body).toString()).toBe('ä');
  });

  it('takes a redirect for an answer and does not follow it', async () => {
    const elsewhere = await running(serveHttp((_, response) => response.end('followed')));
    const server = await running(
      serveHttp((_, response) => response.writeHead(302, { Location: `${elsewhere.origin}/` }).end()),
    );
    expect((await send(get(`${server.origin}/`))).status).toBe(302);
    expect(elsewhere.connections()).toBe(0);
  });

  it('asks for no compression, and unpacks what is compressed all the same', async () => {
    const server = await running(
      serveHttp((request, response) => {
        response.setHeader('Content-Encoding', 'gzip');
        response.end(gzipSync(String(request.headers['accept-encoding'])));
      }),
    );
    expect(Buffer.from((await send(get(`${server.origin}/`))).body).toString()).toBe('identity');
  });

  it('writes one line per exchange, without the query', async () => {
    const lines: HttpLogEntry[] = [];
    const log = (entry: HttpLogEntry): void => void lines.push(entry);
    const server = await running(serveHttp((_, response) => response.writeHead(204).end()));
    const dead = `http://127.0.0.1:${String(await unusedPort())}`;
    await send(get(`${server.origin}/a?b=c`), { log });
    await failure(get(`${dead}/a?b=c`), { log });
    expect(lines.map(({ method, address, outcome }) => [method, address, outcome])).toEqual([
      ['GET', `${server.origin}/a`, 204],
      ['GET', `${dead}/a`, 'connection-refused'],
    ]);
  });
});

describe('a failed exchange is named', () => {
  it('connection-refused when nothing listens', async () => {
    const port = String(await unusedPort());
    expect(await failure(get(`http://127.0.0.1:${port}/?token=secret`))).toEqual({
      code: 'connection-refused',
      facts: { host: '127.0.0.1', port, phase: 'connect', systemCode: 'ECONNREFUSED' },
    });
  });

  it('name-not-found when the name does not resolve', async () => {
    const problem = await failure(get('https://no-such-host.invalid/'));
    expect(problem).toMatchObject({ code: 'name-not-found', facts: { host: 'no-such-host.invalid', port: '443' } });
  });

  it('address-not-understood when the address is none', async () => {
    expect((await failure(get('na1.nice-incontact.com'))).code).toBe('address-not-understood');
  });

  it.each([
    ['before the headers', '', 'answer'],
    ['within the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', 'body'],
    ['within a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\nhalf', 'body'],
  ])('connection-broken when the server hangs up %s', async (_, sent, phase) => {
    const server = await running(serveRaw((socket) => socket.once('data', () => socket.end(sent))));
    const problem = await failure(get(`${server.origin}/`));
    expect(problem).toMatchObject({ code: 'connection-broken', facts: { phase } });
  });

  it('connection-broken when the server resets', async () => {
    const server = await running(serveRaw((socket) => socket.once('data', () => socket.resetAndDestroy())));
    expect((await failure(get(`${server.origin}/`))).code).toBe('connection-broken');
  });

  it('connection-broken when the server resets within the body', async () => {
    const half = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf';
    const server = await running(
      serveRaw((socket) =>
        socket.once('data', () => {
          socket.write(half, () => {
            setTimeout(() => socket.resetAndDestroy(), 50);
          });
        }),
      ),
    );
    const problem = await failure(get(`${server.origin}/`));
    expect(problem).toMatchObject({ code: 'connection-broken', facts: { phase: 'body' } });
  });

  it('answer-unexpected when the answer is no HTTP', async () => {
    const server = await running(serveRaw((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')));
    expect((await failure(get(`${server.origin}/`))).code).toBe('answer-unexpected');
  });

  it.each([
    ['has no status', 'HTTP/1.1 000 Nothing\r\n\r\n'],
    ['goes over to another protocol', 'HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: other\r\n\r\n'],
    ['goes over to no protocol', 'HTTP/1.1 101 Switching\r\n\r\n'],
    ['asks to continue what is complete', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ])('answer-unexpected when the answer %s', async (_, sent) => {
    const server = await running(serveRaw((socket) => socket.once('data', () => socket.write(sent))));
    expect((await failure(get(`${server.origin}/`))).code).toBe('answer-unexpected');
  });
});

/** DNS is the outside: the answer of a name server is what is played here. */
function resolveEverythingTo(...addresses: readonly string[]): void {
  const answer = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const spy = vi.spyOn(dns, 'lookup').mockImplementation(((
    _name: string,
    _options: unknown,
    done: (error: null, found: unknown) => void,
  ) => {
    done(null, answer);
  }) as typeof dns.lookup);
  cleanUps.push(() => {
    spy.mockRestore();
  });
}

/**
 * A server that is too busy to take connections, of which the system keeps a few waiting and forgets the others, which
 * it is asked for once more after a second. Listens at 127.0.0.1.
 */
async function stalledServer(): Promise<{ readonly port: number; readonly goOn: () => void }> {
  const latch = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     const server = require('node:http').createServer((_, response) => response.end());
     server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       Atomics.wait(workerData, 0, 0);
     });`,
    { eval: true, workerData: latch },
  );
  const goOn = (): void => {
    Atomics.store(latch, 0, 1);
    Atomics.notify(latch, 0);
  };
  const port = await new Promise<number>((resolve) => worker.once('message', resolve));
  const waiting = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  cleanUps.push(async () => {
    goOn();
    for (const socket of waiting) socket.destroy();
    await worker.terminate();
  });
  await delay(50);
  return { port, goOn };
}

describe('time', () => {
  const silent = (): Promise<LoopbackServer> => running(serveRaw((socket) => socket.resume()));
  const halting = (): Promise<LoopbackServer> =>
    running(
      serveRaw((socket) => socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'))),
    );

  it.runIf(process.platform === 'linux')('is left to an address that is slow, also when there is another', async () => {
    const server = await stalledServer();
    resolveEverythingTo('127.0.0.1', '127.0.0.2');
    setTimeout(server.goOn, 500);
    expect((await send(get(`http://slow.localhost:${String(server.port)}/`))).status).toBe(200);
  });

  it('ends a wait for the answer with timed-out', async () => {
    const url = `${(await silent()).origin}/`;
    const problem = await failure(get(url), { limits: { overallMs: 1_000 } });
    expect(problem).toMatchObject({ code: 'timed-out', facts: { phase: 'answer' } });
  });

  it('ends a wait within the body with timed-out', async () => {
    const url = `${(await halting()).origin}/`;
    const problem = await failure(get(url), { limits: { overallMs: 1_500 } });
    expect(problem).toMatchObject({ code: 'timed-out', facts: { phase: 'body' } });
  });

  it.each([
    ['headersMs', silent, 'answer'],
    ['bodyMs', halting, 'body'],
  ])('ends a wait longer than %s with timed-out', async (limit, start, phase) => {
    const url = `${(await start()).origin}/`;
    const problem = await failure(get(url), { limits: { [limit]: 50 } });
    expect(problem).toMatchObject({ code: 'timed-out', facts: { phase } });
  });

  it('ends an endless trickle at the overall deadline', async () => {
    const server = await running(
      serveHttp((_, response) => {
        const timer = setInterval(() => response.write('.'), 20);
        response.on('close', () => {
          clearInterval(timer);
        });
      }),
    );
    const problem = await failure(get(`${server.origin}/`), { limits: { overallMs: 300 } });
    expect(problem.code).toBe('timed-out');
  });

  it('ends a TLS handshake that never comes with timed-out', async () => {
    const url = `https://localhost:${String((await silent()).port)}/`;
    const problem = await failure(get(url), { limits: { overallMs: 200 } });
    expect(problem).toMatchObject({ code: 'timed-out', facts: { phase: 'connect' } });
  });
});

describe('cancelling', () => {
  it('before the start makes no connection', async () => {
    const server = await running(serveHttp((_, response) => response.end()));
    const problem = await failure(get(`${server.origin}/`), { signal: AbortSignal.abort() });
    expect(problem.code).toBe('cancelled');
    expect(server.connections()).toBe(0);
  });

  it('while the connection is being secured ends the exchange', async () => {
    const controller = new AbortController();
    const server = await running(
      serveRaw((socket) =>
        socket.once('data', () => {
          controller.abort();
        }),
      ),
    );
    const url = `https://localhost:${String(server.port)}/`;
    const problem = await failure(get(url), { signal: controller.signal });
    expect(problem).toMatchObject({ code: 'cancelled', facts: { phase: 'connect' } });
  });

  it('while the answer is awaited ends the exchange and hangs up', async () => {
    const controller = new AbortController();
    const hungUp = Promise.withResolvers<undefined>();
    const server = await running(
      serveRaw((socket) => {
        socket.once('data', () => {
          controller.abort();
        });
        socket.once('close', () => {
          hungUp.resolve(undefined);
        });
      }),
    );
    const problem = await failure(get(`${server.origin}/`), { signal: controller.signal });
    expect(problem).toMatchObject({ code: 'cancelled', facts: { phase: 'answer' } });
    await hungUp.promise;
  });

  it('while the body arrives ends the exchange', async () => {
    const controller = new AbortController();
    const server = await running(
      serveHttp((_, response) => {
        response.write('half');
        setTimeout(() => {
          controller.abort();
        }, 100);
      }),
    );
    const problem = await failure(get(`${server.origin}/`), { signal: controller.signal });
    expect(problem.code).toBe('cancelled');
  });

  it('twice is as good as once', async () => {
    const controller = new AbortController();
    const arrived = Promise.withResolvers<undefined>();
    const server = await running(
      serveHttp(() => {
        arrived.resolve(undefined);
      }),
    );
    const failing = failure(get(`${server.origin}/`), { signal: controller.signal });
    await arrived.promise;
    controller.abort();
    controller.abort();
    expect((await failing).code).toBe('cancelled');
  });

  it('after the end does nothing', async () => {
    const controller = new AbortController();
    const server = await running(serveHttp((_, response) => response.end('done')));
    const answer = await send(get(`${server.origin}/`), { signal: controller.signal });
    controller.abort();
    expect(Buffer.from(answer.body).toString()).toBe('done');
  });
});

describe('an answer that is too large', () => {
  const limits = { answerBytes: 1_000 };

  it('is refused at 20 MB unless told otherwise', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 'x');
    const server = await running(
      serveHttp((_, response) => {
        for (let sent = 0; sent < 20; sent += 1) response.write(chunk);
        response.end();
      }),
    );
    expect((await failure(get(`${server.origin}/`))).code).toBe('answer-too-large');
  });

  it('is refused by its announced length', async () => {
    const server = await running(
      serveRaw((socket) => socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n'))),
    );
    expect((await failure(get(`${server.origin}/`), { limits })).code).toBe('answer-too-large');
  });

  it('is refused while it arrives without a length', async () => {
    const server = await running(
      serveHttp((_, response) => {
        response.write('x'.repeat(600));
        response.end('x'.repeat(600));
      }),
    );
    expect((await failure(get(`${server.origin}/`), { limits })).code).toBe('answer-too-large');
  });

  it('is refused when it is small but unpacks to more', async () => {
    const server = await running(
      serveHttp((_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('x'.repeat(100_000)))),
    );
    expect((await failure(get(`${server.origin}/`), { limits })).code).toBe('answer-too-large');
  });

  it('is not one of exactly the limit', async () => {
    const server = await running(serveHttp((_, response) => response.end('x'.repeat(1_000))));
    expect((await send(get(`${server.origin}/`), { limits })).body).toHaveLength(1_000);
  });

  it('is refused when its headers never end', async () => {
    const server = await running(
      serveRaw((socket) => socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`))),
    );
    expect((await failure(get(`${server.origin}/`))).code).toBe('answer-too-large');
  });
});

describe('an odd content coding', () => {
  it.each([
    ['unknown', 'zstd-or-so'],
    ['not what it says', 'gzip'],
  ])('is answer-unexpected when it is %s', async (_, coding) => {
    const server = await running(
      serveHttp((__, response) => response.setHeader('Content-Encoding', coding).end('plain')),
    );
    expect((await failure(get(`${server.origin}/`))).code).toBe('answer-unexpected');
  });
});

describe('TLS', () => {
  const authority = createAuthority('Authority of this test');
  const trusted = { extraCertificates: () => [authority.certificate] };
  const past = { validFrom: new Date('2020-01-01'), validTo: new Date('2020-02-01') };
  const future = { validFrom: new Date('2048-01-01'), validTo: new Date('2049-01-01') };

  it('speaks with a server whose certificate is issued by a trusted authority', async () => {
    const server = await running(
      serveHttps(authority.issue({ names: ['localhost'] }), (_, response) => response.end('secure')),
    );
    const answer = await send(get(server.origin), trusted);
    expect(Buffer.from(answer.body).toString()).toBe('secure');
  });

  it.each([
    ['tls-untrusted', 'the authority is unknown', { names: ['localhost'] }, {}],
    ['tls-wrong-name', 'the certificate is for another name', { names: ['na1.nice-incontact.com'] }, trusted],
    ['tls-expired', 'the certificate has expired', { names: ['localhost'], ...past }, trusted],
    ['tls-not-yet-valid', 'the certificate is not valid yet', { names: ['localhost'], ...future }, trusted],
  ])('is %s when %s, and nothing is sent', async (code, _, wishes, options) => {
    let requests = 0;
    const server = await running(
      serveHttps(authority.issue(wishes), (_request, response) => {
        requests += 1;
        response.end();
      }),
    );
    expect((await failure(get(`https://localhost:${String(server.port)}/`), options)).code).toBe(code);
    expect(requests).toBe(0);
  });

  it('is tls-failed when the server speaks plain HTTP', async () => {
    const server = await running(serveHttp((_, response) => response.end()));
    expect((await failure(get(`https://localhost:${String(server.port)}/`))).code).toBe('tls-failed');
  });
});

describe('reach on the connected socket', () => {
  it.each(['http', 'https'])('keeps a tenant’s %s request from a practice tenant behind a name', async (scheme) => {
    const bytes: Buffer[] = [];
    const server = await running(serveRaw((socket) => socket.on('data', (chunk) => bytes.push(chunk))));
    resolveEverythingTo('127.0.0.1');
    const host = scheme === 'http' ? 'elsewhere.localhost' : 'na1.example.com';
    const reach = { ...tenantReach(() => server.port), ...(scheme === 'http' ? { allowsUrl: () => true } : {}) };
    const problem = await failure(get(`${scheme}://${host}:${String(server.port)}/`), { reach });
    expect(problem).toMatchObject({ code: 'address-not-allowed', facts: { host, port: String(server.port) } });
    expect(bytes).toEqual([]);
  });

  it('sends nothing to a peer that is out of reach', async () => {
    const server = await running(serveHttp((_, response) => response.end()));
    const reach = { allowsUrl: () => true, allowsPeer: () => false };
    expect((await failure(get(`${server.origin}/`), { reach })).code).toBe('address-not-allowed');
  });

  it('makes no connection for a URL out of reach', async () => {
    const server = await running(serveHttp((_, response) => response.end()));
    const reach = tenantReach(() => server.port);
    expect((await failure(get(`${server.origin}/`), { reach })).code).toBe('address-not-allowed');
    expect(server.connections()).toBe(0);
  });

  it('refuses credentials in the address', async () => {
    expect((await failure(get('https://user:password@example.com/'))).code).toBe('address-not-allowed');
  });
});
