import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCalendarDue } from '@tabler/icons-react';
import type { AppState } from '../../../shared/app-state.ts';
import { daysLeft, hasEnded, livesOf } from '../../../shared/lifetime/ends.ts';
import { reminderDays } from '../../../shared/lifetime/limits.ts';
import { goToVault } from '../../state/actions.ts';
import './life-line.css';
import { useDays, useMinute } from './times.ts';
import { useLifetimesWords } from './use-lifetimes-words.ts';

const [farthest] = reminderDays;

/** On every screen: how many secrets have ended or end soon; nothing while none does. */
export function LifeLine({ app }: { readonly app: AppState }) {
  const words = useLifetimesWords();
  const { days } = useDays();
  const now = useMinute();
  const ends = livesOf(app.connections).flatMap(({ end }) => end ?? []);
  const over = ends.filter((end) => hasEnded(end, now)).length;
  const soon = ends.filter((end) => !hasEnded(end, now) && daysLeft(end, now) <= farthest);
  const nearest = Math.max(1, ...soon.slice(0, 1).map((end) => daysLeft(end, now)));
  if (over + soon.length === 0) return null;
  const Symbol = over > 0 ? IconAlertTriangle : IconCalendarDue;
  const within = reminderDays.findLast((limit) => nearest <= limit) ?? farthest;
  const count = soon.filter((end) => daysLeft(end, now) <= within).length;
  return (
    <div className="life-line small" data-over={over > 0}>
      <p className="attention-line">
        <Symbol size={16} aria-hidden />
        <span>{over > 0 ? words.lineOver(over) : words.lineSoon(count, days(within))}</span>
      </p>
      {!(app.place.screen === 'vault' && app.place.section === 'lifetimes') && (
        <Button
          variant="subtle"
          size="compact-xs"
          onClick={() => {
            goToVault('lifetimes');
          }}
        >
          {words.lineAct}
        </Button>
      )}
    </div>
  );
}
