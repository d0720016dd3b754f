import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer } from '../../src/main/app-protocol.ts';

let base: string;
let folder: string;

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'app-protocol-'));
  folder = path.join(base, 'renderer');
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'index.html'), '<meta content="__STYLE_NONCE__">');
  await writeFile(path.join(folder, 'assets', 'a.js'), 'export {};');
  await writeFile(path.join(base, 'state.json'), 'not for the window');
  await writeFile(path.join(base, 'outside.js'), 'not for the window');
});

afterAll(() => rm(base, { recursive: true }));

const nonceOf = (text: string | null): string | undefined => /nonce-([\w+/=]+)/.exec(text ?? '')?.[1];

it('serves the page with a strict policy and a nonce that is new each time', async () => {
  const [first, second] = await Promise.all([1, 2].map(() => answer('app://assistant/index.html', folder)));
  const policy = first?.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).not.toContain('unsafe');
  const nonce = nonceOf(policy);
  expect(await first?.text()).toBe(`<meta content="${String(nonce)}">`);
  expect(nonceOf(second?.headers.get('content-security-policy') ?? null)).not.toBe(nonce);
});

it('serves scripts with their type', async () => {
  const response = await answer('app://assistant/assets/a.js', folder);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

it.each([
  'app://assistant/missing.html',
  'app://assistant/..%2Foutside.js',
  'app://assistant/../outside.js',
  'app://assistant/..%5Coutside.js',
  'app://assistant/%2e%2e/outside.js',
  'app://assistant/assets',
  'app://assistant/',
  'app://elsewhere/index.html',
  'https://assistant/index.html',
])('has nothing at %s', async (address) => {
  expect((await answer(address, folder)).status).toBe(404);
});

it('answers an address that cannot be decoded with 404', async () => {
  expect((await answer('app://assistant/%E0%A4%A', folder)).status).toBe(404);
});
