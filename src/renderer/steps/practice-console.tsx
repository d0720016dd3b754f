import type { PracticeConsole as Console } from '../../shared/app-state.ts';
import type { StepId } from '../../shared/procedure/ids.ts';
import { procedure } from '../../shared/procedure/procedure.ts';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ActButton } from '../components/act-button.tsx';
import { ClipboardCountdown } from '../components/clipboard-countdown.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { useWindow } from '../state/window-store.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import './practice-console.css';

/** CXone's side of the practice tenant: the place that belongs to the step, with CXone's own labels. */
export function PracticeConsole({ step }: { readonly step: StepId }) {
  const words = useWords().practice;
  const console = useWindow((state) => state.app?.practice);
  return (
    <section className="practice-console" aria-labelledby="practice-console-title">
      <h2 id="practice-console-title" className="label-title">
        {words.panel}
      </h2>
      {console ? <Place step={step} console={console} /> : <p className="quiet">{words.notRunning}</p>}
      {/* Among the settings, the field that was copied says it. */}
      {step !== 'idp-settings' && <ClipboardCountdown />}
      <ProblemAt spot="practice" />
    </section>
  );
}

function Place({ step, console }: { readonly step: StepId; readonly console: Console }) {
  const words = useWords().practice;
  if (step === 'idp-settings') return <p>{words.noIdp}</p>;
  return (
    <>
      <Imitates step={step} />
      {step === 'access-key' ? <AccessKeyPlace state={console.accessKey} /> : <TokenPlace state={console.scimToken} />}
    </>
  );
}

function Imitates({ step }: { readonly step: StepId }) {
  const { practice, task } = useWords();
  const language = useLanguage();
  const isConfirmed = !procedure
    .filter(({ id }) => id === step)
    .flatMap(({ tasks }) => tasks)
    .some(({ unconfirmedLabels = [] }) => unconfirmedLabels.includes(language));
  return (
    <div>
      <p className="small quiet">
        {practice.imitates} {isConfirmed && practice.ownLabels}
      </p>
      {!isConfirmed && <EvidenceMark evidence="unknown" word={task.labelsNotConfirmed} />}
    </div>
  );
}

function AccessKeyPlace({ state }: { readonly state: Console['accessKey'] }) {
  const { practice, credentials } = useWords();
  const { labels } = practice;
  const add = (
    <Press
      onPress={() => {
        tell('practice', (assistant) => assistant.practice.addAccessKey(null));
      }}
    >
      {labels.addAccessKey}
    </Press>
  );
  if (state === 'none') return <Card title={labels.accessKeys}>{add}</Card>;
  if (state === 'saved') return <Saved title={labels.accessKeys} text={practice.accessKeySaved} again={add} />;
  return (
    <Card title={labels.accessKeys}>
      <Copyable what="access-key-id" label={credentials.names['access-key-id']} />
      {state === 'hidden' ? <ShowSecret /> : <ShownSecret />}
      <p className="small quiet">{practice.onlyOnce}</p>
      <Press
        onPress={() => {
          tell('practice', (assistant) => assistant.practice.saveAccessKey(null));
        }}
      >
        {labels.save}
      </Press>
    </Card>
  );
}

function ShowSecret() {
  const { labels } = useWords().practice;
  return (
    <Button
      variant="subtle"
      size="compact-md"
      onClick={() => {
        tell('practice', (assistant) => assistant.practice.showSecretKey(null));
      }}
    >
      {labels.showSecret}
    </Button>
  );
}

function ShownSecret() {
  const { credentials } = useWords();
  return <Copyable what="access-key-secret" label={credentials.names['access-key-secret']} />;
}

function TokenPlace({ state }: { readonly state: Console['scimToken'] }) {
  const { practice } = useWords();
  const { labels } = practice;
  const generate = (
    <Press
      onPress={() => {
        tell('practice', (assistant) => assistant.practice.generateToken(null));
      }}
    >
      {labels.generate}
    </Press>
  );
  if (state === 'none') return <Card title={labels.tokenSection}>{generate}</Card>;
  if (state === 'saved') return <Saved title={labels.tokenSection} text={practice.tokenSaved} again={generate} />;
  return (
    <Card title={labels.tokenSection}>
      <Copyable what="scim-token" label={labels.showToken} />
      <p className="small quiet">{practice.onlyOnce}</p>
      <Press
        onPress={() => {
          tell('practice', (assistant) => assistant.practice.saveToken(null));
        }}
      >
        {labels.save}
      </Press>
    </Card>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="practice-card">
      <h3 className="label-title">{title}</h3>
      {children}
    </div>
  );
}

interface SavedProps {
  readonly title: string;
  readonly text: string;
  readonly again: ReactNode;
}

function Saved({ title, text, again }: SavedProps) {
  return (
    <Card title={title}>
      <p>{text}</p>
      {again}
    </Card>
  );
}

function Press({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <ActButton spot="practice" variant="default" onAct={onPress}>
      {children}
    </ActButton>
  );
}

interface CopyableProps {
  readonly what: 'access-key-id' | 'access-key-secret' | 'scim-token';
  readonly label: string;
}

/** A value on CXone's side. It never comes to the window; the dots stand for it. */
function Copyable({ what, label }: CopyableProps) {
  return (
    <div className="practice-copyable">
      <p>
        {label}
        <span className="mono quiet" aria-hidden>
          {' ••••••••'}
        </span>
      </p>
      <CopyButton spot="practice" thing={label} copy={({ practice }) => practice.copy({ what })} />
    </div>
  );
}
