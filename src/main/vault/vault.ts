import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName, StoreKind } from '../../shared/credential.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Secret } from './secret.ts';

/** Names one secret of a connection: at most one value is kept under it. */
export interface CredentialItem {
  readonly connectionId: ConnectionId;
  readonly credential: CredentialName;
}

/** Something of the assistant's own that belongs to no connection, and is no secret of CXone. */
export interface OwnItem {
  readonly own: 'lock-passphrase' | 'lock-attempts';
}

export type VaultItem = CredentialItem | OwnItem;

/** The name of an item wherever it is kept. */
export const nameOf = (item: VaultItem): string =>
  'own' in item ? `assistant/${item.own}` : `${item.connectionId}/${item.credential}`;

/**
 * Keeps secrets. Operations on the same item happen one after the other, in the order they were asked for.
 * Every operation can raise a ProblemError with one of the `keychain-…` codes.
 */
export interface Vault<Item extends VaultItem = CredentialItem> {
  readonly store: StoreKind;
  /** Stores the value, reads it back and compares. Resolves only when they agree; else the old value is put back. */
  write(item: Item, secret: Secret): Promise<void>;
  /** The stored value, or `null` when there is none. */
  read(item: Item): Promise<Secret | null>;
  /**
   * Removes every part of the item, then asks for it again. Resolves with whether there was a value; raises
   * `keychain-not-removed` when something is still there.
   */
  remove(item: Item): Promise<boolean>;
  /** Asks the store for something harmless: what stands in the way, or `null` when it answers. Never throws. */
  check(): Promise<Problem | null>;
}
