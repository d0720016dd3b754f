import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';
import { withDraft } from '../connections/drafts.ts';
import { resumePractice } from '../practice/practice-connection.ts';

/** CXone's help page that the procedure follows; the German one for readers of German. */
const helpPages = {
  de: 'https://help.nicecxone.com/de/content/admin/employees/provisionemployeeaccountswithscim/integrateidpwithscim.htm',
  en: 'https://help.nicecxone.com/Content/admin/employees/provisionemployeeaccountswithscim/integrateidpwithscim.htm',
} as const;

export function appHandlers(assistant: Assistant): Handlers['app'] {
  const { store, appState, notices, keychain, stores, surroundings, connections, practice, companyCertificates } =
    assistant;
  return {
    readState: () => appState(),
    setPreferences: async (chosen) => {
      await store.update((state) => ({ ...state, preferences: { ...state.preferences, ...chosen } }));
      return null;
    },
    goTo: async (place) => {
      await store.update((state) => ({ ...state, place }));
      const isPractice = place.screen === 'connection' && place.connectionId === connections.practice()?.id;
      if (isPractice && practice.address === null) await resumePractice(assistant);
      return null;
    },
    saveDraft: async ({ draft, text }) => {
      await store.update((state) => ({ ...state, drafts: withDraft(state.drafts, draft, text, state.connections) }));
      return null;
    },
    dismissNotice: ({ noticeId }) => {
      notices.dismiss(noticeId);
      return null;
    },
    recheckKeychain: async () => {
      await keychain.check();
      await stores.settle();
      return null;
    },
    openHelpPage: async () => {
      await surroundings.openExternal(helpPages[appState().language]);
      return null;
    },
    openDataFolder: async () => {
      await surroundings.openFolder(surroundings.dataFolder);
      return null;
    },
    setCompanyCertificates: async ({ pem }) => {
      await companyCertificates.set(pem);
      return null;
    },
  };
}
