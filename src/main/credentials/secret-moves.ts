import type { Connection } from '../../shared/connection.ts';
import type { LastingStore } from '../../shared/credential.ts';
import { type Problem, ProblemError, problemOf } from '../../shared/problem.ts';
import { keysOf } from '../../shared/record.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { Verifier } from '../lock/verifier.ts';
import { log } from '../log.ts';
import type { StateStore } from '../store/state-store.ts';
import type { StoredState } from '../store/stored-state.ts';
import type { BegunMove } from '../store/vault-memory.ts';
import type { SealedVault } from '../vault/sealed-vault.ts';
import type { Secret } from '../vault/secret.ts';
import type { Vault, CredentialItem } from '../vault/vault.ts';
import type { Vaults } from '../vault/vaults.ts';
import type { VaultJournal } from './vault-journal.ts';

export interface MoveResult {
  /** Secrets that were copied, compared, and removed where they were. */
  readonly moved: number;
  /** Secrets that stay where they are, because that store does not give them out at the moment. */
  readonly left: number;
}

/** How an interrupted move ended. */
export type MoveEnd = 'finished' | 'undone';

export interface MoveProgress {
  readonly to: LastingStore;
  readonly done: number;
  readonly total: number;
}

interface SecretMovesParts {
  readonly store: StateStore;
  readonly journal: VaultJournal;
  readonly vaults: Vaults;
  readonly sealed: SealedVault;
  /** What the keychain knows of the passphrase of the lock. */
  readonly verifier: Pick<Verifier, 'set' | 'turnOff'>;
  /** Does something while no secret is being stored or removed. */
  readonly alone: <Result>(task: () => Promise<Result>) => Promise<Result>;
  readonly audit?: AuditTrail;
  readonly onChange?: () => void;
}

interface Copy {
  readonly item: CredentialItem;
  readonly secret: Secret;
}

/**
 * Moves all secrets between the keychain and the sealed vault file: copies them, reads the copies back and compares them,
 * says in one write where they are now, and only then removes them where they were. What has begun is written down first,
 * so that an interrupted move is undone or finished by the next run; until the removal ends, both stores have them all.
 *
 * A lock that is on goes along. Its passphrase is that of the place where the notes say that the secrets are: of the vault
 * file, or what the keychain compares with, which is made from the file's before that write and removed after it.
 */
export class SecretMoves {
  readonly #parts: SecretMovesParts;
  #progress: MoveProgress | null = null;
  #toldAt = 0;

  constructor(parts: SecretMovesParts) {
    this.#parts = parts;
  }

  /** `null` while nothing is being moved. */
  progress(): MoveProgress | null {
    return this.#progress;
  }

