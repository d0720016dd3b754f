import { z } from 'zod';
import { Place, Preferences } from '../../shared/app-state.ts';
import { type Connection, ConnectionId, type PracticeConnection, type Tick } from '../../shared/connection.ts';
import { CredentialNote, TrialNote } from '../../shared/credential.ts';
import type { Language } from '../../shared/language.ts';
import { noLock } from '../../shared/lock.ts';
import type { TaskId } from '../../shared/procedure/ids.ts';
import { keysOf } from '../../shared/record.ts';
import { noLifetimes } from '../../shared/lifetime/lifetimes.ts';
import { PracticeMemory } from '../practice/practice-memory.ts';
import type { StoredState } from './stored-state.ts';
import { freshVault } from './vault-memory.ts';

/** What became of each task of version 1 whose tick says something; the others are done by storing and trying. */
const successors = {
  'create-role': ['open-admin', 'create-role'],
  'create-employee': ['create-employee'],
  'add-access-key': ['open-employee', 'open-security', 'add-access-key', 'show-secret'],
  'store-access-key': [],
  'activate-employee': ['save-key', 'invite-employee', 'activate-employee', 'share-key'],
  'try-access-key': [],
  'generate-token': ['open-account-settings', 'find-token-section', 'generate-token'],
  'store-token': [],
  'save-token': ['save-token'],
  'try-token': [],
  'choose-idp': ['choose-idp'],
  'enter-settings': ['enter-settings'],
  'start-provisioning': ['save-settings', 'start-provisioning'],
} as const satisfies Readonly<Record<string, readonly TaskId[]>>;

const OldCredential = z.enum(['access-key-id', 'access-key-secret', 'client-id', 'client-secret', 'scim-token']);
const common = {
  id: ConnectionId,
  name: z.string().min(1).max(80),
  identityProvider: z.enum(['okta', 'entra', 'onelogin', 'other']),
  createdAt: z.iso.datetime(),
  step: z.enum(['access-key', 'scim-token', 'idp-settings']),
  ticked: z.partialRecord(z.enum(keysOf(successors)), z.iso.datetime()),
  credentials: z.partialRecord(OldCredential, CredentialNote),
  trials: z.partialRecord(z.enum(['access-key', 'scim-token']), TrialNote),
};
const FirstTenant = z.object({
  ...common,
  kind: z.literal('tenant'),
  cloud: z.enum(['standard', 'fedramp']),
  tenantAddress: z.url({ protocol: /^https$/ }),
});
const FirstConnection = z.discriminatedUnion('kind', [
  FirstTenant,
  z.object({ ...common, kind: z.literal('practice') }),
]);
type FirstConnection = z.infer<typeof FirstConnection>;

/** The state as version 1 of the file holds it. */
export const FirstState = z.object({
  version: z.literal(1),
  preferences: Preferences,
  place: Place,
  drafts: z.partialRecord(z.enum(['connection-name', 'tenant-address']), z.string().max(4096)),
  connections: z.array(FirstConnection),
  practice: PracticeMemory.nullable(),
});
export type FirstState = z.infer<typeof FirstState>;

/**
 * The same state as it is kept today. `systemLanguage` is the one in force for a person who chose none: version 1 showed
 * CXone's labels in the language of the assistant.
 */
export function upgradeState(old: FirstState, systemLanguage: Language): StoredState {
  const { language } = old.preferences;
  const cxoneLanguage = language === 'system' ? systemLanguage : language;
  const connections = old.connections.map((connection) => upgraded(connection, cxoneLanguage));
  return { ...old, version: 2, connections, companyCertificates: [], lock: noLock, panic: null, vault: freshVault };
}

function upgraded(old: FirstConnection, cxoneLanguage: Language): Connection {
  const added: Added = {
    way: 'token',
    cxoneLanguage,
    tickedParts: {},
    confirmed: {},
    tokens: [{ name: 'scim-token', owner: '', label: '', use: 'shared' }],
    tokenInUse: 'scim-token',
    oktaAppAddress: '',
    proof: null,
    lifetimes: noLifetimes,
    missing: {},
    rotation: null,
  };
  const ticked = upgradedTicks(old.ticked);
  if (old.kind === 'practice') return { ...old, ...added, ticked };
  // Version 1 asked for the IdP of a tenant before it made the connection.
  const chosen: Tick = { at: old.createdAt, how: 'done' };
  return {
    ...old,
    ...added,
    ticked: { 'choose-idp': chosen, ...ticked },
    issuer: null,
    addressConfirmedAt: null,
    idInFiles: null,
  };
}

type Added = Omit<PracticeConnection, keyof FirstConnection>;

function upgradedTicks(old: FirstConnection['ticked']): Connection['ticked'] {
  const ticked: Partial<Record<TaskId, Tick>> = {};
  for (const task of keysOf(old)) {
    const at = old[task];
    if (at !== undefined) for (const successor of successors[task]) ticked[successor] = { at, how: 'done' };
  }
  return ticked;
}
