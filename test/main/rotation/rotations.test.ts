import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditTrail } from '../../../src/main/audit/audit-trail.ts';
import { ClipboardKeeper } from '../../../src/main/clipboard/clipboard-keeper.ts';
import { withoutToken, withToken } from '../../../src/main/connections/tokens.ts';
import { Rotations } from '../../../src/main/rotation/rotations.ts';
import { Secret } from '../../../src/main/vault/secret.ts';
import type { AuditNote } from '../../../src/shared/audit.ts';
import type { Connection } from '../../../src/shared/connection.ts';
import type { CredentialName, TrialName } from '../../../src/shared/credential.ts';
import { ProblemError } from '../../../src/shared/problem.ts';
import { rotationSteps } from '../../../src/shared/rotation/machine.ts';
import type { RotationAt } from '../../../src/shared/rotation/rotation.ts';
import { addTenant, type CredentialParts, openCredentialParts } from '../../support/credential-parts.ts';
import { problemFrom } from '../../support/problem-from.ts';
import { fakeKeytar, type Items } from '../vault/fake-keytar.ts';

const accepted = { at: '2026-01-02T03:04:05.000Z', outcome: { kind: 'accepted' } } as const;
const values: Readonly<Partial<Record<CredentialName, string>>> = {
  'scim-token': 'the old token',
  'scim-token-2': 'the new token',
  'access-key-id': 'the old id',
  'access-key-secret': 'the old secret',
  'access-key-id-next': 'the new id',
  'access-key-secret-next': 'the new secret',
};

/** One run of the assistant on the folder and the keychain of the test. */
interface Run extends CredentialParts {
  readonly rotations: Rotations;
  readonly noted: AuditNote[];
}

let directory: string;
let items: Items;
let run: Run;
let id: string;
/** What the keychain does before it answers. */
let before: (call: string, account: string) => Promise<unknown>;
let note: AuditTrail['note'] | null;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'rotations-'));
  items = new Map();
  before = () => Promise.resolve();
  note = null;
  run = await openRun();
  id = await addTenant(run);
  for (const name of ['scim-token', 'access-key-id', 'access-key-secret'] as const) await store(name);
});
afterEach(() => rm(directory, { recursive: true }));

async function openRun(): Promise<Run> {
  const parts = await openCredentialParts(
    directory,
    fakeKeytar(items, (call, account) => before(call, account)),
  );
  const noted: AuditNote[] = [];
  const audit: AuditTrail = {
    note: (entry) => {
      if (note !== null) return note(entry);
      noted.push(entry);
      return Promise.resolve();
    },
  };
  return {
    ...parts,
    noted,
    rotations: new Rotations({
      ...parts,
      audit,
      noteDone: (entry) => Promise.resolve(void noted.push(entry)),
      clipboard: new ClipboardKeeper(parts.clipboard),
    }),
  };
}

const connection = (): Connection => run.connections.get(id);
const here = (): RotationAt | undefined => connection().rotation?.at;
const store = (name: CredentialName): Promise<void> => run.credentials.store(id, name, new Secret(values[name] ?? ''));

/** The value, or `null`. */
const valueOf = async (name: CredentialName): Promise<string | null> =>
  (await run.credentials.read(id, name).catch(() => null))?.reveal() ?? null;

const newOf: Readonly<Record<'scim-token' | 'access-key', TrialName>> = {
  'scim-token': 'scim-token-2',
  'access-key': 'access-key-next',
};

/** Takes the step that is to be taken now. */
async function takeStep(old: 'scim-token' | 'access-key'): Promise<void> {
  switch (here()) {
    case undefined:
      return run.rotations.begin(id, old);
    case 'choose':
      return run.rotations.goOn(id, { type: 'owner-chosen', owner: 'other' });
    case 'make':
      return run.rotations.goOn(id, { type: 'made' });
    case 'store':
      if (old === 'scim-token') return store('scim-token-2');
      await store('access-key-id-next');
      return store('access-key-secret-next');
    case 'check':
      return run.connections.change(id, (current) => ({
        ...current,
        trials: { ...current.trials, [newOf[old]]: accepted },
      }));
    case 'enter':
      return run.rotations.goOn(id, { type: 'entered' });
    case 'confirm':
      return run.rotations.goOn(id, { type: 'confirmed', proof: 'idp-test' });
    case 'revoke':
      return run.rotations.goOn(id, { type: 'revoked', revocation: 'done' });
    case 'remove':
    case 'place':
    case 'tidy':
    case 'lost':
      throw new Error(`no step at ${String(here())}`);
  }
}

