import { lazy, Suspense } from 'react';
import type { Connection } from '../../shared/connection.ts';
import type { Task } from '../../shared/procedure/task.ts';
import { Armed } from './catching/armed.tsx';
import { SaveWork } from './catching/save-work.tsx';
import { ShowWork } from './catching/show-work.tsx';
import { ChooseIdpWork } from './choose-idp-work.tsx';
import { DescribeTokenWork } from './describe-token-work.tsx';
import { DetailsWork } from './details-work.tsx';
import { ProviderAdviceWork } from './provider-advice-work.tsx';
import { RedirectUriWork } from './redirect-uri-work.tsx';
import { RegistrationWork } from './registration-work.tsx';
import { RequirementsWork } from './requirements-work.tsx';
import { SettingsWork } from './settings-work.tsx';
import { StoreTokenWork } from './store-token-work.tsx';
import { StoreWork } from './store-work.tsx';
import { TickWork } from './tick-work.tsx';
import { TryWork } from './try-work.tsx';

/** By far the largest of them, with words of its own: it is not needed for the first screen. */
const VerificationWork = lazy(async () => {
  const { VerificationWork: Work } = await import('./verification/verification-work.tsx');
  return { default: Work };
});

interface TaskWorkProps {
  readonly connection: Connection;
  readonly task: Task;
}

/** What the person does in the assistant for a task, by the kind of its work. */
export function TaskWork({ connection, task }: TaskWorkProps) {
  switch (task.work.kind) {
    case 'tick':
      return <TickOrCatch connection={connection} task={task} />;
    case 'details':
      return <DetailsWork connection={connection} />;
    case 'choose-idp':
      return <ChooseIdpWork connection={connection} />;
    case 'requirements':
      return <RequirementsWork connection={connection} task={task} />;
    case 'store':
      return (
        <>
          <ArmedFor connection={connection} task={task} />
          <StoreWork connection={connection} credentials={task.work.credentials} />
        </>
      );
    case 'describe-token':
      return <DescribeTokenWork connection={connection} task={task} />;
    case 'store-token':
      return (
        <>
          <ArmedFor connection={connection} task={task} />
          <StoreTokenWork connection={connection} />
        </>
      );
    case 'try':
      return <TryWork connection={connection} task={task} trial={task.work.trial} />;
    case 'redirect-uri':
      return <RedirectUriWork connection={connection} task={task} />;
    case 'registration':
      return <RegistrationWork connection={connection} task={task} />;
    case 'settings':
      return <SettingsWork connection={connection} task={task} />;
    case 'save-settings':
    case 'start-provisioning':
      return <ProviderAdviceWork connection={connection} task={task} />;
    case 'verification':
      return (
        <Suspense>
          <VerificationWork connection={connection} />
        </Suspense>
      );
  }
}

function TickOrCatch({ connection, task }: TaskWorkProps) {
  const { catching } = task;
  if (catching?.at === 'show') return <ShowWork connection={connection} task={task} secret={catching.secret} />;
  if (catching?.at === 'save') return <SaveWork connection={connection} task={task} secret={catching.secret} />;
  return <TickWork connection={connection} task={task} />;
}

function ArmedFor({ connection, task: { catching } }: TaskWorkProps) {
  return catching === undefined ? null : <Armed connection={connection} secret={catching.secret} />;
}
