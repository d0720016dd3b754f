import { isDeepStrictEqual } from 'node:util';
import type { AuditNote } from '../../shared/audit.ts';
import type { Connection, ConnectionId } from '../../shared/connection.ts';
import {
  CredentialKind,
  type CredentialName,
  type CredentialNote,
  longestSecret,
  NextKeyName,
  type StoreKind,
} from '../../shared/credential.ts';
import { isToken } from '../../shared/credential-kinds.ts';
import { noteOf } from '../../shared/credential-note.ts';
import { type ProblemCode, ProblemError, problemOf } from '../../shared/problem.ts';
import { keysOf } from '../../shared/record.ts';
import type { NoteDone } from '../audit/note-done.ts';
import type { Change } from '../connections/change.ts';
import type { Connections } from '../connections/connections.ts';
import { withoutTokenIfRemovable } from '../connections/tokens.ts';
import type { BegunChange } from '../store/vault-memory.ts';
import { KeyedQueue } from '../vault/keyed-queue.ts';
import { Secret } from '../vault/secret.ts';
import type { Vault } from '../vault/vault.ts';
import type { Removed, Vaults } from '../vault/vaults.ts';
import { forgotten, foundAgain, keptApart, noted } from './notes-of-connection.ts';
import { statedEnd } from './stated-end.ts';
import type { VaultJournal } from './vault-journal.ts';

/** The values a connection has, by name. */
export type KnownSecrets = Readonly<Partial<Record<CredentialName, Secret>>>;

type Entered = readonly [credential: CredentialName, value: Secret];

/** Stores and hands out the credentials of connections: the value in a vault, a note about it on disk. */
export class Credentials {
  readonly #connections: Connections;
  readonly #vaults: Vaults;
  readonly #now: () => Date;
  readonly #journal: VaultJournal;
  readonly #noteDone: NoteDone;
  /** Storing and removing for the same connection, so that no secret is left that no connection names. */
  readonly #turns = new KeyedQueue();

  constructor(connections: Connections, vaults: Vaults, now: () => Date, journal: VaultJournal, noteDone: NoteDone) {
    this.#connections = connections;
    this.#vaults = vaults;
    this.#now = now;
    this.#journal = journal;
    this.#noteDone = noteDone;
  }

  /**
   * Stores the value without the blanks around it and proves it by reading it back; results of trials with the value
   * it replaces are forgotten. Raises `value-empty`, `value-too-long`, `token-missing` for a token that the connection
   * does not have, and the `keychain-…`, `vault-…` and `disk-…` problems; the old value and its note stay as they were then.
   */
  store(id: ConnectionId, credential: CredentialName, entered: Secret): Promise<void> {
    return this.storeAll(id, [[credential, entered]]);
  }

  /**
   * The same for several values of the connection. Where one cannot be stored, those before it may be; none is when they go
   * to the vault file, which takes all of them in one write, together with those of other connections at the same time.
   */
  storeAll(id: ConnectionId, entered: readonly Entered[]): Promise<void> {
    return this.#turns.run(id, () => this.#storeAll(id, entered));
  }

  /** Whether values that are stored at the same time share the cost of one write. */
  storesTogether(): boolean {
    return this.#journal.chosen() === 'sealed';
  }

