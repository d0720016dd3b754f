import { IconAlertTriangle, IconHourglass, IconShieldCheck } from '@tabler/icons-react';
import type { Connection } from '../../../shared/connection.ts';
import { kindName } from '../token-names.ts';
import type { CredentialName, TrialNote } from '../../../shared/credential.ts';
import type { ProblemCode } from '../../../shared/problem.ts';
import { credentialFor } from '../../../shared/procedure/procedure.ts';
import type { Catching } from '../../../shared/procedure/task.ts';
import { isRefusal } from '../../../shared/trials.ts';
import { CxoneText } from '../../components/cxone-text.tsx';
import { useAdvice } from '../../components/use-saying.ts';
import { spotOf, useCapture } from '../../state/captures.ts';
import { useWords } from '../../words/use-words.ts';
import { CredentialRow } from '../credential-row.tsx';
import { StoredLine } from '../stored-line.tsx';
import { trialOfCatch, useIsOnItsWay } from './catch-trial.ts';
import './catching.css';
import { CatchTrial } from './catch-trial-line.tsx';
import { refusalSaying } from './refusal-saying.ts';
import { useCatchingWords } from './use-catching-words.ts';

interface CaughtProps {
  readonly connection: Connection;
  readonly secret: Catching['secret'];
}

type State = 'trying' | 'refused' | 'safe';

const symbols = { trying: IconHourglass, refused: IconAlertTriangle, safe: IconShieldCheck } as const;

/** What became of the secret: stored and compared, the clipboard emptied, tried; and whether to save in CXone now. */
export function Caught({ connection, secret }: CaughtProps) {
  const catching = useCatchingWords();
  const adviceOf = useAdvice();
  const refusal = refusalOf(connection.trials[trialOfCatch(secret, connection)]);
  const state = stateOf(useIsOnItsWay(secret, connection), refusal);
  const refused = state === 'refused' && refusal !== null ? refusalSaying(refusal, secret, catching, adviceOf) : null;
  const Symbol = symbols[state];
  const title = refused?.title ?? (state === 'trying' ? catching.trying : catching.safe[secret]);
  const { cxoneLanguage } = connection;
  return (
    <div className="caught" data-state={state}>
      <p className="caught-title" role="status">
        <Symbol size={22} aria-hidden />
        <span>
          <CxoneText text={title} cxoneLanguage={cxoneLanguage} />
        </span>
      </p>
      {refused !== null && (
        <p>
          <CxoneText text={refused.how} cxoneLanguage={cxoneLanguage} />
        </p>
      )}
      <ul className="plain-list">
        {partsOf(secret, connection).map((credential) => (
          <Part key={credential} connection={connection} credential={credential} mayReplace={state === 'refused'} />
        ))}
        <CatchTrial connection={connection} secret={secret} />
      </ul>
    </div>
  );
}

function stateOf(isOnItsWay: boolean, refusal: ProblemCode | null): State {
  if (isOnItsWay) return 'trying';
  return refusal === null ? 'safe' : 'refused';
}

function refusalOf(note: TrialNote | undefined): ProblemCode | null {
  const code = note?.outcome.kind === 'problem' ? note.outcome.problem.code : null;
  return code !== null && isRefusal(code) ? code : null;
}

/** Of a key both halves are saved in CXone together. */
const partsOf = (secret: Catching['secret'], connection: Connection): readonly CredentialName[] =>
  secret === 'scim-token' ? [credentialFor(secret, connection)] : ['access-key-id', 'access-key-secret'];

interface PartProps {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly mayReplace: boolean;
}

function Part({ connection, credential, mayReplace }: PartProps) {
  const words = useWords();
  const note = connection.credentials[credential];
  if (note === undefined) return null;
  if (mayReplace)
    return (
      <li>
        <CredentialRow connection={connection} credential={credential} isPrimary={false} />
      </li>
    );
  return (
    <li>
      <p className="strong">{kindName(words, credential)}</p>
      <StoredLine note={note} />
      <ClipboardLine connection={connection} credential={credential} />
    </li>
  );
}

function ClipboardLine({ connection, credential }: Omit<PartProps, 'mayReplace'>) {
  const words = useCatchingWords();
  const capture = useCapture(spotOf({ connectionId: connection.id, credential }));
  const says = capture?.kind === 'stored' ? words.clipboard[capture.clipboard] : null;
  return says === null ? null : <p className="small quiet">{says}</p>;
}
