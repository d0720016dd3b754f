import type { AuditNote } from '../../shared/audit.ts';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import { isToken } from '../../shared/credential-kinds.ts';
import { noteOf } from '../../shared/credential-note.ts';
import type { CredentialName, TokenName, TrialName } from '../../shared/credential.ts';
import { ProblemError } from '../../shared/problem.ts';
import { without } from '../../shared/record.ts';
import { backedOut, credentialsOf, isOldRevoked, isStoredWhole, stepped } from '../../shared/rotation/facts.ts';
import { hasValue } from '../../shared/rotation/machine.ts';
import type { Rotation, RotationAt, RotationStep } from '../../shared/rotation/rotation.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { NoteDone } from '../audit/note-done.ts';
import type { ClipboardKeeper } from '../clipboard/clipboard-keeper.ts';
import type { Connections } from '../connections/connections.ts';
import { nextTokenName, withoutToken, withoutTokenIfRemovable, withToken } from '../connections/tokens.ts';
import type { Credentials } from '../credentials/credentials.ts';

interface RotationParts {
  readonly connections: Connections;
  readonly credentials: Credentials;
  readonly clipboard: ClipboardKeeper;
  readonly audit: AuditTrail;
  readonly noteDone: NoteDone;
}

/**
 * Replaces a token or an access key by a new one without a gap: the old one stays stored and in use until the new one is
 * proven. How far it has come is kept with the connection; every method raises `connection-missing` and, but for `begin`,
 * `rotation-missing`.
 */
export class Rotations {
  readonly #parts: RotationParts;

  constructor(parts: RotationParts) {
    this.#parts = parts;
    parts.connections.onRotationOver((connection) => {
      if (connection.rotation !== null) void this.#note(connection, connection.rotation, 'ended-old-gone');
    });
  }

