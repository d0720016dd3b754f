import { PasswordInput, Radio, TextInput } from '@mantine/core';
import { type RefObject, useId, useRef, useState } from 'react';
import { longestPassphrase, passphraseStrength, type PassphraseStrength } from '../../../shared/backup/passphrase.ts';
import { longestText } from '../../../shared/longest-text.ts';
import type { SealWith } from '../../state/backup.ts';
import { useWords } from '../../words/use-words.ts';
import { useBackupWords } from './use-backup-words.ts';

type Kind = SealWith['kind'];

/** The fields that say who can open a file. A passphrase is in its two fields only, and in neither once it was taken. */
export interface SealForm {
  readonly kind: Kind;
  readonly setKind: (kind: Kind) => void;
  readonly passphrase: RefObject<HTMLInputElement | null>;
  readonly again: RefObject<HTMLInputElement | null>;
  readonly recipient: RefObject<HTMLInputElement | null>;
  readonly strength: PassphraseStrength | null;
  /** For every change of the passphrase; nothing of it is kept but how strong it is. */
  readonly rate: (passphrase: string) => void;
  readonly differs: boolean;
  /** What was entered, for handing on at once; `null` when the two passphrases are not the same. Both fields are empty then. */
  readonly take: () => SealWith | null;
}

export function useSealForm(): SealForm {
  const [kind, setKind] = useState<Kind>('passphrase');
  const [strength, setStrength] = useState<PassphraseStrength | null>(null);
  const [differs, setDiffers] = useState(false);
  const passphrase = useRef<HTMLInputElement>(null);
  const again = useRef<HTMLInputElement>(null);
  const recipient = useRef<HTMLInputElement>(null);
  const rate = (typed: string): void => {
    setStrength(typed === '' ? null : passphraseStrength(typed));
    setDiffers(false);
  };
  const take = (): SealWith | null => {
    if (kind === 'recipient') return { kind, recipient: recipient.current?.value ?? '' };
    const first = takeFrom(passphrase);
    const isSame = first === takeFrom(again);
    setStrength(null);
    setDiffers(!isSame);
    if (!isSame) passphrase.current?.focus();
    return isSame ? { kind, passphrase: first } : null;
  };
  return { kind, setKind, passphrase, again, recipient, strength, rate, differs, take };
}

/** What is in the field, which is empty afterwards. */
export function takeFrom({ current }: RefObject<HTMLInputElement | null>): string {
  if (current === null) return '';
  const { value } = current;
  current.value = '';
  return value;
}

export function SealFields({ form }: { readonly form: SealForm }) {
  const { seal } = useBackupWords();
  const group = useId();
  const choices = [
    ['passphrase', seal.byPassphrase, seal.byPassphraseMeans],
    ['recipient', seal.byKey, seal.byKeyMeans],
  ] as const;
  return (
    <fieldset className="backup-fields">
      <legend className="label-title">{seal.title}</legend>
      {choices.map(([kind, label, description]) => (
        <Radio
          key={kind}
          name={group}
          label={label}
          description={description}
          checked={form.kind === kind}
          onChange={() => {
            form.setKind(kind);
          }}
        />
      ))}
      {form.kind === 'passphrase' ? <PassphraseFields form={form} /> : <RecipientField form={form} />}
    </fieldset>
  );
}

function PassphraseFields({ form }: { readonly form: SealForm }) {
  const { credentials } = useWords();
  const { seal } = useBackupWords();
  const toggle = { 'aria-label': credentials.showTyped, tabIndex: 0 };
  const asked = {
    maxLength: longestPassphrase,
    autoComplete: 'off',
    spellCheck: false,
    visibilityToggleButtonProps: toggle,
  };
  return (
    <>
      <PasswordInput
        {...asked}
        ref={form.passphrase}
        label={seal.passphrase}
        description={seal.passphraseHint}
        onChange={({ currentTarget: { value } }) => {
          form.rate(value);
        }}
      />
      <p className="small backup-strength" data-strength={form.strength} role="status">
        {form.strength !== null && seal.strengths[form.strength]}
      </p>
      <PasswordInput
        {...asked}
        ref={form.again}
        label={seal.again}
        error={form.differs && seal.differs}
        errorProps={{ role: 'alert' }}
      />
    </>
  );
}

function RecipientField({ form }: { readonly form: SealForm }) {
  const { seal } = useBackupWords();
  return (
    <TextInput
      ref={form.recipient}
      className="backup-key"
      label={seal.recipient}
      description={seal.recipientHint}
      maxLength={longestText}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
