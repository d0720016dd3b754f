import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { AddressExamination } from '../../shared/tenant/address-doctor.ts';
import { draftName, examinationOf, type TenantForm } from '../state/tenant-form.ts';
import { clearProblem, showProblem, useProblem } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import { AddressAnswer } from './address-answer.tsx';
import { afterPress } from './after-press.ts';
import { AskForAddress } from './ask-for-address.tsx';
import { EvidenceLegend } from './evidence-mark.tsx';
import { FieldProblem, TextField } from './form-field.tsx';
import { Mono } from './mono.tsx';
import { ProblemDetails } from './problem-note.tsx';
import { useFocusKept } from './use-focus-kept.ts';

interface FormProps {
  readonly form: TenantForm;
}

/**
 * The tenant address, and beneath it what was understood. A good answer appears while the person types; a problem, and
 * the question about an unknown host, only when the field is left or something was pasted.
 */
export function AddressField({ form }: FormProps) {
  const { fields, hints } = useWords().details;
  const [isTyping, setIsTyping] = useState(false);
  const isPasting = useRef(false);
  const spot = draftName('tenant-address', form.owner);
  const examination = examinationOf(form.texts);
  const text = form.texts['tenant-address'] ?? '';
  const place = useFocusKept('input', examination.kind);
  const settle = (field: HTMLInputElement): void => {
    if (!field.isConnected) return;
    setIsTyping(false);
    if (text.trim() !== '' && examination.kind === 'problem') showProblem(spot, examination.problem);
  };
  return (
    <div ref={place}>
      <TextField
        spot={spot}
        label={fields['tenant-address']}
        hint={hints['tenant-address']}
        value={text}
        onValue={(typed) => {
          setIsTyping(!isPasting.current);
          isPasting.current = false;
          form.write('tenant-address', typed);
          clearProblem(draftName('confirmed-host', form.owner));
        }}
        onPaste={() => {
          isPasting.current = true;
        }}
        onLeave={(field) => {
          afterPress(() => {
            settle(field);
          });
        }}
      >
        <Beneath form={form} examination={examination} isTyping={isTyping} />
      </TextField>
    </div>
  );
}

interface BeneathProps extends FormProps {
  readonly examination: AddressExamination;
  readonly isTyping: boolean;
}

function Beneath({ form, examination, isTyping }: BeneathProps) {
  const isAskedToConfirm = useProblem(draftName('confirmed-host', form.owner)) !== undefined;
  if (examination.kind === 'tenant-id') return <AskForAddress form={form} tenantId={examination.tenantId} />;
  if (examination.kind === 'problem') return null;
  if (examination.needsConfirmation && isTyping && !isAskedToConfirm) return null;
  return (
    <>
      <AddressAnswer form={form} found={examination} />
      {examination.needsConfirmation && <ConfirmHost form={form} host={examination.host} />}
      <EvidenceLegend />
    </>
  );
}

/** The second, explicit confirmation of a host that nobody but the person can know. */
function ConfirmHost({ form: { owner, texts, write }, host }: FormProps & { readonly host: string }) {
  const { address } = useWords().details;
  const problem = useProblem(draftName('confirmed-host', owner));
  return (
    <>
      {problem === undefined && (
        <p className="small attention-line">
          <IconAlertTriangle size={16} aria-hidden />
          {address.unknownHost}
        </p>
      )}
      <Checkbox
        label={
          <>
            {address.confirm.before} <Mono text={host} /> {address.confirm.after}
          </>
        }
        checked={texts['confirmed-host'] === host}
        aria-invalid={problem !== undefined}
        error={problem && <FieldProblem problem={problem} />}
        onChange={({ currentTarget }) => {
          write('confirmed-host', currentTarget.checked ? host : '');
        }}
      />
      {problem && <ProblemDetails problem={problem} />}
    </>
  );
}
