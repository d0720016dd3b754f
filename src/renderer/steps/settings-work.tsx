import type { ReactNode } from 'react';
import type { Connection } from '../../shared/connection.ts';
import type { Label } from '../../shared/identity-providers/identity-provider.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { endpointsOf, screenOf, settingsSheet } from '../../shared/settings/settings-sheet.ts';
import { EvidenceLegend } from '../components/evidence-mark.tsx';
import { useWindow } from '../state/window-store.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { Sheet } from './sheet-field.tsx';
import './settings-work.css';
import { TickInIdp } from './tick-in-idp.tsx';

interface SettingsWorkProps {
  readonly connection: Connection;
  readonly task: Task;
}

/** The settings sheet: where to go in the identity provider, and each field with its value. */
export function SettingsWork({ connection, task }: SettingsWorkProps) {
  const { settings } = useWords();
  return (
    <>
      <Section title={settings.path}>
        <Numbered sentences={screenOf(connection).path} />
      </Section>
      <Section title={settings.fields}>
        <Fields connection={connection} />
        <EvidenceLegend />
      </Section>
      <TickInIdp connection={connection} task={task} says={settings.tickDone} />
    </>
  );
}

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="sheet-section">
      <h3 className="label-title">{title}</h3>
      {children}
    </section>
  );
}

/** What to do in the identity provider, one after the other. */
export function Numbered({ sentences }: { readonly sentences: readonly Label[] }) {
  const local = useLocal();
  return (
    <ol className="numbered">
      {sentences.map(local).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ol>
  );
}

function Fields({ connection }: { readonly connection: Connection }) {
  const { settings } = useWords();
  const practiceAddress = useWindow((state) => state.app?.practice?.address) ?? null;
  const endpoints = endpointsOf(connection, practiceAddress);
  if (endpoints === null) return <p className="quiet">{settings.noAddress}</p>;
  return <Sheet connection={connection} name="idp-settings" fields={settingsSheet(connection, endpoints)} />;
}
