import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connections } from '../../../src/main/connections/connections.ts';
import type { NotificationText } from '../../../src/main/lifetimes/life-texts.ts';
import { SecretLifetimes } from '../../../src/main/lifetimes/lifetimes.ts';
import { Reminders } from '../../../src/main/lifetimes/reminders.ts';
import { openStateStore } from '../../../src/main/store/state-store.ts';
import type { ConnectionId } from '../../../src/shared/connection.ts';
import type { CredentialNote } from '../../../src/shared/credential.ts';
import { Language } from '../../../src/shared/language.ts';
import { tenantForm } from '../../support/connections.ts';
import { problemFrom } from '../../support/problem-from.ts';

const note: CredentialNote = { lastFour: 'wxyz', storedAt: '2026-01-01T12:00:00.000Z', store: 'keychain' };
const pasted = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOP====';

/** One run on a folder, with a clock, a lock and a screen of the test's. */
interface Run {
  readonly connections: Connections;
  readonly lifetimes: SecretLifetimes;
  readonly reminders: Reminders;
  readonly shown: NotificationText[];
  readonly files: Map<string, string>;
  readonly click: () => void;
  readonly settled: () => Promise<void>;
}

let folder: string;
let now: Date;
let isLocked: boolean;
let language: Language;
const runs: Run[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reminders-'));
  now = new Date('2026-06-01T12:00:00');
  isLocked = false;
  language = 'en';
});

afterEach(async () => {
  vi.useRealTimers();
  for (const { reminders, settled } of runs.splice(0)) {
    reminders.stop();
    await settled();
  }
  await rm(folder, { recursive: true, force: true });
});

async function openRun(): Promise<Run> {
  const { store } = await openStateStore({ directory: folder });
  const connections = new Connections(store, () => now);
  const shown: NotificationText[] = [];
  const files = new Map<string, string>();
  let chosen: () => void = () => undefined;
  const reminders = new Reminders({
    connections,
    lock: { isLocked: () => isLocked, onChange: () => () => undefined },
    notify: (text, onChosen) => {
      shown.push(text);
      chosen = onChosen;
    },
    language: () => language,
    now: () => now,
  });
  const saveAs = (name: string, content: string): Promise<string> => {
    files.set(name, content);
    return Promise.resolve(name);
  };
  const run: Run = {
    connections,
    lifetimes: new SecretLifetimes({ connections, saveAs, language: () => language, now: () => now }),
    reminders,
    shown,
    files,
    click: () => {
      chosen();
    },
    settled: () => store.settled(),
  };
  runs.push(run);
  return run;
}

/** A connection with a token and a key, of whose ends nothing is known. */
async function withSecrets({ connections }: Run, name = 'Our tenant'): Promise<ConnectionId> {
  const id = await connections.addTenant(tenantForm({ name }));
  const credentials = { 'scim-token': note, 'access-key-id': note, 'access-key-secret': note };
  await connections.change(id, (connection) => ({ ...connection, credentials }));
  return id;
}

