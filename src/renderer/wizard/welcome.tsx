import { Button, TextInput } from '@mantine/core';
import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import { identityProviders } from '../../shared/identity-providers/registry.ts';
import { currentStep } from '../../shared/procedure/procedure.ts';
import { ActButton } from '../components/act-button.tsx';
import { KeychainWait } from '../components/keychain-wait.tsx';
import { ProblemAt, ProblemNote } from '../components/problem-note.tsx';
import { goToNewConnection, openConnection, openPractice, goToVault, recheckKeychain } from '../state/actions.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { ConnectionMenu } from './connection-menu.tsx';
import { ScreenTitle } from './screen-title.tsx';
import { Shell } from './shell.tsx';
import './welcome.css';

/** The first screen: the connections there are, what will happen, the way into practice and the way to a tenant. */
export function Welcome({ app }: { readonly app: AppState }) {
  const { product, welcome } = useWords();
  const hasTenant = app.connections.some(({ kind }) => kind === 'tenant');
  return (
    <Shell app={app} railHead={<p className="strong">{product}</p>}>
      <ScreenTitle>{welcome.title}</ScreenTitle>
      <ConnectionList app={app} />
      {!hasTenant && <WhatHappens />}
      <Beginnings connections={app.connections} hasTenant={hasTenant} />
      <ProblemAt spot="welcome" />
      <KeychainBanner app={app} />
    </Shell>
  );
}

/** The whole procedure in three sentences, for a person who has no tenant here yet. */
function WhatHappens() {
  const { welcome } = useWords();
  return (
    <ol className="plain-list welcome-what">
      {welcome.what.map((sentence, index) => (
        <li key={sentence}>
          <span className="welcome-number" aria-hidden>
            {index + 1}
          </span>
          {sentence}
        </li>
      ))}
    </ol>
  );
}

/** Whatever keeps secrets from the store the person chose. */
function KeychainBanner({ app: { keychain, stores } }: { readonly app: AppState }) {
  const words = useWords().keychain;
  if (stores.store === 'sealed') return stores.file === 'open' ? null : <FileBanner file={stores.file} />;
  if (keychain.problem === null) return null;
  return (
    <div className="stack">
      <ProblemNote problem={keychain.problem} tone="attention">
        <p>{words.practiceStillWorks}</p>
        <ActButton spot="keychain" variant="default" onAct={recheckKeychain}>
          {words.checkAgain}
        </ActButton>
        <KeychainWait spot="keychain" />
        <p>{words.orFile}</p>
        <Button
          className="act-button"
          variant="default"
          onClick={() => {
            goToVault('secrets');
          }}
        >
          {words.toFile}
        </Button>
      </ProblemNote>
      <ProblemAt spot="keychain" />
    </div>
  );
}

function FileBanner({ file }: { readonly file: 'absent' | 'closed' }) {
  return <ProblemNote problem={{ code: file === 'closed' ? 'vault-sealed' : 'vault-file-missing' }} tone="attention" />;
}

interface BeginningsProps {
  readonly connections: readonly Connection[];
  readonly hasTenant: boolean;
}

function Beginnings({ connections, hasTenant }: BeginningsProps) {
  const { welcome } = useWords();
  const practice = connections.find(({ kind }) => kind === 'practice');
  return (
    <div className="stack welcome-beginnings">
      <div className="actions">
        <ActButton
          spot="welcome"
          variant={hasTenant ? 'default' : 'filled'}
          onAct={() => {
            void openPractice(practice?.id, welcome.practiceName);
          }}
        >
          {practice === undefined ? welcome.tryPractice : welcome.openPractice}
        </ActButton>
        <Button
          variant="default"
          onClick={() => {
            goToNewConnection('welcome');
          }}
        >
          {welcome.connectTenant}
        </Button>
      </div>
      <p className="small quiet">{welcome.practiceHint}</p>
    </div>
  );
}

/** From this many connections on, a name is found faster by typing than by reading. */
const worthSearching = 4;

function ConnectionList({ app }: { readonly app: AppState }) {
  const { welcome, manage } = useWords();
  const [wanted, setWanted] = useState('');
  const { connections } = app;
  const isSearchable = connections.length >= worthSearching;
  const found = isSearchable ? connections.filter(({ name }) => includesText(name, wanted)) : connections;
  if (connections.length === 0) return null;
  return (
    <section className="welcome-connections" aria-labelledby="connections-title">
      <h2 id="connections-title" className="section-title">
        {welcome.connections}
      </h2>
      {isSearchable && (
        <TextInput
          type="search"
          aria-label={manage.find}
          placeholder={manage.find}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={wanted}
          onChange={({ currentTarget }) => {
            setWanted(currentTarget.value);
          }}
        />
      )}
      <ul className="plain-list">
        {found.map((connection) => (
          <ConnectionRow key={connection.id} connection={connection} />
        ))}
      </ul>
      <p className="quiet" role="status">
        {found.length === 0 && manage.nothingFound(wanted)}
      </p>
    </section>
  );
}

/** Whether the text has the wanted one in it, whatever the case. */
const includesText = (text: string, wanted: string): boolean =>
  text.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());

function ConnectionRow({ connection }: { readonly connection: Connection }) {
  const { welcome } = useWords();
  return (
    <li className="connection-row">
      <button
        type="button"
        className="connection-row-open"
        onClick={() => {
          openConnection(connection.id);
        }}
      >
        <span className="connection-row-text">
          <span className="visually-hidden">{welcome.open(connection.name)}</span>
          <span className="strong" aria-hidden>
            {connection.name}
          </span>
          <ConnectionLine connection={connection} />
        </span>
        <IconChevronRight size={20} aria-hidden />
      </button>
      <ConnectionMenu connection={connection} />
    </li>
  );
}

/** What tells one connection from the next: where it leads, to whom, and how far it has come. */
function ConnectionLine({ connection }: { readonly connection: Connection }) {
  const { welcome, practice } = useWords();
  const local = useLocal();
  const step = currentStep(connection);
  const state = step === null ? welcome.allDone : welcome.atStep(local(step.title));
  const idp = local(identityProviders[connection.identityProvider].name);
  return (
    <span className="small quiet">
      {connection.kind === 'practice' ? (
        <span className="practice-word">{practice.word}</span>
      ) : (
        connection.tenantAddress.replace('https://', '')
      )}
      {` · ${idp} · ${state}`}
    </span>
  );
}
