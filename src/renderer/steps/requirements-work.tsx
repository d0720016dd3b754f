import { Checkbox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { startTransition, useOptimistic } from 'react';
import type { Connection } from '../../shared/connection.ts';
import { identityProviders } from '../../shared/identity-providers/registry.ts';
import type { Requirement } from '../../shared/procedure/ids.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { EvidenceLegend, EvidenceMark } from '../components/evidence-mark.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { ask } from '../state/ask.ts';
import { fieldSpot } from '../state/spots.ts';
import { useTimes } from '../words/times.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { openRequirements, requirements } from './requirements.ts';
import './step-zero.css';
import { TickWork } from './tick-work.tsx';

interface RequirementsWorkProps {
  readonly connection: Connection;
  readonly task: Task;
}

/** What CXone asks of an IdP: what is known of this one, and what the person has to look up and confirm. */
export function RequirementsWork({ connection, task }: RequirementsWorkProps) {
  const words = useWords().details;
  const local = useLocal();
  const open = openRequirements(connection);
  const isTicked = connection.ticked[task.id] !== undefined;
  return (
    <>
      <ul
        className="plain-list requirements"
        aria-label={words.canDo(local(identityProviders[connection.identityProvider].name))}
      >
        {requirements.map((requirement) => (
          <li key={requirement}>
            <RequirementLine connection={connection} requirement={requirement} />
          </li>
        ))}
      </ul>
      <EvidenceLegend />
      {open.length > 0 && !isTicked ? (
        <p className="quiet">{words.stillOpen(String(open.length))}</p>
      ) : (
        <TickWork connection={connection} task={task} says={words.ready} />
      )}
    </>
  );
}

interface RequirementLineProps {
  readonly connection: Connection;
  readonly requirement: Requirement;
}

function RequirementLine({ connection, requirement }: RequirementLineProps) {
  const words = useWords().details;
  const evidence = identityProviders[connection.identityProvider].requirements[requirement];
  if (evidence === 'unknown') return <ConfirmRequirement connection={connection} requirement={requirement} />;
  return (
    <div className="requirement">
      <IconCheck size={20} aria-hidden />
      <p>
        {words.requirements[requirement]}
        <br />
        <EvidenceMark evidence={evidence} />
      </p>
    </div>
  );
}

/** What only the person can find out. The tick shows at once, before it is kept. */
function ConfirmRequirement({ connection: { id, confirmed }, requirement }: RequirementLineProps) {
  const words = useWords().details;
  const { moment } = useTimes();
  const confirmedAt = confirmed[requirement];
  const [isConfirmed, showConfirmed] = useOptimistic(confirmedAt !== undefined);
  const spot = fieldSpot(id, requirement);
  const confirm = (checked: boolean): void => {
    startTransition(async () => {
      showConfirmed(checked);
      await ask(spot, ({ connections }) =>
        connections.confirmRequirement({ connectionId: id, requirement, confirmed: checked }),
      );
    });
  };
  return (
    <>
      <Checkbox
        label={words.requirements[requirement]}
        description={
          confirmedAt === undefined ? (
            <EvidenceMark evidence="unknown" />
          ) : (
            <EvidenceMark evidence="confirmed" word={words.confirmedAt(moment(confirmedAt))} />
          )
        }
        checked={isConfirmed}
        onChange={({ currentTarget: { checked } }) => {
          confirm(checked);
        }}
      />
      <ProblemAt spot={spot} />
    </>
  );
}
