import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/main/verification/fingerprint.ts';

const schema = (attributes: readonly string[], extra: object = {}): object => ({
  id: 'urn:example:User',
  attributes: attributes.map((name) => ({ name, type: 'string' })),
  ...extra,
});

it('is the same in whatever order members and entries are sent, and whenever it was made', () => {
  const one = [schema(['userName', 'active']), { id: 'urn:example:Group' }];
  const other = [{ id: 'urn:example:Group', meta: { lastModified: 'now' } }, schema(['active', 'userName'])];
  expect(fingerprintOf(one)).toBe(fingerprintOf(other));
});

it('is another one when an attribute is gone or has changed', () => {
  const before = fingerprintOf([schema(['userName', 'active'])]);
  expect(fingerprintOf([schema(['userName'])])).not.toBe(before);
  expect(fingerprintOf([schema(['userName', 'active'], { id: 'urn:example:Employee' })])).not.toBe(before);
});

it('can be made of any JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(fingerprintOf(json)).toMatch(/^[0-9a-f]{12}$/);
    }),
  );
});
