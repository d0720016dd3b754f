import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { environmentProxy } from '../../../src/main/http/environment-proxy.ts';
import { createHttpClient, type HttpClientOptions, type HttpResponse } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import { tunnelled } from '../../../src/main/http/tunnel.ts';
import type { Way } from '../../../src/main/http/way.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import { createAuthority } from '../../support/certificates.ts';
import { type LoopbackServer, serveHttps, serveRaw, unusedPort } from '../../support/misbehaving-server.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { type RunningProxy, startProxy } from '../../support/proxy.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function running<Server extends { close: () => unknown }>(starting: Promise<Server>): Promise<Server> {
  const server = await starting;
  cleanUps.push(() => server.close());
  return server;
}

const host = 'na1.tenant.example';
const authority = createAuthority('Authority of this test');

/** A tenant by that name, which only the proxy knows. It keeps the headers it was sent. */
async function tenant(): Promise<LoopbackServer & { readonly seen: unknown[] }> {
  const seen: unknown[] = [];
  const server = await running(
    serveHttps(authority.issue({ names: [host] }), (request, response) => {
      seen.push(request.headers);
      response.end('secure');
    }),
  );
  return { ...server, seen };
}

async function proxyTo(port: number, wishes: Partial<Parameters<typeof startProxy>[0]> = {}): Promise<RunningProxy> {
  return running(startProxy({ routes: new Map([[host, port]]), ...wishes }));
}

type Options = Partial<HttpClientOptions> & { readonly signal?: AbortSignal };

function client(list: string, options: Options = {}) {
  const http = createHttpClient({
    reach: tenantReach(() => null),
    extraCertificates: () => [authority.certificate],
    proxyFor: () => Promise.resolve(list),
    ...options,
  });
  cleanUps.push(() => {
    http.close();
  });
  return http;
}

const never = new AbortController().signal;
const send = (list: string, options: Options = {}, url = `https://${host}/`): Promise<HttpResponse> =>
  client(list, options).send({ method: 'GET', url, headers: {} }, { signal: options.signal ?? never });
const failure = (...given: Parameters<typeof send>): Promise<Problem> => problemFrom(send(...given));
const explore = (list: string, options: Options = {}): Promise<Way> =>
  client(list, options).explore(`https://${host}/`, { signal: options.signal ?? never });

describe('a proxy', () => {
  it('leads to servers that only it knows, and TLS goes through it to the server', async () => {
    const server = await tenant();
    const proxy = await proxyTo(server.port);
    const answer = await send(proxy.entry, {}, `https://${host}/path?query=1`);
    expect(Buffer.from(answer.body).toString()).toBe('secure');
    expect(proxy.asked).toEqual([`${host}:443`]);
  });

  it('may itself be spoken to over TLS', async () => {
    const server = await tenant();
    const identity = authority.issue({ names: ['localhost'] });
    const proxy = await proxyTo(server.port, { identity });
    expect((await send(proxy.entry)).status).toBe(200);
    expect(proxy.opened()).toBe(1);
  });

  it('is passed once for several exchanges', async () => {
    const proxy = await proxyTo((await tenant()).port);
    const http = client(proxy.entry);
    const request = { method: 'GET', url: `https://${host}/`, headers: {} } as const;
    for (let count = 0; count < 3; count += 1) await http.send(request, { signal: never });
    expect(proxy.opened()).toBe(1);
  });

  it('is asked for by the origin alone', async () => {
    const asked: string[] = [];
    const proxy = await proxyTo((await tenant()).port);
    const proxyFor = (url: string): Promise<string> => {
      asked.push(url);
      return Promise.resolve(proxy.entry);
    };
    await send('', { proxyFor }, `https://${host}/path?filter=secret`);
    expect(asked).toEqual([`https://${host}/`]);
  });

  it('is not asked for on the way to a server on this computer', async () => {
    const server = await running(
      serveHttps(authority.issue({ names: ['localhost'] }), (_, response) => response.end()),
    );
    const proxy = await proxyTo(server.port);
    expect((await send(proxy.entry, {}, server.origin)).status).toBe(200);
    expect(proxy.asked).toEqual([]);
  });

  it('does not make certificates any better', async () => {
    const server = await running(
      serveHttps(createAuthority('Zscaler Root CA').issue({ names: [host] }), (_, response) => response.end()),
    );
    const proxy = await proxyTo(server.port);
    expect(await failure(proxy.entry)).toMatchObject({
      code: 'tls-inspected',
      facts: { issuer: 'Zscaler Root CA', host },
    });
  });
});