  /**
   * The stored value. Raises `connection-missing`, `credential-missing`, `credential-not-found` for one that its store does
   * not have any more, or has another value for, or a `keychain-…` problem. What is known of one that is not found is kept
   * apart: another keychain may have answered, and the value may be where it was.
   */
  async read(id: ConnectionId, credential: CredentialName): Promise<Secret> {
    if (this.#journal.begun().some((begun) => begun.connectionId === id && begun.credential === credential))
      await this.#turns.run(id, () => this.#settle(id));
    const connection = this.#connections.get(id);
    const secret = await this.#vaults.read(connection, credential);
    const note = connection.credentials[credential];
    if (secret !== null && secret.lastFour() === note?.lastFour) return secret;
    // It was stored anew, or moved to another store, while this one was asked.
    if (!isDeepStrictEqual(this.#connections.get(id).credentials[credential], note)) return this.read(id, credential);
    if (note === undefined) throw new ProblemError({ code: 'credential-missing', facts: { credential } });
    await this.#keepApart(connection, credential, note);
    throw new ProblemError({ code: 'credential-not-found', facts: { credential } });
  }

  /**
   * Looks once more for a secret that was not found; where it is there again, so is what is known of it. One that was replaced
   * meanwhile by a value in another store is removed. Raises `connection-missing`, `credential-not-found`, and a `keychain-…`
   * or `vault-…` problem.
   */
  lookAgain(id: ConnectionId, credential: CredentialName): Promise<void> {
    return this.#turns.run(id, async () => {
      const connection = this.#connections.get(id);
      const note = connection.missing[credential];
      if (note === undefined) return;
      const vault = this.#vaults.in(note.store);
      const found = await vault.read({ connectionId: id, credential });
      if (found?.lastFour() !== note.lastFour)
        throw new ProblemError({ code: 'credential-not-found', facts: { credential } });
      const inUse = connection.credentials[credential]?.store;
      const isReplaced = inUse !== undefined && inUse !== note.store;
      if (isReplaced) await vault.remove({ connectionId: id, credential });
      await this.#connections.change(id, (current) => foundAgain(current, credential, note));
      const action = isReplaced ? 'deleted' : 'found-again';
      await this.#noteDone({ ...aboutAll(connection), action, credential, facts: { store: note.store } });
    });
  }

  /** The same for all that were not found, in those stores that answer. What is not there now either stays as it is. */
  async lookAgainForAll(): Promise<void> {
    for (const { id, missing } of this.#connections.all())
      for (const credential of keysOf(missing)) {
        const store = missing[credential]?.store;
        if (store === undefined || (await this.#vaults.in(store).check()) !== null) continue;
        await this.lookAgain(id, credential).catch((thrown: unknown) => {
          if (!notReadable.includes(problemOf(thrown).code)) throw thrown;
        });
      }
  }

  /** The stored value; `null` for one that is missing or damaged. Raises what else `read` does. */
  async readIfWhole(id: ConnectionId, credential: CredentialName): Promise<Secret | null> {
    try {
      return await this.read(id, credential);
    } catch (thrown) {
      if (notReadable.includes(problemOf(thrown).code)) return null;
      throw thrown;
    }
  }

  /**
   * Every value of the connection that can be read; one that is missing, damaged, or in a store other than the chosen one
   * that does not answer is left out. Raises `connection-missing`, and the `keychain-…` or `vault-…` problem that would also
   * keep a new value from being stored.
   */
  async readAll(id: ConnectionId): Promise<KnownSecrets> {
    const connection = this.#connections.get(id);
    const { store: chosen } = await this.#vaults.forWriting(connection);
    const stores = new Set(keysOf(connection.credentials).flatMap((name) => connection.credentials[name]?.store ?? []));
    const closed = new Set<StoreKind>();
    for (const store of stores)
      if (store !== chosen && (await this.#vaults.in(store).check()) !== null) closed.add(store);
    const known: Partial<Record<CredentialName, Secret>> = {};
    for (const name of keysOf(connection.credentials)) {
      const store = connection.credentials[name]?.store;
      if (store === undefined || closed.has(store)) continue;
      const secret = await this.readIfWhole(id, name);
      if (secret !== null) known[name] = secret;
    }
    return known;
  }

  /**
   * Removes every secret the connection can have and makes sure each is gone, then the connection itself. Raises
   * `connection-missing` or a `keychain-…` problem; the connection then stays, and what is gone stays gone.
   */
  removeConnection(id: ConnectionId): Promise<Removed> {
    return this.#turns.run(id, async () => {
      await this.#settle(id);
      const connection = this.#connections.get(id);
      const begun = removalOf(connection, keysOf(connection.credentials));
      await this.#journal.begin(begun);
      const removed = await this.#vaults.remove(connection, namesOf(connection));
      await Promise.all([this.#connections.forget(id), this.#journal.end(begun)]);
      await this.#noteRemoved(connection, keysOf({ ...connection.credentials, ...connection.missing }));
      await this.#noteDone({ ...aboutAll(connection), action: 'deleted', facts: factsOf(removed) });
      return removed;
    });
  }

  /**
   * Removes one secret and makes sure it is gone, then its note and the results of trials with it; `change` is made to
   * the connection in the same write, so that nothing can be stored in between. Raises `connection-missing` or a
   * `keychain-…` problem; note and connection then stay as they were.
   */
  removeCredential(
    id: ConnectionId,
    credential: CredentialName,
    change: Change = (connection) => connection,
  ): Promise<Removed> {
    return this.#turns.run(id, async () => {
      await this.#settle(id);
      const connection = this.#connections.get(id);
      // A change that is refused is refused before anything is gone.
      const planned = change(connection, this.#now().toISOString());
      const begun = removalOf(connection, [credential]).map((each) => withItsToken(each, connection, planned));
      await this.#journal.begin(begun);
      const removed = await this.#vaults.remove(connection, [credential]);
      const changed = this.#connections.change(id, (current, at) => change(forgotten(current, [credential]), at));
      await Promise.all([changed, this.#journal.end(begun)]);
      if (removed.secrets > 0 || noteOf(connection, credential) !== undefined)
        await this.#noteRemoved(connection, [credential]);
      return removed;
    });
  }

  /** Resolves when nothing is being stored or removed any more. */
  settled(): Promise<void> {
    return this.#turns.settled();
  }

  /** Does something with all of them while nothing is being stored or removed. */
  alone<Result>(task: () => Promise<Result>): Promise<Result> {
    return this.#turns.runAlone(task);
  }

  /**
   * Makes notes and vault agree again where an earlier run was ended in between: a value that was stored gets its note, one
   * that was not leaves the old note, and what was being removed is removed or stays whole; a token that was to go with its
   * value goes. What lies in a store that does not answer waits. Raises the `disk-…` problems.
   */
  async settleBegun(): Promise<void> {
    const ids = new Set(this.#journal.begun().map(({ connectionId }) => connectionId));
    await Promise.all([...ids].map((id) => this.#turns.run(id, () => this.#settle(id))));
  }

  /** The names of secrets that are kept in memory; at the start of a run: that were, and are lost. */
  inMemory(): readonly CredentialName[] {
    return this.#connections.all().flatMap(namesInMemory);
  }

  /** Forgets the notes of secrets that were kept in memory by an earlier run. Raises the `disk-…` problems. */
  async forgetLostInMemory(): Promise<void> {
    const losers = this.#connections.all().filter((connection) => namesInMemory(connection).length > 0);
    await Promise.all(
      losers.map(({ id }) => this.#connections.change(id, (current) => forgotten(current, namesInMemory(current)))),
    );
  }

  async #storeAll(id: ConnectionId, entered: readonly Entered[]): Promise<void> {
    const connection = this.#connections.get(id);
    const names = namesOf(connection);
    if (!entered.every(([name]) => names.includes(name))) throw new ProblemError({ code: 'token-missing' });
    const values = entered.map(([name, value]): Entered => [name, usable(value)]);
    const vault = await this.#vaults.forWriting(connection);
    await this.#settle(id);
    const begun = values.map(([name, secret]) => this.#storingOf(id, name, secret, vault.store));
    await this.#journal.begin(begun);
    await writeAll(vault, id, values);
    const left = values.flatMap(([name]) => elsewhere(this.#connections.get(id), name, vault.store));
    const noting = this.#connections.change(id, (current) => begun.reduce(notedAs, current));
    // In the same turn, so that both come to the disk as one.
    await Promise.all([noting, this.#journal.end(begun), this.#journal.begin(left)]);
    for (const [credential] of values) {
      const action = connection.credentials[credential] === undefined ? 'stored' : 'replaced';
      await this.#noteDone({ ...aboutAll(connection), action, credential, facts: { store: vault.store } });
    }
    // Last: that an older value could not be removed elsewhere changes nothing about what was stored.
    await this.#removeLeft(left);
  }

  /** What is written down before a secret is stored. */
  #storingOf(connectionId: ConnectionId, credential: CredentialName, secret: Secret, store: StoreKind): Storing {
    const storedAt = this.#now().toISOString();
    const note = { lastFour: secret.lastFour(), storedAt, store, ...statedEnd(secret) };
    return { connectionId, credential, store, note };
  }

  /** The value that was replaced by one in another store; if it cannot be removed now, that is done when it can. */
  async #removeLeft(left: readonly BegunChange[]): Promise<void> {
    for (const begun of left) {
      try {
        await this.#vaults.in(begun.store).remove(begun);
      } catch {
        return;
      }
    }
    await this.#journal.end(left);
  }

  /** Of one connection, in its turn: nothing else happens with its secrets meanwhile. */
  async #settle(id: ConnectionId): Promise<void> {
    for (const begun of this.#journal.begun().filter(({ connectionId }) => connectionId === id)) {
      const change = await this.#agreed(begun);
      if (change === null) continue;
      const before = this.#connections.all().find((connection) => connection.id === id);
      await Promise.all([before && this.#connections.change(id, change), this.#journal.end([begun])]);
      if (before !== undefined) await this.#noteSettled(before, begun);
    }
  }

  /** What was begun and not noted, because the run ended in between, is noted now that it is known to have happened. */
  async #noteSettled(before: Connection, { credential, store }: BegunChange): Promise<void> {
    const was = before.credentials[credential];
    const { credentials, missing } = this.#connections.get(before.id);
    const is = credentials[credential];
    if (isDeepStrictEqual(was, is)) return;
    const gone = missing[credential] === undefined ? 'deleted' : 'not-found';
    const action = is === undefined ? gone : was === undefined ? 'stored' : 'replaced';
    await this.#noteDone({ ...aboutAll(before), action, credential, facts: { store } });
  }

  /** The change of the connection by which its notes say what the vault holds; `null` when that cannot be told now. */
  async #agreed(begun: BegunChange): Promise<Change | null> {
    const { connectionId, credential, store, note } = begun;
    const vault = this.#vaults.in(store);
    const connection = this.#connections.all().find(({ id }) => id === connectionId);
    const noteNow = connection?.credentials[credential];
    try {
      if (connection === undefined) {
        // It was removed while this store did not answer; nothing else would ever name the value.
        await vault.remove(begun);
        return unchanged;
      }
      const value = await vault.read(begun);
      if (value !== null && note !== null)
        return value.lastFour() === note.lastFour ? (current) => noted(current, credential, note) : unchanged;
      if (value !== null && noteNow?.store === store) return unchanged;
      await vault.remove(begun);
      if (noteNow?.store !== store) return unchanged;
      if (note === null) return (current) => withoutRemoved(current, begun);
      return (current) => keptApart(current, credential, noteNow);
    } catch (thrown) {
      return problemOf(thrown).code === 'keychain-item-damaged' ? unchanged : null;
    }
  }

  async #noteRemoved(connection: Connection, credentials: readonly CredentialName[]): Promise<void> {
    for (const credential of credentials) {
      const store = noteOf(connection, credential)?.store;
      const facts = store === undefined ? {} : { facts: { store } };
      await this.#noteDone({ ...aboutAll(connection), action: 'deleted', credential, ...facts });
    }
  }

  /** Not a note that was written since: its value is there. What was in memory only is nowhere else. */
  async #keepApart({ id, name }: Connection, credential: CredentialName, note: CredentialNote): Promise<void> {
    if (!isDeepStrictEqual(this.#connections.get(id).credentials[credential], note)) return;
    await this.#connections.change(id, (current) =>
      note.store === 'memory' ? forgotten(current, [credential]) : keptApart(current, credential, note),
    );
    const connection = { id, name };
    await this.#noteDone({ connection, action: 'not-found', credential, facts: { store: note.store } });
  }
}

/** What a value that cannot be had is said to be. */
const notReadable: readonly ProblemCode[] = ['credential-missing', 'credential-not-found', 'keychain-item-damaged'];

type Storing = BegunChange & { readonly note: CredentialNote };

const notedAs = (connection: Connection, { credential, note }: Storing): Connection =>
  noted(connection, credential, note);

/** The vault file writes together what comes together; the keychain is asked one thing at a time. */
async function writeAll(vault: Vault, connectionId: ConnectionId, values: readonly Entered[]): Promise<void> {
  const write = ([credential, secret]: Entered): Promise<void> => vault.write({ connectionId, credential }, secret);
  if (vault.store === 'sealed') await Promise.all(values.map(write));
  else for (const value of values) await write(value);
}

const aboutAll = ({ id, name }: Connection): Pick<AuditNote, 'connection' | 'credential'> => ({
  connection: { id, name },
  credential: null,
});

const factsOf = ({ secrets, store }: Removed): AuditNote['facts'] => ({ secrets: String(secrets), store });

const unchanged: Change = (connection) => connection;

/** What is written down before these secrets are removed. */
const removalOf = ({ id, credentials }: Connection, names: readonly CredentialName[]): BegunChange[] =>
  names.flatMap((credential) => {
    const store = credentials[credential]?.store;
    return store === undefined ? [] : [{ connectionId: id, credential, store, note: null }];
  });

/** What is written down of a removal by which the token's place in the connection is to go as well. */
function withItsToken(begun: BegunChange, { tokens }: Connection, planned: Connection): BegunChange {
  const isHere = (list: Connection['tokens']): boolean => list.some(({ name }) => name === begun.credential);
  return isHere(tokens) && !isHere(planned.tokens) ? { ...begun, endsToken: true } : begun;
}

/** The connection after a removal that is known to be done. */
function withoutRemoved(connection: Connection, { credential, endsToken }: BegunChange): Connection {
  const left = forgotten(connection, [credential]);
  return endsToken && isToken(credential) ? withoutTokenIfRemovable(credential)(left) : left;
}

/** The value that stays behind in another store when a new one is in this one. */
const elsewhere = (connection: Connection, credential: CredentialName, store: StoreKind): BegunChange[] =>
  removalOf(connection, [credential]).filter((begun) => begun.store !== store);

/** Every name under which the connection can have a secret. */
function namesOf({ tokens, credentials, missing }: Connection): readonly CredentialName[] {
  const kinds = CredentialKind.exclude(['scim-token']).options;
  return [
    ...new Set<CredentialName>([
      ...kinds,
      ...NextKeyName.options,
      ...tokens.map(({ name }) => name),
      ...keysOf(credentials),
      ...keysOf(missing),
    ]),
  ];
}

const namesInMemory = ({ credentials }: Connection): readonly CredentialName[] =>
  keysOf(credentials).filter((name) => credentials[name]?.store === 'memory');

function usable(entered: Secret): Secret {
  const value = entered.reveal().trim();
  if (value === '') throw new ProblemError({ code: 'value-empty' });
  if (value.length > longestSecret) throw new ProblemError({ code: 'value-too-long' });
  return new Secret(value);
}
