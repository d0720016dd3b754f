import { expect, it } from 'vitest';
import { ratePassphrase, requireStrong } from '../../../src/main/vault/passphrase.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { problemFrom } from '../../support/problem-from.ts';

it.each([
  '',
  'aaaaaaaaaaaaaaaaaaaa',
  'abcdefghijklmnopqrstuvwxyz',
  '123456789012345678',
  'password password password password',
  'Passwort1',
  'qwertzuiop',
  '1Q84-',
])('%j is guessed too soon', async (passphrase) => {
  expect((await problemFrom(requireStrong(new Secret(passphrase)))).code).toBe('passphrase-weak');
});

it.each([
  'k7Q!mZ2$xP9wLr4T',
  'correct horse battery staple',
  'mill anchor sulphur bicycle quartz heron',
  'four words and a fish',
])('%j holds', async (passphrase) => {
  await requireStrong(new Secret(passphrase));
});

it('takes no longer for a long text, and says a number of guesses', async () => {
  const { score, guessesLog10 } = await ratePassphrase(new Secret('seven calm herons at the weir '.repeat(30)));
  expect(score).toBe(4);
  expect(guessesLog10).toBeGreaterThan(10);
});
