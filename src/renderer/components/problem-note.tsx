import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Problem, ProblemCode } from '../../shared/problem.ts';
import type { Spot } from '../state/spots.ts';
import { useProblem, useWindow } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';
import type { Platform } from '../words/words.ts';
import './problem-note.css';

/** Not faults: the person wanted it so, or may go on without it. */
const calmCodes: ReadonlySet<ProblemCode> = new Set(['cancelled', 'client-missing']);

type Tone = 'calm' | 'attention' | 'blocked';

interface ProblemNoteProps {
  readonly problem: Problem;
  /** How heavy it is; by itself a problem is in the way, and some are none. */
  readonly tone?: Tone;
  readonly children?: ReactNode;
}

/** Says what happened and what to do; the code and the facts for a ticket are one click below. */
export function ProblemNote({ problem, tone = toneOf(problem), children }: ProblemNoteProps) {
  const { title, advice } = useSaying(problem);
  const Symbol = tone === 'calm' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className="problem-note" data-tone={tone} role="alert">
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

/** The sentences for a problem, on this system. */
export function useSaying({ code }: Problem): { readonly title: string; readonly advice: string } {
  const { title, advice } = useWords().problems[code];
  const platform = usePlatform();
  return { title, advice: typeof advice === 'string' ? advice : advice[platform] };
}

const usePlatform = (): Platform => useWindow((state) => state.app?.keychain.platform) ?? 'linux';

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

/** The problem of one place, or nothing. */
export function ProblemAt({ spot }: { readonly spot: Spot }) {
  const problem = useProblem(spot);
  return problem === undefined ? null : <ProblemNote problem={problem} />;
}
