import type { ConnectionId } from '../../shared/connection.ts';
import type { TrialName } from '../../shared/credential.ts';
import { ask, isAsking, tell } from './ask.ts';
import { trialSpot } from './spots.ts';
import { useWindow } from './window-store.ts';

/** Tries something at the server; does nothing while that is being tried. */
export function startTrial(connectionId: ConnectionId, trial: TrialName): void {
  const spot = trialSpot(connectionId, trial);
  if (isAsking(spot)) return;
  const trialId = crypto.randomUUID();
  void ask(spot, ({ trials }) => trials.start({ trialId, connectionId, trial }), { workId: trialId });
}

/** Ends the running trial, if there is one; its own answer tells how it ended. */
export function cancelTrial(connectionId: ConnectionId, trial: TrialName): void {
  const trialId = useWindow.getState().asking[trialSpot(connectionId, trial)]?.workId;
  if (trialId !== undefined) tell(`connection/${connectionId}`, ({ trials }) => trials.cancel({ trialId }));
}
