import { Button } from '@mantine/core';
import type { FindingCode } from '../../../shared/diagnosis/finding-codes.ts';
import { checks } from '../../../shared/verification/check-list.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { ProblemAt } from '../../components/problem-note.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { Working } from '../../components/working.tsx';
import { findingSpot } from '../../state/spots.ts';
import { cancelRun, startRun, useVerification } from '../../state/verification.ts';
import { openDialog } from '../../state/window-store.ts';
import { useLocal, useWords } from '../../words/use-words.ts';
import type { FindingProps } from './finding-row.tsx';
import { useVerificationWords } from './use-verification-words.ts';

/** The issuer is one that a company may have good reason to trust. */
const mayBeCompany: ReadonlySet<FindingCode> = new Set<FindingCode>(['tls-untrusted', 'tls-inspected']);

/** What can be done about a finding: ask again, copy it, or trust the issuer that is in between. */
export function FindingActions({ connectionId, runId, finding: { check, code }, isNewest }: FindingProps) {
  const { findings: words } = useVerificationWords();
  const { run } = useVerification(connectionId);
  const buttons = useFocusKept('button', run.at === 'running' && run.only === check);
  const local = useLocal();
  const spot = findingSpot(connectionId, check);
  const title = local(checks[check].title);
  return (
    <>
      <div ref={buttons} className="actions">
        {isNewest && <CheckAgain connectionId={connectionId} check={check} title={title} />}
        <CopyButton
          spot={spot}
          thing={title}
          says={{ label: words.ticket, name: words.ticketNamed(title) }}
          copy={({ verification }) => verification.copyTicket({ connectionId, runId, check })}
        />
        {mayBeCompany.has(code) && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              openDialog('company-certificates');
            }}
          >
            {words.certificates}
          </Button>
        )}
      </div>
      <ProblemAt spot={spot} />
    </>
  );
}

type CheckAgainProps = Pick<FindingProps, 'connectionId'> &
  Pick<FindingProps['finding'], 'check'> & { readonly title: string };

/** Asks this one thing again. While another one is asked, it waits. */
function CheckAgain({ connectionId, check, title }: CheckAgainProps) {
  const { findings: words } = useVerificationWords();
  const { common } = useWords();
  const { run } = useVerification(connectionId);
  const isRunning = run.at === 'running';
  if (isRunning && run.only === check) {
    return (
      <>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            void cancelRun(connectionId);
          }}
        >
          {common.cancel}
        </Button>
        <Working what={words.asking} since={run.since} />
      </>
    );
  }
  return (
    <Button
      variant="default"
      size="compact-sm"
      disabled={isRunning}
      aria-label={words.againNamed(title)}
      onClick={() => {
        void startRun(connectionId, check);
      }}
    >
      {words.again}
    </Button>
  );
}
