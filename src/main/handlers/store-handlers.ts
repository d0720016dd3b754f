import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { ratePassphrase } from '../vault/passphrase.ts';
import { Secret } from '../vault/secret.ts';

export function storeHandlers({ stores, keychain, lock }: Assistant): Handlers['stores'] {
  return {
    ratePassphrase: ({ passphrase }) => ratePassphrase(new Secret(passphrase)),
    open: async ({ passphrase }) => {
      await stores.open(new Secret(passphrase));
      return null;
    },
    close: async () => {
      // With one passphrase for both, neither is open without the other.
      if (lock.isWithFile()) lock.lock('asked');
      else await stores.close();
      return null;
    },
    changePassphrase: async ({ current, next }) => {
      // A lock counts wrong attempts at its passphrase, wherever they are made.
      await (lock.isWithFile() ? lock : stores).changePassphrase(new Secret(current), new Secret(next));
      return null;
    },
    moveToKeychain: () => stores.moveToKeychain().finally(() => void keychain.check()),
    moveToFile: ({ passphrase, lockPassphrase }) => stores.moveToFile(secretOf(passphrase), secretOf(lockPassphrase)),
    selfTest: ({ store }) => stores.test(store),
  };
}

const secretOf = (typed: string | null): Secret | null => (typed === null ? null : new Secret(typed));
