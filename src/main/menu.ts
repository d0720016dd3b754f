import { isDeepStrictEqual } from 'node:util';
import { type BrowserWindow, Menu } from 'electron';
import type { z } from 'zod';
import { contract } from '../shared/ipc/contract.ts';
import type { Handlers } from '../shared/ipc/channels.ts';
import { problemOf } from '../shared/problem.ts';
import type { Assistant } from './assistant/assistant.ts';
import { outgoing } from './ipc/gates.ts';
import { log } from './log.ts';
import { type MenuActions, menuTemplate, type MenuView } from './menu-template.ts';
import { sayMenuFailed } from './native-dialogs.ts';
import { bringToFront } from './window.ts';

/** Keeps the application menu in step with what it shows; it carries the shortcuts, also where it is hidden. */
export function keepMenu(assistant: Assistant, handlers: Handlers['app'], window: BrowserWindow): void {
  const actions = menuActions(assistant, handlers, window);
  let shown: MenuView | null = null;
  const show = (): void => {
    const { language, preferences, lock } = assistant.appState();
    const { isOn, isLocked } = lock;
    const view = { language, preferences, isMac: process.platform === 'darwin', lock: { isOn, isLocked } };
    if (isDeepStrictEqual(view, shown)) return;
    shown = view;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(view, actions)));
  };
  show();
  assistant.changes.subscribe(show);
}

/** The menu asks for what the window can ask for, too, and from the same handlers. */
function menuActions(assistant: Assistant, handlers: Handlers['app'], window: BrowserWindow): MenuActions {
  const attempt = async (work: () => unknown): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      log.error('menu-failed', thrown);
      await sayMenuFailed(problemOf(thrown), assistant.appState().language);
    }
  };
  const inWindow = async (work: () => unknown): Promise<void> => {
    // The menu may still be the one from before the vault was locked.
    if (assistant.lock.isLocked()) return;
    if (!window.isDestroyed()) bringToFront(window);
    await attempt(work);
  };
  const tell = (chosen: z.input<typeof contract.app.menuChosen.payload>): void => {
    window.webContents.send('app.menuChosen', outgoing(contract.app.menuChosen.payload, chosen));
  };
  return {
    newConnection: () => {
      void inWindow(() => handlers.goTo({ screen: 'new-connection' }));
    },
    allConnections: () => {
      void inWindow(() => handlers.goTo({ screen: 'welcome' }));
    },
    openDataFolder: () => {
      if (!assistant.lock.isLocked()) void attempt(() => handlers.openDataFolder(null));
    },
    lock: () => {
      assistant.lock.lock('asked');
    },
    prefer: (chosen) => {
      void attempt(() => handlers.setPreferences(chosen));
    },
    openHelpPage: () => {
      void attempt(() => handlers.openHelpPage(null));
    },
    panic: () => {
      void inWindow(() => {
        tell('panic');
      });
    },
    explainTerms: () => {
      void inWindow(() => {
        tell('terms');
      });
    },
    about: () => {
      void inWindow(() => {
        tell('about');
      });
    },
  };
}
