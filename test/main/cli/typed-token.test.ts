import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { checkTenant } from '../../../src/main/cli/check-tenant.ts';
import { serveHttp } from '../../support/misbehaving-server.ts';

/** The command at a terminal at which somebody types this when asked for the token. */
async function typed(text: string, address: string): Promise<{ code: number; shown: string }> {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const screen = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 80 });
  const cancelled = new AbortController();
  let shown = '';
  screen.on('data', (chunk) => {
    shown += String(chunk);
    if (String(chunk).includes('Paste the SCIM token')) input.write(text);
  });
  const code = await checkTenant(['--base-url', address, '--token-stdin', '--lang', 'en', '--idp', 'entra'], {
    tool: { name: 'test', version: '0' },
    environment: {},
    input,
    output: screen,
    errors: screen,
    signal: cancelled.signal,
    cancel: () => {
      cancelled.abort();
    },
    begunAt: performance.now(),
  });
  return { code, shown };
}

it('asks for the token at a terminal, takes it with its mistakes mended, and does not show it', async () => {
  const sent = new Set<string | undefined>();
  const server = await serveHttp((request, response) => {
    sent.add(request.headers.authorization);
    response.writeHead(401).end();
  });
  const { shown } = await typed('typed-canaryX\u{7f}\r', `${server.origin}/scim/v2`);
  await server.close();
  expect(sent).toContain('Bearer typed-canary');
  expect(shown).not.toContain('typed-canary');
});

it.each([
  ['Ctrl+C', '\u{3}', 130],
  ['Ctrl+D', '\u{4}', 2],
])('ends at %s', async (_title, key, code) => {
  expect((await typed(key, 'http://127.0.0.1:9/scim/v2')).code).toBe(code);
});
