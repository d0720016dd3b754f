import { IconAlertTriangle } from '@tabler/icons-react';
import type { TrialNote } from '../../shared/credential.ts';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';

/** How the newest trial of a token ended, in one line. */
export function TrialLine({ note }: { readonly note: TrialNote | undefined }) {
  const { tokens, trials, problems } = useWords();
  const { moment } = useTimes();
  if (note === undefined) return <p className="small quiet">{tokens.notTried}</p>;
  if (note.outcome.kind === 'accepted') {
    return (
      <p className="actions small">
        <EvidenceMark evidence="measured" />
        {trials.acceptedAt(moment(note.at))}
      </p>
    );
  }
  return (
    <p className="small attention-line">
      <IconAlertTriangle size={16} aria-hidden />
      {tokens.refused(problems[note.outcome.problem.code].title)}
    </p>
  );
}
