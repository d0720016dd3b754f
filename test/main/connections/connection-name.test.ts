import { describe, expect, it } from 'vitest';
import { freeName, usableName } from '../../../src/main/connections/connection-name.ts';
import { problemIn } from '../../support/problem-from.ts';
import { tenantConnection } from '../../support/connections.ts';

const others = [tenantConnection({ name: 'Our tenant' }), tenantConnection({ name: 'Größe' })];

describe('The name of a connection', () => {
  it('is kept without the blanks around it', () => {
    expect(usableName('  Second tenant\n', others)).toBe('Second tenant');
  });

  it.each([
    ['Contoso\tEU', 'Contoso EU'],
    ['\u202aContoso\u202c', 'Contoso'],
    ['Con\u2028toso', 'Con toso'],
    ['Con\r\ntoso', 'Con toso'],
    ['\u2066 Contoso\0', 'Contoso'],
  ])('is kept without what copied text brings along: %j', (entered, name) => {
    expect(usableName(entered, others)).toBe(name);
  });

  it('may have 80 characters, and is refused rather than cut when it has more', () => {
    expect(usableName('n'.repeat(80), others)).toHaveLength(80);
    expect(problemIn(() => usableName('n'.repeat(81), others))).toEqual({
      code: 'name-too-long',
      facts: { length: '81', limit: '80' },
    });
  });

  it.each(['', '   ', '\n\t', '\u202a \u202c'])('must not be empty: %j', (entered) => {
    expect(problemIn(() => usableName(entered, others)).code).toBe('name-empty');
  });

  it.each(['Our tenant', ' OUR TENANT ', 'GRÖßE', 'Gro\u0308ße', 'Our\ttenant', 'Our tenant\u202c'])(
    'must not be that of another connection, however it is written: %j',
    (entered) => {
      expect(problemIn(() => usableName(entered, others)).code).toBe('name-taken');
    },
  );
});

describe('A name that nobody typed', () => {
  it('is kept when it is free', () => {
    expect(freeName(' Practice ', others)).toBe('Practice');
  });

  it('gets the first free number when it is taken', () => {
    const taken = [...others, tenantConnection({ name: 'our tenant 2' })];
    expect(freeName('Our tenant', taken)).toBe('Our tenant 3');
  });

  it('is found with one look at each of the others, however many have a number already', () => {
    const names = ['Contoso', ...Array.from({ length: 999 }, (_, index) => `Contoso ${String(index + 2)}`)];
    let looks = 0;
    const counted = names.map((name) =>
      Object.defineProperty(tenantConnection(), 'name', {
        get: () => {
          looks += 1;
          return name;
        },
      }),
    );
    expect(freeName('Contoso', counted)).toBe('Contoso 1001');
    expect(looks).toBe(names.length);
  });
});
