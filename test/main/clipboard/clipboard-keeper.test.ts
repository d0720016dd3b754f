import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ClipboardKeeper,
  type SecretOnClipboard,
  type SystemClipboard,
} from '../../../src/main/clipboard/clipboard-keeper.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { problemFrom } from '../../support/problem-from.ts';

/** A clipboard as the system has it: one text for all programs, and every access may fail or take its time. */
class Clipboard implements SystemClipboard {
  text = '';
  isOutOfReach = false;
  takesMarks = true;

  readText(): Promise<string> {
    return this.#reach(() => this.text);
  }

  writeText(text: string): Promise<void> {
    return this.#reach(() => {
      this.text = text;
    });
  }

  async writeSecret(text: string): Promise<boolean> {
    await this.writeText(text);
    return this.takesMarks;
  }

  clear(): Promise<void> {
    return this.writeText('');
  }

  async #reach<Result>(access: () => Result): Promise<Result> {
    await Promise.resolve();
    if (this.isOutOfReach) throw new Error('the clipboard is in use');
    return access();
  }
}

const secret = new Secret('canary-of-the-clipboard');
let clipboard: Clipboard;
let keeper: ClipboardKeeper;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05.000Z') });
  clipboard = new Clipboard();
  keeper = new ClipboardKeeper(clipboard);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('A copied secret', () => {
  it('is on the clipboard for thirty seconds', async () => {
    expect(await keeper.copySecret(secret)).toEqual({
      clearsAt: '2026-01-02T03:04:35.000Z',
      isKeptOutOfHistory: true,
    });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(clipboard.text).toBe(secret.reveal());
    await vi.advanceTimersByTimeAsync(1);
    expect(clipboard.text).toBe('');
    expect(keeper.secret()).toBeNull();
  });

  it('is cleared at once when asked to, and only once', async () => {
    await keeper.copySecret(secret);
    await keeper.clearNow();
    expect(clipboard.text).toBe('');
    clipboard.text = 'copied later';
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clipboard.text).toBe('copied later');
  });

  it('gets thirty seconds of its own when it replaces another', async () => {
    await keeper.copySecret(new Secret('another secret'));
    await vi.advanceTimersByTimeAsync(20_000);
    await keeper.copySecret(secret);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(clipboard.text).toBe(secret.reveal());
    await vi.advanceTimersByTimeAsync(10_000);
    expect(clipboard.text).toBe('');
  });

  it('is not kept by the keeper, only a digest of it', async () => {
    await keeper.copySecret(secret);
    expect(inspect(keeper, { depth: 9, showHidden: true })).not.toContain('canary');
    clipboard.text = '';
    expect(JSON.stringify(keeper)).not.toContain('canary');
  });

  it('is not announced when the clipboard did not take it', async () => {
    clipboard.isOutOfReach = true;
    await expect(keeper.copySecret(secret)).rejects.toThrow('in use');
    expect(keeper.secret()).toBeNull();
  });

  it('that could not be cleared in time is cleared at the next occasion', async () => {
    await keeper.copySecret(secret);
    clipboard.isOutOfReach = true;
    await vi.advanceTimersByTimeAsync(30_000);
    clipboard.isOutOfReach = false;
    expect(keeper.secret()).not.toBeNull();
    await keeper.clearNow();
    expect(clipboard.text).toBe('');
  });

  it('that could not be cleared in time is tried again until it can be', async () => {
    await keeper.copySecret(secret);
    clipboard.isOutOfReach = true;
    await vi.advanceTimersByTimeAsync(33_000);
    clipboard.isOutOfReach = false;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(clipboard.text).toBe('');
    expect(keeper.secret()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('What the person copied since', () => {
  it('is left alone when the time is up', async () => {
    await keeper.copySecret(secret);
    clipboard.text = `${secret.reveal()} and more`;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(clipboard.text).toBe(`${secret.reveal()} and more`);
    expect(keeper.secret()).toBeNull();
  });

  it('is left alone by clearing at once', async () => {
    await keeper.copySecret(secret);
    clipboard.text = 'something else';
    await keeper.clearNow();
    expect(clipboard.text).toBe('something else');
  });

  it('is left alone when there never was a secret', async () => {
    clipboard.text = 'something else';
    await keeper.clearNow();
    expect(clipboard.text).toBe('something else');
  });
});

describe('Plain text', () => {
  it('is copied and stays', async () => {
    await keeper.copyText('https://na1.nice-incontact.com');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(clipboard.text).toBe('https://na1.nice-incontact.com');
  });

  it('ends the watch over the secret it replaces', async () => {
    await keeper.copySecret(secret);
    await keeper.copyText('plain');
    expect(keeper.secret()).toBeNull();
  });
});

describe('Taking what is on the clipboard', () => {
  it('gives it exactly, as a secret, and leaves it there', async () => {
    clipboard.text = ' pasted \n';
    const taken = await keeper.takeText();
    expect(taken).toBeInstanceOf(Secret);
    expect(taken.reveal()).toBe(' pasted \n');
    expect(clipboard.text).toBe(' pasted \n');
  });

  it('is a problem when there is nothing', async () => {
    expect(await problemFrom(keeper.takeText())).toEqual({ code: 'clipboard-empty' });
  });
});

describe('Clearing what was stored', () => {
  it('clears it, whoever copied it', async () => {
    clipboard.text = secret.reveal();
    await keeper.clearIfHolds(secret);
    expect(clipboard.text).toBe('');
  });

  it('ends the watch when it was our own', async () => {
    await keeper.copySecret(secret);
    await keeper.clearIfHolds(secret);
    expect(keeper.secret()).toBeNull();
  });

  it('leaves anything else alone, and watches on', async () => {
    await keeper.copySecret(secret);
    await keeper.clearIfHolds(new Secret('another secret'));
    expect(clipboard.text).toBe(secret.reveal());
    expect(keeper.secret()).not.toBeNull();
  });
});

describe('Listeners', () => {
  it('hear of a secret that comes and of one that goes, until they stop', async () => {
    const heard: (SecretOnClipboard | null)[] = [];
    const stop = keeper.onChange((change) => heard.push(change));
    await keeper.copySecret(secret);
    await keeper.clearNow();
    await keeper.clearNow();
    await keeper.copyText('plain');
    expect(heard).toEqual([{ clearsAt: '2026-01-02T03:04:35.000Z', isKeptOutOfHistory: true }, null]);
    stop();
    await keeper.copySecret(secret);
    expect(heard).toHaveLength(2);
  });
});

describe('Several things at once', () => {
  it('happen in the order they were asked for', async () => {
    await Promise.all([keeper.copySecret(secret), keeper.clearNow(), keeper.copyText('last')]);
    expect(clipboard.text).toBe('last');
    expect(keeper.secret()).toBeNull();
  });
});
