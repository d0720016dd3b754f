import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/shared/connection.ts';
import type { CredentialNote, TokenName, TrialNote } from '../../../src/shared/credential.ts';
import { backedOut, followed, stepped } from '../../../src/shared/rotation/facts.ts';
import { leftBehind, type Leftover } from '../../../src/shared/rotation/left-behind.ts';
import { advance, rotationSteps, type RotationEvent } from '../../../src/shared/rotation/machine.ts';
import { Rotation, type RotationAt, type RotationStep } from '../../../src/shared/rotation/rotation.ts';
import { tenantConnection } from '../../support/connections.ts';

const at = '2026-11-23T10:00:00.000Z';
const old: TokenName = 'scim-token';
const next: TokenName = 'scim-token-2';
const note = (storedAt = at): CredentialNote => ({ lastFour: 'abcd', storedAt, store: 'keychain' });
const accepted: TrialNote = { at, outcome: { kind: 'accepted' } };
const refused: TrialNote = { at, outcome: { kind: 'problem', problem: { code: 'token-refused' } } };
const begun: Rotation = { at: 'choose', old, next, begunAt: at };

/** From the beginning to the last step, as it goes when nothing goes wrong. */
const straight: readonly RotationEvent[] = [
  { type: 'owner-chosen', owner: 'other', at },
  { type: 'made', at },
  { type: 'next-stored', storedAt: at, at },
  { type: 'next-accepted', at },
  { type: 'entered', at },
  { type: 'confirmed', proof: 'idp-cycle', at },
  { type: 'revoked', revocation: 'done', at },
];

/** The state after so many steps of the straight way. */
const stateAfter = (count: number): Rotation => straight.slice(0, count).reduce(advance, begun);
const states: readonly (readonly [RotationAt, Rotation])[] = rotationSteps.map((step, index) => [
  step,
  stateAfter(index),
]);

/** The connection as it is when the rotation is there. */
function connectionAt(rotation: Rotation): Connection {
  const hasNext = 'storedAt' in rotation;
  const isTried = 'checkedAt' in rotation;
  return tenantConnection({
    tokens: [old, next].map((name) => ({ name, owner: '', label: '', use: 'shared' as const })),
    credentials: { [old]: note(), ...(hasNext && { [next]: note() }) },
    trials: isTried ? { [next]: accepted } : {},
    tokenInUse: rotation.at === 'revoke' || rotation.at === 'remove' ? next : old,
    rotation,
  });
}