  /**
   * Makes the store the chosen one and moves there what is in the other one; what that one does not give out stays there.
   * Raises the `keychain-…`, `vault-…` and `disk-…` problem that stands in the way, `vault-move-waits` when an earlier move
   * cannot be ended yet, or a change of one of the secrets; everything is as it was then.
   */
  move(to: LastingStore): Promise<MoveResult> {
    return this.#parts.alone(async () => {
      try {
        return await this.#move(to);
      } finally {
        this.#progress = null;
        this.#parts.onChange?.();
      }
    });
  }

  /**
   * Ends a move that an earlier run began: undone if it had not come to the point where notes say that secrets are in the
   * new place, else finished. `null` when there is none, or when a store that is needed for it does not answer yet.
   */
  settle(): Promise<MoveEnd | null> {
    return this.#parts.alone(() => this.#settle());
  }

  async #move(to: LastingStore): Promise<MoveResult> {
    await this.#settle();
    const { journal, vaults } = this.#parts;
    if (journal.move() !== null) throw new ProblemError({ code: 'vault-move-waits' });
    await this.#requireOpen(to);
    const from = to === 'sealed' ? 'keychain' : 'sealed';
    const all = this.#itemsIn(from);
    const hasLock = this.#parts.store.get().lock.isOn && journal.chosen() === from;
    const problem = all.length === 0 && !hasLock ? null : await vaults.in(from).check();
    if (problem !== null) return this.#chooseOnly(to, all.length, problem, hasLock);
    this.#requireAgreed(all);
    const isFileSpare = to === 'sealed' && (await this.#parts.sealed.names()).length === 0;
    const move: BegunMove = { from, to, stage: 'copying', items: all, isFileSpare, hasLock };
    await journal.beginMove(move);
    const copies = await this.#copyOrUndo(move);
    await this.#switchOrUndo(move, copies);
    await this.#finish();
    return { moved: copies.length, left: this.#itemsIn(from).length };
  }

  async #requireOpen(to: LastingStore): Promise<void> {
    const problem = await this.#parts.vaults.in(to).check();
    if (problem !== null) throw new ProblemError(problem);
    await this.#parts.vaults.requireFit(to);
  }

  /**
   * Nobody is kept from a place for new secrets by old ones that cannot be had; a closed file is opened first. A lock does not
   * go to the keychain without the file: its passphrase would not be known there.
   */
  async #chooseOnly(to: LastingStore, left: number, problem: Problem, hasLock: boolean): Promise<MoveResult> {
    if (problem.code === 'vault-sealed' || (hasLock && to === 'keychain')) throw new ProblemError(problem);
    await this.#parts.journal.choose(to);
    return { moved: 0, left };
  }

  /** Where a change of one of them is still to be settled, the note does not say which value is there: it might be lost. */
  #requireAgreed(items: readonly CredentialItem[]): void {
    const begun = new Set(this.#parts.journal.begun().map(nameOf));
    if (items.some((item) => begun.has(nameOf(item)))) throw new ProblemError({ code: 'vault-move-waits' });
  }

  async #copyOrUndo(move: BegunMove): Promise<readonly Copy[]> {
    try {
      const copies = await this.#copy(move);
      if (move.hasLock && move.to === 'keychain') await this.#parts.verifier.set(this.#parts.sealed.key().passphrase);
      return copies;
    } catch (thrown) {
      // Whatever cannot be undone now is undone by the next run: the journal still says so.
      await this.#settle().catch(() => null);
      throw thrown;
    }
  }

  async #copy({ from, to, items }: BegunMove): Promise<readonly Copy[]> {
    const { vaults } = this.#parts;
    // Read, written, compared.
    const total = items.length * 3;
    const copies: Copy[] = [];
    for (const [index, item] of items.entries()) {
      this.#tell(to, index, total);
      const secret = await readWhole(vaults.in(from), item);
      if (secret !== null) copies.push({ item, secret });
    }
    await this.#each(
      vaults.in(to),
      copies,
      (copy) => vaults.in(to).write(copy.item, copy.secret),
      (done) => {
        this.#tell(to, items.length + done, total);
      },
    );
    for (const [index, { item, secret }] of copies.entries()) {
      this.#tell(to, items.length * 2 + index, total);
      const copied = await vaults.in(to).read(item);
      if (copied?.equals(secret) !== true)
        throw new ProblemError({ code: to === 'sealed' ? 'vault-read-back-differs' : 'keychain-read-back-differs' });
    }
    return copies;
  }

  /** A switch that does not come to the disk is taken back in memory, too. */
  async #switchOrUndo(begun: BegunMove, copies: readonly Copy[]): Promise<void> {
    const { store } = this.#parts;
    const before = store.get();
    try {
      await this.#switch(begun, copies);
    } catch (thrown) {
      const items = copies.map(({ item }) => item);
      const back = store.update((state) => ({
        ...state,
        connections: withStore(state, items, begun.from),
        vault: { ...state.vault, store: before.vault.store, move: before.vault.move },
      }));
      await back.catch(() => undefined);
      await this.#settle().catch(() => null);
      throw thrown;
    }
  }

  /** It has happened by now; that the trail could not be written does not undo it. */
  async #note({ from, to, items }: BegunMove): Promise<void> {
    const facts = { from, to, secrets: String(items.length) };
    try {
      await this.#parts.audit?.note({ action: 'moved', connection: null, credential: null, facts });
    } catch (thrown) {
      log.error('move-not-noted', thrown);
    }
  }

  /** In one write: the choice, where each secret is, and what is left to do. */
  async #switch({ from, to, hasLock }: BegunMove, copies: readonly Copy[]): Promise<void> {
    const items = copies.map(({ item }) => item);
    const isFileSpare = from === 'sealed' && (await this.#holdsOnly(items));
    const move: BegunMove = { from, to, stage: 'removing', items, isFileSpare, hasLock };
    await this.#parts.store.update((state) => ({
      ...state,
      connections: withStore(state, items, to),
      vault: { ...state.vault, store: to, move },
    }));
  }

  async #holdsOnly(items: readonly CredentialItem[]): Promise<boolean> {
    if (!this.#parts.sealed.isOpen()) return false;
    const known = new Set(items.map(nameOf));
    return (await this.#parts.sealed.names()).every((item) => known.has(nameOf(item)));
  }

  /** The secrets are safe by now: what cannot be removed yet is removed later, which the journal sees to. */
  async #finish(): Promise<void> {
    await this.#settle().catch((thrown: unknown) => {
      if (!isOfStore(problemOf(thrown))) throw thrown;
    });
  }

  async #settle(): Promise<MoveEnd | null> {
    const { journal, vaults } = this.#parts;
    const move = journal.move();
    if (move === null) return null;
    // What is removed now must not be what the file on disk still counts on.
    await this.#parts.store.settled();
    const clearing = move.stage === 'copying' ? move.to : move.from;
    // The chosen file stays also without a secret in it: new ones go there, and a lock may have its passphrase.
    const isFileLeft = clearing === 'sealed' && journal.chosen() !== 'sealed' && this.#itemsIn('sealed').length === 0;
    if (isFileLeft && move.isFileSpare) await this.#parts.sealed.destroy();
    else {
      const kept = new Set(this.#itemsIn(clearing).map(nameOf));
      const superfluous = move.items.filter((item) => !kept.has(nameOf(item)));
      const hasLock = move.hasLock && clearing === 'keychain';
      if ((superfluous.length > 0 || hasLock) && (await vaults.in(clearing).check()) !== null) return null;
      await this.#each(vaults.in(clearing), superfluous, (item) => vaults.in(clearing).remove(item));
      // Left there, it would lock the vault with an old passphrase as soon as secrets come back.
      if (hasLock) await this.#parts.verifier.turnOff();
    }
    if (move.stage === 'copying') {
      await journal.endMove();
      return 'undone';
    }
    // Ended after this, it is noted twice; the other way round it might never be.
    await this.#note(move);
    await journal.endMove();
    return 'finished';
  }

  /** The vault file takes all changes in one write; the keychain is asked one thing at a time. */
  async #each<One>(
    vault: Vault,
    all: readonly One[],
    work: (one: One) => Promise<unknown>,
    onDone: (done: number) => void = () => undefined,
  ): Promise<void> {
    if (vault.store === 'sealed') await Promise.all(all.map(work));
    else {
      for (const [index, one] of all.entries()) {
        onDone(index);
        await work(one);
      }
    }
    onDone(all.length);
  }

  #itemsIn(store: LastingStore): CredentialItem[] {
    return this.#parts.store.get().connections.flatMap((connection) => itemsIn(connection, store));
  }

  /** Ten times a second is enough to see it go on. */
  #tell(to: LastingStore, done: number, total: number): void {
    this.#progress = { to, done, total };
    const now = Date.now();
    if (now - this.#toldAt < 100) return;
    this.#toldAt = now;
    this.#parts.onChange?.();
  }
}

