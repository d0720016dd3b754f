import { Radio, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { longestText } from '../../../shared/longest-text.ts';
import type { PassphraseRating } from '../../../shared/passphrase.ts';
import { PassphraseInput } from '../../components/passphrase-input.tsx';
import { PassphraseStrength, usePassphraseRating } from '../../components/passphrase-strength.tsx';
import type { SealWith } from '../../state/backup.ts';
import { useStoresWords } from '../../words/use-stores-words.ts';
import { takeTyped } from './take-typed.ts';
import { useBackupWords } from './use-backup-words.ts';

type Kind = SealWith['kind'];

/** Who can open a file, as far as the window needs to know. A passphrase itself is in its two fields only. */
export interface SealForm {
  readonly kind: Kind;
  readonly choose: (kind: Kind) => void;
  readonly rating: PassphraseRating | null;
  /** For every change of the passphrase. */
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
  const { rating, rate } = usePassphraseRating();
  const [differs, setDiffers] = useState(false);
  return {
    kind,
    choose,
    rating,
    rate: (typed) => {
      rate(typed);
      setDiffers(false);
    },
    differs,
    take: (form) => {
      if (kind === 'recipient') return { kind, recipient: typedIn(form, recipientField) };
      const passphrase = takeTyped(form, passphraseField);
      const isSame = takeTyped(form, againField) === passphrase;
      rate('');
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
  const { seal } = useBackupWords();
  const { passphrase: words } = useStoresWords();
  return (
    <>
      <PassphraseInput name={passphraseField} label={seal.passphrase} hint={words.hint} onTyped={form.rate} />
      <PassphraseStrength rating={form.rating} />
      <PassphraseInput name={againField} label={words.again} error={form.differs && seal.differs} />
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
