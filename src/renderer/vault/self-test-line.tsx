import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { LastingStore } from '../../shared/credential.ts';
import type { Language } from '../../shared/language.ts';
import type { SelfTestReport, SelfTestStep } from '../../shared/self-test.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt, ProblemNote } from '../components/problem-note.tsx';
import { useStoreName } from '../components/use-store-name.ts';
import { Working } from '../components/working.tsx';
import { testSpot, testStore, useStores } from '../state/stores.ts';
import { useAsking } from '../state/window-store.ts';
import { useTimes } from '../words/times.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import { useLanguage } from '../words/use-words.ts';

/** The button that puts a store to the test, and what came of it, in words and times. */
export function SelfTestLine({ store }: { readonly store: LastingStore }) {
  const { test: words } = useStoresWords();
  const name = useStoreName(store);
  const report = useStores(({ reports }) => reports[store]);
  const spot = testSpot(store);
  const asking = useAsking(spot);
  return (
    <div className="stack store-test">
      <ActButton
        spot={spot}
        variant="default"
        size="compact-sm"
        name={words.startNamed(name)}
        onAct={() => {
          void testStore(store);
        }}
      >
        {words.start}
      </ActButton>
      <p className="small quiet">{words.what}</p>
      {asking !== undefined && <Working what={words.working} since={asking.since} />}
      <ProblemAt spot={spot} />
      {report !== undefined && asking === undefined && <Report report={report} />}
    </div>
  );
}

function Report({ report: { at, steps } }: { readonly report: SelfTestReport }) {
  const { test: words } = useStoresWords();
  const { moment } = useTimes();
  const problem = steps.find((step) => step.problem !== null)?.problem ?? null;
  const Symbol = problem === null ? IconCircleCheck : IconAlertTriangle;
  return (
    <div className="stack store-test" role="status">
      <p className={problem === null ? 'good-line strong' : 'attention-line strong'}>
        <Symbol size={16} aria-hidden />
        {problem === null ? words.passed(moment(at)) : words.failed(moment(at))}
      </p>
      <ol className="plain-list small">
        {steps.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
      {problem !== null && <ProblemNote problem={problem} />}
    </div>
  );
}

function Step({ step: { step, milliseconds, problem } }: { readonly step: SelfTestStep }) {
  const { test: words } = useStoresWords();
  const language = useLanguage();
  if (problem !== null) return null;
  return (
    <li>
      {words.steps[step]} <span className="quiet">({timeIn(language, milliseconds)})</span>
    </li>
  );
}

/** In seconds from one on; the unit stays on the line of its number. */
const timeIn = (language: Language, milliseconds: number): string =>
  milliseconds < 1_000
    ? `${String(milliseconds)}\u00A0ms`
    : `${(milliseconds / 1_000).toLocaleString(language, { maximumFractionDigits: 1 })}\u00A0s`;
