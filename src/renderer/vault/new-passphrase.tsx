import { Button } from '@mantine/core';
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { PassphraseRating } from '../../shared/passphrase.ts';
import { ActButton } from '../components/act-button.tsx';
import '../components/open-file.css';
import { PassphraseInput } from '../components/passphrase-input.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { Working } from '../components/working.tsx';
import { isAsking } from '../state/ask.ts';
import type { Spot } from '../state/spots.ts';
import { ratePassphrase } from '../state/stores.ts';
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

/** Asks for a new passphrase twice, and says how well it would hold while it is typed. */
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
  const [typed, setTyped] = useState('');
  const [isDifferent, setIsDifferent] = useState(false);
  const current = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const asking = useAsking(spot);

  const submit = async (): Promise<void> => {
    if (isAsking(spot) || first.current === null || second.current === null) return;
    const isSame = first.current.value === second.current.value;
    setIsDifferent(!isSame);
    if (isSame && (await onSubmit(first.current.value, current.current?.value ?? ''))) onDone();
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
        onTyped={setTyped}
      />
      <Strength typed={typed} />
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
      <ProblemAt spot={spot} />
    </form>
  );
}

const pauseMs = 200;

/** How well the passphrase would hold, once the typing pauses. */
function Strength({ typed }: { readonly typed: string }) {
  const { passphrase: words } = useStoresWords();
  const [rating, setRating] = useState<PassphraseRating | null>(null);
  useEffect(() => {
    let isNewest = true;
    const timer = setTimeout(() => {
      void ratePassphrase(typed).then((answer) => {
        if (isNewest) setRating(answer);
      });
    }, pauseMs);
    return () => {
      isNewest = false;
      clearTimeout(timer);
    };
  }, [typed]);
  if (typed === '' || rating === null) return null;
  return (
    <p className="strength small" role="status" data-score={rating.score}>
      <meter min={0} max={4} low={2.5} high={2.9} optimum={4} value={rating.score} aria-hidden />
      {words.strength[rating.score]}
    </p>
  );
}
