import { chmod, mkdir, mkdtemp, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HandOverRole } from '../../../src/shared/backup/role-ids.ts';
import type { TenantConnection } from '../../../src/shared/connection.ts';
import type { CredentialName } from '../../../src/shared/credential.ts';
import type { ImportChoice } from '../../../src/shared/backup/reports.ts';
import { endOf } from '../../../src/shared/lifetime/ends.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { keysOf, without } from '../../../src/shared/record.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { type BackupRig, byPassphrase, everything, neverAborted, openBackupRig, type Secrets } from './backup-rig.ts';

const secrets = {
  'access-key-id': 'KEY-ID-0123456789',
  'access-key-secret': 'SECRET-ABCDEFGH====',
  'scim-token': 'token-with-many-characters-1234',
} satisfies Secrets;
const other = {
  'access-key-id': 'OTHER-ID-0123456789',
  'access-key-secret': 'OTHER-SECRET-ABCDEFGH====',
  'scim-token': 'other-token-with-many-characters-1234',
} satisfies Secrets;

let folder: string;
let rig: BackupRig;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-'));
  rig = await openBackupRig(folder);
});

afterEach(async () => {
  await rig.store.settled().catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const backUp = () => rig.backups.save(everything, byPassphrase(), neverAborted);

async function preview() {
  const chosen = await rig.imports.choose();
  if (chosen === null) throw new Error('No file was chosen.');
  return rig.imports.open(chosen.importId, byPassphrase(), neverAborted);
}

async function restore(choice: ImportChoice, signal = neverAborted) {
  const { importId, connections } = await preview();
  const choices = Object.fromEntries(connections.map(({ id }) => [id, choice]));
  return rig.imports.apply(importId, choices, signal);
}

const forget = (id: string) => rig.credentials.removeConnection(id);

/** The connection that came in under an id of its own, by the id that it has in the file. */
function cameIn(inFile: string): TenantConnection {
  const found = rig.connections.all().find((each) => each.kind === 'tenant' && each.idInFiles === inFile);
  if (found?.kind !== 'tenant') throw new Error('It did not come in.');
  return found;
}

describe('taking a backup in', () => {
  it('brings back what was removed: details, progress and every value', async () => {
    const ticked = { 'open-admin': { at: '2026-01-02T03:04:05.000Z', how: 'done' as const } };
    const before = await rig.add({ name: 'Contoso', ticked, cxoneLanguage: 'ja' }, secrets);
    const second = await rig.add({ name: 'Northwind' });
    await backUp();
    await forget(before.id);
    await forget(second.id);
    expect(await restore('theirs')).toEqual({ kind: 'done', connections: 2, secrets: 3 });
    for (const was of [before, second]) {
      const is = cameIn(was.id);
      expect(is).toEqual({ ...was, id: is.id, idInFiles: was.id });
    }
    expect(await rig.values(cameIn(before.id).id)).toEqual(secrets);
  });

  it('leaves values alone that the keychain has for it without any connection here that names them', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    // The data folder is lost, or this is another profile; the token was replaced in between.
    await rig.connections.forget(id);
    const item = { connectionId: id, credential: 'scim-token' } as const;
    await rig.keychain.write(item, new Secret(other['scim-token']));
    rig.keychain.trouble = (operation, credential) => {
      if (operation === 'written' && credential === 'scim-token') throw new ProblemError({ code: 'keychain-locked' });
    };
    expect(await restore('theirs')).toMatchObject({ kind: 'undone' });
    rig.keychain.trouble = () => undefined;
    expect(await restore('theirs')).toMatchObject({ kind: 'done' });
    expect(await rig.values(cameIn(id).id)).toEqual(secrets);
    await forget(cameIn(id).id);
    expect((await rig.keychain.read(item))?.reveal()).toBe(other['scim-token']);
    expect([...rig.keychain.names]).toEqual(Object.keys(secrets).map((name) => `${id}/${name}`));
  });

  it('meets what came in before, also under another name, here and where its own backup is taken in', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    const original = rig.file;
    await forget(id);
    await restore('theirs');
    const here = cameIn(id);
    await rig.connections.rename(here.id, 'Renamed');
    expect((await preview()).connections).toMatchObject([{ id, conflict: { name: 'Renamed', by: 'id' } }]);
    await restore('both');
    await backUp();
    expect((await preview()).connections.map(({ conflict }) => conflict?.name)).toEqual(['Renamed', 'Contoso']);
    await restore('theirs');
    expect(cameIn(id).id).toBe(here.id);
    for (const each of rig.connections.all()) await forget(each.id);
    await restore('theirs');
    await rig.connections.rename(cameIn(id).id, 'Renamed again');
    rig.file = original;
    expect((await preview()).connections).toMatchObject([{ conflict: { name: 'Renamed again', by: 'id' } }]);
  });

  it('takes connections in whose names are from before names were made plain, and meets them', async () => {
    const tab = await rig.add({ name: 'Contoso\tEU' }, secrets);
    const marks = await rig.add({ name: '\u202a' }, secrets);
    await backUp();
    await forget(marks.id);
    const { connections } = await preview();
    expect(connections.map(({ conflict }) => conflict?.by)).toEqual(['id', undefined]);
    expect(await restore('theirs')).toMatchObject({ kind: 'done', connections: 2 });
    expect(rig.connections.all().map(({ id, name }) => [id, name])).toEqual([
      [tab.id, 'Contoso EU'],
      [cameIn(marks.id).id, 'na1.nice-incontact.com'],
    ]);
  });

  it('says what is in the file before anything changes, and never a value', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await forget(id);
    const shown = await preview();
    expect(shown).toMatchObject({ kind: 'backup', user: 'ada', computer: 'mill', version: '0.1.0', role: null });
    expect(shown.madeAt).toBe('2026-11-28T12:00:00.000Z');
    expect(shown.connections).toMatchObject([{ name: 'Contoso', conflict: null, unknownHost: false }]);
    expect(shown.connections[0]?.secrets).toContainEqual({ credential: 'scim-token', lastFour: '1234' });
    expect(JSON.stringify(shown)).not.toContain(secrets['scim-token']);
    expect(rig.connections.all()).toEqual([]);
  });

  it('leaves mine as it is, also when nothing was chosen', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await rig.connections.rename(id, 'Changed since');
    const mine = rig.connections.all();
    expect(await restore('mine')).toMatchObject({ connections: 0 });
    const { importId } = await preview();
    expect(await rig.imports.apply(importId, {}, neverAborted)).toMatchObject({ connections: 0 });
    expect(rig.connections.all()).toEqual(mine);
  });

  it('takes theirs in place of mine, and keeps a token that only I have', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await store(id, 'access-key-id', other['access-key-id']);
    await store(id, 'access-key-secret', other['access-key-secret']);
    const token = await rig.connections.addToken(id);
    await store(id, token, 'a-token-that-only-I-have');
    expect(await restore('theirs')).toMatchObject({ kind: 'done' });
    expect(await rig.values(id)).toEqual({ ...secrets, [token]: 'a-token-that-only-I-have' });
    expect(rig.connections.get(id).tokens.map(({ name }) => name)).toEqual(['scim-token', token]);
  });

  it('takes both: theirs becomes a connection of its own under a free name', async () => {
    const mine = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await store(mine.id, 'scim-token', other['scim-token']);
    await restore('both');
    const copy = rig.connections.all().find(({ id }) => id !== mine.id);
    expect(copy?.name).toBe('Contoso 2');
    expect(await rig.values(copy?.id ?? '')).toEqual(secrets);
    expect(await rig.values(mine.id)).toMatchObject({ 'scim-token': other['scim-token'] });
  });

  it('meets a connection of the same name, in whatever case, as one of the same id', async () => {
    const old = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await forget(old.id);
    const mine = await rig.add({ name: 'CONTOSO' }, other);
    const { connections } = await preview();
    expect(connections[0]?.conflict).toEqual({ name: 'CONTOSO', by: 'name', samePlace: true, isRotating: false });
    await restore('theirs');
    expect(rig.connections.all()).toHaveLength(1);
    expect(await rig.values(mine.id)).toEqual(secrets);
  });

  it('never sends what is stored here to the place that a file names', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await rig.connections.put({ ...rig.connections.get(id), tenantAddress: 'https://eu1.niceincontact.com' } as never);
    const { connections } = await preview();
    expect(connections[0]?.conflict).toMatchObject({ samePlace: false });
    expect(await problemFrom(restore('theirs'))).toEqual({ code: 'input-refused', facts: { fields: 'choices' } });
    expect(rig.notes.map(({ action }) => action)).not.toContain('imported');
  });

  it('is noted before it begins and after it ended, without any value', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await forget(id);
    await restore('theirs');
    const states = rig.notes.filter(({ action }) => action === 'imported').map(({ facts }) => facts?.['state']);
    expect(states).toEqual(['begun', 'done']);
    expect(JSON.stringify(rig.notes)).not.toContain(secrets['scim-token']);
  });

  it('does not begin when it cannot be noted', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await forget(id);
    rig.noteTrouble = new ProblemError({ code: 'disk-full' });
    expect(await problemFrom(restore('theirs'))).toEqual({ code: 'disk-full' });
    expect(rig.connections.all()).toEqual([]);
  });
});

