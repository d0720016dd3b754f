import type { ConnectionId } from '../../shared/connection.ts';
import type { TrialName } from '../../shared/credential.ts';
import type { Bridge, Reply } from '../../shared/ipc/channels.ts';
import type { RotationStep } from '../../shared/rotation/rotation.ts';
import { ask, isAsking } from './ask.ts';
import { rotationSpot, type Spot } from './spots.ts';

/** Begins to replace a token or an access key, as asked for at `spot`; answers whether it has begun. */
export const beginRotation = (spot: Spot, connectionId: ConnectionId, old: TrialName): Promise<boolean> =>
  askOnce(spot, ({ rotation }) => rotation.begin({ connectionId, old }));

/** Takes a step of the replacement; answers whether it was taken. */
export const goOnRotating = (connectionId: ConnectionId, step: RotationStep): Promise<boolean> =>
  askOnce(rotationSpot(connectionId), ({ rotation }) => rotation.goOn({ connectionId, step }));

/** Takes the last step; answers whether the replacement is at its end. */
export const finishRotation = (connectionId: ConnectionId, keepOld: boolean): Promise<boolean> =>
  askOnce(rotationSpot(connectionId), ({ rotation }) => rotation.finish({ connectionId, keepOld }));

/** Ends the replacement where it is; answers whether it has ended. */
export const backOutOfRotation = (connectionId: ConnectionId): Promise<boolean> =>
  askOnce(rotationSpot(connectionId), ({ rotation }) => rotation.backOut({ connectionId }));

async function askOnce(spot: Spot, call: (assistant: Bridge) => Promise<Reply<null>>): Promise<boolean> {
  if (isAsking(spot)) return false;
  const reply = await ask(spot, call);
  return reply.ok;
}
