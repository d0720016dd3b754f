import type { AuditAction } from '../../shared/audit.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { ClipboardKeeper } from '../clipboard/clipboard-keeper.ts';
import type { Connections } from '../connections/connections.ts';
import type { LockKeeper } from '../lock/lock-keeper.ts';
import { requireOpen } from '../lock/require-open.ts';
import type { Secret } from '../vault/secret.ts';
import type { Credentials } from './credentials.ts';

export interface ShowingParts {
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly clipboard: ClipboardKeeper;
  readonly audit: AuditTrail;
  readonly lock: Pick<LockKeeper, 'isLocked' | 'known' | 'onChange'>;
}

/** A value that was given out to be shown. Each time has its own number, by which it is said to be over. */
export interface Shown {
  readonly value: string;
  readonly showing: number;
}

/** Longer than a value is ever shown at once; for a window that does not say that it is not shown any more. */
const shownForMs = 25_000;

/**
 * Gives out values of stored secrets: to the clipboard, or to be shown. Each time it is noted first, and without the note
 * nothing is given out.
 */
export class Showing {
  readonly #parts: ShowingParts;
  readonly #listeners = new Set<(isShown: boolean) => void>();
  /** What is shown, or may be, by number. */
  readonly #shown = new Map<number, NodeJS.Timeout>();
  #last = 0;

  constructor(parts: ShowingParts) {
    this.#parts = parts;
    parts.lock.onChange(() => {
      for (const showing of this.#shown.keys()) this.conceal(showing);
    });
  }

  /** Tells when something begins to be shown and when nothing is any more. Returns how to stop listening. */
  onChange(listener: (isShown: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Raises `connection-missing`, `credential-missing`, `locked`, and the `keychain-…` and `disk-…` problems. */
  async copy(id: ConnectionId, credential: CredentialName): Promise<void> {
    await this.#parts.clipboard.copySecret(await this.#noted(id, credential, 'copied'));
  }

  /** The value, for a window that is protected from being captured by now. Raises what `copy` does. */
  async reveal(id: ConnectionId, credential: CredentialName): Promise<Shown> {
    const secret = await this.#noted(id, credential, 'revealed');
    requireOpen(this.#parts.lock);
    return { value: secret.reveal(), showing: this.#begin() };
  }

  /** What was given out that time is not shown any more; another one may be. Fine when it is over already. */
  conceal(showing: number): void {
    clearTimeout(this.#shown.get(showing));
    if (this.#shown.delete(showing) && this.#shown.size === 0) this.#tell(false);
  }

  #begin(): number {
    const showing = (this.#last += 1);
    const timer = setTimeout(() => {
      this.conceal(showing);
    }, shownForMs);
    timer.unref();
    this.#shown.set(showing, timer);
    if (this.#shown.size === 1) this.#tell(true);
    return showing;
  }

  async #noted(id: ConnectionId, credential: CredentialName, action: AuditAction): Promise<Secret> {
    const { connections, credentials, audit, lock } = this.#parts;
    await lock.known();
    requireOpen(lock);
    const secret = await credentials.read(id, credential);
    const { name } = connections.get(id);
    await audit.note({ action, connection: { id, name }, credential });
    return secret;
  }

  #tell(isShown: boolean): void {
    for (const listener of this.#listeners) listener(isShown);
  }
}
