import { Button } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import type { PracticeConsole as Console } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import { type CxoneLabelId, labelIn } from '../../shared/procedure/cxone-labels.ts';
import type { StepId, TaskId } from '../../shared/procedure/ids.ts';
import type { Step, Task } from '../../shared/procedure/task.ts';
import { ActButton } from '../components/act-button.tsx';
import { ClipboardCountdown } from '../components/clipboard-countdown.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { useWindow } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import './practice-console.css';

interface PracticeConsoleProps {
  readonly step: Step;
  readonly task: Task;
  readonly connection: Connection;
}

const FaultPanel = lazy(async () => {
  const { FaultPanel: Panel } = await import('./fault-panel.tsx');
  return { default: Panel };
});

/** The tasks at which CXone's side of the practice tenant has something to press. */
const actedOn: ReadonlySet<TaskId> = new Set([
  'add-access-key',
  'store-key-id',
  'show-secret',
  'store-key-secret',
  'save-key',
  'generate-token',
  'copy-token',
  'store-token',
  'save-token',
]);

/** The tasks that go on with a key whose ID is stored already. */
const afterKeyId: ReadonlySet<TaskId> = new Set(['show-secret', 'store-key-secret', 'save-key']);

/**
 * CXone's side of the practice tenant: the place that belongs to the task, with CXone's own labels. Where the tenant is
 * asked something, it can be broken first.
 */
export function PracticeConsole({ step, task, connection }: PracticeConsoleProps) {
  const words = useWords().practice;
  if (task.work.kind === 'try' || task.work.kind === 'verification') {
    return (
      <Suspense>
        <FaultPanel />
      </Suspense>
    );
  }
  if (step.id === 'idp-settings') return <p className="practice-note small">{words.noIdp}</p>;
  if (step.id !== 'access-key' && step.id !== 'scim-token') return null;
  if (!actedOn.has(task.id)) return <p className="practice-note small">{words.nothingHere}</p>;
  return (
    <section className="practice-console" aria-labelledby="practice-console-title">
      <h3 id="practice-console-title" className="label-title">
        {words.panel}
      </h3>
      <Place step={step.id} connection={connection} />
      {afterKeyId.has(task.id) && <LostKey />}
      <ClipboardCountdown />
      <ProblemAt spot="practice" />
    </section>
  );
}

/** An unsaved key went with the last run, as it goes with CXone's page: then the stored ID belongs to no key any more. */
function LostKey() {
  const { accessKeyLost } = useWords().practice;
  const isLost = useWindow((state) => state.app?.practice?.accessKey === 'none');
  return isLost ? <p className="small">{accessKeyLost}</p> : null;
}

function Place({ step, connection }: { readonly step: StepId; readonly connection: Connection }) {
  const words = useWords().practice;
  const console = useWindow((state) => state.app?.practice);
  const label: Label = (id) => labelIn(id, connection.cxoneLanguage).text;
  if (!console) return <p className="quiet">{words.notRunning}</p>;
  return step === 'access-key' ? (
    <AccessKeyPlace state={console.accessKey} label={label} />
  ) : (
    <TokenPlace state={console.scimToken} label={label} />
  );
}

type Label = (id: CxoneLabelId) => string;

interface PlaceProps<State> {
  readonly state: State;
  readonly label: Label;
}

function AccessKeyPlace({ state, label }: PlaceProps<Console['accessKey']>) {
  const { practice } = useWords();
  const add = (
    <Press
      onPress={() => {
        tell('practice', (assistant) => assistant.practice.addAccessKey(null));
      }}
    >
      {label('addAccessKey')}
    </Press>
  );
  if (state === 'none') return <Card title={label('accessKeys')}>{add}</Card>;
  if (state === 'saved') return <Saved title={label('accessKeys')} text={practice.accessKeySaved} again={add} />;
  return (
    <Card title={label('accessKeys')}>
      <Copyable what="access-key-id" label={label('accessKeyId')} />
      {state === 'hidden' ? (
        <ShowSecret label={label('showSecretKey')} />
      ) : (
        <Copyable what="access-key-secret" label={label('secretAccessKey')} />
      )}
      <p className="small quiet">{practice.onlyOnce}</p>
      <Press
        onPress={() => {
          tell('practice', (assistant) => assistant.practice.saveAccessKey(null));
        }}
      >
        {label('save')}
      </Press>
    </Card>
  );
}

function ShowSecret({ label }: { readonly label: string }) {
  return (
    <Button
      variant="subtle"
      size="compact-md"
      onClick={() => {
        tell('practice', (assistant) => assistant.practice.showSecretKey(null));
      }}
    >
      {label}
    </Button>
  );
}

function TokenPlace({ state, label }: PlaceProps<Console['scimToken']>) {
  const { practice } = useWords();
  const generate = (
    <Press
      onPress={() => {
        tell('practice', (assistant) => assistant.practice.generateToken(null));
      }}
    >
      {label('generate')}
    </Press>
  );
  if (state === 'none') return <Card title={label('scimToken')}>{generate}</Card>;
  if (state === 'saved') return <Saved title={label('scimToken')} text={practice.tokenSaved} again={generate} />;
  return (
    <Card title={label('scimToken')}>
      <Copyable what="scim-token" label={label('showToken')} />
      <p className="small quiet">{practice.onlyOnce}</p>
      <Press
        onPress={() => {
          tell('practice', (assistant) => assistant.practice.saveToken(null));
        }}
      >
        {label('saveAccountSettings')}
      </Press>
    </Card>
  );
}

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="practice-card">
      <h4 className="label-title">{title}</h4>
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