async function comeTo(step: RotationAt, old: 'scim-token' | 'access-key' = 'scim-token'): Promise<void> {
  while (here() !== step) await takeStep(old);
}

/** The connection with a day that the person named for the secret, of which they were reminded. */
const withEnd =
  (name: CredentialName, on: string) =>
  (current: Connection): Connection => {
    const storedAt = current.credentials[name]?.storedAt ?? '';
    const ends = { ...current.lifetimes.ends, [name]: { on, storedAt } };
    const reminded = {
      ...current.lifetimes.reminded,
      [name]: { end: on, given: [{ stage: 0 as const, at: storedAt }] },
    };
    return { ...current, lifetimes: { ...current.lifetimes, ends, reminded } };
  };

/** When the parts of a key were stored, and what is said of its end. */
function endsSaid(names: readonly [CredentialName, CredentialName] = ['access-key-id', 'access-key-secret']) {
  const { credentials, lifetimes } = connection();
  const storedAt = names.map((name) => credentials[name]?.storedAt);
  return { storedAt, end: lifetimes.ends[names[1]], reminded: lifetimes.reminded[names[1]] };
}

/** Names the end of the old key and of the new one; answers what is said of the new one then. */
async function sayEnds() {
  await run.connections.change(id, withEnd('access-key-secret', '2027-01-31'));
  await run.connections.change(id, withEnd('access-key-secret-next', '2027-06-30'));
  return endsSaid(['access-key-id-next', 'access-key-secret-next']);
}

const subjects = ['scim-token', 'access-key'] as const;
const everywhere = subjects.flatMap((old) => rotationSteps.map((step) => [old, step] as const));
/** Everything that is in the keychain, as text. */
const inKeychain = (): string => [...items.values()].map((item) => Buffer.from(item, 'base64').toString()).join();
/** The parts of the new one that are stored at a step. */
const hasNext = (step: RotationAt): boolean => rotationSteps.indexOf(step as 'check') >= rotationSteps.indexOf('check');

describe('Backing out', () => {
  it('once the old one is revoked leaves the new token the one of the IdP, though its value is gone', async () => {
    await comeTo('remove');
    await run.credentials.removeCredential(id, 'scim-token-2');
    expect(connection().rotation).toMatchObject({ at: 'make', revocation: 'done' });
    await run.rotations.backOut(id);
    expect(connection()).toMatchObject({ rotation: null, tokenInUse: 'scim-token-2' });
    expect(connection().tokens.map(({ name }) => name)).toContain('scim-token-2');
  });

  it.each(everywhere)('of replacing %s at %s loses neither of the two, and is noted', async (old, step) => {
    await comeTo(step, old);
    await run.rotations.backOut(id);
    expect(connection().rotation).toBeNull();
    expect(await valueOf('scim-token')).toBe('the old token');
    expect(await valueOf('access-key-secret')).toBe('the old secret');
    const next = old === 'scim-token' ? 'scim-token-2' : 'access-key-secret-next';
    expect(await valueOf(next)).toBe(hasNext(step) ? values[next] : null);
    expect(run.noted).toEqual([
      {
        action: 'rotated',
        connection: { id, name: 'Our tenant' },
        credential: old === 'scim-token' ? 'scim-token' : 'access-key-secret',
        facts: { state: step, outcome: 'backed-out', old, next: newOf[old] },
      },
    ]);
    expect((await problemFrom(run.rotations.backOut(id))).code).toBe('rotation-missing');
  });

  it('takes the empty place for a token away, and lets another rotation begin', async () => {
    await comeTo('store');
    await run.rotations.backOut(id);
    expect(connection().tokens.map(({ name }) => name)).toEqual(['scim-token']);
    await run.rotations.begin(id, 'access-key');
    expect(here()).toBe('choose');
  });
});