describe('taking a hand-over in where the connection is already', () => {
  const tokens: TenantConnection['tokens'] = [
    { name: 'scim-token', owner: 'svc-scim@contoso', label: 'Okta', use: 'shared' },
    { name: 'scim-token-2', owner: 'bob', label: 'planned', use: 'personal' },
  ];
  const handOver = (connectionId: string, role: HandOverRole) =>
    rig.backups.save({ connectionId, role, endsAt: '2026-12-12T22:59:59.999Z' }, byPassphrase(), neverAborted);
  const change = (id: string, told: Partial<TenantConnection>) =>
    rig.connections.change(id, (current) => ({ ...current, ...told }) as TenantConnection);

  it.each(['checker', 'idp-admin', 'cxone-admin'] as const)(
    'keeps every token and what is said of it, when it comes back from the %s',
    async (role) => {
      const { id } = await rig.add({ name: 'Contoso', tokens }, secrets);
      await handOver(id, role);
      await restore('theirs');
      expect(rig.connections.get(id)).toMatchObject({ tokens, tokenInUse: 'scim-token' });
    },
  );

  it('is told what nothing was said of here, of tokens that are new, and which one is in use by now', async () => {
    const { id } = await rig.add({ name: 'Contoso', tokens, tokenInUse: 'scim-token-2' }, secrets);
    await handOver(id, 'cxone-admin');
    const bare = { name: 'scim-token', owner: '', label: '', use: 'shared' } as const;
    const third = { name: 'scim-token-3', owner: 'eve', label: '', use: 'shared' } as const;
    await change(id, { tokens: [bare, third], tokenInUse: 'scim-token' });
    await restore('theirs');
    expect(rig.connections.get(id)).toMatchObject({
      tokens: [tokens[0], third, tokens[1]],
      tokenInUse: 'scim-token-2',
    });
  });
});

