import { PasswordInput } from '@mantine/core';
import { longestText } from '../../shared/longest-text.ts';
import { ActButton } from '../components/act-button.tsx';
import { useHandedOn } from '../components/use-handed-on.ts';
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
  const { field, submit } = useHandedOn(spot, onSubmit);
  return (
    <form className="typed-secret" onSubmit={submit}>
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
