import { randomUUID } from 'node:crypto';
import dns from 'node:dns';
import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpClient, type HttpClient } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import type { DiscoveredTenant } from '../../../src/main/tenant/discovery.ts';
import { TenantDiscovery } from '../../../src/main/tenant/tenant-discovery.ts';
import { type CloudId, clouds } from '../../../src/shared/tenant/clouds.ts';
import { createAuthority } from '../../support/certificates.ts';
import { type LoopbackServer, serveHttps } from '../../support/misbehaving-server.ts';
import { problemFrom } from '../../support/problem-from.ts';

const tenantId = '11eb660f-4c6d-34a0-8733-0242ac110002';
const authority = createAuthority('A test’s own authority');
const identity = authority.issue({ names: ['cloud.example'] });

/** Every name leads to this computer, where the test's own cloud answers under a name of its own. */
beforeEach(() => {
  vi.spyOn(dns, 'lookup').mockImplementation(((
    _name: string,
    _options: unknown,
    done: (error: null, found: unknown) => void,
  ) => {
    done(null, [{ address: '127.0.0.1', family: 4 }]);
  }) as typeof dns.lookup);
});

let server: LoopbackServer | null = null;
afterEach(async () => {
  vi.restoreAllMocks();
  await server?.close();
  server = null;
});

const client = (): HttpClient =>
  createHttpClient({ reach: tenantReach(() => null), extraCertificates: () => [authority.certificate] });

/** A cloud under a typed issuer, and a search there under an id. */
async function cloud(listener: RequestListener) {
  server = await serveHttps(identity, listener);
  const issuer = `https://cloud.example:${String(server.port)}/auth/token`;
  const discovery = new TenantDiscovery(client());
  const search = (requestId: string): Promise<DiscoveredTenant> =>
    discovery.run(requestId, { tenantId, cloud: 'other', issuer });
  return { discovery, search };
}

/** A cloud that takes requests and never answers them. */
async function silentCloud() {
  const arrivals: (() => void)[] = [];
  const silent = await cloud(() => arrivals.shift()?.());
  const arrival = (): Promise<void> => new Promise((resolve) => arrivals.push(resolve));
  return { ...silent, arrival };
}

const answering = (uiEndpoint: string): RequestListener => {
  const body = JSON.stringify({ ui_endpoint: uiEndpoint, area: 'na1' });
  return (_request, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
};

describe('a search', () => {
  it('at a typed issuer finds the tenant', async () => {
    const { search } = await cloud(answering('https://na1.nice-incontact.com'));
    expect(await search(randomUUID())).toMatchObject({ tenantAddress: 'https://na1.nice-incontact.com', area: 'na1' });
  });

  it.each(Object.values(clouds).filter(({ issuer }) => issuer !== null))(
    'in the cloud $id asks its issuer, whatever was typed',
    async ({ id, issuer }) => {
      const reach = { ...tenantReach(() => null), allowsUrl: () => false };
      const discovery = new TenantDiscovery(createHttpClient({ reach }));
      const sought = { tenantId, cloud: id, issuer: 'https://cloud.example' };
      const problem = await problemFrom(discovery.run(randomUUID(), sought));
      expect(problem).toMatchObject({ code: 'address-not-allowed', facts: { port: '443' } });
      expect(`https://${problem.facts?.['host'] ?? ''}`).toBe(issuer);
    },
  );

  it.each([
    ['', 'issuer-empty'],
    ['http://cloud.example', 'issuer-not-understood'],
    ['https://cxone.niceincontakt.com', 'issuer-look-alike'],
  ])('at the issuer %j is not made', async (issuer, code) => {
    const other: CloudId = 'other';
    const search = new TenantDiscovery(client()).run(randomUUID(), { tenantId, cloud: other, issuer });
    expect((await problemFrom(search)).code).toBe(code);
  });
});

describe('cancelling', () => {
  it('ends a running search, also when pressed twice', async () => {
    const { discovery, search, arrival } = await silentCloud();
    const id = randomUUID();
    const arrived = arrival();
    const ended = problemFrom(search(id));
    await arrived;
    discovery.cancel(id);
    discovery.cancel(id);
    expect((await ended).code).toBe('cancelled');
  });

  it('ends a search whose request is not out yet', async () => {
    const { discovery, search } = await silentCloud();
    const id = randomUUID();
    const ended = problemFrom(search(id));
    discovery.cancel(id);
    expect((await ended).code).toBe('cancelled');
  });

  it('does nothing before a search begins and after it has ended', async () => {
    const { discovery, search } = await cloud(answering('https://na1.nice-incontact.com'));
    const id = randomUUID();
    discovery.cancel(id);
    const { area } = await search(id);
    discovery.cancel(id);
    expect(area).toBe('na1');
  });

  it('leaves other searches alone', async () => {
    const { discovery, search, arrival } = await silentCloud();
    const [first, second] = [randomUUID(), randomUUID()];
    const arrived = Promise.all([arrival(), arrival()]);
    const [firstEnd, secondEnd] = [problemFrom(search(first)), problemFrom(search(second))];
    await arrived;
    discovery.cancel(first);
    expect((await firstEnd).code).toBe('cancelled');
    expect(await Promise.race([secondEnd, Promise.resolve('still running')])).toBe('still running');
    discovery.cancelAll();
    expect((await secondEnd).code).toBe('cancelled');
  });
});