const store = (id: string, name: CredentialName, value: string): Promise<void> =>
  rig.credentials.store(id, name, new Secret(value));

describe('an import that fails in the middle', () => {
  const failAt = (name: CredentialName): void => {
    rig.keychain.trouble = (operation, credential) => {
      if (operation === 'write' && credential === name) throw new ProblemError({ code: 'keychain-locked' });
    };
  };

  it.each(['access-key-id', 'access-key-secret', 'scim-token'] as const)(
    'at %s takes a new connection back whole',
    async (name) => {
      const { id } = await rig.add({ name: 'Contoso' }, secrets);
      await backUp();
      await forget(id);
      failAt(name);
      expect(await restore('theirs')).toEqual({ kind: 'undone', problem: { code: 'keychain-locked' } });
      expect(rig.connections.all()).toEqual([]);
      expect(rig.keychain.names.size).toBe(0);
    },
  );

  it('puts back also a value that was not found for a while, because another keychain had answered', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await store(id, 'access-key-id', other['access-key-id']);
    await store(id, 'scim-token', other['scim-token']);
    await rig.connections.change(id, (current) => ({
      ...current,
      credentials: without(current.credentials, ['access-key-id']),
      missing: without(current.credentials, ['access-key-secret', 'scim-token']),
    }));
    failAt('scim-token');
    expect(await restore('theirs')).toMatchObject({ kind: 'undone' });
    expect(await rig.values(id)).toMatchObject({ 'access-key-id': other['access-key-id'] });
  });

  it('keeps in mind a value that is still to be removed from another store', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await store(id, 'access-key-id', other['access-key-id']);
    const missing = {
      'access-key-id': { lastFour: '4711', storedAt: '2026-01-02T03:04:05.000Z', store: 'sealed' as const },
    };
    await rig.connections.change(id, (current) => ({ ...current, missing }));
    await store(id, 'scim-token', other['scim-token']);
    failAt('scim-token');
    expect(await restore('theirs')).toMatchObject({ kind: 'undone' });
    expect(rig.connections.get(id).missing).toEqual(missing);
    expect(await rig.values(id)).toMatchObject({ 'access-key-id': other['access-key-id'] });
  });

  it('puts every old value and note back where theirs had taken its place', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    for (const [name, value] of Object.entries(other)) await store(id, name as CredentialName, value);
    const mine = rig.connections.get(id);
    failAt('scim-token');
    expect(await restore('theirs')).toMatchObject({ kind: 'undone' });
    expect(rig.connections.get(id)).toEqual(mine);
    rig.keychain.trouble = () => undefined;
    expect(await rig.values(id)).toEqual(other);
  });

  it('names what it could not take back, and keeps a connection for it', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await forget(id);
    rig.keychain.trouble = (operation, credential) => {
      const isStuck = operation === 'remove' && credential === 'access-key-id';
      if (isStuck || credential === 'scim-token') throw new ProblemError({ code: 'keychain-locked' });
    };
    expect(await restore('theirs')).toEqual({
      kind: 'partly-undone',
      problem: { code: 'keychain-locked' },
      leftovers: [{ name: 'Contoso', credential: 'access-key-id' }],
    });
    expect(Object.keys(cameIn(id).credentials)).toEqual(['access-key-id']);
  });

  it('is taken back when it is cancelled, and can be done again', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await forget(id);
    const controller = new AbortController();
    rig.keychain.trouble = (operation, credential) => {
      if (operation === 'write' && credential === 'access-key-secret')
        controller.abort(new ProblemError({ code: 'cancelled' }));
    };
    const { importId } = await preview();
    const result = await rig.imports.apply(importId, { [id]: 'theirs' }, controller.signal);
    expect(result).toEqual({ kind: 'undone', problem: { code: 'cancelled' } });
    rig.keychain.trouble = () => undefined;
    expect(await rig.imports.apply(importId, { [id]: 'theirs' }, neverAborted)).toMatchObject({ kind: 'done' });
    expect(await rig.values(cameIn(id).id)).toEqual(secrets);
  });

  it('leaves the keychain as it was when the disk takes nothing any more', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await forget(id);
    await chmod(folder, 0o500);
    rig.keychain.trouble = () => undefined;
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await rm(folder, { recursive: true });
    const result = await restore('theirs');
    await chmod(folder, 0o700).catch(() => undefined);
    expect(result).toMatchObject({ kind: 'undone', problem: { code: isRoot ? 'disk-failed' : 'disk-not-writable' } });
    expect(rig.connections.all()).toEqual([]);
    expect(rig.keychain.names.size).toBe(0);
  });
});

