import { describe, expect, it } from 'vitest';
import {
  type Arguments,
  languageIn,
  type Misuse,
  MisuseError,
  readArguments,
} from '../../../src/main/cli/arguments.ts';

function misuseOf(given: readonly string[]): Misuse {
  try {
    readArguments(given);
  } catch (thrown) {
    if (thrown instanceof MisuseError) return thrown.misuse;
    throw thrown;
  }
  throw new Error('understood');
}

const base = ['--base-url', 'https://a.example/scim/v2'] as const;
const token = 'eyJhbGciOi.canary-7f3a.c2lnbmF0dXJl';

describe('A command line that is not understood', () => {
  it.each<[string, readonly string[], Misuse]>([
    ['the option', [...base, '--tokn', 'x'], { code: 'unknown-option', value: '--tokn' }],
    ['the option without its value', [...base, '--idp'], { code: 'unknown-option', value: '--idp' }],
    ['the address', ['--base-url', 'http://a.example/x'], { code: 'not-secure', value: 'http://a.example/x' }],
    ['the IdP', [...base, '--idp', 'acme'], { code: 'unknown-idp', value: 'acme' }],
    ['the address without its query', ['--base-url', `${base[1]}?flag`], { code: 'more-than-address', value: base[1] }],
    ['a secret that has no option', [...base, '--token', 'x'], { code: 'secret-as-argument', value: '' }],
    ['a key that has no option', [...base, '--access-key-secret=x'], { code: 'secret-as-argument', value: '' }],
    ['a word without an option', [...base, 'x'], { code: 'stray-word', value: '' }],
  ])('is told by %s', (_title, given, misuse) => {
    expect(misuseOf(given)).toEqual(misuse);
  });

  it.each<[string, readonly string[]]>([
    ['without an option', [...base, token]],
    ['for an unknown option', [...base, `--token=${token}`]],
    ['for an unknown option, apart', [...base, '--token', token]],
    ['for an option without a value', [...base, `--json=${token}`]],
    ['for an IdP', [...base, '--idp', token]],
    ['for an address', ['--base-url', token]],
    ['behind an address', ['--base-url', `http://a.example/?token=${token}`]],
    ['behind an address that is fine', ['--base-url', `https://a.example/scim/v2?token=${token}`]],
    ['for the name of a variable', [...base, '--token-env', token]],
    ['for a pair of names', [...base, '--client-env', `${token},B`]],
    ['for seconds', [...base, '--timeout', token]],
    ['for a language', [...base, '--lang', token]],
  ])('does not repeat a secret that was put there %s', (_title, given) => {
    const { value } = misuseOf(given);
    for (const part of token.split('.')) expect(value).not.toContain(part);
  });
});

const understood = (...given: readonly string[]): Arguments => {
  const asked = readArguments(given);
  if (asked === 'help') throw new Error('help');
  return asked;
};

it.each([
  ['HTTPS://A.Example:443/Scim/v2/', 'https://a.example/Scim/v2'],
  [' http://127.1:8080/scim//', 'http://127.0.0.1:8080/scim'],
  ['http://[::1]:8080/scim/v2', 'http://[::1]:8080/scim/v2'],
])('spells the address the usual way, as answers are compared with it: %s', (given, address) => {
  expect(understood('--base-url', given).baseUrl).toBe(address);
});

it.each<[readonly string[], string | null]>([
  [['--lang', 'de', '--tokn'], 'de'],
  [['--help', '--lang=en'], 'en'],
  [['--lang', 'fr'], null],
  [['--lang'], null],
  [[], null],
])('finds the language also where the rest is not understood: %j', (given, language) => {
  expect(languageIn(given)).toBe(language);
});
