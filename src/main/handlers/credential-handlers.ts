import type { CaptureReply } from '../../shared/capture.ts';
import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { removeSecret } from './remove-secret.ts';
import { Secret } from '../vault/secret.ts';

export function credentialHandlers(assistant: Assistant): Handlers['credentials'] {
  const { captures, credentials, keychain, showing } = assistant;
  /** The answer does not wait for the keychain to be asked once more; the window hears of that when it is known. */
  const thenCheck = (reply: Promise<CaptureReply>): Promise<CaptureReply> => reply.finally(() => void keychain.check());

  return {
    storeFromClipboard: ({ connectionId, credential }) => thenCheck(captures.fromClipboard(connectionId, credential)),
    storeTyped: ({ connectionId, credential, value }) =>
      thenCheck(captures.typed(connectionId, credential, new Secret(value))),
    storeCaptured: (chosen) => thenCheck(captures.storeCaptured(chosen)),
    dropCaptured: ({ captureId }) => {
      captures.drop(captureId);
      return null;
    },
    copy: async ({ connectionId, credential }) => {
      await showing.copy(connectionId, credential);
      return null;
    },
    reveal: ({ connectionId, credential }) => showing.reveal(connectionId, credential),
    conceal: (shown) => {
      showing.conceal(shown.showing);
      return null;
    },
    lookAgain: async ({ connectionId, credential }) => {
      await credentials.lookAgain(connectionId, credential);
      return null;
    },
    remove: async ({ connectionId, credential }) => {
      await removeSecret(assistant, connectionId, credential);
      return null;
    },
  };
}
