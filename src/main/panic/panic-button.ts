import { setTimeout as delay } from 'node:timers/promises';
import { isSameSecret, liveSecretsOf, type SecretIdentity, withNewSecrets } from '../../shared/panic/damage.ts';
import type { LiveSecret, Panic } from '../../shared/panic/panic.ts';
import type { NoteDone } from '../audit/note-done.ts';
import type { ClipboardKeeper } from '../clipboard/clipboard-keeper.ts';
import { log } from '../log.ts';
import type { StateStore } from '../store/state-store.ts';
import type { StoredState } from '../store/stored-state.ts';

export interface PanicParts {
  readonly store: StateStore;
  readonly clipboard: Pick<ClipboardKeeper, 'clearEverything'>;
  /** Closes the vault at once. */
  readonly lockNow: () => void;
  /** Drops what is held and cancels what is under way, at once. */
  readonly stopEverything: () => void;
  readonly noteDone: NoteDone;
  readonly now: () => Date;
}

/** The screen must come, also when the system does not give the clipboard away. */
const clipboardWithinMs = 2_000;

/** What the panic button does, and the list of what is to be revoked, until the person ends it. */
export class PanicButton {
  readonly #parts: PanicParts;

  constructor(parts: PanicParts) {
    this.#parts = parts;
  }

  /** The panic that goes on; `null` when none does. */
  current(): Panic | null {
    return this.#parts.store.get().panic;
  }

  /**
   * Locks, stops what is under way, clears the clipboard, and goes to the list of every live secret. No part of it waits
   * for another one to succeed. Pressed again, it does all of it again; the time of the first press and the ticks stay.
   * Raises the `disk-…` problems, when all of it is done and only keeping the list failed.
   */
  async press(): Promise<void> {
    const { lockNow, stopEverything, noteDone, store, now } = this.#parts;
    const at = now().toISOString();
    lockNow();
    stopEverything();
    const isClipboardCleared = await this.#clearClipboard();
    const kept = store.update((state) => ({
      ...state,
      place: { screen: 'panic' },
      panic: begun(state, { at, isClipboardCleared }),
    }));
    const secrets = String(this.current()?.secrets.length ?? 0);
    const facts = { secrets, clipboard: isClipboardCleared ? 'cleared' : 'not cleared' };
    const [ending] = await Promise.allSettled([
      kept,
      noteDone({ action: 'panic', connection: null, credential: null, facts }),
    ]);
    if (ending.status === 'rejected') throw ending.reason;
  }

  /** Goes to the list, or leaves it. Raises the `disk-…` problems. */
  async show(isShown: boolean): Promise<void> {
    await this.#parts.store.update((state) => ({ ...state, place: { screen: isShown ? 'panic' : 'welcome' } }));
  }

  /**
   * Ticks a secret as revoked, or not, and notes that in the audit trail, which keeps the time when the list is gone. Fine when
   * it is not on the list. Raises the `disk-…` problems.
   */
  async tick(secret: SecretIdentity, isRevoked: boolean): Promise<void> {
    const { store, noteDone, now } = this.#parts;
    const listed = this.current()?.secrets.find((each) => isSameSecret(each, secret));
    if (listed === undefined || (listed.revokedAt !== null) === isRevoked) return;
    const revokedAt = isRevoked ? now().toISOString() : null;
    const ticked = (each: LiveSecret): LiveSecret => (isSameSecret(each, secret) ? { ...each, revokedAt } : each);
    await store.update((state) =>
      state.panic === null ? state : { ...state, panic: { ...state.panic, secrets: state.panic.secrets.map(ticked) } },
    );
    const { connectionId: id, connectionName: name, credential } = listed;
    const note = { action: 'revoked', connection: { id, name }, credential } as const;
    await noteDone(isRevoked ? note : { ...note, facts: { state: 'undone' } });
  }

  /** Forgets the list. Raises the `disk-…` problems. */
  async end(): Promise<void> {
    await this.#parts.store.update((state) => ({ ...state, place: { screen: 'welcome' }, panic: null }));
  }

  async #clearClipboard(): Promise<boolean> {
    const late = delay(clipboardWithinMs, false, { ref: false });
    const cleared = this.#parts.clipboard.clearEverything().then(
      () => true,
      (thrown: unknown) => {
        log.error('clipboard-not-cleared', thrown);
        return false;
      },
    );
    return Promise.race([cleared, late]);
  }
}

function begun({ panic, connections }: StoredState, pressed: Omit<Panic, 'secrets'>): Panic {
  const found = liveSecretsOf(connections);
  if (panic === null) return { ...pressed, secrets: [...found] };
  return {
    ...panic,
    isClipboardCleared: pressed.isClipboardCleared,
    secrets: [...withNewSecrets(panic.secrets, found)],
  };
}
