import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Connection } from '../../shared/connection.ts';
import type { ScimToken } from '../../shared/credential.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { tokenSpot } from '../state/spots.ts';
import { chooseToken } from '../state/tokens.ts';
import { useWords } from '../words/use-words.ts';
import { CredentialRow } from './credential-row.tsx';
import { RemoveTokenDialog } from './remove-token-dialog.tsx';
import { TokenFields } from './token-fields.tsx';
import { useTokenName } from './token-names.ts';
import { TrialLine } from './trial-line.tsx';

interface TokenItemProps {
  readonly connection: Connection;
  readonly token: ScimToken;
}

/** A token: what it is, and its value. Where there are several, also which one goes into the IdP, and how trying it ended. */
export function TokenItem({ connection, token }: TokenItemProps) {
  const name = useTokenName(connection)(token);
  const isStored = connection.credentials[token.name] !== undefined;
  const isPrimary = connection.tokenInUse === token.name && !isStored;
  return (
    <li className="token-item">
      <CredentialRow connection={connection} credential={token.name} isPrimary={isPrimary} title={name} />
      <TokenLine token={token} />
      {connection.tokens.length > 1 && <AmongOthers connection={connection} token={token} />}
    </li>
  );
}

function AmongOthers({ connection, token }: TokenItemProps) {
  const { tokens: words } = useWords();
  const name = useTokenName(connection)(token);
  const isStored = connection.credentials[token.name] !== undefined;
  const isInUse = connection.tokenInUse === token.name;
  // Only how it begins: what is typed into the fields must not close them.
  const [isOpenAtFirst] = useState(token.owner === '' && !isStored && !isInUse);
  return (
    <>
      {isStored && <TrialLine note={connection.trials[token.name]} />}
      <div className="token-item-foot">
        <Radio
          name={`into-idp/${connection.id}`}
          checked={isInUse}
          label={words.intoIdp}
          aria-label={words.intoIdpNamed(name)}
          onChange={() => {
            chooseToken(connection.id, token.name);
          }}
        />
        <RemoveToken connection={connection} token={token} />
      </div>
      <ProblemAt spot={tokenSpot(connection.id, token.name)} />
      <details open={isOpenAtFirst}>
        <summary aria-label={words.describeNamed(name)}>{words.describe}</summary>
        <TokenFields connection={connection} token={token} />
      </details>
    </>
  );
}

/** Owner and use of a token in one line; nothing while nothing is said about it. */
function TokenLine({ token: { owner, use } }: { readonly token: ScimToken }) {
  const { tokens: words } = useWords();
  if (owner.trim() === '') return null;
  return (
    <p className="small quiet">
      {words.ownerIs(owner)} · {words.uses[use].name}
    </p>
  );
}

function RemoveToken({ connection, token }: TokenItemProps) {
  const { tokens: words } = useWords();
  const name = useTokenName(connection)(token);
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={words.removeNamed(name)}
        onClick={() => {
          setIsAsked(true);
        }}
      >
        {words.remove}
      </Button>
      {isAsked && (
        <RemoveTokenDialog
          connection={connection}
          token={token}
          onClose={() => {
            setIsAsked(false);
          }}
        />
      )}
    </div>
  );
}
