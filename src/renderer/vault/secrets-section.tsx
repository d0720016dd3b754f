import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, startTransition, useEffect, useMemo, useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import { EvidenceLegend } from '../components/evidence-mark.tsx';
import { OpenFile } from '../components/open-file.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { useStoresWords } from '../words/use-stores-words.ts';
import { useWords } from '../words/use-words.ts';
import { MissingSecret } from './missing-secret.tsx';
import { RemoveSecret } from './remove-secret.tsx';
import { SecretActions } from './secret-actions.tsx';
import { SecretFacts } from './secret-facts.tsx';
import type { SecretRowProps } from './secret-row-props.ts';
import './secrets.css';
import { StoreChoice } from './store-choice.tsx';
import { grouped, matching, type SecretGroup, storedSecrets } from './stored-secrets.ts';

/** From this many on, one is found faster by typing than by reading. */
const worthSearching = 8;
/** Rows that are shown at once; more come when they are asked for. */
const page = 24;
/** As many as a window shows without scrolling: they come first, the rest of the page when these can be seen. */
const firstSight = 6;

/** Every stored secret of every connection, and where they are kept. */
export function SecretsSection({ app }: { readonly app: AppState }) {
  const { stores, keychain } = app;
  const isChoiceUrgent = stores.store === 'keychain' && keychain.problem !== null;
  const isClosed = stores.store === 'sealed' && stores.file === 'closed';
  const section = useFocusKept(isClosed ? 'input' : '[tabindex="-1"]', isClosed);
  return (
    <div ref={section} className="secrets-section">
      {isChoiceUrgent && <StoreChoice app={app} />}
      {isClosed && <ClosedNote />}
      <SecretList connections={app.connections} />
      {!isChoiceUrgent && <StoreChoice app={app} />}
    </div>
  );
}

function ClosedNote() {
  const { keychain } = useWords();
  return (
    <section aria-label={keychain.fileState.closed}>
      <p className="strong">{keychain.fileState.closed}</p>
      <OpenFile />
    </section>
  );
}

const SecretList = memo(function SecretList({ connections }: Pick<AppState, 'connections'>) {
  const words = useWords();
  const own = useStoresWords();
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(firstSight);
  useEffect(() => {
    startTransition(() => {
      setMost(page);
    });
  }, []);
  const all = useMemo(() => storedSecrets(connections), [connections]);
  const isSearchable = all.length >= worthSearching;
  const found = useMemo(() => (isSearchable ? matching(all, wanted, words) : all), [all, isSearchable, wanted, words]);
  const list = useFocusKept('[tabindex="-1"]', all.length);
  const rest = found.length - most;
  if (all.length === 0)
    return (
      <div ref={list}>
        <Empty />
      </div>
    );
  return (
    <div ref={list} className="stack">
      {isSearchable && (
        <>
          <TextInput
            className="secrets-search"
            type="search"
            label={own.find}
            leftSection={<IconSearch size={16} aria-hidden />}
            value={wanted}
            onChange={({ currentTarget }) => {
              setWanted(currentTarget.value);
              setMost(page);
            }}
          />
          <p className="small quiet" role="status">
            {found.length === 0 ? own.nothingFound(wanted) : own.count(found.length, all.length)}
          </p>
        </>
      )}
      {grouped(found, most).map((group) => (
        <SecretsOf key={group.connection.id} group={group} />
      ))}
      {rest > 0 && (
        <Button
          variant="default"
          onClick={() => {
            setMost(most + page * 5);
          }}
        >
          {own.more(Math.min(rest, page * 5))}
        </Button>
      )}
      <EvidenceLegend />
    </div>
  );
});

function Empty() {
  const { empty, emptyHint } = useStoresWords();
  return (
    <>
      <p className="strong" tabIndex={-1}>
        {empty}
      </p>
      <p className="quiet">{emptyHint}</p>
    </>
  );
}

function SecretsOf({ group: { connection, secrets } }: { readonly group: SecretGroup }) {
  const { practice } = useWords();
  const section = useFocusKept<HTMLElement>('h2', secrets.length);
  return (
    <section ref={section} className="secrets-of" aria-label={connection.name}>
      <h2 className="section-title" tabIndex={-1}>
        {connection.name}
        {connection.kind === 'practice' && <span className="practice-word small"> {practice.word}</span>}
      </h2>
      <ul className="plain-list">
        {secrets.map((secret) => (
          <SecretRow key={secret.credential} {...secret} />
        ))}
      </ul>
    </section>
  );
}

function SecretRow(props: SecretRowProps) {
  const row = useFocusKept<HTMLLIElement>('h3', props.isMissing);
  return (
    <li ref={row} className="secret-row">
      {props.isMissing ? (
        <MissingSecret {...props} />
      ) : (
        <>
          <SecretFacts {...props} />
          <SecretActions {...props} />
          <RemoveSecret {...props} />
        </>
      )}
    </li>
  );
}