describe('Opened again', () => {
  it.each(everywhere)('replacing %s is still at %s, and comes to its end', async (old, step) => {
    await comeTo(step, old);
    await run.store.settled();
    run = await openRun();
    expect(here()).toBe(step);
    await comeTo('remove', old);
    await run.rotations.finish(id, { keepOld: false });
    expect(connection().rotation).toBeNull();
    expect(run.noted.map(({ facts }) => facts?.['outcome'])).toEqual(['finished']);
  });
});

/** The access key in use, if both of its halves are there. */
async function keyInUse(): Promise<string | null> {
  const [keyId, secret] = [await valueOf('access-key-id'), await valueOf('access-key-secret')];
  return keyId === null || secret === null ? null : `${keyId}, ${secret}`;
}
const wholeKeys: readonly (string | null)[] = ['the old id, the old secret', 'the new id, the new secret', null];

describe('The last step', () => {
  it('removes the old token and leaves the new one in use', async () => {
    await comeTo('remove');
    expect(await valueOf('scim-token')).toBe('the old token');
    await run.rotations.finish(id, { keepOld: false });
    expect(connection()).toMatchObject({
      rotation: null,
      tokenInUse: 'scim-token-2',
      tokens: [{ name: 'scim-token-2' }],
    });
    expect(await valueOf('scim-token-2')).toBe('the new token');
    expect(inKeychain()).not.toContain('the old token');
  });

  it('keeps the old token where the person wants that', async () => {
    await comeTo('remove');
    await run.rotations.finish(id, { keepOld: true });
    expect(connection()).toMatchObject({ rotation: null, tokenInUse: 'scim-token-2' });
    expect(await valueOf('scim-token')).toBe('the old token');
  });

  it('puts the new key where the old one was, and leaves nothing of it elsewhere', async () => {
    await comeTo('remove', 'access-key');
    await run.rotations.finish(id, { keepOld: false });
    expect(await valueOf('access-key-id')).toBe('the new id');
    expect(await valueOf('access-key-secret')).toBe('the new secret');
    expect([...items.keys()].filter((account) => account.includes('-next'))).toEqual([]);
    expect(Object.keys(connection().credentials).toSorted()).toEqual([
      'access-key-id',
      'access-key-secret',
      'scim-token',
    ]);
  });

  it('keeps of the new key when it was stored, the end that was named for it, and what was reminded of it', async () => {
    await comeTo('remove', 'access-key');
    const said = await sayEnds();
    await setTimeout(5);
    await run.rotations.finish(id, { keepOld: false });
    expect(endsSaid()).toEqual(said);
    expect(connection().lifetimes).not.toHaveProperty(['ends', 'access-key-secret-next']);
    expect(connection().lifetimes).not.toHaveProperty(['reminded', 'access-key-secret-next']);
  });

  it('does not say of the new key what was said of the old one', async () => {
    await run.connections.change(id, withEnd('access-key-secret', '2027-01-31'));
    await comeTo('remove', 'access-key');
    await run.rotations.finish(id, { keepOld: false });
    expect(connection().lifetimes).toEqual({ ruleDays: null, ends: {}, reminded: {} });
  });

  it.each(subjects)(
    'of replacing %s, ended at any moment, can be taken again and never loses both',
    async (old) => {
      await comeTo('remove', old);
      const said = old === 'access-key' ? await sayEnds() : null;
      await run.store.settled();
      const file = path.join(directory, 'state.json');
      const [state, kept] = [await readFile(file, 'utf8'), new Map(items)];
      for (let calls = 0; ; calls += 1) {
        await writeFile(file, state);
        items = new Map(kept);
        run = await openRun();
        let left = calls;
        // Like a process that is killed: before some change or other, and from there on the keychain hears nothing more.
        before = (call) => {
          if (left === 0) return Promise.reject(new Error('killed'));
          if (call !== 'get') left -= 1;
          return Promise.resolve();
        };
        const isOver = await run.rotations.finish(id, { keepOld: false }).then(
          () => true,
          () => false,
        );
        before = () => Promise.resolve();
        await run.store.settled();
        run = await openRun();
        expect(inKeychain()).toContain(old === 'scim-token' ? 'the new token' : 'the new secret');
        await run.credentials.settleBegun();
        expect(wholeKeys).toContain(await keyInUse());
        // Where backing out is possible, there is the old key to go back to.
        if (here() === 'remove') expect(await keyInUse()).toBe(wholeKeys[0]);
        if (connection().rotation !== null) await run.rotations.finish(id, { keepOld: false });
        expect(connection().rotation).toBeNull();
        if (said !== null) expect(endsSaid()).toEqual(said);
        expect(connection().tokens).toMatchObject([{ name: old === 'scim-token' ? 'scim-token-2' : 'scim-token' }]);
        expect(run.noted.filter(({ action }) => action === 'rotated').length).toBeLessThan(2);
        expect(inKeychain()).not.toContain(old === 'scim-token' ? 'the old token' : 'the old secret');
        expect([...items.keys()].filter((account) => account.includes('-next'))).toEqual([]);
        if (!isOver) continue;
        expect(calls).toBeGreaterThan(2);
        return;
      }
    },
    120_000,
  );

  it('goes on with a key of which only one half could be put in place, and is not backed out of', async () => {
    await comeTo('remove', 'access-key');
    before = (call, account) =>
      call === 'set' && account.startsWith(`${id}/access-key-secret/`)
        ? Promise.reject(new Error('locked'))
        : Promise.resolve();
    await problemFrom(run.rotations.finish(id, { keepOld: false }));
    before = () => Promise.resolve();
    expect((await problemFrom(run.rotations.backOut(id))).code).toBe('rotation-moved-on');
    expect(await valueOf('access-key-id')).toBe('the new id');
    expect(await keyInUse()).toBeNull();
    await run.store.settled();
    run = await openRun();
    expect((await problemFrom(run.rotations.backOut(id))).code).toBe('rotation-moved-on');
    await run.rotations.finish(id, { keepOld: false });
    expect(connection().rotation).toBeNull();
    expect(await keyInUse()).toBe('the new id, the new secret');
  });

  it('is refused while the new one is not confirmed', async () => {
    for (const step of rotationSteps.slice(0, -1)) {
      await comeTo(step);
      expect((await problemFrom(run.rotations.finish(id, { keepOld: false }))).code).toBe('rotation-moved-on');
      expect(await valueOf('scim-token')).toBe('the old token');
    }
  });
});

