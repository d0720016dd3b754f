import { IconAlertTriangle, IconLink } from '@tabler/icons-react';
import type { ChainBreak, ChainState } from '../../shared/audit.ts';
import { EvidenceMark } from '../components/evidence-mark.tsx';
import { auditWords } from '../words/areas/audit.ts';
import { trailNoticesWords } from '../words/areas/trail-notices.ts';
import { useTimes } from '../words/times.ts';
import { useLanguage } from '../words/use-words.ts';
import { useCounts } from './use-counts.ts';

/** Whether the trail is whole, since when, and how that is known. */
export function ChainLine({ chain }: { readonly chain: ChainState }) {
  const words = auditWords[useLanguage()];
  const { moment } = useTimes();
  const count = useCounts();
  if (chain.breakCount > 0) return <BrokenChain chain={chain} />;
  if (chain.since === null) return null;
  return (
    <p className="good-line">
      <IconLink size={16} aria-hidden />
      <span>
        {words.whole(moment(chain.since), count(chain.entries))}{' '}
        <EvidenceMark evidence="measured" word={words.justChecked} />
      </span>
    </p>
  );
}

function BrokenChain({ chain: { breaks, breakCount } }: { readonly chain: ChainState }) {
  const words = auditWords[useLanguage()];
  const count = useCounts();
  const others = breakCount - breaks.length;
  return (
    <section className="chain-broken" aria-label={words.brokenTitle(count(breakCount))}>
      <p className="strong attention-line">
        <IconAlertTriangle size={16} aria-hidden />
        {words.brokenTitle(count(breakCount))}
      </p>
      <ul className="what-stops">
        {breaks.map((found) => (
          <li key={`${found.kind}/${String(found.line)}`}>
            <BreakLine found={found} />
          </li>
        ))}
        {others > 0 && <li>{words.moreBreaks(count(others))}</li>}
      </ul>
      <p>{words.brokenAdvice}</p>
    </section>
  );
}

function BreakLine({ found: { kind, line, expected } }: { readonly found: ChainBreak }) {
  const words = auditWords[useLanguage()];
  const { breaks } = trailNoticesWords[useLanguage()];
  const count = useCounts();
  const isKnown = kind !== 'end-unknown';
  return (
    <>
      {breaks[kind](count(line), count(expected ?? 0))}{' '}
      <EvidenceMark evidence={isKnown ? 'measured' : 'unknown'} word={isKnown ? words.justChecked : words.notKnown} />
    </>
  );
}