  /**
   * Raises `rotation-running` when one is under way already, and `credential-missing` or `credential-not-found` when there is
   * nothing to replace.
   */
  async begin(id: ConnectionId, old: TrialName): Promise<void> {
    await this.#parts.connections.change(id, (connection, at) => {
      if (connection.rotation !== null) throw new ProblemError({ code: 'rotation-running' });
      if (old === 'access-key-next') throw new ProblemError({ code: 'credential-missing', facts: { credential: old } });
      requireStoredWhole(connection, old);
      return begun(connection, old, at);
    });
  }

  /**
   * Raises `rotation-moved-on` for a step that does not fit where the rotation is by now, and `credential-not-found` before the
   * old one is revoked, when the new one is not where it was stored.
   */
  async goOn(id: ConnectionId, step: RotationStep): Promise<void> {
    await this.#parts.connections.change(id, (connection, at) => {
      const { next } = requireRotation(connection);
      if (step.type === 'revoked') requireStoredWhole(connection, next);
      const changed = stepped(connection, step, at);
      if (changed === null) throw new ProblemError({ code: 'rotation-moved-on' });
      return changed;
    });
  }

  /**
   * The last step: the old one is removed from the vault, or stays there, and the new one takes its place. Raises
   * `rotation-moved-on` before that, and the `keychain-…` problems; the rotation then stays where it is.
   */
  async finish(id: ConnectionId, { keepOld }: { readonly keepOld: boolean }): Promise<void> {
    const connection = this.#parts.connections.get(id);
    const rotation = requireRotation(connection);
    if (!finishingSteps.includes(rotation.at)) throw new ProblemError({ code: 'rotation-moved-on' });
    // There is one place for the access key in use, so the old one cannot keep it.
    if (rotation.next === 'access-key-next') await this.#promoteKey(id, rotation);
    else if (keepOld) await this.#parts.connections.change(id, (current) => ({ ...current, rotation: null }));
    else if (!(await this.#removeOldToken(id, rotation))) return;
    await this.#note(connection, rotation, keepOld ? 'finished-old-kept' : 'finished');
  }

  /**
   * Ends the rotation where it is. What is stored stays stored; only a place for a token that never came goes. Raises
   * `rotation-moved-on` once an old key has begun to make way for the new one.
   */
  async backOut(id: ConnectionId): Promise<void> {
    const connection = this.#parts.connections.get(id);
    const rotation = requireRotation(connection);
    if (rotation.at === 'place' || rotation.at === 'tidy') throw new ProblemError({ code: 'rotation-moved-on' });
    const place = placeToRemove(connection, rotation);
    if (place === null) await this.#parts.connections.change(id, backedOut);
    else await this.#parts.credentials.removeCredential(id, place, withoutPlace(place));
    await this.#note(connection, rotation, 'backed-out');
  }

  /** Notes that an import has put another connection in the place of this one, and its rotation has ended with it. */
  async endedByImport(connection: Connection): Promise<void> {
    if (connection.rotation !== null) await this.#note(connection, connection.rotation, 'ended-by-import');
  }

  /** Copies a part of the new one. Raises `rotation-moved-on` for anything else, and before it was checked. */
  async copyNext(id: ConnectionId, credential: CredentialName): Promise<void> {
    const connection = this.#parts.connections.get(id);
    const rotation = requireRotation(connection);
    const isChecked = hasValue(rotation) && rotation.at !== 'check';
    if (!isChecked || !credentialsOf(rotation.next).includes(credential))
      throw new ProblemError({ code: 'rotation-moved-on' });
    const value = await this.#parts.credentials.read(id, credential);
    await this.#parts.audit.note({ action: 'copied', connection: nameOf(connection), credential });
    await this.#parts.clipboard.copySecret(value);
  }

  /** Answers whether that has ended the rotation; one that was found to be over by then has been noted already. */
  async #removeOldToken(id: ConnectionId, { old }: Rotation): Promise<boolean> {
    if (!isToken(old)) return false;
    let isEndedHere = false;
    await this.#parts.credentials.removeCredential(id, old, (current) => {
      requireRevoked(current, old);
      isEndedHere = current.rotation !== null;
      return { ...withoutTokenIfRemovable(old)(current), rotation: null };
    });
    return isEndedHere;
  }

  /**
   * The new key goes where the old one is, read back as every value is; only then its own place is emptied. Ended in
   * between, the rotation is where it can be taken up again. The old secret goes first, so that it never stands beside the
   * new ID: a key without its secret is seen to be none.
   */
  async #promoteKey(id: ConnectionId, { at }: Rotation): Promise<void> {
    const { connections, credentials } = this.#parts;
    if (at !== 'tidy') {
      const [newId, newSecret] = [
        await credentials.read(id, 'access-key-id-next'),
        await credentials.read(id, 'access-key-secret-next'),
      ];
      await connections.change(id, withKeyOnItsWay);
      await credentials.removeCredential(id, 'access-key-secret');
      await credentials.storeAll(id, [
        ['access-key-id', newId],
        ['access-key-secret', newSecret],
      ]);
      await connections.change(id, withKeyInPlace);
    }
    await credentials.removeCredential(id, 'access-key-secret-next');
    await credentials.removeCredential(id, 'access-key-id-next', (current) => ({ ...current, rotation: null }));
  }

  async #note(connection: Connection, { at, old, next }: Rotation, outcome: string): Promise<void> {
    const entry: AuditNote = {
      action: 'rotated',
      connection: nameOf(connection),
      credential: credentialsOf(old).at(-1) ?? null,
      facts: { state: at, outcome, old, next },
    };
    await this.#parts.noteDone(entry);
  }
}

const finishingSteps: readonly RotationAt[] = ['remove', 'place', 'tidy'];

const nameOf = ({ id, name }: Connection): AuditNote['connection'] => ({ id, name });

