import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { CredentialItem, Vault } from '../../../src/main/vault/vault.ts';
import { CredentialKind, type CredentialName, longestSecret, type TokenName } from '../../../src/shared/credential.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

/** An item of a connection of its own, removed after the test. */
export function newItem(vault: Vault, credential: CredentialName = 'scim-token'): CredentialItem {
  const item = { connectionId: randomUUID(), credential };
  cleanUps.push(() => vault.remove(item));
  return item;
}

export async function valueIn(vault: Vault, item: CredentialItem): Promise<string | null> {
  return (await vault.read(item))?.reveal() ?? null;
}

const exactValues: [what: string, value: string][] = [
  ['one character', 'x'],
  ['nothing at all', ''],
  ['umlauts', 'Schlüssel-äöüßÄÖÜ'],
  ['emoji and other scripts', '🔑👩‍💻 密码 كلمة'],
  ['newlines and tabs', '-----BEGIN-----\r\nabc\n\tdef\n-----END-----\n'],
  ['blanks at both ends', '  value  '],
  ['base64 padding', 'YWJj===='],
  ['JSON and quotes', '{"v":1,"data":"\\"}'],
  ['control characters', '\u0000\u0001\u001f\u007f'],
  ['half a surrogate pair', '\ud83d and \udd11'],
  ['a value just below an item', 'a'.repeat(1_700)],
  ['a value just above an item', 'a'.repeat(1_720)],
  ['the longest value', 'abcdefgh'.repeat(longestSecret / 8)],
  ['the longest value in its longest form', '\u0001'.repeat(longestSecret)],
];

const furtherTokens: readonly TokenName[] = ['scim-token-2', 'scim-token-22'];
const names: readonly CredentialName[] = [...CredentialKind.options, ...furtherTokens];

/** What every vault promises. */
export function describeVault(name: string, open: () => Vault): void {
  describe(name, () => {
    it('holds nothing at first', async () => {
      const vault = open();
      expect(await vault.read(newItem(vault))).toBeNull();
    });

    it.each(exactValues)('gives back exactly: %s', async (_what, value) => {
      const vault = open();
      const item = newItem(vault);
      await vault.write(item, new Secret(value));
      expect(await valueIn(vault, item)).toBe(value);
    });

    it('replaces a value, whatever their lengths', async () => {
      const vault = open();
      const item = newItem(vault);
      for (const length of [10, 5_000, 9_000, 20, 16_000, 3_000]) {
        const value = `${String(length)}-${'v'.repeat(length)}`;
        await vault.write(item, new Secret(value));
        expect(await valueIn(vault, item)).toBe(value);
      }
    });

    it('removes a value and says so, and says of a second time that there was none', async () => {
      const vault = open();
      const item = newItem(vault);
      await vault.write(item, new Secret('v'.repeat(5_000)));
      expect(await vault.remove(item)).toBe(true);
      expect(await vault.read(item)).toBeNull();
      expect(await vault.remove(item)).toBe(false);
    });

    it('keeps every credential of every connection apart', async () => {
      const vault = open();
      const items = [...names, ...names].map((name) => newItem(vault, name));
      await Promise.all(items.map((item, index) => vault.write(item, new Secret(`value ${String(index)}`))));
      const [first, ...others] = items;
      if (first !== undefined) await vault.remove(first);
      expect(await Promise.all(others.map((item) => valueIn(vault, item)))).toEqual(
        others.map((_item, index) => `value ${String(index + 1)}`),
      );
    });

    it('ends with the last of twenty values written at once', async () => {
      const vault = open();
      const item = newItem(vault);
      const values = Array.from({ length: 20 }, (_none, index) =>
        `${String(index)}-`.repeat(index % 3 === 0 ? 1_500 : 1),
      );
      await Promise.all(values.map((value) => vault.write(item, new Secret(value))));
      expect(await valueIn(vault, item)).toBe(values.at(-1));
    });

    it('does what was asked for one item in the order it was asked', async () => {
      const vault = open();
      const item = newItem(vault);
      const answers = await Promise.all([
        vault.write(item, new Secret('first')),
        valueIn(vault, item),
        vault.write(item, new Secret('second')),
        valueIn(vault, item),
        vault.remove(item),
        valueIn(vault, item),
      ]);
      expect(answers.filter((_answer, index) => index % 2 === 1)).toEqual(['first', 'second', null]);
    });

    it('answers the check', async () => {
      expect(await open().check()).toBeNull();
    });
  });
}
