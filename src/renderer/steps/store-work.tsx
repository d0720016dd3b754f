import type { Connection } from '../../shared/connection.ts';
import type { CredentialKind } from '../../shared/credential.ts';
import { credentialFor, isStored } from '../../shared/procedure/procedure.ts';
import { CredentialRow } from './credential-row.tsx';

interface StoreWorkProps {
  readonly connection: Connection;
  readonly credentials: readonly CredentialKind[];
}

/** One row per credential; the first that is not stored yet has the primary action. */
export function StoreWork({ connection, credentials }: StoreWorkProps) {
  const next = credentials.find((kind) => !isStored(kind, connection));
  return (
    <ul className="plain-list credential-rows">
      {credentials.map((kind) => (
        <li key={kind}>
          <CredentialRow
            connection={connection}
            credential={credentialFor(kind, connection)}
            isPrimary={kind === next}
          />
        </li>
      ))}
    </ul>
  );
}
