import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newIdentity, recipientOf } from '../../../src/main/age/age-keys.ts';
import { examine, unseal } from '../../../src/main/backup/age-file.ts';
import { type BackupContent, mostConnections, readContent } from '../../../src/main/backup/content.ts';
import { backupFileName } from '../../../src/main/backup/file-name.ts';
import { blankToken } from '../../../src/main/connections/tokens.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import { handOverRoles, type HandOverRole } from '../../../src/shared/backup/role-ids.ts';
import { longestSecret, TokenName } from '../../../src/shared/credential.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { practiceConnection, tenantConnection } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { type BackupRig, byPassphrase, everything, neverAborted, openBackupRig } from './backup-rig.ts';

const secrets = {
  'access-key-id': 'KEY-ID-0123456789',
  'access-key-secret': 'SECRET-ABCDEFGH-0123456789',
  'scim-token': 'token-with-many-characters-1234',
} as const;

let folder: string;
let rig: BackupRig;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-'));
  rig = await openBackupRig(folder);
});

afterEach(async () => {
  await rig.store.settled();
  await rm(folder, { recursive: true, force: true });
});

const save = (scope: Parameters<BackupRig['backups']['save']>[0] = everything) =>
  rig.backups.save(scope, byPassphrase(), neverAborted);

async function contentOfFile(): Promise<BackupContent> {
  return readContent(await unseal(examine(Buffer.from(rig.file)), byPassphrase()));
}

