import { type SubmitEvent, useRef } from 'react';
import { shortestPassphrase } from '../../shared/lock-rules.ts';
import { ActButton } from '../components/act-button.tsx';
import { KeychainWait } from '../components/keychain-wait.tsx';
import { PassphraseInput } from '../components/passphrase-input.tsx';
import { PassphraseStrength, usePassphraseRating } from '../components/passphrase-strength.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { Working } from '../components/working.tsx';
import { isAsking } from '../state/ask.ts';
import { useAsking, useWindow } from '../state/window-store.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import './passphrase-form.css';
import { useLockWords } from './use-lock-words.ts';

type PassphraseField = 'current' | 'next' | 'repeat';

interface PassphraseFormProps {
  readonly fields: readonly PassphraseField[];
  readonly submit: string;
  /** What is typed, in the order of the fields. Answers whether it is done with. */
  readonly onSubmit: (...typed: string[]) => Promise<boolean>;
  /** What the current passphrase is called, where there is no other. */
  readonly currentLabel?: string;
  readonly isFocused?: boolean;
}

/**
 * Fields for passphrases. What is typed is in the fields only: read on submit, handed on, and cleared at once. Of a new one
 * the window keeps how good it is, and not what it is.
 */
export function PassphraseForm({ fields, submit, onSubmit, currentLabel, isFocused = false }: PassphraseFormProps) {
  const { form: words } = useLockWords();
  const form = useRef<HTMLFormElement>(null);
  const { passphrase } = useStoresWords();
  const { rating, rate } = usePassphraseRating();
  const labels = { current: currentLabel ?? words.current, next: words.next, repeat: words.repeat };

  const send = async (): Promise<void> => {
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])];
    if (inputs.length === 0 || isAsking('lock')) return;
    const typed = inputs.map((input) => input.value);
    for (const input of inputs) input.value = '';
    rate('');
    if (!(await onSubmit(...typed))) inputs[0]?.focus();
  };

  return (
    <form
      ref={form}
      className="passphrase-form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      {fields.map((field, index) => (
        <PassphraseInput
          key={field}
          label={labels[field]}
          hint={field === 'next' ? `${words.atLeast(shortestPassphrase)} ${passphrase.hint}` : undefined}
          autoFocus={isFocused && index === 0}
          onTyped={(typed) => {
            if (field === 'next') rate(typed);
          }}
        />
      ))}
      {fields.includes('next') && (
        <>
          <PassphraseStrength rating={rating} />
          <p className="small quiet">{words.noWayBack}</p>
        </>
      )}
      <LockWait />
      <ProblemAt spot="lock" />
      <ActButton spot="lock">{submit}</ActButton>
    </form>
  );
}

/** What a passphrase is compared with, and so what is waited for, is in the vault file where secrets are kept there. */
function LockWait() {
  const { passphrase } = useStoresWords();
  const asking = useAsking('lock');
  const isInFile = useWindow(({ app }) => app?.stores.store) === 'sealed';
  if (!isInFile) return <KeychainWait spot="lock" />;
  return asking === undefined ? null : <Working what={passphrase.opening} since={asking.since} />;
}
