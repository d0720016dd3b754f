import type { Handlers } from '../../shared/ipc/channels.ts';
import type { Assistant } from '../assistant/assistant.ts';

/** CXone's help page that the procedure follows; the German one for readers of German. */
const helpPages = {
  de: 'https://help.nicecxone.com/de/content/admin/employees/provisionemployeeaccountswithscim/integrateidpwithscim.htm',
  en: 'https://help.nicecxone.com/Content/admin/employees/provisionemployeeaccountswithscim/integrateidpwithscim.htm',
} as const;

export function appHandlers({ store, appState, notices, keychain, surroundings }: Assistant): Handlers['app'] {
  return {
    readState: () => appState(),
    setPreferences: async (chosen) => {
      await store.update((state) => ({ ...state, preferences: { ...state.preferences, ...chosen } }));
      return null;
    },
    goTo: async (place) => {
      await store.update((state) => ({ ...state, place }));
      return null;
    },
    saveDraft: async ({ field, text }) => {
      await store.update((state) => ({ ...state, drafts: { ...state.drafts, [field]: text } }));
      return null;
    },
    dismissNotice: ({ noticeId }) => {
      notices.dismiss(noticeId);
      return null;
    },
    recheckKeychain: async () => {
      await keychain.check();
      return null;
    },
    openHelpPage: async () => {
      await surroundings.openExternal(helpPages[appState().language]);
      return null;
    },
  };
}