const itemsIn = ({ id, credentials }: Connection, store: LastingStore): CredentialItem[] =>
  keysOf(credentials)
    .filter((credential) => credentials[credential]?.store === store)
    .map((credential) => ({ connectionId: id, credential }));

const nameOf = ({ connectionId, credential }: CredentialItem): string => `${connectionId}/${credential}`;

/** `null` for a value that is not there or is damaged: it cannot be moved, and stays as it is. */
async function readWhole(vault: Vault, item: CredentialItem): Promise<Secret | null> {
  try {
    return await vault.read(item);
  } catch (thrown) {
    if (problemOf(thrown).code === 'keychain-item-damaged') return null;
    throw thrown;
  }
}

function withStore(state: StoredState, items: readonly CredentialItem[], store: LastingStore): Connection[] {
  const moved = new Set(items.map(nameOf));
  return state.connections.map((connection) => {
    const credentials = { ...connection.credentials };
    for (const credential of keysOf(connection.credentials)) {
      const note = connection.credentials[credential];
      if (note !== undefined && moved.has(nameOf({ connectionId: connection.id, credential })))
        credentials[credential] = { ...note, store };
    }
    return { ...connection, credentials };
  });
}

const isOfStore = ({ code }: Problem): boolean => code.startsWith('keychain-') || code.startsWith('vault-');
