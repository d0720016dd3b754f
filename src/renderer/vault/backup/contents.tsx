import { IconAlertTriangle } from '@tabler/icons-react';
import type { ListedConnection } from '../../../shared/backup/reports.ts';
import { Working } from '../../components/working.tsx';
import { useAsking } from '../../state/window-store.ts';
import { useWords } from '../../words/use-words.ts';
import { useSecretName } from '../use-secret-name.ts';
import { useBackupWords } from './use-backup-words.ts';

/** The secrets of one connection that are in a file: what each is and how it ends, and what is missing. */
export function SecretList({ connection }: { readonly connection: ListedConnection }) {
  const { credentials } = useWords();
  const words = useBackupWords();
  const nameOf = useSecretName(connection);
  const { secrets, unreadable } = connection;
  if (secrets.length + unreadable.length === 0) return <p className="small quiet">{words.noSecrets}</p>;
  return (
    <ul className="plain-list small">
      {secrets.map(({ credential, lastFour }) => (
        <li key={credential}>
          {nameOf(credential)}
          {lastFour !== '' && <span className="quiet"> · {credentials.endsIn(lastFour)}</span>}
        </li>
      ))}
      {unreadable.map(({ credential, reason }) => (
        <li key={credential} className="attention-line">
          <IconAlertTriangle size={16} aria-hidden />
          {`${words.unreadable(nameOf(credential))}: ${words.unreadableReasons[reason]}.`}
        </li>
      ))}
    </ul>
  );
}

/** What will be in a file, or that this is being found out: a keychain may ask its own question first. */
export function Surveyed({ contents }: { readonly contents: readonly ListedConnection[] | null }) {
  const { reading } = useBackupWords();
  const asking = useAsking('backup/survey');
  if (contents !== null) return <Contents connections={contents} />;
  return asking === undefined ? null : <Working what={reading} since={asking.since} />;
}

function Contents({ connections }: { readonly connections: readonly ListedConnection[] }) {
  const words = useBackupWords();
  const isIncomplete = connections.some(({ unreadable }) => unreadable.length > 0);
  return (
    <section className="backup-contents" aria-label={words.contents}>
      <h3 className="label-title">{words.contents}</h3>
      <ul className="plain-list backup-connections">
        {connections.map((connection) => (
          <li key={connection.id}>
            <p>{connection.name}</p>
            <SecretList connection={connection} />
          </li>
        ))}
      </ul>
      {isIncomplete && <p className="small quiet">{words.unreadableHint}</p>}
    </section>
  );
}
