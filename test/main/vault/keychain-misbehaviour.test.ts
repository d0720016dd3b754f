import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Keytar } from '../../../src/main/vault/keychain.ts';
import { createKeychainVault } from '../../../src/main/vault/keychain-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { Vault } from '../../../src/main/vault/vault.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { fakeKeytar, type Items } from './fake-keytar.ts';
import { valueIn } from './vault-contract.ts';

const item = { connectionId: randomUUID(), credential: 'client-secret' } as const;
const head = `${item.connectionId}/client-secret/head`;
const long = 'l'.repeat(5_000);

afterEach(() => {
  vi.useRealTimers();
});

function open(keytar: Keytar, answerWithinMs?: number): Vault {
  const limit = answerWithinMs === undefined ? {} : { answerWithinMs };
  return createKeychainVault({ platform: 'linux', load: () => Promise.resolve(keytar), ...limit });
}

async function itemsWith(value: string): Promise<Items> {
  const items: Items = new Map();
  await open(fakeKeytar(items)).write(item, new Secret(value));
  return items;
}

describe('A keychain that does not keep what it is given', () => {
  const distortions: [what: string, distort: (line: string) => string][] = [
    ['cuts it', (line) => line.slice(0, -9)],
    ['changes it', (line) => Buffer.from('something else').toString('base64') + line.slice(20)],
    ['ignores it', () => ''],
  ];

  it.each(distortions)('and %s is found out, and the old value is put back', async (_what, distort) => {
    const items = await itemsWith('old value');
    const old = items.get(head);
    const keytar = fakeKeytar(items);
    const distorting: Keytar = {
      ...keytar,
      setPassword: (service, account, line) =>
        keytar.setPassword(service, account, account === head && line !== old ? distort(line) : line),
    };
    const problem = await problemFrom(open(distorting).write(item, new Secret('new value')));
    expect(problem.code).toBe('keychain-read-back-differs');
    expect(await valueIn(open(keytar), item)).toBe('old value');
  });

  it('is left without a value when there was none before', async () => {
    const items: Items = new Map();
    const keytar = fakeKeytar(items);
    const forgetful: Keytar = {
      ...keytar,
      getPassword: async (service, account) =>
        account === head && items.has(head) ? 'xx' : keytar.getPassword(service, account),
    };
    expect((await problemFrom(open(forgetful).write(item, new Secret('value')))).code).toBe(
      'keychain-read-back-differs',
    );
    expect(items.has(head)).toBe(false);
  });
});

describe('A keychain that does not remove what it says it removes', () => {
  const kept: [what: string, value: string, isKept: (account: string) => boolean][] = [
    ['a value', 'value', (account) => account === head],
    ['the parts of a value', long, (account) => account !== head],
    ['the first part of a value', long, (account) => account.endsWith('/a1')],
    ['anything', long, () => true],
  ];

  it.each(kept)('and keeps %s is found out', async (_what, value, isKept) => {
    const items = await itemsWith(value);
    const keytar = fakeKeytar(items);
    const clinging: Keytar = {
      ...keytar,
      deletePassword: (service, account) =>
        isKept(account) ? Promise.resolve(true) : keytar.deletePassword(service, account),
    };
    expect(await problemFrom(open(clinging).remove(item))).toEqual({ code: 'keychain-not-removed' });
    await open(keytar).remove(item);
    expect(items.size).toBe(0);
  });
});

describe('An item that was damaged', () => {
  const damages: [what: string, damage: (items: Items) => unknown][] = [
    ['a head that is no base64', (items) => items.set(head, '%%%')],
    ['a head that is not ours', (items) => items.set(head, Buffer.from('{"v":2}').toString('base64'))],
    ['a missing part', (items) => items.delete(head.replace('head', 'a2'))],
    ['a part of another value', (items) => items.set(head.replace('head', 'a2'), 'A'.repeat(2_400))],
    [
      'an absurd number of parts',
      (items) =>
        items.set(
          head,
          Buffer.from(`{"v":1,"digest":"${'0'.repeat(64)}","generation":"a","parts":1000000}`).toString('base64'),
        ),
    ],
  ];

  it.each(damages)('is named, can be replaced and can be removed: %s', async (_what, damage) => {
    const items = await itemsWith(long);
    damage(items);
    const vault = open(fakeKeytar(items));
    expect((await problemFrom(vault.read(item))).code).toBe('keychain-item-damaged');
    await vault.write(item, new Secret('new value'));
    expect(await valueIn(vault, item)).toBe('new value');
    await vault.remove(item);
    expect(items.size).toBe(0);
  });

  it('is not mistaken for its value when a single character of it changed', async () => {
    const items = await itemsWith('value');
    const content = Buffer.from(items.get(head) ?? '', 'base64').toString('utf8');
    items.set(head, Buffer.from(content.replace('"value"', '"valuf"')).toString('base64'));
    expect((await problemFrom(open(fakeKeytar(items)).read(item))).code).toBe('keychain-item-damaged');
  });
});

