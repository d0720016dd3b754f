import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockKeeper, type TouchId } from '../../../src/main/lock/lock-keeper.ts';
import { createKeychainPlace } from '../../../src/main/lock/lock-place.ts';
import { createUnlockAttempts } from '../../../src/main/lock/unlock-attempts.ts';
import type { Verifier } from '../../../src/main/lock/verifier.ts';
import { openStateStore } from '../../../src/main/store/state-store.ts';
import { createMemoryVault } from '../../../src/main/vault/memory-vault.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { Vault, VaultItem } from '../../../src/main/vault/vault.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { recordedTrail, type RecordedTrail } from '../../support/audit.ts';
import { problemFrom } from '../../support/problem-from.ts';

const right = new Secret('four words and a fish');
const wrong = new Secret('five words and a fish');
const start = Date.parse('2026-01-02T03:04:05.000Z');

/** Compares without taking the time that the real one takes, which has tests of its own. */
function quickVerifier(vault: Vault<VaultItem>): Verifier & { isOutOfReach: boolean } {
  const item = { own: 'lock-passphrase' } as const;
  return {
    isOutOfReach: false,
    async standing() {
      if (this.isOutOfReach) throw new ProblemError({ code: 'keychain-locked' });
      const kept = await vault.read(item);
      if (kept === null) return 'absent';
      return kept.reveal() === 'off' ? 'off' : 'on';
    },
    async verify(passphrase) {
      if (this.isOutOfReach) throw new ProblemError({ code: 'keychain-locked' });
      const kept = await vault.read(item);
      if (kept === null) throw new ProblemError({ code: 'lock-passphrase-gone' });
      return kept.equals(passphrase);
    },
    set: (passphrase) => vault.write(item, passphrase),
    turnOff: () => vault.write(item, new Secret('off')),
  };
}

let folder: string;
let vault: Vault<VaultItem>;
let verifier: ReturnType<typeof quickVerifier>;
let audit: RecordedTrail;
let touchId: TouchId;
let now: number;
let keeper: LockKeeper;

/** One run of the assistant. */
async function open(): Promise<LockKeeper> {
  const { store } = await openStateStore({ directory: folder });
  verifier = quickVerifier(vault);
  const keychain = createKeychainPlace(verifier, vault);
  return new LockKeeper({
    places: { keychain, sealed: keychain },
    store,
    audit,
    touchId: { canPrompt: () => touchId.canPrompt(), prompt: () => touchId.prompt() },
    alone: (task) => task(),
    now: () => new Date(now),
    onShown: () => undefined,
  });
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lock-'));
  vault = createMemoryVault();
  audit = recordedTrail();
  touchId = { canPrompt: () => false, prompt: () => Promise.reject(new Error('no finger')) };
  now = start;
  keeper = await open();
  await keeper.known();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const actions = (): string[] => audit.notes.map(({ action }) => action);
const codeOf = async (work: Promise<unknown>): Promise<string> => (await problemFrom(work)).code;

async function lockedWith(passphrase: Secret): Promise<void> {
  await keeper.turnOn(passphrase);
  keeper.lock('asked');
}

async function failTimes(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    now = Math.max(now, Date.parse(keeper.shown().waitUntil ?? new Date(now).toISOString()));
    expect(await codeOf(keeper.unlock(wrong))).toBe('lock-passphrase-wrong');
  }
}

describe('A vault without a lock', () => {
  it('is open, and stays so whatever happens', () => {
    keeper.lock('idle');
    expect(keeper.isLocked()).toBe(false);
    expect(keeper.shown()).toMatchObject({ isOn: false, isLocked: false, waitUntil: null, problem: null });
    expect(actions()).toEqual([]);
  });

  it('does not begin locked', async () => {
    keeper = await open();
    await keeper.known();
    expect(keeper.isLocked()).toBe(false);
  });
});

