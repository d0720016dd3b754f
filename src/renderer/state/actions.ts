import type { DraftName, Place, Preferences } from '../../shared/app-state.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import type { Bridge, Reply } from '../../shared/ipc/channels.ts';
import type { StepId } from '../../shared/procedure/ids.ts';
import type { Problem } from '../../shared/problem.ts';
import type { VaultSection } from '../../shared/vault-sections.ts';
import { ask, follow, isAsking, tell } from './ask.ts';
import { takeState } from './lock.ts';
import type { Spot } from './spots.ts';
import { draftName, draftNamesOf, fieldOf, problemsIn, type TenantDetails } from './tenant-form.ts';
import { endGoing, showGoing, showProblem, useWindow } from './window-store.ts';

/** Follows the state of the main process from now on. The window shows it as soon as the first one is there. */
export function followApp(): () => void {
  const unsubscribe = window.assistant.app.onStateChanged(takeState);
  void readFirstState();
  return unsubscribe;
}

async function readFirstState(): Promise<void> {
  const reply = await ask('start', ({ app }) => app.readState(null));
  // A change that arrived in the meantime is newer than this answer.
  if (reply.ok && useWindow.getState().app === null) takeState(reply.value);
}

/** Opens the practice connection. Where there is none, the main process makes one and shows it. */
export async function openPractice(existing: ConnectionId | undefined, name: string): Promise<void> {
  if (isAsking('welcome')) return;
  if (existing !== undefined) {
    openConnection(existing);
    return;
  }
  await ask('welcome', ({ connections }) => connections.createPractice({ name }));
}

export function openConnection(connectionId: ConnectionId): void {
  void goTo('welcome', { screen: 'connection', connectionId });
}

type NewTenant = Parameters<Bridge['connections']['createTenant']>[0];
type ChangedTenant = Parameters<Bridge['connections']['changeTenant']>[0];

export const detailsSpot = (id: ConnectionId): Spot => `details/${id}`;

/** Creates the connection, which the main process then shows; a problem appears beside the field it belongs to. */
export async function createTenant(tenant: NewTenant): Promise<void> {
  if (isAsking('new-connection') || hasFaults(tenant, null)) return;
  const create = ({ connections }: Bridge) => connections.createTenant(tenant);
  await ask('new-connection', create, { place: (problem) => fieldOf(problem) ?? 'new-connection' });
}

/** Changes the details of a connection; answers whether they are changed. */
export async function changeTenant(tenant: ChangedTenant): Promise<boolean> {
  if (hasFaults(tenant, tenant.connectionId)) return false;
  return askForChange(tenant.connectionId, ({ connections }) => connections.changeTenant(tenant));
}

/** Gives a connection another name; answers whether it has it. */
export function changeName({ connectionId, name }: Pick<ChangedTenant, 'connectionId' | 'name'>): Promise<boolean> {
  return askForChange(connectionId, ({ connections }) => connections.rename({ connectionId, name }));
}

async function askForChange(
  connectionId: ConnectionId,
  change: (assistant: Bridge) => Promise<Reply<null>>,
): Promise<boolean> {
  const spot = detailsSpot(connectionId);
  if (isAsking(spot)) return false;
  const place = (problem: Problem): Spot => {
    const field = fieldOf(problem);
    return field === null ? spot : draftName(field, connectionId);
  };
  const reply = await ask(spot, change, { place });
  return reply.ok;
}

/** Shows what can be seen to be wrong before anybody is asked, each at its field. */
function hasFaults(details: TenantDetails, owner: ConnectionId | null): boolean {
  const problems = problemsIn(details);
  for (const [field, problem] of problems) showProblem(draftName(field, owner), problem);
  return problems.length > 0;
}

/** Empties the fields of a connection that are being changed: what is in force is the connection itself again. */
export function forgetChanges(connectionId: ConnectionId): void {
  for (const draft of draftNamesOf(connectionId)) saveDraft(draft, '');
}

/** Keeps what was typed; the problem of the field is about the earlier text and goes. */
export function saveDraft(draft: DraftName, text: string): void {
  void ask(draft, ({ app }) => app.saveDraft({ draft, text }));
}

type Discovery = Omit<Parameters<Bridge['tenants']['discover']>[0], 'requestId'>;
type DiscoverySpot = `discovery/${string}`;

/** Where the question which address belongs to a tenant id is shown. */
export const discoverySpot = (owner: ConnectionId | null): DiscoverySpot => `discovery/${owner ?? 'new'}`;

/** Asks CXone which address belongs to a tenant id; `null` when it could not be had. */
export async function discoverAddress(owner: ConnectionId | null, discovery: Discovery): Promise<string | null> {
  const spot = discoverySpot(owner);
  if (isAsking(spot)) return null;
  const workId = crypto.randomUUID();
  const discover = ({ tenants }: Bridge) => tenants.discover({ ...discovery, requestId: workId });
  const place = (problem: Problem): Spot => (fieldOf(problem) === 'issuer' ? draftName('issuer', owner) : spot);
  const reply = await ask(spot, discover, { workId, place });
  return reply.ok ? reply.value.tenantAddress : null;
}

/** Ends the running discovery, if there is one; its own answer tells how it ended. */
export function cancelDiscovery(owner: ConnectionId | null): void {
  const spot = discoverySpot(owner);
  const requestId = useWindow.getState().asking[spot]?.workId;
  if (requestId !== undefined) tell(`${spot}/cancel`, ({ tenants }) => tenants.cancel({ requestId }));
}

export function goToStep(connectionId: ConnectionId, step: StepId): void {
  follow(`connection/${connectionId}`, ({ connections }) => connections.goToStep({ connectionId, step }));
}

/** Shows the place at once; where the main process does not go along, what it shows counts. */
async function goTo(spot: Spot, place: Place): Promise<void> {
  showGoing(place);
  await ask(spot, ({ app }) => app.goTo(place));
  endGoing(place);
}

/** Leaves the connection; asked for at the place where a problem of it would be seen. */
export function goToWelcome(spot: Spot): void {
  void goTo(spot, { screen: 'welcome' });
}

export function goToVault(section: VaultSection): void {
  void goTo('vault', { screen: 'vault', section });
}

export function goToNewConnection(spot: Spot): void {
  void goTo(spot, { screen: 'new-connection' });
}

/** Gives a connection another name, from its menu; answers whether it has it. */
export const renameConnection = (connectionId: ConnectionId, name: string): Promise<boolean> =>
  manage(connectionId, ({ connections }) => connections.rename({ connectionId, name }));

/** Makes a copy of a connection without its secrets and its progress; answers whether there is one. */
export const duplicateConnection = (connectionId: ConnectionId, name: string): Promise<boolean> =>
  manage(connectionId, ({ connections }) => connections.duplicate({ connectionId, name }));

async function manage<Value>(id: ConnectionId, call: (assistant: Bridge) => Promise<Reply<Value>>): Promise<boolean> {
  const spot: Spot = `manage/${id}`;
  if (isAsking(spot)) return false;
  const reply = await ask(spot, call);
  return reply.ok;
}

/** Removes the connection and all its secrets; the main process then shows the welcome screen. */
export function removeConnection(connectionId: ConnectionId): void {
  tell(`manage/${connectionId}`, ({ connections }) => connections.remove({ connectionId }));
}

export function recheckKeychain(): void {
  tell('keychain', ({ app }) => app.recheckKeychain(null));
}

export function setPreferences(change: Partial<Preferences>): void {
  follow('preferences', ({ app }) => app.setPreferences(change));
}
