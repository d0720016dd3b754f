import { randomUUID } from 'node:crypto';
import type { StoresState } from '../../shared/app-state.ts';
import type { LastingStore } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import type { SelfTestReport } from '../../shared/self-test.ts';
import type { Credentials } from '../credentials/credentials.ts';
import type { MoveResult, SecretMoves } from '../credentials/secret-moves.ts';
import type { VaultJournal } from '../credentials/vault-journal.ts';
import type { LockKeeper } from '../lock/lock-keeper.ts';
import { log } from '../log.ts';
import type { KeychainProtection } from '../vault/keychain-protection.ts';
import type { SealedVault } from '../vault/sealed-vault.ts';
import type { Secret } from '../vault/secret.ts';
import type { SelfTest } from '../vault/self-test.ts';
import type { CredentialItem } from '../vault/vault.ts';
import type { Notices } from './notices.ts';

interface SecretStoresParts {
  readonly sealed: SealedVault;
  readonly moves: SecretMoves;
  readonly credentials: Credentials;
  readonly journal: VaultJournal;
  readonly notices: Notices;
  readonly lock: Pick<LockKeeper, 'proveForMove' | 'known'>;
  readonly protection: KeychainProtection;
  readonly selfTest: SelfTest;
}

/** What a person does with the two stores as a whole: open, close, choose, move, test. */
export class SecretStores {
  readonly #parts: SecretStoresParts;

  constructor(parts: SecretStoresParts) {
    this.#parts = parts;
  }

  state(): StoresState {
    const { sealed, moves, journal, protection } = this.#parts;
    return {
      store: journal.chosen(),
      keychainKind: protection.kind(),
      file: sealed.state(),
      filePath: sealed.place,
      moving: moves.progress(),
      isMoveWaiting: journal.move() !== null && moves.progress() === null,
    };
  }

  /** Opens the sealed vault file and ends what an earlier run left half done. Raises as `SealedDoor.open` does. */
  async open(passphrase: Secret): Promise<void> {
    await this.#unseal(passphrase);
    await this.settle();
  }

  /** The same for the lock: resolves when the file is open, whatever stands in the way of the rest. */
  async openUnlocked(passphrase: Secret): Promise<void> {
    await this.#unseal(passphrase);
    this.settle().catch((thrown: unknown) => {
      log.error('not-settled-after-unlocking', thrown);
    });
  }

  /** Forgets the passphrase and what was read with it, as soon as what is under way has ended. */
  async close(): Promise<void> {
    const { sealed, credentials } = this.#parts;
    await credentials.settled();
    sealed.close();
  }

  /** Raises `passphrase-wrong`, `passphrase-weak`, and what writing the vault file raises. */
  async changePassphrase(current: Secret, next: Secret): Promise<void> {
    const { credentials, sealed } = this.#parts;
    // Not while secrets move, and the lock with them, whose passphrase this one is.
    await credentials.alone(() => sealed.changePassphrase(current, next));
  }

  /** A lock that is on stays on, with the passphrase of the file. */
  async moveToKeychain(): Promise<MoveResult> {
    const { moves, lock } = this.#parts;
    await this.settle();
    const result = await moves.move('keychain');
    await lock.known();
    return result;
  }

  /**
   * A lock that is on has the passphrase of the file from then on; from the keychain, only for who knows its passphrase.
   * Raises what making or opening the file and moving raise; without a passphrase, `vault-sealed` unless it is open.
   */
  async moveToFile(passphrase: Secret | null, lockPassphrase: Secret | null = null): Promise<MoveResult> {
    const { sealed, moves, journal, lock } = this.#parts;
    if (journal.chosen() === 'keychain') await lock.proveForMove(lockPassphrase);
    if (sealed.state() !== 'open') {
      if (passphrase === null) throw new ProblemError({ code: 'vault-sealed' });
      if (sealed.state() === 'absent') await sealed.create(passphrase);
      else await this.#unseal(passphrase);
    }
    await this.settle();
    const result = await moves.move('sealed');
    await lock.known();
    return result;
  }

  /** The names of everything in the vault file. Raises `vault-sealed`. */
  namesInFile(): Promise<readonly CredentialItem[]> {
    return this.#parts.sealed.names();
  }

  test(store: LastingStore): Promise<SelfTestReport> {
    return this.#parts.selfTest.run(store);
  }

  /** Ends what an earlier run left half done, as far as the stores answer, and says so. Raises the `disk-…` problems. */
  async settle(): Promise<void> {
    const { moves, credentials, notices } = this.#parts;
    const end = await moves.settle();
    if (end !== null) notices.add({ code: 'vault-move-ended', id: randomUUID(), end });
    await credentials.settleBegun();
  }

  async #unseal(passphrase: Secret): Promise<void> {
    const { sealed, notices } = this.#parts;
    const setAside = await sealed.open(passphrase);
    if (setAside !== null) notices.add({ code: 'vault-file-restored', id: randomUUID(), file: setAside });
  }
}
