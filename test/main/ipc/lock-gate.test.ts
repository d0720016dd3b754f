import { describe, expect, it } from 'vitest';
import { behindLock, type GateLock, possibleWhileLocked } from '../../../src/main/ipc/lock-gate.ts';
import { channelName, channels } from '../../../src/shared/ipc/channels.ts';
import { contract } from '../../../src/shared/ipc/contract.ts';
import { problemFrom } from '../../support/problem-from.ts';

class Door implements GateLock {
  locked = false;
  settling: Promise<void> = Promise.resolve();

  isLocked(): boolean {
    return this.locked;
  }

  settled(): Promise<void> {
    return this.settling;
  }
}

const calls = channels(contract)
  .filter(({ kind }) => kind === 'call')
  .map(({ group, name }) => channelName(group, name));

const ask = async (lock: Door, channel: string, handle: () => unknown): Promise<unknown> =>
  await behindLock(lock, channel, handle)(null);

describe('While the vault is locked', () => {
  it('only these calls are possible, all of them calls of the contract', () => {
    expect([...possibleWhileLocked].filter((name) => !calls.includes(name))).toEqual([]);
    expect(possibleWhileLocked.size).toBe(11);
  });

  it.each(calls.filter((name) => !possibleWhileLocked.has(name)))(
    '%s is refused before its handler hears of it',
    async (channel) => {
      const lock = new Door();
      lock.locked = true;
      let isHeard = false;
      const asked = ask(lock, channel, () => (isHeard = true));
      expect(await problemFrom(asked)).toEqual({ code: 'locked' });
      expect(isHeard).toBe(false);
    },
  );

  it.each([...possibleWhileLocked])('%s is answered', async (channel) => {
    const lock = new Door();
    lock.locked = true;
    expect(await ask(lock, channel, () => 'answer')).toBe('answer');
  });

  it('a call that nobody has thought of yet is refused', async () => {
    const lock = new Door();
    lock.locked = true;
    expect(await problemFrom(ask(lock, 'vault.exportEverything', () => 'answer'))).toEqual({ code: 'locked' });
  });
});

it('the answer of a call that had begun before the vault was locked does not leave', async () => {
  const lock = new Door();
  const answer = Promise.withResolvers<string>();
  const asked = ask(lock, 'credentials.reveal', () => answer.promise);
  lock.locked = true;
  answer.resolve('the value');
  expect(await problemFrom(asked)).toEqual({ code: 'locked' });
});

it.each([
  'credentials.reveal',
  'stores.moveToFile',
  'trials.start',
  'rotation.copyNext',
  'verification.start',
  'settings.copyField',
  'lock.turnOff',
  'backup.save',
])('%s uses a secret, and waits until it is known whether there is a lock', async (channel) => {
  const lock = new Door();
  const known = Promise.withResolvers<undefined>();
  lock.settling = known.promise.then(() => {
    lock.locked = true;
  });
  let isHeard = false;
  const asked = ask(lock, channel, () => (isHeard = true));
  known.resolve(undefined);
  expect(await problemFrom(asked)).toEqual({ code: 'locked' });
  expect(isHeard).toBe(false);
});

it('while the vault is open every call is answered', async () => {
  for (const channel of calls) expect(await ask(new Door(), channel, () => channel)).toBe(channel);
});
