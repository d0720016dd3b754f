import { type Problem, type ProblemCode, ProblemError } from '../../shared/problem.ts';
import { AgeError, type AgeFault, usualWorkFactor } from '../age/age-error.ts';
import type { PassphraseKey } from '../age/passphrase-key.ts';
import { KeyedQueue } from './keyed-queue.ts';
import { requireStrong } from './passphrase.ts';
import { fromContent, isSame, keyOf, type Sealed, type SealedItems, toContent } from './sealed-content.ts';
import type { Secret } from './secret.ts';
import type { Vault, CredentialItem } from './vault.ts';
import { largestFile, type VaultFiles } from './vault-files.ts';

export type DoorState = 'absent' | 'closed' | 'open';

/** The passphrase's side of the sealed vault: what opens and closes it. */
export interface SealedDoor {
  /** Whether there is a vault file, and whether it is open. */
  state(): DoorState;
  isOpen(): boolean;
  /**
   * Opens the vault file. Resolves with the name that a damaged file was given when the last good copy took its place,
   * else `null`. Raises `passphrase-wrong`, `vault-file-missing`, `vault-file-damaged`, `vault-file-newer`,
   * `vault-file-refused` and the `disk-…` problems; nothing on disk is changed then.
   */
  open(passphrase: Secret): Promise<string | null>;
  /** Whether this is the passphrase of the vault that is open. Takes as long as opening does. */
  isPassphrase(passphrase: Secret): Promise<boolean>;
  /** Forgets the passphrase and everything that was read. What is being written at the moment is written to its end. */
  close(): void;
}

export interface SealedVaultOptions {
  readonly files: VaultFiles;
  readonly onChange?: () => void;
  /** Lower only in tests: what a guess costs is what protects the file. */
  readonly workFactor?: number;
}

/** What is known of the file while it is open. */
interface Opened {
  readonly passphrase: Secret;
  readonly items: SealedItems;
  /** The file as it was read or written last. */
  readonly file: Buffer;
}

interface Batch {
  readonly edits: ((items: Map<string, Sealed>) => void)[];
  readonly done: Promise<void>;
}

const turn = 'file';

/**
 * A vault in one age file with a passphrase. Each change is written beside the file, read back, decrypted and compared
 * before it takes the file's place; changes that come while another one is written are written together.
 *
 * Its operations raise `vault-sealed` while it is not open, `vault-file-missing`, `vault-file-changed` when somebody else
 * wrote the file meanwhile, `vault-read-back-differs` and the `disk-…` problems; what was there stays then.
 */
export class SealedVault implements Vault, SealedDoor {
  readonly store = 'sealed';
  readonly #files: VaultFiles;
  readonly #workFactor: number;
  readonly #onChange: () => void;
  readonly #queue = new KeyedQueue();
  #exists = false;
  #opened: Opened | null = null;
  #batch: Batch | null = null;
  /** Whether the last good copy may still hold something that was removed. */
  #isCopyStale = false;

  constructor({ files, onChange = () => undefined, workFactor = usualWorkFactor }: SealedVaultOptions) {
    this.#files = files;
    this.#onChange = onChange;
    this.#workFactor = workFactor;
  }

  /** Where the file is, or would be. */
  get place(): string {
    return this.#files.place;
  }

  /** Looks whether there is a file, and removes what an interrupted write left. */
  async look(): Promise<void> {
    await this.#files.tidy();
    this.#exists = await this.#files.exist();
    this.#onChange();
  }

  state(): DoorState {
    if (this.#opened !== null) return 'open';
    return this.#exists ? 'closed' : 'absent';
  }

  isOpen(): boolean {
    return this.#opened !== null;
  }

  /** Makes an empty vault file and opens it. Raises `passphrase-weak`, `vault-file-exists` and the `disk-…` problems. */
  create(passphrase: Secret): Promise<void> {
    return this.#alone(async () => {
      await requireStrong(passphrase);
      await this.look();
      if (this.#exists) throw new ProblemError({ code: 'vault-file-exists' });
      const file = await this.#replaceFile(new Map(), passphrase);
      await this.#keepCopy(file.toString('latin1'));
      this.#show({ passphrase, items: new Map(), file });
    });
  }

