import type { ReactNode } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import { Notices } from './notices.tsx';
import { RailFoot } from './rail-foot.tsx';
import { useWords } from '../words/use-words.ts';
import './shell.css';

interface ShellProps {
  readonly app: AppState;
  readonly railHead: ReactNode;
  /** Quiet actions of the screen, at the end of the rail. */
  readonly railActions?: ReactNode;
  readonly aside?: ReactNode;
  readonly isPractice?: boolean;
  readonly children: ReactNode;
}

/** The zones of every screen: the rail, the middle, and beside it what helps. Practice has a frame and its word. */
export function Shell({ app, railHead, railActions, aside, isPractice = false, children }: ShellProps) {
  return (
    <div className="shell" data-practice={isPractice}>
      {isPractice && <PracticeBand />}
      <div className="shell-zones">
        <header className="rail-head">{railHead}</header>
        <div className="stage">
          <div className="stage-columns" data-beside={isPractice ? 'practice' : 'notes'}>
            <main className="stage-main">
              <Notices notices={app.notices} />
              {children}
            </main>
            {aside !== undefined && <aside className="stage-aside">{aside}</aside>}
          </div>
        </div>
        <RailFoot app={app}>{railActions}</RailFoot>
      </div>
    </div>
  );
}

function PracticeBand() {
  const { practice } = useWords();
  return (
    <section className="practice-band small" aria-label={practice.word}>
      <span className="strong">{practice.word}</span> · {practice.explanation}
    </section>
  );
}
