import { format, inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/main/vault/secret.ts';

const value = 'canary-value-0123456789';
const secret = new Secret(value);

describe('Secret', () => {
  const printed: [way: string, text: string][] = [
    ['String()', String(secret)],
    ['a template', `${String(secret)} in a sentence`],
    ['JSON', JSON.stringify({ secret, list: [secret] })],
    [
      'util.inspect',
      inspect({ secret, list: [secret], map: new Map([['a', secret]]) }, { depth: 9, showHidden: true }),
    ],
    ['util.inspect without custom inspection', inspect(secret, { customInspect: false, showHidden: true })],
    ['format', format('%s %o %j %O', secret, secret, secret, secret)],
    ['its keys', Object.entries(secret).flat().join() + Reflect.ownKeys(secret).join()],
    ['structuredClone', inspect(structuredClone({ secret }), { showHidden: true })],
    ['an error', inspect(new Error('failed', { cause: secret }))],
  ];

  it.each(printed)('does not show its value in %s', (_way, text) => {
    expect(text).not.toContain(value);
    expect(text).not.toContain(value.slice(0, 6));
  });

  it('reveals the value only when asked for it', () => {
    expect(secret.reveal()).toBe(value);
  });

  it('tells by its last four characters, and by none when it is too short to hide the rest', () => {
    expect(new Secret('0123456789ab').lastFour()).toBe('89ab');
    expect(new Secret('0123456789a').lastFour()).toBe('');
    expect(new Secret('0123456789ab====').lastFour()).toBe('89ab');
    expect(new Secret('0123456789a=====').lastFour()).toBe('');
  });

  it('equals another one of the same value only', () => {
    expect(secret.equals(new Secret(value))).toBe(true);
    expect(secret.equals(new Secret(`${value} `))).toBe(false);
  });
});
