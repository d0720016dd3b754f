import { Button } from '@mantine/core';
import { type ReactNode, startTransition, type SubmitEvent, useOptimistic, useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { Connection, TenantConnection } from '../../shared/connection.ts';
import type { CxoneLanguage } from '../../shared/procedure/ids.ts';
import { addressEvidence } from '../../shared/tenant/address-doctor.ts';
import { clouds } from '../../shared/tenant/clouds.ts';
import { ActButton } from '../components/act-button.tsx';
import { AddressField } from '../components/address-field.tsx';
import { EvidenceLegend, EvidenceMark } from '../components/evidence-mark.tsx';
import { SelectField } from '../components/form-field.tsx';
import { Mono } from '../components/mono.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { CloudFields, NameField } from '../components/tenant-fields.tsx';
import { useFirstFault } from '../components/use-first-fault.ts';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { changeTenant, detailsSpot, forgetChanges, changeName } from '../state/actions.ts';
import { ask } from '../state/ask.ts';
import { cxoneLanguages, detailsIn, draftName, draftsOf } from '../state/tenant-form.ts';
import { useTenantForm } from '../state/use-tenant-form.ts';
import { useWindow } from '../state/window-store.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import './step-zero.css';

/** Name, address and cloud of a connection, and what can be changed about them. */
export function DetailsWork({ connection }: { readonly connection: Connection }) {
  const app = useWindow((state) => state.app);
  return app && <Details app={app} connection={connection} />;
}

interface DetailsProps {
  readonly app: AppState;
  readonly connection: Connection;
}

/** Changes that were begun are there again when the person comes back. */
function Details({ app, connection }: DetailsProps) {
  const [isChanging, setIsChanging] = useState(() => Object.keys(draftsOf(app.drafts, connection.id)).length > 0);
  const place = useFocusKept('input, button', isChanging);
  return (
    <div ref={place} className="details">
      {isChanging ? (
        <DetailsForm
          app={app}
          connection={connection}
          onClose={() => {
            forgetChanges(connection.id);
            setIsChanging(false);
          }}
        />
      ) : (
        <Facts
          app={app}
          connection={connection}
          onChange={() => {
            setIsChanging(true);
          }}
        />
      )}
      {!isChanging && <CxoneLanguageField connection={connection} />}
    </div>
  );
}

function Facts({ app, connection, onChange }: DetailsProps & { readonly onChange: () => void }) {
  const words = useWords().details;
  const isPractice = connection.kind === 'practice';
  return (
    <>
      <dl className="details-facts">
        <Fact name={words.fields['connection-name']}>{connection.name}</Fact>
        {isPractice ? <PracticeFacts app={app} /> : <TenantFacts connection={connection} />}
      </dl>
      <Button variant="default" size="compact-sm" onClick={onChange}>
        {isPractice ? words.changeName : words.change}
      </Button>
      {!isPractice && <EvidenceLegend />}
    </>
  );
}

function TenantFacts({ connection }: { readonly connection: TenantConnection }) {
  const { fields } = useWords().details;
  const local = useLocal();
  const { tenantAddress, addressConfirmedAt, cloud, issuer } = connection;
  const known = clouds[cloud];
  const evidence = addressEvidence(tenantAddress);
  return (
    <>
      <Fact name={fields['tenant-address']}>
        <Mono text={tenantAddress} /> <EvidenceMark evidence={addressConfirmedAt === null ? evidence : 'confirmed'} />
      </Fact>
      <Fact name={fields.cloud}>{local(known.name)}</Fact>
      <Fact name={fields.issuer}>
        <Mono text={issuer ?? known.issuer ?? ''} />{' '}
        <EvidenceMark evidence={issuer === null ? known.evidence : 'confirmed'} />
      </Fact>
    </>
  );
}

function PracticeFacts({ app: { practice } }: { readonly app: AppState }) {
  const words = useWords().details;
  return (
    <Fact name={words.fields['tenant-address']}>
      {practice && <Mono text={practice.address} />}
      <span className="small quiet">{words.practiceAddress}</span>
    </Fact>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DetailsForm({ app, connection, onClose }: DetailsProps & { readonly onClose: () => void }) {
  const { details: words, common } = useWords();
  const form = useTenantForm(app.drafts, connection);
  const [element, goToFirstFault] = useFirstFault();
  const isPractice = connection.kind === 'practice';
  const spot = detailsSpot(connection.id);
  const save = async (): Promise<void> => {
    const details = { ...detailsIn(form.texts), connectionId: connection.id };
    const isSaved = await (isPractice ? changeName(details) : changeTenant(details));
    if (isSaved) onClose();
    else goToFirstFault();
  };
  return (
    <form
      ref={element}
      className="details-form"
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <NameField form={form} />
      {!isPractice && <AddressField form={form} />}
      {!isPractice && <CloudFields form={form} />}
      <ProblemAt spot={spot} />
      <div className="actions">
        <ActButton spot={spot}>{words.save}</ActButton>
        <Button variant="subtle" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
      {!isPractice && <p className="small quiet">{words.forgetsTrials}</p>}
    </form>
  );
}

/** The language of CXone's screens. The choice shows at once, before it is kept. */
function CxoneLanguageField({ connection: { id, cxoneLanguage } }: { readonly connection: Connection }) {
  const { fields, hints, languages } = useWords().details;
  const spot = draftName('cxone-language', id);
  const [shown, show] = useOptimistic(cxoneLanguage);
  const choose = (chosen: CxoneLanguage): void => {
    startTransition(async () => {
      show(chosen);
      await ask(spot, ({ connections }) =>
        connections.chooseCxoneLanguage({ connectionId: id, cxoneLanguage: chosen }),
      );
    });
  };
  return (
    <SelectField
      spot={spot}
      label={fields['cxone-language']}
      hint={hints['cxone-language']}
      value={shown}
      options={cxoneLanguages.map((value) => ({ value, label: languages[value] }))}
      onValue={choose}
    />
  );
}