describe('taking over a connection of which a secret is being replaced', () => {
  const rotated = () => rig.notes.filter(({ action }) => action === 'rotated');

  async function rotating() {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await rig.rotations.begin(id, 'scim-token');
    return rig.connections.get(id);
  }

  it('is told before, and its end is noted', async () => {
    const { id } = await rotating();
    expect((await preview()).connections[0]?.conflict).toMatchObject({ isRotating: true });
    expect(await restore('theirs')).toMatchObject({ kind: 'done' });
    expect(rig.connections.get(id).rotation).toBeNull();
    const facts = { state: 'choose', outcome: 'ended-by-import', old: 'scim-token', next: 'scim-token-2' };
    expect(rotated()).toEqual([
      { action: 'rotated', connection: { id, name: 'Contoso' }, credential: 'scim-token', facts },
    ]);
  });

  it('ends nothing when it is taken back, or left out', async () => {
    const before = await rotating();
    await store(before.id, 'access-key-id', other['access-key-id']);
    const { rotation } = rig.connections.get(before.id);
    await restore('mine');
    rig.keychain.trouble = (operation) => {
      if (operation === 'write') throw new ProblemError({ code: 'keychain-locked' });
    };
    expect(await restore('theirs')).toMatchObject({ kind: 'undone' });
    expect(rig.connections.get(before.id)).toMatchObject({ rotation, tokens: before.tokens });
    expect(rotated()).toEqual([]);
  });
});

