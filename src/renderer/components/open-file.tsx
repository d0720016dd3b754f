import type { Problem } from '../../shared/problem.ts';
import { openFile } from '../state/stores.ts';
import { announce, useProblem, useWindow } from '../state/window-store.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import { useWords } from '../words/use-words.ts';
import { AskPassphrase } from './ask-passphrase.tsx';
import { useSaying } from './use-saying.ts';

/** Asks for the passphrase of the sealed vault file and opens it, in the place where something waits for that. */
export function OpenFile() {
  const { passphrase: words } = useStoresWords();
  const { fileState } = useWords().keychain;
  const isClosed = useWindow((state) => state.app?.stores.file) === 'closed';
  const problem = useProblem('stores/open');
  if (!isClosed) return null;
  return (
    <AskPassphrase
      spot="stores/open"
      label={words.label}
      confirm={words.open}
      working={words.opening}
      error={problem && <PassphraseProblem problem={problem} />}
      onSubmit={async (typed) => {
        if (await openFile(typed)) announce(fileState.open);
      }}
    />
  );
}

/** What happened and what to do, beneath the field. Not the note of other problems, which itself holds this form. */
function PassphraseProblem({ problem }: { readonly problem: Problem }) {
  const { title, advice } = useSaying(problem);
  return <span className="field-problem">{`${title} ${advice}`}</span>;
}
