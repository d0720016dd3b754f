import type { AppState } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import { keysOf } from '../../shared/record.ts';
import { RemoveSecret } from './remove-secret.tsx';
import { SecretActions } from './secret-actions.tsx';
import { SecretFacts } from './secret-facts.tsx';
import type { SecretRowProps } from './secret-row-props.ts';

/** Every stored secret of every connection. */
export function SecretsSection({ app }: { readonly app: AppState }) {
  return app.connections.map((connection) => <SecretsOf key={connection.id} connection={connection} />);
}

function SecretsOf({ connection }: { readonly connection: Connection }) {
  return (
    <section aria-label={connection.name}>
      <h2 className="section-title">{connection.name}</h2>
      <ul className="plain-list">
        {keysOf(connection.credentials).map((credential) => {
          const note = connection.credentials[credential];
          return note === undefined ? null : (
            <SecretRow key={credential} connection={connection} credential={credential} note={note} />
          );
        })}
      </ul>
    </section>
  );
}

function SecretRow(props: SecretRowProps) {
  return (
    <li className="secret-row">
      <SecretFacts {...props} />
      <SecretActions {...props} />
      <RemoveSecret {...props} />
    </li>
  );
}
