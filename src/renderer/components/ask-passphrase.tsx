import type { ReactNode } from 'react';
import type { Spot } from '../state/spots.ts';
import { useAsking } from '../state/window-store.ts';
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
  readonly children?: ReactNode;
}

/** Asks for one passphrase that is in force. What is typed is handed on once, and the field is empty then. */
export function AskPassphrase({ spot, label, confirm, working, error, onSubmit, children }: AskPassphraseProps) {
  const asking = useAsking(spot);
  const { field, submit } = useHandedOn(spot, onSubmit);
  return (
    <form className="open-file" onSubmit={submit}>
      {children}
      <PassphraseInput ref={field} label={label} error={error} />
      <ActButton spot={spot} variant="filled">
        {confirm}
      </ActButton>
      {asking !== undefined && <Working what={working} since={asking.since} />}
    </form>
  );
}
