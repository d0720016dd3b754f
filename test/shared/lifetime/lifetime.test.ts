import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Connection } from '../../../src/shared/connection.ts';
import type { CredentialName, CredentialNote, TrialName } from '../../../src/shared/credential.ts';
import { identityProviders } from '../../../src/shared/identity-providers/registry.ts';
import { Language } from '../../../src/shared/language.ts';
import { calendarFile } from '../../../src/shared/lifetime/calendar-file.ts';
import { dayOf, daysAfter, daysBetween } from '../../../src/shared/lifetime/calendar-day.ts';
import { whatBreaks } from '../../../src/shared/lifetime/consequences.ts';
import { daysLeft, type End, endOf, evidenceOf, hasEnded, livesOf } from '../../../src/shared/lifetime/ends.ts';
import type { Reminded, ReminderStage } from '../../../src/shared/lifetime/lifetimes.ts';
import { dueReminder, withReminder } from '../../../src/shared/lifetime/reminders.ts';
import { secretName } from '../../../src/shared/lifetime/secret-names.ts';
import { tenantConnection } from '../../support/connections.ts';

const storedAt = '2026-03-01T12:00:00.000Z';
const note = (told: Partial<CredentialNote> = {}): CredentialNote => ({
  lastFour: 'wxyz',
  storedAt,
  store: 'keychain',
  ...told,
});
const noon = (day: string): Date => new Date(`${day}T12:00:00`);
const onDay = (on: string): End => ({ how: 'date', on, at: null });

describe('The end of a secret', () => {
  const connection = tenantConnection();
  const ruled = tenantConnection({ lifetimes: { ruleDays: 90, ends: {}, reminded: {} } });
  const named = (on: string, at = storedAt): Connection =>
    tenantConnection({ lifetimes: { ruleDays: 90, ends: { 'scim-token': { on, storedAt: at } }, reminded: {} } });
  const end = (of: Connection, told: Partial<CredentialNote> = {}): End | null => endOf(of, 'scim-token', note(told));

  it('is unknown while neither the value nor the person nor a rule names one', () => {
    expect(end(connection)).toBeNull();
    expect(evidenceOf(null)).toBe('unknown');
  });

  it('is what the value states, measured', () => {
    const stated = end(connection, { expiresAt: '2026-09-01T10:00:00.000Z' });
    expect(stated).toEqual({ how: 'stated', on: '2026-09-01', at: '2026-09-01T10:00:00.000Z' });
    expect(evidenceOf(stated)).toBe('measured');
  });

  it('follows from the rule, counted from the day of storing', () => {
    expect(end(ruled)).toEqual({ how: 'rule', on: '2026-05-30', at: null });
    expect(evidenceOf(end(ruled))).toBe('confirmed');
  });

  it('is the day that the person named, before the rule, and only for the value it was named for', () => {
    expect(end(named('2027-01-31'))).toMatchObject({ how: 'date', on: '2027-01-31' });
    expect(end(named('2027-01-31', '2026-02-01T12:00:00.000Z'))).toMatchObject({ how: 'rule' });
  });

  it('is the earlier one where the value and the person differ', () => {
    const expiresAt = '2026-06-01T10:00:00.000Z';
    expect(end(named('2027-01-31'), { expiresAt })).toMatchObject({ how: 'stated' });
    expect(end(named('2026-04-01'), { expiresAt })).toMatchObject({ how: 'date' });
  });

  it('comes when its day is over, or at the very instant that is stated', () => {
    expect(hasEnded(onDay('2026-05-30'), new Date('2026-05-30T23:59:59'))).toBe(false);
    expect(hasEnded(onDay('2026-05-30'), new Date('2026-05-31T00:00:00'))).toBe(true);
    const stated: End = { how: 'stated', on: '2026-05-30', at: '2026-05-30T10:00:00.000Z' };
    expect(hasEnded(stated, new Date('2026-05-30T09:59:59.999Z'))).toBe(false);
    expect(hasEnded(stated, new Date('2026-05-30T10:00:00.000Z'))).toBe(true);
  });

  it('puts what ends first on top, what is unknown last, and leaves out ids', () => {
    const first = tenantConnection({
      credentials: { 'access-key-id': note(), 'access-key-secret': note(), 'scim-token': note() },
      lifetimes: { ruleDays: null, ends: { 'scim-token': { on: '2026-04-01', storedAt } }, reminded: {} },
    });
    const second = tenantConnection({ credentials: { 'scim-token': note({ expiresAt: '2026-03-31T10:00:00.000Z' }) } });
    const lives = livesOf([first, second]);
    expect(lives.map(({ credential, end: known }) => [credential, known?.on ?? null])).toEqual([
      ['scim-token', '2026-03-31'],
      ['scim-token', '2026-04-01'],
      ['access-key-secret', null],
    ]);
  });

  it('has also what was not found where it was stored: it goes on being valid, and ends', () => {
    const connection = tenantConnection({
      missing: { 'scim-token': note() },
      lifetimes: { ruleDays: null, ends: { 'scim-token': { on: '2026-04-01', storedAt } }, reminded: {} },
    });
    expect(livesOf([connection])).toMatchObject([{ credential: 'scim-token', end: { on: '2026-04-01' } }]);
  });

  it('counts days as the calendar does, whatever the clocks do', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayOf(new Date(2026, 0, 2, 0, 0, 1))).toBe('2026-01-02');
    expect(daysLeft(onDay('2026-05-30'), new Date('2026-05-28T23:59:59'))).toBe(2);
  });
});

