import type { Connection } from '../connection.ts';
import type { CredentialKind, CredentialName, TrialKind } from '../credential.ts';
import type { StepId, TaskId, Way } from './ids.ts';
import { accessKeyStep } from './steps/access-key.ts';
import { appRegistrationStep } from './steps/app-registration.ts';
import { connectionStep } from './steps/connection.ts';
import { idpSettingsStep } from './steps/idp-settings.ts';
import { proofStep } from './steps/proof.ts';
import { scimTokenStep } from './steps/scim-token.ts';
import type { Step, Task, TaskWork } from './task.ts';

/** Both ways to connect an IdP. The order of the token way is the one that CXone's help page prescribes. */
export const procedures: Readonly<Record<Way, readonly Step[]>> = {
  token: [connectionStep, accessKeyStep, scimTokenStep, idpSettingsStep, proofStep],
  'app-registration': [connectionStep, appRegistrationStep, idpSettingsStep, proofStep],
};

export const procedureOf = ({ way }: Connection): readonly Step[] => procedures[way];

/** The step of the connection's way; `null` when the way has no such step. */
export const stepOf = (id: StepId, connection: Connection): Step | null =>
  procedureOf(connection).find((step) => step.id === id) ?? null;

/** The step the person is at; the first one of the way when the remembered one is not on it. */
export const stepAt = (connection: Connection): Step => stepOf(connection.step, connection) ?? connectionStep;

/** Which credential of the connection is meant by its kind: of several tokens, the one that goes into the IdP. */
export const credentialFor = (kind: CredentialKind, { tokenInUse }: Connection): CredentialName =>
  kind === 'scim-token' ? tokenInUse : kind;

export const isStored = (kind: CredentialKind, connection: Connection): boolean =>
  connection.credentials[credentialFor(kind, connection)] !== undefined;

const isAccepted = (trial: TrialKind, { trials, tokenInUse }: Connection): boolean =>
  trials[trial === 'scim-token' ? tokenInUse : trial]?.outcome.kind === 'accepted';

/** Whether a task is done, as far as the connection tells: ticked, stored, tried and accepted, or checked. */
export function isDone(task: Task, connection: Connection): boolean {
  const { work } = task;
  if (work.kind === 'store') return work.credentials.every((kind) => isStored(kind, connection));
  if (work.kind === 'store-token') return isStored('scim-token', connection);
  if (work.kind === 'try') return isAccepted(work.trial, connection);
  if (work.kind === 'verification') return connection.proof !== null;
  if (work.kind === 'details') return true;
  if (task.shownBy !== undefined && isStored(task.shownBy, connection)) return true;
  return connection.ticked[task.id] !== undefined;
}

/** The task to do now: the first of the step that is neither done nor optional; `null` when there is none. */
export function currentTask(step: Step, connection: Connection): Task | null {
  return step.tasks.find((task) => !task.optional && !isDone(task, connection)) ?? null;
}

export const isStepDone = (step: Step, connection: Connection): boolean => currentTask(step, connection) === null;

/** The first step that still has something to do; `null` when the whole procedure is done. */
export function currentStep(connection: Connection): Step | null {
  return procedureOf(connection).find((step) => !isStepDone(step, connection)) ?? null;
}

/** How many tasks of the step are done, and how many it has; the optional ones do not count. */
export function progressOf(step: Step, connection: Connection): { readonly done: number; readonly all: number } {
  const counted = step.tasks.filter(({ optional }) => !optional);
  return { done: counted.filter((task) => isDone(task, connection)).length, all: counted.length };
}

/** What is still to be stored before the task may be done. */
export const missingFor = (task: Task, connection: Connection): readonly CredentialKind[] =>
  (task.needs ?? []).filter((kind) => !isStored(kind, connection));

/** What goes into the IdP, and the step that stores it. */
const neededBySettings: Readonly<
  Record<Way, { readonly from: StepId; readonly credentials: readonly CredentialKind[] }>
> = {
  token: { from: 'scim-token', credentials: ['scim-token'] },
  'app-registration': { from: 'app-registration', credentials: ['client-id', 'client-secret'] },
};

/** The first credential the step needs and that is not stored yet, with the step that stores it; `null` when there is none. */
export function waitsFor(
  step: StepId,
  connection: Connection,
): { readonly step: StepId; readonly credential: CredentialKind } | null {
  if (step !== 'idp-settings') return null;
  const { from, credentials } = neededBySettings[connection.way];
  const missing = credentials.find((kind) => !isStored(kind, connection));
  return missing === undefined ? null : { step: from, credential: missing };
}

/** The step of the connection's way that stores a credential of this kind; `null` when the way does without it. */
export function stepThatStores(kind: CredentialKind, connection: Connection): Step | null {
  return procedureOf(connection).find(({ tasks }) => tasks.some(({ work }) => stores(work, kind))) ?? null;
}

const stores = (work: TaskWork, kind: CredentialKind): boolean =>
  work.kind === 'store' ? work.credentials.includes(kind) : work.kind === 'store-token' && kind === 'scim-token';

/** Whether doing the task is something only the person can say; all else is told by what is stored or was accepted. */
export const isTickable = ({ work }: Task): boolean =>
  !['details', 'store', 'store-token', 'try', 'verification'].includes(work.kind);

/**
 * The tasks that are done for a person who has what the step makes already: everything that is ticked up to the last task
 * that stores something, and what may be ticked only after it. None for a step that stores nothing.
 */
export function tasksOfWhatIsThere({ tasks }: Step): readonly TaskId[] {
  const lastStore = tasks.findLastIndex(({ work }) => work.kind === 'store' || work.kind === 'store-token');
  if (lastStore === -1) return [];
  const before = tasks.slice(0, lastStore).concat(tasks.slice(lastStore).filter(({ needs }) => needs !== undefined));
  return before.filter(isTickable).map(({ id }) => id);
}

export const taskOf = (id: TaskId, connection: Connection): Task | undefined =>
  procedureOf(connection)
    .flatMap(({ tasks }) => tasks)
    .find((task) => task.id === id);

/** The key under which the tick of a part is kept. */
export const partKey = (task: TaskId, part: string): string => `${task}/${part}`;
