import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, type HttpClientOptions } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import type { Way } from '../../../src/main/http/way.ts';
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

const authority = createAuthority('Authority of this test');
const never = new AbortController().signal;

function explore(
  url: string,
  options: Partial<HttpClientOptions> & { readonly signal?: AbortSignal } = {},
): Promise<Way> {
  const extraCertificates = (): string[] => [authority.certificate];
  const client = createHttpClient({ reach: tenantReach(() => null), extraCertificates, ...options });
  return client.explore(url, { signal: options.signal ?? never });
}

describe('explore', () => {
  it('tells how name, connection and TLS went, and asks nothing of the server', async () => {
    let requests = 0;
    const server = await running(
      serveHttps(authority.issue({ names: ['localhost'] }), () => {
        requests += 1;
      }),
    );
    const way = await explore(`${server.origin}/scim/v2?x=1`);
    const milliseconds: unknown = expect.stringMatching(/^\d+$/);
    expect(way).toEqual({
      proxy: null,
      name: { passed: true, facts: { addresses: expect.stringMatching(/^[1-9]$/) as unknown, milliseconds } },
      connection: { passed: true, facts: { milliseconds } },
      tls: {
        passed: true,
        facts: {
          protocol: 'TLSv1.3',
          issuer: 'Authority of this test',
          validFrom: '2020-01-01T00:00:00.000Z',
          validTo: '2049-12-31T00:00:00.000Z',
          milliseconds,
        },
      },
    });
    expect(requests).toBe(0);
  });

  it('has no TLS stage for plain HTTP on this computer', async () => {
    const server = await running(serveHttp((_, response) => response.end()));
    const way = await explore(server.origin);
    expect(way).toMatchObject({ name: { passed: true }, connection: { passed: true }, tls: null });
  });

  it('ends at a name that is not found', async () => {
    const way = await explore('https://no-such-host.invalid/');
    expect(way).toMatchObject({
      name: { passed: false, problem: { code: 'name-not-found', facts: { host: 'no-such-host.invalid' } } },
      connection: null,
      tls: null,
    });
  });

  it('ends at a connection that is refused', async () => {
    const way = await explore(`https://localhost:${String(await unusedPort())}/`);
    expect(way).toMatchObject({
      name: { passed: true },
      connection: { passed: false, problem: { code: 'connection-refused', facts: { systemCode: 'ECONNREFUSED' } } },
      tls: null,
    });
  });

  it('ends at TLS that fails, and names the issuer', async () => {
    const server = await running(
      serveHttps(createAuthority('Somebody').issue({ names: ['localhost'] }), (_, response) => response.end()),
    );
    const way = await explore(server.origin);
    expect(way.connection?.passed).toBe(true);
    expect(way.tls).toMatchObject({ passed: false, problem: { code: 'tls-untrusted', facts: { issuer: 'Somebody' } } });
  });

  it('ends at TLS that takes too long', async () => {
    const server = await running(serveRaw((socket) => socket.resume()));
    const way = await explore(`https://localhost:${String(server.port)}/`, { limits: { connectMs: 100 } });
    expect(way.tls).toMatchObject({ passed: false, problem: { code: 'timed-out', facts: { phase: 'connect' } } });
  });

  it('ends at the overall deadline', async () => {
    const server = await running(serveRaw((socket) => socket.resume()));
    const way = await explore(`https://localhost:${String(server.port)}/`, { limits: { overallMs: 300 } });
    expect(way.tls).toMatchObject({ passed: false, problem: { code: 'timed-out' } });
  });

  it('does not speak to a peer that is out of reach', async () => {
    const bytes: Buffer[] = [];
    const server = await running(serveRaw((socket) => socket.on('data', (chunk) => bytes.push(chunk))));
    const way = await explore(`https://localhost:${String(server.port)}/`, {
      reach: { allowsUrl: () => true, allowsPeer: () => false },
    });
    expect(way.connection).toMatchObject({ passed: false, problem: { code: 'address-not-allowed' } });
    expect(bytes).toEqual([]);
  });

  it.each([
    ['http://na1.example.com/', 'address-not-allowed'],
    ['https://user:password@na1.example.com/', 'address-not-allowed'],
    ['na1.example.com', 'address-not-understood'],
  ])('does not go to %s', async (url, code) => {
    expect((await problemFrom(explore(url))).code).toBe(code);
  });

  it('is cancelled before, during and twice', async () => {
    expect((await problemFrom(explore('https://localhost:1/', { signal: AbortSignal.abort() }))).code).toBe(
      'cancelled',
    );
    const controller = new AbortController();
    const server = await running(
      serveRaw((socket) =>
        socket.once('data', () => {
          controller.abort();
          controller.abort();
        }),
      ),
    );
    const exploring = explore(`https://localhost:${String(server.port)}/`, { signal: controller.signal });
    expect((await problemFrom(exploring)).code).toBe('cancelled');
  });

  it('leaves no connection behind', async () => {
    const closed = Promise.withResolvers<undefined>();
    const server = await running(
      serveRaw((socket) => {
        socket.on('close', () => {
          closed.resolve(undefined);
        });
      }),
    );
    await explore(server.origin);
    await closed.promise;
    expect(server.connections()).toBe(1);
  });
});