describe('a proxy that wants a login', () => {
  it('is named with the ways it offers', async () => {
    const proxy = await proxyTo((await tenant()).port, { login: 'me:secret' });
    expect(await failure(proxy.entry)).toMatchObject({
      code: 'proxy-wants-login',
      facts: { proxy: `localhost:${String(proxy.port)}`, status: '407', schemes: 'Negotiate, Basic', host },
    });
  });

  it.each([
    ['Basic realm="Sales, please log in"', 'Basic'],
    ['Digest realm="Say \\", then go", qop="auth, auth-int", NTLM', 'Digest, NTLM'],
    ['Negotiate, Basic realm="Sales, please', 'Negotiate, Basic'],
  ])('takes no word of a realm for a way: %s', async (challenge, schemes) => {
    const sent = `HTTP/1.1 407 Login\r\nProxy-Authenticate: ${challenge}\r\nContent-Length: 0\r\n\r\n`;
    const proxy = await running(serveRaw((socket) => socket.once('data', () => socket.end(sent))));
    expect(await failure(`PROXY localhost:${String(proxy.port)}`)).toMatchObject({
      code: 'proxy-wants-login',
      facts: { schemes },
    });
  });

  it('gets the login of the environment, and the server does not', async () => {
    const server = await tenant();
    const proxy = await proxyTo(server.port, { login: 'me:p@ss' });
    const knowledge = environmentProxy({ HTTPS_PROXY: `http://me:p%40ss@localhost:${String(proxy.port)}` });
    expect((await send('', knowledge)).status).toBe(200);
    expect(proxy.shown).toEqual([`Basic ${Buffer.from('me:p@ss').toString('base64')}`]);
    expect(JSON.stringify(server.seen)).not.toContain('proxy-authorization');
  });

  it('is given none that belongs to another', async () => {
    const proxy = await proxyTo((await tenant()).port, { login: 'me:secret' });
    const { proxyLogins } = environmentProxy({ HTTPS_PROXY: 'http://me:secret@localhost:1' });
    expect((await failure(proxy.entry, { proxyLogins })).code).toBe('proxy-wants-login');
    expect(proxy.shown).toEqual([]);
  });
});

describe('a list of proxies', () => {
  it('is tried in its order, and who cannot be reached is passed over', async () => {
    const dead = String(await unusedPort());
    const mute = await running(serveRaw((socket) => socket.destroy()));
    const proxy = await proxyTo((await tenant()).port);
    const list = `PROXY localhost:${dead}; PROXY no-such-proxy.invalid:1; PROXY localhost:${String(mute.port)}; ${proxy.entry}`;
    expect((await send(list)).status).toBe(200);
    expect(proxy.opened()).toBe(1);
  });

  it('is not gone on with after a proxy that refused', async () => {
    const { port } = await tenant();
    const [first, second] = [await proxyTo(port, { refuse: 403 }), await proxyTo(port)];
    expect(await failure(`${first.entry}; ${second.entry}`)).toMatchObject({
      code: 'proxy-failed',
      facts: { proxy: `localhost:${String(first.port)}`, status: '403' },
    });
    expect(second.asked).toEqual([]);
  });

  it('fails by its first entry when nobody can be reached', async () => {
    const port = String(await unusedPort());
    expect(await failure(`PROXY localhost:${port}; DIRECT`, {}, 'https://no-such-host.invalid/')).toMatchObject({
      code: 'proxy-failed',
      facts: { proxy: `localhost:${port}`, reason: 'connection-refused', systemCode: 'ECONNREFUSED' },
    });
  });

  it('is proxy-not-supported when nothing but SOCKS is in it', async () => {
    expect(await failure('SOCKS5 proxy.example:1080')).toMatchObject({
      code: 'proxy-not-supported',
      facts: { proxy: 'proxy.example:1080' },
    });
  });

  it('passes over SOCKS when there is something else', async () => {
    const proxy = await proxyTo((await tenant()).port);
    expect((await send(`SOCKS5 proxy.example:1080; ${proxy.entry}`)).status).toBe(200);
  });
});

