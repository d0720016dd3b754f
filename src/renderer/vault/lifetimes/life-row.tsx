import { IconArrowsExchange } from '@tabler/icons-react';
import type { TrialName } from '../../../shared/credential.ts';
import { isToken, kindOf } from '../../../shared/credential-kinds.ts';
import type { Connection, ConnectionId } from '../../../shared/connection.ts';
import type { CredentialName } from '../../../shared/credential.ts';
import type { Life } from '../../../shared/lifetime/ends.ts';
import { Button } from '@mantine/core';
import { ActButton } from '../../components/act-button.tsx';
import { ProblemAt } from '../../components/problem-note.tsx';
import { beginRotation } from '../../state/rotation.ts';
import { lifeSpot } from '../../state/spots.ts';
import { useSecretName } from '../use-secret-name.ts';
import { CalendarButton } from './calendar-button.tsx';
import { ConsequenceList } from './consequence-list.tsx';
import { EndForm } from './end-form.tsx';
import { EndLine } from './end-line.tsx';
import { useLifetimesWords } from './use-lifetimes-words.ts';

interface LifeRowProps {
  readonly life: Life;
  readonly now: Date;
  readonly onOpenRotation: (id: ConnectionId) => void;
}

/** One secret: when it ends, what breaks then, and what can be done about it. */
export function LifeRow({ life, now, onOpenRotation }: LifeRowProps) {
  const { connection, credential, note, end } = life;
  const title = useSecretName(connection)(credential);
  const named = `${title} · ${connection.name}`;
  return (
    <li className="life-row">
      <h2 className="label-title">{title}</h2>
      <p className="small quiet">{connection.name}</p>
      <EndLine end={end} now={now} />
      <div className="actions">
        <Replace connection={connection} credential={credential} title={named} onOpenRotation={onOpenRotation} />
        {end !== null && <CalendarButton only={{ connectionId: connection.id, credential }} title={named} />}
      </div>
      <ProblemAt spot={lifeSpot(connection.id, credential)} />
      <ConsequenceList connection={connection} credential={credential} title={named} />
      <EndForm key={note.storedAt} connection={connection} credential={credential} note={note} title={named} />
    </li>
  );
}

interface ReplaceProps {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly title: string;
  readonly onOpenRotation: (id: ConnectionId) => void;
}

function Replace({ connection, credential, title, onOpenRotation }: ReplaceProps) {
  const words = useLifetimesWords();
  const subject = subjectOf(credential);
  const { id, rotation } = connection;
  const spot = lifeSpot(id, credential);
  const begin = async (old: TrialName): Promise<void> => {
    if (await beginRotation(spot, id, old)) onOpenRotation(id);
  };
  if (subject === null)
    return kindOf(credential) === 'client-secret' ? <p className="small quiet">{words.notReplaceable}</p> : null;
  if (rotation === null) {
    return (
      <ActButton spot={spot} variant="default" name={words.startNamed(title)} onAct={() => void begin(subject)}>
        {words.start}
      </ActButton>
    );
  }
  if (rotation.old !== subject) return null;
  return (
    <>
      <Button
        aria-label={words.goOnNamed(title)}
        leftSection={<IconArrowsExchange size={16} aria-hidden />}
        onClick={() => {
          onOpenRotation(id);
        }}
      >
        {words.goOn}
      </Button>
      <span className="small">{words.running(words.steps[rotation.at])}</span>
    </>
  );
}

/** What is replaced when this secret is; `null` for what CXone has no screen for. */
function subjectOf(credential: CredentialName): TrialName | null {
  if (isToken(credential)) return credential;
  return credential === 'access-key-secret' ? 'access-key' : null;
}
