import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { AppState, DraftField } from '../../shared/app-state.ts';
import { identityProviderIds, identityProviders } from '../../shared/identity-providers/registry.ts';
import { clouds } from '../../shared/tenant/clouds.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { ActButton } from '../components/act-button.tsx';
import { createTenant, goToWelcome, saveDraft } from '../state/actions.ts';
import { useProblem } from '../state/window-store.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import type { Platform } from '../words/words.ts';
import './new-connection.css';
import { ScreenTitle } from './screen-title.tsx';
import { Shell } from './shell.tsx';

const cloudIds = Object.values(clouds).map(({ id }) => id);

/** The form for a connection with a tenant. What is typed is kept as a draft with every keystroke. */
export function NewConnection({ app }: { readonly app: AppState }) {
  const { newConnection: words } = useWords();
  const local = useLocal();
  const [name, setName] = useState(app.drafts['connection-name'] ?? '');
  const [tenantAddress, setTenantAddress] = useState(app.drafts['tenant-address'] ?? '');
  const [cloud, setCloud] = useState(clouds.standard.id);
  const [identityProvider, setIdentityProvider] = useState(identityProviderIds[0] ?? 'other');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void createTenant({ name, tenantAddress, cloud, identityProvider });
  };
  return (
    <Shell app={app} railHead={<RailHead />}>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className="quiet">{words.lead}</p>
      <form className="new-connection" noValidate onSubmit={submit}>
        <DraftInput field="connection-name" text={name} onText={setName} platform={app.keychain.platform} />
        <DraftInput
          field="tenant-address"
          text={tenantAddress}
          onText={setTenantAddress}
          platform={app.keychain.platform}
        />
        <NativeSelect
          label={words.cloud}
          description={words.cloudHint}
          value={cloud}
          onChange={({ currentTarget }) => {
            setCloud(cloudIds.find((id) => id === currentTarget.value) ?? cloud);
          }}
          data={cloudIds.map((value) => ({ value, label: local(clouds[value].name) }))}
        />
        <NativeSelect
          label={words.identityProvider}
          value={identityProvider}
          onChange={({ currentTarget }) => {
            setIdentityProvider(identityProviderIds.find((id) => id === currentTarget.value) ?? identityProvider);
          }}
          data={identityProviderIds.map((value) => ({ value, label: local(identityProviders[value].name) }))}
        />
        <ProblemAt spot="new-connection" />
        <div className="actions">
          <ActButton spot="new-connection">{words.create}</ActButton>
        </div>
      </form>
    </Shell>
  );
}

function RailHead() {
  const { product, newConnection } = useWords();
  return (
    <div className="stack">
      <Button
        className="rail-back"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => {
          goToWelcome('new-connection');
        }}
      >
        {newConnection.back}
      </Button>
      <p className="strong">{product}</p>
    </div>
  );
}

interface DraftInputProps {
  readonly field: DraftField;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly platform: Platform;
}

/** A field whose text is kept as a draft. Its problem is said beneath it, and takes the person to it. */
function DraftInput({ field, text, onText, platform }: DraftInputProps) {
  const { newConnection: words, problems } = useWords();
  const problem = useProblem(field);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (problem !== undefined) input.current?.focus();
  }, [problem]);
  const said = problem && problems[problem.code];
  const advice = typeof said?.advice === 'object' ? said.advice[platform] : said?.advice;
  return (
    <TextInput
      ref={input}
      label={words.fields[field]}
      description={words.hints[field]}
      error={said && <FieldProblem text={`${said.title} ${advice ?? ''}`} />}
      errorProps={{ role: 'alert' }}
      value={text}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => {
        onText(currentTarget.value);
        saveDraft(field, currentTarget.value);
      }}
    />
  );
}

function FieldProblem({ text }: { readonly text: string }) {
  return (
    <span className="field-problem">
      <IconAlertTriangle size={16} aria-hidden />
      {text}
    </span>
  );
}
