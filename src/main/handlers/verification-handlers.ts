import type { Handlers } from '../../shared/ipc/channels.ts';
import { ticketText } from '../../shared/verification/ticket.ts';
import type { Assistant } from '../assistant/assistant.ts';

export function verificationHandlers({ verifications, clipboard, appState }: Assistant): Handlers['verification'] {
  return {
    start: async (wish) => {
      await verifications.start(wish);
      return null;
    },
    cancel: ({ runId }) => {
      verifications.cancel(runId);
      return null;
    },
    read: ({ connectionId }) => verifications.read(connectionId),
    readRun: ({ connectionId, runId }) => verifications.readRun(connectionId, runId),
    copyTicket: async ({ connectionId, runId, check }) => {
      const run = await verifications.readRun(connectionId, runId);
      await clipboard.copyText(ticketText(run, check, appState().language));
      return null;
    },
  };
}