const overElsewhere = { state: 'remove', outcome: 'ended-old-gone', old: 'scim-token', next: 'scim-token-2' };

/** What `work` leaves on disk when it is killed right after it has removed something from the keychain. */
async function killedAfterRemoval(work: () => Promise<unknown>): Promise<void> {
  await run.store.settled();
  const file = path.join(directory, 'state.json');
  const states: string[] = [];
  before = async (call) => {
    if (call === 'delete') states.push(await readFile(file, 'utf8'));
  };
  await work();
  await run.store.settled();
  before = () => Promise.resolve();
  await writeFile(file, states.at(-1) ?? 'nothing was removed');
  run = await openRun();
}

describe('Killed after the old value was removed, and before that was noted', () => {
  it('leaves a rotation that is over after the next start, with no empty place for a token, and is noted once', async () => {
    await comeTo('remove');
    await killedAfterRemoval(() => run.rotations.finish(id, { keepOld: false }));
    expect(connection()).toMatchObject({ rotation: { at: 'remove' }, tokens: [{}, {}] });
    await run.credentials.settleBegun();
    expect(connection()).toMatchObject({ rotation: null, tokens: [{ name: 'scim-token-2' }] });
    expect(connection().tokenInUse).toBe('scim-token-2');
    expect(Object.keys(connection().credentials)).not.toContain('scim-token');
    expect(run.store.get().vault.begun).toEqual([]);
    expect(run.noted.map(({ facts }) => facts)).toEqual([overElsewhere]);
  });

  it('is found out as well when the last step is taken before anything was tidied', async () => {
    await comeTo('remove');
    await killedAfterRemoval(() => run.rotations.finish(id, { keepOld: false }));
    await run.rotations.finish(id, { keepOld: false });
    expect(connection()).toMatchObject({ rotation: null, tokens: [{ name: 'scim-token-2' }] });
    expect(run.noted.map(({ facts }) => facts)).toEqual([overElsewhere]);
  });

  it('leaves no empty place of a token that was removed by itself, either', async () => {
    await run.connections.change(id, withToken('scim-token-2'));
    await store('scim-token-2');
    await killedAfterRemoval(() => run.credentials.removeCredential(id, 'scim-token-2', withoutToken('scim-token-2')));
    await run.credentials.settleBegun();
    expect(connection().tokens).toMatchObject([{ name: 'scim-token' }]);
  });

  it('keeps the place of a token of which only the value was to go', async () => {
    await run.connections.change(id, withToken('scim-token-2'));
    await store('scim-token-2');
    await killedAfterRemoval(() => run.credentials.removeCredential(id, 'scim-token-2'));
    await run.credentials.settleBegun();
    expect(connection().tokens).toMatchObject([{ name: 'scim-token' }, { name: 'scim-token-2' }]);
    expect(connection().credentials['scim-token-2']).toBeUndefined();
  });
});

