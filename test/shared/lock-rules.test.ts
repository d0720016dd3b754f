import { expect, it } from 'vitest';
import { waitAfter } from '../../src/shared/lock-rules.ts';

it('waits longer after each failure, and never longer than five minutes', () => {
  expect([0, 1, 2, 3, 4, 5, 8, 9, 50, 5_000].map(waitAfter)).toEqual([
    0, 0, 0, 5_000, 10_000, 20_000, 160_000, 300_000, 300_000, 300_000,
  ]);
});