describe('how long secrets may be used, once a file was taken in', () => {
  const at = '2026-01-02T03:04:05.000Z';

  /** With a day that the person named for each of these secrets, of which they were reminded. */
  async function withEnds(id: string, on: string, names: readonly CredentialName[]): Promise<void> {
    await rig.connections.change(id, (current) => {
      const of = <Value>(make: (name: CredentialName) => Value) =>
        Object.fromEntries(names.map((name) => [name, make(name)]));
      const ends = of((name) => ({ on, storedAt: current.credentials[name]?.storedAt ?? at }));
      const reminded = of(() => ({ end: on, given: [{ stage: 20 as const, at }] }));
      return { ...current, lifetimes: { ruleDays: 90, ends, reminded } };
    });
  }

  const endNow = (id: string, name: CredentialName) => {
    const connection = rig.connections.get(id);
    const note = connection.credentials[name];
    return note === undefined ? undefined : endOf(connection, name, note);
  };

  it('keeps the ends that were named here for secrets that are not in a backup', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await withEnds(id, '2027-01-31', ['access-key-secret']);
    await backUp();
    const token = await rig.connections.addToken(id);
    await store(id, token, 'a-token-that-only-I-have');
    await withEnds(id, '2027-02-28', [token, 'access-key-secret', 'scim-token']);
    await restore('theirs');
    expect(endNow(id, token)).toMatchObject({ how: 'date', on: '2027-02-28' });
    expect(rig.connections.get(id).lifetimes.reminded).toHaveProperty(token);
    expect(endNow(id, 'access-key-secret')).toMatchObject({ how: 'date', on: '2027-01-31' });
    expect(endNow(id, 'scim-token')).toMatchObject({ how: 'rule' });
  });

  it('keeps all that was said here when a hand-over is taken in', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    const scope = { connectionId: id, role: 'checker', endsAt: '2026-12-12T22:59:59.999Z' } as const;
    await rig.backups.save(scope, byPassphrase(), neverAborted);
    rig.now = new Date('2026-11-29T12:00:00.000Z');
    await store(id, 'access-key-secret', secrets['access-key-secret']);
    await withEnds(id, '2027-02-28', ['access-key-secret']);
    const { lifetimes } = rig.connections.get(id);
    await restore('theirs');
    expect(rig.connections.get(id).lifetimes).toEqual(lifetimes);
    expect(endNow(id, 'access-key-secret')).toMatchObject({ how: 'date', on: '2027-02-28' });
  });

  it('believes of what a value states about its end only the value', async () => {
    const claims = Buffer.from(JSON.stringify({ iss: 'https://cxone.example', exp: 1_900_000_000 })).toString(
      'base64url',
    );
    const jwt = `eyJhbGciOiJub25lIn0.${claims}.c2lnbmF0dXJl`;
    const { id } = await rig.add({ name: 'Contoso' }, { ...secrets, 'scim-token': jwt });
    const stated = rig.connections.get(id).credentials['scim-token']?.expiresAt;
    expect(stated).toBe('2030-03-17T17:46:40.000Z');
    await rig.connections.change(id, (current) => ({
      ...current,
      credentials: Object.fromEntries(
        keysOf(current.credentials).map((name) => [
          name,
          { ...current.credentials[name], expiresAt: '2099-01-01T00:00:00.000Z' },
        ]),
      ) as typeof current.credentials,
    }));
    await backUp();
    await forget(id);
    await restore('theirs');
    const { credentials } = cameIn(id);
    expect(credentials['scim-token']?.expiresAt).toBe(stated);
    expect(credentials['access-key-secret']).not.toHaveProperty('expiresAt');
  });
});

