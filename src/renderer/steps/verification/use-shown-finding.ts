import { useEffect, useState } from 'react';
import type { CheckId } from '../../../shared/verification/check-ids.ts';
import { findingElement } from './finding-row.tsx';

/**
 * Takes the person to a finding: unfolds it and gives it the focus. `beforehand` has to make sure that it is on the
 * screen.
 */
export function useShownFinding(beforehand: () => void): (check: CheckId) => void {
  const [wanted, setWanted] = useState<{ readonly check: CheckId } | null>(null);
  useEffect(() => {
    const element = wanted === null ? null : document.getElementById(findingElement(wanted.check));
    if (!(element instanceof HTMLDetailsElement)) return;
    element.open = true;
    element.scrollIntoView({ block: 'start' });
    element.querySelector('summary')?.focus({ preventScroll: true });
  }, [wanted]);
  return (check) => {
    beforehand();
    setWanted({ check });
  };
}
