import { Loader } from '@mantine/core';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { useNow } from './use-now.ts';

/** Says what is going on and since when. `since` is in milliseconds. */
export function Working({ what, since }: { readonly what: string; readonly since: number }) {
  const { common } = useWords();
  const { duration } = useTimes();
  const seconds = Math.floor((useNow() - since) / 1000);
  return (
    <p className="working">
      <Loader size={16} aria-hidden />
      <span>
        <span role="status">{what}</span>
        {seconds >= 1 && <span className="quiet"> {common.workingFor(duration(seconds))}</span>}
      </span>
    </p>
  );
}
