import { PasswordInput } from '@mantine/core';
import { type SubmitEvent, useRef } from 'react';
import { longestText } from '../../shared/longest-text.ts';
import { ActButton } from '../components/act-button.tsx';
import { isAsking } from '../state/ask.ts';
import type { Spot } from '../state/spots.ts';
import { useWords } from '../words/use-words.ts';

interface TypedSecretProps {
  readonly label: string;
  readonly spot: Spot;
  readonly onSubmit: (value: string) => Promise<void>;
  readonly onGiveUp: () => void;
}

/**
 * A field for a typed secret. The value is in the field only: read on submit, handed on and cleared at once. Escape
 * gives up.
 */
export function TypedSecret({ label, spot, onSubmit, onGiveUp }: TypedSecretProps) {
  const words = useWords().credentials;
  const field = useRef<HTMLInputElement>(null);

  const submit = (): void => {
    const input = field.current;
    // What is pressed twice must not hand on the empty field.
    if (input === null || isAsking(spot)) return;
    const { value } = input;
    input.value = '';
    void onSubmit(value);
  };

  return (
    <form
      className="typed-secret"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <PasswordInput
        ref={field}
        aria-label={label}
        autoFocus
        maxLength={longestText}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onGiveUp();
        }}
        visibilityToggleButtonProps={{ 'aria-label': words.showTyped, tabIndex: 0 }}
      />
      <ActButton spot={spot} variant="default">
        {words.storeTyped}
      </ActButton>
    </form>
  );
}
