import type { DraftField, Preferences } from '../../shared/app-state.ts';
import type { ConnectionId } from '../../shared/connection.ts';
import type { TrialKind } from '../../shared/credential.ts';
import type { Bridge } from '../../shared/ipc/channels.ts';
import type { StepId } from '../../shared/procedure/ids.ts';
import { ask, follow, isAsking, tell } from './ask.ts';
import { type Spot, spotOfNewConnection, trialSpot } from './spots.ts';
import { clearProblem, showApp, useWindow } from './window-store.ts';

/** Follows the state of the main process from now on. The window shows it as soon as the first one is there. */
export function followApp(): () => void {
  const unsubscribe = window.assistant.app.onStateChanged(showApp);
  void readFirstState();
  return unsubscribe;
}

async function readFirstState(): Promise<void> {
  const reply = await ask('start', ({ app }) => app.readState(null));
  // A change that arrived in the meantime is newer than this answer.
  if (reply.ok && useWindow.getState().app === null) showApp(reply.value);
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
  follow('welcome', ({ app }) => app.goTo({ screen: 'connection', connectionId }));
}

type NewTenant = Parameters<Bridge['connections']['createTenant']>[0];

/** Creates the connection, which the main process then shows; a problem appears beside the field it belongs to. */
export async function createTenant(tenant: NewTenant): Promise<void> {
  if (isAsking('new-connection')) return;
  clearProblem('connection-name');
  clearProblem('tenant-address');
  const create = ({ connections }: Bridge) => connections.createTenant(tenant);
  await ask('new-connection', create, { place: spotOfNewConnection });
}

/** Keeps what was typed; the problem of the field is about the earlier text and goes. */
export function saveDraft(field: DraftField, text: string): void {
  void ask(field, ({ app }) => app.saveDraft({ field, text }));
}

export function startTrial(connectionId: ConnectionId, trial: TrialKind): void {
  const spot = trialSpot(connectionId, trial);
  if (isAsking(spot)) return;
  const trialId = crypto.randomUUID();
  void ask(spot, ({ trials }) => trials.start({ trialId, connectionId, trial }), { trialId });
}

/** Ends the running trial, if there is one; its own answer tells how it ended. */
export function cancelTrial(connectionId: ConnectionId, trial: TrialKind): void {
  const trialId = useWindow.getState().asking[trialSpot(connectionId, trial)]?.trialId;
  if (trialId !== undefined) tell(`connection/${connectionId}`, ({ trials }) => trials.cancel({ trialId }));
}

export function goToStep(connectionId: ConnectionId, step: StepId): void {
  follow(`connection/${connectionId}`, ({ connections }) => connections.goToStep({ connectionId, step }));
}

/** Leaves the connection; asked for at the place where a problem of it would be seen. */
export function goToWelcome(spot: Spot): void {
  follow(spot, ({ app }) => app.goTo({ screen: 'welcome' }));
}

export function goToNewConnection(spot: Spot): void {
  follow(spot, ({ app }) => app.goTo({ screen: 'new-connection' }));
}

/** Removes the connection and all its secrets; the main process then shows the welcome screen. */
export function removeConnection(connectionId: ConnectionId): void {
  tell(`remove/${connectionId}`, ({ connections }) => connections.remove({ connectionId }));
}

export function recheckKeychain(): void {
  tell('keychain', ({ app }) => app.recheckKeychain(null));
}

export function setPreferences(change: Partial<Preferences>): void {
  follow('preferences', ({ app }) => app.setPreferences(change));
}