describe('A day at the edge of the calendar', () => {
  const edges = ['0000-01-01T00:00:00.000Z', '0000-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'];
  const zones = ['America/New_York', 'UTC', 'Europe/Berlin', 'Pacific/Kiritimati'];
  const cases = zones.flatMap((zone) => edges.map((at) => [at, zone] as const));

  afterEach(() => vi.unstubAllEnvs());

  it.each(cases)('is one that can be written, and so is the end that follows from it: %s in %s', (at, zone) => {
    vi.stubEnv('TZ', zone);
    const connection = tenantConnection({
      credentials: { 'scim-token': note({ storedAt: at, expiresAt: at }), 'client-secret': note({ storedAt: at }) },
      lifetimes: { ruleDays: 3_650, ends: {}, reminded: {} },
    });
    const lives = livesOf([connection]);
    expect(lives).toHaveLength(2);
    for (const { end } of lives) {
      expect(z.iso.date().safeParse(end?.on)).toMatchObject({ success: true });
      expect(end === null ? null : daysLeft(end, noon('2026-12-31'))).toBeTypeOf('number');
    }
  });

  it('is the nearest one that there is', () => {
    expect(dayOf(new Date(-1, 5, 1))).toBe('0000-01-01');
    expect(dayOf(new Date(10_000, 5, 1))).toBe('9999-12-31');
    expect(daysAfter('9999-12-30', 30)).toBe('9999-12-31');
    expect(daysAfter('0000-01-02', -30)).toBe('0000-01-01');
  });
});

describe('Reminders', () => {
  const end = onDay('2026-12-31');

  /** Looks at these times, one after the other; what was given when. */
  function givenAt(times: readonly Date[], of: End = end): readonly (readonly [string, ReminderStage])[] {
    let reminded: Reminded | undefined;
    const given: (readonly [string, ReminderStage])[] = [];
    for (const now of times) {
      const stage = dueReminder(of, reminded, now);
      if (stage === null) continue;
      reminded = withReminder(of, reminded, stage, now);
      given.push([dayOf(now), stage]);
    }
    return given;
  }

  /** Every hour from one day to another. */
  function hours(from: string, to: string): readonly Date[] {
    const count = daysBetween(from, to) * 24;
    return Array.from({ length: count }, (_none, hour) => new Date(noon(from).getTime() + hour * 3_600_000));
  }

  const all = [
    ['2026-11-01', 60],
    ['2026-12-11', 20],
    ['2026-12-26', 5],
    ['2026-12-30', 1],
    ['2027-01-01', 0],
  ];

  it('come 60, 20, 5 and 1 days before the end and once after it, each once', () => {
    expect(givenAt(hours('2026-09-01', '2027-03-01'))).toEqual(all);
  });

  it('give only the nearest one after a long sleep', () => {
    const times = [noon('2026-10-01'), noon('2026-12-28'), noon('2026-12-29'), noon('2027-02-01')];
    expect(givenAt(times)).toEqual([
      ['2026-12-28', 5],
      ['2027-02-01', 0],
    ]);
  });

  it('say nothing twice when the clock goes back and forth', () => {
    const times = hours('2026-10-01', '2026-12-28');
    const astray = [noon('1970-01-01'), noon('2026-11-20'), noon('2026-10-01')];
    expect(givenAt([...times, ...astray, ...hours('2026-12-28', '2027-02-01')])).toEqual(all);
  });

  it('come at their time, although the clock was far ahead before', () => {
    const times = [noon('2027-05-01'), ...hours('2026-10-01', '2027-02-01')];
    expect(givenAt(times)).toEqual([['2027-05-01', 0], ...all]);
  });

  it('begin anew with another end', () => {
    const reminded = withReminder(end, undefined, 5, noon('2026-12-28'));
    expect(dueReminder(onDay('2027-01-15'), reminded, noon('2026-12-28'))).toBe(20);
  });

  it('come once each at most, whenever somebody looks', () => {
    const look = fc.integer({ min: -100, max: 30 }).map((days) => noon(daysAfter('2026-12-31', days)));
    fc.assert(
      fc.property(fc.array(look, { maxLength: 60 }), (looks) => {
        const stages = givenAt(looks.toSorted((one, other) => one.getTime() - other.getTime())).map(
          ([, stage]) => stage,
        );
        expect(stages).toEqual([...new Set(stages)].toSorted((one, other) => other - one));
      }),
    );
  });
});

