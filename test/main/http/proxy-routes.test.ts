import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { environmentProxy } from '../../../src/main/http/environment-proxy.ts';
import { proxyName, proxyRoutes } from '../../../src/main/http/proxy-routes.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { problemIn } from '../../support/problem-from.ts';

const proxy = (host: string, port: number, secure = false) => ({ kind: 'proxy', secure, host, port });
const unsupported = (host: string, port: number) => ({ kind: 'unsupported', host, port });
const direct = { kind: 'direct' };

describe('proxyRoutes', () => {
  it.each([
    ['DIRECT', [direct]],
    ['PROXY proxy.example:3128', [proxy('proxy.example', 3128)]],
    ['proxy Proxy.Example', [proxy('proxy.example', 80)]],
    ['HTTPS proxy.example', [proxy('proxy.example', 443, true)]],
    ['PROXY [2001:db8::1]:8080', [proxy('2001:db8::1', 8080)]],
    [' PROXY a:1 ;; HTTPS b:2;DIRECT; ', [proxy('a', 1), proxy('b', 2, true), direct]],
    ['SOCKS a; SOCKS4 b:1; SOCKS5 c', [unsupported('a', 1080), unsupported('b', 1), unsupported('c', 1080)]],
    ['', [direct]],
    ['PROXY', [direct]],
    ['PROXY a:0; PROXY a:65536; PROXY a:b; PROXY u:p@a:1; PROXY a b; DIRECT a; WHAT a:1', [direct]],
  ])('reads %j', (list, routes) => {
    expect(proxyRoutes(list)).toEqual(routes);
  });

  it('finds at least one route in anything', () => {
    const entry = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom('PROXY', 'SOCKS', 'DIRECT'), fc.string()).map((it) => it.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(proxyRoutes(entries.join(';')).length).toBeGreaterThan(0);
      }),
    );
  });

  it('is called by host and port', () => {
    expect(proxyName({ host: 'a', port: 1 })).toBe('a:1');
    expect(proxyName({ host: '::1', port: 1 })).toBe('[::1]:1');
  });
});

describe('environmentProxy', () => {
  const asked = (environment: Record<string, string>, url = 'https://na1.example.com/x'): Promise<string> =>
    environmentProxy(environment).proxyFor(url);

  it.each([
    [{}, 'DIRECT'],
    [{ HTTPS_PROXY: '' }, 'DIRECT'],
    [{ HTTPS_PROXY: 'http://proxy.example:3128/' }, 'PROXY proxy.example:3128'],
    [{ HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:2' }, 'PROXY b:2'],
    [{ ALL_PROXY: 'http://a:1', HTTPS_PROXY: 'https://b' }, 'HTTPS b:443'],
    [{ all_proxy: 'proxy.example:8080' }, 'PROXY proxy.example:8080'],
    [{ all_proxy: 'socks5h://proxy.example' }, 'SOCKS5 proxy.example:1080'],
    [{ https_proxy: 'http://[2001:db8::1]:3128' }, 'PROXY [2001:db8::1]:3128'],
    [{ HTTP_PROXY: 'http://a:1' }, 'DIRECT'],
  ])('reads %j', async (environment, list) => {
    expect(await asked(environment)).toBe(list);
  });

  it.each([
    ['*', true],
    ['other.example, na1.example.com', true],
    ['example.com', true],
    ['.example.com', true],
    ['*.example.com', true],
    ['EXAMPLE.com:443', true],
    ['example.com:8443', false],
    ['ample.com', false],
    ['na1.example.com.other', false],
    ['', false],
  ])('goes straight with NO_PROXY %j: %s', async (exceptions, straight) => {
    const list = await asked({ HTTPS_PROXY: 'http://a:1', NO_PROXY: exceptions });
    expect(list).toBe(straight ? 'DIRECT' : 'PROXY a:1');
  });

  it.each([
    ['10.1.2.3', 'https://10.1.2.3/'],
    ['2001:db8::1', 'https://[2001:db8::1]/'],
    ['[2001:db8::1]:8443', 'https://[2001:db8::1]:8443/'],
    ['2001:DB8:0:0::1', 'https://[2001:db8::1]/'],
    ['10.0.0.0/8', 'https://10.1.2.3/'],
    ['10.1.2.99/24:443', 'https://10.1.2.3/'],
    ['2001:db8::/32', 'https://[2001:db8::1]/'],
    ['[2001:db8::]/32', 'https://[2001:db8::1]/'],
    ['0.0.0.0/0', 'https://10.1.2.3/'],
  ])('goes straight to a number with NO_PROXY %s', async (exception, url) => {
    expect(await asked({ https_proxy: 'http://a:1', no_proxy: exception }, url)).toBe('DIRECT');
  });

  it.each([
    ['10.0.0.0/8', 'https://11.1.2.3/'],
    ['10.0.0.0/8:8443', 'https://10.1.2.3/'],
    ['10.0.0.0/33', 'https://10.0.0.0/'],
    ['fe80::1%eth0, fe80::/a', 'https://10.1.2.3/'],
    ['10.0.0.0/8', 'https://na1.example.com/'],
    ['2001:db8::/32', 'https://[2001:db9::1]/'],
  ])('takes the proxy with NO_PROXY %s on the way to %s', async (exception, url) => {
    expect(await asked({ https_proxy: 'http://a:1', no_proxy: exception }, url)).toBe('PROXY a:1');
  });

  it('takes an empty no_proxy for none, as it does with proxies', async () => {
    const environment = { https_proxy: 'http://a:1', no_proxy: ' ', NO_PROXY: 'example.com' };
    expect(await asked(environment)).toBe('DIRECT');
  });

  it('keeps a login beside the list, in which it is not', async () => {
    const knowledge = environmentProxy({ HTTPS_PROXY: 'http://me:p%40ss%ä@proxy.example:3128' });
    expect(await knowledge.proxyFor('https://na1.example.com/')).toBe('PROXY proxy.example:3128');
    const login = knowledge.proxyLogins.get('proxy.example:3128');
    expect(login?.reveal()).toMatch(/^[\w+/=]+$/);
    expect(JSON.stringify([...knowledge.proxyLogins])).not.toContain(login?.reveal());
  });

  it('decodes a login', () => {
    const login = environmentProxy({ https_proxy: 'http://me%3A:p%40ss@a:1' }).proxyLogins.get('a:1');
    expect(Buffer.from(login?.reveal() ?? '', 'base64').toString()).toBe('me::p@ss');
  });

  it.each(['ftp://me:secret@a:1', 'http://me:secret@:99999', 'http://me:secret@a b'])(
    'refuses %s without repeating it',
    (value) => {
      const problem = problemIn(() => environmentProxy({ ALL_PROXY: value }));
      expect(problem).toEqual({ code: 'proxy-not-supported', facts: { proxy: 'ALL_PROXY' } });
    },
  );

  it('never crashes, whatever the environment holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.webUrl(), async (value, exceptions, url) => {
        try {
          expect(await asked({ https_proxy: value, no_proxy: exceptions }, url)).toMatch(/^[A-Z]/);
        } catch (thrown) {
          if (!(thrown instanceof ProblemError)) throw thrown;
        }
      }),
    );
  });
});