describe('The straight way', () => {
  it('comes to every step, in their order', () => {
    expect(states.map(([, { at: here }]) => here)).toEqual(rotationSteps);
  });

  it.each(states)('is the same after a restart at %s', (_name, state) => {
    expect(Rotation.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
    const connection = connectionAt(state);
    expect(followed(connection, at)).toBe(connection);
  });

  it.each(states)('takes only its own step at %s', (name, state) => {
    const moving = straight.filter((event) => advance(state, event) !== state).map(({ type }) => type);
    const own = straight[rotationSteps.findIndex((step) => step === name)]?.type;
    const stored = name === 'make' ? ['made', 'next-stored'] : own === undefined ? [] : [own];
    expect(moving).toEqual(stored);
  });
});

const isStep = (event: RotationEvent): event is RotationStep & { at: string } => !event.type.startsWith('next-');

const leftAt: Readonly<Record<(typeof rotationSteps)[number], readonly Leftover[]>> = {
  choose: ['nothing-new', 'old-valid-in-cxone', 'old-in-vault'],
  make: ['next-perhaps-in-cxone', 'old-valid-in-cxone', 'old-in-vault'],
  store: ['next-in-cxone-without-value', 'old-valid-in-cxone', 'old-in-vault'],
  check: ['next-in-cxone-unused', 'next-in-vault', 'old-valid-in-cxone', 'old-in-vault'],
  enter: ['next-in-cxone-unused', 'next-in-vault', 'old-valid-in-cxone', 'old-in-vault'],
  confirm: ['next-in-vault', 'idp-has-next-unproven', 'old-valid-in-cxone', 'old-in-vault'],
  revoke: ['next-in-vault-in-use', 'idp-has-next', 'old-valid-in-cxone', 'old-in-vault'],
  remove: ['next-in-vault-in-use', 'idp-has-next', 'old-revoked', 'old-in-vault'],
};

describe('Backing out', () => {
  it.each(Object.entries(leftAt))('at %s leaves what is said, and both secrets stored', (step, left) => {
    const state = stateAfter(rotationSteps.findIndex((each) => each === step));
    const before = connectionAt(state);
    const after = backedOut(before);
    expect(leftBehind(before, state)).toEqual(left);
    expect(after.rotation).toBeNull();
    expect(after.credentials).toEqual(before.credentials);
    expect(after.tokenInUse).toBe(step === 'revoke' || step === 'remove' ? next : old);
  });

  it('says when the old one is not stored any more, or was not revoked', () => {
    const state = advance(stateAfter(6), { type: 'revoked', revocation: 'not-possible', at });
    const connection = { ...connectionAt(state), credentials: { [next]: note() } };
    expect(leftBehind(connection, state).slice(-2)).toEqual(['old-valid-in-cxone', 'old-not-in-vault']);
  });
});

describe('What happens elsewhere', () => {
  const later = '2026-11-24T10:00:00.000Z';
  const withValue = states.filter(([, state]) => 'storedAt' in state);
  const notOver = states.filter(([name]) => name !== 'remove');

  it.each(withValue)('a new value in place of the new one leads from %s back to its check', (_name, state) => {
    const connection = connectionAt(state);
    const changed = { ...connection, credentials: { ...connection.credentials, [next]: note(later) }, trials: {} };
    expect(followed(changed, later).rotation).toMatchObject({ at: 'check', storedAt: later });
  });

  it.each(withValue)('the value of the new one gone leads from %s back to making one', (_name, state) => {
    const connection = { ...connectionAt(state), credentials: { [old]: note() }, trials: {} };
    expect(followed(connection, at).rotation).toMatchObject({ at: 'make', owner: 'other' });
  });

  it.each(states)('the new one removed with its place ends %s, and the old one is untouched', (_name, state) => {
    const { tokens, ...connection } = connectionAt(state);
    const changed = { ...connection, tokens: tokens.filter(({ name }) => name === old) };
    expect(followed(changed, at)).toMatchObject({ rotation: { at: 'lost' }, credentials: { [old]: note() } });
  });

  it.each(withValue)('a refusal by the server leads from %s back to the check', (_name, state) => {
    const connection = { ...connectionAt(state), trials: { [next]: refused } };
    expect(followed(connection, at).rotation?.at).toBe('check');
  });

  it('a server that cannot be reached changes nothing', () => {
    const unreachable: TrialNote = { at, outcome: { kind: 'problem', problem: { code: 'timed-out' } } };
    const connection = { ...connectionAt(stateAfter(6)), trials: { [next]: unreachable } };
    expect(followed(connection, at)).toBe(connection);
  });

  it('a tenant that has moved has accepted nothing yet', () => {
    expect(followed({ ...connectionAt(stateAfter(6)), trials: {} }, at).rotation?.at).toBe('check');
  });

  it.each(notOver)('the old one deleted lets %s go on', (_name, state) => {
    const { credentials, ...connection } = connectionAt(state);
    const changed = { ...connection, credentials: { ...(credentials[next] && { [next]: credentials[next] }) } };
    expect(followed(changed, at).rotation).toEqual(state);
  });

  it('the old one deleted at the last step is the end', () => {
    const connection = { ...connectionAt(stateAfter(7)), credentials: { [next]: note() } };
    expect(followed(connection, at).rotation).toBeNull();
  });

  it('the old key deleted at the last step is not: the new one still has to take its place', () => {
    const state: Rotation = { ...stateAfter(7), old: 'access-key', next: 'access-key-next' };
    const credentials = { 'access-key-id-next': note(), 'access-key-secret-next': note() };
    const trials = { 'access-key-next': accepted };
    const connection = { ...connectionAt(stateAfter(7)), rotation: state, credentials, trials };
    expect(followed(connection, at).rotation).toEqual(state);
  });
});

describe('An old one that is revoked', () => {
  const later = '2026-11-24T10:00:00.000Z';
  const revoked = connectionAt(stateAfter(7));
  const losses: readonly (readonly [string, Connection])[] = [
    ['goes', { ...revoked, credentials: { [old]: note() }, trials: {} }],
    ['is replaced', { ...revoked, credentials: { [old]: note(), [next]: note(later) }, trials: {} }],
    ['is refused', { ...revoked, trials: { [next]: refused } }],
    [
      'is removed with its place',
      {
        ...revoked,
        tokens: revoked.tokens.filter(({ name }) => name === old),
        credentials: { [old]: note() },
        tokenInUse: old,
      },
    ],
  ];

  it.each(losses)('stays so when the new one %s, and nobody is led back to it', (_loss, lost) => {
    const connection = followed(lost, later);
    const { rotation } = connection;
    expect(rotation).toMatchObject({ revocation: 'done', revokedAt: at });
    expect(Rotation.parse(JSON.parse(JSON.stringify(rotation)))).toEqual(rotation);
    const left = rotation === null ? [] : leftBehind(connection, rotation);
    expect(left).toContain('old-revoked');
    expect(left).toContain('idp-has-one-made-since');
    expect(backedOut(connection).tokenInUse).toBe(lost.tokenInUse);
  });

  it('stays so while another is chosen, made and entered, and is not to be revoked again', () => {
    const gone = advance(stateAfter(7), { type: 'next-gone', at: later });
    const chosen = advance(gone, { type: 'owner-reconsidered', at: later });
    const entered = straight.slice(0, 5).reduce(advance, chosen);
    expect(leftBehind(connectionAt(entered), entered)).not.toContain('idp-has-next-unproven');
    const end = advance(entered, { type: 'confirmed', proof: 'idp-test', at: later });
    expect(end).toMatchObject({ at: 'remove', revocation: 'done', revokedAt: at, confirmedAt: later });
  });

  it('is to be revoked when it could not be before', () => {
    const kept = advance(stateAfter(6), { type: 'revoked', revocation: 'not-possible', at });
    const again = [{ type: 'next-gone', at } as const, ...straight.slice(1, 6)].reduce(advance, kept);
    expect(again.at).toBe('revoke');
  });
});

describe('An access key', () => {
  const key: Rotation = { at: 'choose', old: 'access-key', next: 'access-key-next', begunAt: at };
  const halves = { 'access-key-id-next': note(), 'access-key-secret-next': note() };
  const stored = followed(
    tenantConnection({ credentials: halves, rotation: { ...key, at: 'make', owner: 'same' } }),
    at,
  );

  it('is stored when both halves are', () => {
    const half = tenantConnection({
      credentials: { 'access-key-id-next': note() },
      rotation: { ...key, at: 'make', owner: 'same' },
    });
    expect(followed(half, at).rotation?.at).toBe('make');
    expect(stored.rotation?.at).toBe('check');
  });

  it('is taken on the person’s word only where it cannot be tried', () => {
    const client = { 'client-id': note(), 'client-secret': note() };
    expect(stepped(stored, { type: 'vouched' }, at)?.rotation?.at).toBe('enter');
    expect(stepped({ ...stored, credentials: { ...halves, ...client } }, { type: 'vouched' }, at)).toBeNull();
    expect(stepped(connectionAt(stateAfter(3)), { type: 'vouched' }, at)).toBeNull();
  });
});

describe('Whatever happens, in whatever order', () => {
  const time = fc.integer({ min: 0, max: 99 }).map((second) => new Date(Date.parse(at) + second * 1000).toISOString());
  const step: fc.Arbitrary<RotationStep> = fc.constantFrom(
    { type: 'owner-chosen', owner: 'same' },
    { type: 'owner-reconsidered' },
    { type: 'made' },
    { type: 'vouched' },
    { type: 'entered' },
    { type: 'confirmed', proof: 'idp-test' },
    { type: 'revoked', revocation: 'done' },
  );
  type Deed =
    | { does: 'what-fits' }
    | { does: RotationStep }
    | { does: 'store' | 'lose' | 'accept' | 'refuse' | 'lose-old'; time: string };
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    { weight: 8, arbitrary: fc.constant({ does: 'what-fits' as const }) },
    { weight: 3, arbitrary: fc.record({ does: step }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constantFrom('store', 'lose', 'accept', 'refuse', 'lose-old' as const), time }),
    },
  );

  /** What is known to have been done with the value that is stored now. */
  interface Seen {
    readonly connection: Connection;
    readonly proven: ReadonlySet<string>;
  }

  /** Chance alone hardly ever comes far. */
  function whatFits(here: RotationAt | undefined): Deed {
    if (here === 'store') return { does: 'store', time: at };
    if (here === 'check') return { does: 'accept', time: at };
    const index = rotationSteps.findIndex((each) => each === here);
    const fitting = straight[index];
    return fitting !== undefined && isStep(fitting) ? { does: fitting } : { does: 'lose-old', time: at };
  }

  function doIt({ connection, proven }: Seen, given: Deed): Seen {
    if (given.does === 'what-fits') return doIt({ connection, proven }, whatFits(connection.rotation?.at));
    if (typeof given.does === 'object') {
      const changed = stepped(connection, given.does, at);
      if (changed === null) return { connection, proven };
      return { connection: followed(changed, at), proven: new Set([...proven, given.does.type]) };
    }
    const { credentials, trials } = connection;
    const time = 'time' in given ? given.time : at;
    switch (given.does) {
      case 'store':
        return {
          connection: followed({ ...connection, credentials: { ...credentials, [next]: note(time) }, trials: {} }, at),
          proven: new Set(['stored']),
        };
      case 'lose':
        return {
          connection: followed({ ...connection, credentials: { ...credentials, [next]: undefined }, trials: {} }, at),
          proven: new Set(),
        };
      case 'lose-old':
        return {
          connection: followed({ ...connection, credentials: { ...credentials, [old]: undefined } }, at),
          proven,
        };
      case 'accept':
      case 'refuse': {
        if (credentials[next] === undefined) return { connection, proven };
        const trial = given.does === 'accept' ? accepted : refused;
        const kept = given.does === 'accept' ? [...proven, 'accepted'] : ['stored'];
        return {
          connection: followed({ ...connection, trials: { ...trials, [next]: trial } }, at),
          proven: new Set(kept),
        };
      }
    }
  }

  it('the old one is to be revoked only after the new one was stored, accepted, entered and confirmed', () => {
    let reached = 0;
    fc.assert(
      fc.property(fc.array(deed, { minLength: 10, maxLength: 80 }), (deeds) => {
        let seen: Seen = { connection: connectionAt(begun), proven: new Set() };
        for (const each of deeds) {
          seen = doIt(seen, each);
          const here = seen.connection.rotation?.at;
          if (here !== 'revoke' && here !== 'remove') continue;
          reached += 1;
          for (const needed of ['stored', 'accepted', 'entered', 'confirmed'])
            expect(seen.proven.has(needed), `${here} needs ${needed}`).toBe(true);
          expect(seen.connection.credentials[next]).toBeDefined();
          expect(seen.connection.tokenInUse).toBe(next);
        }
      }),
      { numRuns: 1000 },
    );
    expect(reached).toBeGreaterThan(100);
  });
});
