import { IconAlertTriangle } from '@tabler/icons-react';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { useStoreName } from '../components/use-store-name.ts';
import { ask, isAsking } from '../state/ask.ts';
import { secretActionSpot } from '../state/spots.ts';
import { announce } from '../state/window-store.ts';
import { secretName } from '../steps/token-names.ts';
import { secretActionsWords } from '../words/areas/secret-actions.ts';
import { useTimes } from '../words/times.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { RemoveSecret } from './remove-secret.tsx';
import type { SecretRowProps } from './secret-row-props.ts';

/** A secret that its store did not have any more: what is known of it, and what the person can do. */
export function MissingSecret(props: SecretRowProps) {
  const { connection, credential, note } = props;
  const words = useWords();
  const { missing } = useStoresWords();
  const { moment } = useTimes();
  const store = useStoreName(note.store);
  const name = secretName(words, connection, credential);
  const spot = secretActionSpot(connection.id, credential);
  const { foundAgain } = secretActionsWords[useLanguage()];
  const lookAgain = async (): Promise<void> => {
    if (isAsking(spot)) return;
    const reply = await ask(spot, ({ credentials }) =>
      credentials.lookAgain({ connectionId: connection.id, credential }),
    );
    if (reply.ok) announce(foundAgain(`${name}, ${connection.name}`));
  };
  return (
    <>
      <h3 className="label-title" tabIndex={-1}>
        {name}
      </h3>
      <p className="hint-line">
        <IconAlertTriangle size={16} aria-hidden />
        <span>
          {missing.said(store, moment(note.storedAt))}
          {note.lastFour !== '' && ` · ${words.credentials.endsIn(note.lastFour)}`}
        </span>
      </p>
      <p className="small quiet">{note.store === 'sealed' ? missing.otherFile : missing.otherKeychain}</p>
      <div className="actions">
        <ActButton
          spot={spot}
          variant="default"
          name={missing.lookAgainNamed(name, connection.name)}
          onAct={() => void lookAgain()}
        >
          {missing.lookAgain}
        </ActButton>
      </div>
      <ProblemAt spot={spot} />
      <RemoveSecret {...props} />
    </>
  );
}
