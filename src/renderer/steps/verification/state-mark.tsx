import {
  IconAlertTriangle,
  IconArrowsDiff,
  IconBook2,
  IconCircleCheck,
  IconCircleCheckFilled,
  IconCircleMinus,
  IconCircleXFilled,
  IconHelpCircle,
  IconInfoCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import { outcomeNames, verdictNames } from '../../../shared/verification/names.ts';
import type { CheckOutcome, VerdictKind } from '../../../shared/verification/outcomes.ts';
import type { ReasonKind } from '../../../shared/verification/verdict.ts';
import { useLocal } from '../../words/use-words.ts';
import { useVerificationWords } from './use-verification-words.ts';

/** Green only for what was measured and is good, amber where the person is needed, red for what is in the way. */
type Tone = 'good' | 'attention' | 'blocked' | 'unknown' | 'plain';

interface Look {
  readonly symbol: TablerIcon;
  readonly tone: Tone;
}

const outcomeLooks: Readonly<Record<CheckOutcome, Look>> = {
  passed: { symbol: IconCircleCheckFilled, tone: 'good' },
  noted: { symbol: IconInfoCircle, tone: 'plain' },
  failed: { symbol: IconCircleXFilled, tone: 'blocked' },
  unknown: { symbol: IconHelpCircle, tone: 'unknown' },
  skipped: { symbol: IconCircleMinus, tone: 'unknown' },
};

const verdictLooks: Readonly<Record<VerdictKind, Look>> = {
  ready: { symbol: IconCircleCheckFilled, tone: 'good' },
  'ready-with-notes': { symbol: IconCircleCheck, tone: 'good' },
  unproven: { symbol: IconAlertTriangle, tone: 'attention' },
  blocked: { symbol: IconCircleXFilled, tone: 'blocked' },
  unknown: { symbol: IconHelpCircle, tone: 'unknown' },
};

const reasonLooks: Readonly<Record<ReasonKind, Look>> = {
  blocks: verdictLooks.blocked,
  unknown: verdictLooks.unknown,
  unproven: verdictLooks.unproven,
  note: outcomeLooks.noted,
  avoid: { symbol: IconArrowsDiff, tone: 'plain' },
  described: { symbol: IconBook2, tone: 'plain' },
  fits: verdictLooks.ready,
};

/** How a check ended: a symbol and a word. */
export function OutcomeMark({ outcome }: { readonly outcome: CheckOutcome }) {
  return <StateMark look={outcomeLooks[outcome]} word={useLocal()(outcomeNames[outcome])} />;
}

/** What an IdP will meet: a symbol and a word. */
export function VerdictMark({ verdict }: { readonly verdict: VerdictKind }) {
  return <StateMark look={verdictLooks[verdict]} word={useLocal()(verdictNames[verdict])} />;
}

/** How heavy a reason is: a symbol and a word. */
export function ReasonMark({ kind }: { readonly kind: ReasonKind }) {
  return <StateMark look={reasonLooks[kind]} word={useVerificationWords().verdict.kinds[kind]} />;
}

/** The symbol alone, where the word stands beside it. */
export function VerdictSymbol({ verdict }: { readonly verdict: VerdictKind }) {
  const { symbol: Symbol, tone } = verdictLooks[verdict];
  return <Symbol className="state-symbol" data-tone={tone} size={32} aria-hidden />;
}

function StateMark({ look: { symbol: Symbol, tone }, word }: { readonly look: Look; readonly word: string }) {
  return (
    <span className="state-mark small">
      <Symbol className="state-symbol" data-tone={tone} size={16} aria-hidden />
      {word}
    </span>
  );
}
