import type { Connection } from '../../shared/connection.ts';
import type { ScimToken } from '../../shared/credential.ts';
import { whatStops } from '../../shared/what-stops.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { WhatStops } from '../components/what-stops.tsx';
import { useStoreNames } from '../components/use-store-name.ts';
import { tokenSpot } from '../state/spots.ts';
import { removeToken } from '../state/tokens.ts';
import { removalWords } from '../words/areas/removal.ts';
import { useLanguage, useWords } from '../words/use-words.ts';
import { lossOfToken } from './loss-of-token.ts';
import { useTokenName } from './token-names.ts';

interface RemoveTokenDialogProps {
  readonly connection: Connection;
  readonly token: ScimToken;
  readonly onClose: () => void;
}

/** Says what is lost with a token, and asks once. */
export function RemoveTokenDialog({ connection, token, onClose }: RemoveTokenDialogProps) {
  const { tokens: words } = useWords();
  const nameOf = useTokenName(connection);
  const next = connection.tokens.find(({ name }) => name !== token.name);
  const isStored = connection.credentials[token.name] !== undefined;
  const isInUse = connection.tokenInUse === token.name;
  return (
    <ConfirmDialog
      title={words.removeTitle(nameOf(token))}
      confirm={words.removeConfirm}
      keep={words.keep}
      spot={tokenSpot(connection.id, token.name)}
      onConfirm={() => {
        void removeToken(connection.id, token.name);
      }}
      onClose={onClose}
    >
      <Loss connection={connection} token={token} />
      {isInUse && next !== undefined && <p>{words.removeNext(nameOf(next))}</p>}
      {isStored ? (
        <WhatStops told={whatStops(connection, token.name)} />
      ) : (
        connection.kind === 'tenant' && <p>{words.removeStays}</p>
      )}
    </ConfirmDialog>
  );
}

function Loss({ connection, token }: Omit<RemoveTokenDialogProps, 'onClose'>) {
  const { tokens } = useWords();
  const stores = useStoreNames();
  const words = { ...tokens, ...removalWords[useLanguage()] };
  return <p>{lossOfToken(connection, token.name, words, stores)}</p>;
}
