import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { Secret } from '../vault/secret.ts';

export function lockHandlers({ lock }: Assistant): Handlers['lock'] {
  return {
    turnOn: async ({ passphrase }) => {
      await lock.turnOn(new Secret(passphrase));
      return null;
    },
    turnOff: async ({ passphrase }) => {
      await lock.turnOff(new Secret(passphrase));
      return null;
    },
    changePassphrase: async ({ passphrase, next }) => {
      await lock.changePassphrase(new Secret(passphrase), new Secret(next));
      return null;
    },
    setOccasions: async (chosen) => {
      await lock.setOccasions(chosen);
      return null;
    },
    lockNow: () => {
      lock.lock('asked');
      return null;
    },
    unlock: async ({ passphrase }) => {
      await lock.unlock(new Secret(passphrase));
      return null;
    },
    unlockByTouchId: async () => {
      await lock.unlockByTouchId();
      return null;
    },
  };
}
