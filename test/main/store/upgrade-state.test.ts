import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { StoredState } from '../../../src/main/store/stored-state.ts';
import { FirstState, upgradeState } from '../../../src/main/store/upgrade-state.ts';
import type { Language } from '../../../src/shared/language.ts';

function firstState(name: 'in-the-middle' | 'untouched'): FirstState {
  const file = path.join(import.meta.dirname, 'version-1', `${name}.json`);
  return FirstState.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const upgraded = (name: 'in-the-middle' | 'untouched', systemLanguage: Language = 'en'): StoredState =>
  upgradeState(firstState(name), systemLanguage);

const done = (at: string) => ({ at, how: 'done' });

it.each(['in-the-middle', 'untouched'] as const)(
  'makes a valid state of version 2 of what version 1 kept: %s',
  (name) => {
    expect(StoredState.parse(upgraded(name))).toEqual(upgraded(name));
  },
);

it('takes over everything that version 2 keeps in the same way', () => {
  const before = firstState('in-the-middle');
  const after = upgraded('in-the-middle');
  const { preferences, place, drafts, practice } = before;
  expect(after).toMatchObject({ version: 2, preferences, place, drafts, practice });
  for (const [index, old] of before.connections.entries()) {
    const { ticked, ...kept } = old;
    expect(Object.keys(ticked).length).toBeGreaterThan(0);
    expect(after.connections[index]).toMatchObject(kept);
  }
});

it('ticks the smaller tasks that an old one stands for, at the same time', () => {
  const [tenant] = upgraded('in-the-middle').connections;
  const role = done('2026-10-01T08:10:00.000Z');
  const key = done('2026-10-01T08:30:00.000Z');
  const employee = done('2026-10-01T08:40:00.000Z');
  const token = done('2026-10-02T09:00:00.000Z');
  expect(tenant?.ticked).toEqual({
    'choose-idp': done('2026-10-01T08:00:00.000Z'),
    'open-admin': role,
    'create-role': role,
    'create-employee': done('2026-10-01T08:20:00.000Z'),
    'open-employee': key,
    'open-security': key,
    'add-access-key': key,
    'show-secret': key,
    'save-key': employee,
    'invite-employee': employee,
    'activate-employee': employee,
    'share-key': employee,
    'open-account-settings': token,
    'find-token-section': token,
    'generate-token': token,
  });
});

it('ticks saving the settings for a person who had saved and started', () => {
  const [, practice] = upgraded('in-the-middle').connections;
  expect(practice?.ticked).toEqual({
    'choose-idp': done('2026-09-30T11:00:00.000Z'),
    'enter-settings': done('2026-09-30T11:10:00.000Z'),
    'save-settings': done('2026-09-30T11:20:00.000Z'),
    'start-provisioning': done('2026-09-30T11:20:00.000Z'),
  });
});

it('ticks nothing where nothing was ticked', () => {
  expect(upgraded('untouched').connections[0]).toMatchObject({ ticked: {}, tickedParts: {}, confirmed: {} });
});

it('gives every connection its one token and the way that version 1 knew', () => {
  for (const connection of upgraded('in-the-middle').connections) {
    expect(connection).toMatchObject({
      way: 'token',
      tokens: [{ name: 'scim-token', owner: '', label: '', use: 'shared' }],
      tokenInUse: 'scim-token',
      oktaAppAddress: '',
    });
  }
});

it('claims of no tenant that a person confirmed its host', () => {
  expect(upgraded('in-the-middle').connections[0]).toMatchObject({ issuer: null, addressConfirmedAt: null });
});

it('shows CXone’s labels in the language in force: the chosen one, or the system’s', () => {
  expect(upgraded('in-the-middle', 'en').connections[0]?.cxoneLanguage).toBe('de');
  expect(upgraded('untouched', 'en').connections[0]?.cxoneLanguage).toBe('en');
  expect(upgraded('untouched', 'de').connections[0]?.cxoneLanguage).toBe('de');
});
