import { clouds } from '../../shared/tenant/clouds.ts';
import { examineIssuer } from '../../shared/tenant/issuer-doctor.ts';
import { cloudIds, cloudIn, draftName, type TenantForm } from '../state/tenant-form.ts';
import { showProblem } from '../state/window-store.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { afterPress } from './after-press.ts';
import { SelectField, TextField } from './form-field.tsx';
import { Mono } from './mono.tsx';

interface FormProps {
  readonly form: TenantForm;
}

/** The name the connection goes by in the assistant. */
export function NameField({ form: { owner, texts, write } }: FormProps) {
  const { fields, hints } = useWords().details;
  return (
    <TextField
      spot={draftName('connection-name', owner)}
      label={fields['connection-name']}
      hint={hints['connection-name']}
      value={texts['connection-name'] ?? ''}
      onValue={(text) => {
        write('connection-name', text);
      }}
    />
  );
}

/** The cloud; for one that is not in the list also its login address. */
export function CloudFields({ form }: FormProps) {
  const { owner, texts, write } = form;
  const { fields } = useWords().details;
  const local = useLocal();
  const cloud = cloudIn(texts);
  const { note } = clouds[cloud];
  return (
    <>
      <SelectField
        spot={draftName('cloud', owner)}
        label={fields.cloud}
        value={cloud}
        options={cloudIds.map((value) => ({ value, label: local(clouds[value].name) }))}
        onValue={(chosen) => {
          write('cloud', chosen);
        }}
      >
        {note && <p className="small quiet">{local(note)}</p>}
      </SelectField>
      {cloud === 'other' && <IssuerField form={form} />}
    </>
  );
}

function IssuerField({ form: { owner, texts, write } }: FormProps) {
  const { fields, hints, address } = useWords().details;
  const text = texts.issuer ?? '';
  const spot = draftName('issuer', owner);
  const examination = examineIssuer(text);
  const settle = (field: HTMLInputElement): void => {
    if (!field.isConnected || text.trim() === '' || examination.kind === 'issuer') return;
    showProblem(spot, examination.problem);
  };
  return (
    <TextField
      spot={spot}
      label={fields.issuer}
      hint={hints.issuer}
      value={text}
      onValue={(typed) => {
        write('issuer', typed);
      }}
      onLeave={(field) => {
        afterPress(() => {
          settle(field);
        });
      }}
    >
      {examination.kind === 'issuer' && (
        <p className="small" role="status">
          <span className="quiet">{address.understood}</span> <Mono text={examination.issuer} />
        </p>
      )}
    </TextField>
  );
}
