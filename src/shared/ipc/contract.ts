import { z } from 'zod';
import { AppState, DraftField, longestDraft, Place, Preferences } from '../app-state.ts';
import { ConnectionId } from '../connection.ts';
import { CredentialKind, TrialKind, TrialNote } from '../credential.ts';
import { IdentityProviderId } from '../identity-providers/ids.ts';
import { StepId, TaskId } from '../procedure/ids.ts';
import { CloudId } from '../tenant/cloud-id.ts';

const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) =>
  ({ kind: 'call', input, output }) as const;
const event = <Payload extends z.ZodType>(payload: Payload) => ({ kind: 'event', payload }) as const;

const Nothing = z.null();
const Text = z.string().max(65_536);
const OfConnection = z.object({ connectionId: ConnectionId });
const OfCredential = z.object({ connectionId: ConnectionId, credential: CredentialKind });
const OfTrial = z.object({ trialId: z.uuid() });

/**
 * Every call of the window to the main process and every event back, one line each. Both sides, the bridge between
 * them and the four gates are derived from this list.
 */
export const contract = {
  app: {
    readState: call(Nothing, AppState),
    stateChanged: event(AppState),
    setPreferences: call(Preferences.partial(), Nothing),
    goTo: call(Place, Nothing),
    saveDraft: call(z.object({ field: DraftField, text: z.string().max(longestDraft) }), Nothing),
    dismissNotice: call(z.object({ noticeId: z.uuid() }), Nothing),
    recheckKeychain: call(Nothing, Nothing),
    openHelpPage: call(Nothing, Nothing),
  },
  connections: {
    createPractice: call(z.object({ name: Text }), OfConnection),
    createTenant: call(
      z.object({ name: Text, tenantAddress: Text, cloud: CloudId, identityProvider: IdentityProviderId }),
      OfConnection,
    ),
    chooseIdentityProvider: call(
      z.object({ connectionId: ConnectionId, identityProvider: IdentityProviderId }),
      Nothing,
    ),
    goToStep: call(z.object({ connectionId: ConnectionId, step: StepId }), Nothing),
    tickTask: call(z.object({ connectionId: ConnectionId, task: TaskId, done: z.boolean() }), Nothing),
    remove: call(OfConnection, Nothing),
  },
  credentials: {
    storeFromClipboard: call(OfCredential, Nothing),
    storeTyped: call(z.object({ connectionId: ConnectionId, credential: CredentialKind, value: Text }), Nothing),
  },
  trials: {
    start: call(z.object({ trialId: z.uuid(), connectionId: ConnectionId, trial: TrialKind }), TrialNote),
    cancel: call(OfTrial, Nothing),
  },
  settings: {
    copyField: call(z.object({ connectionId: ConnectionId, fieldId: z.string().max(100) }), Nothing),
  },
  practice: {
    addAccessKey: call(Nothing, Nothing),
    showSecretKey: call(Nothing, Nothing),
    saveAccessKey: call(Nothing, Nothing),
    generateToken: call(Nothing, Nothing),
    saveToken: call(Nothing, Nothing),
    copy: call(z.object({ what: z.enum(['access-key-id', 'access-key-secret', 'scim-token']) }), Nothing),
  },
} as const;

export type Contract = typeof contract;
