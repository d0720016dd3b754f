import { useId } from 'react';
import type { TermId } from '../../shared/procedure/terms.ts';
import { terms } from '../../shared/procedure/terms.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import './term-list.css';

/** Terms to unfold where they stand; of one list, one is open at a time. */
export function TermList({ terms: ids }: { readonly terms: readonly TermId[] }) {
  const { help } = useWords();
  const local = useLocal();
  const group = useId();
  return (
    <ul className="plain-list term-list" aria-label={help.terms.inTask}>
      {ids.map((id) => (
        <li key={id}>
          <details name={group}>
            <summary>{local(terms[id].name)}</summary>
            <p>{local(terms[id].meaning)}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