describe('A vault with a lock', () => {
  it('closes when asked, tells its listeners once, and opens with the passphrase', async () => {
    const heard: boolean[] = [];
    keeper.onChange((isLocked) => heard.push(isLocked));
    await lockedWith(right);
    keeper.lock('idle');
    expect(keeper.isLocked()).toBe(true);
    await keeper.unlock(right);
    expect(heard).toEqual([true, false]);
    expect(audit.notes).toEqual([
      { action: 'locked', connection: null, credential: null, facts: { reason: 'asked' } },
      { action: 'unlocked', connection: null, credential: null, facts: { by: 'passphrase' } },
    ]);
  });

  it('begins locked in the next run, before the keychain has said a word', async () => {
    await keeper.turnOn(right);
    keeper = await open();
    expect(keeper.isLocked()).toBe(true);
    await keeper.unlock(right);
    expect(keeper.isLocked()).toBe(false);
  });

  it('stays shut when the files are deleted', async () => {
    await keeper.turnOn(right);
    await rm(folder, { recursive: true });
    keeper = await open();
    await keeper.known();
    expect(keeper.shown()).toMatchObject({ isOn: true, isLocked: true });
    expect(await codeOf(keeper.unlock(wrong))).toBe('lock-passphrase-wrong');
  });

  it('asks the keychain first, where the files no longer say that there is a lock', async () => {
    await keeper.turnOn(right);
    await rm(folder, { recursive: true });
    keeper = await open();
    expect(await codeOf(keeper.proveForMove(null))).toBe('lock-passphrase-wrong');
    keeper = await open();
    expect(await codeOf(keeper.unlock(wrong))).toBe('lock-passphrase-wrong');
    expect(keeper.isLocked()).toBe(true);
  });

  it('stays shut when the entry in the keychain is deleted, and says why', async () => {
    await keeper.turnOn(right);
    await vault.remove({ own: 'lock-passphrase' });
    keeper = await open();
    await keeper.known();
    expect(keeper.isLocked()).toBe(true);
    expect(keeper.shown().problem).toEqual({ code: 'lock-passphrase-gone' });
    expect(await codeOf(keeper.unlock(right))).toBe('lock-passphrase-gone');
  });

  it('stays shut while the keychain does not answer, and counts no failure', async () => {
    await keeper.turnOn(right);
    keeper = await open();
    verifier.isOutOfReach = true;
    await keeper.known();
    for (let turn = 0; turn < 5; turn += 1) expect(await codeOf(keeper.unlock(right))).toBe('keychain-locked');
    verifier.isOutOfReach = false;
    await keeper.unlock(right);
    expect(keeper.isLocked()).toBe(false);
  });

  it('locks although the disk that notes it is full', async () => {
    await keeper.turnOn(right);
    audit.isFull = true;
    keeper.lock('asked');
    expect(keeper.isLocked()).toBe(true);
    await keeper.unlock(right);
    expect(keeper.isLocked()).toBe(false);
  });
});

describe('Switching off and changing', () => {
  it('want the passphrase again', async () => {
    await keeper.turnOn(right);
    expect(await codeOf(keeper.turnOff(wrong))).toBe('lock-passphrase-wrong');
    expect(await codeOf(keeper.changePassphrase(wrong, new Secret('mine from now on')))).toBe('lock-passphrase-wrong');
    expect(await codeOf(keeper.turnOn(new Secret('mine from now on')))).toBe('lock-passphrase-wrong');
    keeper.lock('asked');
    await keeper.unlock(right);
    expect(keeper.isLocked()).toBe(false);
  });

  it('take effect, also for the next run', async () => {
    const next = new Secret('another passphrase');
    await keeper.turnOn(right);
    await keeper.changePassphrase(right, next);
    keeper.lock('asked');
    expect(await codeOf(keeper.unlock(right))).toBe('lock-passphrase-wrong');
    await keeper.unlock(next);
    await keeper.turnOff(next);
    keeper = await open();
    await keeper.known();
    expect(keeper.shown()).toMatchObject({ isOn: false, isLocked: false });
  });

  it('by another copy of the assistant opens this one, too', async () => {
    await keeper.turnOn(right);
    await verifier.turnOff();
    keeper = await open();
    expect(keeper.isLocked()).toBe(true);
    await keeper.known();
    expect(keeper.shown()).toMatchObject({ isOn: false, isLocked: false, problem: null });
  });
});

