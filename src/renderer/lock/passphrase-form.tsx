import { PasswordInput } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { longestPassphrase, passphraseHint, type PassphraseHint } from '../../shared/lock-rules.ts';
import { ActButton } from '../components/act-button.tsx';
import { KeychainWait } from '../components/keychain-wait.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { isAsking } from '../state/ask.ts';
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
  const [hint, setHint] = useState<PassphraseHint | null>(null);
  const labels = { current: currentLabel ?? words.current, next: words.next, repeat: words.repeat };

  const send = async (): Promise<void> => {
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])];
    if (inputs.length === 0 || isAsking('lock')) return;
    const typed = inputs.map((input) => input.value);
    for (const input of inputs) input.value = '';
    setHint(null);
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
        <PasswordInput
          key={field}
          label={labels[field]}
          description={field === 'next' ? words.advice : undefined}
          autoFocus={isFocused && index === 0}
          maxLength={longestPassphrase}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => {
            if (field === 'next') setHint(currentTarget.value === '' ? null : passphraseHint(currentTarget.value));
          }}
          visibilityToggleButtonProps={{ 'aria-label': words.show, tabIndex: 0 }}
        />
      ))}
      {fields.includes('next') && (
        <p className="small quiet" role="status">
          {hint === null ? words.noWayBack : words.hints[hint]}
        </p>
      )}
      <KeychainWait spot="lock" />
      <ProblemAt spot="lock" />
      <ActButton spot="lock">{submit}</ActButton>
    </form>
  );
}
