import type { Keytar } from '../../../src/main/vault/keychain.ts';

/** What a keychain holds, by account. Outlives the programs that use it, as a keychain does. */
export type Items = Map<string, string>;

/** A keychain that can be made to misbehave as real ones do, but not on demand. */
export function fakeKeytar(
  items: Items,
  before: (call: string, account: string) => Promise<unknown> = () => Promise.resolve(),
): Keytar {
  return {
    async getPassword(_service, account) {
      await before('get', account);
      return items.get(account) ?? null;
    },
    async setPassword(_service, account, password) {
      await before('set', account);
      items.set(account, password);
    },
    async deletePassword(_service, account) {
      await before('delete', account);
      return items.delete(account);
    },
  };
}
