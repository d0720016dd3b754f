import { describe, expect, it } from 'vitest';
import type { PracticeConnection, Proof, Tick } from '../../../src/shared/connection.ts';
import type { CredentialName, CredentialNote, TrialNote } from '../../../src/shared/credential.ts';
import { StepId, TaskId } from '../../../src/shared/procedure/ids.ts';
import {
  credentialFor,
  currentStep,
  currentTask,
  isDone,
  isStepDone,
  missingFor,
  partKey,
  procedureOf,
  progressOf,
  stepAt,
  stepOf,
  stepThatStores,
  taskOf,
  tasksOfWhatIsThere,
  waitsFor,
} from '../../../src/shared/procedure/procedure.ts';
import { accessKeyStep } from '../../../src/shared/procedure/steps/access-key.ts';
import { appRegistrationStep } from '../../../src/shared/procedure/steps/app-registration.ts';
import { connectionStep } from '../../../src/shared/procedure/steps/connection.ts';
import { idpSettingsStep } from '../../../src/shared/procedure/steps/idp-settings.ts';
import { proofStep } from '../../../src/shared/procedure/steps/proof.ts';
import { scimTokenStep } from '../../../src/shared/procedure/steps/scim-token.ts';
import type { Task } from '../../../src/shared/procedure/task.ts';

const at = '2026-01-02T03:04:05.000Z';
const done: Tick = { at, how: 'done' };
const note: CredentialNote = { lastFour: 'ABCD', storedAt: at, store: 'memory' };
const accepted: TrialNote = { at, outcome: { kind: 'accepted' } };
const proof: Proof = { at, verdict: 'blocked' };
const refused: TrialNote = { at, outcome: { kind: 'problem', problem: { code: 'token-refused' } } };

/** A connection on the token way at which nothing has been done yet, changed as a test needs it. */
const connectionWith = (changes: Partial<PracticeConnection> = {}): PracticeConnection => ({
  id: '3f0c2f6e-4a39-4b7e-9f57-2f8f0a8f5b11',
  kind: 'practice',
  name: 'Practice',
  identityProvider: 'okta',
  way: 'token',
  cxoneLanguage: 'en',
  createdAt: at,
  step: 'connection',
  ticked: {},
  tickedParts: {},
  confirmed: {},
  tokens: [{ name: 'scim-token', owner: '', label: '', use: 'shared' }],
  tokenInUse: 'scim-token',
  oktaAppAddress: '',
  credentials: {},
  trials: {},
  proof: null,
  lifetimes: { ruleDays: null, ends: {}, reminded: {} },
  rotation: null,
  missing: {},
  ...changes,
});

const ticks = (...ids: readonly TaskId[]) => Object.fromEntries(ids.map((id) => [id, done]));
const stored = (...names: readonly CredentialName[]) => Object.fromEntries(names.map((name) => [name, note]));
const everythingTicked = ticks(...TaskId.options);

const twoTokens = {
  tokens: [
    { name: 'scim-token', owner: 'A', label: '', use: 'personal' },
    { name: 'scim-token-2', owner: 'B', label: '', use: 'personal' },
  ],
  tokenInUse: 'scim-token-2',
} satisfies Partial<PracticeConnection>;

function task(id: TaskId, connection = connectionWith()): Task {
  const found = taskOf(id, connection);
  if (found === undefined) throw new Error(`There is no task ${id} on this way.`);
  return found;
}

