import {
  IconBook2,
  IconCircleDashed,
  IconGauge,
  IconHelpCircle,
  IconUserCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Evidence } from '../../shared/evidence.ts';
import { useWords } from '../words/use-words.ts';
import './evidence-mark.css';

const symbols: Readonly<Record<Evidence, TablerIcon>> = {
  measured: IconGauge,
  confirmed: IconUserCheck,
  documented: IconBook2,
  inferred: IconCircleDashed,
  unknown: IconHelpCircle,
};

const order: readonly Evidence[] = ['measured', 'confirmed', 'documented', 'inferred', 'unknown'];

/** How the assistant knows a thing: a symbol and a word. `word` replaces the usual one. */
export function EvidenceMark({ evidence, word }: { readonly evidence: Evidence; readonly word?: string }) {
  const { marks } = useWords().evidence;
  const Symbol = symbols[evidence];
  return (
    <span className="evidence-mark" data-evidence={evidence}>
      <Symbol size={16} aria-hidden />
      {word ?? marks[evidence].name}
    </span>
  );
}

/** What each of the five marks means. */
export function EvidenceLegend() {
  const { legend, marks } = useWords().evidence;
  return (
    <details className="evidence-legend">
      <summary>{legend}</summary>
      <ul className="plain-list">
        {order.map((evidence) => (
          <li key={evidence}>
            <EvidenceMark evidence={evidence} /> {marks[evidence].meaning}
          </li>
        ))}
      </ul>
    </details>
  );
}
