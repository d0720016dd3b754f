import type { ReactNode } from 'react';
import type { Connection } from '../../shared/connection.ts';
import { identityProviders } from '../../shared/identity-providers/registry.ts';
import type { LocalText } from '../../shared/language.ts';
import { endpointsOf, settingsSheet } from '../../shared/settings/settings-sheet.ts';
import { EvidenceLegend } from '../components/evidence-mark.tsx';
import { useWindow } from '../state/window-store.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { SheetField } from './sheet-field.tsx';
import './settings-work.css';
import { TickWork } from './tick-work.tsx';

/** The settings sheet: where to go in the identity provider, each field with its value, and what to do afterwards. */
export function SettingsWork({ connection }: { readonly connection: Connection }) {
  const { settings } = useWords();
  const { path, afterwards } = identityProviders[connection.identityProvider];
  return (
    <>
      <Section title={settings.path}>
        <Numbered sentences={path} />
      </Section>
      <Section title={settings.fields}>
        <Fields connection={connection} />
        <EvidenceLegend />
      </Section>
      <Section title={settings.afterwards}>
        <Numbered sentences={afterwards} />
      </Section>
      <TickWork connection={connection} task="enter-settings" says={settings.tickDone} />
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="sheet-section">
      <h3 className="label-title">{title}</h3>
      {children}
    </section>
  );
}

function Numbered({ sentences }: { readonly sentences: readonly LocalText[] }) {
  const local = useLocal();
  return (
    <ol className="numbered">
      {sentences.map((sentence) => (
        <li key={sentence.en}>{local(sentence)}</li>
      ))}
    </ol>
  );
}

function Fields({ connection }: { readonly connection: Connection }) {
  const { settings } = useWords();
  const practiceAddress = useWindow((state) => state.app?.practice?.address) ?? null;
  const endpoints = endpointsOf(connection, practiceAddress);
  if (endpoints === null) return <p className="quiet">{settings.noAddress}</p>;
  return (
    <ol className="plain-list sheet">
      {settingsSheet(connection, endpoints).map((field) => (
        <SheetField key={field.id} connection={connection} field={field} />
      ))}
    </ol>
  );
}
