import { Button } from '@mantine/core';
import type { ConnectionId } from '../../../shared/connection.ts';
import type { RunId } from '../../../shared/verification/finding.ts';
import { openRun, useVerification } from '../../state/verification.ts';
import { useTimes } from '../../words/times.ts';
import { useVerificationWords } from './use-verification-words.ts';

interface EarlierRunsProps {
  readonly connectionId: ConnectionId;
  /** The run that is on the screen. */
  readonly shown: RunId;
}

/** The runs that are kept, apart from the one on the screen, each to be opened. */
export function EarlierRuns({ connectionId, shown }: EarlierRunsProps) {
  const { earlier: words } = useVerificationWords();
  const { moment } = useTimes();
  const { runs, older } = useVerification(connectionId);
  const others = [...runs, ...older].filter(({ id }) => id !== shown);
  if (others.length === 0) return null;
  return (
    <details className="verification-fold">
      <summary>{words.title}</summary>
      <ul className="plain-list earlier-runs">
        {others.map(({ id, startedAt, outcome }) => (
          <li key={id}>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                void openRun(connectionId, id);
              }}
            >
              {words.open(moment(startedAt))}
            </Button>{' '}
            <span className="small quiet">{words.outcomes[outcome]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
