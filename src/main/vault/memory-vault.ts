import type { Secret } from './secret.ts';
import type { Vault, VaultItem } from './vault.ts';

/** A vault that lasts as long as the program. For the practice tenant, whose secrets are worth nothing elsewhere. */
export function createMemoryVault(): Vault {
  const secrets = new Map<string, Secret>();
  return {
    store: 'memory',
    write: (item, secret) => {
      secrets.set(keyOf(item), secret);
      return Promise.resolve();
    },
    read: (item) => Promise.resolve(secrets.get(keyOf(item)) ?? null),
    remove: (item) => Promise.resolve(secrets.delete(keyOf(item))),
    check: () => Promise.resolve(null),
  };
}

const keyOf = ({ connectionId, credential }: VaultItem): string => `${connectionId}/${credential}`;