describe('A keychain that does not answer', () => {
  /** Calls for which `isStuck` holds wait until `answer` is called. */
  function stuckKeytar(items: Items, isStuck: (call: string, account: string) => boolean) {
    const { promise, resolve } = Promise.withResolvers<null>();
    const begun: string[] = [];
    const keytar = fakeKeytar(items, async (call, account) => {
      begun.push(call);
      if (isStuck(call, account)) await promise;
    });
    const answer = (): void => {
      resolve(null);
    };
    return { keytar, begun, answer };
  }

  it('is given up after the time limit', async () => {
    const { keytar } = stuckKeytar(await itemsWith('value'), () => true);
    const vault = open(keytar, 20);
    expect(await problemFrom(vault.read(item))).toEqual({ code: 'keychain-no-answer' });
    expect(await vault.check()).toEqual({ code: 'keychain-no-answer' });
  });

  it('is asked one thing at a time, and never what nobody waits for any more', async () => {
    const items = await itemsWith('value');
    const { keytar, begun, answer } = stuckKeytar(items, () => true);
    const vault = open(keytar, 20);
    const other = { ...item, credential: 'scim-token' } as const;
    await Promise.allSettled([vault.read(item), vault.read(other), vault.write(other, new Secret('late'))]);
    answer();
    expect(await valueIn(open(keytar), item)).toBe('value');
    expect(begun).toEqual(['get', 'get']);
    expect(items.size).toBe(1);
  });

  it('gets the old value put back when it carries out a write after all, however late', async () => {
    vi.useFakeTimers();
    const items = await itemsWith('old value');
    const { keytar, answer } = stuckKeytar(items, (call) => call === 'set');
    const vault = open(keytar, 1_000);
    const written = problemFrom(vault.write(item, new Secret('new value')));
    await vi.advanceTimersByTimeAsync(1_000);
    // Time stands still from here: nobody is kept waiting for the old value to be put back.
    expect((await written).code).toBe('keychain-no-answer');
    await vi.advanceTimersByTimeAsync(60_000);
    answer();
    expect(await valueIn(vault, item)).toBe('old value');
  });

  it('works again once it answers', async () => {
    const items = await itemsWith('old value');
    const { keytar, answer } = stuckKeytar(items, () => true);
    const vault = open(keytar, 20);
    expect((await problemFrom(vault.read(item))).code).toBe('keychain-no-answer');
    answer();
    await vault.write(item, new Secret('new value'));
    expect(await valueIn(vault, item)).toBe('new value');
  });
});

describe('Without a keychain', () => {
  it('a missing library is a problem with a name', async () => {
    const cause = Object.assign(new Error('libsecret-1.so.0: cannot open shared object file'), {
      code: 'ERR_DLOPEN_FAILED',
    });
    const vault = createKeychainVault({ platform: 'linux', load: () => Promise.reject(cause) });
    expect(await vault.check()).toEqual({ code: 'keychain-missing' });
    await expect(vault.read(item)).rejects.toMatchObject({ problem: { code: 'keychain-missing' }, cause });
  });
});

describe('A refused write', () => {
  const value = 'canary-of-the-vault';
  const refusing = (items: Items): Keytar =>
    fakeKeytar(items, (call) =>
      call === 'set' ? Promise.reject(new Error('The parameter is incorrect.')) : Promise.resolve(),
    );

  it('says what the system said, and keeps the old value', async () => {
    const items = await itemsWith('old value');
    expect(await problemFrom(open(refusing(items)).write(item, new Secret('new value')))).toEqual({
      code: 'keychain-refused',
      facts: { system: 'The parameter is incorrect.' },
    });
    expect(await valueIn(open(fakeKeytar(items)), item)).toBe('old value');
  });

  it('carries the value neither in its problem nor in its cause', async () => {
    const failing = open(refusing(await itemsWith('old value'))).write(item, new Secret(value));
    const thrown: unknown = await failing.catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ProblemError);
    const printed = inspect(thrown, { depth: 20, showHidden: true });
    expect(printed).not.toContain(value);
    expect(printed).not.toContain(Buffer.from(value).toString('base64').slice(0, 12));
  });

  it('refuses a value that is longer than any key before it reaches the keychain', async () => {
    const items: Items = new Map();
    expect((await problemFrom(open(fakeKeytar(items)).write(item, new Secret('v'.repeat(16_385))))).code).toBe(
      'value-too-long',
    );
    expect(items.size).toBe(0);
  });
});

describe('Items', () => {
  it('are lines of base64 within the limit of Windows, and show nothing of the value as it is', async () => {
    const items = await itemsWith('secret-'.repeat(2_000));
    expect(items.size).toBeGreaterThan(2);
    for (const line of items.values()) {
      expect(line).toMatch(/^[A-Za-z0-9+/]+=*$/);
      expect(line.length).toBeLessThanOrEqual(2_560);
      expect(line).not.toContain('secret-');
    }
  });
});
