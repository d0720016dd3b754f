import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import { longestText } from '../../shared/longest-text.ts';
import { ActButton } from '../components/act-button.tsx';
import '../components/confirm-dialog.css';
import { ProblemAt } from '../components/problem-note.tsx';
import { duplicateConnection, renameConnection } from '../state/actions.ts';
import { clearProblem } from '../state/window-store.ts';
import { useWords } from '../words/use-words.ts';

interface NameDialogProps {
  readonly connection: Connection;
  readonly purpose: 'rename' | 'duplicate';
  readonly onClose: () => void;
}

/** Asks for the name of a connection: a new one for this connection, or one for its copy. */
export function NameDialog({ connection: { id, name }, purpose, onClose }: NameDialogProps) {
  const { manage } = useWords();
  const words = manage[purpose];
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const spot = `manage/${id}` as const;
  const [text, setText] = useState(purpose === 'rename' ? name : manage.nameOfCopy(name));
  useEffect(() => {
    clearProblem(spot);
    dialog.current?.showModal();
  }, [spot]);
  const submit = async (): Promise<void> => {
    const isDone = await (purpose === 'rename' ? renameConnection(id, text) : duplicateConnection(id, text));
    if (isDone) dialog.current?.close();
  };
  return (
    <dialog ref={dialog} className="confirm-dialog" aria-labelledby={titleId} onClose={onClose}>
      <form
        className="confirm-dialog-form"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id={titleId} className="section-title">
          {words.title}
        </h2>
        <p>{words.text}</p>
        <TextInput
          label={manage.name}
          value={text}
          maxLength={longestText}
          autoFocus
          autoComplete="off"
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            clearProblem(spot);
          }}
        />
        <ProblemAt spot={spot} />
        <div className="confirm-dialog-actions">
          <Button variant="default" onClick={() => dialog.current?.close()}>
            {manage.cancel}
          </Button>
          <ActButton spot={spot}>{words.confirm}</ActButton>
        </div>
      </form>
    </dialog>
  );
}
