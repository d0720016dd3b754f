import { PasswordInput } from '@mantine/core';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import type { ChosenFile, ImportPreview, ImportResult } from '../../../shared/backup/reports.ts';
import { longestText } from '../../../shared/longest-text.ts';
import { ActButton } from '../../components/act-button.tsx';
import { isAsking } from '../../state/ask.ts';
import { chooseFile, dropImport, openFile, type OpenWith } from '../../state/backup.ts';
import { clearProblem, useAsking } from '../../state/window-store.ts';
import { useWords } from '../../words/use-words.ts';
import { BackupWork } from './backup-work.tsx';
import { Preview } from './preview.tsx';
import { ImportNote } from './import-note.tsx';
import { takeTyped } from './take-typed.ts';
import { useBackupWords } from './use-backup-words.ts';

const spot = 'backup/restore';

/** How far it has come: nothing, a file, what is in it, how it ended. */
type Progress =
  | { readonly at: 'start' }
  | { readonly at: 'chosen'; readonly file: ChosenFile }
  | { readonly at: 'preview'; readonly preview: ImportPreview }
  | { readonly at: 'ended'; readonly result: ImportResult };

/** A file is chosen, opened, looked at and taken in. What is held of it goes with this part of the screen. */
export function Restore() {
  const words = useBackupWords();
  const [progress, setProgress] = useState<Progress>({ at: 'start' });
  const held = useRef<string | null>(null);
  useEffect(
    () => () => {
      clearProblem(spot);
      if (held.current !== null) dropImport(held.current);
    },
    [],
  );

  const choose = async (): Promise<void> => {
    const file = await chooseFile(spot);
    if (file === null) return;
    held.current = file.importId;
    setProgress({ at: 'chosen', file });
  };
  const discard = (): void => {
    if (held.current !== null) dropImport(held.current);
    held.current = null;
    setProgress({ at: 'start' });
  };

  if (progress.at === 'preview')
    return (
      <Preview
        spot={spot}
        preview={progress.preview}
        onEnd={(result) => {
          setProgress(result.kind === 'done' ? { at: 'ended', result } : progress);
        }}
        onDiscard={discard}
      />
    );
  return (
    <div className="backup-form">
      {progress.at === 'ended' && <ImportNote result={progress.result} />}
      <div className="actions">
        <ActButton spot={spot} variant={progress.at === 'chosen' ? 'default' : 'filled'} onAct={() => void choose()}>
          {progress.at === 'chosen' ? words.chooseOther : words.choose}
        </ActButton>
      </div>
      {progress.at === 'chosen' && (
        <OpenForm
          file={progress.file}
          onOpen={(preview) => {
            setProgress({ at: 'preview', preview });
          }}
        />
      )}
      <BackupWork spot={spot} what={words.opening} />
    </div>
  );
}

interface OpenFormProps {
  readonly file: ChosenFile;
  readonly onOpen: (preview: ImportPreview) => void;
}

/** The passphrase, or the private part of the key, is in the field only, and not even there once it was taken. */
function OpenForm({ file, onOpen }: OpenFormProps) {
  const { credentials } = useWords();
  const words = useBackupWords();
  const field = useRef<HTMLInputElement>(null);
  const isBusy = useAsking(spot) !== undefined;
  const isKey = file.opensWith === 'key';

  const open = async (form: HTMLFormElement): Promise<void> => {
    if (isAsking(spot)) return;
    const typed = takeTyped(form, 'opener');
    const openWith: OpenWith = isKey
      ? { kind: 'identity', identity: typed }
      : { kind: 'passphrase', passphrase: typed };
    const preview = await openFile(spot, file.importId, openWith);
    if (preview === null) field.current?.focus();
    else onOpen(preview);
  };

  return (
    <form
      className="backup-fields"
      aria-busy={isBusy}
      onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
        event.preventDefault();
        void open(event.currentTarget);
      }}
    >
      <p role="status">{words.chosen(file.fileName)}</p>
      <PasswordInput
        ref={field}
        name="opener"
        label={isKey ? words.identity : words.opensWithPassphrase}
        description={isKey ? words.identityHint : undefined}
        autoFocus
        maxLength={longestText}
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ 'aria-label': credentials.showTyped, tabIndex: 0 }}
      />
      <div className="actions">
        <ActButton spot={spot}>{words.open}</ActButton>
      </div>
    </form>
  );
}
