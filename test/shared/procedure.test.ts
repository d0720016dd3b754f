import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/shared/connection.ts';
import { TaskId } from '../../src/shared/procedure/ids.ts';
import { currentStep, currentTask, isDone, procedure, waitsFor } from '../../src/shared/procedure/procedure.ts';
import { practiceConnection } from '../support/connections.ts';

const at = '2026-01-02T03:04:05.000Z';
const note = { lastFour: 'ABCD', storedAt: at, store: 'keychain' } as const;

const tickAll = (connection: Connection): Connection => ({
  ...connection,
  ticked: Object.fromEntries(TaskId.options.map((task) => [task, at])),
});

describe('the procedure', () => {
  it('keeps the order that CXone prescribes', () => {
    expect(procedure.map(({ id }) => id)).toEqual(['access-key', 'scim-token', 'idp-settings']);
  });

  it('contains every task exactly once', () => {
    const tasks = procedure.flatMap((step) => step.tasks.map(({ id }) => id));
    expect(tasks.toSorted()).toEqual(TaskId.options.toSorted());
  });

  it('starts with the first task of the first step', () => {
    const step = currentStep(practiceConnection());
    expect(step?.id).toBe('access-key');
    expect(step && currentTask(step, practiceConnection())?.id).toBe('create-role');
  });

  it('does not take a tick for a stored secret', () => {
    expect(currentStep(tickAll(practiceConnection()))?.id).toBe('access-key');
  });

  it('goes on without the optional trial of the access key', () => {
    const connection = {
      ...tickAll(practiceConnection()),
      credentials: { 'access-key-id': note, 'access-key-secret': note },
    };
    expect(currentStep(connection)?.id).toBe('scim-token');
  });

  it('is not done with a token that was refused', () => {
    const refused = { at, outcome: { kind: 'problem', problem: { code: 'token-refused' } } } as const;
    const connection: Connection = {
      ...tickAll(practiceConnection()),
      credentials: { 'access-key-id': note, 'access-key-secret': note, 'scim-token': note },
      trials: { 'scim-token': refused },
    };
    expect(currentStep(connection)?.id).toBe('scim-token');
  });

  it('ends when everything is ticked, stored and the token accepted', () => {
    const connection: Connection = {
      ...tickAll(practiceConnection()),
      credentials: { 'access-key-id': note, 'access-key-secret': note, 'scim-token': note },
      trials: { 'scim-token': { at, outcome: { kind: 'accepted' } } },
    };
    expect(currentStep(connection)).toBeNull();
    expect(
      procedure
        .flatMap((step) => step.tasks)
        .filter((task) => !isDone(task, connection))
        .map(({ id }) => id),
    ).toEqual(['try-access-key']);
  });

  it('says that the settings wait for the token', () => {
    expect(waitsFor('idp-settings', practiceConnection())).toEqual({ step: 'scim-token', credential: 'scim-token' });
    expect(waitsFor('idp-settings', { ...practiceConnection(), credentials: { 'scim-token': note } })).toBeNull();
    expect(waitsFor('access-key', practiceConnection())).toBeNull();
  });
});
