import { MantineProvider } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import { Announcer } from '../components/announcer.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { useWindow } from '../state/window-store.ts';
import { ownColours, theme } from '../theme.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { HelpDialogs } from './help-dialogs.tsx';
import './opening.css';
import { Welcome } from './welcome.tsx';

const loadConnectionScreen = async () => {
  const { ConnectionScreen: Screen } = await import('./connection-screen.tsx');
  return { default: Screen };
};
const loadNewConnection = async () => {
  const { NewConnection: Screen } = await import('./new-connection.tsx');
  return { default: Screen };
};
const loadLockScreen = async () => {
  const { LockScreen: Screen } = await import('../lock/lock-screen.tsx');
  return { default: Screen };
};
const loadVault = async () => {
  const { VaultScreen: Screen } = await import('../vault/vault-screen.tsx');
  return { default: Screen };
};
const loadPanic = async () => {
  const { PanicScreen: Screen } = await import('../vault/panic-screen.tsx');
  return { default: Screen };
};

/** The first start shows none of them; they are fetched while the person reads. */
const ConnectionScreen = lazy(loadConnectionScreen);
const NewConnection = lazy(loadNewConnection);
const VaultScreen = lazy(loadVault);
const LockScreen = lazy(loadLockScreen);
const PanicScreen = lazy(loadPanic);

/** The whole window. `styleNonce` lets the component library add its styles under the page's policy. */
export function App({ styleNonce }: { readonly styleNonce: string }) {
  const app = useWindow((state) => state.app);
  const language = useLanguage();
  const { product } = useWords();
  const chosenTheme = app?.preferences.theme ?? 'system';
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = product;
  }, [language, product]);
  const isOpen = app !== null;
  const isLocked = app?.lock.isLocked === true;
  useEffect(() => {
    if (isOpen)
      void Promise.allSettled([
        loadConnectionScreen(),
        loadNewConnection(),
        loadVault(),
        loadLockScreen(),
        loadPanic(),
      ]);
  }, [isOpen]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={ownColours}
      defaultColorScheme="auto"
      forceColorScheme={chosenTheme === 'system' ? undefined : chosenTheme}
      getStyleNonce={() => styleNonce}
    >
      <ErrorBoundary>
        <Suspense>{app === null ? <Opening /> : <Screen app={app} />}</Suspense>
      </ErrorBoundary>
      {!isLocked && <HelpDialogs />}
      <Announcer />
    </MantineProvider>
  );
}

function Opening() {
  const { start } = useWords();
  return (
    <main className="opening">
      <p className="opening-text quiet">{start.loading}</p>
      <ProblemAt spot="start" />
    </main>
  );
}

function Screen({ app }: { readonly app: AppState }) {
  const { place } = app;
  // Also while the vault is locked: what is to be revoked must not wait for a passphrase.
  if (place.screen === 'panic' && app.panic !== null) return <PanicScreen app={app} panic={app.panic} />;
  if (app.lock.isLocked) return <LockScreen app={app} />;
  if (place.screen === 'new-connection') return <NewConnection app={app} />;
  if (place.screen === 'vault') return <VaultScreen app={app} section={place.section} />;
  const connection =
    place.screen === 'connection' ? app.connections.find(({ id }) => id === place.connectionId) : undefined;
  return connection === undefined ? (
    <Welcome app={app} />
  ) : (
    <ConnectionScreen key={connection.id} app={app} connection={connection} />
  );
}
