import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf, readLink } from '../../../src/main/audit/audit-line.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('\u2028', '\u2029', '\n', '\r', '"') }),
);
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const entry = fc.record({
  number: fc.integer({ min: 1, max: 999_999_999_999_999 }),
  at: fc.date({ noInvalidDate: true, min: new Date(0) }).map((date) => date.toISOString()),
  user: text,
  action: fc.constant('imported' as const),
  connection: fc.option(fc.record({ id: fc.uuid(), name: text })),
  credential: fc.option(fc.constant('scim-token' as const)),
  facts: fc.dictionary(text, text),
  previous: digest,
});

it('A line is one line, and is read as the entry it was written for, whatever the entry says', () => {
  fc.assert(
    fc.property(entry, (written) => {
      const line = lineOf(written);
      expect(line.text).not.toMatch(/[\r\n]/);
      const { number, at, previous } = written;
      expect(readLink(line.text)).toEqual({ number, at, previous, hash: line.hash, isIntact: true });
    }),
    { numRuns: 1_000 },
  );
});
