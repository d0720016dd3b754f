import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { log } from '../log.ts';
import { Secret } from '../vault/secret.ts';

export function credentialHandlers({ credentials, clipboard, keychain }: Assistant): Handlers['credentials'] {
  /** The answer does not wait for the keychain to be asked once more; the window hears of that when it is known. */
  const store = (...stored: Parameters<typeof credentials.store>): Promise<void> =>
    credentials.store(...stored).finally(() => void keychain.check());

  return {
    storeFromClipboard: async ({ connectionId, credential }) => {
      const secret = await clipboard.takeText();
      await store(connectionId, credential, secret);
      // The value is safe by now; a clipboard that cannot be reached does not make that a failure.
      await clipboard.clearIfHolds(secret).catch((thrown: unknown) => {
        log.error('clipboard-not-cleared', thrown);
      });
      return null;
    },
    storeTyped: async ({ connectionId, credential, value }) => {
      await store(connectionId, credential, new Secret(value));
      return null;
    },
  };
}
