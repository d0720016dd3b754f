import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AppState } from '../../shared/app-state.ts';
import type { Connection } from '../../shared/connection.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import { currentTask, procedure, type Step } from '../../shared/procedure/procedure.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { removeConnection } from '../state/actions.ts';
import { PracticeConsole } from '../steps/practice-console.tsx';
import { TaskNotes } from '../steps/task-notes.tsx';
import { useWords } from '../words/use-words.ts';
import { RailHead } from './rail-head.tsx';
import { Shell } from './shell.tsx';
import { StepView } from './step-view.tsx';

interface ConnectionScreenProps {
  readonly app: AppState;
  readonly connection: Connection;
}

/** One connection: its steps in the rail, the tasks of one step in the middle, and what helps beside them. */
export function ConnectionScreen({ app, connection }: ConnectionScreenProps) {
  const step = stepOf(connection);
  const [openTask, setOpenTask] = useOpenTask(step, connection);
  const isPractice = connection.kind === 'practice';
  return (
    <Shell
      app={app}
      isPractice={isPractice}
      railHead={<RailHead connection={connection} />}
      railActions={<RemoveConnection app={app} connection={connection} />}
      aside={isPractice ? <PracticeConsole step={connection.step} /> : <NotesOf step={step} task={openTask} />}
    >
      {step !== undefined && (
        <StepView key={step.id} step={step} connection={connection} openTask={openTask} onOpenTask={setOpenTask} />
      )}
    </Shell>
  );
}

const stepOf = (connection: Connection): Step | undefined => procedure.find(({ id }) => id === connection.step);

/** The task that is open: the current one, or what the person opened since that became the current one. */
function useOpenTask(step: Step | undefined, connection: Connection): [TaskId | null, (task: TaskId | null) => void] {
  const [choice, setChoice] = useState<{ readonly at: string; readonly task: TaskId | null } | null>(null);
  const current = step === undefined ? null : (currentTask(step, connection)?.id ?? null);
  const at = `${connection.step}/${current ?? ''}`;
  const open = choice?.at === at ? choice.task : current;
  return [
    open,
    (task) => {
      setChoice({ at, task });
    },
  ];
}

function NotesOf({ step, task: id }: { readonly step: Step | undefined; readonly task: TaskId | null }) {
  const task = step?.tasks.find((one) => one.id === id);
  return task === undefined ? null : <TaskNotes task={task} />;
}

const isInKeychain = ({ credentials }: Connection): boolean =>
  Object.values(credentials).some(({ store }) => store === 'keychain');

function RemoveConnection({ app, connection }: ConnectionScreenProps) {
  const { rail, remove } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const { id, name, kind } = connection;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => {
          setIsAsking(true);
        }}
      >
        {rail.remove}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={remove.title(name)}
          confirm={remove.confirm}
          keep={remove.keep}
          spot={`remove/${id}`}
          onConfirm={() => {
            removeConnection(id);
          }}
          onClose={() => {
            setIsAsking(false);
          }}
        >
          <p>{isInKeychain(connection) ? remove.lost(app.keychain.name) : remove.lostProgress}</p>
          {kind === 'tenant' && <p>{remove.stays}</p>}
        </ConfirmDialog>
      )}
    </>
  );
}
