import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import { kindOf } from '../../shared/credential-kinds.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { ActButton } from '../components/act-button.tsx';
import { KeychainWait } from '../components/keychain-wait.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { type CaptureTarget, pasteSecret, spotOf, storeTypedSecret, useCapture } from '../state/captures.ts';
import { useWords } from '../words/use-words.ts';
import { CaptureNote } from './capture-note.tsx';
import './credential-row.css';
import { StoredLine } from './stored-line.tsx';
import { kindName } from './token-names.ts';
import { TypedSecret } from './typed-secret.tsx';

interface CredentialRowProps {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly isPrimary: boolean;
  /** What the row is called, where the kind of the credential does not tell it from the next row. */
  readonly title?: string;
}

/** One credential: whether it is stored and where, the ways to store or replace it, and what became of the newest value. */
export function CredentialRow({ connection, credential, isPrimary, title }: CredentialRowProps) {
  const words = useWords();
  const name = title ?? kindName(words, credential);
  const titleId = useId();
  const target = { connectionId: connection.id, credential };
  const spot = spotOf(target);
  const capture = useCapture(spot);
  const held = capture === undefined || capture.kind === 'stored' ? undefined : capture;
  const row = useFocusKept('button', held?.captureId);
  const note = connection.credentials[credential];
  const isMissing = connection.missing[credential] !== undefined;
  return (
    <div ref={row} className="credential-row" role="group" aria-labelledby={titleId}>
      <h3 id={titleId} className="label-title">
        {name}
      </h3>
      {note === undefined ? (
        <p className="quiet">{isMissing ? words.credentials.notFound : words.credentials.notStored}</p>
      ) : (
        <StoredLine note={note} />
      )}
      {note !== undefined && capture?.kind === 'stored' && capture.isUnusual && <UnusualHint credential={credential} />}
      <WaysToStore
        target={target}
        name={name}
        isStored={note !== undefined}
        isPrimary={isPrimary && held === undefined}
      />
      <KeychainWait spot={spot} />
      <ProblemAt spot={spot} />
      <CaptureNote connection={connection} credential={credential} name={name} held={held} />
    </div>
  );
}

interface WaysToStoreProps {
  readonly target: CaptureTarget;
  readonly name: string;
  readonly isStored: boolean;
  readonly isPrimary: boolean;
}

function WaysToStore({ target, name, isStored, isPrimary }: WaysToStoreProps) {
  const words = useWords().credentials;
  const [isTyping, setIsTyping] = useState(false);
  const buttons = useFocusKept('[aria-expanded]', isTyping);
  const stopTyping = (): void => {
    setIsTyping(false);
  };
  const storeTyped = async (value: string): Promise<void> => {
    if (await storeTypedSecret(target, value)) stopTyping();
  };
  return (
    <>
      <div ref={buttons} className="actions">
        <PasteButton target={target} name={name} isStored={isStored} isPrimary={isPrimary} />
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
      {isTyping && <TypedSecret label={name} spot={spotOf(target)} onSubmit={storeTyped} onGiveUp={stopTyping} />}
    </>
  );
}

function PasteButton({ target, name, isStored, isPrimary }: WaysToStoreProps) {
  const words = useWords().credentials;
  return (
    <ActButton
      spot={spotOf(target)}
      variant={isPrimary ? 'filled' : 'default'}
      name={isStored ? words.replaceNamed(name) : words.pasteNamed(name)}
      onAct={() => {
        void pasteSecret(target);
      }}
    >
      {isStored ? words.replace : words.paste}
    </ActButton>
  );
}

function UnusualHint({ credential }: { readonly credential: CredentialName }) {
  const { capture } = useWords();
  return (
    <p className="hint-line quiet" role="status">
      <IconInfoCircle size={16} aria-hidden />
      {kindOf(credential) === 'scim-token' ? capture.unusualToken : capture.unusual}
    </p>
  );
}
