import { Button } from '@mantine/core';
import { IconHourglass, IconInfoCircle } from '@tabler/icons-react';
import type { Connection } from '../../../shared/connection.ts';
import { goToStep } from '../../state/actions.ts';
import { useLocal, useWords } from '../../words/use-words.ts';
import { canLogIn, type Missing, missingForScim } from './missing.ts';
import { RunForm } from './run-form.tsx';
import { useVerificationWords } from './use-verification-words.ts';

/** What a run will ask, what it lacks, and its beginning. */
export function BeforeRun({ connection }: { readonly connection: Connection }) {
  const { before: words } = useVerificationWords();
  const missing = missingForScim(connection);
  return (
    <>
      <section className="verification-section">
        <h3 className="label-title">{words.title}</h3>
        <ul className="bullets">
          {words.asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ul>
        <p className="small quiet">{words.promise}</p>
      </section>
      <Lacking connection={connection} />
      <RunForm connection={connection} isPrimary={(missing?.step ?? null) === null} isAgain={false} />
    </>
  );
}

/** Which credential is missing, where it is made, and what a run comes to without it. */
export function Lacking({ connection }: { readonly connection: Connection }) {
  const { before: words } = useVerificationWords();
  const missing = missingForScim(connection);
  if (missing !== null) return <MissingNote connection={connection} missing={missing} />;
  if (canLogIn(connection)) return null;
  return (
    <p className="hint-line small quiet">
      <IconInfoCircle size={16} aria-hidden />
      {words.noAccessKey}
    </p>
  );
}

interface MissingNoteProps {
  readonly connection: Connection;
  readonly missing: Missing;
}

function MissingNote({ connection, missing: { credential, step } }: MissingNoteProps) {
  const { before: words } = useVerificationWords();
  const { credentials, step: stepWords } = useWords();
  const local = useLocal();
  const thing = credentials.names[credential];
  return (
    <div className="stack">
      <p className="attention-line">
        <IconHourglass size={18} aria-hidden />
        {step === null ? words.missingOnWay(thing) : words.missing(thing, local(step.title))}
      </p>
      <p>{words.without}</p>
      {step !== null && (
        <Button
          variant="filled"
          onClick={() => {
            goToStep(connection.id, step.id);
          }}
        >
          {stepWords.goTo(local(step.title))}
        </Button>
      )}
    </div>
  );
}
