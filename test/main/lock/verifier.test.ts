import { beforeEach, expect, it } from 'vitest';
import { createVerifier, type Verifier } from '../../../src/main/lock/verifier.ts';
import { createMemoryVault } from '../../../src/main/vault/memory-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { Vault, VaultItem } from '../../../src/main/vault/vault.ts';
import { problemFrom } from '../../support/problem-from.ts';

const item = { own: 'lock-passphrase' } as const;
const right = new Secret('four words and a fish');
let vault: Vault<VaultItem>;
let verifier: Verifier;

beforeEach(() => {
  vault = createMemoryVault();
  verifier = createVerifier(vault);
});

const kept = async (): Promise<string> => (await vault.read(item))?.reveal() ?? '';

it('knows the right passphrase from every other, and does not have it', async () => {
  await verifier.set(right);
  expect(await verifier.standing()).toBe('on');
  expect(await verifier.verify(right)).toBe(true);
  expect(await verifier.verify(new Secret('four words and a fist'))).toBe(false);
  expect(await verifier.verify(new Secret(''))).toBe(false);
  expect(await kept()).not.toContain('fish');
});

it('salts: the same passphrase is kept in another way each time', async () => {
  await verifier.set(right);
  const first = await kept();
  await verifier.set(right);
  expect(await kept()).not.toBe(first);
});

it('takes the same characters however a keyboard composes them', async () => {
  await verifier.set(new Secret('Schl\u00fcsselblume'));
  expect(await verifier.verify(new Secret('Schlu\u0308sselblume'))).toBe(true);
});

it('refuses a short passphrase and keeps the old one', async () => {
  await verifier.set(right);
  expect(await problemFrom(verifier.set(new Secret('1234567')))).toEqual({ code: 'lock-passphrase-short' });
  expect(await verifier.verify(right)).toBe(true);
});

it('tells a lock that was switched off from an entry that was deleted', async () => {
  expect(await verifier.standing()).toBe('absent');
  await verifier.set(right);
  await verifier.turnOff();
  expect(await verifier.standing()).toBe('off');
  expect(await problemFrom(verifier.verify(right))).toEqual({ code: 'lock-passphrase-gone' });
  await verifier.set(right);
  await vault.remove(item);
  expect(await verifier.standing()).toBe('absent');
  expect(await problemFrom(verifier.verify(right))).toEqual({ code: 'lock-passphrase-gone' });
});

it.each([
  ['no JSON', 'on'],
  ['another form', '{"v":1,"is":"open"}'],
  [
    'a cost that would take all the memory',
    '{"v":1,"is":"on","kdf":"scrypt","N":1073741824,"r":8,"p":1,"salt":"AAAA","hash":"AAAA"}',
  ],
  ['an empty hash', '{"v":1,"is":"on","kdf":"scrypt","N":131072,"r":8,"p":1,"salt":"AAAA","hash":""}'],
])('takes nothing for a passphrase that is damaged: %s', async (_what, text) => {
  await vault.write(item, new Secret(text));
  expect(await problemFrom(verifier.standing())).toEqual({ code: 'keychain-item-damaged' });
  expect(await problemFrom(verifier.verify(right))).toEqual({ code: 'keychain-item-damaged' });
});
