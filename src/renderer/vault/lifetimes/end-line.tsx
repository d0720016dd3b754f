import { IconAlertTriangle, IconCalendarDue, IconHelpCircle } from '@tabler/icons-react';
import { daysLeft, type End, evidenceOf, hasEnded } from '../../../shared/lifetime/ends.ts';
import { EvidenceMark } from '../../components/evidence-mark.tsx';
import { useDay } from './times.ts';
import { useLifetimesWords } from './use-lifetimes-words.ts';

/** Days before the end from which on it needs somebody. */
const soon = 20;

/** When a secret ends and how that is known, in one line. */
export function EndLine({ end, now }: { readonly end: End | null; readonly now: Date }) {
  const words = useLifetimesWords();
  const day = useDay();
  if (end === null) {
    return (
      <p className="end-line" data-end="unknown">
        <IconHelpCircle size={16} aria-hidden />
        <span>{words.unknownLong}</span>
      </p>
    );
  }
  const left = daysLeft(end, now);
  const isOver = hasEnded(end, now);
  const Symbol = isOver ? IconAlertTriangle : IconCalendarDue;
  const when = left === 0 ? words.endsToday(day(end.on)) : words.ends(day(end.on), words.days(left));
  return (
    <p className="end-line" data-end={isOver ? 'over' : left <= soon ? 'soon' : 'later'}>
      <Symbol size={16} aria-hidden />
      <span>{isOver ? words.overdue(day(end.on), end.how) : when}</span>
      <EvidenceMark evidence={evidenceOf(end)} word={words.how[end.how]} />
    </p>
  );
}
