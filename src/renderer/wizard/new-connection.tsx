import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { SubmitEvent } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import { identityProviderIds, identityProviders } from '../../shared/identity-providers/registry.ts';
import { ActButton } from '../components/act-button.tsx';
import { AddressField } from '../components/address-field.tsx';
import { SelectField } from '../components/form-field.tsx';
import { WayChoice } from '../components/idp-fields.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { CloudFields, NameField } from '../components/tenant-fields.tsx';
import { useFirstFault } from '../components/use-first-fault.ts';
import { createTenant, goToWelcome } from '../state/actions.ts';
import {
  cxoneLanguageIn,
  cxoneLanguages,
  detailsIn,
  identityProviderIn,
  type TenantForm,
  wayIn,
} from '../state/tenant-form.ts';
import { useTenantForm } from '../state/use-tenant-form.ts';
import { useLanguage, useLocal, useWords } from '../words/use-words.ts';
import './new-connection.css';
import { ScreenTitle } from './screen-title.tsx';
import { Shell } from './shell.tsx';

/** The form for a connection with a tenant. What is typed is kept as a draft with every change. */
export function NewConnection({ app }: { readonly app: AppState }) {
  const words = useWords().details;
  const language = useLanguage();
  const form = useTenantForm(app.drafts, null);
  const [element, goToFirstFault] = useFirstFault();
  const create = async (): Promise<void> => {
    const { texts } = form;
    await createTenant({
      ...detailsIn(texts),
      identityProvider: identityProviderIn(texts),
      way: wayIn(texts),
      cxoneLanguage: cxoneLanguageIn(texts, language),
    });
    goToFirstFault();
  };
  return (
    <Shell app={app} railHead={<RailHead />}>
      <div>
        <ScreenTitle>{words.title}</ScreenTitle>
        <p className="quiet">{words.lead}</p>
      </div>
      <form
        ref={element}
        className="tenant-form"
        noValidate
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void create();
        }}
      >
        <NameField form={form} />
        <AddressField form={form} />
        <IdpFields form={form} />
        <div className="tenant-form-pair">
          <CloudFields form={form} />
          <CxoneLanguageField form={form} />
        </div>
        <ProblemAt spot="new-connection" />
        <div className="actions">
          <ActButton spot="new-connection">{words.create}</ActButton>
        </div>
      </form>
    </Shell>
  );
}

function RailHead() {
  const { product, details } = useWords();
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
        {details.back}
      </Button>
      <p className="strong">{product}</p>
    </div>
  );
}

function IdpFields({ form: { texts, write } }: { readonly form: TenantForm }) {
  const { fields } = useWords().details;
  const local = useLocal();
  const identityProvider = identityProviderIn(texts);
  return (
    <>
      <SelectField
        spot="identity-provider"
        label={fields['identity-provider']}
        value={identityProvider}
        options={identityProviderIds.map((value) => ({ value, label: local(identityProviders[value].name) }))}
        onValue={(chosen) => {
          write('identity-provider', chosen);
        }}
      />
      <WayChoice
        identityProvider={identityProvider}
        group="new-connection"
        way={wayIn(texts)}
        onWay={(way) => {
          write('way', way);
        }}
      />
      <ProblemAt spot="way" />
    </>
  );
}

function CxoneLanguageField({ form: { texts, write } }: { readonly form: TenantForm }) {
  const { fields, hints, languages } = useWords().details;
  const language = useLanguage();
  return (
    <SelectField
      spot="cxone-language"
      label={fields['cxone-language']}
      value={cxoneLanguageIn(texts, language)}
      options={cxoneLanguages.map((value) => ({ value, label: languages[value] }))}
      onValue={(chosen) => {
        write('cxone-language', chosen);
      }}
    >
      <p className="small quiet">{hints['cxone-language']}</p>
    </SelectField>
  );
}