describe('a proxy that fails', () => {
  it.each([
    ['proxy-failed', 'does not know the server', 'HTTP/1.1 502 Bad gateway\r\n\r\n', { status: '502' }],
    ['proxy-failed', 'speaks no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', { reason: 'answer-unexpected' }],
    ['proxy-failed', 'hangs up', '', { reason: 'connection-broken' }],
    [
      'tls-failed',
      'opens no tunnel but says so',
      'HTTP/1.1 200 OK\r\n\r\nSSH-2.0-OpenSSH_9.2\r\n',
      { phase: 'connect' },
    ],
  ])('is %s when it %s', async (code, _, sent, facts) => {
    const proxy = await running(serveRaw((socket) => socket.once('data', () => socket.end(sent))));
    expect(await failure(`PROXY localhost:${String(proxy.port)}`)).toMatchObject({ code, facts });
  });

  it('is named when it never answers', async () => {
    const proxy = await running(serveRaw((socket) => socket.resume()));
    const problem = await failure(`PROXY localhost:${String(proxy.port)}`, { limits: { connectMs: 100 } });
    expect(problem).toMatchObject({ code: 'proxy-failed', facts: { reason: 'timed-out' } });
  });

  it('is named when its own certificate is not trusted', async () => {
    const identity = createAuthority('Another').issue({ names: ['localhost'] });
    const proxy = await proxyTo((await tenant()).port, { identity });
    expect(await failure(proxy.entry)).toMatchObject({ code: 'proxy-failed', facts: { reason: 'tls-untrusted' } });
    expect(proxy.asked).toEqual([]);
  });

  it('is hung up on when the person cancels', async () => {
    const controller = new AbortController();
    const hungUp = Promise.withResolvers<undefined>();
    const proxy = await running(
      serveRaw((socket) => {
        socket.once('data', () => {
          controller.abort();
        });
        socket.once('close', () => {
          hungUp.resolve(undefined);
        });
      }),
    );
    const problem = await failure(`PROXY localhost:${String(proxy.port)}; DIRECT`, { signal: controller.signal });
    expect(problem).toMatchObject({ code: 'cancelled', facts: { phase: 'connect' } });
    await hungUp.promise;
  });

  it('is hung up on when the person has cancelled before it is asked', async () => {
    const proxy = await running(serveRaw((socket) => socket.resume()));
    const socket = connect(proxy.port, '127.0.0.1');
    await once(socket, 'connect');
    const route = { kind: 'proxy', secure: false, host: '127.0.0.1', port: proxy.port } as const;
    const asking = tunnelled(socket, route, `${host}:443`, undefined, AbortSignal.abort());
    expect((await problemFrom(asking)).code).toBe('cancelled');
    expect(socket.destroyed).toBe(true);
  });

  it('does not hold up the exchange when the system does not say which one to take', async () => {
    const proxyFor = (): Promise<string> => new Promise(() => undefined);
    expect((await failure('', { proxyFor, limits: { connectMs: 100 } })).code).toBe('timed-out');
  });
});

describe('a proxy and the practice tenant', () => {
  it.each(['as the proxy', 'behind a proxy on this computer'])('is not spoken to %s', async (place) => {
    const bytes: Buffer[] = [];
    const practice = await running(serveRaw((socket) => socket.on('data', (chunk) => bytes.push(chunk))));
    const proxy = await proxyTo(practice.port);
    const reach = tenantReach(() => practice.port);
    const port = String(practice.port);
    const problem =
      place === 'as the proxy'
        ? await failure(`PROXY localhost:${port}`, { reach })
        : await failure(proxy.entry, { reach }, `https://${host}:${port}/`);
    expect(problem.code).toBe('address-not-allowed');
    expect(bytes).toEqual([]);
    expect(proxy.asked).toEqual([]);
  });
});

describe('the way through a proxy', () => {
  it('has the stages proxy and TLS', async () => {
    const proxy = await proxyTo((await tenant()).port);
    const way = await explore(proxy.entry);
    expect(way).toMatchObject({
      proxy: { passed: true, facts: { proxy: `localhost:${String(proxy.port)}` } },
      name: null,
      connection: null,
      tls: { passed: true, facts: { protocol: 'TLSv1.3', issuer: 'Authority of this test' } },
    });
  });

  it('ends at the proxy that wants a login', async () => {
    const proxy = await proxyTo((await tenant()).port, { login: 'me:secret' });
    const way = await explore(`${proxy.entry}; DIRECT`);
    expect(way).toMatchObject({ proxy: { passed: false, problem: { code: 'proxy-wants-login' } }, tls: null });
  });

  it('is told as far as it was gone when nobody can be reached', async () => {
    const way = await explore(`PROXY localhost:${String(await unusedPort())}; DIRECT`);
    expect(way.proxy).toMatchObject({ passed: false, problem: { code: 'proxy-failed' } });
    expect([way.name, way.connection, way.tls]).toEqual([null, null, null]);
  });

  it('is that of the entry that led to the server', async () => {
    const proxy = await proxyTo((await tenant()).port);
    const way = await explore(`PROXY localhost:${String(await unusedPort())}; ${proxy.entry}`);
    expect(way.proxy).toMatchObject({ passed: true, facts: { proxy: `localhost:${String(proxy.port)}` } });
    expect(way.tls?.passed).toBe(true);
  });
});
