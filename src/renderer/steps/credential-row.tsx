import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import type { CredentialKind, CredentialNote } from '../../shared/credential.ts';
import { ActButton } from '../components/act-button.tsx';
import { KeychainWait } from '../components/keychain-wait.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { ask, tell } from '../state/ask.ts';
import { credentialSpot } from '../state/spots.ts';
import { useWindow } from '../state/window-store.ts';
import { useTimes } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import './credential-row.css';
import { TypedSecret } from './typed-secret.tsx';

interface CredentialRowProps {
  readonly connection: Connection;
  readonly credential: CredentialKind;
  readonly isPrimary: boolean;
}

/** One credential: whether it is stored and where, and the ways to store or replace it. */
export function CredentialRow({ connection, credential, isPrimary }: CredentialRowProps) {
  const words = useWords().credentials;
  const [isTyping, setIsTyping] = useState(false);
  const buttons = useFocusKept('[aria-expanded]', isTyping);
  const spot = credentialSpot(connection.id, credential);
  const target = { connectionId: connection.id, credential };
  const note = connection.credentials[credential];
  const name = words.names[credential];

  const storeTyped = async (value: string): Promise<void> => {
    const reply = await ask(spot, ({ credentials }) => credentials.storeTyped({ ...target, value }));
    if (reply.ok) setIsTyping(false);
  };

  return (
    <li className="credential-row">
      <h3 className="label-title">{name}</h3>
      {note === undefined ? <p className="quiet">{words.notStored}</p> : <StoredLine note={note} />}
      <div ref={buttons} className="actions">
        <ActButton
          spot={spot}
          variant={isPrimary ? 'filled' : 'default'}
          name={note === undefined ? words.pasteNamed(name) : words.replaceNamed(name)}
          onAct={() => {
            tell(spot, ({ credentials }) => credentials.storeFromClipboard(target));
          }}
        >
          {note === undefined ? words.paste : words.replace}
        </ActButton>
        <Button
          variant="subtle"
          aria-expanded={isTyping}
          aria-label={words.typeNamed(name)}
          onClick={() => {
            setIsTyping(!isTyping);
          }}
        >
          {words.type}
        </Button>
      </div>
      {isTyping && (
        <TypedSecret
          label={name}
          spot={spot}
          onSubmit={storeTyped}
          onGiveUp={() => {
            setIsTyping(false);
          }}
        />
      )}
      <KeychainWait spot={spot} />
      <ProblemAt spot={spot} />
    </li>
  );
}

function StoredLine({ note }: { readonly note: CredentialNote }) {
  const words = useWords().credentials;
  const { moment } = useTimes();
  const keychain = useWindow((state) => state.app?.keychain.name) ?? '';
  const where = note.store === 'memory' ? words.storedInMemory : words.storedInKeychain(keychain);
  return (
    <p className="good-line" role="status">
      <IconCheck size={16} aria-hidden />
      <span>
        {where}
        {note.lastFour !== '' && (
          <>
            {' · '}
            {words.endsIn(note.lastFour)}
          </>
        )}
        {` · ${moment(note.storedAt)}`}
      </span>
    </p>
  );
}