describe('what is done while an import is under way', () => {
  /** Two connections in a file, of which the second one here has the same secrets. */
  async function twoBackedUp() {
    const first = await rig.add({ name: 'Contoso' }, secrets);
    const second = await rig.add({ name: 'Northwind' }, secrets);
    await backUp();
    await store(first.id, 'scim-token', other['scim-token']);
    return { first, second };
  }

  /** Once, as soon as the first token is written: `work`, which is over before the import goes on. */
  function whileFirstIsWritten(work: () => Promise<unknown>): void {
    rig.keychain.trouble = async (operation, credential) => {
      if (operation !== 'written' || credential !== 'scim-token') return;
      rig.keychain.trouble = () => undefined;
      await work();
    };
  }

  const added = 'scim-token-2';

  async function addToken(id: string): Promise<void> {
    await rig.connections.addToken(id);
    await store(id, added, 'stored-while-the-import-was-under-way');
  }

  it('keeps a secret of a connection whose turn has not come yet, with its note', async () => {
    const { second } = await twoBackedUp();
    whileFirstIsWritten(async () => {
      await addToken(second.id);
    });
    expect(await restore('theirs')).toMatchObject({ kind: 'done' });
    expect(await rig.values(second.id)).toEqual({ ...secrets, [added]: 'stored-while-the-import-was-under-way' });
    expect(rig.connections.get(second.id).tokens.map(({ name }) => name)).toContain(added);
  });

  it('stays when the import is taken back, before and after the turn of its connection', async () => {
    const { first, second } = await twoBackedUp();
    await store(second.id, 'scim-token', other['scim-token']);
    const mine = rig.connections.get(first.id);
    whileFirstIsWritten(async () => {
      await rig.connections.rename(second.id, 'Renamed before its turn');
      await store(second.id, 'access-key-id', 'stored-before-its-turn');
      rig.keychain.trouble = async (operation, credential) => {
        if (operation !== 'write' || credential !== 'scim-token') return;
        rig.keychain.trouble = () => undefined;
        await addToken(first.id);
        await rig.connections.rename(first.id, 'Renamed after its turn');
        await rig.connections.change(first.id, (current, at) => ({
          ...current,
          ticked: { ...current.ticked, 'open-admin': { at, how: 'done' } },
        }));
        throw new ProblemError({ code: 'keychain-locked' });
      };
    });
    expect(await restore('theirs')).toEqual({ kind: 'undone', problem: { code: 'keychain-locked' } });
    const firstNow = rig.connections.get(first.id);
    expect(firstNow).toMatchObject({
      name: 'Renamed after its turn',
      ticked: { 'open-admin': { how: 'done' } },
      credentials: mine.credentials,
    });
    expect(firstNow.tokens.map(({ name }) => name)).toEqual(['scim-token', added]);
    expect(rig.connections.get(second.id).name).toBe('Renamed before its turn');
    expect(await rig.values(second.id)).toMatchObject({
      'access-key-id': 'stored-before-its-turn',
      'scim-token': other['scim-token'],
    });
    expect(await rig.values(first.id)).toEqual({
      ...secrets,
      'scim-token': other['scim-token'],
      [added]: 'stored-while-the-import-was-under-way',
    });
  });

  it('stays when it was stored in the place of what the import had written already', async () => {
    const { first, second } = await twoBackedUp();
    await store(second.id, 'scim-token', other['scim-token']);
    let turn = 0;
    rig.keychain.trouble = async (operation, credential) => {
      if (operation !== 'write' || credential !== 'scim-token') return;
      turn += 1;
      if (turn !== 2) return;
      await store(first.id, 'scim-token', 'stored-after-the-import-wrote-its-own');
      throw new ProblemError({ code: 'keychain-locked' });
    };
    expect(await restore('theirs')).toMatchObject({ kind: 'undone' });
    expect((await rig.values(first.id))['scim-token']).toBe('stored-after-the-import-wrote-its-own');
    expect(rig.connections.get(first.id).credentials['scim-token']?.lastFour).toBe('-own');
    expect((await rig.values(second.id))['scim-token']).toBe(other['scim-token']);
  });

  it('keeps a new connection that was given a secret of its own, so that something names it', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    await forget(id);
    rig.keychain.trouble = (operation, credential) => {
      if (operation === 'write' && credential === 'scim-token') throw new ProblemError({ code: 'keychain-locked' });
      if (operation !== 'written' || credential !== 'access-key-id') return;
      void addToken(cameIn(id).id);
    };
    expect(await restore('theirs')).toMatchObject({ kind: 'undone' });
    expect(await rig.values(cameIn(id).id)).toEqual({ [added]: 'stored-while-the-import-was-under-way' });
  });
});