describe('Reminding', () => {
  it('says nothing of what is unknown', async () => {
    const run = await openRun();
    await withSecrets(run);
    await run.reminders.check();
    expect(run.shown).toEqual([]);
  });

  it('says it once, also after a restart and a clock that was put back', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    await run.lifetimes.setEnd(id, 'scim-token', '2026-06-04');
    await run.reminders.check();
    await run.reminders.check();
    expect(run.shown).toEqual([
      {
        title: '“SCIM token” ends in 3 days',
        body: expect.stringContaining('“Our tenant”') as string,
      },
    ]);
    await run.settled();
    const later = await openRun();
    await later.reminders.check();
    now = new Date('2026-05-31T12:00:00');
    await later.reminders.check();
    expect(later.shown).toEqual([]);
    now = new Date('2026-06-05T12:00:00');
    await later.reminders.check();
    expect(later.shown.map(({ title }) => title)).toEqual(['“SCIM token” has ended']);
  });

  it('does not say that a secret has ended when only the rule for it is over', async () => {
    const run = await openRun();
    await run.lifetimes.setRule(await withSecrets(run), 30);
    await run.reminders.check();
    expect(run.shown.map(({ body }) => body)).toEqual([expect.stringContaining('it is overdue.')]);
  });

  it('looks at the start and every hour, until it is stopped', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    await run.lifetimes.setEnd(id, 'scim-token', '2026-08-03');
    vi.useFakeTimers();
    await run.reminders.start();
    expect(run.shown).toEqual([]);
    now = new Date('2026-06-04T12:00:00');
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(run.shown).toHaveLength(1);
    run.reminders.stop();
    now = new Date('2026-08-01T12:00:00');
    await vi.advanceTimersByTimeAsync(3_600_000 * 30);
    expect(run.shown).toHaveLength(1);
  });

  it.each(Language.options)('tells of several at once, the nearest one first (%s)', async (spoken) => {
    language = spoken;
    const run = await openRun();
    const first = await withSecrets(run, 'Acme');
    const second = await withSecrets(run, 'Globex');
    await run.lifetimes.setRule(first, 160);
    await run.lifetimes.setEnd(second, 'scim-token', '2026-06-02');
    await run.reminders.check();
    expect(run.shown).toHaveLength(1);
    expect(run.shown[0]?.title).toContain('3');
    expect(run.shown[0]?.body).toContain('Globex');
    expect(run.shown[0]?.body).not.toContain('Acme');
  });

  it('names nothing while the vault is locked', async () => {
    const run = await openRun();
    const id = await withSecrets(run, 'Acme');
    await run.lifetimes.setEnd(id, 'scim-token', '2026-06-02');
    isLocked = true;
    await run.reminders.check();
    expect(JSON.stringify(run.shown)).not.toMatch(/Acme|token/);
  });

  it('shows neither the last four characters nor a secret that somebody took for a label', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    await run.connections.change(id, (connection) => ({
      ...connection,
      tokens: [{ name: 'scim-token', owner: '', label: pasted, use: 'shared' }],
    }));
    await run.lifetimes.setEnd(id, 'scim-token', '2026-06-02');
    await run.reminders.check();
    await run.lifetimes.exportCalendar(null);
    for (const text of [JSON.stringify(run.shown), ...run.files.values()]) {
      expect(text).not.toContain(pasted.slice(0, 20));
      expect(text).not.toContain('wxyz');
    }
  });

  it('tells when it was clicked', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    await run.lifetimes.setEnd(id, 'scim-token', '2026-06-02');
    const chosen = vi.fn();
    run.reminders.onChosen(chosen);
    await run.reminders.check();
    run.click();
    expect(chosen).toHaveBeenCalledOnce();
  });
});

describe('An end', () => {
  it('is kept for the value that is stored, and goes with it', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    await run.lifetimes.setEnd(id, 'scim-token', '2026-06-04');
    await run.connections.change(id, (connection) => ({
      ...connection,
      credentials: { ...connection.credentials, 'scim-token': { ...note, storedAt: now.toISOString() } },
    }));
    await run.reminders.check();
    expect(run.shown).toEqual([]);
  });

  it('is refused for what is not stored, and for an id', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    for (const credential of ['client-secret', 'access-key-id'] as const)
      expect((await problemFrom(run.lifetimes.setEnd(id, credential, '2026-06-04'))).code).toBe('credential-missing');
  });

  it('and a rule are forgotten when they are taken back', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    await run.lifetimes.setEnd(id, 'scim-token', '2026-06-04');
    await run.lifetimes.setRule(id, 30);
    await run.lifetimes.setEnd(id, 'scim-token', null);
    await run.lifetimes.setRule(id, null);
    expect(run.connections.get(id).lifetimes).toMatchObject({ ruleDays: null, ends: {} });
  });

  it('does not take the proof away, nor the result of a trial', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    const proof = { at: now.toISOString(), verdict: 'ready' as const };
    await run.connections.change(id, (connection) => ({ ...connection, proof }));
    await run.lifetimes.setEnd(id, 'scim-token', '2026-06-04');
    await run.lifetimes.setRule(id, 30);
    expect(run.connections.get(id).proof).toEqual(proof);
  });
});

describe('The calendar', () => {
  it('has all that is known, or the one that was asked for', async () => {
    const run = await openRun();
    const id = await withSecrets(run);
    await run.lifetimes.setRule(id, 90);
    await run.lifetimes.exportCalendar(null);
    expect(run.files.get('cxone-secrets.ics')?.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    language = 'de';
    await run.lifetimes.exportCalendar({ connectionId: id, credential: 'scim-token' });
    const one = run.files.get('cxone-geheimnisse.ics') ?? '';
    expect(one.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(one).toContain('SUMMARY:„SCIM-Token“ ersetzen (Our tenant)');
  });

  it('is refused while no end is known', async () => {
    const run = await openRun();
    await withSecrets(run);
    expect((await problemFrom(run.lifetimes.exportCalendar(null))).code).toBe('calendar-empty');
    expect(run.files.size).toBe(0);
  });
});
