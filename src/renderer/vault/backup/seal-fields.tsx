import { PasswordInput, Radio, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { longestPassphrase, passphraseStrength, type PassphraseStrength } from '../../../shared/backup/passphrase.ts';
import { longestText } from '../../../shared/longest-text.ts';
import type { SealWith } from '../../state/backup.ts';
import { useWords } from '../../words/use-words.ts';
import { takeTyped } from './take-typed.ts';
import { useBackupWords } from './use-backup-words.ts';

type Kind = SealWith['kind'];

/** Who can open a file, as far as the window needs to know. A passphrase itself is in its two fields only. */
export interface SealForm {
  readonly kind: Kind;
  readonly choose: (kind: Kind) => void;
  readonly strength: PassphraseStrength | null;
  /** For every change of the passphrase; nothing of it is kept but how strong it is. */
  readonly rate: (passphrase: string) => void;
  readonly differs: boolean;
  /**
   * What is in the fields of the form, for handing on at once; `null` when the two passphrases are not the same. Both fields are
   * empty then.
   */
  readonly take: (form: HTMLFormElement) => SealWith | null;
}

export function useSealForm(): SealForm {
  const [kind, choose] = useState<Kind>('passphrase');
  const [strength, setStrength] = useState<PassphraseStrength | null>(null);
  const [differs, setDiffers] = useState(false);
  return {
    kind,
    choose,
    strength,
    rate: (typed) => {
      setStrength(typed === '' ? null : passphraseStrength(typed));
      setDiffers(false);
    },
    differs,
    take: (form) => {
      if (kind === 'recipient') return { kind, recipient: typedIn(form, recipientField) };
      const passphrase = takeTyped(form, passphraseField);
      const isSame = takeTyped(form, againField) === passphrase;
      setStrength(null);
      setDiffers(!isSame);
      return isSame ? { kind, passphrase } : null;
    },
  };
}

const passphraseField = 'passphrase';
const againField = 'passphrase-again';
const recipientField = 'recipient';

/** The public part of a key is no secret and stays where it is. */
function typedIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : '';
}

export function SealFields({ seal: form }: { readonly seal: SealForm }) {
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
            form.choose(kind);
          }}
        />
      ))}
      {form.kind === 'passphrase' ? <PassphraseFields seal={form} /> : <RecipientField />}
    </fieldset>
  );
}

function PassphraseFields({ seal: form }: { readonly seal: SealForm }) {
  const { credentials } = useWords();
  const { seal } = useBackupWords();
  const toggle = { 'aria-label': credentials.showTyped, tabIndex: 0 };
  const secret = {
    maxLength: longestPassphrase,
    autoComplete: 'off',
    spellCheck: false,
    visibilityToggleButtonProps: toggle,
  };
  return (
    <>
      <PasswordInput
        {...secret}
        name={passphraseField}
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
        {...secret}
        name={againField}
        label={seal.again}
        error={form.differs && seal.differs}
        errorProps={{ role: 'alert' }}
      />
    </>
  );
}

function RecipientField() {
  const { seal } = useBackupWords();
  return (
    <TextInput
      name={recipientField}
      className="backup-key"
      label={seal.recipient}
      description={seal.recipientHint}
      maxLength={longestText}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