describe('a task', () => {
  it.each<TaskId>(['choose-idp', 'check-requirements', 'open-admin', 'generate-token', 'enter-settings'])(
    'such as %s is done once it is ticked, now or before',
    (id) => {
      expect(isDone(task(id), connectionWith())).toBe(false);
      expect(isDone(task(id), connectionWith({ ticked: { [id]: done } }))).toBe(true);
      expect(isDone(task(id), connectionWith({ ticked: { [id]: { at, how: 'had' } } }))).toBe(true);
    },
  );

  it('that describes the connection is done as soon as there is one', () => {
    expect(isDone(task('name-and-address'), connectionWith())).toBe(true);
  });

  it('that stores is done by what is stored and not by a tick', () => {
    const id = task('store-key-id');
    expect(isDone(id, connectionWith({ ticked: ticks('store-key-id') }))).toBe(false);
    expect(isDone(id, connectionWith({ credentials: stored('access-key-id') }))).toBe(true);
  });

  it('that stores two values is done when both are stored', () => {
    const registered = connectionWith({ way: 'app-registration', credentials: stored('client-id') });
    const storing = task('store-client', registered);
    expect(isDone(storing, registered)).toBe(false);
    expect(isDone(storing, { ...registered, credentials: stored('client-id', 'client-secret') })).toBe(true);
  });

  it('that stores a token is done by the token in use, not by another one', () => {
    const storing = task('store-token');
    expect(isDone(storing, connectionWith({ ...twoTokens, credentials: stored('scim-token') }))).toBe(false);
    expect(isDone(storing, connectionWith({ ...twoTokens, credentials: stored('scim-token-2') }))).toBe(true);
  });

  it('that tries is done when the server accepted, and not when it refused', () => {
    const trying = task('try-token');
    expect(isDone(trying, connectionWith({ ticked: ticks('try-token') }))).toBe(false);
    expect(isDone(trying, connectionWith({ trials: { 'scim-token': refused } }))).toBe(false);
    expect(isDone(trying, connectionWith({ trials: { 'scim-token': accepted } }))).toBe(true);
  });

  it('that tries a token goes by the trial of the token in use', () => {
    const trying = task('try-token');
    expect(isDone(trying, connectionWith({ ...twoTokens, trials: { 'scim-token': accepted } }))).toBe(false);
    expect(isDone(trying, connectionWith({ ...twoTokens, trials: { 'scim-token-2': accepted } }))).toBe(true);
  });

  it.each<[TaskId, CredentialName]>([
    ['show-secret', 'access-key-secret'],
    ['copy-token', 'scim-token'],
  ])('such as %s must have been done once %s is stored', (id, name) => {
    expect(isDone(task(id), connectionWith())).toBe(false);
    expect(isDone(task(id), connectionWith({ credentials: stored(name) }))).toBe(true);
  });

  it('that checks everything is done once a run has told something, whatever it told', () => {
    const checking = task('run-checks');
    expect(isDone(checking, connectionWith({ ticked: ticks('run-checks') }))).toBe(false);
    expect(isDone(checking, connectionWith({ proof }))).toBe(true);
  });

  it('is not done by its parts alone', () => {
    const parts = task('copy-token').parts ?? [];
    const tickedParts = Object.fromEntries(parts.map(({ id }) => [partKey('copy-token', id), at]));
    expect(isDone(task('copy-token'), connectionWith({ tickedParts }))).toBe(false);
  });
});

describe('what a task waits for', () => {
  it('is every credential it needs that is not stored yet', () => {
    const saving = task('save-key');
    expect(missingFor(saving, connectionWith())).toEqual(['access-key-id', 'access-key-secret']);
    expect(missingFor(saving, connectionWith({ credentials: stored('access-key-id') }))).toEqual(['access-key-secret']);
    expect(missingFor(saving, connectionWith({ credentials: stored('access-key-id', 'access-key-secret') }))).toEqual(
      [],
    );
  });

  it('is the token in use, whatever other token is stored', () => {
    const saving = task('save-token');
    expect(missingFor(saving, connectionWith({ ...twoTokens, credentials: stored('scim-token') }))).toEqual([
      'scim-token',
    ]);
  });

  it('is nothing for a task without needs', () => {
    expect(missingFor(task('open-admin'), connectionWith())).toEqual([]);
  });
});

describe('the current task', () => {
  it('is the first one of the step that is not done', () => {
    expect(currentTask(connectionStep, connectionWith())?.id).toBe('choose-idp');
    expect(currentTask(accessKeyStep, connectionWith({ ticked: ticks('open-admin') }))?.id).toBe('create-role');
  });

  it('is one that was left out, even if later ones are done', () => {
    const later = connectionWith({ ticked: ticks('open-account-settings', 'generate-token') });
    expect(currentTask(scimTokenStep, later)?.id).toBe('find-token-section');
  });

  it('is never an optional one', () => {
    const connection = connectionWith({
      ticked: everythingTicked,
      credentials: stored('access-key-id', 'access-key-secret'),
    });
    expect(currentTask(accessKeyStep, connection)).toBeNull();
    expect(isStepDone(accessKeyStep, connection)).toBe(true);
  });
});

describe('the current step', () => {
  it('follows the token way to its end', () => {
    const ticked = everythingTicked;
    const withKey = stored('access-key-id', 'access-key-secret');
    const withToken = stored('access-key-id', 'access-key-secret', 'scim-token');
    const step = (changes: Partial<PracticeConnection>) => currentStep(connectionWith(changes))?.id;
    expect(step({})).toBe('connection');
    expect(step({ ticked })).toBe('access-key');
    expect(step({ ticked, credentials: withKey })).toBe('scim-token');
    expect(step({ ticked, credentials: withToken })).toBe('scim-token');
    expect(step({ ticked, credentials: withToken, trials: { 'scim-token': refused } })).toBe('scim-token');
    const withTrial = { ticked, credentials: withToken, trials: { 'scim-token': accepted } };
    expect(step(withTrial)).toBe('proof');
    expect(step({ ...withTrial, proof })).toBeUndefined();
  });

  it('follows the way through the app registration to its end', () => {
    const step = (changes: Partial<PracticeConnection>) =>
      currentStep(connectionWith({ way: 'app-registration', ...changes }))?.id;
    const beforehand = ticks('choose-idp', 'check-requirements');
    const client = stored('client-id', 'client-secret');
    expect(step({})).toBe('connection');
    expect(step({ ticked: beforehand })).toBe('app-registration');
    expect(step({ ticked: everythingTicked })).toBe('app-registration');
    expect(step({ ticked: ticks(...connectionAndRegistration), credentials: client })).toBe('idp-settings');
    expect(step({ ticked: everythingTicked, credentials: client })).toBe('proof');
    expect(step({ ticked: everythingTicked, credentials: client, proof })).toBeUndefined();
  });
});

