import { type ReactNode, type SubmitEvent, useRef } from 'react';
import { isAsking } from '../state/ask.ts';
import type { Spot } from '../state/spots.ts';
import { useAsking } from '../state/window-store.ts';
import { ActButton } from './act-button.tsx';
import './open-file.css';
import { PassphraseInput } from './passphrase-input.tsx';
import { Working } from './working.tsx';

interface AskPassphraseProps {
  readonly spot: Spot;
  readonly label: string;
  readonly confirm: string;
  readonly working: string;
  readonly error?: ReactNode;
  readonly onSubmit: (typed: string) => Promise<unknown>;
  readonly children?: ReactNode;
}

/** Asks for one passphrase that is in force. What is typed is handed on once, and the field is empty then. */
export function AskPassphrase({ spot, label, confirm, working, error, onSubmit, children }: AskPassphraseProps) {
  const asking = useAsking(spot);
  const field = useRef<HTMLInputElement>(null);

  const submit = (): void => {
    const input = field.current;
    if (input === null || isAsking(spot)) return;
    const { value } = input;
    input.value = '';
    void onSubmit(value);
  };

  return (
    <form
      className="open-file"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <PassphraseInput ref={field} label={label} error={error} />
      <ActButton spot={spot} variant="filled">
        {confirm}
      </ActButton>
      {asking !== undefined && <Working what={working} since={asking.since} />}
    </form>
  );
}
