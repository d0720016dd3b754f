import { type SubmitEvent, useRef } from 'react';
import type { Problem } from '../../shared/problem.ts';
import { openFile } from '../state/stores.ts';
import { isAsking } from '../state/ask.ts';
import { useAsking, useProblem, useWindow } from '../state/window-store.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import { ActButton } from './act-button.tsx';
import './open-file.css';
import { PassphraseInput } from './passphrase-input.tsx';
import { useSaying } from './use-saying.ts';
import { Working } from './working.tsx';

/** Asks for the passphrase of the sealed vault file and opens it, in the place where something waits for that. */
export function OpenFile() {
  const { passphrase: words } = useStoresWords();
  const isClosed = useWindow((state) => state.app?.stores.file) === 'closed';
  const asking = useAsking('stores/open');
  const problem = useProblem('stores/open');
  const field = useRef<HTMLInputElement>(null);

  const submit = (): void => {
    const input = field.current;
    if (input === null || isAsking('stores/open')) return;
    const { value } = input;
    input.value = '';
    void openFile(value);
  };

  if (!isClosed) return null;
  return (
    <form
      className="open-file"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      <PassphraseInput ref={field} label={words.label} error={problem && <PassphraseProblem problem={problem} />} />
      <ActButton spot="stores/open" variant="filled">
        {words.open}
      </ActButton>
      {asking !== undefined && <Working what={words.opening} since={asking.since} />}
    </form>
  );
}

/** What happened and what to do, beneath the field. Not the note of other problems, which itself holds this form. */
function PassphraseProblem({ problem }: { readonly problem: Problem }) {
  const { title, advice } = useSaying(problem);
  return <span className="field-problem">{`${title} ${advice}`}</span>;
}
