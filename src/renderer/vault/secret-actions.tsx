import { CopyButton } from '../components/copy-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { secretActionSpot } from '../state/spots.ts';
import { HoldToShow } from './hold-to-show.tsx';
import './secret-actions.css';
import type { SecretRowProps } from './secret-row-props.ts';
import { useSecretName } from './use-secret-name.ts';

/** The ways to get at the value of a stored secret: to copy it, and to look at it while a button is held. */
export function SecretActions({ connection, credential }: SecretRowProps) {
  const name = `${useSecretName(connection)(credential)}, ${connection.name}`;
  const target = { connectionId: connection.id, credential };
  const spot = secretActionSpot(connection.id, credential);
  return (
    <div className="secret-actions">
      <HoldToShow target={target} name={name} spot={spot}>
        <CopyButton spot={spot} thing={name} copy={({ credentials }) => credentials.copy(target)} />
      </HoldToShow>
      <ProblemAt spot={spot} />
    </div>
  );
}
