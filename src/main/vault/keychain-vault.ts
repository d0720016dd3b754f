import { type Problem, ProblemError, problemOf } from '../../shared/problem.ts';
import type { Platform } from '../platform.ts';
import { Keychain, type Keytar } from './keychain.ts';
import { type Generation, generations, mostParts, pack, unpack, unusedGeneration } from './keychain-item.ts';
import { KeyedQueue } from './keyed-queue.ts';
import type { Secret } from './secret.ts';
import { nameOf, type Vault, type VaultItem } from './vault.ts';

interface KeychainVaultOptions {
  readonly platform: Platform;
  /** Replaced only by tests of errors that no keychain makes on demand. */
  readonly load?: () => Promise<Keytar>;
  /** How long one call may take. Long enough for a person to find and answer the system's password prompt. */
  readonly answerWithinMs?: number;
}

/**
 * The keychain of the operating system as a vault. Loads keytar at the first use, so that a missing library is a problem
 * and not a crash.
 */
export function createKeychainVault({
  platform,
  load = loadKeytar,
  answerWithinMs = 60_000,
}: KeychainVaultOptions): Vault<VaultItem> {
  return new KeychainVault(new Keychain({ load, answerWithinMs }), platform === 'linux');
}

async function loadKeytar(): Promise<Keytar> {
  // What a CommonJS module exports is its `default` in Node and in some bundles, and the namespace itself in others.
  const loaded: Keytar & { readonly default?: Keytar } = await import('keytar');
  return loaded.default ?? loaded;
}

const probe = { account: 'check', line: Buffer.from('check').toString('base64') } as const;

class KeychainVault implements Vault<VaultItem> {
  readonly store = 'keychain';
  readonly #keychain: Keychain;
  readonly #looksEmptyWhenLocked: boolean;
  readonly #queue = new KeyedQueue();
  #proof: Promise<void> | null = null;

  constructor(keychain: Keychain, looksEmptyWhenLocked: boolean) {
    this.#keychain = keychain;
    this.#looksEmptyWhenLocked = looksEmptyWhenLocked;
  }

  write(item: VaultItem, secret: Secret): Promise<void> {
    return this.#queue.run(nameOf(item), () => this.#write(item, secret));
  }

  read(item: VaultItem): Promise<Secret | null> {
    return this.#queue.run(nameOf(item), () => this.#read(item));
  }

  remove(item: VaultItem): Promise<boolean> {
    return this.#queue.run(nameOf(item), () => this.#remove(item));
  }

  async check(): Promise<Problem | null> {
    try {
      await this.#proveOpen();
      return null;
    } catch (thrown) {
      return problemOf(thrown);
    }
  }

  /**
   * New parts first, under names the current head does not use; then the head, in one call; then what is no longer
   * needed. Whenever this is interrupted, the head and its parts are the old value or the new one, whole.
   */
  async #write(item: VaultItem, secret: Secret): Promise<void> {
    const before = await this.#get(headOf(item));
    const { head, generation, parts } = pack(secret, unusedGeneration(before));
    for (const [index, part] of parts.entries()) await this.#keychain.set(partOf(item, generation, index + 1), part);
    try {
      await this.#keychain.set(headOf(item), head);
      await this.#readBack(item, secret);
    } catch (thrown) {
      await this.#putBack(headOf(item), before, thrown);
      throw thrown;
    }
    await this.#tidy(item, generation, parts.length);
  }

  async #readBack(item: VaultItem, secret: Secret): Promise<void> {
    const stored = await this.#read(item).catch((thrown: unknown) => {
      if (problemOf(thrown).code === 'keychain-item-damaged') return null;
      throw thrown;
    });
    if (stored?.equals(secret) !== true) throw new ProblemError({ code: 'keychain-read-back-differs' });
  }

  /** Nobody waits for a keychain that does not answer; when it does, the old value is put back right behind. */
  async #putBack(account: string, before: string | null, reason: unknown): Promise<void> {
    const done = this.#keychain.putBack(account, before).catch(() => undefined);
    if (problemOf(reason).code !== 'keychain-no-answer') await done;
  }

  /** The value is safe by now: parts that cannot be removed are left to the next write or removal of the item. */
  async #tidy(item: VaultItem, generation: Generation, parts: number): Promise<void> {
    try {
      for (const each of generations) await this.#removeParts(item, each, each === generation ? parts + 1 : 1);
    } catch {
      return;
    }
  }

  /** Last part first: however often this is interrupted, a part that is left over is found from its predecessor. */
  async #removeParts(item: VaultItem, generation: Generation, first: number): Promise<void> {
    let end = first;
    while ((await this.#keychain.get(partOf(item, generation, end))) !== null) end += 1;
    for (let part = end - 1; part >= first; part -= 1) await this.#keychain.delete(partOf(item, generation, part));
  }

  async #read(item: VaultItem): Promise<Secret | null> {
    const head = await this.#get(headOf(item));
    return head === null ? null : unpack(head, (generation, part) => this.#get(partOf(item, generation, part)));
  }

  /** The head goes first: from then on there is no value, and a removal that was interrupted can be repeated. */
  async #remove(item: VaultItem): Promise<boolean> {
    // Also asks a locked keychain to open, once, rather than at every part.
    const head = await this.#get(headOf(item));
    await this.#keychain.delete(headOf(item));
    for (const generation of generations) {
      for (let part = mostParts; part >= 1; part -= 1) await this.#keychain.delete(partOf(item, generation, part));
    }
    await this.#proveGone(item);
    return head !== null;
  }

  /** Parts are removed last one first, so a keychain that keeps any of them keeps the first one, too. */
  async #proveGone(item: VaultItem): Promise<void> {
    const firstParts = generations.map((generation) => partOf(item, generation, 1));
    for (const account of [headOf(item), ...firstParts]) {
      if ((await this.#get(account)) !== null) throw new ProblemError({ code: 'keychain-not-removed' });
    }
  }

  /**
   * What is stored under an account. A locked Secret Service whose prompt is dismissed answers like an empty one, so
   * `null` counts only once it has proven to be open.
   */
  async #get(account: string): Promise<string | null> {
    const line = await this.#keychain.get(account);
    if (line !== null || !this.#looksEmptyWhenLocked) return line;
    await this.#proveOpen();
    return this.#keychain.get(account);
  }

  /** Raises what stands in the way. Those who ask at the same time share the answer. */
  #proveOpen(): Promise<void> {
    this.#proof ??= this.#tryOut().finally(() => {
      this.#proof = null;
    });
    return this.#proof;
  }

  /** Writes, reads and removes an item that holds nothing. */
  async #tryOut(): Promise<void> {
    await this.#keychain.set(probe.account, probe.line);
    const stored = await this.#keychain.get(probe.account);
    await this.#keychain.delete(probe.account);
    if (stored !== probe.line) throw new ProblemError({ code: 'keychain-read-back-differs' });
  }
}

const headOf = (item: VaultItem): string => `${nameOf(item)}/head`;
const partOf = (item: VaultItem, generation: Generation, part: number): string =>
  `${nameOf(item)}/${generation}${String(part)}`;