const connectionAndRegistration = [connectionStep, appRegistrationStep].flatMap(({ tasks }) =>
  tasks.map(({ id }) => id),
);

describe('the progress of a step', () => {
  it('counts what is done, without the optional tasks', () => {
    expect(progressOf(accessKeyStep, connectionWith())).toEqual({ done: 0, all: 13 });
    expect(progressOf(accessKeyStep, connectionWith({ ticked: ticks('open-admin', 'create-role') }))).toEqual({
      done: 2,
      all: 13,
    });
  });

  it('counts a task that shows a secret together with the secret', () => {
    expect(progressOf(scimTokenStep, connectionWith({ credentials: stored('scim-token') }))).toEqual({
      done: 2,
      all: 7,
    });
  });
});

describe('the IdP settings', () => {
  it('wait for the token in use on the token way', () => {
    const waiting = { step: 'scim-token', credential: 'scim-token' };
    expect(waitsFor('idp-settings', connectionWith())).toEqual(waiting);
    expect(waitsFor('idp-settings', connectionWith({ ...twoTokens, credentials: stored('scim-token') }))).toEqual(
      waiting,
    );
    expect(waitsFor('idp-settings', connectionWith({ credentials: stored('scim-token') }))).toBeNull();
  });

  it('wait for client ID and client secret on the other way', () => {
    const waiting = (...names: readonly CredentialName[]) =>
      waitsFor('idp-settings', connectionWith({ way: 'app-registration', credentials: stored(...names) }));
    expect(waiting()).toEqual({ step: 'app-registration', credential: 'client-id' });
    expect(waiting('client-id')).toEqual({ step: 'app-registration', credential: 'client-secret' });
    expect(waiting('client-id', 'client-secret')).toBeNull();
  });

  it('are the only step that waits', () => {
    const others = StepId.options.filter((id) => id !== 'idp-settings');
    for (const id of others) expect(waitsFor(id, connectionWith())).toBeNull();
  });
});

describe('what is done for a person who has it already', () => {
  it('is the way to the access key and its saving, not the invitation, which the assistant cannot know of', () => {
    expect(tasksOfWhatIsThere(accessKeyStep)).toEqual([
      'open-admin',
      'create-role',
      'create-employee',
      'open-employee',
      'open-security',
      'add-access-key',
      'show-secret',
      'save-key',
    ]);
  });

  it('is the way to the SCIM token and its saving', () => {
    expect(tasksOfWhatIsThere(scimTokenStep)).toEqual([
      'open-account-settings',
      'find-token-section',
      'generate-token',
      'copy-token',
      'save-token',
    ]);
  });

  it('is everything that led to client ID and client secret', () => {
    expect(tasksOfWhatIsThere(appRegistrationStep)).toEqual([
      'create-okta-app',
      'read-redirect-uri',
      'register-app',
      'await-client',
    ]);
  });

  it('is nothing in a step that stores nothing', () => {
    expect(tasksOfWhatIsThere(connectionStep)).toEqual([]);
    expect(tasksOfWhatIsThere(idpSettingsStep)).toEqual([]);
    expect(tasksOfWhatIsThere(proofStep)).toEqual([]);
  });

  it('leaves the storing as the next task', () => {
    for (const step of [accessKeyStep, scimTokenStep, appRegistrationStep]) {
      const connection = connectionWith({ ticked: ticks(...tasksOfWhatIsThere(step)) });
      expect(step.alreadyHave).toBeDefined();
      expect(currentTask(step, connection)?.work.kind).toMatch(/^store/);
    }
  });
});

describe('finding one’s way', () => {
  it('goes to the first step when the remembered one is not on the way', () => {
    expect(stepAt(connectionWith({ step: 'scim-token' })).id).toBe('scim-token');
    expect(stepAt(connectionWith({ step: 'scim-token', way: 'app-registration' })).id).toBe('connection');
    expect(stepOf('access-key', connectionWith({ way: 'app-registration' }))).toBeNull();
  });

  it('finds only tasks of the connection’s way', () => {
    expect(taskOf('register-app', connectionWith())).toBeUndefined();
    expect(taskOf('register-app', connectionWith({ way: 'app-registration' }))?.id).toBe('register-app');
    expect(procedureOf(connectionWith({ way: 'app-registration' }))).toHaveLength(4);
  });

  it('leads to the step that stores a credential, if the way has one', () => {
    expect(stepThatStores('access-key-secret', connectionWith())?.id).toBe('access-key');
    expect(stepThatStores('scim-token', connectionWith())?.id).toBe('scim-token');
    expect(stepThatStores('client-id', connectionWith({ way: 'app-registration' }))?.id).toBe('app-registration');
    expect(stepThatStores('client-id', connectionWith())).toBeNull();
  });

  it('takes the kind “SCIM token” for the token in use', () => {
    expect(credentialFor('scim-token', connectionWith(twoTokens))).toBe('scim-token-2');
    expect(credentialFor('client-id', connectionWith(twoTokens))).toBe('client-id');
  });
});