  open(passphrase: Secret): Promise<string | null> {
    return this.#alone(async () => {
      const current = await this.#files.read('current');
      if (current === null) {
        // Where somebody took it away, a new one can be made.
        await this.look();
        await this.#putInPlace(await this.#readCopy(passphrase, 'vault-file-missing'));
        return null;
      }
      try {
        this.#show(await readFile(current, passphrase));
      } catch (thrown) {
        const copy = await this.#copyInstead(current, passphrase, thrown);
        const name = await this.#files.setAside();
        await this.#putInPlace(copy);
        return name;
      }
      await this.#keepCopy(Buffer.from(current).toString('latin1'));
      return null;
    });
  }

  /** As `open`, but changes nothing on disk whatever it finds, and takes no copy for the file itself. */
  openToRead(passphrase: Secret): Promise<void> {
    return this.#alone(async () => {
      const current = await this.#files.read('current');
      if (current === null) throw new ProblemError({ code: 'vault-file-missing' });
      this.#show(await readFile(current, passphrase));
    });
  }

  isPassphrase(passphrase: Secret): Promise<boolean> {
    return this.#alone(async () => {
      const { file } = this.#required();
      try {
        await readFile(file, passphrase);
        return true;
      } catch (thrown) {
        if (isProblem(thrown, 'passphrase-wrong')) return false;
        throw thrown;
      }
    });
  }

  /**
   * Seals everything anew with another passphrase. Raises `passphrase-wrong` for the current one, `passphrase-weak`, and
   * what writing raises.
   */
  async changePassphrase(current: Secret, next: Secret): Promise<void> {
    if (!(await this.isPassphrase(current))) throw new ProblemError({ code: 'passphrase-wrong' });
    await this.#alone(async () => {
      await requireStrong(next);
      const opened = this.#required();
      await this.#requireUnchanged(opened);
      // The copy first: once the file has the new passphrase, the old one opens nothing, even after a kill in between.
      const file = await this.#replaceFile(opened.items, next, (text) => this.#keepCopy(text, 'or-fail'));
      this.#showIfOpen(opened, { ...opened, passphrase: next, file });
    });
  }

  close(): void {
    if (this.#opened === null) return;
    this.#opened = null;
    this.#onChange();
  }

  write(item: CredentialItem, secret: Secret): Promise<void> {
    return this.#change((items) => {
      items.set(keyOf(item), { item, secret });
    });
  }

  read(item: CredentialItem): Promise<Secret | null> {
    return this.#alone(() => Promise.resolve(this.#required().items.get(keyOf(item))?.secret ?? null));
  }

  remove(item: CredentialItem): Promise<boolean> {
    return this.#change((items) => items.delete(keyOf(item)));
  }

  /** What a process of its own needs to open the file. Raises `vault-sealed`. */
  key(): { readonly folder: string; readonly passphrase: Secret } {
    return { folder: this.#files.folder, passphrase: this.#required().passphrase };
  }

  async check(): Promise<Problem | null> {
    await Promise.resolve();
    if (this.#opened !== null) return null;
    return { code: this.#exists ? 'vault-sealed' : 'vault-file-missing' };
  }

  /** The names of everything in the vault. Raises `vault-sealed`. */
  names(): Promise<readonly CredentialItem[]> {
    return this.#alone(() => Promise.resolve([...this.#required().items.values()].map(({ item }) => item)));
  }

  /** Removes the file and its copies and makes sure that they are gone. Needs no passphrase. */
  destroy(): Promise<void> {
    return this.#alone(async () => {
      this.#opened = null;
      for (const name of ['current', 'previous', 'next'] as const) await this.#files.remove(name);
      await this.look();
      if (this.#exists) throw new ProblemError({ code: 'disk-not-writable', facts: { file: 'vault.age' } });
    });
  }

  /** Resolves when nothing is being written any more. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  async #readCopy(passphrase: Secret, withoutOne: ProblemCode): Promise<Opened> {
    const copy = await this.#files.read('previous');
    if (copy === null) throw new ProblemError({ code: withoutOne });
    return readFile(copy, passphrase);
  }

  /**
   * The copy, where it is to take the place of a file that did not open. A header that was damaged often looks like another
   * passphrase, a later version or more work, too; the copy shows what it was. Raises what is to be said of the file else.
   */
  async #copyInstead(current: Uint8Array, passphrase: Secret, thrown: unknown): Promise<Opened> {
    if (isProblem(thrown, 'vault-file-damaged')) return this.#readCopy(passphrase, 'vault-file-damaged');
    const copy = await this.#files.read('previous').catch(() => null);
    if (copy === null || !isOneOfThemSpoilt(current, copy)) throw thrown;
    try {
      return await readFile(copy, passphrase);
    } catch (ofCopy) {
      // It may be the copy that was damaged.
      throw isProblem(ofCopy, 'passphrase-wrong') ? ofCopy : thrown;
    }
  }

  async #putInPlace(copy: Opened): Promise<void> {
    await this.#files.write('current', copy.file.toString('latin1'));
    this.#show(copy);
  }

  /** Does something when all that was asked before is done, and before all that is asked later. */
  #alone<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#batch = null;
    return this.#queue.run(turn, task);
  }

  /** Joins the changes that wait for the file; they are written, or not, together. */
  #change<Result>(edit: (items: Map<string, Sealed>) => Result): Promise<Result> {
    const batch = (this.#batch ??= this.#newBatch());
    return new Promise((resolve, reject) => {
      batch.edits.push((items) => {
        const result = edit(items);
        batch.done.then(() => {
          resolve(result);
        }, reject);
      });
      batch.done.catch(reject);
    });
  }

  #newBatch(): Batch {
    const edits: Batch['edits'] = [];
    const done = this.#queue.run(turn, async () => {
      if (this.#batch?.edits === edits) this.#batch = null;
      await this.#apply(edits);
    });
    return { edits, done };
  }

  async #apply(edits: Batch['edits']): Promise<void> {
    const opened = this.#required();
    const items = new Map(opened.items);
    for (const edit of edits) edit(items);
    if (!isSame(items, opened.items)) {
      await this.#requireUnchanged(opened);
      const file = await this.#replaceFile(items, opened.passphrase);
      this.#isCopyStale = true;
      this.#showIfOpen(opened, { ...opened, items, file });
      const isRemoval = [...opened.items.keys()].some((key) => !items.has(key));
      await this.#keepCopy(file.toString('latin1'), isRemoval ? 'or-fail' : 'if-possible');
    } else if (this.#isCopyStale) await this.#keepCopy(opened.file.toString('latin1'), 'or-fail');
  }

  async #replaceFile(
    items: SealedItems,
    passphrase: Secret,
    beforehand: (file: string) => Promise<void> = () => Promise.resolve(),
  ): Promise<Buffer> {
    const { sealText, newPassphraseKey } = await ageFormat();
    const passphraseKey = await newPassphraseKey(passphrase, this.#workFactor);
    const file = await sealText(toContent(items), passphraseKey);
    if (file.length > largestFile)
      throw new ProblemError({ code: 'vault-file-refused', facts: { most: String(largestFile) } });
    try {
      await this.#files.write('next', file);
      const written = await this.#files.read('next');
      const stored = written === null ? null : await itemsIn(written, { passphraseKey }).catch(() => null);
      if (stored === null || !isSame(stored, items)) throw new ProblemError({ code: 'vault-read-back-differs' });
      await beforehand(file);
      await this.#files.promote();
    } catch (thrown) {
      await this.#files.remove('next').catch(() => undefined);
      throw thrown;
    }
    return Buffer.from(file, 'latin1');
  }

  /**
   * The last good copy. What was removed must not stay in it either; a copy that cannot be made is not needed, one that
   * still holds what was removed is in the way.
   */
  async #keepCopy(text: string, mode: 'if-possible' | 'or-fail' = 'if-possible'): Promise<void> {
    try {
      await this.#files.write('previous', text);
      this.#isCopyStale = false;
    } catch {
      await this.#files.remove('previous').catch((thrown: unknown) => {
        if (mode === 'or-fail') throw thrown;
      });
    }
  }

  /** Nobody else's changes are written over. */
  async #requireUnchanged({ file }: Opened): Promise<void> {
    const current = await this.#files.read('current');
    if (current === null) throw new ProblemError({ code: 'vault-file-missing' });
    if (!file.equals(current)) throw new ProblemError({ code: 'vault-file-changed' });
  }

  #required(): Opened {
    if (this.#opened === null) throw new ProblemError({ code: this.#exists ? 'vault-sealed' : 'vault-file-missing' });
    return this.#opened;
  }

  #show(opened: Opened): void {
    this.#opened = opened;
    this.#exists = true;
    this.#onChange();
  }

  /** It may have been closed while it was being written. */
  #showIfOpen(before: Opened, opened: Opened): void {
    if (this.#opened === before) this.#show(opened);
  }
}

