import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import { Announcer } from '../components/announcer.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { useWindow } from '../state/window-store.ts';
import { ownColours, theme } from '../theme.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { ConnectionScreen } from './connection-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { HelpDialogs } from './help-dialogs.tsx';
import { NewConnection } from './new-connection.tsx';
import './opening.css';
import { Welcome } from './welcome.tsx';

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
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={ownColours}
      defaultColorScheme="auto"
      forceColorScheme={chosenTheme === 'system' ? undefined : chosenTheme}
      getStyleNonce={() => styleNonce}
    >
      <ErrorBoundary>{app === null ? <Opening /> : <Screen app={app} />}</ErrorBoundary>
      <HelpDialogs />
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
  if (place.screen === 'new-connection') return <NewConnection app={app} />;
  const connection =
    place.screen === 'connection' ? app.connections.find(({ id }) => id === place.connectionId) : undefined;
  return connection === undefined ? (
    <Welcome app={app} />
  ) : (
    <ConnectionScreen key={connection.id} app={app} connection={connection} />
  );
}