describe('a backup', () => {
  it('holds every connection with a tenant, and nothing of the practice', async () => {
    const contoso = await rig.add({ name: 'Contoso' }, secrets);
    await rig.add({ name: 'Northwind' });
    await rig.connections.put(practiceConnection());
    expect(await save()).toEqual({ file: `/downloads/${rig.proposed}`, connections: 2, secrets: 3, unreadable: 0 });
    const { connections, madeBy, madeAt, kind } = await contentOfFile();
    expect({ madeBy, madeAt, kind }).toEqual({
      kind: 'backup',
      madeAt: '2026-11-28T12:00:00.000Z',
      madeBy: { version: '0.1.0', user: 'ada', computer: 'mill' },
    });
    expect(connections.map(({ details }) => details.name)).toEqual(['Contoso', 'Northwind']);
    expect(connections[0]?.secrets.map(({ name, value }) => [name, value])).toEqual(Object.entries(secrets));
    expect(connections[0]?.secrets[0]?.note).toMatchObject({
      storedAt: contoso.credentials['access-key-id']?.storedAt,
    });
    expect(connections[0]?.details).not.toHaveProperty('trials');
    expect(connections[0]?.details).not.toHaveProperty('proof');
  });

  it('holds one connection where only that is wanted', async () => {
    await rig.add({ name: 'Contoso' }, secrets);
    const { id } = await rig.add({ name: 'Northwind & Söhne/../x' });
    await save({ ...everything, connectionId: id });
    expect((await contentOfFile()).connections).toHaveLength(1);
    expect(rig.proposed).toBe('scim-northwind-sohne-x-backup-2026-11-28.age');
  });

  it('names what cannot be read, before and in the file, and holds the rest', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await rig.keychain.remove({ connectionId: id, credential: 'scim-token' });
    rig.keychain.trouble = (operation, credential) => {
      if (operation === 'read' && credential === 'access-key-id')
        throw new ProblemError({ code: 'keychain-item-damaged' });
    };
    const unreadable = [
      { credential: 'access-key-id', lastFour: '6789', reason: 'damaged' },
      { credential: 'scim-token', lastFour: '1234', reason: 'missing' },
    ];
    const [shown] = await rig.backups.survey(everything, neverAborted);
    expect(shown).toMatchObject({ name: 'Contoso', unreadable });
    await rig.connections.put({
      ...rig.connections.get(id),
      credentials: {
        ...rig.connections.get(id).credentials,
        'scim-token': { lastFour: '1234', storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' },
      },
    });
    expect(await save()).toMatchObject({ secrets: 1, unreadable: 2 });
    const [{ unreadable: told }] = (await contentOfFile()).connections as [BackupContent['connections'][number]];
    expect(told.map(({ name, reason }) => [name, reason])).toEqual(
      unreadable.map(({ credential, reason }) => [credential, reason]),
    );
  });

  it('is not made while the keychain is locked', async () => {
    await rig.add({ name: 'Contoso' }, secrets);
    rig.keychain.trouble = () => {
      throw new ProblemError({ code: 'keychain-locked' });
    };
    expect(await problemFrom(save())).toEqual({ code: 'keychain-locked' });
    expect(rig.file).toBe('');
    expect(rig.notes).toEqual([]);
  });

  it('is noted before it leaves, with for whom and how many, and no value', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await save({ ...everything, connectionId: id });
    const recipient = await recipientOf(await newIdentity());
    await rig.backups.save(everything, { kind: 'recipient', recipient }, neverAborted);
    const facts = { what: 'backup', connections: '1', secrets: '3' };
    const states = ['begun', 'done'];
    expect(rig.notes).toEqual([
      ...states.map((state) => ({
        action: 'exported',
        connection: { id, name: 'Contoso' },
        credential: null,
        facts: { ...facts, state, sealedWith: 'passphrase' },
      })),
      ...states.map((state) => ({
        action: 'exported',
        connection: null,
        credential: null,
        facts: { ...facts, state, sealedWith: recipient },
      })),
    ]);
  });

  const noted = () => rig.notes.map(({ facts }) => facts?.['state']);

  it('that finds no folder to be written to is noted as begun and failed, never as done', async () => {
    await rig.add({ name: 'Contoso' }, secrets);
    rig.saveIn = path.join(folder, 'unplugged');
    expect((await problemFrom(save())).code).toMatch(/^disk-/);
    expect(noted()).toEqual(['begun', 'failed']);
  });

  it.each([
    ['a full disk', 'disk-full', 'size=4k', Buffer.alloc(4096)],
    ['a read-only folder', 'disk-not-writable', 'ro', null],
  ])('on %s, too (needs the right to mount)', async (_what, code, options, ballast) => {
    await rig.add({ name: 'Contoso' }, secrets);
    const place = path.join(folder, 'place');
    await mkdir(place);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place]);
    if (process.platform !== 'linux' || mounted.status !== 0) return;
    try {
      if (ballast !== null) await writeFile(path.join(place, 'ballast'), ballast);
      rig.saveIn = place;
      expect((await problemFrom(save())).code).toBe(code);
      expect(noted()).toEqual(['begun', 'failed']);
      expect((await readdir(place)).filter((name) => name !== 'ballast')).toEqual([]);
    } finally {
      spawnSync('umount', [place]);
    }
  });

  it('claims nothing where not even the failure can be noted', async () => {
    await rig.add({ name: 'Contoso' }, secrets);
    rig.saveIn = path.join(folder, 'unplugged');
    rig.whenNoted = () => {
      rig.noteTrouble = new Error('full');
    };
    await problemFrom(save());
    expect(noted()).toEqual(['begun']);
  });

  it('does not leave when it cannot be noted', async () => {
    await rig.add({ name: 'Contoso' }, secrets);
    rig.noteTrouble = new ProblemError({ code: 'disk-full' });
    expect(await problemFrom(save())).toEqual({ code: 'disk-full' });
    expect(rig.file).toBe('');
  });

  it('is not written when it has more connections than are taken in', async () => {
    const connections = Array.from({ length: mostConnections + 1 }, (_, index) =>
      tenantConnection({ name: `Contoso ${String(index)}` }),
    );
    await rig.store.update((state) => ({ ...state, connections }));
    expect(await problemFrom(save())).toEqual({
      code: 'backup-not-readable',
      facts: { connections: String(mostConnections + 1), most: String(mostConnections) },
    });
    expect(rig.file).toBe('');
    expect(rig.notes).toEqual([]);
  });

  it('is not written when a part of it would be refused, and says which', async () => {
    await rig.add({ name: 'Contoso', tokenInUse: 'scim-token-7' });
    expect(await problemFrom(save())).toEqual({ code: 'backup-not-readable', facts: { part: 'tokens' } });
    expect(rig.file).toBe('');
  });

  it('is not written when the file would be larger than one that is taken in', async () => {
    const connection = await rig.add({ name: 'Contoso' });
    // Each of these characters takes six in a JSON text.
    const secret = new Secret('\u0001'.repeat(longestSecret));
    const names = Array.from({ length: 160 }, (_, index) => TokenName.parse(`scim-token-${String(index + 2)}`));
    for (const credential of names) await rig.keychain.write({ connectionId: connection.id, credential }, secret);
    const note = { lastFour: secret.lastFour(), storedAt: '2026-01-02T03:04:05.000Z', store: 'keychain' } as const;
    await rig.connections.put({
      ...connection,
      tokens: [...connection.tokens, ...names.map(blankToken)],
      credentials: Object.fromEntries(names.map((name) => [name, note])),
    });
    expect(await problemFrom(save())).toEqual({ code: 'backup-not-readable', facts: { most: '20 MB' } });
    expect(rig.file).toBe('');
    expect(rig.notes).toEqual([]);
  }, 60_000);

  it('is given up when it is cancelled, before and while it is sealed', async () => {
    await rig.add({ name: 'Contoso' }, secrets);
    const cancelled = new ProblemError({ code: 'cancelled' });
    expect(await problemFrom(rig.backups.save(everything, byPassphrase(), AbortSignal.abort(cancelled)))).toEqual({
      code: 'cancelled',
    });
    const controller = new AbortController();
    rig.keychain.trouble = (_, credential) => {
      if (credential === 'scim-token') controller.abort(cancelled);
    };
    expect(await problemFrom(rig.backups.save(everything, byPassphrase(), controller.signal))).toEqual({
      code: 'cancelled',
    });
    expect(rig.file).toBe('');
    expect(rig.notes).toEqual([]);
  });

  it('wants something to hold, a passphrase that holds, and the public part of a key', async () => {
    expect(await problemFrom(save())).toEqual({ code: 'backup-empty' });
    await rig.connections.put(practiceConnection());
    expect(await problemFrom(rig.backups.survey(everything, neverAborted))).toEqual({ code: 'backup-empty' });
    await rig.add({ name: 'Contoso' });
    const weak = rig.backups.save(everything, byPassphrase('Sommer2026'), neverAborted);
    expect(await problemFrom(weak)).toMatchObject({ code: 'passphrase-weak' });
    const privatePart = (await newIdentity()).reveal();
    const sealWith = { kind: 'recipient', recipient: privatePart } as const;
    expect(await problemFrom(rig.backups.save(everything, sealWith, neverAborted))).toEqual({
      code: 'recipient-is-private',
    });
  });
});

