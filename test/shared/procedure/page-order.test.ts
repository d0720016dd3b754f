import { describe, expect, it } from 'vitest';
import { TaskId } from '../../../src/shared/procedure/ids.ts';
import { procedures } from '../../../src/shared/procedure/procedure.ts';
import { accessKeyStep } from '../../../src/shared/procedure/steps/access-key.ts';
import { idpSettingsStep } from '../../../src/shared/procedure/steps/idp-settings.ts';
import { scimTokenStep } from '../../../src/shared/procedure/steps/scim-token.ts';
import type { Step } from '../../../src/shared/procedure/task.ts';

/** Tasks and parts of a step as the help page numbers them; a task that the page does not have has no number. */
const numbered = ({ tasks }: Step): readonly string[] =>
  tasks.flatMap((task, index) => [
    `${String(index + 1)} ${task.id}`,
    ...(task.parts ?? []).map((part, at) => `${String(index + 1)}.${String(at + 1)} ${part.id}`),
  ]);

describe('the order of the help page', () => {
  it('is kept for the access key, with the page’s own numbers', () => {
    expect(numbered(accessKeyStep)).toEqual([
      '1 open-admin',
      '2 create-role',
      '2.1 open-roles',
      '2.2 new-role',
      '2.3 name-role',
      '2.4 set-permissions',
      '2.5 activate-role',
      '3 create-employee',
      '3.1 open-admin',
      '3.2 open-employees',
      '3.3 new-employee',
      '3.4 enter-email',
      '3.5 enter-names',
      '3.6 choose-role',
      '3.7 clear-attributes',
      '3.8 choose-authenticator',
      '3.9 create',
      '4 open-employee',
      '5 open-security',
      '6 add-access-key',
      '7 store-key-id',
      '8 show-secret',
      '9 store-key-secret',
      '10 save-key',
      '11 invite-employee',
      '12 activate-employee',
      '13 share-key',
      '14 try-access-key',
    ]);
  });

  it('is kept for the SCIM token, with the page’s own numbers', () => {
    expect(numbered(scimTokenStep)).toEqual([
      '1 open-account-settings',
      '1.1 open-admin',
      '1.2 open-settings',
      '2 find-token-section',
      '3 generate-token',
      '3.1 choose-user',
      '3.2 generate',
      '4 copy-token',
      '4.1 show-token',
      '4.2 copy',
      '5 store-token',
      '6 save-token',
      '7 try-token',
    ]);
  });

  it('is kept for the settings in the IdP', () => {
    expect(numbered(idpSettingsStep)).toEqual(['1 enter-settings', '2 save-settings', '3 start-provisioning']);
  });

  it('is kept for the steps of both ways', () => {
    expect(procedures.token.map(({ id }) => id)).toEqual([
      'connection',
      'access-key',
      'scim-token',
      'idp-settings',
      'proof',
    ]);
    expect(procedures['app-registration'].map(({ id }) => id)).toEqual([
      'connection',
      'app-registration',
      'idp-settings',
      'proof',
    ]);
  });
});

describe('the tasks', () => {
  it('are all on a way, and on each way at most once', () => {
    const onWays = Object.values(procedures).map((steps) => steps.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
    for (const ids of onWays) expect(ids).toEqual([...new Set(ids)]);
    expect([...new Set(onWays.flat())].toSorted()).toEqual(TaskId.options.toSorted());
  });

  it('let nothing be saved in CXone before what CXone shows only once is stored', () => {
    const needs = (step: Step, id: TaskId) => step.tasks.find((task) => task.id === id)?.needs;
    expect(needs(accessKeyStep, 'save-key')).toEqual(['access-key-id', 'access-key-secret']);
    expect(needs(scimTokenStep, 'save-token')).toEqual(['scim-token']);
  });
});
