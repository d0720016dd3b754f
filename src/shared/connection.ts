import { z } from 'zod';
import { CredentialKind, CredentialNote, TrialKind, TrialNote } from './credential.ts';
import { IdentityProviderId } from './identity-providers/ids.ts';
import { StepId, TaskId } from './procedure/ids.ts';
import { CloudId } from './tenant/cloud-id.ts';

export const ConnectionId = z.uuid();
export type ConnectionId = z.infer<typeof ConnectionId>;

export const longestName = 80;

const common = {
  id: ConnectionId,
  name: z.string().min(1).max(longestName),
  identityProvider: IdentityProviderId,
  createdAt: z.iso.datetime(),
  /** The step the person was at. */
  step: StepId,
  /** When each ticked task was ticked. */
  ticked: z.partialRecord(TaskId, z.iso.datetime()),
  credentials: z.partialRecord(CredentialKind, CredentialNote),
  trials: z.partialRecord(TrialKind, TrialNote),
};

/** A connection with a tenant of the person's own. `tenantAddress` is an https origin without a trailing slash. */
export const TenantConnection = z.object({
  ...common,
  kind: z.literal('tenant'),
  cloud: CloudId,
  tenantAddress: z.url({ protocol: /^https$/ }),
});

/** A connection with the built-in practice tenant. Its address is wherever the tenant listens in this run. */
export const PracticeConnection = z.object({ ...common, kind: z.literal('practice') });

/** A connection as it is kept on disk: everything about it but the values of its secrets. */
export const Connection = z.discriminatedUnion('kind', [TenantConnection, PracticeConnection]);
export type Connection = z.infer<typeof Connection>;