/** Most runs of the assistant need none of it, and it is large. */
const ageFormat = async () => ({
  ...(await import('../age/age-file.ts')),
  ...(await import('../age/passphrase-key.ts')),
});

const codes: Readonly<Record<AgeFault, ProblemCode>> = {
  'passphrase-wrong': 'passphrase-wrong',
  'key-wrong': 'vault-file-damaged',
  'not-age': 'vault-file-damaged',
  newer: 'vault-file-newer',
  damaged: 'vault-file-damaged',
  'endless-header': 'vault-file-damaged',
  'not-text': 'vault-file-damaged',
  'too-costly': 'vault-file-refused',
};

const isProblem = (thrown: unknown, code: ProblemCode): boolean =>
  thrown instanceof ProblemError && thrown.problem.code === code;

/** In bytes: within the sealed content of even an empty vault, and more than the last line of the armor. */
const tellingEnd = 128;

/**
 * Whether the two were the same file, of which one was damaged near its beginning. Each sealing takes a new file key, so that
 * only then they end alike: a whole file that somebody put there, or one with another passphrase, is never taken for damaged.
 */
function isOneOfThemSpoilt(file: Uint8Array, copy: Uint8Array): boolean {
  const isSamePart = (from: number): boolean => Buffer.compare(file.subarray(from), copy.subarray(from)) === 0;
  return isSamePart(-tellingEnd) && !isSamePart(0);
}

async function readFile(bytes: Uint8Array, passphrase: Secret): Promise<Opened> {
  try {
    return { passphrase, items: await itemsIn(bytes, { passphrase }), file: Buffer.from(bytes) };
  } catch (thrown) {
    if (!(thrown instanceof AgeError)) throw thrown;
    throw new ProblemError({ code: codes[thrown.fault] }, { cause: thrown });
  }
}

async function itemsIn(
  bytes: Uint8Array,
  openBy: { readonly passphrase: Secret } | { readonly passphraseKey: PassphraseKey },
): Promise<SealedItems> {
  const { examineFile, unsealText } = await ageFormat();
  const file = examineFile(bytes);
  // Nobody but the person's passphrase may open it, and nothing else was ever written.
  if (file.opensWith === 'key') throw new AgeError('damaged');
  return fromContent(await unsealText(file, openBy));
}