describe('Wrong passphrases', () => {
  it('cost nothing twice, then 5 seconds, and twice as much each time up to 5 minutes', async () => {
    await lockedWith(right);
    const waits: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      await failTimes(1);
      waits.push((Date.parse(keeper.shown().waitUntil ?? new Date(now).toISOString()) - now) / 1000);
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]);
  });

  it('are each noted, with their number', async () => {
    await lockedWith(right);
    await failTimes(2);
    expect(audit.notes.slice(1).map(({ action, facts }) => [action, facts?.['failures']])).toEqual([
      ['unlock-refused', '1'],
      ['unlock-refused', '2'],
    ]);
  });

  it('keep even the right one out until the wait is over', async () => {
    await lockedWith(right);
    await failTimes(3);
    now += 4_999;
    expect(await codeOf(keeper.unlock(right))).toBe('lock-wait');
    now += 1;
    await keeper.unlock(right);
    expect(keeper.shown().waitUntil).toBeNull();
  });

  it('are not forgotten by starting again, nor by deleting the files', async () => {
    await lockedWith(right);
    await failTimes(4);
    await rm(folder, { recursive: true });
    keeper = await open();
    await keeper.known();
    expect(keeper.shown().waitUntil).toBe(new Date(now + 10_000).toISOString());
    expect(await codeOf(keeper.unlock(right))).toBe('lock-wait');
  });

  it('are counted before they are known to be wrong, so that ending the assistant meanwhile gains nothing', async () => {
    await lockedWith(right);
    await failTimes(2);
    const stuck = Promise.withResolvers<boolean>();
    verifier.verify = () => stuck.promise;
    const attempt = keeper.unlock(wrong);
    await expect.poll(async () => (await createUnlockAttempts(vault).read()).count).toBe(3);
    keeper = await open();
    await keeper.known();
    expect(await codeOf(keeper.unlock(right))).toBe('lock-wait');
    stuck.resolve(false);
    await problemFrom(attempt);
  });

  it('that come all at once are looked at one after the other', async () => {
    await lockedWith(right);
    const attempts = Array.from({ length: 8 }, () => codeOf(keeper.unlock(wrong)));
    expect(await Promise.all(attempts)).toEqual([
      ...Array.from({ length: 3 }, () => 'lock-passphrase-wrong'),
      ...Array.from({ length: 5 }, () => 'lock-wait'),
    ]);
  });

  it('make nobody wait for years because the clock was put back', async () => {
    await lockedWith(right);
    await failTimes(3);
    now -= 365 * 24 * 3_600_000;
    expect(keeper.shown().waitUntil).toBe(new Date(now + 5_000).toISOString());
    now += 5_000;
    await keeper.unlock(right);
    expect(keeper.isLocked()).toBe(false);
  });

  it('whose count is damaged are no way to a fresh start', async () => {
    await lockedWith(right);
    await vault.write({ own: 'lock-attempts' }, new Secret('none'));
    now = Date.now();
    keeper = await open();
    await keeper.known();
    expect(await codeOf(keeper.unlock(right))).toBe('lock-wait');
  });
});

describe('Touch ID', () => {
  it('is offered only with a lock, and where there is a reader', async () => {
    touchId = { canPrompt: () => true, prompt: () => Promise.resolve() };
    expect(keeper.shown().canTouchId).toBe(false);
    await keeper.turnOn(right);
    expect(keeper.shown().canTouchId).toBe(true);
  });

  it('opens the vault when the person is recognised', async () => {
    touchId = { canPrompt: () => true, prompt: () => Promise.resolve() };
    await lockedWith(right);
    await keeper.unlockByTouchId();
    expect(keeper.isLocked()).toBe(false);
    expect(audit.notes.at(-1)).toMatchObject({ action: 'unlocked', facts: { by: 'touch-id' } });
  });

  it('leaves it shut when not, or when there is no reader', async () => {
    await lockedWith(right);
    expect(await codeOf(keeper.unlockByTouchId())).toBe('lock-touch-id-refused');
    touchId = { canPrompt: () => true, prompt: () => Promise.reject(new Error('cancelled')) };
    expect(await codeOf(keeper.unlockByTouchId())).toBe('lock-touch-id-refused');
    expect(keeper.isLocked()).toBe(true);
    expect(actions()).toEqual(['locked', 'unlock-refused']);
  });

  it('helps whose entry in the keychain is gone: the lock is off then', async () => {
    await keeper.turnOn(right);
    await vault.remove({ own: 'lock-passphrase' });
    keeper = await open();
    await keeper.known();
    touchId = { canPrompt: () => true, prompt: () => Promise.resolve() };
    await keeper.unlockByTouchId();
    expect(keeper.shown()).toMatchObject({ isOn: false, isLocked: false, problem: null });
  });
});
