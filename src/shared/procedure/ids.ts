import { z } from 'zod';

/** The steps, in the order CXone prescribes. */
export const StepId = z.enum(['access-key', 'scim-token', 'idp-settings']);
export type StepId = z.infer<typeof StepId>;

export const TaskId = z.enum([
  'create-role',
  'create-employee',
  'add-access-key',
  'store-access-key',
  'activate-employee',
  'try-access-key',
  'generate-token',
  'store-token',
  'save-token',
  'try-token',
  'choose-idp',
  'enter-settings',
  'start-provisioning',
]);
export type TaskId = z.infer<typeof TaskId>;
