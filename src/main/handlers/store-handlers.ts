import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { ratePassphrase } from '../vault/passphrase.ts';
import { Secret } from '../vault/secret.ts';

export function storeHandlers({ stores, keychain }: Assistant): Handlers['stores'] {
  return {
    ratePassphrase: ({ passphrase }) => ratePassphrase(new Secret(passphrase)),
    open: async ({ passphrase }) => {
      await stores.open(new Secret(passphrase));
      return null;
    },
    close: async () => {
      await stores.close();
      return null;
    },
    changePassphrase: async ({ current, next }) => {
      await stores.changePassphrase(new Secret(current), new Secret(next));
      return null;
    },
    moveToKeychain: () => stores.moveToKeychain().finally(() => void keychain.check()),
    moveToFile: ({ passphrase }) => stores.moveToFile(passphrase === null ? null : new Secret(passphrase)),
    selfTest: ({ store }) => stores.test(store),
  };
}