describe('The new one, not found for a while because another keychain answers,', () => {
  /** The keychain without what it has of the new one, and how that comes back. */
  async function loseNext(names: readonly CredentialName[]): Promise<() => void> {
    const elsewhere = [...items].filter(([account]) => names.some((name) => account.startsWith(`${id}/${name}/`)));
    for (const [account] of elsewhere) items.delete(account);
    for (const name of names) expect(await valueOf(name)).toBeNull();
    return () => {
      for (const [account, value] of elsewhere) items.set(account, value);
    };
  }

  it.each(['check', 'enter', 'confirm', 'revoke', 'remove'] as const)('waits at %s and goes on there', async (step) => {
    await comeTo(step);
    const { rotation, tokenInUse } = connection();
    const comeBack = await loseNext(['scim-token-2']);
    expect(connection()).toMatchObject({ rotation, tokenInUse });
    comeBack();
    await run.credentials.lookAgainForAll();
    expect(connection()).toMatchObject({ rotation, tokenInUse, missing: {} });
  });

  it('keeps the old one from being revoked', async () => {
    await comeTo('revoke');
    await loseNext(['scim-token-2']);
    const revoked = run.rotations.goOn(id, { type: 'revoked', revocation: 'done' });
    expect((await problemFrom(revoked)).code).toBe('credential-not-found');
    expect(here()).toBe('revoke');
  });

  it('loses nothing of a key that is being put in its place', async () => {
    await comeTo('remove', 'access-key');
    before = (call, account) =>
      call === 'set' && account.includes('/access-key-secret/')
        ? Promise.reject(new Error('IsLocked'))
        : Promise.resolve();
    await problemFrom(run.rotations.finish(id, { keepOld: false }));
    before = () => Promise.resolve();
    expect(here()).toBe('place');
    const comeBack = await loseNext(['access-key-id-next', 'access-key-secret-next']);
    expect((await problemFrom(run.rotations.backOut(id))).code).toBe('rotation-moved-on');
    comeBack();
    await run.credentials.lookAgainForAll();
    await run.rotations.finish(id, { keepOld: false });
    expect([await valueOf('access-key-id'), await valueOf('access-key-secret')]).toEqual([
      'the new id',
      'the new secret',
    ]);
  });
});

