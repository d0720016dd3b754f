import { Button } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { ActButton } from '../components/act-button.tsx';
import '../components/open-file.css';
import { PassphraseInput } from '../components/passphrase-input.tsx';
import { PassphraseStrength, usePassphraseRating } from '../components/passphrase-strength.tsx';
import { Working } from '../components/working.tsx';
import { isAsking } from '../state/ask.ts';
import type { Spot } from '../state/spots.ts';
import { useAsking } from '../state/window-store.ts';
import { useStoresWords } from '../words/use-stores-words.ts';

interface NewPassphraseProps {
  readonly spot: Spot;
  /** What the passphrase in force is called that is asked for first; without one it is not. */
  readonly current?: string | undefined;
  readonly label: string;
  readonly confirm: string;
  /** Resolves with whether it is in force. */
  readonly onSubmit: (next: string, current: string) => Promise<boolean>;
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

/**
 * Asks for a new passphrase twice, and says how well it would hold while it is typed. What is typed is handed on once, and the
 * fields are empty then.
 */
export function NewPassphrase({
  spot,
  current: currentLabel,
  label,
  confirm,
  onSubmit,
  onDone,
  children,
}: NewPassphraseProps) {
  const { passphrase: words } = useStoresWords();
  const { rating, rate } = usePassphraseRating();
  const [isDifferent, setIsDifferent] = useState(false);
  const current = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const asking = useAsking(spot);

  const submit = async (): Promise<void> => {
    if (isAsking(spot)) return;
    const next = taken(first.current);
    const isSame = taken(second.current) === next;
    rate('');
    setIsDifferent(!isSame);
    if (!isSame) first.current?.focus();
    else if (await onSubmit(next, taken(current.current))) onDone();
    else (current.current ?? first.current)?.focus();
  };

  return (
    <form
      className="open-file"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      {currentLabel !== undefined && <PassphraseInput ref={current} label={currentLabel} autoFocus />}
      <PassphraseInput
        ref={first}
        label={label}
        hint={words.hint}
        autoFocus={currentLabel === undefined}
        onTyped={(typed) => {
          rate(typed);
          setIsDifferent(false);
        }}
      />
      <PassphraseStrength rating={rating} />
      <PassphraseInput ref={second} label={words.again} error={isDifferent && words.differ} />
      <p className="small">{words.nobodyResets}</p>
      <div className="actions">
        <ActButton spot={spot} variant="filled">
          {confirm}
        </ActButton>
        <Button variant="subtle" onClick={onDone}>
          {words.giveUp}
        </Button>
      </div>
      {asking !== undefined && <Working what={words.making} since={asking.since} />}
    </form>
  );
}

function taken(field: HTMLInputElement | null): string {
  if (field === null) return '';
  const { value } = field;
  field.value = '';
  return value;
}
