import type { Connection } from '../connection.ts';
import { kindOf } from '../credential-kinds.ts';
import { noteOf } from '../credential-note.ts';
import type { CredentialName, CredentialNote } from '../credential.ts';
import type { Evidence } from '../evidence.ts';
import { keysOf } from '../record.ts';
import { dayOf, daysAfter, daysBetween } from './calendar-day.ts';
import type { CalendarDay } from './lifetimes.ts';

/** When a secret ends, and how that is known: the value states it, the person named a day, or the organisation has a rule. */
export interface End {
  readonly how: 'stated' | 'date' | 'rule';
  /** The last day, or the day on which the value ends that states it. */
  readonly on: CalendarDay;
  /** The instant that the value states; `null` where only the day is known. */
  readonly at: string | null;
}

/** One stored secret and its end; `null` when nothing says how long it is valid. */
export interface Life {
  readonly connection: Connection;
  readonly credential: CredentialName;
  readonly note: CredentialNote;
  readonly end: End | null;
}

/** How the end is known. */
export function evidenceOf(end: End | null): Evidence {
  if (end === null) return 'unknown';
  return end.how === 'stated' ? 'measured' : 'confirmed';
}

/**
 * The end of a stored secret: the earlier one of what the value states and of what the person or the rule says. A day
 * that was named for this one secret counts instead of the rule.
 */
export function endOf({ lifetimes }: Connection, credential: CredentialName, note: CredentialNote): End | null {
  const stated = statedEnd(note);
  const wanted = namedEnd(lifetimes.ends[credential], note) ?? ruledEnd(lifetimes.ruleDays, note);
  if (stated === null || wanted === null) return stated ?? wanted;
  return wanted.on < stated.on ? wanted : stated;
}

/** Every stored secret of the connections; what ends first comes first, what is unknown last. */
export function livesOf(connections: readonly Connection[]): readonly Life[] {
  return connections.flatMap(livesIn).toSorted(byEnd);
}

/** Whole days from today to the end; 0 on the last day, negative after it. */
export const daysLeft = (end: End, now: Date): number => daysBetween(dayOf(now), end.on);

/** A day lasts until it is over; an instant that is stated is exact. */
export const hasEnded = (end: End, now: Date): boolean =>
  end.at === null ? daysLeft(end, now) < 0 : Date.parse(end.at) <= now.getTime();

/** An id is no secret: it goes with the secret it belongs to. */
export function isSecret(credential: CredentialName): boolean {
  const kind = kindOf(credential);
  return kind !== 'access-key-id' && kind !== 'client-id';
}

function livesIn(connection: Connection): readonly Life[] {
  // One that is not found here goes on being valid, and ends.
  return keysOf({ ...connection.credentials, ...connection.missing }).flatMap((credential) => {
    const note = noteOf(connection, credential);
    if (note === undefined || !isSecret(credential)) return [];
    return [{ connection, credential, note, end: endOf(connection, credential, note) }];
  });
}

function statedEnd({ expiresAt }: CredentialNote): End | null {
  return expiresAt === undefined ? null : { how: 'stated', on: dayOf(new Date(expiresAt)), at: expiresAt };
}

function namedEnd(
  named: { readonly on: CalendarDay; readonly storedAt: string } | undefined,
  { storedAt }: CredentialNote,
): End | null {
  return named?.storedAt === storedAt ? { how: 'date', on: named.on, at: null } : null;
}

const ruledEnd = (days: number | null, { storedAt }: CredentialNote): End | null =>
  days === null ? null : { how: 'rule', on: daysAfter(dayOf(new Date(storedAt)), days), at: null };

const byEnd = (one: Life, other: Life): number => lastMoment(one) - lastMoment(other);

/** For putting ends in order: milliseconds, and more than any of them for what is unknown. */
const lastMoment = ({ end }: Life): number =>
  end === null ? Number.MAX_SAFE_INTEGER : Date.parse(end.at ?? `${end.on}T23:59:59`);
