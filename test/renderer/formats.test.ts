import { afterEach, expect, it } from 'vitest';
import { dateFormat, numberFormat } from '../../src/renderer/words/formats.ts';

const zoneBefore = process.env['TZ'];
const time = { timeStyle: 'short' } as const;
const noon = new Date('2026-01-02T12:00:00.000Z');

const goTo = (zone: string | undefined): void => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
};

afterEach(() => {
  goTo(zoneBefore);
});

it('makes a formatter once, and one for each locale and form', () => {
  expect(dateFormat('de', time)).toBe(dateFormat('de', time));
  expect(dateFormat('en', time)).not.toBe(dateFormat('de', time));
  expect(dateFormat('de', { dateStyle: 'long' })).not.toBe(dateFormat('de', time));
  expect(numberFormat('de')).toBe(numberFormat('de'));
  expect([numberFormat('de').format(1234.5), numberFormat('en').format(1234.5)]).toEqual(['1.234,5', '1,234.5']);
});

it('says the time of where the computer is, also after it was taken elsewhere', () => {
  goTo('Europe/Berlin');
  expect(dateFormat('de', time).format(noon)).toBe('13:00');
  goTo('America/New_York');
  expect(dateFormat('de', time).format(noon)).toBe('07:00');
});