function begun(connection: Connection, old: TrialName, at: string): Connection {
  if (old === 'access-key')
    return { ...connection, rotation: { at: 'choose', old, next: 'access-key-next', begunAt: at } };
  const next = nextTokenName(connection);
  return { ...withToken(next)(connection, at), rotation: { at: 'choose', old, next, begunAt: at } };
}

function requireStoredWhole(connection: Connection, name: TrialName): void {
  if (isStoredWhole(connection, name)) return;
  const isMissing = credentialsOf(name).every((credential) => noteOf(connection, credential) !== undefined);
  const code = isMissing ? 'credential-not-found' : 'credential-missing';
  throw new ProblemError({ code, facts: { credential: name } });
}

function requireRotation({ rotation }: Connection): Rotation {
  if (rotation === null) throw new ProblemError({ code: 'rotation-missing' });
  return rotation;
}

/** From here on, what is left of the old key is nothing to go back to. */
function withKeyOnItsWay(connection: Connection): Connection {
  const rotation = requireRotation(connection);
  if (rotation.at !== 'remove' && rotation.at !== 'place') throw new ProblemError({ code: 'rotation-moved-on' });
  return { ...connection, rotation: { ...rotation, at: 'place' } };
}

/**
 * What was found out about the new key, and said of it, is true of it wherever it is kept. Its notes stay until its values are
 * gone.
 */
function withKeyInPlace(connection: Connection): Connection {
  const { trials, lifetimes } = connection;
  const { begunAt, old, next } = requireRotation(connection);
  const trial = trials['access-key-next'];
  return {
    ...connection,
    rotation: { at: 'tidy', begunAt, old, next },
    trials: { ...without(trials, ['access-key-next']), ...(trial && { 'access-key': trial }) },
    credentials: storedWithNext(connection),
    lifetimes: { ...lifetimes, ends: ofKeyInPlace(lifetimes.ends), reminded: ofKeyInPlace(lifetimes.reminded) },
  };
}

/** A rule counts from when the new key was stored first, and an end that was named is that of the value stored then. */
function storedWithNext(connection: Connection): Connection['credentials'] {
  const credentials = { ...connection.credentials };
  for (const name of ['access-key-id', 'access-key-secret'] as const) {
    const [note, next] = [credentials[name], noteOf(connection, `${name}-next`)];
    if (note !== undefined && next !== undefined) credentials[name] = { ...note, storedAt: next.storedAt };
  }
  return credentials;
}

/** What was said of the new secret takes the place of what was said of the old one. */
function ofKeyInPlace<Said>(
  all: Readonly<Partial<Record<CredentialName, Said>>>,
): Partial<Record<CredentialName, Said>> {
  const said = all['access-key-secret-next'];
  const others = without(all, ['access-key-secret', 'access-key-secret-next']);
  return said === undefined ? others : { ...others, 'access-key-secret': said };
}

/**
 * The new one may have been lost while the keychain was asked. A removal that was ended in the middle is found to be done
 * by now, and so is the rotation.
 */
function requireRevoked({ rotation, credentials }: Connection, old: TrialName): void {
  const isGone = rotation === null && isToken(old) && credentials[old] === undefined;
  if (!isGone && rotation?.at !== 'remove') throw new ProblemError({ code: 'rotation-moved-on' });
}

/** The place for a new token to which no value came; once the old one is revoked, it is the token of the IdP all the same. */
function placeToRemove(connection: Connection, rotation: Rotation): TokenName | null {
  const { next } = rotation;
  if (!isToken(next) || isOldRevoked(rotation) || noteOf(connection, next) !== undefined) return null;
  const { tokens } = connection;
  return tokens.length > 1 && tokens.some(({ name }) => name === next) ? next : null;
}

/** A value that came in the meantime keeps its place. */
const withoutPlace =
  (place: TokenName) =>
  (current: Connection): Connection => {
    if (noteOf(current, place) !== undefined) throw new ProblemError({ code: 'rotation-moved-on' });
    return backedOut(withoutToken(place)(current));
  };
