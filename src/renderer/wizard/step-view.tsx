import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconHourglass } from '@tabler/icons-react';
import type { Connection } from '../../shared/connection.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import {
  currentStep,
  currentTask,
  isStepDone,
  procedure,
  type Step,
  waitsFor,
} from '../../shared/procedure/procedure.ts';
import { ProblemAt } from '../components/problem-note.tsx';
import { useFocusKept } from '../components/use-focus-kept.ts';
import { goToNewConnection, goToStep } from '../state/actions.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import { ScreenTitle } from './screen-title.tsx';
import './step-view.css';
import { TaskCard } from './task-card.tsx';

interface StepViewProps {
  readonly step: Step;
  readonly connection: Connection;
  readonly openTask: TaskId | null;
  readonly onOpenTask: (task: TaskId | null) => void;
}

/** The tasks of one step, one of them open, and how it goes on when they are done. */
export function StepView({ step, connection, openTask, onOpenTask }: StepViewProps) {
  const words = useWords().step;
  const local = useLocal();
  const current = currentTask(step, connection);
  const list = useFocusKept('[data-next]', current?.id);
  return (
    <div ref={list} className="step-view">
      <div>
        <p className="small quiet">{words.position(procedure.indexOf(step) + 1, procedure.length)}</p>
        <ScreenTitle>{local(step.title)}</ScreenTitle>
      </div>
      <Waiting step={step} connection={connection} />
      <ProblemAt spot={`connection/${connection.id}`} />
      <ol className="plain-list tasks">
        {step.tasks.map((task) => (
          <TaskCard
            key={task.id}
            task={task}
            connection={connection}
            isCurrent={task === current}
            isOpen={task.id === openTask}
            onToggle={() => {
              onOpenTask(task.id === openTask ? null : task.id);
            }}
          />
        ))}
      </ol>
      {isStepDone(step, connection) && <StepEnd step={step} connection={connection} />}
    </div>
  );
}

function Waiting({ step, connection }: { readonly step: Step; readonly connection: Connection }) {
  const { step: words, credentials } = useWords();
  const local = useLocal();
  const missing = waitsFor(step.id, connection);
  const source = procedure.find(({ id }) => id === missing?.step);
  if (missing === null || source === undefined) return null;
  const title = local(source.title);
  return (
    <div className="stack">
      <p className="attention-line">
        <IconHourglass size={18} aria-hidden />
        {words.waitsFor(credentials.names[missing.credential], title)}
      </p>
      <Button
        variant="default"
        onClick={() => {
          goToStep(connection.id, source.id);
        }}
      >
        {words.goTo(title)}
      </Button>
    </div>
  );
}

function StepEnd({ step, connection }: { readonly step: Step; readonly connection: Connection }) {
  const words = useWords().step;
  const local = useLocal();
  const next = currentStep(connection);
  if (next === null) return <ProcedureEnd connection={connection} />;
  return (
    <section className="step-end">
      <EndTitle title={words.doneTitle} />
      <p>{words.doneText}</p>
      {next !== step && (
        <Button
          onClick={() => {
            goToStep(connection.id, next.id);
          }}
        >
          {words.goOn(local(next.title))}
        </Button>
      )}
    </section>
  );
}

function ProcedureEnd({ connection }: { readonly connection: Connection }) {
  const { step, welcome } = useWords();
  const isPractice = connection.kind === 'practice';
  return (
    <section className="step-end">
      <EndTitle title={step.allDoneTitle} />
      <p>{isPractice ? step.allDonePractice : step.allDoneTenant}</p>
      {isPractice && (
        <Button
          onClick={() => {
            goToNewConnection(`connection/${connection.id}`);
          }}
        >
          {welcome.connectTenant}
        </Button>
      )}
    </section>
  );
}

function EndTitle({ title }: { readonly title: string }) {
  return (
    <h2 className="section-title good-line" tabIndex={-1} data-next>
      <IconCircleCheckFilled size={20} aria-hidden />
      {title}
    </h2>
  );
}