describe('a hand-over', () => {
  const until = '2026-12-12T22:59:59.999Z';
  const handOver = (connectionId: string, role: HandOverRole, endsAt: string | null = until) =>
    save({ connectionId, role, endsAt });

  it.each([
    ['cxone-admin', ['access-key-id']],
    ['idp-admin', ['scim-token']],
    ['checker', ['access-key-id', 'access-key-secret', 'scim-token']],
  ] as const)('for %s holds %j and nothing else', async (role, names) => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await handOver(id, role);
    const content = await contentOfFile();
    expect(content).toMatchObject({ kind: 'hand-over', role, endsAt: until });
    expect(content.connections[0]?.secrets.map(({ name }) => name)).toEqual(names);
    expect(content.guide.length).toBeGreaterThan(0);
    const [note] = rig.notes;
    expect(note?.facts).toMatchObject({ what: 'hand-over', role, endsAt: until });
    const others = Object.entries(secrets).filter(([name]) => !names.some((given) => given === name));
    for (const [, value] of others) expect(JSON.stringify(content)).not.toContain(value);
  });

  it('is taken in until its end, and not after it, also when it was opened before', async () => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    await handOver(id, 'idp-admin');
    const chosen = await rig.imports.choose();
    const importId = chosen?.importId ?? '';
    const preview = await rig.imports.open(importId, byPassphrase(), neverAborted);
    expect(preview).toMatchObject({ kind: 'hand-over', role: 'idp-admin', endsAt: until });
    rig.now = new Date('2026-12-12T23:00:00.000Z');
    const ended = { code: 'backup-ended', facts: { endsAt: until } };
    expect(await problemFrom(rig.imports.apply(importId, { [id]: 'theirs' }, neverAborted))).toEqual(ended);
    const again = await rig.imports.choose();
    expect(await problemFrom(rig.imports.open(again?.importId ?? '', byPassphrase(), neverAborted))).toEqual(ended);
  });

  it('adds to what is done here, and forgets nothing of it', async () => {
    const at = '2026-01-02T03:04:05.000Z';
    const ticked = { 'enter-settings': { at, how: 'done' } } as const;
    const { id } = await rig.add({ name: 'Contoso', ticked }, secrets);
    await handOver(id, 'idp-admin');
    await rig.connections.change(id, (current) => ({ ...current, ticked: { 'open-admin': { at, how: 'done' } } }));
    const chosen = await rig.imports.choose();
    await rig.imports.open(chosen?.importId ?? '', byPassphrase(), neverAborted);
    await rig.imports.apply(chosen?.importId ?? '', { [id]: 'theirs' }, neverAborted);
    expect(Object.keys(rig.connections.get(id).ticked).toSorted()).toEqual(['enter-settings', 'open-admin']);
    expect(await rig.values(id)).toEqual(secrets);
  });

  it.each([null, '2026-11-28T11:59:59.000Z', '2028-01-01T00:00:00.000Z'])('does not end at %s', async (endsAt) => {
    const { id } = await rig.add({ name: 'Contoso' }, secrets);
    expect(await problemFrom(handOver(id, 'checker', endsAt))).toEqual({ code: 'end-date-not-usable' });
  });

  it('of a connection without secrets tells its steps', async () => {
    const { id } = await rig.add({ name: 'Contoso' });
    for (const role of handOverRoles) expect(await handOver(id, role)).toMatchObject({ secrets: 0 });
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../etc/passwd', 'scim-etc-passwd-backup-2026-11-28.age'],
    ['C:\\x\0y', 'scim-c-x-y-backup-2026-11-28.age'],
    ['東京', 'scim-connection-backup-2026-11-28.age'],
    ['-rf', 'scim-rf-backup-2026-11-28.age'],
  ])('of %j is %s', (name, file) => {
    expect(backupFileName('backup', name, new Date('2026-11-28T12:00:00.000Z'))).toBe(file);
  });
});

it('never prints a passphrase', () => {
  expect(JSON.stringify(byPassphrase('a passphrase of a test'))).not.toContain('of a test');
  expect(String(new Secret('a passphrase of a test'))).toBe('[secret]');
});
