import { IconAlertTriangle, IconCalendarDue } from '@tabler/icons-react';
import type { AppState } from '../../../shared/app-state.ts';
import { daysLeft, type End, hasEnded, livesOf } from '../../../shared/lifetime/ends.ts';
import { reminderDays } from '../../../shared/lifetime/limits.ts';
import { goToVault } from '../../state/actions.ts';
import type { LifetimesWords } from '../../words/areas/lifetimes.ts';
import './life-line.css';
import { useMinute } from './times.ts';
import { useLifetimesWords } from './use-lifetimes-words.ts';

/** On every screen: how many secrets have ended or end soon; nothing while none does. */
export function LifeLine({ app }: { readonly app: AppState }) {
  const words = useLifetimesWords();
  const now = useMinute();
  const ends = livesOf(app.connections).flatMap(({ end }) => end ?? []);
  const over = ends.filter((end) => hasEnded(end, now));
  const text = over.length > 0 ? words.lineOver(over.length) : soonText(ends, now, words);
  if (text === null) return null;
  const Symbol = over.length > 0 ? IconAlertTriangle : IconCalendarDue;
  return (
    <button
      type="button"
      className="life-line small"
      data-over={over.length > 0}
      onClick={() => {
        goToVault('lifetimes');
      }}
    >
      <Symbol size={16} aria-hidden />
      <span>{text}</span>
    </button>
  );
}

/** How many end before the nearest limit that one of them has passed; `null` when none has. */
function soonText(ends: readonly End[], now: Date, words: LifetimesWords): string | null {
  const left = ends.map((end) => daysLeft(end, now));
  const limit = reminderDays.findLast((days) => left.some((each) => each <= days));
  if (limit === undefined) return null;
  return words.lineSoon(left.filter((each) => each <= limit).length, words.days(limit));
}