describe('The old one, gone without the last step,', () => {
  const entry = { action: 'rotated', credential: 'scim-token', facts: overElsewhere };

  it('ends the rotation of a token when it was deleted elsewhere, which is noted', async () => {
    await comeTo('remove');
    await run.credentials.removeCredential(id, 'scim-token');
    expect(connection().rotation).toBeNull();
    expect(run.noted).toEqual([{ ...entry, connection: { id, name: 'Our tenant' } }]);
  });

  it('is waited for when the keychain does not have it, and goes with the last step all the same', async () => {
    await comeTo('remove');
    const accounts = [...items.keys()].filter((account) => account.startsWith(`${id}/scim-token/`));
    expect(accounts.filter((account) => items.delete(account))).not.toEqual([]);
    expect(await valueOf('scim-token')).toBeNull();
    expect(connection()).toMatchObject({ rotation: { at: 'remove' }, missing: { 'scim-token': {} } });
    await run.rotations.finish(id, { keepOld: false });
    expect(connection()).toMatchObject({ rotation: null, tokens: [{ name: 'scim-token-2' }], missing: {} });
    expect(run.noted).toMatchObject([{ action: 'rotated', facts: { outcome: 'finished' } }]);
  });

  it('ends it at the moment in which it would have been removed, which is noted', async () => {
    await comeTo('enter');
    await run.credentials.removeCredential(id, 'scim-token');
    await comeTo('revoke');
    expect(run.noted).toEqual([]);
    await run.rotations.goOn(id, { type: 'revoked', revocation: 'done' });
    expect(connection().rotation).toBeNull();
    expect(run.noted).toMatchObject([entry]);
  });

  it('does not keep a new key from its place', async () => {
    await comeTo('remove', 'access-key');
    await run.credentials.removeCredential(id, 'access-key-id');
    await run.credentials.removeCredential(id, 'access-key-secret');
    expect(here()).toBe('remove');
    await run.rotations.finish(id, { keepOld: false });
    expect(await valueOf('access-key-secret')).toBe('the new secret');
    expect([...items.keys()].filter((account) => account.includes('-next'))).toEqual([]);
    expect(run.noted.map(({ facts }) => facts?.['outcome'])).toEqual(['finished']);
  });
});

describe('A rotation', () => {
  it('does not begin beside another one, or where nothing is stored', async () => {
    await run.rotations.begin(id, 'scim-token');
    expect((await problemFrom(run.rotations.begin(id, 'access-key'))).code).toBe('rotation-running');
    const other = await addTenant(run, 'Another');
    expect((await problemFrom(run.rotations.begin(other, 'scim-token'))).code).toBe('credential-missing');
    expect((await problemFrom(run.rotations.begin(other, 'access-key-next'))).code).toBe('credential-missing');
  });

  it('takes no step before its time', async () => {
    await comeTo('check');
    for (const step of [
      { type: 'entered' },
      { type: 'vouched' },
      { type: 'confirmed', proof: 'idp-test' },
      { type: 'revoked', revocation: 'done' },
    ] as const)
      expect((await problemFrom(run.rotations.goOn(id, step))).code).toBe('rotation-moved-on');
    expect(here()).toBe('check');
  });

  it('copies the new one only, once it is checked, and notes that first', async () => {
    await comeTo('check');
    expect((await problemFrom(run.rotations.copyNext(id, 'scim-token-2'))).code).toBe('rotation-moved-on');
    await comeTo('enter');
    expect((await problemFrom(run.rotations.copyNext(id, 'scim-token'))).code).toBe('rotation-moved-on');
    note = () => Promise.reject(new ProblemError({ code: 'disk-full' }));
    expect((await problemFrom(run.rotations.copyNext(id, 'scim-token-2'))).code).toBe('disk-full');
    expect(await run.clipboard.readText()).toBe('');
    note = null;
    await run.rotations.copyNext(id, 'scim-token-2');
    expect(await run.clipboard.readText()).toBe('the new token');
    expect(run.noted).toEqual([
      { action: 'copied', connection: { id, name: 'Our tenant' }, credential: 'scim-token-2' },
    ]);
  });

  it('ends with its connection, of which nothing is left in the keychain', async () => {
    await comeTo('revoke', 'access-key');
    await run.credentials.removeConnection(id);
    expect((await problemFrom(run.rotations.goOn(id, { type: 'made' }))).code).toBe('connection-missing');
    expect([...items]).toEqual([]);
  });

  it('goes back to the check when the new value is replaced, even at the last step', async () => {
    await comeTo('remove');
    await run.credentials.store(id, 'scim-token-2', new Secret('yet another token'));
    expect(here()).toBe('check');
    expect(await valueOf('scim-token')).toBe('the old token');
  });

  it('does not offer the old key’s place to a pasted half of the new one', async () => {
    await comeTo('store', 'access-key');
    const reply = await run.captures.typed(
      id,
      'access-key-id-next',
      new Secret('Secret Access Key: ABCDEFGHIJKLMNOPQRST'),
    );
    expect(reply.kind).toBe('question');
    const offered = reply.kind === 'question' ? reply.offers.map(({ credential }) => credential) : [];
    expect(offered.length).toBeGreaterThan(0);
    for (const credential of offered) expect(credential).toMatch(/-next$/);
    run.captures.dropAll();
  });
});
