import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';

export function rotationHandlers({ rotations }: Assistant): Handlers['rotation'] {
  return {
    begin: async ({ connectionId, old }) => {
      await rotations.begin(connectionId, old);
      return null;
    },
    goOn: async ({ connectionId, step }) => {
      await rotations.goOn(connectionId, step);
      return null;
    },
    finish: async ({ connectionId, keepOld }) => {
      await rotations.finish(connectionId, { keepOld });
      return null;
    },
    backOut: async ({ connectionId }) => {
      await rotations.backOut(connectionId);
      return null;
    },
    copyNext: async ({ connectionId, credential }) => {
      await rotations.copyNext(connectionId, credential);
      return null;
    },
  };
}
