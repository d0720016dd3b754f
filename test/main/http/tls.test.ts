import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import { tenantReach } from '../../../src/main/http/reach.ts';
import type { Problem } from '../../../src/shared/problem.ts';
import { selfSigned } from '../../../src/main/practice/certificate.ts';
import { createAuthority } from '../../support/certificates.ts';
import { type LoopbackServer, serveHttps } from '../../support/misbehaving-server.ts';
import { problemFrom } from '../../support/problem-from.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const past = { validFrom: new Date('2020-01-01'), validTo: new Date('2020-02-01') };
const future = { validFrom: new Date('2048-01-01'), validTo: new Date('2049-01-01') };

/** What comes of asking a server with this certificate; counts what it was asked. */
async function problemWith(
  identity: { readonly key: string; readonly cert: string },
  trusted: readonly string[] = [],
): Promise<{ problem: Problem; requests: number; server: LoopbackServer }> {
  let requests = 0;
  const server = await serveHttps(identity, (_, response) => {
    requests += 1;
    response.end();
  });
  cleanUps.push(() => server.close());
  const client = createHttpClient({ reach: tenantReach(() => null), extraCertificates: () => trusted });
  const request = { method: 'GET', url: `${server.origin}/?token=secret`, headers: { Authorization: 'x' } } as const;
  const problem = await problemFrom(client.send(request, { signal: new AbortController().signal }));
  return { problem, requests, server };
}

describe('a certificate that is refused', () => {
  const authority = createAuthority('Authority of this test');
  const known = [authority.certificate];
  const issuer = 'Authority of this test';
  const localhost = ['localhost'];

  it.each([
    [
      'tls-expired',
      authority.issue({ names: localhost, ...past }),
      known,
      { issuer, validTo: '2020-02-01T00:00:00.000Z' },
    ],
    [
      'tls-not-yet-valid',
      authority.issue({ names: localhost, ...future }),
      known,
      { issuer, validFrom: '2048-01-01T00:00:00.000Z' },
    ],
    [
      'tls-wrong-name',
      authority.issue({ names: ['a.example', 'b.example'] }),
      known,
      { issuer, names: 'a.example, b.example' },
    ],
    ['tls-untrusted', authority.issue({ names: localhost }), [], { issuer }],
    ['tls-self-signed', selfSigned({ names: localhost }), [], { issuer: 'localhost' }],
  ])('is %s, and tells of itself', async (code, identity, trusted, facts) => {
    const { problem, requests, server } = await problemWith(identity, trusted);
    expect(problem).toMatchObject({ code, facts: { host: 'localhost', phase: 'connect', ...facts } });
    expect(requests).toBe(0);
    expect(server.connections()).toBe(1);
  });

  it.each([
    'Zscaler Intermediate Root CA (zscalertwo.net)',
    'ca.mycompany.goskope.com netskope',
    'FortiGate CA',
    'Palo Alto Networks Inc.',
    'Blue Coat Public Services Intermediate CA',
    'Sophos SSL CA_C1234',
    'Cisco Umbrella Secondary SubCA',
    'Check Point Mobile',
    'Kaspersky Anti-Virus Personal Root Certificate',
    'ESET SSL Filter CA',
    'avast! Web/Mail Shield Root',
    'Bitdefender Personal CA.Net-Defender',
    'McAfee Web Gateway',
    'Skyhigh Secure Web Gateway',
    'Forcepoint Cloud CA',
    'iboss, Inc.',
    'Cato Networks CA',
  ])('is tls-inspected when %s has issued it', async (name) => {
    const { problem } = await problemWith(createAuthority(name).issue({ names: localhost }));
    expect(problem).toMatchObject({ code: 'tls-inspected', facts: { issuer: name } });
  });

  it.each(['Reset Trust Services', 'Company Root CA'])('is tls-untrusted when %s has issued it', async (name) => {
    const { problem } = await problemWith(createAuthority(name).issue({ names: localhost }));
    expect(problem.code).toBe('tls-untrusted');
  });
});

describe('the check of certificates', () => {
  it('is switched off nowhere in the program', () => {
    const root = path.resolve(import.meta.dirname, '../../../src/main');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const switches = /rejectUnauthorized(?!: true)|NODE_TLS_REJECT_UNAUTHORIZED|checkServerIdentity/;
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => switches.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([]);
  });

  it('cannot be switched off by the environment', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    cleanUps.push(() => vi.unstubAllEnvs());
    const { problem, requests } = await problemWith(selfSigned({ names: ['localhost'] }));
    expect(problem.code).toBe('tls-self-signed');
    expect(requests).toBe(0);
  });
});
