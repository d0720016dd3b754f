import { expect, it } from 'vitest';
import { dayAfter, endOfDay } from '../../src/renderer/vault/backup/days.ts';

it('counts days in this place, over the end of a month and of a year', () => {
  expect(dayAfter(new Date(2026, 10, 28, 23, 59), 14)).toBe('2026-12-12');
  expect(dayAfter(new Date(2026, 11, 31), 1)).toBe('2027-01-01');
});

it('ends a day with its last moment, and nothing that is no day', () => {
  expect(endOfDay('2026-12-12')).toBe(new Date(2026, 11, 12, 23, 59, 59, 999).toISOString());
  expect(endOfDay('')).toBeNull();
  expect(endOfDay('2026-13-40')).toBeNull();
});
