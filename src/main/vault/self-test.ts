import { createHash, randomBytes } from 'node:crypto';
import type { LastingStore } from '../../shared/credential.ts';
import { ProblemError, problemOf } from '../../shared/problem.ts';
import type { SelfTestReport, SelfTestStep } from '../../shared/self-test.ts';
import type { SealedVault } from './sealed-vault.ts';
import { Secret } from './secret.ts';
import type { CredentialItem } from './vault.ts';
import type { Vaults } from './vaults.ts';

/** What a new process is asked to read, and with what. It goes there as a message, never on a command line. */
export interface ElsewhereQuestion {
  readonly store: LastingStore;
  readonly item: CredentialItem;
  /** The folder of the sealed vault file and its passphrase; only for that store. */
  readonly sealed: { readonly folder: string; readonly passphrase: Secret } | null;
}

/** Resolves with the SHA-256 digest (hex) of the value that the process read, `null` when it found none. */
export type ReadElsewhere = (question: ElsewhereQuestion) => Promise<string | null>;

interface SelfTestParts {
  readonly vaults: Vaults;
  readonly sealed: SealedVault;
  readonly readElsewhere: ReadElsewhere;
  readonly now: () => Date;
}

/** No connection has this id: what a test that was interrupted left is overwritten by the next one. */
const item: CredentialItem = { connectionId: '5e1f7e57-0000-4000-8000-000000000000', credential: 'scim-token' };

/** Proves that a store keeps what it is given: writes a value, has a new process read it, and deletes it. */
export class SelfTest {
  readonly #parts: SelfTestParts;

  constructor(parts: SelfTestParts) {
    this.#parts = parts;
  }

  /** Never raises what the store does: that is in the report. */
  async run(store: LastingStore): Promise<SelfTestReport> {
    const { vaults, now } = this.#parts;
    const value = new Secret(randomBytes(48).toString('base64url'));
    const at = now().toISOString();
    const written = await timed('write', () => vaults.in(store).write(item, value));
    if (written.problem !== null) return { store, at, steps: [written] };
    const read = await timed('read-in-new-process', () => this.#readElsewhere(store, value));
    const deleted = await timed('delete', () => vaults.in(store).remove(item));
    return { store, at, steps: [written, read, deleted] };
  }

  async #readElsewhere(store: LastingStore, value: Secret): Promise<void> {
    const sealed = store === 'sealed' ? this.#parts.sealed.key() : null;
    const digest = await this.#parts.readElsewhere({ store, item, sealed });
    if (digest !== digestOf(value)) throw new ProblemError({ code: 'self-test-failed' });
  }
}

export const digestOf = (secret: Secret): string => createHash('sha256').update(secret.reveal(), 'utf8').digest('hex');

async function timed(step: SelfTestStep['step'], work: () => Promise<unknown>): Promise<SelfTestStep> {
  const startedAt = performance.now();
  const problem = await work().then(
    () => null,
    (thrown: unknown) => problemOf(thrown),
  );
  return { step, milliseconds: Math.round(performance.now() - startedAt), problem };
}
