import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { Vault } from '../../../src/main/vault/vault.ts';
import { fakeKeytar, type Items } from './fake-keytar.ts';
import { valueIn } from './vault-contract.ts';

const item = { connectionId: randomUUID(), credential: 'scim-token' } as const;
const values = {
  none: null,
  short: 'short',
  otherShort: 'other',
  long: 'l'.repeat(9_000),
  otherLong: 'o'.repeat(5_000),
};
const replacements: [from: keyof typeof values, to: keyof typeof values][] = [
  ['none', 'short'],
  ['none', 'long'],
  ['short', 'otherShort'],
  ['short', 'long'],
  ['long', 'short'],
  ['long', 'otherLong'],
  ['otherLong', 'long'],
];

// Time stands still: a program that was killed does not run into the time limit either.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const vaultOver = (items: Items): Vault =>
  createKeychainVault({ platform: 'linux', load: () => Promise.resolve(fakeKeytar(items)) });

async function keychainWith(value: string | null): Promise<Items> {
  const items: Items = new Map();
  if (value !== null) await vaultOver(items).write(item, new Secret(value));
  return items;
}

/** Lets a program do something with the vault and stops it for good before its n-th keychain call. Whether it got done. */
async function runUntilCall(
  items: Items,
  callNumber: number,
  doing: (vault: Vault) => Promise<unknown>,
): Promise<boolean> {
  let calls = 0;
  const stopped = Promise.withResolvers<false>();
  const keytar = fakeKeytar(items, () => {
    calls += 1;
    if (calls < callNumber) return Promise.resolve();
    stopped.resolve(false);
    return new Promise(() => undefined);
  });
  const vault = createKeychainVault({ platform: 'linux', load: () => Promise.resolve(keytar) });
  return Promise.race([doing(vault).then(() => true), stopped.promise]);
}

/** Repeats an interrupted operation, interrupted one call later each time, until it gets through. Returns how often. */
async function interruptEverywhere(
  from: string | null,
  doing: (vault: Vault) => Promise<unknown>,
  check: (items: Items) => Promise<void>,
): Promise<number> {
  for (let callNumber = 1; ; callNumber += 1) {
    const items = await keychainWith(from);
    const isDone = await runUntilCall(items, callNumber, doing);
    await check(items);
    if (isDone) return callNumber;
  }
}

describe('A program that is killed between any two keychain calls', () => {
  it.each(replacements)('leaves the old value or the new one, whole, when it replaces %s by %s', async (from, to) => {
    const [before, after] = [values[from], values[to] ?? ''];
    const steps = await interruptEverywhere(
      before,
      (vault) => vault.write(item, new Secret(after)),
      async (items) => {
        expect([before, after]).toContain(await valueIn(vaultOver(items), item));
      },
    );
    expect(steps).toBeGreaterThan(4);
  });

  it.each(replacements)('leaves nothing that the next write does not tidy up (%s, then %s)', async (from, to) => {
    const clean = [...(await keychainWith('next')).keys()];
    await interruptEverywhere(
      values[from],
      (vault) => vault.write(item, new Secret(values[to] ?? '')),
      async (items) => {
        await vaultOver(items).write(item, new Secret('next'));
        expect([...items.keys()]).toEqual(clean);
      },
    );
  });

  it.each(['short', 'long'] as const)('leaves a value that was to be removed (%s) whole or gone', async (value) => {
    const steps = await interruptEverywhere(
      values[value],
      (vault) => vault.remove(item),
      async (items) => {
        expect([values[value], null]).toContain(await valueIn(vaultOver(items), item));
        await vaultOver(items).remove(item);
        expect(items.size).toBe(0);
      },
    );
    expect(steps).toBeGreaterThan(4);
  });

  it('leaves nothing of an interrupted write that a removal does not find', async () => {
    await interruptEverywhere(
      values.long,
      (vault) => vault.write(item, new Secret(values.otherLong)),
      async (items) => {
        await vaultOver(items).remove(item);
        expect(items.size).toBe(0);
      },
    );
  });
});
