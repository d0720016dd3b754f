import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';

export function trialHandlers({ trials }: Assistant): Handlers['trials'] {
  return {
    start: ({ trialId, connectionId, trial }) => trials.run(trialId, connectionId, trial),
    cancel: ({ trialId }) => {
      trials.cancel(trialId);
      return null;
    },
  };
}
