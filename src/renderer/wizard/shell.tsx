import type { ReactNode } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import { useWords } from '../words/use-words.ts';
import { Notices } from './notices.tsx';
import { RailFoot } from './rail-foot.tsx';
import './shell.css';

interface ShellProps {
  readonly app: AppState;
  readonly railHead: ReactNode;
  /** A page scrolls as a whole; a step has columns that scroll by themselves. */
  readonly layout?: 'page' | 'step';
  readonly isPractice?: boolean;
  readonly children: ReactNode;
}

/** The zones of every screen: the rail, and the stage beside it. Practice has a frame and its word. */
export function Shell({ app, railHead, layout = 'page', isPractice = false, children }: ShellProps) {
  return (
    <div className="shell" data-practice={isPractice}>
      {isPractice && <PracticeBand />}
      <div className="shell-zones">
        <header className="rail-head">{railHead}</header>
        <main className="stage" data-layout={layout}>
          <Notices notices={app.notices} />
          {children}
        </main>
        <RailFoot app={app} />
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
