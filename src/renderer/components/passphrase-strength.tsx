import { useEffect, useRef, useState } from 'react';
import type { PassphraseRating } from '../../shared/passphrase.ts';
import { ratePassphrase } from '../state/stores.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import './passphrase-strength.css';

const pauseMs = 200;

interface Rated {
  readonly rating: PassphraseRating | null;
  /** For every change of the field; empty forgets the rating. */
  readonly rate: (typed: string) => void;
}

/** How well a new passphrase would hold. What is typed is kept only until the typing pauses, its rating after that. */
export function usePassphraseRating(): Rated {
  const [rating, setRating] = useState<PassphraseRating | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  const rate = (typed: string): void => {
    window.clearTimeout(timer.current);
    const mine = window.setTimeout(() => {
      void ratePassphrase(typed).then((answer) => {
        // Something else was typed meanwhile.
        if (timer.current === mine) setRating(answer);
      });
    }, pauseMs);
    timer.current = mine;
    if (typed !== '') return;
    window.clearTimeout(mine);
    setRating(null);
  };
  return { rating, rate };
}

/** Says how soon somebody would guess it, who knows how people choose. */
export function PassphraseStrength({ rating }: { readonly rating: PassphraseRating | null }) {
  const { passphrase: words } = useStoresWords();
  return (
    <p className="strength small" role="status" data-score={rating?.score}>
      {rating !== null && (
        <>
          <meter min={0} max={4} low={2.5} high={2.9} optimum={4} value={rating.score} aria-hidden />
          {words.strength[rating.score]}
        </>
      )}
    </p>
  );
}
