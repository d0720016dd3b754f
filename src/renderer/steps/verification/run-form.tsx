import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import type { Connection } from '../../../shared/connection.ts';
import { longestText } from '../../../shared/longest-text.ts';
import { ActButton } from '../../components/act-button.tsx';
import { ProblemAt } from '../../components/problem-note.tsx';
import { runSpot } from '../../state/spots.ts';
import { nameKnownUser, startRun, useVerification } from '../../state/verification.ts';
import { tokenInUse } from '../token-names.ts';
import { useVerificationWords } from './use-verification-words.ts';

interface RunFormProps {
  readonly connection: Connection;
  /** Whether the run is what is to be done next. */
  readonly isPrimary: boolean;
  /** After a run the field is folded away, as it seldom changes. */
  readonly isAgain: boolean;
}

/** Begins a run, with the name of somebody to look for. */
export function RunForm({ connection, isPrimary, isAgain }: RunFormProps) {
  const { before: words } = useVerificationWords();
  const spot = runSpot(connection.id);
  const field = <KnownUserField connection={connection} />;
  return (
    <>
      <form
        className="run-form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void startRun(connection.id, null);
        }}
      >
        {!isAgain && field}
        <ActButton spot={spot} variant={isPrimary ? 'filled' : 'default'}>
          {isAgain ? words.again : words.start}
        </ActButton>
        {isAgain && (
          <details>
            <summary>{words.newPerson}</summary>
            {field}
          </details>
        )}
      </form>
      <ProblemAt spot={spot} />
    </>
  );
}

function KnownUserField({ connection }: { readonly connection: Connection }) {
  const { before: words } = useVerificationWords();
  const { knownUser } = useVerification(connection.id);
  const owner = tokenInUse(connection)?.owner ?? '';
  const usesOwner = connection.way === 'token' && owner.includes('@');
  return (
    <TextInput
      label={words.knownUser}
      description={usesOwner ? `${words.knownUserHint} ${words.knownUserOwner(owner)}` : words.knownUserHint}
      value={knownUser}
      maxLength={longestText}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => {
        nameKnownUser(connection.id, currentTarget.value);
      }}
    />
  );
}