describe('an import into the vault file', () => {
  const count = 12;

  /** So many connections in a file, none of them here any more. */
  async function backedUp(): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let turn = 0; turn < count; turn += 1)
      ids.push((await rig.add({ name: `Contoso ${String(turn)}` }, secrets)).id);
    await backUp();
    for (const id of ids) await forget(id);
    await rig.useFile();
    return ids;
  }

  it('takes a few writes for all of it, not one for each secret', async () => {
    const ids = await backedUp();
    const before = rig.fileWrites();
    expect(await restore('theirs')).toEqual({ kind: 'done', connections: count, secrets: count * 3 });
    expect(rig.fileWrites() - before).toBeLessThanOrEqual(3);
    for (const id of ids) expect(await rig.values(cameIn(id).id)).toEqual(secrets);
  });

  it('is taken back as a whole when the file cannot be written, and done when it can', async () => {
    const ids = await backedUp();
    const inTheWay = path.join(folder, 'vault.next.age');
    await mkdir(inTheWay);
    expect(await restore('theirs')).toMatchObject({ kind: 'undone', problem: { code: 'disk-failed' } });
    expect(rig.connections.all()).toEqual([]);
    await rmdir(inTheWay);
    expect(await restore('theirs')).toMatchObject({ kind: 'done' });
    for (const id of ids) expect(await rig.values(cameIn(id).id)).toEqual(secrets);
  });

  it('is taken back when it is cancelled meanwhile, and what is here stays', async () => {
    const ours = await rig.add({ name: 'Ours' }, other);
    await backUp();
    await backedUp();
    await rig.credentials.store(ours.id, 'scim-token', new Secret('kept in the file'));
    const controller = new AbortController();
    rig.store.subscribe(() => {
      if (rig.connections.all().length > count) controller.abort();
    });
    expect(await restore('theirs', controller.signal)).toMatchObject({ kind: 'undone' });
    expect(rig.connections.all().map(({ id }) => id)).toEqual([ours.id]);
    expect((await rig.values(ours.id))['scim-token']).toBe('kept in the file');
  });
});

describe('an import that is killed', () => {
  const many = { ...secrets, 'client-id': 'client-0123456789', 'client-secret': 'client-secret-0123456789' };
  const points = Object.keys(many).flatMap((name) => [['write', name] as const, ['written', name] as const]);

  it.each(points)('at %s of %s leaves no secret that nothing names, and is completed by the next', async (at, name) => {
    const { id } = await rig.add({ name: 'Contoso' }, many);
    await backUp();
    await forget(id);
    const killed = new Promise<void>((resolve) => {
      rig.keychain.trouble = (operation, credential) => {
        if (operation !== at || credential !== name) return undefined;
        resolve();
        return new Promise(() => undefined);
      };
    });
    void restore('theirs');
    await killed;
    const { file, keychain } = rig;
    keychain.trouble = () => undefined;

    rig = await openBackupRig(folder, keychain);
    const there = rig.connections.all();
    expect(there).toEqual([cameIn(id)]);
    for (const named of keychain.names) expect(named.split('/')[0]).toBe(cameIn(id).id);
    rig.file = file;
    expect(await restore('theirs')).toMatchObject({ kind: 'done', secrets: 5 });
    expect(rig.connections.all()).toHaveLength(1);
    expect(await rig.values(cameIn(id).id)).toEqual(many);
  });
});

describe('what is held of a file', () => {
  it('is gone once it was dropped, and a preview that took its time is not kept then', async () => {
    await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    const { importId } = await preview();
    rig.imports.dropAll();
    expect(await problemFrom(rig.imports.apply(importId, {}, neverAborted))).toEqual({ code: 'backup-gone' });
    const chosen = await rig.imports.choose();
    const opening = rig.imports.open(chosen?.importId ?? '', byPassphrase(), neverAborted);
    rig.imports.dropAll();
    expect(await problemFrom(opening)).toEqual({ code: 'backup-gone' });
  });

  it('is the newest file only', async () => {
    await rig.add({ name: 'Contoso' }, secrets);
    await backUp();
    const first = await preview();
    await preview();
    expect(await problemFrom(rig.imports.apply(first.importId, {}, neverAborted))).toEqual({ code: 'backup-gone' });
  });
});
