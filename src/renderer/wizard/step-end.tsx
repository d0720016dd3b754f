import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { Connection } from '../../shared/connection.ts';
import { currentStep } from '../../shared/procedure/procedure.ts';
import type { Step } from '../../shared/procedure/task.ts';
import { goToNewConnection, goToStep } from '../state/actions.ts';
import { useLocal, useWords } from '../words/use-words.ts';
import './step-end.css';

interface StepEndProps {
  readonly step: Step;
  readonly connection: Connection;
}

/** How it goes on when all tasks of the step are done. */
export function StepEnd({ step, connection }: StepEndProps) {
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

/** Taken to its end, the procedure may still have shown what is in the way. */
function ProcedureEnd({ connection }: { readonly connection: Connection }) {
  return connection.proof?.verdict === 'blocked' ? <BlockedEnd /> : <GoodEnd connection={connection} />;
}

function BlockedEnd() {
  const { step } = useWords();
  return (
    <section className="step-end">
      <h2 className="section-title attention-line" tabIndex={-1} data-next>
        <IconAlertTriangle size={20} aria-hidden />
        {step.allDoneBlockedTitle}
      </h2>
      <p>{step.allDoneBlocked}</p>
    </section>
  );
}

function GoodEnd({ connection }: { readonly connection: Connection }) {
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
