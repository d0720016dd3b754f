import type { LocalText } from '../../shared/language.ts';
import { useLocal } from '../words/use-words.ts';
import './what-stops.css';

/** What no longer works, and what goes on, point by point. */
export function WhatStops({ told }: { readonly told: readonly LocalText[] }) {
  const local = useLocal();
  return (
    <ul className="what-stops">
      {told.map((text) => (
        <li key={text.en}>{local(text)}</li>
      ))}
    </ul>
  );
}
