import { describe, expect, it } from 'vitest';
import { practiceReach, tenantReach } from '../../../src/main/http/reach.ts';

const port = 40123;
const practice = practiceReach(() => port);
const tenant = tenantReach(() => port);

describe('a practice connection', () => {
  it('reaches the practice tenant', () => {
    expect(practice.allowsUrl(new URL(`http://127.0.0.1:${String(port)}/auth/token`))).toBe(true);
    expect(practice.allowsPeer({ secure: false, address: '127.0.0.1', port })).toBe(true);
  });

  it.each([
    'https://127.0.0.1:40123/',
    'http://127.0.0.1:40124/',
    'http://127.0.0.1/',
    'http://localhost:40123/',
    'http://[::1]:40123/',
    'http://0.0.0.0:40123/',
    'http://127.0.0.2:40123/',
    'https://na1.nice-incontact.com/',
    'http://na1.nice-incontact.com:40123/',
    'ftp://127.0.0.1:40123/',
  ])('does not reach %s', (url) => {
    expect(practice.allowsUrl(new URL(url))).toBe(false);
  });

  it.each([
    { secure: false, address: '127.0.0.1', port: 40124 },
    { secure: false, address: '10.0.0.1', port },
    { secure: false, address: '::1', port },
    { secure: true, address: '127.0.0.1', port },
  ])('does not speak to the peer %o', (peer) => {
    expect(practice.allowsPeer(peer)).toBe(false);
  });

  it('reaches nothing while the practice tenant does not run', () => {
    const nothing = practiceReach(() => null);
    expect(nothing.allowsUrl(new URL('http://127.0.0.1/'))).toBe(false);
    expect(nothing.allowsPeer({ secure: false, address: '127.0.0.1', port: 0 })).toBe(false);
  });
});

describe('a practice connection while a certificate is broken', () => {
  const securePort = 40200;
  const broken = practiceReach(
    () => port,
    () => securePort,
  );

  it('reaches the second port with HTTPS, and the first one still with HTTP', () => {
    expect(broken.allowsUrl(new URL(`https://127.0.0.1:${String(securePort)}/`))).toBe(true);
    expect(broken.allowsPeer({ secure: true, address: '127.0.0.1', port: securePort })).toBe(true);
    expect(broken.allowsUrl(new URL(`http://127.0.0.1:${String(port)}/`))).toBe(true);
  });

  it.each([
    'http://127.0.0.1:40200/',
    'https://127.0.0.1:40123/',
    'https://localhost:40200/',
    'https://127.0.0.2:40200/',
    'https://127.0.0.1/',
  ])('does not reach %s', (url) => {
    expect(broken.allowsUrl(new URL(url))).toBe(false);
  });

  it.each([
    { secure: false, address: '127.0.0.1', port: securePort },
    { secure: true, address: '10.0.0.1', port: securePort },
    { secure: true, address: '127.0.0.1', port },
  ])('does not speak to the peer %o', (peer) => {
    expect(broken.allowsPeer(peer)).toBe(false);
  });

  it('is none that a tenant’s connection reaches, at either port', () => {
    const own = tenantReach(
      () => port,
      () => securePort,
    );
    for (const practicePort of [port, securePort])
      for (const scheme of ['http', 'https']) {
        expect(own.allowsUrl(new URL(`${scheme}://localhost:${String(practicePort)}/`))).toBe(false);
        expect(own.allowsPeer({ secure: scheme === 'https', address: '127.0.0.1', port: practicePort })).toBe(false);
      }
    expect(own.allowsUrl(new URL('https://localhost:40201/'))).toBe(true);
  });
});

describe('a connection with a tenant of one’s own', () => {
  it.each([
    'https://na1.nice-incontact.com/oauth/scim/v2/Users',
    'https://na1.nice-incontact.com:40123/',
    'https://10.1.2.3/',
    'https://localhost:8443/',
    'http://localhost:8080/',
    'http://127.0.0.1:8080/',
    'http://[::1]:8080/',
  ])('reaches %s', (url) => {
    expect(tenant.allowsUrl(new URL(url))).toBe(true);
  });

  it.each([
    'http://na1.nice-incontact.com/',
    'http://10.1.2.3/',
    'http://localhost.example.com/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
  ])('does not reach %s', (url) => {
    expect(tenant.allowsUrl(new URL(url))).toBe(false);
  });

  it.each([
    '127.0.0.1',
    '127.1',
    '127.0.0.2',
    '0x7f.1',
    '2130706433',
    '0.0.0.0',
    '0',
    'localhost',
    'LOCALHOST',
    'localhost.',
    'practice.localhost',
    '[::1]',
    '[0:0:0:0:0:0:0:1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
  ])('does not reach the practice tenant as %s', (host) => {
    expect(tenant.allowsUrl(new URL(`http://${host}:${String(port)}/`))).toBe(false);
    expect(tenant.allowsUrl(new URL(`https://${host}:${String(port)}/`))).toBe(false);
  });

  it.each(['127.0.0.1', '127.5.5.5', '::1', '::ffff:127.0.0.1', '0.0.0.0'])(
    'does not speak to the practice tenant at %s',
    (address) => {
      expect(tenant.allowsPeer({ secure: false, address, port })).toBe(false);
      expect(tenant.allowsPeer({ secure: true, address, port })).toBe(false);
      expect(tenant.allowsPeer({ secure: false, address, port: port + 1 })).toBe(true);
    },
  );

  it('does not speak plainly to a peer elsewhere', () => {
    expect(tenant.allowsPeer({ secure: false, address: '93.184.215.14', port: 80 })).toBe(false);
    expect(tenant.allowsPeer({ secure: true, address: '93.184.215.14', port: 443 })).toBe(true);
  });

  it('knows the port the practice tenant listens on now, not the one of earlier', () => {
    let current: number | null = null;
    const reach = tenantReach(() => current);
    expect(reach.allowsUrl(new URL(`http://127.0.0.1:${String(port)}/`))).toBe(true);
    current = port;
    expect(reach.allowsUrl(new URL(`http://127.0.0.1:${String(port)}/`))).toBe(false);
  });

  it('takes the port that is not written for the one of the scheme', () => {
    expect(tenantReach(() => 80).allowsUrl(new URL('http://localhost/'))).toBe(false);
    expect(tenantReach(() => 443).allowsUrl(new URL('https://localhost/'))).toBe(false);
  });
});
