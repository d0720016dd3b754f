import { PasswordInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { longestPassphrase } from '../../shared/lock-rules.ts';
import { useStoresWords } from '../words/use-stores-words.ts';

interface PassphraseInputProps {
  readonly ref?: Ref<HTMLInputElement>;
  readonly name?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: ReactNode;
  readonly onTyped?: (value: string) => void;
  readonly autoFocus?: boolean;
}

/** A field for a passphrase. The value is in the field only; whoever submits it reads it and clears the field. */
export function PassphraseInput({ ref, name, label, hint, error, onTyped, autoFocus = false }: PassphraseInputProps) {
  const { passphrase: words } = useStoresWords();
  return (
    <PasswordInput
      ref={ref}
      name={name}
      className="passphrase-input"
      label={label}
      description={hint}
      error={error}
      errorProps={{ role: 'alert' }}
      autoFocus={autoFocus}
      maxLength={longestPassphrase}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => onTyped?.(currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': words.show, tabIndex: 0 }}
    />
  );
}
