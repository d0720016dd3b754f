import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipboardKeeper } from '../../../src/main/clipboard/clipboard-keeper.ts';
import { Showing, type Shown } from '../../../src/main/credentials/showing.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { recordedTrail, type RecordedTrail } from '../../support/audit.ts';
import { addTenant, type CredentialParts, openCredentialParts } from '../../support/credential-parts.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { fakeKeytar } from '../vault/fake-keytar.ts';

const value = 'canary-that-is-shown-1234567890';

class Door {
  locked = false;
  readonly listeners: ((isLocked: boolean) => void)[] = [];

  isLocked(): boolean {
    return this.locked;
  }

  known(): Promise<void> {
    return Promise.resolve();
  }

  onChange(listener: (isLocked: boolean) => void): () => void {
    this.listeners.push(listener);
    return () => undefined;
  }

  close(): void {
    this.locked = true;
    for (const listener of this.listeners) listener(true);
  }
}

let folder: string;
let parts: CredentialParts;
let audit: RecordedTrail;
let lock: Door;
let showing: Showing;
let id: string;
let protections: boolean[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'showing-'));
  parts = await openCredentialParts(folder, fakeKeytar(new Map()));
  audit = recordedTrail();
  lock = new Door();
  showing = new Showing({ ...parts, clipboard: new ClipboardKeeper(parts.clipboard), audit, lock });
  protections = [];
  showing.onChange((isShown) => protections.push(isShown));
  id = await addTenant(parts);
  await parts.credentials.store(id, 'scim-token', new Secret(value));
});

afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true, force: true });
});

const reveal = (): Promise<Shown> => showing.reveal(id, 'scim-token');
const copy = (): Promise<void> => showing.copy(id, 'scim-token');
const noted = (action: string) => ({ action, connection: { id, name: 'Our tenant' }, credential: 'scim-token' });

describe('A secret', () => {
  it('is copied, and that is noted without its value', async () => {
    await copy();
    expect(await parts.clipboard.readText()).toBe(value);
    expect(audit.notes).toEqual([noted('copied')]);
  });

  it('is given out to be shown in a window that is protected by then, and that is noted', async () => {
    const revealed = reveal();
    void revealed.then(() => {
      expect(protections).toEqual([true]);
    });
    expect((await revealed).value).toBe(value);
    expect(audit.notes).toEqual([noted('revealed')]);
  });

  it('is neither shown nor copied when it cannot be noted', async () => {
    audit.isFull = true;
    expect((await problemFrom(reveal())).code).toBe('disk-full');
    expect((await problemFrom(copy())).code).toBe('disk-full');
    expect(await parts.clipboard.readText()).toBe('');
    expect(protections).toEqual([]);
  });

  it('that is not there is not noted', async () => {
    expect((await problemFrom(showing.reveal(id, 'client-secret'))).code).toBe('credential-missing');
    expect(audit.notes).toEqual([]);
  });

  it('is not given out by a locked vault, nor by one that is locked meanwhile', async () => {
    const [shown, copied] = [problemFrom(reveal()), problemFrom(copy())];
    // The keychain is being asked.
    await Promise.resolve();
    lock.close();
    expect((await shown).code).toBe('locked');
    await copied.catch(() => undefined);
    expect((await problemFrom(reveal())).code).toBe('locked');
    expect((await problemFrom(copy())).code).toBe('locked');
    expect(protections).toEqual([]);
  });
});

describe('The protection of the window', () => {
  it('ends when the value is not shown any more', async () => {
    const shown = await reveal();
    showing.conceal(shown.showing);
    showing.conceal(shown.showing);
    expect(protections).toEqual([true, false]);
  });

  it('stays as long as one value is shown, in whatever order others are said to be over', async () => {
    const [first, second] = [await reveal(), await reveal()];
    showing.conceal(first.showing);
    showing.conceal(first.showing);
    expect(protections).toEqual([true]);
    showing.conceal(second.showing);
    expect(protections).toEqual([true, false]);
  });

  it('ends when the vault is locked', async () => {
    await reveal();
    await reveal();
    lock.close();
    expect(protections).toEqual([true, false]);
  });

  it('goes on when another value is shown right after, and ends by itself at last', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await reveal();
    await reveal();
    expect(protections).toEqual([true]);
    vi.advanceTimersByTime(25_000);
    expect(protections).toEqual([true, false]);
  });
});
