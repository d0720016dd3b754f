import { useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import { livesOf } from '../../shared/lifetime/ends.ts';
import { EvidenceLegend } from '../components/evidence-mark.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { CalendarButton } from './lifetimes/calendar-button.tsx';
import { LifeRow } from './lifetimes/life-row.tsx';
import { useMinute } from './lifetimes/times.ts';
import { useLifetimesWords } from './lifetimes/use-lifetimes-words.ts';
import './lifetimes/lifetimes.css';
import { RotationEnd, type RotationEnding } from './rotation/rotation-end.tsx';
import { RotationPanel } from './rotation/rotation-panel.tsx';

/** When every secret ends, what ends first on top; and the replacement of one of them, step by step. */
export function LifetimesSection({ app }: { readonly app: AppState }) {
  const [open, setOpen] = useState<ConnectionId | null>(null);
  const [ending, setEnding] = useState<RotationEnding | null>(null);
  const connection = app.connections.find(({ id }) => id === open);
  const rotation = connection?.rotation ?? null;
  const isReplacing = rotation !== null;
  const section = useFocusKept('[data-lives]', isReplacing || ending !== null);
  return (
    <div ref={section} className="stack">
      {connection !== undefined && rotation !== null && (
        <RotationPanel
          connection={connection}
          rotation={rotation}
          onLeave={() => {
            setOpen(null);
          }}
          onEnd={setEnding}
        />
      )}
      {!isReplacing && ending !== null && (
        <RotationEnd
          ending={ending}
          onDismiss={() => {
            setEnding(null);
          }}
        />
      )}
      {!isReplacing && (
        <LifeList
          app={app}
          onOpenRotation={(id) => {
            setEnding(null);
            setOpen(id);
          }}
        />
      )}
    </div>
  );
}

interface LifeListProps {
  readonly app: AppState;
  readonly onOpenRotation: (id: ConnectionId) => void;
}

function LifeList({ app, onOpenRotation }: LifeListProps) {
  const words = useLifetimesWords();
  const now = useMinute();
  const lives = livesOf(app.connections);
  return (
    <div className="stack">
      <p tabIndex={-1} data-lives>
        {words.intro}
      </p>
      {lives.length === 0 && <p className="quiet">{words.none}</p>}
      {lives.some(({ end }) => end !== null) && (
        <div className="actions">
          <CalendarButton only={null} />
          <ProblemAt spot="calendar" />
        </div>
      )}
      <ul className="plain-list life-list" aria-label={words.list}>
        {lives.map((life) => (
          <LifeRow
            key={`${life.connection.id}/${life.credential}`}
            life={life}
            now={now}
            onOpenRotation={onOpenRotation}
          />
        ))}
      </ul>
      {lives.length > 0 && <EvidenceLegend />}
    </div>
  );
}