describe('The calendar file', () => {
  const now = new Date('2026-11-28T20:15:16.789Z');
  const entry = {
    uid: 'one@here',
    on: '2026-12-31',
    summary: 'Replace “a, b; c\\d”',
    description: 'first\nsecond',
  };
  const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');

  it('has an all-day event with four alarms, as RFC 5545 writes them', () => {
    expect(unfolded(calendarFile([entry], now))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//SCIM Setup Assistant for CXone Mpower//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:one@here',
      'DTSTAMP:20261128T201516Z',
      'DTSTART;VALUE=DATE:20261231',
      'SUMMARY:Replace “a\\, b\\; c\\\\d”',
      'DESCRIPTION:first\\nsecond',
      'TRANSP:TRANSPARENT',
      ...['60', '20', '5', '1'].flatMap((days) => [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Replace “a\\, b\\; c\\\\d”',
        `TRIGGER:-P${days}D`,
        'END:VALARM',
      ]),
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has no date that RFC 5545 cannot write, even on the last day that has one', () => {
    const dates = unfolded(calendarFile([{ ...entry, on: '9999-12-31' }], now)).filter((line) =>
      line.includes('VALUE=DATE'),
    );
    expect(dates).toEqual(['DTSTART;VALUE=DATE:99991231']);
  });

  it('has no line of more than 75 octets, ends each with CRLF, and splits no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const file = calendarFile([{ ...entry, summary: text }], now);
        const lines = file.split('\r\n');
        expect(lines.at(-1)).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\0]/);
          expect(Buffer.from(line).toString()).toBe(line);
        }
        expect(unfolded(file).filter((line) => line.startsWith('BEGIN:'))).toHaveLength(6);
      }),
    );
  });

  it('lets no name begin a line of its own', () => {
    const file = calendarFile([{ ...entry, summary: 'x\r\nBEGIN:VEVENT\u0085\u0000' }], now);
    expect(unfolded(file)).toContain('SUMMARY:x\\nBEGIN:VEVENT  ');
  });
});

describe('What breaks', () => {
  const quarantine = /quarantine/i;
  const ids = Object.keys(identityProviders) as (keyof typeof identityProviders)[];

  it.each(ids)('is said for %s in both languages, each with how it is known', (identityProvider) => {
    const connection = tenantConnection({ identityProvider, credentials: { 'scim-token': note() } });
    for (const credential of ['scim-token', 'access-key-secret', 'client-secret', 'access-key-secret-next'] as const) {
      const list = whatBreaks(connection, credential);
      expect(list.length).toBeGreaterThan(0);
      for (const { text } of list) for (const language of Language.options) expect(text[language]).not.toBe('');
    }
    const hasQuarantine = whatBreaks(connection, 'scim-token').some(({ text }) => quarantine.test(text.en));
    expect(hasQuarantine).toBe(identityProvider === 'entra');
  });

  it('says of a token that is not in the IdP only what is true of it', () => {
    const connection = tenantConnection({ identityProvider: 'entra' });
    expect(whatBreaks(connection, 'scim-token-2').some(({ text }) => quarantine.test(text.en))).toBe(false);
  });

  it('says of what is entered already that it is in use, though it is not proven yet', () => {
    const times = { begunAt: storedAt, madeAt: storedAt, storedAt, checkedAt: storedAt, enteredAt: storedAt };
    const entered = { ...times, at: 'confirm', owner: 'other', check: 'measured' } as const;
    const stops = (old: TrialName, next: TrialName, credential: CredentialName): readonly string[] => {
      const rotation = { ...entered, old, next };
      return whatBreaks(tenantConnection({ identityProvider: 'entra', rotation }), credential).map(
        ({ text }) => text.en,
      );
    };
    expect(stops('scim-token', 'scim-token-2', 'scim-token-2').join()).toMatch(quarantine);
    expect(stops('access-key', 'access-key-next', 'access-key-secret-next').join()).not.toMatch(/nothing yet/i);
  });

  it('never presents a guess as a fact: what is documented has its page', () => {
    const lists = ids.map((identityProvider) => whatBreaks(tenantConnection({ identityProvider }), 'scim-token'));
    const documented = lists.flat().filter(({ evidence }) => evidence === 'documented');
    expect(documented.length).toBeGreaterThan(0);
    for (const { source } of documented) expect(source).toMatch(/^https:/);
  });
});

describe('The name of a secret', () => {
  it('is the label of a token, or its number, and nothing of its value', () => {
    const connection = tenantConnection({
      tokens: [
        { name: 'scim-token', owner: '', label: '', use: 'shared' },
        { name: 'scim-token-2', owner: '', label: ' Okta ', use: 'shared' },
      ],
      credentials: { 'scim-token': note(), 'scim-token-2': note() },
    });
    expect(secretName(connection, 'scim-token', 'en')).toBe('SCIM token');
    expect(secretName(connection, 'scim-token-2', 'en')).toBe('Okta');
    expect(secretName(tenantConnection(), 'scim-token-3', 'de')).toBe('SCIM-Token 3');
    expect(secretName(connection, 'access-key-secret-next', 'de')).toBe('Zugriffsschlüssel (neu)');
  });
});
