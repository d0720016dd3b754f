import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { AppState } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import { currentStep } from '../../shared/procedure/procedure.ts';
import { ActButton } from '../components/act-button.tsx';
import { KeychainWait } from '../components/keychain-wait.tsx';
import { ProblemAt, ProblemNote } from '../components/problem-note.tsx';
import { goToNewConnection, openConnection, openPractice, recheckKeychain } from '../state/actions.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { ScreenTitle } from './screen-title.tsx';
import { Shell } from './shell.tsx';
import './welcome.css';

/** The first screen: the connections there are, what will happen, the way into practice and the way to a tenant. */
export function Welcome({ app }: { readonly app: AppState }) {
  const { product, welcome } = useWords();
  return (
    <Shell app={app} railHead={<p className="strong">{product}</p>}>
      <ScreenTitle>{welcome.title}</ScreenTitle>
      <ConnectionList connections={app.connections} />
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
      <Beginnings connections={app.connections} />
      <ProblemAt spot="welcome" />
      <KeychainBanner app={app} />
    </Shell>
  );
}

function KeychainBanner({ app: { keychain } }: { readonly app: AppState }) {
  const words = useWords().keychain;
  if (keychain.problem === null) return null;
  return (
    <div className="stack">
      <ProblemNote problem={keychain.problem} tone="attention">
        <p>{words.practiceStillWorks}</p>
        <ActButton spot="keychain" variant="default" onAct={recheckKeychain}>
          {words.checkAgain}
        </ActButton>
        <KeychainWait spot="keychain" />
      </ProblemNote>
      <ProblemAt spot="keychain" />
    </div>
  );
}

function Beginnings({ connections }: { readonly connections: readonly Connection[] }) {
  const { welcome } = useWords();
  const practice = connections.find(({ kind }) => kind === 'practice');
  const hasTenant = connections.some(({ kind }) => kind === 'tenant');
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

function ConnectionList({ connections }: { readonly connections: readonly Connection[] }) {
  const { welcome } = useWords();
  if (connections.length === 0) return null;
  return (
    <section className="welcome-connections" aria-labelledby="connections-title">
      <h2 id="connections-title" className="section-title">
        {welcome.connections}
      </h2>
      <ul className="plain-list">
        {connections.map((connection) => (
          <ConnectionRow key={connection.id} connection={connection} />
        ))}
      </ul>
    </section>
  );
}

function ConnectionRow({ connection }: { readonly connection: Connection }) {
  const { welcome, practice } = useWords();
  const local = useLocal();
  const step = currentStep(connection);
  return (
    <li className="connection-row">
      <button
        type="button"
        onClick={() => {
          openConnection(connection.id);
        }}
      >
        <span className="connection-row-text">
          <span className="visually-hidden">{welcome.open(connection.name)}</span>
          <span className="strong" aria-hidden>
            {connection.name}
          </span>
          <span className="small quiet">
            {connection.kind === 'practice' && <span className="practice-word">{practice.word} · </span>}
            {step === null ? welcome.allDone : welcome.atStep(local(step.title))}
          </span>
        </span>
        <IconChevronRight size={20} aria-hidden />
      </button>
    </li>
  );
}
