import type { Assistant } from '../../src/main/assistant/assistant.ts';
import { Secret } from '../../src/main/vault/secret.ts';
import type { ConnectionId } from '../../src/shared/connection.ts';
import type { CredentialName, LastingStore } from '../../src/shared/credential.ts';
import { passphrase } from './sealed-vault.ts';

export const names = ['access-key-id', 'access-key-secret', 'scim-token'] as const;

/** Values that differ in their last four characters and in length, so that every way to replace one occurs. */
export const valueOf = (name: CredentialName, generation: 'old' | 'new'): string =>
  `${generation}-`.repeat(generation === 'old' && name === 'scim-token' ? 900 : 8) + `${name}-${generation}`;

/** Of a lock in the keychain, before any move. */
export const lockPassphrase = new Secret('four words and a fish');

export interface Scenario {
  /** Where the secrets are at first. */
  readonly store: LastingStore;
  /** Whether the lock is on. */
  readonly hasLock?: boolean;
  /** The secrets that are there at first. */
  readonly before: readonly CredentialName[];
  readonly act: (assistant: Assistant, id: ConnectionId) => Promise<unknown>;
  /** What may be there afterwards, `null` for nothing. */
  readonly outcomes: (name: CredentialName) => readonly (string | null)[];
}

const storeNew = (assistant: Assistant, id: ConnectionId): Promise<void> =>
  assistant.credentials.store(id, 'scim-token', new Secret(valueOf('scim-token', 'new')));
const unchanged = (name: CredentialName): readonly string[] => [valueOf(name, 'old')];
const oldOrNew = (name: CredentialName): readonly string[] => [valueOf(name, 'old'), valueOf(name, 'new')];
const oldOrGone = (name: CredentialName): readonly (string | null)[] => [valueOf(name, 'old'), null];

export const scenarios = {
  'storing in the keychain': {
    store: 'keychain',
    before: [],
    act: storeNew,
    outcomes: (name) => (name === 'scim-token' ? [null, valueOf(name, 'new')] : [null]),
  },
  'replacing in the keychain': { store: 'keychain', before: ['scim-token'], act: storeNew, outcomes: oldOrNew },
  'replacing in the sealed vault file': { store: 'sealed', before: ['scim-token'], act: storeNew, outcomes: oldOrNew },
  'removing from the keychain': {
    store: 'keychain',
    before: ['scim-token'],
    act: (assistant, id) => assistant.credentials.removeCredential(id, 'scim-token'),
    outcomes: oldOrGone,
  },
  'removing from the sealed vault file': {
    store: 'sealed',
    before: ['scim-token'],
    act: (assistant, id) => assistant.credentials.removeCredential(id, 'scim-token'),
    outcomes: oldOrGone,
  },
  'moving to the sealed vault file': {
    store: 'keychain',
    before: names,
    act: (assistant) => assistant.stores.moveToFile(passphrase),
    outcomes: unchanged,
  },
  'moving to the keychain': {
    store: 'sealed',
    before: names,
    act: (assistant) => assistant.stores.moveToKeychain(),
    outcomes: unchanged,
  },
  'moving to the sealed vault file with the lock on': {
    store: 'keychain',
    hasLock: true,
    before: names,
    act: (assistant) => assistant.stores.moveToFile(passphrase, lockPassphrase),
    outcomes: unchanged,
  },
  'moving to the keychain with the lock on': {
    store: 'sealed',
    hasLock: true,
    before: names,
    act: (assistant) => assistant.stores.moveToKeychain(),
    outcomes: unchanged,
  },
} as const satisfies Readonly<Record<string, Scenario>>;
export type ScenarioName = keyof typeof scenarios;
