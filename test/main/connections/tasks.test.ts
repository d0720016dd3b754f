import { describe, expect, it } from 'vitest';
import { withPart, withStep, withTask, withWhatIsThere } from '../../../src/main/connections/tasks.ts';
import type { Connection } from '../../../src/shared/connection.ts';
import type { CredentialName, CredentialNote } from '../../../src/shared/credential.ts';
import { partKey, stepOf, taskOf } from '../../../src/shared/procedure/procedure.ts';
import { practiceConnection, tenantConnection } from '../../support/connections.ts';
import { problemIn } from '../../support/problem-from.ts';

const at = '2026-11-23T10:00:00.000Z';
const later = '2026-11-24T10:00:00.000Z';
const done = { at, how: 'done' } as const;
const note: CredentialNote = { lastFour: 'abcd', storedAt: at, store: 'keychain' };

const having = (...names: readonly CredentialName[]): Connection =>
  tenantConnection({ credentials: Object.fromEntries(names.map((name) => [name, note])) });

const partsOf = (task: 'create-role' | 'create-employee', connection: Connection): readonly string[] =>
  (taskOf(task, connection)?.parts ?? []).map(({ id }) => id);

/** The connection with these parts of creating the role ticked, one after the other. */
const withParts = (connection: Connection, parts: readonly string[]): Connection =>
  parts.reduce((current, part) => withPart('create-role', part, true)(current, at), connection);

describe('A task', () => {
  it('is ticked with the time, and un-ticked', () => {
    const ticked = withTask('create-role', true)(tenantConnection(), at);
    expect(ticked.ticked).toEqual({ 'create-role': done });
    expect(withTask('create-role', false)(ticked, later).ticked).toEqual({});
  });

  it('leaves its parts as they are, ticked or not', () => {
    const [first = ''] = partsOf('create-role', tenantConnection());
    const begun = withParts(tenantConnection(), [first]);
    const ticked = withTask('create-role', true)(begun, at);
    expect(ticked.tickedParts).toEqual(begun.tickedParts);
    expect(withTask('create-role', false)(ticked, at).tickedParts).toEqual(begun.tickedParts);
  });

  it('waits until everything it needs is stored, and says for what', () => {
    const problem = problemIn(() => withTask('save-key', true)(having('access-key-id'), at));
    expect(problem).toEqual({ code: 'task-waits', facts: { credentials: 'access-key-secret' } });
    const ready = having('access-key-id', 'access-key-secret');
    expect(withTask('save-key', true)(ready, at).ticked).toEqual({ 'save-key': done });
  });

  it('that waits for a token waits for the one that goes into the IdP', () => {
    const tokens = [
      ...tenantConnection().tokens,
      { name: 'scim-token-2', owner: '', label: '', use: 'personal' } as const,
    ];
    const another = { ...having('scim-token'), tokens, tokenInUse: 'scim-token-2' } as const;
    expect(problemIn(() => withTask('save-token', true)(another, at)).code).toBe('task-waits');
    const ready = { ...another, tokenInUse: 'scim-token' } as const;
    expect(withTask('save-token', true)(ready, at).ticked).toEqual({ 'save-token': done });
  });

  it('can be un-ticked also when what it needs is gone', () => {
    const ticked = tenantConnection({ ticked: { 'save-key': done } });
    expect(withTask('save-key', false)(ticked, at).ticked).toEqual({});
  });

  it('is refused when it is not on the connection’s way', () => {
    expect(problemIn(() => withTask('create-okta-app', true)(tenantConnection(), at)).code).toBe('input-refused');
    const registering = tenantConnection({ way: 'app-registration' });
    expect(withTask('create-okta-app', true)(registering, at).ticked).toEqual({ 'create-okta-app': done });
  });
});

describe('A part of a task', () => {
  const parts = partsOf('create-role', tenantConnection());

  it('is ticked with the time; the task only with the last one, in whatever order', () => {
    expect(parts.length).toBeGreaterThan(2);
    const [first = '', ...others] = parts.toReversed();
    const begun = withParts(tenantConnection(), [first]);
    expect(begun).toMatchObject({ ticked: {}, tickedParts: { [partKey('create-role', first)]: at } });
    expect(withParts(begun, others.slice(0, -1)).ticked).toEqual({});
    expect(withParts(begun, others).ticked).toEqual({ 'create-role': done });
  });

  it('of the same name in another task is another one', () => {
    const [first = ''] = partsOf('create-employee', tenantConnection());
    const ticked = withPart('create-employee', first, true)(tenantConnection(), at);
    expect(Object.keys(ticked.tickedParts)).toEqual([`create-employee/${first}`]);
  });

  it('takes the tick off its task when it is un-ticked, and leaves the other parts', () => {
    const [first = '', ...others] = parts;
    const undone = withPart('create-role', first, false)(withParts(tenantConnection(), parts), later);
    expect(undone.ticked).toEqual({});
    expect(Object.keys(undone.tickedParts)).toEqual(others.map((part) => partKey('create-role', part)));
  });

  it('that is the last one does not change when the task was ticked', () => {
    const ticked = tenantConnection({ ticked: { 'create-role': { at: later, how: 'had' } } });
    expect(withParts(ticked, parts).ticked).toEqual({ 'create-role': { at: later, how: 'had' } });
  });

  it('that the task does not have is refused', () => {
    for (const part of ['no-such-part', '', '__proto__']) {
      expect(problemIn(() => withPart('create-role', part, true)(tenantConnection(), at)).code).toBe('input-refused');
      expect(problemIn(() => withPart('store-key-id', part, true)(tenantConnection(), at)).code).toBe('input-refused');
    }
  });
});

describe('What a person has already', () => {
  it('ticks what leads to it as there before, and nothing that comes after', () => {
    const { ticked } = withWhatIsThere('scim-token')(tenantConnection(), at);
    expect(ticked['generate-token']).toEqual({ at, how: 'had' });
    expect(ticked['save-token']).toEqual({ at, how: 'had' });
    expect(ticked['create-role']).toBeUndefined();
    expect(ticked['enter-settings']).toBeUndefined();
  });

  it('leaves a tick as it was', () => {
    const begun = withTask('create-role', true)(tenantConnection(), at);
    const { ticked } = withWhatIsThere('access-key')(begun, later);
    expect(ticked['create-role']).toEqual(done);
    expect(ticked['create-employee']).toEqual({ at: later, how: 'had' });
  });

  it('cannot be something that is not on the connection’s way', () => {
    expect(problemIn(() => withWhatIsThere('app-registration')(tenantConnection(), at)).code).toBe('input-refused');
  });
});

describe('The step', () => {
  it('is any step of the connection’s way', () => {
    for (const step of ['connection', 'access-key', 'scim-token', 'idp-settings'] as const) {
      expect(withStep(step)(practiceConnection(), at).step).toBe(step);
      expect(stepOf(step, practiceConnection())).not.toBeNull();
    }
  });

  it('is no step of another way', () => {
    expect(problemIn(() => withStep('app-registration')(practiceConnection(), at)).code).toBe('input-refused');
  });
});
