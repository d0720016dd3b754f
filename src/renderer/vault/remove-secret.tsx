import { Button } from '@mantine/core';
import { useState } from 'react';
import { whatStops } from '../../shared/what-stops.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useStoreName } from '../components/use-store-name.ts';
import { WhatStops } from '../components/what-stops.tsx';
import { tell } from '../state/ask.ts';
import { removalSpot } from '../state/spots.ts';
import { removalWords } from '../words/areas/removal.ts';
import { useLanguage } from '../words/use-words.ts';
import type { SecretRowProps } from './secret-row-props.ts';
import { useSecretName } from './use-secret-name.ts';

/** Deletes a secret, once the person has read what stops working. */
export function RemoveSecret(props: SecretRowProps) {
  const [isAsked, setIsAsked] = useState(false);
  const words = removalWords[useLanguage()];
  const secret = useSecretName(props.connection)(props.credential);
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={words.removeNamed(secret, props.connection.name)}
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {words.remove}
      </Button>
      {isAsked && (
        <RemoveSecretDialog
          {...props}
          onClose={() => {
            setIsAsked(false);
          }}
        />
      )}
    </>
  );
}

interface RemoveSecretDialogProps extends SecretRowProps {
  readonly onClose: () => void;
}

function RemoveSecretDialog({ connection, credential, note, isMissing, onClose }: RemoveSecretDialogProps) {
  const words = removalWords[useLanguage()];
  const store = useStoreName(note.store);
  const secret = useSecretName(connection)(credential);
  const spot = removalSpot(connection.id, credential);
  return (
    <ConfirmDialog
      title={words.title(secret)}
      confirm={words.confirm}
      keep={words.keep}
      spot={spot}
      onConfirm={() => {
        tell(spot, ({ credentials }) => credentials.remove({ connectionId: connection.id, credential }));
      }}
      onClose={onClose}
    >
      <p>{isMissing ? words.forgotten(store, connection.name) : words.deleted(store, connection.name)}</p>
      {!isMissing && <WhatStops told={whatStops(connection, credential)} />}
    </ConfirmDialog>
  );
}
