import { expect, it } from 'vitest';
import { passphraseStrength } from '../../../src/shared/backup/passphrase.ts';

it.each([
  ['', 'too-short'],
  ['k7Q!mZ2$xP9', 'too-short'],
  ['\u{1f511}'.repeat(11), 'too-short'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnopqrstuvwxyz', 'weak'],
  ['123456789012345678', 'weak'],
  ['password password password password', 'weak'],
  ['Passwort1234', 'weak'],
  ['Sommer2026Urlaub', 'weak'],
  ['correct horse battery staple', 'fair'],
  ['k7Q!mZ2$xP9wLr', 'fair'],
  ['k7Q!mZ2$xP9wLr4T', 'fair'],
  ['k7Q!mZ2$xP9wLr4Tb8Nf', 'strong'],
  ['mill anchor sulphur bicycle quartz heron', 'strong'],
] as const)('%j is %s', (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
