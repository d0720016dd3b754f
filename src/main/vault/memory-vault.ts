import type { Secret } from './secret.ts';
import { nameOf, type Vault, type VaultItem } from './vault.ts';

/** A vault that lasts as long as the program. For the practice tenant, whose secrets are worth nothing elsewhere. */
export function createMemoryVault(): Vault<VaultItem> {
  const secrets = new Map<string, Secret>();
  return {
    store: 'memory',
    write: (item, secret) => {
      secrets.set(nameOf(item), secret);
      return Promise.resolve();
    },
    read: (item) => Promise.resolve(secrets.get(nameOf(item)) ?? null),
    remove: (item) => Promise.resolve(secrets.delete(nameOf(item))),
    check: () => Promise.resolve(null),
  };
}
