import { Button } from '@mantine/core';
import {
  IconArrowLeft,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDot,
  IconHourglass,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Connection } from '../../shared/connection.ts';
import { isStepDone, procedureOf, progressOf, waitsFor } from '../../shared/procedure/procedure.ts';
import type { Step } from '../../shared/procedure/task.ts';
import { goToStep, goToWelcome } from '../state/actions.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { ConnectionMenu } from './connection-menu.tsx';
import './rail-head.css';

type StepState = 'done' | 'waiting' | 'here' | 'open';

const symbols: Readonly<Record<StepState, TablerIcon>> = {
  done: IconCircleCheckFilled,
  waiting: IconHourglass,
  here: IconCircleDot,
  open: IconCircle,
};

interface RailHeadProps {
  readonly connection: Connection;
  readonly step: Step;
}

/** The connection and its steps, each with its state; any step can be opened at any time. */
export function RailHead({ connection, step: here }: RailHeadProps) {
  const { rail } = useWords();
  return (
    <>
      <Button
        className="rail-back"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} aria-hidden />}
        onClick={() => {
          goToWelcome(`connection/${connection.id}`);
        }}
      >
        {rail.allConnections}
      </Button>
      <div className="rail-name">
        <p className="strong" title={connection.name}>
          {connection.name}
        </p>
        <ConnectionMenu connection={connection} />
      </div>
      <nav aria-label={rail.steps}>
        <ol className="plain-list rail-steps">
          {procedureOf(connection).map((step) => (
            <RailStep key={step.id} connection={connection} step={step} isHere={step === here} />
          ))}
        </ol>
      </nav>
    </>
  );
}

interface RailStepProps {
  readonly connection: Connection;
  readonly step: Step;
  readonly isHere: boolean;
}

function RailStep({ connection, step, isHere }: RailStepProps) {
  const local = useLocal();
  const state = stateOf(step, connection, isHere);
  const Symbol = symbols[state];
  return (
    <li>
      <button
        type="button"
        className="rail-step"
        data-state={state}
        aria-current={isHere ? 'step' : undefined}
        onClick={() => {
          goToStep(connection.id, step.id);
        }}
      >
        <Symbol size={20} aria-hidden />
        <span className="rail-step-text">
          <span className="rail-step-title">{local(step.title)}</span>{' '}
          <span className="rail-step-state small quiet">{useStateWord(state, step, connection)}</span>
        </span>
      </button>
    </li>
  );
}

function stateOf(step: Step, connection: Connection, isHere: boolean): StepState {
  if (isStepDone(step, connection)) return 'done';
  if (waitsFor(step.id, connection) !== null) return 'waiting';
  return isHere ? 'here' : 'open';
}

function useStateWord(state: StepState, step: Step, connection: Connection): string {
  const { rail, credentials } = useWords();
  const missing = waitsFor(step.id, connection);
  if (state === 'waiting' && missing !== null) return rail.waitsFor(credentials.names[missing.credential]);
  const { done, all } = progressOf(step, connection);
  return state === 'done' ? rail.done : rail.progress(done, all);
}
