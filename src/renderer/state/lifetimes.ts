import type { ConnectionId } from '../../shared/connection.ts';
import type { CredentialName } from '../../shared/credential.ts';
import { ask, isAsking } from './ask.ts';
import { lifeSpot, type Spot } from './spots.ts';

/** One stored secret. */
interface OfSecret {
  readonly connectionId: ConnectionId;
  readonly credential: CredentialName;
}

/** Keeps the organisation's rule, in days, as entered beside one secret; answers whether it is kept. */
export async function setRule({ connectionId, credential }: OfSecret, days: number | null): Promise<boolean> {
  const spot = lifeSpot(connectionId, credential);
  if (isAsking(spot)) return false;
  const reply = await ask(spot, ({ lifetimes }) => lifetimes.setRule({ connectionId, days }));
  return reply.ok;
}

/** Keeps the last day of a secret; answers whether it is kept. */
export async function setEnd(secret: OfSecret, on: string | null): Promise<boolean> {
  const spot = lifeSpot(secret.connectionId, secret.credential);
  if (isAsking(spot)) return false;
  const reply = await ask(spot, ({ lifetimes }) => lifetimes.setEnd({ ...secret, on }));
  return reply.ok;
}

/** Where the calendar of one secret, or of all, is asked for. */
export const calendarSpot = (only: OfSecret | null): Spot =>
  only === null ? 'calendar' : lifeSpot(only.connectionId, only.credential);

/** Has the end of one secret, or of all, written as a calendar file; its path, or `null`. */
export async function exportCalendar(only: OfSecret | null): Promise<string | null> {
  const spot = calendarSpot(only);
  if (isAsking(spot)) return null;
  const reply = await ask(spot, ({ lifetimes }) => lifetimes.exportCalendar({ only }));
  return reply.ok ? reply.value.file : null;
}
