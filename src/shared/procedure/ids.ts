import { z } from 'zod';

/** The steps of both ways, in the order they are taken. */
export const StepId = z.enum(['connection', 'access-key', 'scim-token', 'app-registration', 'idp-settings', 'proof']);
export type StepId = z.infer<typeof StepId>;

export const TaskId = z.enum([
  'name-and-address',
  'choose-idp',
  'check-requirements',
  'open-admin',
  'create-role',
  'create-employee',
  'open-employee',
  'open-security',
  'add-access-key',
  'store-key-id',
  'show-secret',
  'store-key-secret',
  'save-key',
  'invite-employee',
  'activate-employee',
  'share-key',
  'try-access-key',
  'open-account-settings',
  'find-token-section',
  'generate-token',
  'copy-token',
  'store-token',
  'save-token',
  'try-token',
  'create-okta-app',
  'read-redirect-uri',
  'register-app',
  'await-client',
  'store-client',
  'enter-settings',
  'save-settings',
  'start-provisioning',
  'run-checks',
]);
export type TaskId = z.infer<typeof TaskId>;

/** How the IdP logs in to CXone: with a SCIM token, or with a client that NICE registers (Okta only). */
export const Way = z.enum(['token', 'app-registration']);
export type Way = z.infer<typeof Way>;

/** What an IdP must be able to do, as CXone's help page lists it. */
export const Requirement = z.enum(['push-new-users', 'push-updates', 'update-attributes', 'deactivate-users']);
export type Requirement = z.infer<typeof Requirement>;

/** The languages of CXone's own screens whose labels the assistant knows, at least in part. */
export const CxoneLanguage = z.enum(['en', 'de', 'ja', 'ko']);
export type CxoneLanguage = z.infer<typeof CxoneLanguage>;
