import { Button, Checkbox, Radio } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type {
  Conflict,
  ImportChoice,
  ImportPreview,
  ImportResult,
  PreviewedConnection,
} from '../../../shared/backup/reports.ts';
import { handOverTexts } from '../../../shared/backup/roles.ts';
import type { ConnectionId } from '../../../shared/connection.ts';
import { ActButton } from '../../components/act-button.tsx';
import { Mono } from '../../components/mono.tsx';
import { applyImport, type BackupSpot } from '../../state/backup.ts';
import { useAsking } from '../../state/window-store.ts';
import { useTimes } from '../../words/times.ts';
import { useLocal } from '../../words/use-words.ts';
import { BackupWork } from './backup-work.tsx';
import { SecretList } from './contents.tsx';
import { ImportNote } from './import-note.tsx';
import { useBackupWords } from './use-backup-words.ts';

type Choices = Readonly<Record<ConnectionId, ImportChoice>>;

interface PreviewProps {
  readonly spot: BackupSpot;
  readonly preview: ImportPreview;
  readonly onEnd: (result: ImportResult) => void;
  readonly onDiscard: () => void;
}

/** What is in the file, and what becomes of each connection in it. Nothing has changed yet. */
export function Preview({ spot, preview, onEnd, onDiscard }: PreviewProps) {
  const words = useBackupWords().preview;
  const [choices, setChoices] = useState<Choices>(() => safeChoices(preview.connections));
  const [failed, setFailed] = useState<ImportResult | null>(null);
  const isBusy = useAsking(spot) !== undefined;
  const count = Object.values(choices).filter((choice) => choice !== 'mine').length;

  const apply = async (): Promise<void> => {
    setFailed(null);
    const result = await applyImport(spot, preview.importId, choices);
    if (result === null) return;
    setFailed(result);
    onEnd(result);
  };

  return (
    <section className="backup-form" aria-label={words.title}>
      <h3 className="label-title">{words.title}</h3>
      <Origin preview={preview} />
      <ul className="plain-list backup-connections">
        {preview.connections.map((connection) => (
          <li key={connection.id}>
            <Incoming
              connection={connection}
              choice={choices[connection.id] ?? 'mine'}
              onChoice={(choice) => {
                setChoices({ ...choices, [connection.id]: choice });
              }}
            />
          </li>
        ))}
      </ul>
      {count === 0 && <p role="status">{words.takeNothing}</p>}
      <div className="actions">
        {count > 0 && (
          <ActButton spot={spot} onAct={() => void apply()}>
            {words.take(count)}
          </ActButton>
        )}
        {!isBusy && (
          <Button variant="subtle" onClick={onDiscard}>
            {words.discard}
          </Button>
        )}
      </div>
      <BackupWork spot={spot} what={words.taking} />
      {failed !== null && <ImportNote result={failed} />}
    </section>
  );
}

/** What is new comes in; what meets something here stays out unless the person says otherwise. */
const safeChoices = (connections: readonly PreviewedConnection[]): Choices =>
  Object.fromEntries(connections.map(({ id, conflict }) => [id, conflict === null ? 'theirs' : 'mine']));

function Origin({ preview }: { readonly preview: ImportPreview }) {
  const words = useBackupWords().preview;
  const { moment } = useTimes();
  const local = useLocal();
  const { madeAt, user, computer, version, role, endsAt } = preview;
  return (
    <div>
      <p>{words.madeAt(moment(madeAt))}</p>
      <p className="small quiet">{words.madeBy(user, computer, version)}</p>
      {role !== null && <p>{words.role(local(handOverTexts[role].name))}</p>}
      {endsAt !== null && <p>{words.endsAt(moment(endsAt))}</p>}
    </div>
  );
}

interface IncomingProps {
  readonly connection: PreviewedConnection;
  readonly choice: ImportChoice;
  readonly onChoice: (choice: ImportChoice) => void;
}

function Incoming({ connection, choice, onChoice }: IncomingProps) {
  const words = useBackupWords().preview;
  const { name, tenantAddress, unknownHost, conflict } = connection;
  return (
    <div className="backup-incoming" role="group" aria-label={name}>
      <p className="strong">{name}</p>
      <p>
        <Mono text={tenantAddress} />
      </p>
      {unknownHost && (
        <p className="attention-line">
          <IconAlertTriangle size={18} aria-hidden />
          {words.unknownHost}
        </p>
      )}
      <SecretList connection={connection} />
      {conflict === null ? (
        <>
          <p className="small quiet">{words.isNew}</p>
          <Checkbox
            label={words.takeNew}
            checked={choice !== 'mine'}
            onChange={({ currentTarget }) => {
              onChoice(currentTarget.checked ? 'theirs' : 'mine');
            }}
          />
        </>
      ) : (
        <ConflictChoice name={name} conflict={conflict} choice={choice} onChoice={onChoice} />
      )}
    </div>
  );
}

interface ConflictChoiceProps extends Pick<IncomingProps, 'choice' | 'onChoice'> {
  readonly name: string;
  readonly conflict: Conflict;
}

function ConflictChoice({ name, conflict, choice, onChoice }: ConflictChoiceProps) {
  const words = useBackupWords().preview;
  const group = useId();
  const choices = conflict.samePlace ? (['mine', 'theirs', 'both'] as const) : (['mine', 'both'] as const);
  const means = { mine: words.mineMeans, theirs: words.theirsMeans, both: words.bothMeans };
  return (
    <fieldset className="backup-fields">
      <legend className="visually-hidden">{words.choice(name)}</legend>
      <p>{conflict.by === 'id' ? words.conflict(conflict.name) : words.conflictByName(conflict.name)}</p>
      {!conflict.samePlace && (
        <p className="attention-line">
          <IconAlertTriangle size={18} aria-hidden />
          {words.otherPlace}
        </p>
      )}
      {conflict.samePlace && conflict.isRotating && (
        <p className="attention-line">
          <IconAlertTriangle size={18} aria-hidden />
          {words.endsRotation}
        </p>
      )}
      {choices.map((each) => (
        <Radio
          key={each}
          name={group}
          label={words[each]}
          description={means[each]}
          checked={choice === each}
          onChange={() => {
            onChoice(each);
          }}
        />
      ))}
    </fieldset>
  );
}
