import type { Connection } from '../connection.ts';
import type { CredentialName, TrialName, TrialNote } from '../credential.ts';
import { isToken } from '../credential-kinds.ts';
import { noteOf } from '../credential-note.ts';
import { isRefusal } from '../trials.ts';
import { advance, hasValue, type RotationEvent } from './machine.ts';
import type { Rotation, RotationStep } from './rotation.ts';

/** What is stored of that which a rotation replaces, or replaces it with. */
export function credentialsOf(name: TrialName): readonly [CredentialName, ...CredentialName[]] {
  if (name === 'access-key') return ['access-key-id', 'access-key-secret'];
  return name === 'access-key-next' ? ['access-key-id-next', 'access-key-secret-next'] : [name];
}

export const isStoredWhole = ({ credentials }: Connection, name: TrialName): boolean =>
  credentialsOf(name).every((credential) => credentials[credential] !== undefined);

/**
 * The connection with its rotation where the vault and the server leave it: to be asked after every change, whoever made
 * it. A rotation whose old token is gone by the time it would be removed is at its end; a new key still has to go where the old
 * one was.
 */
export function followed(connection: Connection, at: string): Connection {
  const { rotation: before } = connection;
  if (before === null) return connection;
  const rotation = factsOf(connection, before).reduce((state, fact) => advance(state, { ...fact, at }), before);
  if (isOver(connection, rotation)) return { ...connection, rotation: null };
  return rotation === before ? connection : { ...connection, rotation };
}

/**
 * The connection after a step of the person; `null` when the step does not fit. Once the IdP works with a new token, that
 * is the one in use.
 */
export function stepped(connection: Connection, step: RotationStep, at: string): Connection | null {
  const { rotation: before } = connection;
  if (before === null || (step.type === 'vouched' && !mayVouch(connection))) return null;
  const rotation = advance(before, { ...step, at });
  if (rotation === before) return null;
  const { next } = rotation;
  return step.type === 'confirmed' && isToken(next)
    ? { ...connection, rotation, tokenInUse: next }
    : { ...connection, rotation };
}

/** A key that cannot be tried, because there is no registered client, is taken on the person's word. */
export function mayVouch({ kind, rotation, credentials }: Connection): boolean {
  const hasClient = credentials['client-id'] !== undefined && credentials['client-secret'] !== undefined;
  return rotation?.next === 'access-key-next' && kind === 'tenant' && !hasClient;
}

/**
 * The connection without its rotation, as backing out leaves it: the IdP goes on with what it is known to work with, and
 * never with what is revoked.
 */
export function backedOut(connection: Connection): Connection {
  const { rotation, tokens } = connection;
  if (rotation === null || isConfirmed(rotation) || isOldRevoked(rotation)) return { ...connection, rotation: null };
  const old = tokens.find(({ name }) => name === rotation.old);
  return { ...connection, rotation: null, tokenInUse: old?.name ?? connection.tokenInUse };
}

/** Whether the person has seen that the IdP works with the new one. */
export const isConfirmed = (rotation: Rotation): boolean => 'confirmedAt' in rotation;

/** Whether the person has said that the old one is made invalid in CXone, be it for a new one that is lost since. */
export const isOldRevoked = ({ revocation }: Rotation): boolean => revocation === 'done';

/** Whether the person has said that the new one is entered, be it proven or not. */
export const isEntered = (rotation: Rotation | null): boolean => rotation !== null && 'enteredAt' in rotation;

/** Whether the token is, as far as it is noted, in the IdP or meant for it; while one is replaced by another, both can be. */
export const goesIntoIdp = ({ way, tokenInUse, rotation }: Connection, credential: CredentialName): boolean =>
  way === 'token' && (credential === tokenInUse || (isEntered(rotation) && credential === rotation?.next));

type Fact = RotationEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'at'> : never) : never;

function factsOf(connection: Connection, rotation: Rotation): readonly Fact[] {
  const { next } = rotation;
  if (isToken(next) && !connection.tokens.some(({ name }) => name === next)) return [{ type: 'next-removed' }];
  const storedAt = storedAtOf(connection, next);
  if (storedAt === null) return [{ type: 'next-gone' }];
  return [{ type: 'next-stored', storedAt }, ...trialFacts(connection.trials[next], rotation)];
}

function trialFacts(trial: TrialNote | undefined, rotation: Rotation): readonly Fact[] {
  // A result that was forgotten was about another value, or another place.
  if (trial === undefined)
    return hasValue(rotation) && 'check' in rotation && rotation.check === 'measured' ? [{ type: 'next-refused' }] : [];
  if (trial.outcome.kind === 'accepted') return [{ type: 'next-accepted' }];
  return isRefusal(trial.outcome.problem.code) ? [{ type: 'next-refused' }] : [];
}

/** When the newest part was stored; `null` unless all of it is there. */
function storedAtOf(connection: Connection, name: TrialName): string | null {
  // What is not found for a while is the same value when it is found again.
  const times = credentialsOf(name).map((credential) => noteOf(connection, credential)?.storedAt);
  const known = times.filter((time) => time !== undefined);
  return known.length === times.length ? (known.toSorted().at(-1) ?? null) : null;
}

const isOver = (connection: Connection, { at, old }: Rotation): boolean =>
  at === 'remove' && isToken(old) && noteOf(connection, old) === undefined;
