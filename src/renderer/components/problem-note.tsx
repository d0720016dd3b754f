import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { lazy, type ReactNode, type Ref, Suspense, useEffect, useRef } from 'react';
import type { Problem, ProblemCode } from '../../shared/problem.ts';
import type { Spot } from '../state/spots.ts';
import { useProblem } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import './problem-note.css';
import { useSaying } from './use-saying.ts';

/** Not faults: the person wanted it so, or may go on without it. */
const calmCodes: ReadonlySet<ProblemCode> = new Set(['cancelled', 'client-missing']);

type Tone = 'calm' | 'attention' | 'blocked';

interface ProblemNoteProps {
  readonly problem: Problem;
  /** How heavy it is; by itself a problem is in the way, and some are none. */
  readonly tone?: Tone;
  readonly ref?: Ref<HTMLDivElement>;
  readonly children?: ReactNode;
}

/** Says what happened and what to do; the code and the facts for a ticket are one click below. */
export function ProblemNote({ problem, tone = toneOf(problem), ref, children }: ProblemNoteProps) {
  const { title, advice } = useSaying(problem);
  const Symbol = tone === 'calm' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div ref={ref} className="problem-note" data-tone={tone} role="alert">
      <Symbol className="problem-note-symbol" size={20} aria-hidden />
      <div className="problem-note-text">
        <p className="strong">{title}</p>
        <p>{advice}</p>
        {problem.code === 'vault-sealed' && <OpenInPlace />}
        {children}
        <ProblemDetails problem={problem} />
      </div>
    </div>
  );
}

/** Most windows never need it. */
const OpenFile = lazy(async () => {
  const { OpenFile: Form } = await import('./open-file.tsx');
  return { default: Form };
});

/** Asks for the passphrase where it is missing. */
function OpenInPlace() {
  return (
    <Suspense>
      <OpenFile />
    </Suspense>
  );
}

const toneOf = ({ code }: Problem): Tone => (calmCodes.has(code) ? 'calm' : 'blocked');

/** The code and the facts, for a ticket. */
export function ProblemDetails({ problem: { code, facts = {} } }: { readonly problem: Problem }) {
  const { common } = useWords();
  return (
    <details>
      <summary>{common.details}</summary>
      <dl className="facts mono">
        {Object.entries({ [common.code]: code, ...facts }).map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Whoever comes back to a screen begins at its top, whatever problem is still there. */
const broughtIntoView = new WeakSet<Problem>();

/**
 * The problem of one place, or nothing; it comes into view when it arises, wherever the button was that was pressed. Not within
 * a form: it may hold the one that opens the vault file.
 */
export function ProblemAt({ spot }: { readonly spot: Spot }) {
  const problem = useProblem(spot);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem === undefined || broughtIntoView.has(problem)) return;
    broughtIntoView.add(problem);
    note.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return problem === undefined ? null : <ProblemNote ref={note} problem={problem} />;
}
