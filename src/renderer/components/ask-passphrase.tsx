import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Spot } from '../state/spots.ts';
import { useAsking } from '../state/window-store.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import { ActButton } from './act-button.tsx';
import './open-file.css';
import { PassphraseInput } from './passphrase-input.tsx';
import { useHandedOn } from './use-handed-on.ts';
import { Working } from './working.tsx';

interface AskPassphraseProps {
  readonly spot: Spot;
  readonly label: string;
  readonly confirm: string;
  readonly working: string;
  readonly error?: ReactNode;
  readonly onSubmit: (typed: string) => Promise<unknown>;
  /** Where the question can be left unanswered. */
  readonly onGiveUp?: () => void;
  readonly children?: ReactNode;
}

/** Asks for one passphrase that is in force. What is typed is handed on once, and the field is empty then. */
export function AskPassphrase({
  spot,
  label,
  confirm,
  working,
  error,
  onSubmit,
  onGiveUp,
  children,
}: AskPassphraseProps) {
  const { passphrase: words } = useStoresWords();
  const asking = useAsking(spot);
  const { field, submit } = useHandedOn(spot, onSubmit);
  return (
    <form className="open-file" onSubmit={submit}>
      {children}
      <PassphraseInput ref={field} label={label} error={error} />
      <div className="actions">
        <ActButton spot={spot} variant="filled">
          {confirm}
        </ActButton>
        {onGiveUp !== undefined && (
          <Button variant="subtle" onClick={onGiveUp}>
            {words.giveUp}
          </Button>
        )}
      </div>
      {asking !== undefined && <Working what={working} since={asking.since} />}
    </form>
  );
}
