import { describe, expect, test } from 'vitest';
import { createCodec } from './codec.ts';
import { systemLanguages } from './languages.ts';
import { readAccelerator } from './menu-keys.ts';
import { toApp, toWeb } from './origins.ts';
import { resolveFromEnvironment } from './proxy.ts';

describe('the languages of the system', () => {
  test.each([
    [{}, ['en-US']],
    [{ LANG: 'C.UTF-8' }, ['en-US']],
    [{ LANG: 'de_DE.UTF-8' }, ['de-DE']],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'de_AT.UTF-8@euro' }, ['de-AT']],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'fr_FR' }, ['fr-FR']],
    [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'pt_BR:de' }, ['pt-BR', 'de', 'de-DE']],
    [{ LC_ALL: 'C', LANGUAGE: 'de' }, ['en-US']],
  ])('%j are %j', (environment, languages) => {
    expect(systemLanguages(environment)).toEqual(languages);
  });
});

describe('the proxy of the environment', () => {
  const proxies = { https_proxy: 'http://proxy.example:3128', NO_PROXY: '.inside.example,10.0.0.1' };
  test.each([
    ['https://outside.example/', {}, 'DIRECT'],
    ['https://outside.example/', proxies, 'PROXY proxy.example:3128'],
    ['http://outside.example/', proxies, 'DIRECT'],
    ['https://host.inside.example/', proxies, 'DIRECT'],
    ['https://10.0.0.1/', proxies, 'DIRECT'],
    ['https://127.0.0.1/', proxies, 'DIRECT'],
    ['https://outside.example/', { ALL_PROXY: 'socks5://proxy.example' }, 'SOCKS5 proxy.example:1080'],
    ['https://outside.example/', { HTTPS_PROXY: 'proxy.example' }, 'PROXY proxy.example:80'],
    ['https://outside.example/', { HTTPS_PROXY: 'https://proxy.example' }, 'HTTPS proxy.example:443'],
    ['https://outside.example/', { ...proxies, NO_PROXY: '*' }, 'DIRECT'],
  ])('for %s with %j is %s', (address, environment, answer) => {
    expect(resolveFromEnvironment(address, environment)).toBe(answer);
  });
});

describe('an address of the app', () => {
  test.each([
    ['app://assistant/index.html?a=b#c', 'https://assistant.app.invalid/index.html?a=b#c'],
    ['app://assistant', 'https://assistant.app.invalid'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
  ])('%s is known to the browser as %s, and back', (own, web) => {
    expect(toWeb(own)).toBe(web);
    expect(toApp(web)).toBe(own);
  });
});

describe('an accelerator', () => {
  const none = { control: false, shift: false, alt: false, meta: false };
  test.each([
    ['Control+Shift+I', { ...none, key: 'i', control: true, shift: true }],
    ['Ctrl+Plus', { ...none, key: '+', control: true }],
    ['Alt+Left', { ...none, key: 'arrowleft', alt: true }],
    ['F11', { ...none, key: 'f11' }],
  ])('%s is read as its keys', (accelerator, key) => {
    expect(readAccelerator(accelerator)).toEqual(key);
  });
});

describe('a value that crosses a border', () => {
  const { pack, unpack } = createCodec();

  test.each([
    [[null, undefined, '', 0, -1.5, true]],
    [{ nested: { empty: {}, list: [], nothing: undefined } }],
    [{ entries: 1, extra: { function: 1 }, nothing: true }],
    [JSON.parse('{"__proto__":{"a":1}}')],
    ['\u0000\u2028 ü 🙂'],
  ])('arrives as it was: %j', (value: unknown) => {
    expect(unpack(JSON.parse(JSON.stringify(pack(value, 'value'))) as ReturnType<typeof pack>)).toStrictEqual(value);
  });

  test.each([
    [new Map(), 'Map'],
    [new Date(), 'Date'],
    [new Uint8Array(1), 'Uint8Array'],
    [new Error('x'), 'Error'],
    [Promise.resolve(), 'Promise'],
    [() => 1, 'function'],
    [Symbol('s'), 'symbol'],
    [1n, 'bigint'],
    [NaN, 'number'],
  ])('is refused by its kind and place: %o', (value, kind) => {
    expect(() => pack({ list: [value] }, 'value')).toThrow(`cannot pass a ${kind} (value.list[0])`);
  });
});
