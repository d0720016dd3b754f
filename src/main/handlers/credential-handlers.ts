import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { Secret } from '../vault/secret.ts';

export function credentialHandlers({ credentials, clipboard, keychain }: Assistant): Handlers['credentials'] {
  return {
    storeFromClipboard: async ({ connectionId, credential }) => {
      const secret = await clipboard.takeText();
      await credentials.store(connectionId, credential, secret).finally(() => keychain.check());
      await clipboard.clearIfHolds(secret);
      return null;
    },
    storeTyped: async ({ connectionId, credential, value }) => {
      await credentials.store(connectionId, credential, new Secret(value)).finally(() => keychain.check());
      return null;
    },
  };
}
