import { get } from 'node:https';
import { connect as connectTcp } from 'node:net';
import { connect, type ConnectionOptions, rootCertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttpClient } from '../../../src/main/http/http-client.ts';
import { practiceReach, tenantReach } from '../../../src/main/http/reach.ts';
import type { PracticeFault } from '../../../src/shared/practice-faults.ts';
import { newScimToken, type PracticeRig, startPractice } from '../../support/practice-rig.ts';
import { problemFrom } from '../../support/problem-from.ts';

let rig: PracticeRig;
beforeEach(async () => {
  rig = await startPractice();
});
afterEach(() => rig.tenant.close());

const faults = ['self-signed-certificate', 'expired-certificate', 'wrong-host-name'] as const;

/** How the TLS handshake ends: the code of what is wrong, or `authorized`. */
function handshake(options: ConnectionOptions = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: rig.tenant.port, ...options }, () => {
      resolve(socket.authorized ? 'authorized' : 'not authorized');
      socket.destroy();
    });
    socket.on('error', (error: Error) => {
      resolve('code' in error ? String(error.code) : error.message);
    });
  });
}

/** What a client sees that trusts the tenant's authority beside the usual ones. */
const trusting = (): ConnectionOptions => ({ ca: [...rootCertificates, rig.tenant.authority ?? ''] });

/** The certificate the tenant shows, as PEM. */
const shown = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: rig.tenant.port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerX509Certificate()?.toString() ?? '');
      socket.destroy();
    });
    socket.on('error', reject);
  });

describe('the one thing that is wrong', () => {
  it('with self-signed-certificate is that nobody vouches for it', async () => {
    await rig.tenant.breakOne('self-signed-certificate');
    expect(await handshake()).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(rig.tenant.authority).toBeNull();
    expect(await handshake({ ca: await shown() })).toBe('authorized');
  });

  it('with expired-certificate is its date', async () => {
    await rig.tenant.breakOne('expired-certificate');
    expect(await handshake(trusting())).toBe('CERT_HAS_EXPIRED');
  });

  it('with wrong-host-name is its name', async () => {
    await rig.tenant.breakOne('wrong-host-name');
    expect(await handshake(trusting())).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    const servername = 'another-tenant.practice.example';
    expect(await handshake({ ...trusting(), servername })).toBe('authorized');
  });

  it('is trust for a client that does not know the authority', async () => {
    await rig.tenant.breakOne('wrong-host-name');
    expect(await handshake()).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  });
});

describe.each(faults)('%s', (fault) => {
  it('moves the tenant to HTTPS at a second port, and everything it says of itself with it', async () => {
    const plain = rig.tenant.address;
    await rig.tenant.breakOne(fault);
    const { address, port, plainPort, securePort } = rig.tenant;
    expect([port, address]).toEqual([securePort, `https://127.0.0.1:${String(securePort)}`]);
    expect(plain).toBe(`http://127.0.0.1:${String(plainPort)}`);
    expect(port).not.toBe(plainPort);
    const document = z.looseObject({ issuer: z.string() }).parse(await getJson('/.well-known/openid-configuration'));
    expect(document).toMatchObject({ issuer: address, token_endpoint: `${address}/auth/token` });
  });

  it('serves the SCIM service there, with its own addresses', async () => {
    const token = await newScimToken(rig.tenant);
    await rig.tenant.breakOne(fault);
    const path = '/oauth/scim/v2/Users?filter=userName%20eq%20%22alma.berger%40practice.example%22';
    const list = await getJson(path, { Authorization: `Bearer ${token}` });
    expect(list).toMatchObject({ totalResults: 1 });
    expect(JSON.stringify(list)).toContain(`"location":"${rig.tenant.address}/oauth/scim/v2/Users/`);
    expect(rig.tenant.requests().at(-1)).toEqual({ method: 'GET', path: '/oauth/scim/v2/Users', status: 200 });
  });

  it('shows another certificate each time', async () => {
    await rig.tenant.breakOne(fault);
    const first = await shown();
    await rig.tenant.breakOne(fault);
    expect(await shown()).not.toBe(first);
  });

  it('listens there no longer when it is mended, even if a client never spoke', async () => {
    await rig.tenant.breakOne(fault);
    const { port } = rig.tenant;
    const silent = new Promise((resolve, reject) => {
      connectTcp(port, '127.0.0.1').on('connect', resolve).on('error', reject);
    });
    await silent;
    await rig.tenant.breakOne(null);
    expect([rig.tenant.securePort, rig.tenant.authority]).toEqual([null, null]);
    expect(await handshake({ port })).toBe('ECONNREFUSED');
    expect((await fetch(`${rig.tenant.address}/auth/jwks`)).status).toBe(200);
  });

  it('listens there no longer when the tenant is closed', async () => {
    await rig.tenant.breakOne(fault);
    const { port } = rig.tenant;
    await rig.tenant.close();
    expect(await handshake({ port })).toBe('ECONNREFUSED');
  });
});

/** Asks without looking at the certificate. */
function getJson(path: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const options = { host: '127.0.0.1', port: rig.tenant.port, path, headers, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    get(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => {
        resolve(JSON.parse(text));
      });
    }).on('error', reject);
  });
}

describe('the product’s own client', () => {
  const { signal } = new AbortController();
  const ports = [() => rig.tenant.plainPort, () => rig.tenant.securePort] as const;
  const ask = (reach: ReturnType<typeof practiceReach>) =>
    createHttpClient({
      reach,
      extraCertificates: () => (rig.tenant.authority === null ? [] : [rig.tenant.authority]),
    }).send({ method: 'GET', url: `${rig.tenant.address}/auth/jwks`, headers: {} }, { signal });

  it.each([
    ['self-signed-certificate', /^tls-(self-signed|untrusted)$/],
    ['expired-certificate', /^tls-expired$/],
    ['wrong-host-name', /^tls-wrong-name$/],
  ] as const satisfies readonly (readonly [PracticeFault, RegExp])[])('finds out about %s', async (fault, code) => {
    await rig.tenant.breakOne(fault);
    expect((await problemFrom(ask(practiceReach(...ports)))).code).toMatch(code);
  });

  it('of a tenant of one’s own speaks to neither port', async () => {
    await rig.tenant.breakOne('wrong-host-name');
    expect((await problemFrom(ask(tenantReach(...ports)))).code).toBe('address-not-allowed');
    await rig.tenant.breakOne(null);
    expect((await problemFrom(ask(tenantReach(...ports)))).code).toBe('address-not-allowed');
    expect((await ask(practiceReach(...ports))).status).toBe(200);
  });
});
